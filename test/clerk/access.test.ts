// Bans, locks and passwords: what Clerk is asked to change and no more, and nothing taken for done that the answer does not show.
import { describe, expect, test } from "vitest";
import { connectClerk } from "../../src/clerk/connect.ts";
import type { ClerkOptions } from "../../src/drill/clerk/local-clerk.ts";
import { idOf } from "../../src/drill/clerk/state.ts";
import { UserId } from "../../src/incident/user-id.ts";
import type { Clerk } from "../../src/ports/clerk.ts";
import { secretKey } from "../drill/clerk/open-clerk.ts";
import { connectInProcess, robinId } from "./connected.ts";
import { eventClock } from "./event-clock.ts";

const idAt = (index: number) => UserId.parse(idOf("user", index));
const nobody = UserId.parse("user_9ZZEqL2nrIRdJ194ndJqAHwEfxD");
const range = (count: number) => Array.from({ length: count }, (_, index) => idAt(index));

function open(options: Partial<ClerkOptions> = {}) {
	const users = [robinId, ...range(60)].map((id, index) => ({
		id,
		email: `user${index}@example.com`,
		sessions: [{ status: "active" as const, count: 2 }],
		apiKeys: [{ name: "laptop" }],
	}));
	const connected = connectInProcess({ users, ...options });
	const { local, clerk, clock } = connected;
	return {
		local,
		clock,
		ask: <Result>(what: (clerk: Clerk) => Promise<Result>) => clock.run(what(clerk)),
		banned: () => users.filter(({ id }) => local.user(id).banned).map(({ id }) => id),
		live: (id: string) => local.liveSessions(id).length,
		requests: () => local.requests.map(({ method, path }) => `${method} ${path}`),
	};
}

describe("a ban", () => {
	test("of nobody asks for nothing", async () => {
		const { ask, requests } = open();
		await ask((clerk) => clerk.ban([]));
		expect(requests()).toEqual([]);
	});

	test("of one user ends their sessions too, and nobody else's", async () => {
		const { ask, banned, live, local, requests } = open();
		await ask((clerk) => clerk.ban([robinId]));
		expect([banned(), live(robinId), live(idAt(0))]).toEqual([[robinId], 0, 2]);
		expect(requests()).toEqual([`POST /v1/users/${robinId}/ban`]);
		expect(local.touched()).toEqual([robinId]);
	});

	test("of 50 users is one request", async () => {
		const { ask, banned, live, requests } = open();
		await ask((clerk) => clerk.ban(range(50)));
		expect([banned(), live(idAt(49)), live(idAt(50))]).toEqual([range(50), 0, 2]);
		expect(requests()).toEqual(["POST /v1/users/ban"]);
	});

	test.each([
		[1, 5_000],
		[50, 15_000],
	])("of %i users may take %i ms", async (count, milliseconds) => {
		const given: number[] = [];
		const clerk = connectClerk({
			secretKey,
			apiUrl: "https://api.example.com",
			clock: eventClock(),
			async exchange({ timeoutMilliseconds }) {
				given.push(timeoutMilliseconds);
				const answer = range(count).map((id) => ({ id, banned: true }));
				return { status: 200, headers: new Headers(), text: JSON.stringify(count === 1 ? answer[0] : answer) };
			},
		});
		await clerk.ban(range(count));
		expect(given).toEqual([milliseconds]);
	});

	test("of who is banned already is no failure", async () => {
		const { ask, banned } = open();
		await ask((clerk) => clerk.ban(range(2)));
		await ask((clerk) => clerk.ban(range(3)));
		await ask((clerk) => clerk.ban([idAt(0)]));
		expect(banned()).toEqual(range(3));
	});

	test.each<[string, UserId[]]>([
		["alone", [nobody]],
		["among 50", [...range(49), nobody]],
	])("of a user who does not exist, %s, fails", async (_, ids) => {
		const { ask, banned } = open();
		await expect(ask((clerk) => clerk.ban(ids))).rejects.toMatchObject({ reason: "not-found" });
		expect(banned()).toEqual([]);
	});

	test.each([1, 50])("of %i where the plan has none says so, and nothing is done", async (count) => {
		const { ask, banned, live } = open({ plan: "free" });
		await expect(ask((clerk) => clerk.ban(range(count)))).rejects.toMatchObject({ reason: "not-in-plan", status: 402 });
		expect([banned(), live(idAt(0))]).toEqual([[], 2]);
	});

	const shown = (id: string, banned: boolean | undefined) => ({ id, banned });
	test.each<[string, UserId[], unknown]>([
		["shows one user not banned", [idAt(0)], shown(idAt(0), false)],
		["does not say whether one user is banned", [idAt(0)], shown(idAt(0), undefined)],
		["is about another user", [idAt(0)], shown(idAt(1), true)],
		["leaves one of several out", range(3), range(2).map((id) => shown(id, true))],
		["shows one of several not banned", range(3), range(3).map((id, index) => shown(id, index !== 1))],
		["is an empty list", range(3), []],
		["shows others", range(3), [4, 5, 6].map((index) => shown(idAt(index), true))],
	])("whose answer %s is not taken for one", async (_, ids, body) => {
		const { ask, local } = open();
		local.faults.add({ when: {}, answer: { status: 200, body } });
		await expect(ask((clerk) => clerk.ban(ids))).rejects.toMatchObject({ reason: "unreadable" });
	});

	test("whose answer comes in Clerk's other form of a list is one", async () => {
		const { ask, local } = open();
		const data = range(3).map((id) => shown(id, true));
		local.faults.add({ when: {}, answer: { status: 200, body: { data, total_count: 3 } } });
		await expect(ask((clerk) => clerk.ban(range(3)))).resolves.toBeUndefined();
	});
});

