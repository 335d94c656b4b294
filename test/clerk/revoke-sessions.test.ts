// Ending all sessions of a user against the emulated Clerk: nothing live may stay, and nothing may be claimed that Clerk did not confirm.
import { afterEach, describe, expect, test } from "vitest";
import { connectClerk } from "../../src/clerk/connect.ts";
import type { Fault } from "../../src/drill/clerk/faults.ts";
import { isLive } from "../../src/drill/clerk/resources.ts";
import { secretKey } from "../drill/clerk/open-clerk.ts";
import { callsTo, connect, robinId, robinWith } from "./connected.ts";

const revokePath = /^\/v1\/sessions\/[^/]+\/revoke$/;
const listPath = /^\/v1\/sessions$/;
const done = { user: robinId, alreadyOver: 0, failed: 0, verified: true, failures: [] };

const opened: Awaited<ReturnType<typeof connect>>[] = [];
async function open(active: number, pending = 0, more: Parameters<typeof connect>[0] = {}) {
	const connected = await connect({ users: robinWith(active, pending), ...more });
	opened.push(connected);
	return connected;
}

afterEach(() => {
	const problems = opened.splice(0).flatMap(({ local }) => local.requests.flatMap((request) => request.problems));
	expect(problems, "every request agrees with Clerk's specification").toEqual([]);
});

describe("all sessions of a user", () => {
	test("active and pending ones are revoked, those that are over are left alone", async () => {
		const { local, clerk } = await open(35, 2);
		expect(await clerk.revokeAllSessions(robinId)).toEqual({ ...done, revoked: 37 });
		expect(local.liveSessions(robinId)).toEqual([]);
		expect(callsTo(local, "POST", revokePath)).toHaveLength(37);
	});

	test("are listed without a status filter, 500 at a time, once where all fit a page", async () => {
		const { local, clerk } = await open(0);
		await clerk.revokeAllSessions(robinId);
		expect(callsTo(local, "GET", listPath).map(({ query }) => query)).toEqual([
			`user_id=${robinId}&paginated=true&limit=500&offset=0`,
		]);
	});

	test("over several pages are all revoked", async () => {
		const { local, clerk } = await open(1_150, 7);
		expect(await clerk.revokeAllSessions(robinId)).toEqual({ ...done, revoked: 1_157 });
		expect(local.liveSessions(robinId)).toEqual([]);
	});

	test("none at all are reported as none", async () => {
		const { clerk } = await open(0);
		expect(await clerk.revokeAllSessions(robinId)).toEqual({ ...done, revoked: 0 });
	});

	test("of another user survive", async () => {
		const other = "user_9ZZEqL2nrIRdJ194ndJqAHwEfxD";
		const users = [
			...(robinWith(4) ?? []),
			{ id: other, email: "kim@example.com", sessions: [{ status: "active" as const, count: 3 }] },
		];
		const { local, clerk } = await open(0, 0, { users });
		await clerk.revokeAllSessions(robinId);
		expect(local.liveSessions(other)).toHaveLength(3);
	});
});

describe("while sessions change", () => {
	test("one that appears between is found by the second list and revoked too", async () => {
		const { local, clock } = await open(3);
		local.faults.add({ when: { method: "POST", path: revokePath, nth: 1 }, answer: { status: 503 } });
		// Somebody signs in after the first list was made, while the first request waits for another try.
		async function sleep(milliseconds: number): Promise<void> {
			local.addSession(robinId);
			await clock.sleep(milliseconds);
		}
		const clerk = connectClerk({ secretKey, apiUrl: local.apiUrl, clock: { ...clock, sleep } });
		expect(await clerk.revokeAllSessions(robinId)).toEqual({ ...done, revoked: 4 });
		expect(local.liveSessions(robinId)).toEqual([]);
	});

	test("so fast that every list shows another, the last one seen is reported as left", async () => {
		const { local, clerk } = await open(1);
		const everyList = { method: "GET", path: listPath };
		const session = { id: "sess_always", user_id: robinId, status: "active" };
		local.faults.add({ when: everyList, answer: { status: 200, body: { data: [session], total_count: 1 } } });
		local.faults.add({ when: { method: "POST" }, answer: { status: 200, body: { ...session, status: "revoked" } } });
		expect(await clerk.revokeAllSessions(robinId)).toMatchObject({
			revoked: 0,
			failed: 1,
			verified: true,
			failures: [],
		});
		expect(callsTo(local, "POST", revokePath)).toHaveLength(5);
	});

	test("one that is gone when its turn comes is not counted as revoked by us", async () => {
		const { local, clerk } = await open(3);
		local.faults.add({ when: { method: "POST", path: revokePath, nth: 2 }, answer: { status: 404 } });
		const revocation = await clerk.revokeAllSessions(robinId);
		// A 404 proves nothing: it was still listed as live, so the next round revoked it.
		expect(revocation).toEqual({ ...done, revoked: 3 });
		expect(local.liveSessions(robinId)).toEqual([]);
	});
});

