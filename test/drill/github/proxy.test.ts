import { expect, test } from "vitest";
import type { Fault } from "../../../src/drill/github/local-github.ts";
import { client, jobClient, repo, startRoom } from "./room.ts";

const comments = `${repo}/issues/1/comments`;

async function roomWithIssue(options: Parameters<typeof startRoom>[0] = {}) {
	const github = await startRoom(options);
	await github.openIssue({ by: "mara", title: "t", body: "" });
	return github;
}

test("each request is recorded with who, when and what came of it, and without its token", async () => {
	const github = await roomWithIssue();
	const token = await github.mintJobToken({ issues: "write" });
	await client(github, token)("POST", comments, { body: "hi" });
	await client(github, token)("GET", `${comments}?per_page=5`);
	await client(github, "ghs_made_up")("GET", comments);
	expect(github.requests).toMatchObject([
		{ method: "POST", path: comments, query: "", status: 201, actor: "github-actions[bot]" },
		{ method: "GET", path: comments, query: "per_page=5", status: 200, actor: "github-actions[bot]" },
		{ method: "GET", path: comments, status: 401, actor: "" },
	]);
	for (const { at, finishedAt } of github.requests) expect(finishedAt).toBeGreaterThanOrEqual(at);
	expect(JSON.stringify(github.requests)).not.toContain(token);
});

test("a job's token is far longer than forty characters", async () => {
	const github = await startRoom();
	expect(await github.mintJobToken({ issues: "read" })).toMatch(/^ghs_[\w-]{400,}$/);
});

test("a request that GitHub does not describe is a problem", async () => {
	const github = await roomWithIssue();
	const job = await jobClient(github);
	await job("POST", comments, { bodi: "hi" });
	await job("GET", `${repo}/issues?state=opened`);
	await job("GET", `${repo}/nothing`);
	const problems = github.problems.join("\n");
	for (const part of ["bodi", "must be equal to one of the allowed values", "is not a known operation"]) {
		expect(problems).toContain(part);
	}
});

test("a known answer is not sent again", async () => {
	const github = await roomWithIssue();
	const job = await jobClient(github);
	const etag = (await job("GET", comments)).headers.get("etag") ?? "";
	expect((await job("GET", comments, undefined, { "if-none-match": etag })).status).toBe(304);
	await job("POST", comments, { body: "hi" });
	expect((await job("GET", comments, undefined, { "if-none-match": etag })).status).toBe(200);
});

test("JSON that is none is refused", async () => {
	const github = await roomWithIssue();
	const headers = { authorization: `Bearer ${github.personToken("mara")}` };
	const response = await fetch(github.apiUrl + comments, { method: "POST", headers, body: "{" });
	expect(response.status).toBe(400);
});

test("a file is had raw", async () => {
	const github = await startRoom({ files: { "INCIDENT_CONTACTS.yml": "contacts: []\n" } });
	const headers = {
		authorization: `Bearer ${await github.mintJobToken({ contents: "read" })}`,
		accept: "application/vnd.github.raw+json",
	};
	const response = await fetch(`${github.apiUrl}${repo}/contents/INCIDENT_CONTACTS.yml`, { headers });
	expect(await response.text()).toBe("contacts: []\n");
	expect(github.problems).toEqual([]);
});

test("a request takes the latency that was asked for", async () => {
	const github = await roomWithIssue({ latencyMilliseconds: 30 });
	await (await jobClient(github))("GET", comments);
	const [request] = github.requests;
	expect((request?.finishedAt ?? 0) - (request?.at ?? 0)).toBeGreaterThanOrEqual(29);
});

const when: Fault["when"] = { method: "POST", path: /\/comments$/ };

test("a fault before the effect leaves nothing behind, one after it leaves the effect", async () => {
	for (const [effect, left] of [
		["before", 0],
		["after", 1],
	] as const) {
		const github = await roomWithIssue();
		github.faults.add({ when, answer: { status: 502 }, effect });
		const job = await jobClient(github);
		expect((await job("POST", comments, { body: "hi" })).status).toBe(502);
		expect((await job("GET", comments)).status).toBe(200);
		expect(await github.comments(1)).toHaveLength(left);
		expect(github.problems).toEqual([]);
	}
});

test("the second request alone fails, then as often as was said, then none", async () => {
	const github = await roomWithIssue();
	const job = await jobClient(github);
	const post = async () => (await job("POST", comments, { body: "hi" })).status;
	github.faults.add({ when: { ...when, nth: 2 }, answer: { status: 500 } });
	expect([await post(), await post(), await post()]).toEqual([201, 500, 201]);
	github.faults.clear();
	github.faults.add({ when: { ...when, times: 2 }, answer: { status: 429, headers: { "retry-after": "1" } } });
	expect([await post(), await post(), await post()]).toEqual([429, 429, 201]);
	github.faults.add({ when, answer: { status: 503 } });
	github.faults.clear();
	expect(await post()).toBe(201);
});

test("a fault strikes its actor only, and people on the page never", async () => {
	const github = await roomWithIssue();
	github.faults.add({ when: { actor: "github-actions[bot]" }, answer: { status: 500, body: { message: "no" } } });
	expect((await (await jobClient(github))("GET", comments)).body).toEqual({ message: "no" });
	expect((await client(github, github.personToken("wim"))("GET", comments)).status).toBe(200);
	await github.comment({ by: "wim", issue: 1, body: "hi" });
});

test("an answer may be HTML, empty, cut off or never come", async () => {
	const github = await roomWithIssue();
	const token = await github.mintJobToken({ issues: "write" });
	const get = (answer: Fault["answer"], signal?: AbortSignal) => {
		github.faults.clear();
		github.faults.add({ when: {}, answer });
		const headers = { authorization: `Bearer ${token}` };
		return fetch(github.apiUrl + comments, { headers, ...(signal === undefined ? {} : { signal }) });
	};
	const page = await get("html");
	expect([page.status, page.headers.get("content-type")]).toEqual([502, "text/html; charset=utf-8"]);
	const nothing = await get("empty");
	expect([nothing.status, await nothing.text()]).toEqual([200, ""]);
	await expect(get("reset")).rejects.toThrow("fetch failed");
	await expect(get("hang", AbortSignal.timeout(50))).rejects.toThrow("timeout");
	expect(github.requests.map(({ status }) => status)).toEqual([502, 200, 0, 0]);
});

test("closing ends what hangs", async () => {
	const github = await roomWithIssue();
	github.faults.add({ when: {}, answer: "hang" });
	const pending = client(github)("GET", comments).then(
		() => "answered",
		() => "ended",
	);
	while (github.requests.length === 0) await new Promise((resolve) => setImmediate(resolve));
	await github.close();
	expect(await pending).toBe("ended");
});