describe("a user who was deleted meanwhile", () => {
	test.each<[string, (clerk: Clerk) => Promise<unknown>]>([
		["ban", (clerk) => clerk.ban([nobody])],
		["unban", (clerk) => clerk.unban(nobody)],
		["lock", (clerk) => clerk.lock(nobody)],
		["unlock", (clerk) => clerk.unlock(nobody)],
		["reset", (clerk) => clerk.compromisePassword(nobody)],
	])("is not found by a %s, which is asked for once", async (_, what) => {
		const { ask, local } = open();
		await expect(ask(what)).rejects.toMatchObject({ reason: "not-found", status: 404, code: "resource_not_found" });
		expect(local.requests).toHaveLength(1);
	});
});

describe("a ban is taken back", () => {
	test("for one user; ended sessions stay ended", async () => {
		const { ask, banned, live } = open();
		await ask((clerk) => clerk.ban(range(2)));
		await ask((clerk) => clerk.unban(idAt(0)));
		expect([banned(), live(idAt(0))]).toEqual([[idAt(1)], 0]);
	});

	test("from who has none, without a failure", async () => {
		const { ask, banned } = open();
		await ask((clerk) => clerk.unban(idAt(0)));
		expect(banned()).toEqual([]);
	});

	test("not where the plan has no ban", async () => {
		const { ask } = open({ plan: "free" });
		await expect(ask((clerk) => clerk.unban(idAt(0)))).rejects.toMatchObject({ reason: "not-in-plan" });
	});

	test.each([true, undefined])("only when the answer shows it, and not when it says banned: %s", async (banned) => {
		const { ask, local } = open();
		local.faults.add({ when: {}, answer: { status: 200, body: { id: idAt(0), banned } } });
		await expect(ask((clerk) => clerk.unban(idAt(0)))).rejects.toMatchObject({ reason: "unreadable" });
	});
});

