// Every reply about users fits with its record into a comment of GitHub's, whole, however many users there are and however they
// end. Replies and records are made by the operations themselves, from a Clerk that answers as a case says.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { EventRecord, IncidentEvent } from "../../src/incident/event.ts";
import { forceReset } from "../../src/operations/force-reset.ts";
import { lockOut } from "../../src/operations/lock-out.ts";
import type { Operation } from "../../src/operations/operation.ts";
import { type Job, perform } from "../../src/operations/perform.ts";
import { revoke } from "../../src/operations/revoke.ts";
import type { Target } from "../../src/operations/targets.ts";
import { nothing } from "../../src/operations/totals.ts";
import { unlock } from "../../src/operations/unlock.ts";
import type { Clerk } from "../../src/ports/clerk.ts";
import type { OutsideFailure } from "../../src/ports/failure.ts";
import { progressOf } from "../../src/words/progress.ts";
import { encodeRecord, longestComment, readRecord, withRecord } from "../../src/words/record.ts";
import { clerkFailure, handling, known, unavailable, userId } from "./operation-room.ts";

const self = "github-actions[bot]";
const at = "2026-03-01T10:02:00Z";

/** How Clerk answers of a user, by the user's place. */
type Case = {
	fails(index: number): OutsideFailure | undefined;
	plan: "with ban" | "without ban";
	stopped?: OutsideFailure;
};

function indexOf(user: string): number {
	return Number(user.slice(-7));
}

function clerkOf({ fails, plan, stopped }: Case): Clerk {
	async function unlessFails(user: string): Promise<void> {
		const failure = fails(indexOf(user));
		if (failure) throw failure;
	}
	function unused(): never {
		throw new Error("An operation has no use for this.");
	}
	return {
		instance: "production",
		seal: unused,
		environment: async () => "production",
		requestsPerSecond: 50,
		stopped,
		// Who is not refused is there; of the others a second look tells as little as the first request.
		findUsers: async (names) =>
			names.map((name) => ("id" in name ? (fails(indexOf(name.id)) ?? [known(name.id)]) : unused())),
		members: unused,
		signedInSince: unused,
		profile: unused,
		sessions: unused,
		liveSessions: async () => ["sess_1", "sess_2"],
		async revokeAllSessions(user, before) {
			const failure = fails(indexOf(user));
			const counted = before?.since === undefined ? {} : { revokedBefore: 1_000 };
			if (!failure) return handling({ user, revoked: 1_000, ...counted });
			const left = { revoked: 1_000, alreadyOver: 1_000, failed: 1_000, verified: false, failures: [failure] };
			return handling({ user, ...left, ...counted });
		},
		async revokeApiKeys(user) {
			const failure = fails(indexOf(user));
			return { revoked: 1_000, failed: failure ? 1_000 : 0, verified: true, failures: failure ? [failure] : [] };
		},
		async ban(users) {
			if (plan === "without ban") throw clerkFailure("not-in-plan", 402);
			for (const user of users) await unlessFails(user);
		},
		unban: unlessFails,
		async lock(user) {
			await unlessFails(user);
			return { until: "2026-03-01T11:02:00.000Z" };
		},
		unlock: unlessFails,
		async compromisePassword(user) {
			await unlessFails(user);
			return true;
		},
		longestTokenLifetimeSeconds: async () => 315_360_000,
	};
}

function target(index: number): Target {
	return { asked: userId(index), outcome: "user", known: known(userId(index), { banned: true, locked: true }) };
}

function jobOf(operation: Operation, targets: readonly Target[], of: Case, more: Partial<Job> = {}): Job {
	return {
		operation,
		clerk: clerkOf(of),
		targets,
		apiKeys: true,
		warrant: { reason: null, alone: null, confirmed: { code: "K7QF", by: "octavia" } },
		at,
		earlier: undefined,
		again: " --api-keys",
		filter: undefined,
		excepted: [],
		page: "https://github.example.com/run/1",
		onProgress() {},
		...more,
	};
}

function recordOf(event: IncidentEvent): EventRecord {
	return {
		v: 1,
		incident: 123_456,
		key: "comment:4000000000/10",
		at,
		by: "octavia",
		command: "revoke",
		run: "9999999999/10",
		event,
	};
}

/** The comment as it is written, which must hold the whole text, and whose record must be read back. */
function expectWhole(text: string, event: IncidentEvent): void {
	const record = recordOf(event);
	const body = withRecord(text, record);
	expect(body.length).toBeLessThanOrEqual(longestComment);
	expect(body.startsWith(text)).toBe(true);
	expect(readRecord({ id: 1, author: self, body }, self, record.incident)?.event).toEqual(event);
}

const operations = [revoke, lockOut, unlock, forceReset].map((operation) => [operation.name, operation] as const);
const kinds = ["unavailable", "rate-limited", "timed-out", "unreadable", "conflict", "rejected"] as const;
const anyFailure = (index: number) =>
	clerkFailure(kinds[index % kinds.length] ?? "unavailable", 500 + (index % 7), `code_${index % 5}`);

