// Keeping users out: which requests are made, which protection holds when some of them fail, and what is said of it.
import { describe, expect, test } from "vitest";
import type { UserId } from "../../src/incident/user-id.ts";
import { lockOut } from "../../src/operations/lock-out.ts";
import type { Handling } from "../../src/ports/clerk.ts";
import {
	clerkThat,
	crowd,
	failureOfClerk,
	jane,
	john,
	type Knows,
	notInPlan,
	person,
	unavailable,
	userId,
} from "../commands/clerk-in-memory.ts";
import { orderOf } from "./order.ts";

async function lockEverybodyOut(
	knows: Knows & { users: ReturnType<typeof crowd> },
	order: { apiKeys?: boolean; resumed?: boolean } = {},
) {
	const memory = clerkThat(knows);
	const { users } = memory;
	const { handle, begun } = await lockOut.begin(orderOf(memory, order));
	const asAtOnce = [...memory.asked];
	const handlings = new Map<UserId, Handling>();
	for (const { id } of users) handlings.set(id, await handle(id));
	return {
		...memory,
		begun,
		handle,
		handlings,
		asAtOnce,
		bans: memory.asked.filter((question) => question.startsWith("ban")),
	};
}

test("bans 120 users in three requests, before anything else is done", async () => {
	const { asAtOnce, asked, users, handlings } = await lockEverybodyOut({ users: crowd(120) });
	expect(asAtOnce.map((question) => question.split(" ").length - 1)).toEqual([50, 50, 20]);
	expect(asked.slice(3).every((question) => question.startsWith("revoke user_"))).toBe(true);
	expect(users.every(({ banned }) => banned)).toBe(true);
	expect([...handlings.values()].every(({ access, verified }) => access === "banned" && verified)).toBe(true);
});

test("one request names at most 50, and 51 users need two", async () => {
	for (const [count, requests] of [
		[50, 1],
		[51, 2],
		[100, 2],
		[1, 1],
	] as const) {
		expect((await lockEverybodyOut({ users: crowd(count) })).bans).toHaveLength(requests);
	}
});

test("of few users counts the sessions that the ban ended by their ids, of many by when they ended", async () => {
	const few = await lockEverybodyOut({ users: crowd(2) });
	expect(few.asAtOnce.map((question) => question.split(" ")[0])).toEqual(["live", "live", "ban"]);
	expect([...few.handlings.values()]).toMatchObject([{ revoked: 3 }, { revoked: 3 }]);
	const many = await lockEverybodyOut({ users: crowd(21) });
	expect([...many.handlings.values()][0]).toMatchObject({ revoked: 0, revokedBefore: 3 });
});

test("sessions that could not be listed before the ban are counted all the same, and nobody is told that there were none", async () => {
	const trouble = (question: string) => (question.startsWith("live sessions") ? unavailable : undefined);
	const { handlings } = await lockEverybodyOut({ users: crowd(1), trouble });
	expect(handlings.get(userId(0))).toMatchObject({ access: "banned", revoked: 0, revokedBefore: 3 });
});

describe("where one request for many fails", () => {
	test("each of its users is banned alone, and nobody of the others again", async () => {
		let failed = 0;
		const trouble = (question: string) =>
			question.startsWith(`ban ${userId(50)} ${userId(51)}`) && failed++ === 0
				? failureOfClerk("rejected", { status: 422 })
				: undefined;
		const { bans, users } = await lockEverybodyOut({ users: crowd(120), trouble });
		expect(bans.slice(3)).toEqual(Array.from({ length: 50 }, (_, index) => `ban ${userId(50 + index)}`));
		expect(users.every(({ banned }) => banned)).toBe(true);
	});

	test("and the next ones too, the others are not tried, and everybody is banned alone", async () => {
		const trouble = (question: string) =>
			question.startsWith("ban") && question.split(" ").length > 2 ? unavailable : undefined;
		const { bans, users } = await lockEverybodyOut({ users: crowd(600), trouble });
		expect(bans.filter((ban) => ban.split(" ").length > 2).length).toBeLessThan(8);
		expect(users.every(({ banned }) => banned)).toBe(true);
	});

	test("and one of them alone too, that one is not called banned", async () => {
		const trouble = (question: string) =>
			question.includes(userId(1)) && question.startsWith("ban")
				? failureOfClerk("rejected", { status: 422 })
				: undefined;
		const { handlings, user } = await lockEverybodyOut({ users: crowd(30), trouble });
		expect(handlings.get(userId(1))).toMatchObject({ access: "unknown", failures: [{ status: 422 }] });
		expect(handlings.get(userId(2))).toMatchObject({ access: "banned", failures: [] });
		expect(user(userId(1)).banned).toBe(false);
	});
});

describe("a ban that is refused", () => {
	const trouble = (question: string) => (question.startsWith("ban") ? failureOfClerk("forbidden") : undefined);

	test.each([
		["banned before: they still are", { banned: true }, { access: "banned", failures: [] }],
		["locked before: how long that lasts is not known", { locked: true }, { access: "unknown" }],
		["neither: they can sign in", {}, { access: "open" }],
	])("of somebody who was %s", async (_, was, holds) => {
		const { handlings } = await lockEverybodyOut({ users: [{ ...person(jane), ...was }], trouble });
		expect(handlings.get(jane)).toMatchObject(holds);
	});
});

