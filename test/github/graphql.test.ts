// GraphQL through the client: where it goes, and that a 200 whose body says "no" is a failure with GitHub's own reason.

import nock from "nock";
import { expect, test } from "vitest";
import { z } from "zod";
import { clientAtEdge, guardTheEdge } from "./edge.ts";

guardTheEdge();

const Answer = z.object({ viewer: z.object({ login: z.string() }) });
const ask = (edge: ReturnType<typeof clientAtEdge>) => edge.client.graphql("{ viewer { login } }", { size: 1 }, Answer);
const server = () => nock("https://github.example.com").post("/api/graphql");

function errors(type: string | undefined, message: string) {
	return { data: null, errors: [{ ...(type === undefined ? {} : { type }), message }] };
}

test("a document and its variables go to the address beside that of REST, and are answered", async () => {
	nock("https://github.example.com")
		.post("/api/graphql", { query: "{ viewer { login } }", variables: { size: 1 } })
		.matchHeader("authorization", "token token-example")
		.reply(200, { data: { viewer: { login: "octavia" } } });
	expect(await ask(clientAtEdge())).toEqual({ viewer: { login: "octavia" } });
});

test("on github.com that is /graphql", async () => {
	nock("https://api.github.example.com")
		.post("/graphql")
		.reply(200, { data: { viewer: { login: "octavia" } } });
	expect(await ask(clientAtEdge("https://api.github.example.com"))).toEqual({ viewer: { login: "octavia" } });
});

test.each([
	["FORBIDDEN", "Resource not accessible by integration", "forbidden"],
	["INSUFFICIENT_SCOPES", "Your token has not been granted the required scopes", "forbidden"],
	["NOT_FOUND", "Could not resolve to a node with the global id of 'R_x'", "not-found"],
	["UNPROCESSABLE", "Something that went wrong", "rejected"],
	[undefined, "Variable $input of type UpdateRefsInput! was provided invalid value", "rejected"],
])("a 200 with the error %s is given up at once", async (type, message, reason) => {
	server().reply(200, errors(type, message), { "x-github-request-id": "A1:B2" });
	const edge = clientAtEdge();
	await expect(ask(edge)).rejects.toMatchObject({
		name: "GitHubFailure",
		reason,
		message,
		status: 200,
		code: type,
		traceId: "A1:B2",
	});
	expect(edge.clock.slept).toEqual([]);
});

test.each([
	["RATE_LIMITED", "API rate limit exceeded"],
	[undefined, "You have exceeded a secondary rate limit."],
])("a limit (%s: %s) waits as long as it is told", async (type, message) => {
	server().reply(200, errors(type, message), { "retry-after": "30" });
	server().reply(200, { data: { viewer: { login: "octavia" } } });
	const edge = clientAtEdge();
	await ask(edge);
	expect(edge.clock.slept).toEqual([30_000]);
});

test.each([
	["ran out of time", () => server().reply(200, errors(undefined, "Something went wrong while executing your query."))],
	["answered with a web page", () => server().reply(200, "<html>")],
	["answered with nothing", () => server().reply(200)],
	["was down", () => server().reply(502, "<html>")],
	["broke the connection", () => server().replyWithError("socket hang up")],
])("a GitHub that %s is asked again", async (_, fail) => {
	fail();
	server().reply(200, { data: { viewer: { login: "octavia" } } });
	const edge = clientAtEdge();
	expect(await ask(edge)).toEqual({ viewer: { login: "octavia" } });
	expect(edge.clock.slept).toEqual([250]);
});

test("a 401 is a failure like that of any request", async () => {
	server().reply(401, { message: "Bad credentials" });
	await expect(ask(clientAtEdge())).rejects.toMatchObject({ reason: "unauthorized", status: 401 });
});
