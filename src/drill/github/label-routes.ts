// The routes of labels, of the repository and of an issue. GitHub compares their names without case; the emulator does not, so
// every name is turned to the repository's own spelling first.

import { afterIssueChanged, afterLabel } from "./consequences.ts";
import { isSame } from "./identity.ts";
import { ask, readIssue, readLabels, spellingOf } from "./reads.ts";
import { notFound, refusal, validationFailed } from "./refusals.ts";
import { mayWrite } from "./rights.ts";
import { bodyOf, forward, type PathParameters, type Route } from "./routes.ts";
import { type Answer, type Call, isJson, objects, text } from "./wire.ts";
import { repositoryPath, type World } from "./world.ts";

const either = { scopes: ["issues", "pull_requests"] } as const;
const one = "/labels/{name}";
const ofIssue = "/issues/{issue}/labels";

export const labelRoutes: readonly Route[] = [
	{ ...either, method: "GET", template: "/labels", level: "read", role: "read" },
	{ ...either, method: "POST", template: "/labels", level: "write", role: "write", handle: create },
	{ ...either, method: "GET", template: one, level: "read", role: "read", handle: named },
	{ ...either, method: "PATCH", template: one, level: "write", role: "write", handle: named },
	{ ...either, method: "DELETE", template: one, level: "write", role: "write", handle: named },
	{ ...either, method: "GET", template: ofIssue, level: "read", role: "read" },
	{ ...either, method: "POST", template: ofIssue, level: "write", role: "triage", handle: put },
	{ ...either, method: "PUT", template: ofIssue, level: "write", role: "triage", handle: put },
	{ ...either, method: "DELETE", template: ofIssue, level: "write", role: "triage", handle: clear },
	{ ...either, method: "DELETE", template: `${ofIssue}/{name}`, level: "write", role: "triage", handle: take },
];

/** Label names as given, as texts or as objects, in the repository's spelling; a name it lacks stays as it is. */
export async function spelledNames(world: World, given: unknown): Promise<string[]> {
	const names = Array.isArray(given)
		? given.map((item: unknown) => (typeof item === "string" ? item : text(item, "name"))).filter((name) => name !== "")
		: [];
	const known = (await readLabels(world)).map((label) => text(label, "name"));
	return [...new Set(names.map((name) => known.find((spelling) => isSame(spelling, name)) ?? name))];
}

async function create(world: World, call: Call) {
	const name = text(call.body, "name").trim();
	if (name !== "" && (await spellingOf(world, name)) !== undefined) {
		return validationFailed([{ resource: "Label", code: "already_exists", field: "name" }]);
	}
	const color = bodyOf(call).color;
	if (color !== undefined && !(typeof color === "string" && /^[0-9a-f]{6}$/i.test(color))) {
		return validationFailed([{ resource: "Label", code: "invalid", field: "color" }]);
	}
	const made = await forward(world, call);
	if (made.status === 201 && isJson(made.body)) await afterLabel(world, call.identity, "created", made.body);
	return made;
}

async function named(world: World, call: Call, { name = "" }: PathParameters) {
	const spelling = await spellingOf(world, name);
	if (spelling === undefined) return notFound();
	const path = `${repositoryPath(world)}/labels/${encodeURIComponent(spelling)}`;
	const before = await ask(world, { method: "GET", path });
	const done = await forward(world, call, path);
	if (call.method === "PATCH" && done.status === 200 && isJson(done.body)) {
		await afterLabel(world, call.identity, "edited", done.body);
	}
	if (call.method === "DELETE" && done.status === 204 && isJson(before.body)) {
		await afterLabel(world, call.identity, "deleted", before.body);
	}
	return done;
}

async function put(world: World, call: Call, { issue }: PathParameters): Promise<Answer> {
	const before = await readIssue(world, Number(issue));
	if (before === undefined) return notFound();
	const names = await spelledNames(world, Array.isArray(call.body) ? call.body : bodyOf(call).labels);
	const known = new Set((await readLabels(world)).map((label) => text(label, "name")));
	const missing = names.filter((name) => !known.has(name));
	if (missing.length > 0 && !mayWrite(world, call.identity)) {
		return refusal(403, "You do not have permission to create labels on this repository.", [
			{ resource: "Repository", field: "label", code: "unauthorized" },
		]);
	}
	// Grey is what GitHub gives a label that is made in passing.
	for (const name of missing) {
		await ask(world, { method: "POST", path: `${repositoryPath(world)}/labels`, body: { name, color: "ededed" } });
	}
	const done = await forward(world, call, call.path, { labels: names });
	if (done.status === 200) await afterIssueChanged(world, call.identity, before);
	return done;
}

async function clear(world: World, call: Call, { issue }: PathParameters) {
	const before = await readIssue(world, Number(issue));
	if (before === undefined) return notFound();
	const done = await forward(world, call);
	if (done.status === 204) await afterIssueChanged(world, call.identity, before);
	return done;
}

async function take(world: World, call: Call, { issue, name = "" }: PathParameters) {
	const before = await readIssue(world, Number(issue));
	if (before === undefined) return notFound();
	const worn = objects(before.labels).map((label) => text(label, "name"));
	const spelling = worn.find((known) => isSame(known, name));
	if (spelling === undefined) return refusal(404, "Label does not exist");
	const path = `${repositoryPath(world)}/issues/${Number(issue)}/labels/${encodeURIComponent(spelling)}`;
	const done = await forward(world, call, path);
	if (done.status === 200) await afterIssueChanged(world, call.identity, before);
	return done;
}