test.each([
	["with a ban", undefined],
	["without one", notInPlan],
])("a user who was deleted meanwhile is gone, %s, and nothing else is said of them", async (_, ban) => {
	const memory = clerkThat({ users: crowd(2), trouble: (question) => (question.startsWith("ban") ? ban : undefined) });
	const order = orderOf(memory, { apiKeys: true });
	memory.users.pop();
	const { handle } = await lockOut.begin(order);
	const handling = await handle(userId(1));
	expect(handling).toEqual({
		user: userId(1),
		revoked: 0,
		alreadyOver: 0,
		failed: 0,
		verified: true,
		access: "gone",
		apiKeys: { revoked: 0, failed: 0, listed: true },
		failures: [],
	});
	expect(await handle(userId(0))).toMatchObject({ access: ban ? "locked" : "banned" });
});

describe("an answer that is lost", () => {
	test("is asked for again, and what the ban had done is not undone", async () => {
		let lost = 0;
		const trouble = (question: string) =>
			question.startsWith("ban") && lost++ === 0 ? { lost: unavailable } : undefined;
		const { handlings, bans, user } = await lockEverybodyOut({ users: crowd(1), trouble });
		expect(bans).toHaveLength(2);
		expect(user(userId(0)).banned).toBe(true);
		expect(handlings.get(userId(0))).toMatchObject({ access: "banned", failures: [] });
	});

	test.each([
		["lost again", { lost: unavailable }],
		["refused the second time", failureOfClerk("forbidden", { status: 403 })],
	])("and %s is told by a look at the user", async (_, second) => {
		let asked = 0;
		const trouble = (question: string) =>
			question.startsWith("ban") ? (asked++ === 0 ? { lost: unavailable } : second) : undefined;
		const { handlings } = await lockEverybodyOut({ users: crowd(1), trouble });
		expect(handlings.get(userId(0))).toMatchObject({ access: "banned", verified: true, failures: [] });
	});

	test.each([
		["shows no ban yet", undefined],
		["fails, too", unavailable],
	])(
		"leaves it open whether they can sign in where a look at the user %s; that they can is not claimed",
		async (_, look) => {
			const trouble = (question: string) =>
				question.startsWith("ban") ? unavailable : question.startsWith("find") ? look : undefined;
			const { handlings } = await lockEverybodyOut({ users: crowd(1), trouble });
			expect(handlings.get(userId(0))).toMatchObject({ access: "unknown", verified: true, failures: [unavailable] });
		},
	);
});

describe("a plan without a ban", () => {
	const without = (question: string) => (question.startsWith("ban") ? notInPlan : undefined);

	test("locks, marks the password and ends the sessions of each; the ban is not tried for each again", async () => {
		const { handlings, bans, user, live } = await lockEverybodyOut({
			users: [person(jane), person(john, { password: "none" })],
			trouble: without,
		});
		expect(bans).toHaveLength(1);
		expect(handlings.get(jane)).toMatchObject({
			access: "locked",
			lockedUntil: "2026-03-01T11:06:00Z",
			password: "to-be-reset",
			revoked: 3,
		});
		expect(handlings.get(john)).toMatchObject({ access: "locked", password: "none", revoked: 3 });
		expect([user(jane).locked, user(jane).password, live(jane), live(john)]).toEqual([true, "to-be-reset", 0, 0]);
	});

	test("of 120 users asks for it once for each chunk at the most", async () => {
		const { bans, users } = await lockEverybodyOut({ users: crowd(120), trouble: without });
		expect(bans.length).toBeLessThanOrEqual(3);
		expect(users.every(({ locked }) => locked)).toBe(true);
	});

	test.each([
		[
			"the lock is refused",
			"lock",
			failureOfClerk("rejected", { status: 400 }),
			{ access: "open", password: "to-be-reset" },
		],
		["the lock's answer is lost", "lock", unavailable, { access: "unknown", password: "to-be-reset" }],
		[
			"the password cannot be marked",
			"compromise",
			failureOfClerk("rejected"),
			{ access: "locked", password: "unchanged" },
		],
	])("where %s says which protection holds", async (_, verb, failure, holds) => {
		const trouble = (question: string) => without(question) ?? (question.startsWith(verb) ? failure : undefined);
		const { handlings } = await lockEverybodyOut({ users: [person(jane)], trouble });
		expect(handlings.get(jane)).toMatchObject({ ...holds, failures: [failure] });
	});
});

test("sessions that cannot be read afterwards leave the ban a ban, and the end not verified", async () => {
	const trouble = (question: string) => (question.startsWith("revoke") ? unavailable : undefined);
	const { handlings } = await lockEverybodyOut({ users: crowd(1), trouble }, { apiKeys: true });
	expect(handlings.get(userId(0))).toMatchObject({ access: "banned", verified: false, apiKeys: { listed: false } });
});

test("of users whose own turn does not come, it is known who was banned and of whom that is open", async () => {
	const trouble = (question: string) => (question.startsWith(`ban ${userId(50)}`) ? unavailable : undefined);
	const memory = clerkThat({ users: crowd(60), trouble });
	const order = orderOf(memory);
	const { begun } = await lockOut.begin(order);
	expect(begun?.(userId(0))).toMatchObject({ access: "banned", verified: false, revoked: 0 });
	expect(begun?.(userId(50))).toMatchObject({ access: "unknown", verified: false });
	memory.stop(unavailable);
	const afterStop = await lockOut.begin(order);
	expect(afterStop.begun?.(userId(0))).toBeUndefined();
});
