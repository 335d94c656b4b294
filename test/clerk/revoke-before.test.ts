// Sessions that end by something else than their own request (a ban, an earlier run): each is counted once, by Clerk's list alone.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { instant } from "../../src/clock.ts";
import type { Fault } from "../../src/drill/clerk/faults.ts";
import { isLive, type SessionStatus } from "../../src/drill/clerk/resources.ts";
import type { Before, Clerk } from "../../src/ports/clerk.ts";
import { noon, sparrow } from "../drill/clerk/open-clerk.ts";
import { callsTo, connectInProcess, robinId } from "./connected.ts";

const banPath = /\/ban$/;
const revokePath = /\/revoke$/;
const done = { user: robinId, alreadyOver: 0, failed: 0, verified: true, failures: [] };
const minute = 60_000;

function open(statuses: readonly SessionStatus[]) {
	const users = [
		{ id: robinId, email: "robin@example.com", sessions: statuses.map((status) => ({ status })) },
		{ id: sparrow, email: "sparrow@example.com", sessions: [{ status: "active" as const, count: 2 }] },
	];
	const { local, clerk, clock } = connectInProcess({ users });
	return {
		local,
		clock,
		ask: <Result>(what: (clerk: Clerk) => Promise<Result>) => clock.run(what(clerk)),
		revokeAll: (before: Before) => clock.run(clerk.revokeAllSessions(robinId, before)),
		live: () => clock.run(clerk.liveSessions(robinId)),
	};
}

const three: SessionStatus[] = ["active", "pending", "active"];

describe("sessions that were live before a ban", () => {
	test("are counted as revoked, and no request is made for any of them", async () => {
		const { ask, live, local, revokeAll } = open([...three, "ended", "revoked"]);
		const before = await live();
		await ask((clerk) => clerk.ban([robinId]));
		expect(await revokeAll({ live: before })).toEqual({ ...done, revoked: 3 });
		expect(callsTo(local, "POST", revokePath)).toEqual([]);
	});

	test("are counted as revoked where the ban's answer was lost", async () => {
		const { ask, live, local, revokeAll } = open(three);
		local.faults.add({ when: { path: banPath }, answer: "reset", effect: "after" });
		const before = await live();
		await expect(ask((clerk) => clerk.ban([robinId]))).rejects.toMatchObject({ reason: "unreachable" });
		expect(await revokeAll({ live: before })).toEqual({ ...done, revoked: 3 });
		expect(callsTo(local, "POST", revokePath)).toEqual([]);
	});

	test("are revoked one by one where there was no ban after all, and counted once", async () => {
		const { ask, live, local, revokeAll } = open(three);
		local.faults.add({ when: { path: banPath }, answer: { status: 402 } });
		const before = await live();
		await expect(ask((clerk) => clerk.ban([robinId]))).rejects.toMatchObject({ reason: "not-in-plan" });
		expect(await revokeAll({ live: before })).toEqual({ ...done, revoked: 3 });
		expect(local.liveSessions(robinId)).toEqual([]);
	});

	test("are not ours to count where they ended otherwise", async () => {
		const { ask, live, local, revokeAll } = open(three);
		const before = await live();
		const own = local.liveSessions(robinId)[0];
		if (own) own.status = "ended";
		await ask((clerk) => clerk.ban([robinId]));
		expect(await revokeAll({ live: before })).toEqual({ ...done, revoked: 2, alreadyOver: 1 });
	});

	test("are not ours to count where Clerk does not know them any more", async () => {
		const { ask, live, revokeAll } = open(three);
		const before = await live();
		await ask((clerk) => clerk.ban([robinId]));
		expect(await revokeAll({ live: [...before, "sess_forgotten"] })).toEqual({ ...done, revoked: 3, alreadyOver: 1 });
	});

	test("are joined by one that came between, which is revoked too", async () => {
		const { ask, live, local, revokeAll } = open(three);
		const before = await live();
		await ask((clerk) => clerk.ban([robinId]));
		const { id } = local.addSession(robinId);
		expect(await revokeAll({ live: before })).toEqual({ ...done, revoked: 4 });
		expect(callsTo(local, "POST", revokePath).map(({ path }) => path)).toEqual([`/v1/sessions/${id}/revoke`]);
	});

	test("and are somebody else's are never touched", async () => {
		const { local, revokeAll } = open(three);
		const foreign = local.liveSessions(sparrow).map(({ id }) => id);
		expect(await revokeAll({ live: foreign })).toMatchObject({ revoked: 3, failed: 0 });
		expect(local.liveSessions(sparrow)).toHaveLength(2);
		expect(local.touched()).toEqual([robinId]);
	});

	test("are not claimed where the list cannot be read after it", async () => {
		const { ask, live, local, revokeAll } = open(three);
		const before = await live();
		await ask((clerk) => clerk.ban([robinId]));
		local.faults.add({ when: { method: "GET" }, answer: { status: 503 } });
		await expect(revokeAll({ live: before })).rejects.toMatchObject({ reason: "unavailable" });
	});
});

