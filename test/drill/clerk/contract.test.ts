// Every answer of the emulator, failures included, against Clerk's published description.

import { describe, expect, test } from "vitest";
import type { ClerkOptions } from "../../../src/drill/clerk/local-clerk.ts";
import { handlers } from "../../../src/drill/clerk/operations.ts";
import { publishedChecker } from "../../../src/drill/openapi/checker.ts";
import { apis } from "../../../src/drill/openapi/operations.ts";
import { ask, codeOf, openClerk, robin } from "./open-clerk.ts";

const checker = publishedChecker("clerk");

const seeded: Partial<ClerkOptions> = {
	users: [
		{
			id: robin,
			email: "robin@example.com",
			otherEmails: ["robin@example.org"],
			firstName: "Robin",
			lastName: "Example",
			username: "robin-example",
			externalId: "42",
			twoFactor: true,
			sessions: [
				{ status: "ended", count: 1 },
				{ status: "pending", count: 1 },
				{ status: "active", count: 2 },
			],
			apiKeys: [{ name: "laptop" }, { name: "old laptop", revoked: true }],
		},
	],
	jwtTemplates: [{ name: "database", lifetime: 600 }],
};

// {session} and {key} stand for a seeded session and API key.
const succeeding: [line: string, body?: unknown][] = [
	[`GET /v1/sessions?user_id=${robin}`],
	[`GET /v1/sessions?user_id=${robin}&status=active&paginated=true&limit=1&offset=1`],
	["GET /v1/sessions/{session}"],
	["POST /v1/sessions", { user_id: robin }],
	["POST /v1/sessions/{session}/revoke"],
	["GET /v1/users"],
	["GET /v1/users?email_address=robin@example.com&order_by=-last_active_at&banned=false"],
	["GET /v1/users/count?query=robin"],
	[`GET /v1/users/${robin}`],
	[`POST /v1/users/${robin}/ban`],
	[`POST /v1/users/${robin}/unban`],
	["POST /v1/users/ban", { user_ids: [robin] }],
	["POST /v1/users/unban", { user_ids: [robin] }],
	[`POST /v1/users/${robin}/lock`],
	[`POST /v1/users/${robin}/unlock`],
	[`POST /v1/users/${robin}/password/set_compromised`, { revoke_all_sessions: true }],
	[`POST /v1/users/${robin}/password/set_compromised`],
	[`GET /v1/api_keys?subject=${robin}&include_invalid=true`],
	[`GET /api_keys?subject=${robin}&limit=100`],
	["POST /api_keys/{key}/revoke", { revocation_reason: "stolen laptop" }],
	["GET /v1/instance"],
	["GET /v1/jwt_templates"],
	["GET /v1/jwt_templates?paginated=true"],
	["GET /v1/jwks"],
	["GET /v1/domains"],
];

const missing = "user_000000000000000000000000000";
const failing: [line: string, body: unknown, status: number, code: string][] = [
	["GET /v1/sessions", undefined, 400, "missing_query_parameter"],
	[`GET /v1/sessions?user_id=${robin}&status=pending`, undefined, 422, "form_param_value_invalid"],
	[`GET /v1/sessions?user_id=${robin}&offset=-1`, undefined, 422, "form_param_value_invalid"],
	["GET /v1/sessions/sess_unknown", undefined, 404, "resource_not_found"],
	["POST /v1/sessions/sess_unknown/revoke", undefined, 404, "resource_not_found"],
	["POST /v1/sessions", { user_id: missing }, 404, "resource_not_found"],
	["GET /v1/users?order_by=-shoe_size", undefined, 422, "form_param_value_invalid"],
	[`GET /v1/users?${"user_id=x&".repeat(101)}`, undefined, 422, "form_param_array_size_exceeded"],
	["GET /v1/users/count?banned=perhaps", undefined, 422, "form_param_value_invalid"],
	[`GET /v1/users/${missing}`, undefined, 404, "resource_not_found"],
	[`POST /v1/users/${missing}/ban`, undefined, 404, "resource_not_found"],
	[`POST /v1/users/${missing}/lock`, undefined, 404, "resource_not_found"],
	["POST /v1/users/ban", { user_ids: [robin, missing] }, 404, "resource_not_found"],
	["POST /v1/users/ban", { user_ids: Array(51).fill(robin) }, 400, "bulk_size_exceeded"],
	["POST /v1/users/ban", { user_ids: [] }, 400, "request_body_invalid"],
	["POST /v1/users/ban", undefined, 400, "request_body_invalid"],
	[`POST /v1/users/${robin}/password/set_compromised`, { revokeAllSessions: true }, 422, "form_param_unknown"],
	[`POST /v1/users/${robin}/password/set_compromised`, { revoke_all_sessions: "yes" }, 422, "form_param_value_invalid"],
	["GET /v1/api_keys", undefined, 400, "missing_query_parameter"],
	["POST /v1/api_keys/ak_00000000000000000000000000000000/revoke", {}, 404, "resource_not_found"],
];