describe("a lock", () => {
	test("keeps one user out until it ends, and ends no session", async () => {
		const { ask, clock, live, local } = open();
		const { until } = await ask((clerk) => clerk.lock(robinId));
		expect(local.user(robinId).locked).toBe(true);
		expect(Math.abs(Date.parse(until ?? "") - clock.now() - 3_600_000)).toBeLessThan(2_000);
		expect([live(robinId), local.touched()]).toEqual([2, [robinId]]);
	});

	test.each<[string, number | null | undefined, string | null]>([
		["in an hour", 3_600, "2026-03-01T13:00:00Z"],
		["never", null, null],
		["at no time that is told", undefined, null],
		["after the end of all calendars, as never", 9_223_372_036_854_775_000, null],
		["in a year that no record can hold, as never", 300_000_000_000, null],
	])("ends %s", async (_, lockout_expires_in_seconds, until) => {
		const { ask, local } = open();
		const body = { id: robinId, locked: true, lockout_expires_in_seconds };
		local.faults.add({ when: {}, answer: { status: 200, body } });
		expect(await ask((clerk) => clerk.lock(robinId))).toEqual({ until });
	});

	test.each([false, undefined])(
		"is only one when the answer shows it, and not when it says locked: %s",
		async (locked) => {
			const { ask, local } = open();
			local.faults.add({ when: {}, answer: { status: 200, body: { id: robinId, locked } } });
			await expect(ask((clerk) => clerk.lock(robinId))).rejects.toMatchObject({ reason: "unreadable" });
		},
	);

	test("of an instance that has the feature turned off fails, and says why", async () => {
		const { ask, local } = open({ lockoutEnabled: false });
		const why = { reason: "forbidden", code: "feature_not_enabled" };
		await expect(ask((clerk) => clerk.lock(robinId))).rejects.toMatchObject(why);
		await expect(ask((clerk) => clerk.unlock(robinId))).rejects.toMatchObject(why);
		expect(local.user(robinId).locked).toBe(false);
	});

	test("of a user who does not exist fails", async () => {
		const { ask } = open();
		await expect(ask((clerk) => clerk.lock(nobody))).rejects.toMatchObject({ reason: "not-found" });
	});

	test("is taken back, also from who has none", async () => {
		const { ask, local } = open();
		await ask((clerk) => clerk.lock(robinId));
		await ask((clerk) => clerk.unlock(robinId));
		await ask((clerk) => clerk.unlock(robinId));
		expect(local.user(robinId).locked).toBe(false);
	});

	test.each([true, undefined])("is not taken back when the answer says locked: %s", async (locked) => {
		const { ask, local } = open();
		local.faults.add({ when: {}, answer: { status: 200, body: { id: robinId, locked } } });
		await expect(ask((clerk) => clerk.unlock(robinId))).rejects.toMatchObject({ reason: "unreadable" });
	});
});

describe("a password to be set anew", () => {
	const users = (password: boolean) => [
		{
			id: robinId,
			email: "robin@example.com",
			password,
			sessions: [{ status: "active" as const, count: 2 }],
			apiKeys: [{ name: "laptop" }],
		},
	];

	test("is marked, and the sessions end with it", async () => {
		const { ask, live, local } = open();
		expect(await ask((clerk) => clerk.compromisePassword(robinId))).toBe(true);
		expect([local.user(robinId).password_compromised, live(robinId), live(idAt(0))]).toEqual([true, 0, 2]);
		expect(local.apiKeys(robinId).map(({ revoked }) => revoked)).toEqual([false]);
		expect(local.requests.map(({ body }) => body)).toEqual([{ revoke_all_sessions: true }]);
	});

	test("twice is no failure", async () => {
		const { ask } = open();
		await ask((clerk) => clerk.compromisePassword(robinId));
		expect(await ask((clerk) => clerk.compromisePassword(robinId))).toBe(true);
	});

	test.each<[string, Partial<ClerkOptions>]>([
		["who has none", { users: users(false) }],
		["of an instance without passwords", { users: users(true), passwordsEnabled: false }],
	])("is not there for a user %s, and their sessions go on", async (_, options) => {
		const { ask, local } = open(options);
		expect(await ask((clerk) => clerk.compromisePassword(robinId))).toBe(false);
		expect([local.user(robinId).password_compromised, local.liveSessions(robinId).length]).toEqual([false, 2]);
	});

	test.each<[string, number, string]>([
		["that lacks a scope", 403, "authorization_missing_scopes"],
		["that Clerk finds wrong for another reason", 400, "request_body_invalid"],
	])("is not taken for missing after a request %s", async (_, status, code) => {
		const { ask, local } = open();
		local.faults.add({ when: {}, answer: { status, body: { errors: [{ code, message: "refused" }] } } });
		await expect(ask((clerk) => clerk.compromisePassword(robinId))).rejects.toMatchObject({ status, code });
	});

	test("is not taken for marked when the answer is about another user", async () => {
		const { ask, local } = open();
		local.faults.add({ when: {}, answer: { status: 200, body: { id: idAt(0) } } });
		await expect(ask((clerk) => clerk.compromisePassword(robinId))).rejects.toMatchObject({ reason: "unreadable" });
	});

	test("of a user who does not exist fails", async () => {
		const { ask } = open();
		await expect(ask((clerk) => clerk.compromisePassword(nobody))).rejects.toMatchObject({ reason: "not-found" });
	});
});
