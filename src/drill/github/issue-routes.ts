// The routes of issues: open, edit, close, lock, assign, and what happened to them. Comments, labels and reactions have
// routes of their own.

import { afterIssueChanged, afterIssueOpened } from "./consequences.ts";
import { hasRole } from "./identity.ts";
import { commentEntryBody, entryBody } from "./issue-log.ts";
import { spelledNames } from "./label-routes.ts";
import { readComments, readIssue, readIssues, readLabels } from "./reads.ts";
import { issueRefusal, mustHaveRights, notFound, validationFailed } from "./refusals.ts";
import { isAuthor, mayTriage, mayWrite } from "./rights.ts";
import { bodyOf, forward, type PathParameters, paginate, type Route } from "./routes.ts";
import { answer, type Call, isJson, type Json, text } from "./wire.ts";
import type { World } from "./world.ts";

const issues = { scopes: ["issues"] } as const;

export const issueRoutes: readonly Route[] = [
	{ ...issues, method: "GET", template: "/issues", level: "read", role: "read", handle: list },
	{ ...issues, method: "POST", template: "/issues", level: "write", role: "read", handle: open },
	{ ...issues, method: "GET", template: "/issues/{issue}", level: "read", role: "read", handle: get },
	{ ...issues, method: "PATCH", template: "/issues/{issue}", level: "write", role: "read", handle: edit },
	{ ...issues, method: "PUT", template: "/issues/{issue}/lock", level: "write", role: "write", handle: lock },
	{ ...issues, method: "DELETE", template: "/issues/{issue}/lock", level: "write", role: "write", handle: unlock },
	{ ...issues, method: "POST", template: "/issues/{issue}/assignees", level: "write", role: "triage", handle: assign },
	{
		...issues,
		method: "DELETE",
		template: "/issues/{issue}/assignees",
		level: "write",
		role: "triage",
		handle: assign,
	},
	{ ...issues, method: "GET", template: "/issues/{issue}/events", level: "read", role: "read", handle: events },
	{ ...issues, method: "GET", template: "/issues/{issue}/timeline", level: "read", role: "read", handle: timeline },
];

/** People who can read the repository can be assigned; GitHub drops the others in silence. */
function assignable(world: World, logins: unknown): string[] {
	const named = Array.isArray(logins) ? logins.filter((login): login is string => typeof login === "string") : [];
	return named.flatMap((login) => {
		const known = world.identities.canonical(login);
		return known !== undefined && hasRole(world.identities.role(known), "read") ? [known] : [];
	});
}

async function list(world: World, call: Call) {
	const query = new URLSearchParams(call.query);
	const labels = query.get("labels");
	if (labels !== null) query.set("labels", (await spelledNames(world, labels.split(","))).join(","));
	const since = query.get("since");
	if (since === null) return forward(world, { ...call, query });
	// The emulator compares instants as text, with and without milliseconds, and by its own clock.
	for (const name of ["since", "page", "per_page"]) query.delete(name);
	const all = await readIssues(world, query);
	const updated = all.filter((issue) => Date.parse(text(issue, "updated_at")) >= Date.parse(since));
	return paginate(world, call, updated);
}

async function get(world: World, call: Call, { issue }: PathParameters) {
	const pinned = world.issues.get(Number(issue))?.pinnedComment;
	const found = await forward(world, call);
	if (pinned === undefined || !isJson(found.body)) return found;
	const comments = await readComments(world, Number(issue));
	return { ...found, body: { ...found.body, pinned_comment: comments.find(({ id }) => id === pinned) ?? null } };
}

async function open(world: World, call: Call) {
	const fields = bodyOf(call);
	const refused = issueRefusal(fields, true);
	if (refused !== undefined) return refused;
	const body = {
		title: fields.title,
		body: fields.body ?? null,
		labels: await labelsFor(world, call),
		assignees: mayWrite(world, call.identity) ? assignable(world, fields.assignees) : [],
	};
	const made = await forward(world, call, call.path, body);
	if (made.status !== 201 || !isJson(made.body)) return made;
	return { ...made, body: await afterIssueOpened(world, call.identity, Number(made.body.number)) };
}