describe("sessions that were revoked since the command was typed", () => {
	test.each([
		["at that moment", 0, 1],
		["later", 5_000, 1],
		["a moment before", -1, 0],
		["long before", -60 * minute, 0],
	])("%s, count as an earlier run's work: %i ms after it, %i", async (_, after, revokedBefore) => {
		const { local, revokeAll } = open(three);
		const [first] = local.liveSessions(robinId);
		if (first) Object.assign(first, { status: "revoked", updated_at: noon + after });
		expect(await revokeAll({ since: instant(noon) })).toEqual({ ...done, revoked: 2, revokedBefore });
	});

	test("do not include those that this run revokes", async () => {
		const { clock, revokeAll } = open(three);
		expect(await revokeAll({ since: instant(clock.now()) })).toEqual({ ...done, revoked: 3, revokedBefore: 0 });
	});

	test("do not include those that ended otherwise", async () => {
		const { local, revokeAll } = open(three);
		const [first] = local.liveSessions(robinId);
		if (first) Object.assign(first, { status: "ended", updated_at: noon + 1 });
		expect(await revokeAll({ since: instant(noon) })).toEqual({ ...done, revoked: 2, revokedBefore: 0 });
	});

	test("and were live before this run's ban count once, as this run's", async () => {
		const { ask, clock, live, local, revokeAll } = open(three);
		const [first] = local.liveSessions(robinId);
		if (first) Object.assign(first, { status: "revoked", updated_at: noon });
		const before = await live();
		await ask((clerk) => clerk.ban([robinId]));
		expect(await revokeAll({ live: before, since: instant(noon) })).toEqual({ ...done, revoked: 2, revokedBefore: 1 });
		expect(clock.now()).toBeGreaterThan(noon);
	});

	test("are not counted at all where nobody asks", async () => {
		const { local, revokeAll } = open(three);
		const [first] = local.liveSessions(robinId);
		if (first) Object.assign(first, { status: "revoked", updated_at: noon });
		expect(await revokeAll({})).toEqual({ ...done, revoked: 2 });
	});
});

test("whatever happened to each session, and whichever answers are lost, none counts twice and none is left out", async () => {
	const status = fc.constantFrom<SessionStatus>("active", "pending", "ended", "revoked", "expired", "removed");
	const lost = fc.constantFrom<Fault["answer"]>(
		"reset",
		"empty",
		"html",
		{ status: 500 },
		{ status: 409 },
		{ status: 404 },
	);
	const scene = fc.record({
		statuses: fc.array(status, { maxLength: 30 }),
		known: fc.boolean(),
		banned: fc.boolean(),
		seed: fc.integer(),
		fraction: fc.constantFrom(0, 0.2, 0.6),
		answer: lost,
		effect: fc.constantFrom("before" as const, "after" as const),
	});
	await fc.assert(
		fc.asyncProperty(scene, async ({ statuses, known, banned, seed, fraction, answer, effect }) => {
			const { ask, local, revokeAll } = open(statuses);
			const liveBefore = local.liveSessions(robinId).map(({ id }) => id);
			if (banned) await ask((clerk) => clerk.ban([robinId]));
			const when = { method: "POST", path: revokePath, share: { fraction, seed } };
			local.faults.add({ when, answer, effect });
			const handling = await revokeAll({ since: instant(noon), ...(known ? { live: liveBefore } : {}) });
			const { revoked, revokedBefore = 0, alreadyOver, failed } = handling;
			expect(revoked + revokedBefore + alreadyOver + failed).toBe(liveBefore.length);
			const endedByUs = local.endedSessions().get(robinId) ?? [];
			expect(revoked + revokedBefore).toBeLessThanOrEqual(endedByUs.length);
			if (handling.verified) expect(failed).toBe(local.sessions(robinId).filter(isLive).length);
			expect(local.liveSessions(sparrow)).toHaveLength(2);
		}),
		{ numRuns: 150, seed: 20_261_123 },
	);
});