describe("trouble that passes costs nothing", () => {
	const passing: [string, Fault][] = [
		["a 500", { when: { method: "POST", path: revokePath, nth: 2 }, answer: { status: 500 } }],
		[
			"two 502 with a web page",
			{
				when: { method: "POST", path: revokePath, nth: 2, times: 2 },
				answer: { status: 502, body: "<html>", contentType: "text/html" },
			},
		],
		["a dropped connection", { when: { method: "POST", path: revokePath, nth: 1 }, answer: "reset" }],
		["a dropped connection while listing", { when: { method: "GET", path: listPath, nth: 1 }, answer: "reset" }],
		["an answer that breaks off", { when: { method: "GET", path: listPath, nth: 2 }, answer: "reset-mid-body" }],
		["a web page instead of a list", { when: { method: "GET", path: listPath, nth: 1 }, answer: "html" }],
		["nothing instead of a list", { when: { method: "GET", path: listPath, nth: 1 }, answer: "empty" }],
		["JSON with a charset", { when: {}, answer: "charset" }],
		[
			"a 429 with Retry-After",
			{
				when: { method: "POST", path: revokePath, nth: 1 },
				answer: { status: 429, headers: { "Retry-After": "2" } },
			},
		],
	];
	test.each(passing)("%s", async (_, fault) => {
		const { local, clerk } = await open(5);
		local.faults.add(fault);
		expect(await clerk.revokeAllSessions(robinId)).toEqual({ ...done, revoked: 5 });
		expect(local.liveSessions(robinId)).toEqual([]);
	});

	test("Retry-After is kept to, by everybody", async () => {
		const { local, clerk, clock } = await open(5);
		const answer = { status: 429, headers: { "Retry-After": "7" } };
		local.faults.add({ when: { method: "POST", path: revokePath, nth: 1 }, answer });
		await clerk.revokeAllSessions(robinId);
		expect(Math.max(...clock.slept)).toBeGreaterThanOrEqual(7_000);
	});

	test("a limit that our own pace runs into is waited out, and nobody is forgotten", async () => {
		const quota = { requests: 40, windowMilliseconds: 10_000, counted: "per-instance" as const };
		const { local, clerk } = await open(120, 0, { quota });
		expect(await clerk.revokeAllSessions(robinId)).toEqual({ ...done, revoked: 120 });
		expect(local.liveSessions(robinId)).toEqual([]);
	});
});

