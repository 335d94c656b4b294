import { describe, expect, test } from "vitest";
import { publishedChecker } from "../../../src/drill/openapi/checker.ts";
import type { ApiName } from "../../../src/drill/openapi/operations.ts";

const checkers = { github: publishedChecker("github"), clerk: publishedChecker("clerk") };
const { github, clerk } = checkers;

function request(api: ApiName, line: string, body?: unknown): string[] {
	const [method = "", target = ""] = line.split(" ");
	const [path = "", query = ""] = target.split("?");
	return checkers[api].checkRequest({ method, path, query: new URLSearchParams(query), body });
}

function response(api: ApiName, line: string, status: number, body?: unknown): string[] {
	const [method = "", path = ""] = line.split(" ");
	return checkers[api].checkResponse({ method, path, status, body });
}

const repo = "/repos/acme/incidents";
const label = {
	id: 1,
	node_id: "LA_1",
	url: "https://api.github.com/repos/acme/incidents/labels/sev1",
	name: "sev1",
	description: null,
	color: "b60205",
	default: false,
};
const session = {
	object: "session",
	id: "sess_1",
	user_id: "user_2abcdefghijklmnopqrstuvwxyz",
	client_id: "client_1",
	status: "pending",
	last_active_at: 1,
	expire_at: 2,
	abandon_at: 3,
	created_at: 1,
	updated_at: 1,
	actor: null,
};

describe("a path is matched to its template", () => {
	test.each([
		["GET", `${repo}/issues/7`, "/repos/{owner}/{repo}/issues/{issue_number}", { issue_number: "7" }],
		[
			"PUT",
			`${repo}/issues/comments/9/pin`,
			"/repos/{owner}/{repo}/issues/comments/{comment_id}/pin",
			{ comment_id: "9" },
		],
		["GET", `${repo}/git/ref/heads/main`, "/repos/{owner}/{repo}/git/ref/{ref}", { ref: "heads/main" }],
		["GET", `${repo}/git/ref/heads%2Fmain`, "/repos/{owner}/{repo}/git/ref/{ref}", { ref: "heads/main" }],
		["get", `${repo}/contents/docs/a%20b.md`, "/repos/{owner}/{repo}/contents/{path}", { path: "docs/a b.md" }],
	])("%s %s", (method, path, template, parameters) => {
		expect(github.match(method, path)).toMatchObject({ template, parameters });
	});

	test("the literal segment wins over the parameter", () => {
		expect(clerk.match("GET", "/v1/users/count")?.template).toBe("/users/count");
	});

	test("the base path may be left out, as the SDK does for API keys", () => {
		expect(clerk.match("GET", "/api_keys?subject=x")?.template).toBe("/api_keys");
	});

	test.each([
		["GET", `${repo}/issues/7/everything`],
		["DELETE", `${repo}/issues/7`],
		["GET", `${repo}/issues/`],
	])("%s %s is no known operation", (method, path) => {
		expect(github.match(method, path)).toBeUndefined();
	});
});

describe("requests that follow the description", () => {
	test.each<[ApiName, string, unknown]>([
		["github", `GET ${repo}/issues/7/comments?per_page=100&page=2`, undefined],
		["github", `GET ${repo}/issues?labels=incident,sev1&state=open`, undefined],
		["github", `POST ${repo}/issues/7/comments`, { body: "hello" }],
		["github", `PATCH ${repo}/issues/7`, { state: "closed", state_reason: "completed", assignees: ["robin-example"] }],
		["github", `POST ${repo}/issues/7/labels`, { labels: ["sev1"] }],
		["github", `POST ${repo}/issues/7/labels`, { labels: [{ name: "sev1" }] }],
		["github", `PUT ${repo}/issues/7/lock`, ""],
		["github", `POST ${repo}/issues/comments/9/reactions`, { content: "eyes" }],
		["github", `PATCH ${repo}/git/refs/heads/main`, { sha: "0".repeat(40), force: false }],
		["clerk", "GET /v1/sessions?user_id=user_1&status=active&paginated=true&limit=500&offset=10", undefined],
		[
			"clerk",
			"GET /v1/users?email_address=a@example.com&email_address=b@example.com&order_by=%2Bcreated_at",
			undefined,
		],
		["clerk", "GET /v1/users?email_address=a@example.com", undefined],
		["clerk", "POST /v1/users/ban", { user_ids: ["user_1"] }],
		["clerk", "POST /v1/sessions/sess_1/revoke", undefined],
		["clerk", "POST /v1/sessions/sess_1/revoke", {}],
		["clerk", "POST /v1/users/user_1/password/set_compromised", { revoke_all_sessions: null }],
	])("%s: %s %j", (api, line, body) => {
		expect(request(api, line, body)).toEqual([]);
	});
});

