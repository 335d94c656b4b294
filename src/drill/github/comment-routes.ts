// The routes of issue comments: write, edit, delete, pin, list since a moment. A locked issue takes comments from people who
// may write only, never from a job.

import { afterComment } from "./consequences.ts";
import { readComment, readComments, readIssue } from "./reads.ts";
import { commentRefusal, mustHaveRights, notFound, refusal } from "./refusals.ts";
import { isAuthor, mayCommentWhenLocked, mayWrite } from "./rights.ts";
import { bodyOf, forward, type PathParameters, paginate, type Route } from "./routes.ts";
import { answer, type Call, isJson, type Json, text } from "./wire.ts";
import { commentIds, loginOf, repositoryPath, stamp, type World } from "./world.ts";

const issues = { scopes: ["issues"] } as const;
const one = "/issues/comments/{comment}";

export const commentRoutes: readonly Route[] = [
	{ ...issues, method: "GET", template: "/issues/comments", level: "read", role: "read", handle: listAll },
	{ ...issues, method: "GET", template: "/issues/{issue}/comments", level: "read", role: "read", handle: list },
	{ ...issues, method: "POST", template: "/issues/{issue}/comments", level: "write", role: "read", handle: write },
	{ ...issues, method: "GET", template: one, level: "read", role: "read", handle: get },
	{ ...issues, method: "PATCH", template: one, level: "write", role: "read", handle: edit },
	{ ...issues, method: "DELETE", template: one, level: "write", role: "read", handle: remove },
	{ ...issues, method: "PUT", template: `${one}/pin`, level: "write", role: "triage", handle: pin },
	{ ...issues, method: "DELETE", template: `${one}/pin`, level: "write", role: "triage", handle: unpin },
];

function emulatedPath(world: World, comment: string | undefined): string {
	return `${repositoryPath(world)}/issues/comments/${Number(comment) - commentIds}`;
}

function issueOf(comment: Json): number {
	return Number(/\/issues\/(\d+)$/.exec(text(comment, "issue_url"))?.[1]);
}

async function list(world: World, call: Call, { issue }: PathParameters) {
	const since = call.query.get("since");
	if (since === null) return forward(world, call);
	if ((await readIssue(world, Number(issue))) === undefined) return notFound();
	return paginate(world, call, updatedSince(await readComments(world, Number(issue)), since));
}

async function listAll(world: World, call: Call) {
	const { query } = call;
	// The emulator's own list is out of reach: it takes `comments` for the number of an issue.
	const numbers = new Set([...world.comments.values()].map(({ issue }) => issue));
	const all = (await Promise.all([...numbers].map((number) => readComments(world, number)))).flat();
	const field = query.get("sort") === "updated" ? "updated_at" : "created_at";
	const sorted = all.sort(
		(a, b) => Date.parse(text(a, field)) - Date.parse(text(b, field)) || Number(a.id) - Number(b.id),
	);
	// GitHub heeds the direction only beside a sort.
	if (query.get("sort") !== null && query.get("direction") === "desc") sorted.reverse();
	return paginate(world, call, updatedSince(sorted, query.get("since")));
}

function updatedSince(comments: Json[], since: string | null): Json[] {
	if (since === null) return comments;
	return comments.filter((comment) => Date.parse(text(comment, "updated_at")) >= Date.parse(since));
}

async function write(world: World, call: Call, { issue }: PathParameters) {
	const number = Number(issue);
	const refused = commentRefusal(bodyOf(call).body);
	if (refused !== undefined) return refused;
	const about = await readIssue(world, number);
	if (about?.locked === true && !mayCommentWhenLocked(world, call.identity)) {
		return refusal(403, "Unable to create comment because issue is locked.");
	}
	const made = await forward(world, call);
	if (made.status !== 201 || !isJson(made.body)) return made;
	const id = Number(made.body.id);
	const at = stamp(world);
	const byJob = call.identity.kind === "job";
	world.comments.set(id, { issue: number, createdAt: at, updatedAt: at, pin: null, byJob, moment: world.nextMoment() });
	const comment = (await readComment(world, id)) ?? made.body;
	await afterComment(world, call.identity, number, comment, { action: "created" });
	return { ...made, body: comment };
}

async function get(world: World, call: Call, { comment }: PathParameters) {
	return forward(world, call, emulatedPath(world, comment));
}

async function edit(world: World, call: Call, { comment }: PathParameters) {
	const before = await readComment(world, Number(comment));
	const overlay = world.comments.get(Number(comment));
	if (before === undefined || overlay === undefined) return notFound();
	if (!isAuthor(call.identity, before) && !mayWrite(world, call.identity)) return mustHaveRights();
	const body = bodyOf(call).body;
	const refused = commentRefusal(body);
	if (refused !== undefined) return refused;
	const changed = await forward(world, call, emulatedPath(world, comment));
	if (changed.status !== 200 || body === before.body) return changed;
	overlay.updatedAt = stamp(world);
	const after = (await readComment(world, Number(comment))) ?? before;
	const from = text(before, "body");
	await afterComment(world, call.identity, issueOf(after), after, { action: "edited", from });
	return { ...changed, body: after };
}

async function remove(world: World, call: Call, { comment }: PathParameters) {
	const id = Number(comment);
	const before = await readComment(world, id);
	if (before === undefined) return notFound();
	if (!isAuthor(call.identity, before) && !mayWrite(world, call.identity)) return mustHaveRights();
	const gone = await forward(world, call, emulatedPath(world, comment));
	if (gone.status !== 204) return gone;
	unpinFrom(world, issueOf(before), id);
	world.comments.delete(id);
	world.reactions.forget({ comment: id });
	await afterComment(world, call.identity, issueOf(before), before, { action: "deleted" });
	return gone;
}

async function pin(world: World, call: Call, { comment }: PathParameters) {
	const id = Number(comment);
	const before = await readComment(world, id);
	const overlay = world.comments.get(id);
	const issue = before === undefined ? undefined : world.issues.get(issueOf(before));
	if (before === undefined || overlay === undefined || issue === undefined) return notFound();
	// An issue has one pinned comment: the newest pin takes the place.
	if (issue.pinnedComment !== undefined) unpinFrom(world, issueOf(before), issue.pinnedComment);
	overlay.pin = { at: stamp(world), by: loginOf(call.identity) };
	issue.pinnedComment = id;
	return answer(200, await readComment(world, id));
}

async function unpin(world: World, _call: Call, { comment }: PathParameters) {
	const before = await readComment(world, Number(comment));
	if (before === undefined) return notFound();
	unpinFrom(world, issueOf(before), Number(comment));
	return answer(204);
}

function unpinFrom(world: World, number: number, comment: number): void {
	const issue = world.issues.get(number);
	const overlay = world.comments.get(comment);
	if (overlay !== undefined) overlay.pin = null;
	if (issue?.pinnedComment === comment) delete issue.pinnedComment;
}
