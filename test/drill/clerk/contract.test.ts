// Every answer of the emulator, failures included, against Clerk's published description.

import { describe, expect, test } from "vitest";
import { handlers } from "../../../src/drill/clerk/operations.ts";
import { publishedChecker } from "../../../src/drill/openapi/checker.ts";
import { apis } from "../../../src/drill/openapi/operations.ts";
import { oneOfEverything, succeeding } from "./every-operation.ts";
import { acme, ask, codeOf, openClerk, robin } from "./open-clerk.ts";

const checker = publishedChecker("clerk");

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
	[`POST /v1/users/${missing}/password/unset_compromised`, undefined, 404, "resource_not_found"],
	[`GET /v1/users/${missing}/organization_memberships`, undefined, 404, "resource_not_found"],
	[`GET /v1/users/${missing}/trusted_devices`, undefined, 404, "resource_not_found"],
	["GET /v1/organizations/org_unknown", undefined, 404, "resource_not_found"],
	["GET /v1/organizations/org_unknown/memberships", undefined, 404, "resource_not_found"],
	[`GET /v1/organizations/${acme}/memberships?order_by=-last_active_at`, undefined, 422, "form_param_value_invalid"],
	["GET /v1/api_keys", undefined, 400, "bad_request"],
	["GET /v1/api_keys?subject=robin", undefined, 400, "bad_request"],
	[`GET /v1/api_keys?subject=${robin}&limit=0`, undefined, 400, "bad_request"],
	[`GET /v1/api_keys?subject=${robin}&limit=101`, undefined, 400, "bad_request"],
	[`GET /v1/api_keys?subject=${robin}&offset=-1`, undefined, 400, "bad_request"],
	[`GET /v1/api_keys?subject=${robin}&include_invalid=perhaps`, undefined, 400, "bad_request"],
	["POST /v1/api_keys/robin/revoke", {}, 400, "bad_request"],
	["POST /v1/api_keys/ak_00000000000000000000000000000000/revoke", undefined, 400, "bad_request"],
	["POST /v1/api_keys/ak_00000000000000000000000000000000/revoke", { reason: "stolen" }, 400, "bad_request"],
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
		const clerk = await openClerk(oneOfEverything);
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
		const clerk = await openClerk(oneOfEverything);
		const answer = await ask(clerk, line, body);
		const [method = "", path = ""] = line.split(" ");
		expect(checker.checkResponse({ method, path, status: answer.status, body: answer.body })).toEqual([]);
		expect([answer.status, codeOf(answer)]).toEqual([status, code]);
		expect(answer.body).toHaveProperty("clerk_trace_id", expect.stringMatching(/^\w{27}$/));
	});

	test.each(succeeding)("a wrong key: %s", async (line, body) => {
		const clerk = await openClerk(oneOfEverything);
		const answer = await ask(clerk, line, body, "sk_test_other");
		const [method = "", path = ""] = line.split(" ");
		expect(checker.checkResponse({ method, path, status: answer.status, body: answer.body })).toEqual([]);
		expect([answer.status, codeOf(answer)]).toEqual([401, "clerk_key_invalid"]);
		expect(clerk.liveSessions(robin)).toHaveLength(4);
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
		[
			"on the free plan",
			{ plan: "free" },
			`POST /v1/users/${robin}/ban`,
			402,
			"unsupported_subscription_plan_features",
		],
		[
			"on the free plan",
			{ plan: "free" },
			`POST /v1/users/${robin}/unban`,
			402,
			"unsupported_subscription_plan_features",
		],
		["on the free plan", { plan: "free" }, "POST /v1/users/ban", 402, "unsupported_subscription_plan_features"],
		["on the free plan", { plan: "free" }, "POST /v1/users/unban", 402, "unsupported_subscription_plan_features"],
		["without lockout", { lockoutEnabled: false }, `POST /v1/users/${robin}/lock`, 403, "feature_not_enabled"],
		["without lockout", { lockoutEnabled: false }, `POST /v1/users/${robin}/unlock`, 403, "feature_not_enabled"],
		[
			"without passwords",
			{ passwordsEnabled: false },
			`POST /v1/users/${robin}/password/set_compromised`,
			403,
			"password_disabled",
		],
	] as const)("%s %j: %s", async (_name, option, line, status, code) => {
		const clerk = await openClerk({ ...oneOfEverything, ...option });
		const before = clerk.user(robin);
		const bulk = line.endsWith("/users/ban") || line.endsWith("/users/unban");
		const answer = await ask(clerk, line, bulk ? { user_ids: [robin] } : undefined);
		const [method = "", path = ""] = line.split(" ");
		expect(checker.checkResponse({ method, path, status: answer.status, body: answer.body })).toEqual([]);
		expect([answer.status, codeOf(answer)]).toEqual([status, code]);
		expect(clerk.liveSessions(robin)).toHaveLength(4);
		expect(clerk.user(robin)).toEqual(before);
	});
});
