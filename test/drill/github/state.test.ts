import { expect, test } from "vitest";
import { client, jobClient, repo, standingClock, startRoom } from "./room.ts";

test("instants have whole seconds, and an edit moves updated_at", async () => {
	const clock = standingClock();
	const github = await startRoom({ now: clock.now });
	await github.openIssue({ by: "mara", title: "t", body: "" });
	const { id } = await github.comment({ by: "wim", issue: 1, body: "one" });
	clock.pass(90);
	await github.editComment({ by: "wim", comment: id, body: "two" });
	const { body } = await (await jobClient(github))("GET", `${repo}/issues/comments/${id}`);
	expect(body).toMatchObject({ created_at: "2026-11-23T09:00:00Z", updated_at: "2026-11-23T09:01:30Z", body: "two" });
	expect(await github.issue(1)).toMatchObject({
		created_at: "2026-11-23T09:00:00Z",
		updated_at: "2026-11-23T09:01:30Z",
	});
	expect(JSON.stringify(body)).not.toMatch(/\d\.\d{3}Z/);
});

test("a comment that nobody edited was updated when it was created", async () => {
	const github = await startRoom();
	await github.openIssue({ by: "mara", title: "t", body: "" });
	const comment = await github.comment({ by: "wim", issue: 1, body: "one" });
	expect(comment.updated_at).toBe(comment.created_at);
});

test("since keeps the comments updated then or later", async () => {
	const clock = standingClock();
	const github = await startRoom({ now: clock.now });
	await github.openIssue({ by: "mara", title: "t", body: "" });
	const first = await github.comment({ by: "wim", issue: 1, body: "first" });
	await github.comment({ by: "wim", issue: 1, body: "second" });
	clock.pass(60);
	await github.comment({ by: "wim", issue: 1, body: "third" });
	await github.editComment({ by: "wim", comment: first.id, body: "first, edited" });
	const job = await jobClient(github);
	for (const path of [`${repo}/issues/1/comments`, `${repo}/issues/comments`]) {
		const { body } = await job("GET", `${path}?since=2026-11-23T09:01:00Z`);
		expect(body.map((comment) => comment.body)).toEqual(["first, edited", "third"]);
	}
	expect(github.problems).toEqual([]);
});

test("since keeps the issues updated then or later", async () => {
	const clock = standingClock();
	const github = await startRoom({ now: clock.now });
	await github.openIssue({ by: "mara", title: "quiet", body: "" });
	await github.openIssue({ by: "mara", title: "lively", body: "" });
	clock.pass(60);
	await github.comment({ by: "wim", issue: 2, body: "x" });
	const { body } = await (await jobClient(github))("GET", `${repo}/issues?since=2026-11-23T09:01:00Z&state=all`);
	expect(body.map((issue) => issue.title)).toEqual(["lively"]);
});

test("pages follow each other at the proxy's address until the last", async () => {
	const github = await startRoom();
	await github.openIssue({ by: "mara", title: "t", body: "" });
	for (let count = 1; count <= 250; count += 1) await github.comment({ by: "wim", issue: 1, body: `${count}` });
	const job = await jobClient(github);
	const bodies: string[] = [];
	let next: string | undefined = `${repo}/issues/1/comments?per_page=100`;
	let pages = 0;
	while (next !== undefined) {
		const reply = await job("GET", next);
		bodies.push(...reply.body.map((comment) => comment.body));
		const url = /<([^>]+)>; rel="next"/.exec(reply.headers.get("link") ?? "")?.[1];
		if (url !== undefined) expect(url).toContain(`${github.apiUrl}${repo}/issues/1/comments?`);
		next = url?.slice(github.apiUrl.length);
		pages += 1;
	}
	expect(pages).toBe(3);
	expect(bodies).toEqual(Array.from({ length: 250 }, (_none, at) => `${at + 1}`));
	expect((await github.issue(1)).comments).toBe(250);
	expect(await github.comments(1)).toHaveLength(250);
});