test("every operation of the description is served, and no other", () => {
	expect(Object.keys(handlers).sort()).toEqual([...apis.clerk.operations].sort());
});

test("every operation has a row here", () => {
	const reached = succeeding.map(([line]) => {
		const [method = "", path = ""] = line.split(" ");
		return `${method} ${checker.match(method, path)?.template}`;
	});
	expect([...new Set(reached)].sort()).toEqual([...apis.clerk.operations].sort());
});

async function filled(line: string, clerk: Awaited<ReturnType<typeof openClerk>>): Promise<string> {
	const { body } = await ask(clerk, `GET /v1/api_keys?subject=${robin}`);
	const [key] = (body as { data: { id: string }[] }).data;
	return line.replace("{session}", clerk.sessions(robin).at(-1)?.id ?? "").replace("{key}", key?.id ?? "");
}

describe("answers with 200, as documented", () => {
	test.each(succeeding)("%s %j", async (line, body) => {
		const clerk = await openClerk(seeded);
		const filledLine = await filled(line, clerk);
		const answer = await ask(clerk, filledLine, body);
		const [method = "", path = ""] = filledLine.split(" ");
		expect(checker.checkResponse({ method, path, status: answer.status, body: answer.body })).toEqual([]);
		expect(answer.status).toBe(200);
		expect(answer.headers.get("content-type")).toBe("application/json");
		expect(clerk.requests.at(-1)?.problems).toEqual([]);
	});
});

describe("refuses, as documented", () => {
	test.each(failing)("%s %j: %i %s", async (line, body, status, code) => {
		const clerk = await openClerk(seeded);
		const answer = await ask(clerk, line, body);
		const [method = "", path = ""] = line.split(" ");
		expect(checker.checkResponse({ method, path, status: answer.status, body: answer.body })).toEqual([]);
		expect([answer.status, codeOf(answer)]).toEqual([status, code]);
		expect(answer.body).toHaveProperty("clerk_trace_id", expect.stringMatching(/^\w{27}$/));
	});

	test.each(succeeding)("a wrong key: %s", async (line, body) => {
		const clerk = await openClerk(seeded);
		const answer = await ask(clerk, line, body, "sk_test_other");
		const [method = "", path = ""] = line.split(" ");
		expect(checker.checkResponse({ method, path, status: answer.status, body: answer.body })).toEqual([]);
		expect([answer.status, codeOf(answer)]).toEqual([401, "clerk_key_invalid"]);
		expect(clerk.liveSessions(robin)).toHaveLength(3);
		expect(clerk.user(robin).banned).toBe(false);
	});

	test("a missing key", async () => {
		const clerk = await openClerk();
		const response = await fetch(`${clerk.apiUrl}/v1/instance`);
		expect(response.status).toBe(401);
		expect(clerk.requests.map(({ key }) => key)).toEqual(["missing"]);
	});

	test("a path that is not in the description", async () => {
		const answer = await ask(await openClerk(), "GET /v1/clients");
		expect([answer.status, codeOf(answer)]).toEqual([404, "resource_not_found"]);
	});

	test("a body that is not JSON", async () => {
		const clerk = await openClerk();
		const headers = { Authorization: "Bearer sk_test_example" };
		const response = await fetch(`${clerk.apiUrl}/v1/users/ban`, { method: "POST", headers, body: "user_ids=1" });
		expect(response.status).toBe(400);
	});

	test.each([
		`POST /v1/users/${robin}/ban`,
		`POST /v1/users/${robin}/unban`,
		"POST /v1/users/ban",
		"POST /v1/users/unban",
	])("%s on the free plan", async (line) => {
		const clerk = await openClerk({ ...seeded, plan: "free" });
		const answer = await ask(clerk, line, line.includes("/users/user_") ? undefined : { user_ids: [robin] });
		const [method = "", path = ""] = line.split(" ");
		expect(checker.checkResponse({ method, path, status: answer.status, body: answer.body })).toEqual([]);
		expect([answer.status, codeOf(answer)]).toEqual([402, "unsupported_subscription_plan_features"]);
		expect(clerk.liveSessions(robin)).toHaveLength(3);
	});
});
