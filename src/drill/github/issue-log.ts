// What happened to an issue, found by comparing it before and after a write: the entries of its events and timeline lists.
// Found by comparison so that no route can forget one. Comments are not in it.

import { actionsApp, userFor } from "./users.ts";
import { isJson, type Json, objects, text } from "./wire.ts";
import type { World } from "./world.ts";

export type IssueChange =
	| { event: "labeled" | "unlabeled"; label: Json }
	| { event: "assigned" | "unassigned"; assignee: Json }
	| { event: "closed" | "reopened"; stateReason: string | null }
	| { event: "locked" | "unlocked"; reason: string | null }
	| { event: "renamed"; from: string; to: string }
	| { event: "edited"; from: string | null };

export type LogEntry = {
	id: number;
	issue: number;
	actor: string;
	byJob: boolean;
	at: string;
	moment: number;
	change: IssueChange;
};

export type IssueLog = {
	add(entry: Omit<LogEntry, "id">): void;
	of(issue: number): LogEntry[];
};

const firstEventId = 14_000_000_000;

export function createIssueLog(): IssueLog {
	const entries: LogEntry[] = [];
	return {
		add(entry) {
			// GitHub's lists know a new title but not a new body.
			if (entry.change.event === "edited") return;
			entries.push({ ...entry, id: firstEventId + entries.length + 1 });
		},
		of: (issue) => entries.filter((entry) => entry.issue === issue),
	};
}

/** In the order in which GitHub reports them. `before` is undefined for a new issue. */
export function changesBetween(before: Json | undefined, after: Json): IssueChange[] {
	const changes: IssueChange[] = [];
	const were = before ?? { labels: [], assignees: [], state: "open", locked: false };
	if (before !== undefined && before.title !== after.title) {
		changes.push({ event: "renamed", from: text(before, "title"), to: text(after, "title") });
	}
	if (before !== undefined && (before.body ?? "") !== (after.body ?? "")) {
		const from = before.body;
		changes.push({ event: "edited", from: typeof from === "string" ? from : null });
	}
	for (const label of missingFrom(after, were, "labels", "name")) changes.push({ event: "unlabeled", label });
	for (const label of missingFrom(were, after, "labels", "name")) changes.push({ event: "labeled", label });
	for (const person of missingFrom(after, were, "assignees", "login")) {
		changes.push({ event: "unassigned", assignee: person });
	}
	for (const person of missingFrom(were, after, "assignees", "login")) {
		changes.push({ event: "assigned", assignee: person });
	}
	if (were.locked !== after.locked) {
		const reason = typeof after.active_lock_reason === "string" ? after.active_lock_reason : null;
		changes.push({ event: after.locked === true ? "locked" : "unlocked", reason });
	}
	if (were.state !== after.state) {
		const reason = typeof after.state_reason === "string" ? after.state_reason : null;
		changes.push({ event: after.state === "closed" ? "closed" : "reopened", stateReason: reason });
	}
	return changes;
}

// What the second has of a list that the first has not.
function missingFrom(first: Json, second: Json, list: string, by: string): Json[] {
	const known = new Set(objects(first[list]).map((item) => item[by]));
	return objects(second[list]).filter((item) => !known.has(item[by]));
}

/** An entry as `GET …/events` and `GET …/timeline` show it. */
export function entryBody(world: World, entry: LogEntry): Json {
	const path = `/repos/${world.owner}/${world.repository}/issues/events/${entry.id}`;
	return {
		id: entry.id,
		node_id: Buffer.from(`010:IssueEvent${entry.id}`).toString("base64"),
		url: `${world.apiUrl}${path}`,
		actor: userFor(world, entry.actor),
		event: entry.change.event,
		commit_id: null,
		commit_url: null,
		created_at: entry.at,
		...details(world, entry),
		performed_via_github_app: entry.byJob ? actionsApp(world) : null,
	};
}

function details(world: World, { change, actor }: LogEntry): Json {
	switch (change.event) {
		case "labeled":
		case "unlabeled":
			return { label: { name: change.label.name, color: change.label.color } };
		case "assigned":
		case "unassigned":
			return { assignee: change.assignee, assigner: userFor(world, actor) };
		case "renamed":
			return { rename: { from: change.from, to: change.to } };
		case "closed":
		case "reopened":
			return { state_reason: change.stateReason };
		case "locked":
		case "unlocked":
			return { lock_reason: change.reason };
		case "edited":
			return {};
	}
}

/** A comment as the timeline shows it. */
export function commentEntryBody(comment: Json): Json {
	return { event: "commented", actor: isJson(comment.user) ? comment.user : null, ...comment };
}
