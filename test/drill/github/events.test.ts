import { expect, test } from "vitest";
import type { LocalGitHub, WebhookEvent } from "../../../src/drill/github/local-github.ts";
import { client, jobClient, repo, standingClock, startRoom } from "./room.ts";

function listen(github: LocalGitHub): WebhookEvent[] {
	const heard: WebhookEvent[] = [];
	github.onEvent((event) => heard.push(event));
	return heard;
}

function names(events: WebhookEvent[]): string[] {
	return events.map(({ name, payload, actor }) => `${name}.${String(payload.action)} by ${actor}`);
}

const labels = [
	{ name: "incident", color: "b60205", description: "" },
	{ name: "security", color: "d93f0b", description: "" },
];
const form = { title: "Sign-in fails", body: "Since nine.", labels: ["Incident", "security", "missing"] };

test("a form's labels arrive as one opened and one labeled each, whoever opened it, without those the repository lacks", async () => {
	const github = await startRoom({ labels });
	const heard = listen(github);
	const issue = await github.openIssue({ by: "rita", ...form, viaForm: true });
	expect(issue.labels.map(({ name }) => name)).toEqual(["incident", "security"]);
	expect(names(heard)).toEqual(["issues.opened by rita", "issues.labeled by rita", "issues.labeled by rita"]);
	expect(heard[0]?.payload.issue).toMatchObject({ number: 1, labels: [{ name: "incident" }, { name: "security" }] });
	expect(heard.slice(1).map(({ payload }) => payload.label)).toMatchObject([
		{ name: "incident" },
		{ name: "security" },
	]);
	expect((await github.labels()).map(({ name }) => name)).toEqual(["incident", "security"]);
});

test("labels of a person without triage are dropped without the form", async () => {
	const github = await startRoom({ labels });
	const heard = listen(github);
	expect((await github.openIssue({ by: "rita", ...form })).labels).toEqual([]);
	expect((await github.openIssue({ by: "tess", ...form })).labels).toHaveLength(2);
	expect(names(heard).filter((name) => name.startsWith("issues.labeled by rita"))).toEqual([]);
});

test("labels given to the API are dropped for a reader and made for a writer", async () => {
	const github = await startRoom({ labels });
	const asReader = await client(github, github.personToken("rita"))("POST", `${repo}/issues`, {
		title: "t",
		labels: ["new"],
	});
	const asWriter = await client(github, github.personToken("wim"))("POST", `${repo}/issues`, {
		title: "t",
		labels: ["new"],
	});
	expect(asReader.body.labels).toEqual([]);
	expect(asWriter.body.labels).toMatchObject([{ name: "new", color: "ededed" }]);
});

test("a payload carries what GitHub's webhooks carry", async () => {
	const github = await startRoom();
	await github.openIssue({ by: "mara", ...form });
	const heard = listen(github);
	const comment = await github.comment({ by: "wim", issue: 1, body: "/ack" });
	expect(heard).toHaveLength(1);
	expect(heard[0]).toMatchObject({ name: "issue_comment", actor: "wim" });
	expect(heard[0]?.payload).toMatchObject({
		action: "created",
		comment: { id: comment.id, body: "/ack", user: { login: "wim", type: "User" }, author_association: "COLLABORATOR" },
		issue: {
			number: 1,
			state: "open",
			body: "Since nine.",
			comments: 1,
			user: { login: "mara" },
			labels: [{ name: "incident", color: "b60205", description: "An open incident" }],
			author_association: "COLLABORATOR",
		},
		repository: {
			name: "incidents",
			full_name: "example-org/incidents",
			private: true,
			visibility: "private",
			default_branch: "main",
			owner: { login: "example-org", type: "Organization", gravatar_id: "", site_admin: false },
		},
		organization: { login: "example-org" },
		sender: { login: "wim", type: "User" },
	});
	expect(heard[0]?.payload.issue).not.toHaveProperty("closed_by");
	expect(heard[0]?.payload.repository).not.toHaveProperty("permissions");
});

test("edits say what was there before", async () => {
	const github = await startRoom();
	await github.openIssue({ by: "mara", title: "Old", body: "- [ ] one" });
	const { id } = await github.comment({ by: "wim", issue: 1, body: "first" });
	const heard = listen(github);
	await github.editIssue({ by: "wim", issue: 1, body: "- [x] one" });
	await github.editIssue({ by: "wim", issue: 1, title: "New" });
	await github.editComment({ by: "wim", comment: id, body: "second" });
	await github.editComment({ by: "wim", comment: id, body: "second" });
	expect(heard.map(({ payload }) => payload.changes)).toEqual([
		{ body: { from: "- [ ] one" } },
		{ title: { from: "Old" } },
		{ body: { from: "first" } },
	]);
});

