// What a bad day looks like: limits, faults, and calls that took effect although their answer was lost.

import { describe, expect, test } from "vitest";
import type { LocalClerk } from "../../../src/drill/clerk/local-clerk.ts";
import { ask, codeOf, noon, openClerk, robin } from "./open-clerk.ts";

const one = { users: [{ id: robin, email: "robin@example.com", sessions: [{ status: "active" as const, count: 1 }] }] };

function revoke(clerk: LocalClerk) {
	return ask(clerk, `POST /v1/sessions/${clerk.sessions(robin)[0]?.id}/revoke`);
}

describe("the rate limit", () => {
	const windowMilliseconds = 10_000;

	test("answers 429 with the seconds to wait, and opens again when they are over", async () => {
		let now = noon;
		const clerk = await openClerk({
			quota: { requests: 2, windowMilliseconds, counted: "per-instance" },
			now: () => now,
		});
		await ask(clerk, "GET /v1/instance");
		now += 2500;
		await ask(clerk, "GET /v1/users");
		const refused = await ask(clerk, "GET /v1/users/count");
		expect([refused.status, codeOf(refused), refused.headers.get("retry-after")]).toEqual([
			429,
			"too_many_requests",
			"8",
		]);
		now += 8000;
		expect((await ask(clerk, "GET /v1/users/count")).status).toBe(200);
	});

	test("can be counted by endpoint, whatever the id", async () => {
		const clerk = await openClerk({ quota: { requests: 1, windowMilliseconds, counted: "per-endpoint" } });
		expect((await ask(clerk, `GET /v1/users/${robin}`)).status).toBe(200);
		expect((await ask(clerk, "GET /v1/users/user_other")).status).toBe(429);
		expect((await ask(clerk, "GET /v1/instance")).status).toBe(200);
	});

	test("does not hold for the key set, nor count callers without a key", async () => {
		const clerk = await openClerk({ quota: { requests: 1, windowMilliseconds, counted: "per-instance" } });
		for (let at = 0; at < 3; at++) expect((await ask(clerk, "GET /v1/jwks")).status).toBe(200);
		expect((await ask(clerk, "GET /v1/instance", undefined, "sk_test_wrong")).status).toBe(401);
		expect((await ask(clerk, "GET /v1/instance")).status).toBe(200);
		expect((await ask(clerk, "GET /v1/instance")).status).toBe(429);
	});

	test("refuses before anything is changed", async () => {
		const clerk = await openClerk({ ...one, quota: { requests: 0, windowMilliseconds, counted: "per-instance" } });
		expect((await revoke(clerk)).status).toBe(429);
		expect(clerk.liveSessions(robin)).toHaveLength(1);
	});
});