describe("requests that do not", () => {
	test.each<[ApiName, string, unknown, string]>([
		["github", `GET ${repo}/secrets`, undefined, "not a known operation"],
		["github", `GET ${repo}/issues/seven`, undefined, "path parameter /issue_number must be integer"],
		["github", `GET ${repo}/issues/7/comments?perPage=100`, undefined, '"perPage" is not documented'],
		[
			"github",
			`GET ${repo}/issues?state=solved`,
			undefined,
			"query parameter /state must be equal to one of the allowed values",
		],
		["github", `GET ${repo}/issues?page=1&page=2`, undefined, "query parameter /page must be integer"],
		["github", `POST ${repo}/issues/7/comments`, undefined, "the body is missing"],
		["github", `POST ${repo}/issues/7/comments`, { text: "hello" }, "must have required property 'body'"],
		["github", `POST ${repo}/issues/7/comments`, { body: "hello", text: "hello" }, 'property "text" is not documented'],
		["github", `PATCH ${repo}/issues/7`, { state: "shut" }, "body /state must be equal to one of the allowed values"],
		[
			"github",
			`POST ${repo}/issues/7/labels`,
			{ labels: [{ name: "sev1", colour: "red" }] },
			'"labels/0/colour" is not documented',
		],
		[
			"github",
			`POST ${repo}/issues/comments/9/reactions`,
			{ content: "thumbsup" },
			"body /content must be equal to one",
		],
		["github", `PUT ${repo}/issues/comments/9/pin`, { why: "now" }, "takes no body"],
		[
			"clerk",
			"GET /v1/sessions?user_id=user_1&status=pending",
			undefined,
			"query parameter /status must be equal to one",
		],
		["clerk", "GET /v1/sessions?user_id=user_1&limit=501", undefined, "query parameter /limit must be <= 500"],
		["clerk", "GET /v1/api_keys", undefined, "must have required property 'subject'"],
		["clerk", "POST /v1/users/ban", { user_ids: [] }, "must NOT have fewer than 1 items"],
		["clerk", "POST /v1/users/user_1/password/set_compromised", { revokeAllSessions: true }, "revokeAllSessions"],
		["clerk", "GET /v1/clients", undefined, "not a known operation"],
	])("%s: %s %j: %s", (api, line, body, problem) => {
		expect(request(api, line, body).join("\n")).toContain(problem);
	});
});

describe("answers that follow the description", () => {
	const refused = {
		message: "Resource not accessible by integration",
		documentation_url: "https://docs.github.com/rest",
	};
	test.each<[ApiName, string, number, unknown]>([
		["github", `GET ${repo}/issues/7/labels`, 200, [label]],
		["github", `DELETE ${repo}/issues/comments/9`, 204, undefined],
		["github", `GET ${repo}/issues/7/labels`, 403, refused],
		["github", `GET ${repo}/issues/7/labels`, 502, { message: "Server Error" }],
		["clerk", "GET /v1/sessions", 200, [session]],
		["clerk", "GET /v1/sessions", 200, { data: [session], total_count: 1 }],
		["clerk", "GET /v1/sessions", 429, { errors: [{ message: "a", long_message: "b", code: "too_many_requests" }] }],
		["clerk", "GET /v1/users/count", 200, { object: "total_count", total_count: 3 }],
	])("%s: %s %i %#", (api, line, status, body) => {
		expect(response(api, line, status, body)).toEqual([]);
	});
});

describe("answers that do not", () => {
	test.each<[ApiName, string, number, unknown, string]>([
		["github", `GET ${repo}/issues/7/labels`, 200, [{ ...label, color: 7 }], "/0/color must be string"],
		["github", `GET ${repo}/issues/7/labels`, 200, undefined, "has no body"],
		["github", `GET ${repo}/issues/7/labels`, 204, undefined, "answer 204 is not documented"],
		["github", `DELETE ${repo}/issues/comments/9`, 204, { ok: true }, "documented without a body"],
		["github", `GET ${repo}/issues/7/labels`, 404, { error: "no" }, "must have required property 'message'"],
		["clerk", "GET /v1/sessions", 200, [{ ...session, status: "gone" }], "/0/status must be equal to one"],
		["clerk", "GET /v1/sessions", 200, [{ ...session, extra: 1 }], "additional properties (extra)"],
		[
			"clerk",
			"GET /v1/sessions",
			429,
			{ errors: [{ code: "too_many_requests" }] },
			"must have required property 'message'",
		],
		["clerk", "GET /v1/sessions", 418, { errors: [] }, "answer 418 is not documented"],
		["clerk", "GET /v1/nothing", 200, {}, "not a known operation"],
	])("%s: %s %i %j: %s", (api, line, status, body, problem) => {
		expect(response(api, line, status, body).join("\n")).toContain(problem);
	});

	test("a flood of problems is cut short and counted", () => {
		const problems = response("github", `GET ${repo}/issues/7`, 200, {});
		expect(problems).toHaveLength(9);
		expect(problems.at(-1)).toMatch(/and \d+ more$/);
	});
});
