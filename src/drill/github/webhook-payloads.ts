// The payloads of the events a workflow sees, in the shape of GitHub's webhooks. An event that a job's own token caused has no
// payload: GitHub starts no run for it, and neither does this.
// https://docs.github.com/webhooks/webhook-events-and-payloads

import type { IssueChange } from "./issue-log.ts";
import { isOrganization, userFor } from "./users.ts";
import type { Json } from "./wire.ts";
import type { WebhookEvent, World } from "./world.ts";

export type Scene = { world: World; actor: string; repository: Json };

/** What every payload ends with. */
function surroundings({ world, actor, repository }: Scene): Json {
	// The permissions of a repository are the reader's, and an event has no reader.
	const { permissions: _permissions, ...shown } = repository;
	return {
		repository: shown,
		...(isOrganization(world) ? { organization: organization(world) } : {}),
		sender: userFor(world, actor),
	};
}

function organization(world: World): Json {
	const { login, id, node_id, avatar_url } = userFor(world, world.owner);
	const url = `${world.apiUrl}/orgs/${world.owner}`;
	return {
		login,
		id,
		node_id,
		url,
		repos_url: `${url}/repos`,
		events_url: `${url}/events`,
		hooks_url: `${url}/hooks`,
		issues_url: `${url}/issues`,
		members_url: `${url}/members{/member}`,
		public_members_url: `${url}/public_members{/member}`,
		avatar_url,
		description: "",
	};
}

// Webhooks do not say who closed an issue; `sender` does.
function shownIssue(issue: Json): Json {
	const { closed_by: _closedBy, ...shown } = issue;
	return shown;
}

export function issueOpened(scene: Scene, issue: Json): WebhookEvent {
	const payload = { action: "opened", issue: shownIssue(issue), ...surroundings(scene) };
	return { name: "issues", payload, actor: scene.actor };
}

export function issueChanged(scene: Scene, issue: Json, change: IssueChange): WebhookEvent {
	const action = change.event === "renamed" ? "edited" : change.event;
	const payload = { action, issue: shownIssue(issue), ...particulars(change), ...surroundings(scene) };
	return { name: "issues", payload, actor: scene.actor };
}

function particulars(change: IssueChange): Json {
	switch (change.event) {
		case "labeled":
		case "unlabeled":
			return { label: change.label };
		case "assigned":
		case "unassigned":
			return { assignee: change.assignee };
		case "renamed":
			return { changes: { title: { from: change.from } } };
		case "edited":
			return { changes: { body: { from: change.from ?? "" } } };
		default:
			return {};
	}
}

export type CommentMoment = { action: "created" | "deleted" } | { action: "edited"; from: string };

export function commentEvent(scene: Scene, issue: Json, comment: Json, moment: CommentMoment): WebhookEvent {
	const payload = {
		action: moment.action,
		...(moment.action === "edited" ? { changes: { body: { from: moment.from } } } : {}),
		issue: shownIssue(issue),
		comment,
		...surroundings(scene),
	};
	return { name: "issue_comment", payload, actor: scene.actor };
}

export function labelEvent(scene: Scene, action: "created" | "edited" | "deleted", label: Json): WebhookEvent {
	return { name: "label", payload: { action, label, ...surroundings(scene) }, actor: scene.actor };
}

export type Push = { ref: string; before: string; after: string; message: string; at: string; files: string[] };

export function pushEvent(scene: Scene, push: Push): WebhookEvent {
	const { world, actor, repository } = scene;
	const author = { name: actor, email: `${actor}@users.noreply.github.com`, username: actor };
	const commit = {
		id: push.after,
		tree_id: push.after,
		distinct: true,
		message: push.message,
		timestamp: push.at,
		url: `${world.serverUrl}/${world.owner}/${world.repository}/commit/${push.after}`,
		author,
		committer: author,
		added: [],
		removed: [],
		modified: push.files,
	};
	const payload = {
		ref: push.ref,
		before: push.before,
		after: push.after,
		created: false,
		deleted: false,
		forced: false,
		base_ref: null,
		compare: `${world.serverUrl}/${String(repository.full_name)}/compare/${push.before}...${push.after}`,
		commits: [commit],
		head_commit: commit,
		...surroundings(scene),
		pusher: { name: actor, email: author.email },
	};
	return { name: "push", payload, actor };
}
