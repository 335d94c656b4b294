import { expect, test } from "vitest";
import type { WorkflowRun } from "../../../src/drill/github/local-github.ts";
import { createChecker, loadExtract } from "../../../src/drill/openapi/checker.ts";
import { client, repo, startRoom } from "./room.ts";

const issue = `${repo}/issues/1`;

// Nothing of the local GitHub issues app tokens over the proxy.
const unserved = ["POST /app/installations/{installation_id}/access_tokens"];

const run: WorkflowRun = {
	id: 7,
	attempt: 2,
	number: 3,
	workflow: { name: "Incident", file: ".github/workflows/incident.yml" },
	event: { name: "issue_comment" },
	actor: "wim",
	triggeringActor: "mara",
	status: "in_progress",
	conclusion: null,
};
const tree = [{ path: "README.md", mode: "100644", type: "blob", content: "A lock" }];
const runStatus = (id: number) => (id === run.id ? run : undefined);

type Head = { sha: string; treeSha: string };
type Step = [method: string, path: string, status: number, body?: unknown];

function stepsFor({ sha, treeSha }: Head, comment: number): Step[] {
	const oneComment = `${repo}/issues/comments/${comment}`;
	return [
		["GET", repo, 200],
		["GET", `${repo}/issues`, 200],
		["POST", `${repo}/issues`, 201, { title: "t", body: "b", labels: ["incident"], assignees: ["wim"] }],
		["GET", issue, 200],
		["POST", `${issue}/comments`, 201, { body: "hi" }],
		["GET", `${issue}/comments`, 200],
		["GET", `${repo}/issues/comments`, 200],
		["GET", oneComment, 200],
		["PATCH", oneComment, 200, { body: "ho" }],
		["POST", `${oneComment}/reactions`, 201, { content: "eyes" }],
		["POST", `${oneComment}/reactions`, 200, { content: "eyes" }],
		["GET", `${oneComment}/reactions`, 200],
		["DELETE", `${oneComment}/reactions/340000001`, 204],
		["POST", `${issue}/reactions`, 201, { content: "rocket" }],
		["GET", `${issue}/reactions`, 200],
		["DELETE", `${issue}/reactions/340000002`, 204],
		["PUT", `${oneComment}/pin`, 200],
		["GET", issue, 200],
		["GET", `${issue}/timeline`, 200],
		["DELETE", `${oneComment}/pin`, 204],
		["DELETE", oneComment, 204],
		["POST", `${issue}/labels`, 200, { labels: ["incident", "new"] }],
		["GET", `${issue}/labels`, 200],
		["DELETE", `${issue}/labels/new`, 200],
		["PUT", `${issue}/labels`, 200, { labels: ["new"] }],
		["DELETE", `${issue}/labels`, 204],
		["POST", `${issue}/assignees`, 201, { assignees: ["wim"] }],
		["DELETE", `${issue}/assignees`, 200, { assignees: ["wim"] }],
		["GET", `${issue}/assignees/wim`, 204],
		["PUT", `${issue}/lock`, 204, { lock_reason: "resolved" }],
		["DELETE", `${issue}/lock`, 204],
		["PATCH", issue, 200, { title: "new", body: "new", state: "closed", state_reason: "not_planned" }],
		["PATCH", issue, 200, { state: "open", labels: ["incident"], assignees: ["mara"] }],
		["GET", `${issue}/events`, 200],
		["GET", `${issue}/timeline`, 200],
		["GET", `${repo}/labels`, 200],
		["POST", `${repo}/labels`, 201, { name: "severity: P1", color: "B60205", description: "Worst" }],
		["GET", `${repo}/labels/severity%3A%20P1`, 200],
		["PATCH", `${repo}/labels/severity%3A%20P1`, 200, { new_name: "p1", color: "ffffff", description: "" }],
		["DELETE", `${repo}/labels/p1`, 204],
		["GET", `${repo}/assignees`, 200],
		["GET", `${repo}/assignees/wim`, 204],
		["GET", `${repo}/collaborators`, 200],
		["GET", `${repo}/collaborators/wim`, 204],
		["GET", `${repo}/collaborators/wim/permission`, 200],
		["GET", `${repo}/contents/README.md`, 200],
		["GET", `${repo}/contents/missing.yml`, 404],
		["GET", `${repo}/git/commits/${sha}`, 200],
		["POST", `${repo}/git/trees`, 201, { tree }],
		["POST", `${repo}/git/commits`, 201, { message: "Alone", tree: treeSha, parents: [] }],
		["POST", `${repo}/git/commits`, 201, { message: "Alone too", tree: treeSha }],
		["POST", `${repo}/git/commits`, 422, { message: "Of nothing", tree: "0".repeat(40) }],
		["POST", `${repo}/git/refs`, 201, { ref: "refs/heads/claim", sha }],
		["POST", `${repo}/git/refs`, 422, { ref: "refs/heads/claim", sha }],
		["GET", `${repo}/git/ref/heads/claim`, 200],
		["GET", `${repo}/git/matching-refs/heads/cl`, 200],
		["PATCH", `${repo}/git/refs/heads/claim`, 200, { sha, force: true }],
		["DELETE", `${repo}/git/refs/heads/claim`, 204],
		["DELETE", `${repo}/git/refs/heads/claim`, 422],
		["GET", `${repo}/actions/runs/7`, 200],
		["GET", `${repo}/actions/runs/8`, 404],
		["GET", "/users/mara", 200],
		["GET", "/users/github-actions%5Bbot%5D", 200],
		["GET", "/user", 200],
		["GET", "/rate_limit", 200],
	];
}

test("every operation that the drill knows answers as described, to a person and to a job", async () => {
	const checker = createChecker(loadExtract("github"));
	const seen = new Set<string>();
	for (const who of ["person", "job"] as const) {
		const github = await startRoom({ runStatus });
		await github.openIssue({ by: "mara", title: "t", body: "" });
		const { id } = await github.comment({ by: "mara", issue: 1, body: "/ack" });
		const jobToken = await github.mintJobToken({ issues: "write", contents: "write", actions: "read" });
		const send = client(github, who === "job" ? jobToken : github.personToken("ada"));
		const head = await send("GET", `${repo}/git/ref/heads/main`);
		const { sha } = head.body.object;
		const treeSha = (await send("GET", `${repo}/git/commits/${sha}`)).body.tree.sha;
		for (const [method, path, status, body] of stepsFor({ sha, treeSha }, id)) {
			const expected = path === "/user" && who === "job" ? 403 : status;
			expect(`${method} ${path} ${(await send(method, path, body)).status}`).toBe(`${method} ${path} ${expected}`);
			seen.add(`${method} ${checker.match(method, path)?.template}`);
		}
		expect(github.problems).toEqual([]);
	}
	const known = Object.keys(loadExtract("github").operations);
	expect(known.filter((operation) => !seen.has(operation)).sort()).toEqual([...unserved].sort());
});

test("what is not served is not found", async () => {
	const github = await startRoom();
	const job = client(github, await github.mintJobToken({ actions: "read" }));
	expect((await job("GET", `${repo}/actions/runs/1`)).status).toBe(404);
	expect((await job("POST", "/app/installations/1/access_tokens")).status).toBe(404);
});