test("no concurrent write is lost", async () => {
	const github = await startRoom();
	await github.openIssue({ by: "mara", title: "t", body: "" });
	const job = await jobClient(github);
	const numbers = Array.from({ length: 20 }, (_none, at) => at);
	const replies = await Promise.all([
		...numbers.map((at) => job("POST", `${repo}/issues/1/comments`, { body: `${at}` })),
		...numbers.map((at) => job("POST", `${repo}/issues/1/labels`, { labels: [`label ${at}`] })),
	]);
	expect(new Set(replies.map(({ status }) => status))).toEqual(new Set([201, 200]));
	const issue = await github.issue(1);
	expect(issue.comments).toBe(20);
	expect(issue.labels).toHaveLength(20);
	expect(new Set((await github.comments(1)).map(({ body }) => body)).size).toBe(20);
});

test("of concurrent claims of one ref exactly one wins", async () => {
	const github = await startRoom();
	const job = await jobClient(github, { contents: "write" });
	const { body } = await job("GET", `${repo}/git/ref/heads/main`);
	const claim = { ref: "refs/locks/incident-1", sha: body.object.sha };
	const replies = await Promise.all(Array.from({ length: 8 }, () => job("POST", `${repo}/git/refs`, claim)));
	expect(replies.map(({ status }) => status).sort()).toEqual([201, ...Array(7).fill(422)]);
	expect(replies.find(({ status }) => status === 422)?.body.message).toBe("Reference already exists");
	expect((await job("DELETE", `${repo}/git/refs/locks/incident-1`)).status).toBe(204);
	expect(github.problems).toEqual([]);
});

test("a reaction is its token's own, made once, counted, and taken back by its maker only", async () => {
	const github = await startRoom();
	await github.openIssue({ by: "mara", title: "t", body: "" });
	const { id } = await github.comment({ by: "wim", issue: 1, body: "/ack" });
	const job = await jobClient(github);
	const path = `${repo}/issues/comments/${id}/reactions`;
	const made = await job("POST", path, { content: "eyes" });
	const again = await job("POST", path, { content: "eyes" });
	expect([made.status, again.status]).toEqual([201, 200]);
	expect(again.body.id).toBe(made.body.id);
	expect(made.body.user).toMatchObject({ login: "github-actions[bot]", type: "Bot", id: 41_898_282 });
	await github.react({ by: "rita", on: { comment: id }, content: "rocket" });
	await github.react({ by: "rita", on: { issue: 1 }, content: "heart" });
	expect((await job("GET", `${path}?content=rocket`)).body).toMatchObject([{ user: { login: "rita" } }]);
	expect((await github.comments(1))[0]?.reactions).toMatchObject({ total_count: 2, eyes: 1, rocket: 1 });
	expect((await github.issue(1)).reactions).toMatchObject({ total_count: 1, heart: 1 });
	const [, ritas] = github.reactions(id);
	expect((await job("DELETE", `${path}/${ritas?.id}`)).status).toBe(403);
	expect((await job("DELETE", `${path}/${made.body.id}`)).status).toBe(204);
	expect((await job("DELETE", `${path}/${made.body.id}`)).status).toBe(404);
	expect(github.reactions(id).map(({ login, content }) => `${login} ${content}`)).toEqual(["rita rocket"]);
	expect(github.problems).toEqual([]);
});

test("one comment of an issue is pinned, the newest pin", async () => {
	const github = await startRoom();
	await github.openIssue({ by: "mara", title: "t", body: "" });
	const first = await github.comment({ by: "wim", issue: 1, body: "first" });
	const second = await github.comment({ by: "wim", issue: 1, body: "second" });
	const job = await jobClient(github);
	expect((await job("PUT", `${repo}/issues/comments/${first.id}/pin`)).body.pin.pinned_by.login).toBe(
		"github-actions[bot]",
	);
	await job("PUT", `${repo}/issues/comments/${second.id}/pin`);
	expect((await github.comments(1)).map(({ pin }) => pin !== null)).toEqual([false, true]);
	expect((await job("GET", `${repo}/issues/1`)).body.pinned_comment).toMatchObject({ id: second.id });
	await job("DELETE", `${repo}/issues/comments/${second.id}/pin`);
	expect((await job("GET", `${repo}/issues/1`)).body).not.toHaveProperty("pinned_comment");
	expect(github.problems).toEqual([]);
});

