// What a dangerous command would hit, measured without changing anything.
import { describe, expect, test } from "vitest";
import { blastRadius } from "../../src/operations/blast-radius.ts";
import { forceReset } from "../../src/operations/force-reset.ts";
import { lockOut } from "../../src/operations/lock-out.ts";
import type { Operation } from "../../src/operations/operation.ts";
import { revoke } from "../../src/operations/revoke.ts";
import { unlock } from "../../src/operations/unlock.ts";
import {
	clerkThat,
	crowd,
	failureOfClerk,
	type Knows,
	type Person,
	unavailable,
	userId,
} from "../commands/clerk-in-memory.ts";
import { orderOf } from "./order.ts";

const withSessions = (count: number, live = (index: number) => index % 4) =>
	crowd(count, (index) => ({ live: live(index) }));

async function measure(users: Person[], knows: Knows = {}, operation: Operation = revoke, apiKeys = false) {
	const memory = clerkThat({ users, ...knows });
	const radius = await blastRadius(operation, { clerk: memory.clerk, users, apiKeys });
	expect(memory.changes()).toEqual([]);
	return { radius, ...memory };
}

test("counts every session of everybody, however many are counted at once", async () => {
	const { radius } = await measure(withSessions(100));
	expect(radius).toMatchObject({ users: 100, sessions: 150, counted: 100, environment: "production" });
});

test.each([
	[200, 200],
	[201, 200],
	[5_000, 200],
])("of %i users counts the sessions of %i, and estimates the whole", async (users, counted) => {
	const { radius, asked } = await measure(withSessions(users, () => 3));
	expect(radius).toMatchObject({ users, counted, sessions: users * 3 });
	expect(new Set(asked).size).toBe(counted);
	expect(asked).toHaveLength(counted);
});

test("the part that is counted is spread over all of them", async () => {
	const { asked } = await measure(withSessions(1_000));
	expect(asked).toContain(`live sessions ${userId(0)}`);
	expect(asked).toContain(`live sessions ${userId(995)}`);
});

test("users who cannot be read are not counted, and not taken for users without sessions", async () => {
	const trouble = (question: string) => (/[02468]$/.test(question) ? unavailable : undefined);
	const oddOnes = await measure(
		withSessions(100, () => 3),
		{ trouble },
	);
	expect(oddOnes.radius).toMatchObject({ counted: 50, sessions: 300, uncounted: unavailable });
	const { radius } = await measure(withSessions(100), { trouble: () => unavailable });
	expect(radius).toMatchObject({ counted: 0, sessions: 0, uncounted: unavailable });
	expect((await measure(withSessions(3))).radius).not.toHaveProperty("uncounted");
});

test("is a failure once Clerk is asked no more", async () => {
	const memory = clerkThat({ users: withSessions(100) });
	const rateLimited = failureOfClerk("rate-limited", { status: 429 });
	memory.stop(rateLimited);
	await expect(blastRadius(revoke, { clerk: memory.clerk, users: withSessions(100), apiKeys: false })).rejects.toBe(
		rateLimited,
	);
});

test("a fault of ours is one", async () => {
	await expect(measure(withSessions(3), { trouble: () => new TypeError("ours") })).rejects.toThrow(TypeError);
});

test.each(["production", "development", undefined] as const)(
	"a key without a prefix is asked about once: %s",
	async (environment) => {
		const { radius, asked } = await measure(withSessions(1), { instance: undefined, environment });
		expect(radius.environment).toBe(environment);
		expect(asked.filter((question) => question === "environment")).toHaveLength(1);
	},
);

describe("the requests are those that the operation makes", () => {
	test.each([
		["revoke", revoke, 3, false],
		["revoke with keys", revoke, 3, true],
		["lock out few", lockOut, 3, true],
		["lock out many", lockOut, 60, false],
		["ask for a new password", forceReset, 3, true],
		["unlock", unlock, 3, false],
	])("%s", async (_, operation, count, apiKeys) => {
		const users = withSessions(count, () => 2);
		for (const user of users) user.banned = operation === unlock;
		const { radius } = await measure(users, {}, operation, apiKeys);
		const { clerk, asked } = clerkThat({ users });
		const { handle } = await operation.begin(orderOf({ clerk, users }, { apiKeys }));
		for (const { id } of users) await handle(id);
		// Each "revoke" stands for the list, a request a session that is left, and the list once more; each key for a list.
		const lists = asked.filter((question) => question.startsWith("revoke user")).length;
		const sessions = operation === revoke ? lists + 2 * count : 0;
		expect(radius.requests).toBe(asked.length + sessions);
		expect(radius.seconds).toBe(Math.ceil(radius.requests / 50));
	});
});
