// Requests to GitHub: what is tried again, how often and how long apart, and what a failure is called.
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { apiUrl, clientAtEdge, gitHub, guardTheEdge, repository } from "./edge.ts";

guardTheEdge();

const route = "GET /repos/{owner}/{repo}/issues/{issue_number}";
const path = `${repository}/issues/7`;
const Answer = z.object({ number: z.int() });

function ask({ client }: ReturnType<typeof clientAtEdge>) {
	return client.send(route, { issue_number: 7 }, Answer);
}

describe("a request", () => {
	test("carries the token and is answered once", async () => {
		gitHub().get(path).matchHeader("authorization", "token token-example").reply(200, { number: 7 });
		const edge = clientAtEdge();
		expect(await ask(edge)).toEqual({ number: 7 });
		expect(edge.clock.slept).toEqual([]);
	});

	test("goes to the address that the runner gave, with or without a slash at its end", async () => {
		gitHub().get(path).reply(200, { number: 7 });
		expect(await ask(clientAtEdge(`${apiUrl}/`))).toEqual({ number: 7 });
	});

	test.each([500, 502, 503, 504])("that met a %i once is tried again", async (status) => {
		gitHub().get(path).reply(status, "<html>").get(path).reply(200, { number: 7 });
		const edge = clientAtEdge();
		expect(await ask(edge)).toEqual({ number: 7 });
		expect(edge.clock.slept).toEqual([250]);
	});

	test("whose connection broke is tried again", async () => {
		gitHub().get(path).replyWithError("socket hang up").get(path).reply(200, { number: 7 });
		expect(await ask(clientAtEdge())).toEqual({ number: 7 });
	});

	test("that always meets a 502 is given up after four tries, longer and longer apart", async () => {
		gitHub().get(path).times(4).reply(502, "<html>", { "x-github-request-id": "A1:B2" });
		const edge = clientAtEdge();
		await expect(ask(edge)).rejects.toMatchObject({
			name: "GitHubFailure",
			reason: "unavailable",
			status: 502,
			traceId: "A1:B2",
		});
		expect(edge.clock.slept).toEqual([250, 500, 1_000]);
	});

	test("that never gets through is unreachable", async () => {
		gitHub().get(path).times(4).replyWithError("getaddrinfo ENOTFOUND");
		await expect(ask(clientAtEdge())).rejects.toMatchObject({ reason: "unreachable", status: undefined });
	});

	test.each([
		[403, { message: "You have exceeded a secondary rate limit." }],
		[429, { message: "Too many requests" }],
	])("that met a limit (%i) waits as long as it is told", async (status, body) => {
		gitHub().get(path).reply(status, body, { "retry-after": "60" }).get(path).reply(200, { number: 7 });
		const edge = clientAtEdge();
		expect(await ask(edge)).toEqual({ number: 7 });
		expect(edge.clock.slept).toEqual([60_000]);
	});

	test("that is told to wait longer than a responder would is given up at once", async () => {
		gitHub().get(path).reply(429, {}, { "retry-after": "900" });
		const edge = clientAtEdge();
		await expect(ask(edge)).rejects.toMatchObject({ reason: "rate-limited", retryAfterSeconds: 900 });
		expect(edge.clock.slept).toEqual([]);
	});

	test.each([
		[401, "unauthorized"],
		[403, "forbidden"],
		[404, "not-found"],
		[410, "not-found"],
		[422, "rejected"],
	])("that met a %i is not tried again: it is %s", async (status, reason) => {
		gitHub().get(path).reply(status, { message: "Resource not accessible by integration" });
		await expect(ask(clientAtEdge())).rejects.toMatchObject({ reason, status });
	});

	test("that met a web page with a 200 once is tried again", async () => {
		gitHub().get(path).reply(200, "<html>").get(path).reply(200, { number: 7 });
		expect(await ask(clientAtEdge())).toEqual({ number: 7 });
	});

	test.each([
		["another shape", { id: 7 }],
		["HTML", "<html>"],
		["nothing", ""],
	])("that is always answered with %s is not taken for an answer", async (_, body) => {
		gitHub().get(path).times(4).reply(200, body);
		await expect(ask(clientAtEdge())).rejects.toMatchObject({ reason: "unreadable" });
	});
});

test("a page asks for the most that GitHub gives, and is full when it holds that many", async () => {
	const { client } = clientAtEdge();
	const comments = (count: number) => Array.from({ length: count }, (_, number) => ({ number }));
	gitHub().get(`${repository}/labels`).query({ per_page: "100", page: "1" }).reply(200, comments(100));
	gitHub().get(`${repository}/labels`).query({ per_page: "100", page: "2" }).reply(200, comments(99));
	const read = (page: number) => client.page("GET /repos/{owner}/{repo}/labels", {}, page, z.array(Answer));
	expect(await read(1)).toMatchObject({ full: true, items: { length: 100 } });
	expect(await read(2)).toMatchObject({ full: false, items: { length: 99 } });
});