describe("a planned fault", () => {
	test("hits the nth request that agrees, and no other", async () => {
		const clerk = await openClerk();
		clerk.faults.add({
			when: { method: "GET", path: /\/users$/, nth: 2 },
			answer: { status: 502, body: "Bad gateway", contentType: "text/plain" },
		});
		const statuses = [];
		for (const path of ["users", "instance", "users", "users"])
			statuses.push((await ask(clerk, `GET /v1/${path}`)).status);
		expect(statuses).toEqual([200, 200, 502, 200]);
	});

	test("hits every request until it is cleared, or as many as it says", async () => {
		const clerk = await openClerk();
		const status = async () => (await ask(clerk, "GET /v1/instance")).status;
		clerk.faults.add({ when: {}, answer: { status: 503 } });
		expect([await status(), await status()]).toEqual([503, 503]);
		clerk.faults.clear();
		clerk.faults.add({ when: { nth: 2, times: 2 }, answer: { status: 500 } });
		expect([await status(), await status(), await status(), await status()]).toEqual([200, 500, 500, 200]);
	});

	test.each([
		[429, "too_many_requests"],
		[400, "bad_request"],
		[401, "clerk_key_invalid"],
		[402, "unsupported_subscription_plan_features"],
		[403, "authorization_invalid"],
		[409, "resource_locked"],
		[422, "form_param_value_invalid"],
		[404, "resource_not_found"],
		[500, "internal_clerk_error"],
		[503, "service_unavailable"],
	])("of status %i carries Clerk's own error %s", async (status, code) => {
		const clerk = await openClerk();
		clerk.faults.add({ when: {}, answer: { status, headers: { "Retry-After": "7" } } });
		const answer = await ask(clerk, "GET /v1/instance");
		expect([answer.status, codeOf(answer), answer.headers.get("retry-after")]).toEqual([status, code, "7"]);
	});

	test.each([
		["before", 1],
		["after", 0],
	] as const)("whose effect is %s leaves %i sessions, whichever way the answer is lost", async (effect, left) => {
		for (const answer of ["reset", "reset-mid-body"] as const) {
			const clerk = await openClerk(one);
			clerk.faults.add({ when: { path: /revoke$/ }, answer, effect });
			await expect(revoke(clerk)).rejects.toThrow();
			expect(clerk.liveSessions(robin)).toHaveLength(left);
		}
		for (const answer of ["html", "empty", { status: 500 }] as const) {
			const clerk = await openClerk(one);
			clerk.faults.add({ when: { path: /revoke$/ }, answer, effect });
			await revoke(clerk);
			expect(clerk.liveSessions(robin)).toHaveLength(left);
		}
	});

	test("that hangs never answers, and says so in the record", async () => {
		const clerk = await openClerk(one);
		clerk.faults.add({ when: { path: /revoke$/ }, answer: "hang", effect: "after" });
		const unanswered = revoke(clerk);
		unanswered.catch(() => {});
		await expect.poll(() => clerk.liveSessions(robin).length).toBe(0);
		expect(clerk.requests.map(({ status }) => status)).toEqual(["none"]);
		await clerk.close();
		await expect(unanswered).rejects.toThrow();
	});

	test("of a web page is a 200 that is not JSON", async () => {
		const clerk = await openClerk();
		clerk.faults.add({ when: {}, answer: "html" });
		const answer = await ask(clerk, "GET /v1/instance");
		expect([answer.status, answer.headers.get("content-type")]).toEqual([200, "text/html"]);
	});

	test("of nothing is a 200 without a body", async () => {
		const clerk = await openClerk();
		clerk.faults.add({ when: {}, answer: "empty" });
		expect(await ask(clerk, "GET /v1/instance")).toMatchObject({ status: 200, text: "" });
	});

	test("of a charset is the true answer, named otherwise", async () => {
		const clerk = await openClerk(one);
		clerk.faults.add({ when: {}, answer: "charset" });
		const answer = await revoke(clerk);
		expect(answer.headers.get("content-type")).toBe("application/json; charset=utf-8");
		expect(answer.body).toHaveProperty("status", "revoked");
		expect(clerk.liveSessions(robin)).toEqual([]);
	});
});

test("an answer takes as long as it was told to", async () => {
	const clerk = await openClerk({ latencyMilliseconds: 60 });
	const start = performance.now();
	await ask(clerk, "GET /v1/instance");
	expect(performance.now() - start).toBeGreaterThan(55);
});

test("the record holds what was asked and no secret", async () => {
	const clerk = await openClerk(one);
	await ask(clerk, `GET /v1/sessions?user_id=${robin}&perPage=9`);
	await ask(clerk, "POST /v1/users/ban", { user_ids: [robin] }, "sk_test_wrong");
	expect(clerk.requests).toEqual([
		{
			method: "GET",
			path: "/v1/sessions",
			query: `user_id=${robin}&perPage=9`,
			body: undefined,
			status: 200,
			at: noon,
			key: "valid",
			problems: ['GET /sessions: query parameter "perPage" is not documented'],
		},
		{
			method: "POST",
			path: "/v1/users/ban",
			query: "",
			body: { user_ids: [robin] },
			status: 401,
			at: noon,
			key: "wrong",
			problems: [],
		},
	]);
	expect(JSON.stringify(clerk.requests)).not.toContain("sk_test");
});

test("closing twice is closing once", async () => {
	const clerk = await openClerk();
	await clerk.close();
	await clerk.close();
	await expect(ask(clerk, "GET /v1/instance")).rejects.toThrow();
});