/** The labels a new issue gets. What its author may not set is dropped in silence. */
async function labelsFor(world: World, { identity, body, page }: Call): Promise<string[]> {
	const wanted = await spelledNames(world, isJson(body) ? body.labels : []);
	// https://docs.github.com/rest/issues/issues#create-an-issue
	if (page === undefined) return mayWrite(world, identity) ? wanted : [];
	// A form sets its labels for any author, but makes none.
	if (!page.viaForm && !mayTriage(world, identity)) return [];
	const known = new Set((await readLabels(world)).map((label) => text(label, "name")));
	return wanted.filter((name) => known.has(name));
}

async function edit(world: World, call: Call, { issue }: PathParameters) {
	const before = await readIssue(world, Number(issue));
	if (before === undefined) return notFound();
	const fields = bodyOf(call);
	const refused = issueRefusal(fields, false);
	if (refused !== undefined) return refused;
	const changesText = "title" in fields || "body" in fields;
	const author = isAuthor(call.identity, before);
	const triages = mayTriage(world, call.identity);
	if (!author && !(changesText ? mayWrite(world, call.identity) : triages)) return mustHaveRights();
	const { labels, assignees, assignee: _assignee, ...rest } = fields;
	const body = {
		...rest,
		...(labels !== undefined && triages ? { labels: await spelledNames(world, labels) } : {}),
		...(assignees !== undefined && triages ? { assignees: assignable(world, assignees) } : {}),
	};
	const changed = await forward(world, call, call.path, body);
	if (changed.status !== 200) return changed;
	keepStateReason(world, before, fields);
	return { ...changed, body: await afterIssueChanged(world, call.identity, before) };
}

// The emulator does not know the reason `duplicate`.
function keepStateReason(world: World, before: Json, { state, state_reason }: Json): void {
	const overlay = world.issues.get(Number(before.number));
	if (overlay === undefined || state === undefined) return;
	if (state === before.state && state_reason === undefined) return;
	if (state === "open") overlay.stateReason = before.state === "closed" ? "reopened" : null;
	else overlay.stateReason = typeof state_reason === "string" ? state_reason : "completed";
}

const lockReasons = new Set(["off-topic", "too heated", "resolved", "spam"]);

async function lock(world: World, call: Call, { issue }: PathParameters) {
	const before = await readIssue(world, Number(issue));
	const overlay = world.issues.get(Number(issue));
	if (before === undefined || overlay === undefined) return notFound();
	const reason = bodyOf(call).lock_reason;
	if (reason !== undefined && !(typeof reason === "string" && lockReasons.has(reason))) {
		return validationFailed([{ resource: "Issue", code: "invalid", field: "lock_reason" }]);
	}
	overlay.lockReason = typeof reason === "string" ? reason : null;
	const locked = await forward(world, call);
	if (locked.status === 204) await afterIssueChanged(world, call.identity, before);
	return locked;
}

async function unlock(world: World, call: Call, { issue }: PathParameters) {
	const before = await readIssue(world, Number(issue));
	if (before === undefined) return notFound();
	const unlocked = await forward(world, call);
	if (unlocked.status === 204) await afterIssueChanged(world, call.identity, before);
	return unlocked;
}

async function assign(world: World, call: Call, { issue }: PathParameters) {
	const before = await readIssue(world, Number(issue));
	if (before === undefined) return notFound();
	const changed = await forward(world, call, call.path, { assignees: assignable(world, bodyOf(call).assignees) });
	if (changed.status !== 200) return changed;
	const after = await afterIssueChanged(world, call.identity, before);
	return answer(call.method === "POST" ? 201 : 200, after, changed.headers);
}

async function events(world: World, call: Call, { issue }: PathParameters) {
	if ((await readIssue(world, Number(issue))) === undefined) return notFound();
	const entries = world.log.of(Number(issue)).map((entry) => entryBody(world, entry));
	return paginate(world, call, entries);
}

async function timeline(world: World, call: Call, { issue }: PathParameters) {
	const number = Number(issue);
	if ((await readIssue(world, number)) === undefined) return notFound();
	const entries = world.log.of(number).map((entry) => ({ moment: entry.moment, shown: entryBody(world, entry) }));
	const comments = (await readComments(world, number)).map((comment) => ({
		moment: world.comments.get(Number(comment.id))?.moment ?? 0,
		shown: commentEntryBody(comment),
	}));
	const all = [...entries, ...comments].sort((a, b) => a.moment - b.moment);
	return paginate(
		world,
		call,
		all.map(({ shown }) => shown),
	);
}
