// One operation from its targets to its record and reply: everybody who is named is in both, and the record is enough to
// go on from.
import { describe, expect, test } from "vitest";
import { type HandledEvent, isHandledEvent, type Progress } from "../../src/incident/handled.ts";
import type { UserId } from "../../src/incident/user-id.ts";
import { lockOut } from "../../src/operations/lock-out.ts";
import type { Operation } from "../../src/operations/operation.ts";
import { type Job, perform } from "../../src/operations/perform.ts";
import { revoke } from "../../src/operations/revoke.ts";
import { digestOf, type Target } from "../../src/operations/targets.ts";
import { nothing } from "../../src/operations/totals.ts";
import { unlock } from "../../src/operations/unlock.ts";
import {
	type ClerkInMemory,
	clerkThat,
	crowd,
	failureOfClerk,
	jane,
	john,
	type Knows,
	notInPlan,
	type Person,
	person,
	unavailable,
	userId,
} from "../commands/clerk-in-memory.ts";

function targetsOf(users: readonly Person[], names: (user: Person) => string = ({ id }) => id): Target[] {
	return users.map((known) => ({ asked: names(known), outcome: "user", known }));
}

async function run(memory: ClerkInMemory, operation: Operation, more: Partial<Job> = {}) {
	const performed = await perform({
		operation,
		clerk: memory.clerk,
		targets: targetsOf(memory.users),
		apiKeys: false,
		warrant: { reason: null, alone: null, confirmed: undefined },
		at: "2026-03-01T10:05:30Z",
		earlier: undefined,
		again: "",
		filter: undefined,
		excepted: [],
		page: "https://github.example.com/run/1",
		onProgress: () => {},
		...more,
	});
	const event = performed.event as HandledEvent;
	return { ...performed, event };
}

function recordOf({ users, rest = nothing, done }: HandledEvent): { progress: Progress; others: [] } {
	return { progress: { users, rest, ...(done ? { done } : {}) }, others: [] };
}

/** In how many ways everybody is told of in the record. */
function accountedFor({ users, rest = nothing, unread, notTried = 0, unlisted = 0 }: HandledEvent): number {
	return users.length + rest.users + unread + notTried + unlisted;
}

describe("of few users", () => {
	test("the record lists each by what became of them, and names by nothing but their ids", async () => {
		const memory = clerkThat({ users: [person(jane, { email: "jane@example.com" }), person(john)] });
		const targets: Target[] = [
			...targetsOf(memory.users, ({ email, id }) => email ?? id),
			{ asked: "nobody@example.com", outcome: "unknown" },
			{ asked: "jim@example.com", outcome: "unread", failure: unavailable },
		];
		const { event, ending } = await run(memory, revoke, { targets });
		expect(event).toMatchObject({ users: [{ user: jane }, { user: john }], notFound: 1, unread: 1 });
		expect(JSON.stringify(event)).not.toContain("@");
		expect(ending).toBe("failed");
	});

	test.each([
		["all are done", [], "done"],
		["a name is nobody's", [{ asked: jane, outcome: "unknown" } as const], "refused"],
		["a name is somebody's twice", [{ asked: "jane@example.com", outcome: "repeated", as: jane } as const], "done"],
		[
			"one could not be looked for",
			[{ asked: "a@example.com", outcome: "unread", failure: unavailable } as const],
			"failed",
		],
	])("where %s, it ends %s", async (_, more, ending) => {
		const memory = clerkThat({ users: [person(jane)] });
		const targets = [...targetsOf(memory.users), ...more];
		expect(await run(memory, revoke, { targets })).toMatchObject({ ending });
	});

	test("where no name is anybody's, nothing was done and the record is a refusal", async () => {
		const memory = clerkThat();
		const targets: Target[] = [{ asked: john, outcome: "unknown" }];
		expect(await run(memory, lockOut, { targets })).toMatchObject({ event: { type: "refused" }, ending: "refused" });
		expect(memory.asked).toEqual([]);
	});
});