test("each act of a person is one event", async () => {
	const github = await startRoom();
	await github.openIssue({ by: "mara", title: "t", body: "" });
	const { id } = await github.comment({ by: "wim", issue: 1, body: "x" });
	const heard = listen(github);
	await github.addLabel({ by: "tess", issue: 1, label: "incident" });
	await github.addLabel({ by: "tess", issue: 1, label: "incident" });
	await github.removeLabel({ by: "tess", issue: 1, label: "incident" });
	await github.assign({ by: "tess", issue: 1, assignee: "wim" });
	await github.unassign({ by: "tess", issue: 1, assignee: "wim" });
	await github.lockIssue({ by: "wim", issue: 1 });
	await github.unlockIssue({ by: "wim", issue: 1 });
	await github.closeIssue({ by: "mara", issue: 1, reason: "duplicate" });
	await github.reopenIssue({ by: "mara", issue: 1 });
	await github.deleteComment({ by: "wim", comment: id });
	expect(names(heard)).toEqual([
		"issues.labeled by tess",
		"issues.unlabeled by tess",
		"issues.assigned by tess",
		"issues.unassigned by tess",
		"issues.locked by wim",
		"issues.unlocked by wim",
		"issues.closed by mara",
		"issues.reopened by mara",
		"issue_comment.deleted by wim",
	]);
	expect(heard[6]?.payload.issue).toMatchObject({ state: "closed", state_reason: "duplicate" });
	expect(heard[7]?.payload.issue).toMatchObject({ state: "open", state_reason: "reopened", closed_at: null });
});

test("what a job does starts nothing, what a person does with a token of theirs does", async () => {
	const github = await startRoom();
	await github.openIssue({ by: "mara", title: "t", body: "" });
	const heard = listen(github);
	const job = await jobClient(github);
	const made = await job("POST", `${repo}/issues/1/comments`, { body: "hi" });
	await job("PATCH", `${repo}/issues/comments/${made.body.id}`, { body: "ho" });
	await job("POST", `${repo}/issues/1/labels`, { labels: ["incident", "new"] });
	await job("PATCH", `${repo}/issues/1`, { state: "closed" });
	await job("POST", `${repo}/labels`, { name: "p1", color: "ffffff" });
	expect(heard).toEqual([]);
	await client(github, github.personToken("wim"))("POST", `${repo}/issues/1/comments`, { body: "/ack" });
	await github.comment({ by: "helper[bot]", issue: 1, body: "beep" });
	expect(names(heard)).toEqual(["issue_comment.created by wim", "issue_comment.created by helper[bot]"]);
	expect(heard[1]?.payload.sender).toMatchObject({ login: "helper[bot]", type: "Bot" });
});

test("a push is one event with its files, and the files are there", async () => {
	const github = await startRoom({ files: { "a.txt": "one" } });
	const heard = listen(github);
	const { sha } = await github.push({ by: "wim", message: "Add b", files: { "docs/b.txt": "two" } });
	expect(heard.map(({ name }) => name)).toEqual(["push"]);
	expect(heard[0]?.payload).toMatchObject({ ref: "refs/heads/main", after: sha, pusher: { name: "wim" } });
	const job = await jobClient(github, { contents: "read" });
	for (const [path, content] of [
		["a.txt", "one"],
		["docs/b.txt", "two"],
	] as const) {
		const { body } = await job("GET", `${repo}/contents/${path}`);
		expect(Buffer.from(body.content, "base64").toString()).toBe(content);
	}
});

test("people who may not are stopped", async () => {
	const github = await startRoom();
	await github.openIssue({ by: "mara", title: "t", body: "" });
	await expect(github.comment({ by: "nils", issue: 1, body: "x" })).rejects.toThrow("404");
	await expect(github.addLabel({ by: "rita", issue: 1, label: "incident" })).rejects.toThrow("403");
	await expect(github.addLabel({ by: "mara", issue: 1, label: "nope" })).rejects.toThrow("does not have it");
	await expect(github.comment({ by: "zoe", issue: 1, body: "x" })).rejects.toThrow("not among the people");
	await expect(github.push({ by: "tess", message: "m", files: { a: "b" } })).rejects.toThrow("403");
});

test("the issue's events and timeline tell what people did, in order, within one second", async () => {
	const clock = standingClock();
	const github = await startRoom({ now: clock.now });
	await github.openIssue({ by: "mara", title: "t", body: "", labels: ["incident"] });
	await github.comment({ by: "wim", issue: 1, body: "first" });
	await github.assign({ by: "tess", issue: 1, assignee: "wim" });
	await github.comment({ by: "wim", issue: 1, body: "second" });
	await github.lockIssue({ by: "wim", issue: 1, reason: "too heated" });
	await github.closeIssue({ by: "mara", issue: 1 });
	await github.editIssue({ by: "mara", issue: 1, title: "new" });
	const job = await jobClient(github);
	const timeline = await job("GET", `${repo}/issues/1/timeline`);
	expect(timeline.body.map((entry) => entry.event)).toEqual([
		"labeled",
		"commented",
		"assigned",
		"commented",
		"locked",
		"closed",
		"renamed",
	]);
	const events = await job("GET", `${repo}/issues/1/events?per_page=2&page=2`);
	expect(events.body).toMatchObject([
		{ event: "locked", lock_reason: "too heated", actor: { login: "wim" }, created_at: "2026-11-23T09:00:00Z" },
		{ event: "closed", actor: { login: "mara" }, performed_via_github_app: null },
	]);
	expect(github.problems).toEqual([]);
});
