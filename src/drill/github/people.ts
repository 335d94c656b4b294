// What people do with the web page. Each act goes through the same rules as the API under the person's own name, and fails
// loudly where GitHub would not let them: a scenario must not pass on something that can't happen.

import { commitFiles } from "./commit.ts";
import { sceneOf } from "./consequences.ts";
import { dispatch } from "./dispatch.ts";
import type { Content } from "./reactions.ts";
import { spellingOf } from "./reads.ts";
import { pushEvent } from "./webhook-payloads.ts";
import type { Call, Json } from "./wire.ts";
import { repositoryPath, stamp, type World } from "./world.ts";

export type Label = { id: number; name: string; color: string; description: string | null };
type User = { login: string; id: number; type: string };

export type Issue = Json & {
	id: number;
	number: number;
	title: string;
	body: string | null;
	state: "open" | "closed";
	state_reason: string | null;
	locked: boolean;
	labels: Label[];
	assignees: User[];
	user: User;
	comments: number;
	html_url: string;
	created_at: string;
	updated_at: string;
};

export type Comment = Json & {
	id: number;
	body: string;
	user: User;
	html_url: string;
	created_at: string;
	updated_at: string;
	pin: { pinned_at: string; pinned_by: User } | null;
};

type OnIssue = { by: string; issue: number };

export type People = {
	/**
	 * Labels that the repository lacks are dropped, as are all labels of a person without triage, unless the form sets them.
	 * Workflows see one `opened` and one `labeled` for each label.
	 */
	openIssue(form: { by: string; title: string; body: string; labels?: string[]; viaForm?: boolean }): Promise<Issue>;
	editIssue(change: OnIssue & { body?: string; title?: string }): Promise<Issue>;
	closeIssue(close: OnIssue & { reason?: "completed" | "not_planned" | "duplicate" }): Promise<Issue>;
	reopenIssue(reopen: OnIssue): Promise<Issue>;
	comment(said: OnIssue & { body: string }): Promise<Comment>;
	editComment(change: { by: string; comment: number; body: string }): Promise<Comment>;
	deleteComment(removal: { by: string; comment: number }): Promise<void>;
	addLabel(chosen: OnIssue & { label: string }): Promise<Issue>;
	removeLabel(chosen: OnIssue & { label: string }): Promise<Issue>;
	assign(chosen: OnIssue & { assignee: string }): Promise<Issue>;
	unassign(chosen: OnIssue & { assignee: string }): Promise<Issue>;
	lockIssue(lock: OnIssue & { reason?: "off-topic" | "too heated" | "resolved" | "spam" }): Promise<Issue>;
	unlockIssue(lock: OnIssue): Promise<Issue>;
	react(given: { by: string; on: { issue: number } | { comment: number }; content: Content }): Promise<void>;
	/** One commit to the default branch; workflows see one `push`. */
	push(pushed: { by: string; message: string; files: Record<string, string> }): Promise<{ sha: string }>;
};

export function createPeople(world: World): People {
	const act = (by: string, method: string, rest: string, body?: Json) => actAs(world, { by, method, rest, body });
	const issueOf = async (by: string, issue: number) => (await act(by, "GET", `/issues/${issue}`)) as Issue;
	const change = async ({ by, issue }: OnIssue, method: string, rest: string, body?: Json) => {
		await act(by, method, `/issues/${issue}${rest}`, body);
		return issueOf(by, issue);
	};

	return {
		async openIssue({ by, title, body, labels = [], viaForm = false }) {
			const fields = { title, body, labels };
			return (await actAs(world, { by, method: "POST", rest: "/issues", body: fields, page: { viaForm } })) as Issue;
		},
		editIssue: ({ by, issue, ...fields }) => change({ by, issue }, "PATCH", "", fields),
		closeIssue: ({ reason = "completed", ...on }) => change(on, "PATCH", "", { state: "closed", state_reason: reason }),
		reopenIssue: (on) => change(on, "PATCH", "", { state: "open" }),
		async comment({ by, issue, body }) {
			return (await act(by, "POST", `/issues/${issue}/comments`, { body })) as Comment;
		},
		async editComment({ by, comment, body }) {
			return (await act(by, "PATCH", `/issues/comments/${comment}`, { body })) as Comment;
		},
		async deleteComment({ by, comment }) {
			await act(by, "DELETE", `/issues/comments/${comment}`);
		},
		async addLabel({ label, ...on }) {
			const known = await spellingOf(world, label);
			if (known === undefined) throw new Error(`The page offers no label "${label}": the repository does not have it.`);
			return change(on, "POST", "/labels", { labels: [known] });
		},
		removeLabel: ({ label, ...on }) => change(on, "DELETE", `/labels/${encodeURIComponent(label)}`),
		assign: ({ assignee, ...on }) => change(on, "POST", "/assignees", { assignees: [assignee] }),
		unassign: ({ assignee, ...on }) => change(on, "DELETE", "/assignees", { assignees: [assignee] }),
		lockIssue: ({ reason, ...on }) => change(on, "PUT", "/lock", reason === undefined ? {} : { lock_reason: reason }),
		unlockIssue: (on) => change(on, "DELETE", "/lock"),
		async react({ by, on, content }) {
			const subject = "issue" in on ? `/issues/${on.issue}` : `/issues/comments/${on.comment}`;
			await act(by, "POST", `${subject}/reactions`, { content });
		},
		push: ({ by, message, files }) => push(world, by, message, files),
	};
}

type Act = { by: string; method: string; rest: string; body: Json | undefined; page?: { viaForm: boolean } };

async function actAs(world: World, { by, method, rest, body, page = { viaForm: false } }: Act): Promise<Json> {
	const path = `${repositoryPath(world)}${rest}`;
	const query = new URLSearchParams();
	const identity = world.identities.person(by);
	const call: Call = { method, path, query, body, accept: "application/vnd.github+json", identity, page };
	const done = await dispatch(world, call);
	if (done.status < 300) return (done.body ?? {}) as Json;
	throw new Error(`GitHub does not let ${by} do this: ${method} ${rest} ${done.status} ${JSON.stringify(done.body)}`);
}

async function push(world: World, by: string, message: string, files: Record<string, string>) {
	const act = (method: string, rest: string, body?: Json) => actAs(world, { by, method, rest, body });
	const { before, after } = await commitFiles(act, message, files);
	const at = stamp(world);
	const scene = await sceneOf(world, world.identities.person(by));
	const ref = "refs/heads/main";
	world.publish(pushEvent(scene, { ref, before, after, message, at, files: Object.keys(files) }));
	return { sha: after };
}