describe("of many users", () => {
	function troubled(knows: Knows = {}) {
		let trouble: Knows["trouble"];
		const memory = clerkThat({ users: crowd(60), trouble: (question) => trouble?.(question), ...knows });
		return {
			...memory,
			make(next: Knows["trouble"]) {
				trouble = next;
			},
		};
	}

	test.each([
		["could not be marked", failureOfClerk("rejected", { status: 422 }), "unchanged"],
		["is not known to be marked", unavailable, "unknown"],
	] as const)(
		"one kept out by a lock whose password %s is in the record and named, and marked by the next run",
		async (_, failure, password) => {
			const memory = troubled();
			const withoutBan = (question: string) => (question.startsWith("ban") ? notInPlan : undefined);
			memory.make(
				(question) => withoutBan(question) ?? (question === `compromise password ${userId(3)}` ? failure : undefined),
			);
			const first = await run(memory, lockOut);
			expect(first.event).toMatchObject({
				users: [{ user: userId(3), access: "locked", password }],
				rest: { users: 59 },
			});
			expect(first.ending).toBe("failed");
			expect(first.reply).toMatch(
				/^❌ \*\*60 users are locked out by a lock instead of a ban; .*of 1 user the password/,
			);
			expect(first.reply).toContain(`type \`/lockout ${userId(3)}\``);
			expect(first.reply).toContain("change passwords");
			memory.make(withoutBan);
			memory.asked.length = 0;
			const second = await run(memory, lockOut, { earlier: recordOf(first.event) });
			expect(memory.user(userId(3)).password).toBe("to-be-reset");
			// The locks of the others may have ended by themselves meanwhile, so that they are made anew.
			expect(memory.changes().filter((change) => change.startsWith("lock"))).toHaveLength(60);
			expect(second).toMatchObject({ ending: "done", event: { users: [], rest: { users: 60 } } });
		},
	);

	test("of more than a page has room for, whoever is not done is on it, though their turn came last", async () => {
		const memory = troubled({
			users: crowd(6_010),
			revocations: { [userId(6_009)]: { failed: 1 } },
		});
		const { everyone, lines } = await run(memory, revoke);
		expect(everyone).toHaveLength(6_000);
		expect(everyone.filter(({ failed }) => failed > 0).map(({ user }) => user)).toEqual([userId(6_009)]);
		expect(lines[0]).toMatch(`- ❌ \`${userId(6_009)}\``);
	});

	test("one whose sessions could not be read is in the record, and done by the next run; nobody else is asked", async () => {
		const memory = troubled();
		memory.make((question) => (question === `revoke ${userId(3)}` ? unavailable : undefined));
		const first = await run(memory, revoke);
		expect(first).toMatchObject({ ending: "failed", event: { users: [{ user: userId(3), verified: false }] } });
		expect(accountedFor(first.event)).toBe(60);
		memory.make(undefined);
		memory.asked.length = 0;
		const second = await run(memory, revoke, { earlier: recordOf(first.event) });
		expect(memory.changes()).toEqual([`revoke ${userId(3)}`]);
		expect(memory.live(userId(3))).toBe(0);
		expect(second).toMatchObject({ ending: "done", event: { users: [], unread: 0, rest: { users: 60 } } });
	});

	test("who was done is not banned again by the next run: somebody may have let them in again on purpose", async () => {
		const memory = troubled();
		memory.make((question) => (question === `revoke ${userId(3)}` ? unavailable : undefined));
		const first = await run(memory, lockOut);
		memory.make(undefined);
		memory.user(userId(7)).banned = false;
		await run(memory, lockOut, { earlier: recordOf(first.event) });
		expect(memory.user(userId(7)).banned).toBe(false);
		expect(memory.user(userId(3)).banned).toBe(true);
	});

	test("everybody is in the record, however it ends", async () => {
		for (const stopAt of [1, 20, 40, 59]) {
			const memory = troubled();
			memory.make((question) => {
				if (question === `revoke ${userId(stopAt)}`) memory.stop(unavailable);
				return undefined;
			});
			const { event } = await run(memory, lockOut);
			// Who ended behind the checkpoint will be looked at again, and is not told of twice.
			expect(accountedFor(event)).toBeLessThanOrEqual(60);
			expect(accountedFor(event)).toBeGreaterThan(60 - 24);
			expect(isHandledEvent(event)).toBe(true);
		}
	});

	test("who was banned before Clerk was asked no more is not said to be untried, and is finished by the next run", async () => {
		const memory = troubled();
		memory.make((question) => {
			if (question.startsWith("revoke")) memory.stop(unavailable);
			return undefined;
		});
		const { event, reply, rows, everyone, ending } = await run(memory, lockOut);
		expect(memory.users.every(({ banned }) => banned)).toBe(true);
		expect(rows.every((row) => row.outcome === "handled" && row.handling.access === "banned")).toBe(true);
		expect(reply).not.toMatch(/not tried/);
		expect(event).not.toHaveProperty("notTried");
		expect([everyone.length, accountedFor(event) > 36, ending]).toEqual([60, true, "failed"]);
		const again = clerkThat({ users: memory.users });
		expect(await run(again, lockOut, { earlier: recordOf(event) })).toMatchObject({
			ending: "done",
			event: { rest: { users: 60 } },
		});
	});

	test("of more than the record holds, the reply still counts everybody and the next run looks at all again", async () => {
		const memory = troubled({ users: crowd(400) });
		memory.make((question) => (/[13579]$/.test(question) && question.startsWith("revoke") ? unavailable : undefined));
		const { event } = await run(memory, revoke);
		expect(event).toMatchObject({ unlisted: 50, rest: { users: 200 } });
		expect(event).not.toHaveProperty("done");
		expect(accountedFor(event)).toBe(400);
		memory.make(undefined);
		memory.asked.length = 0;
		expect(await run(memory, revoke, { earlier: recordOf(event) })).toMatchObject({ ending: "done" });
		expect(memory.changes()).toHaveLength(400);
	});

	test("that have become few meanwhile, those of an earlier run stay in the record", async () => {
		const memory = troubled();
		memory.make((question) => (question === `revoke ${userId(3)}` ? unavailable : undefined));
		const first = await run(memory, revoke);
		memory.make(undefined);
		const earlier = recordOf(first.event);
		const before = memory.users.slice(0, 15);
		const done = { through: userId(14), digest: digestOf(before.map(({ id }) => id as UserId)) };
		const progress = { ...earlier.progress, rest: { ...nothing, users: 14, revoked: 42 }, done };
		const second = await run(memory, revoke, { targets: targetsOf(before), earlier: { progress, others: [] } });
		expect(second.event).toMatchObject({ users: [{ user: userId(3) }], rest: { users: 14, revoked: 42 } });
		expect(second.totals).toMatchObject({ users: 15, revoked: 45 });
	});

	test("each has a line for the run's page, and the reply names those who are left alone", async () => {
		const memory = troubled();
		memory.make((question) => (question === `revoke ${userId(3)}` ? unavailable : undefined));
		const { lines, reply } = await run(memory, lockOut);
		expect(lines).toHaveLength(60);
		expect(reply).toContain(userId(3));
		expect(reply).not.toContain(userId(4));
	});
});

test("says why it may be done: the reason, the lead alone, and who asked", async () => {
	const warrant = { reason: "phished", alone: "nobody else", confirmed: { code: "K7QF", by: "octavia" } };
	const { event } = await run(clerkThat(), revoke, { warrant });
	expect(event).toMatchObject(warrant);
});

test("asks how long tokens live only where something was touched that has them", async () => {
	const users = [person(jane, { banned: true })];
	const memory = clerkThat({ users });
	await run(memory, unlock);
	expect(memory.asked).toEqual([`unban ${jane}`]);
});