describe("what is not confirmed is not claimed", () => {
	test("a request that took effect although its answer was lost: Clerk answers the repeated one", async () => {
		const { local, clerk } = await open(3);
		local.faults.add({ when: { method: "POST", path: revokePath, nth: 1 }, answer: "reset", effect: "after" });
		const { revoked, alreadyOver, ...rest } = await clerk.revokeAllSessions(robinId);
		expect(revoked + alreadyOver).toBe(3);
		expect(rest).toMatchObject({ failed: 0, verified: true });
	});

	test("answers that are never heard: what the list then shows as revoked is counted so", async () => {
		const { local, clerk } = await open(3);
		local.faults.add({ when: { method: "POST", path: revokePath }, answer: "reset", effect: "after" });
		expect(await clerk.revokeAllSessions(robinId)).toEqual({ ...done, revoked: 3 });
	});

	test("one session that Clerk never revokes is the one that failed", async () => {
		const { local, clerk } = await open(4);
		const stuck = local.liveSessions(robinId)[1]?.id ?? "";
		local.faults.add({ when: { method: "POST", path: new RegExp(stuck) }, answer: { status: 500 } });
		const revocation = await clerk.revokeAllSessions(robinId);
		expect(revocation).toMatchObject({ revoked: 3, failed: 1, verified: true });
		expect(revocation.failures[0]).toMatchObject({ reason: "unavailable", status: 500 });
		expect(local.liveSessions(robinId).map(({ id }) => id)).toEqual([stuck]);
	});

	test("when the list cannot be read again, what was confirmed stands and nothing is verified", async () => {
		const { local, clerk } = await open(4);
		local.faults.add({ when: { method: "GET", path: listPath, nth: 2, times: 99 }, answer: { status: 503 } });
		const revocation = await clerk.revokeAllSessions(robinId);
		expect(revocation).toMatchObject({ revoked: 4, failed: 0, verified: false });
		expect(revocation.failures).toHaveLength(1);
	});

	test("when nothing can be revoked, everything is left as the list says, and Clerk is not asked for ever", async () => {
		const { local, clerk } = await open(60);
		local.faults.add({ when: { method: "POST", path: revokePath }, answer: { status: 503 } });
		expect(await clerk.revokeAllSessions(robinId)).toMatchObject({ revoked: 0, failed: 60, verified: true });
		// Twenty in a row are enough to give up, and nineteen more may be out by then.
		expect(callsTo(local, "POST", revokePath).length).toBeLessThanOrEqual(4 * 39);
		expect(callsTo(local, "GET", listPath)).toHaveLength(2);
	});

	test("when a round in which nothing got through has been tried out, there is no other", async () => {
		const { local, clerk } = await open(4);
		local.faults.add({ when: { path: revokePath }, answer: { status: 500 } });
		expect(await clerk.revokeAllSessions(robinId)).toMatchObject({ revoked: 0, failed: 4, verified: true });
		expect(callsTo(local, "POST", revokePath)).toHaveLength(16);
	});

	test("when the key is refused midway, no other request is tried with it", async () => {
		const { local, clerk } = await open(60);
		local.faults.add({ when: { method: "POST", path: revokePath, nth: 5, times: 999 }, answer: { status: 401 } });
		const revocation = await clerk.revokeAllSessions(robinId);
		expect(revocation).toMatchObject({ revoked: 4, failed: 56 });
		expect(callsTo(local, "POST", revokePath).length).toBeLessThanOrEqual(24);
	});

	test("429 without end is given up with what is left", async () => {
		const { local, clerk, clock } = await open(30);
		const answer = { status: 429, headers: { "Retry-After": "10" } };
		local.faults.add({ when: { method: "POST", path: revokePath }, answer });
		const before = clock.now();
		const revocation = await clerk.revokeAllSessions(robinId);
		// The run is over, and with it the list that would have verified this.
		expect(revocation).toMatchObject({ revoked: 0, failed: 30, verified: false });
		expect(revocation.failures[0]).toMatchObject({ reason: "rate-limited", retryAfterSeconds: 10 });
		expect(clock.now() - before).toBeLessThan(2 * 60_000);
	});
});

describe("when not even the first list can be read it fails, and nothing is revoked", () => {
	/** Refusals for being too many have a deadline of a minute, everything else four tries. */
	const mostRequests = (reason: string) => (reason === "rate-limited" ? 10 : 4);

	test.each<[string, Fault["answer"], string]>([
		["401", { status: 401 }, "unauthorized"],
		["403", { status: 403 }, "forbidden"],
		["500", { status: 500 }, "unavailable"],
		["429 for ever", { status: 429, headers: { "Retry-After": "10" } }, "rate-limited"],
		["429 without a time", { status: 429 }, "rate-limited"],
		["429 for an hour", { status: 429, headers: { "Retry-After": "3600" } }, "rate-limited"],
		["a web page", "html", "unreadable"],
		["nothing at all", "empty", "unreadable"],
		["a dropped connection", "reset", "unreachable"],
		["JSON of another shape", { status: 200, body: { sessions: [] } }, "unreadable"],
	])("%s", async (_, answer, reason) => {
		const { local, clerk } = await open(3);
		local.faults.add({ when: {}, answer });
		await expect(clerk.revokeAllSessions(robinId)).rejects.toMatchObject({ service: "Clerk", reason });
		expect(local.sessions(robinId).filter(isLive)).toHaveLength(3);
		expect(local.requests.length).toBeLessThanOrEqual(mostRequests(reason));
	});
});