test.each([
	["ada", "private", "admin", "admin"],
	["mara", "private", "write", "maintain"],
	["wim", "private", "write", "write"],
	["tess", "private", "read", "triage"],
	["rita", "private", "read", "read"],
	["nils", "private", "none", "none"],
	["nils", "public", "read", "read"],
	["Mara", "private", "write", "maintain"],
] as const)(
	"the permission of %s in a %s repository is %s, the role %s",
	async (login, visibility, permission, role) => {
		const github = await startRoom({ visibility });
		const { body } = await (await jobClient(github))("GET", `${repo}/collaborators/${login}/permission`);
		expect(body).toMatchObject({ permission, role_name: role, user: { login: login.toLowerCase(), role_name: role } });
		expect(github.problems).toEqual([]);
	},
);

test("a changed role counts from the next request", async () => {
	const github = await startRoom();
	await github.openIssue({ by: "mara", title: "t", body: "" });
	await github.setRole("mara", "none");
	const { body } = await (await jobClient(github))("GET", `${repo}/collaborators/mara/permission`);
	expect(body).toMatchObject({ permission: "none", role_name: "none" });
	await expect(github.comment({ by: "mara", issue: 1, body: "x" })).rejects.toThrow("404");
});

test("an owner among the people is a user and the issue's OWNER", async () => {
	const github = await startRoom({ owner: "ada" });
	const issue = await github.openIssue({ by: "ada", title: "t", body: "" });
	expect(issue.author_association).toBe("OWNER");
	const { body } = await (await jobClient(github))("GET", "/repos/ada/incidents");
	expect(body.owner).toMatchObject({ login: "ada", type: "User" });
	expect(github.problems).toEqual([]);
});

test("what a job writes is the bot's, by the app, at escaped addresses", async () => {
	const github = await startRoom();
	await github.openIssue({ by: "mara", title: "t", body: "" });
	const { body } = await (await jobClient(github))("POST", `${repo}/issues/1/comments`, { body: "hi" });
	expect(body).toMatchObject({
		user: { login: "github-actions[bot]", type: "Bot", url: `${github.apiUrl}/users/github-actions%5Bbot%5D` },
		performed_via_github_app: { slug: "github-actions" },
		author_association: "NONE",
		html_url: `${github.serverUrl}/example-org/incidents/issues/1#issuecomment-${body.id}`,
		url: `${github.apiUrl}${repo}/issues/comments/${body.id}`,
	});
});

test("GraphQL knows the viewer and refuses the rest clearly", async () => {
	const github = await startRoom();
	const job = await jobClient(github);
	const viewer = await job("POST", "/graphql", { query: "query { viewer { login } }" });
	expect(viewer.body).toEqual({ data: { viewer: { login: "github-actions[bot]" } } });
	expect(github.problems).toEqual([]);
	const other = await job("POST", "/graphql", { query: "mutation { pinIssue(input: {}) { clientMutationId } }" });
	expect(other.body.errors[0]?.message).toContain("pinIssue");
	expect(github.problems).toHaveLength(1);
	expect((await client(github)("POST", "/graphql", { query: "{ viewer { login } }" })).status).toBe(401);
	expect(github.graphqlUrl).toBe(`${github.apiUrl}/graphql`);
});

test("labels wear GitHub's grey when made in passing, and assignees who can't read are dropped", async () => {
	const github = await startRoom();
	await github.openIssue({ by: "mara", title: "t", body: "" });
	const job = await jobClient(github);
	await job("POST", `${repo}/issues/1/labels`, { labels: ["Incident", "new"] });
	const assigned = await job("POST", `${repo}/issues/1/assignees`, { assignees: ["WIM", "nils", "zoe"] });
	expect(assigned.body.assignees).toMatchObject([{ login: "wim" }]);
	expect((await github.labels()).map(({ name, color }) => [name, color])).toEqual([
		["incident", "b60205"],
		["new", "ededed"],
	]);
	const listed = await job("GET", `${repo}/issues?labels=INCIDENT&state=all`);
	expect(listed.body).toHaveLength(1);
	expect(github.problems).toEqual([]);
});