const everySecond = (index: number) => (index % 2 === 0 ? anyFailure(index) : undefined);

describe.each(operations)("%s", (_, operation) => {
	test.each([
		["1,000 named users of whom all failed", 1_000, () => unavailable, "with ban"],
		["1,000 named users of whom all failed, without a ban in the plan", 1_000, () => unavailable, "without ban"],
		["1,000 named users who failed for many reasons", 1_000, anyFailure, "without ban"],
		[
			"5,000 users by a filter of whom 400 failed",
			5_000,
			(index: number) => (index % 12 === 0 && index < 4_800 ? unavailable : undefined),
			"with ban",
		],
		["1,000 named users of whom every second failed", 1_000, everySecond, "without ban"],
		["151 users of whom all failed", 151, anyFailure, "without ban"],
		["150 users of whom all failed", 150, anyFailure, "without ban"],
		["20 users of whom all failed", 20, anyFailure, "without ban"],
	] as const)("%s", async (__, count, fails, plan) => {
		const targets = Array.from({ length: count }, (_unused, index) => target(index));
		const { reply, event } = await perform(jobOf(operation, targets, { fails, plan }));
		expect(reply).toMatch(/^❌/);
		expectWhole(reply, event);
	});

	test("5,000 users of whom nobody was tried", async () => {
		const targets = Array.from({ length: 5_000 }, (_unused, index) => target(index));
		const { reply, event } = await perform(
			jobOf(operation, targets, { fails: () => unavailable, plan: "with ban", stopped: unavailable }),
		);
		expect(reply).toContain("5,000 users not tried");
		expectWhole(reply, event);
	});

	test("1,000 names that stand for nobody, for several users, or could not be read", async () => {
		const targets = Array.from({ length: 1_000 }, (_unused, index): Target => {
			const asked = `${"a".repeat(60)}${index}@${"b".repeat(100)}.example.com`;
			if (index % 3 === 0) return { asked, outcome: "unknown" };
			if (index % 3 === 1) return { asked, outcome: "unread", failure: unavailable };
			return { asked, outcome: "ambiguous", candidates: Array.from({ length: 500 }, (_one, other) => userId(other)) };
		});
		const { reply, event } = await perform(
			jobOf(operation, [target(0), ...targets], { fails: () => undefined, plan: "with ban" }),
		);
		expectWhole(reply, event);
	});

	test("any number of users, of whom any part fails, in a first run or a resumed one", async () => {
		await fc.assert(
			fc.asyncProperty(
				fc.integer({ min: 1, max: 1_500 }),
				fc.integer({ min: 1, max: 20 }),
				fc.boolean(),
				async (count, nth, resumed) => {
					const targets = Array.from({ length: count }, (_unused, index) => target(index));
					const fails = (index: number) => (index % nth === 0 ? anyFailure(index) : undefined);
					const earlier = resumed ? { progress: { users: [], rest: nothing }, others: [] } : undefined;
					const { reply, event } = await perform(
						jobOf(operation, targets, { fails, plan: "without ban" }, { earlier }),
					);
					expectWhole(reply, event);
				},
			),
			{ numRuns: 15 },
		);
	});

	test("the reply that stands while every second of 1,000 users fails", async () => {
		const targets = Array.from({ length: 1_000 }, (_unused, index) => target(index));
		let longest = 0;
		await perform(
			jobOf(
				operation,
				targets,
				{ fails: everySecond, plan: "without ban" },
				{
					onProgress(standing) {
						if (standing.ended % 100 !== 0) return;
						const event = { type: "started" as const, progress: progressIn(standing.progress()) };
						const { reply } = progressOf(operation.name, standing, true);
						expectWhole(reply, event);
						longest = Math.max(longest, encodeRecord(recordOf(event)).length);
					},
				},
			),
		);
		expect(longest).toBeGreaterThan(1_000);
	});
});

/** As the schema reads it back, without what it does not know. */
function progressIn({ users, rest, done }: Extract<IncidentEvent, { type: "started" }>["progress"] & object) {
	return { users, rest, ...(done ? { done } : {}) };
}

describe("a text that is too long all the same", () => {
	const record = recordOf({ type: "answered" });

	test("is cut at the end of a line, says so, and keeps its record", () => {
		const body = withRecord(`${"a line of the reply\n".repeat(5_000)}the end`, record);
		expect(body.length).toBeLessThanOrEqual(longestComment);
		expect(body).toMatch(/a line of the reply\n\n<sub>This comment was cut short/);
		expect(readRecord({ id: 1, author: self, body }, self, record.incident)).toBeDefined();
	});

	test("of any length is cut only if it must be", () => {
		const overhead = encodeRecord(record).length + 2;
		fc.assert(
			fc.property(fc.integer({ min: -300, max: 300 }), (more) => {
				const text = `x\n${"y".repeat(longestComment - overhead + more - 2)}`;
				const body = withRecord(text, record);
				expect(body.length).toBeLessThanOrEqual(longestComment);
				expect(body.startsWith(text)).toBe(more <= 0);
			}),
		);
	});
});
