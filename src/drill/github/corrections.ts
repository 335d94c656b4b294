// Completes what the emulator answers to what GitHub answers: addresses, instants, ids, and the fields it leaves out. The one
// place for it; it must not decide whether a request is allowed.

import { isSame } from "./identity.ts";
import { actionsApp, userFor } from "./users.ts";
import { isJson, type Json, text, wholeSeconds } from "./wire.ts";
import { commentIds, issueIds, type World } from "./world.ts";

const pageAddresses = new Set(["html_url", "clone_url", "svn_url", "avatar_url"]);

/** Any JSON of the emulator, completed at every depth. */
export function correct(world: World, value: unknown, key = ""): unknown {
	if (typeof value === "string") return correctText(world, key, value);
	if (Array.isArray(value)) return value.map((item) => correct(world, item));
	if (!isJson(value)) return value;
	const inner = Object.fromEntries(Object.entries(value).map(([name, item]) => [name, correct(world, item, name)]));
	if ("login" in inner && "gravatar_id" in inner) return correctUser(world, inner);
	if ("repository_url" in inner && "labels_url" in inner) return correctIssue(world, inner);
	if ("issue_url" in inner && "body" in inner && "author_association" in inner) return correctComment(world, inner);
	if ("full_name" in inner && "archive_url" in inner) return correctRepository(inner);
	return inner;
}

function correctText(world: World, key: string, value: string): string {
	if (key === "url" || key === "href" || key.endsWith("_url")) {
		const moved = value.replace(world.emulator.host, new URL(world.apiUrl).host);
		return pageAddresses.has(key) ? moved.replace(world.apiUrl, world.serverUrl) : moved;
	}
	if ((key.endsWith("_at") || key === "date") && /^\d{4}-\d\d-\d\dT[\d:]+\.\d{3}Z$/.test(value)) {
		return wholeSeconds(new Date(value));
	}
	return value;
}

function correctUser(world: World, user: Json): Json {
	return { ...user, ...userFor(world, text(user, "login")) };
}

function correctIssue(world: World, issue: Json): Json {
	const number = Number(issue.number);
	const overlay = world.issues.get(number);
	const isLocked = issue.locked === true;
	const reason = overlay?.stateReason;
	return {
		...issue,
		id: Number(issue.id) + issueIds,
		...(overlay === undefined ? {} : { created_at: overlay.createdAt, updated_at: overlay.updatedAt }),
		...(overlay === undefined || !isLocked ? {} : { active_lock_reason: overlay.lockReason }),
		...(reason === undefined ? {} : { state_reason: reason }),
		author_association: associationOf(world, issue),
		type: null,
		sub_issues_summary: { total: 0, completed: 0, percent_completed: 0 },
		issue_dependencies_summary: { blocked_by: 0, total_blocked_by: 0, blocking: 0, total_blocking: 0 },
		reactions: world.reactions.rollup({ issue: number }, `${text(issue, "url")}/reactions`),
		performed_via_github_app: overlay?.byJob ? actionsApp(world) : null,
	};
}

function correctComment(world: World, comment: Json): Json {
	const emulated = Number(comment.id);
	const id = emulated + commentIds;
	const overlay = world.comments.get(id);
	const moved = (key: string) => text(comment, key).replace(new RegExp(`${emulated}$`), String(id));
	const url = moved("url");
	return {
		...comment,
		id,
		url,
		html_url: moved("html_url"),
		...(overlay === undefined ? {} : { created_at: overlay.createdAt, updated_at: overlay.updatedAt }),
		author_association: associationOf(world, comment),
		reactions: world.reactions.rollup({ comment: id }, `${url}/reactions`),
		performed_via_github_app: overlay?.byJob ? actionsApp(world) : null,
		pin: overlay?.pin ? { pinned_at: overlay.pin.at, pinned_by: userFor(world, overlay.pin.by) } : null,
		minimized: null,
	};
}

// Collaborators of an organisation's repository are shown as such, whatever they are to the organisation: membership is
// private unless published, which is why nobody should authorize by this field.
function associationOf(world: World, made: Json): string {
	const login = text(made.user, "login");
	const role = world.identities.role(login);
	if (isSame(login, world.owner) && role !== undefined) return "OWNER";
	return role === undefined || role === "none" ? "NONE" : "COLLABORATOR";
}

function correctRepository(repository: Json): Json {
	return { network_count: 0, subscribers_count: 0, ...repository };
}
