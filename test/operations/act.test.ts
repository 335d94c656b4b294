// The standalone actions' core: whom it refuses to hit, the numbers for machines, and the report.
import { describe, expect, test } from "vitest";
import { parseUserReference } from "../../src/incident/user-id.ts";
import { type ActionOrder, act } from "../../src/operations/act.ts";
import type { Placed } from "../../src/operations/action-report.ts";
import { lockOut } from "../../src/operations/lock-out.ts";
import { revoke } from "../../src/operations/revoke.ts";
import { teamOf } from "../commands/asked.ts";
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

const twoUsers = () => [person(jane, { email: "jane@example.com", apiKeys: 1 }), person(john, { live: 2 })];

function named(...names: string[]): Placed[] {
	return names.flatMap((asked, index) => {
		const user = parseUserReference(asked);
		return user ? [{ asked, user, index }] : [];
	});
}

async function run(order: Partial<ActionOrder> = {}, knows: Knows = {}) {
	const memory = clerkThat({ users: twoUsers(), ...knows });
	const acted = await act({
		operation: revoke,
		clerk: memory.clerk,
		named: named(jane, john),
		environment: null,
		dryRun: false,
		apiKeys: false,
		reason: null,
		alone: null,
		team: async () => ({ members: [], problem: undefined }),
		by: "octavia",
		at: "2026-03-01T10:05:30Z",
		report: () => {},
		...order,
	});
	return { ...acted, ...memory };
}

const nothing = { revoked: 0, alreadyOver: 0, failed: 0, users: 0 };

describe("the numbers and the report", () => {
	test("of what was done", async () => {
		const { ok, numbers, report } = await run({ apiKeys: true });
		expect(ok).toBe(true);
		expect(numbers).toEqual({ revoked: 5, alreadyOver: 0, failed: 0, users: 2 });
		expect(JSON.parse(JSON.stringify(report))).toMatchObject({
			ok: true,
			code: null,
			operation: "revoke",
			instance: "production",
			revoked: 5,
			apiKeysRevoked: 1,
			results: [
				{ asked: jane, index: 0, user: jane, revoked: 3, verified: true },
				{ asked: john, index: 1, user: john, revoked: 2 },
			],
			others: [],
			truncated: 0,
		});
		expect(JSON.stringify(report)).not.toContain("failures");
	});

	test("of names that are nobody's, or twice somebody's", async () => {
		const { ok, numbers, report } = await run({ named: named(jane, "jane@example.com", userId(9)) });
		expect([ok, numbers]).toEqual([false, { revoked: 3, alreadyOver: 0, failed: 0, users: 1 }]);
		expect(report).toMatchObject({
			ok: false,
			others: [
				{ asked: "j…@example.com", index: 1, outcome: "repeated" },
				{ asked: userId(9), index: 2, outcome: "unknown" },
			],
		});
	});

	test("let a caller find every name again, and hold no e-mail address", async () => {
		const names = ["nobody@example.com", john, "jane@example.com"];
		const { report } = await run({ named: named(...names) });
		expect(report).toMatchObject({
			results: [
				{ asked: "j…@example.com", index: 2, user: jane },
				{ asked: john, index: 1, user: john },
			],
			others: [{ asked: "n…@example.com", index: 0, outcome: "unknown" }],
		});
		expect(JSON.stringify(report)).not.toMatch(/jane@|nobody@/);
		const dry = await run({ named: named(...names), dryRun: true });
		expect(dry.report).toMatchObject({
			results: [
				{ asked: john, index: 1, user: john },
				{ asked: "j…@example.com", index: 2, user: jane },
			],
			others: [{ asked: "n…@example.com", index: 0, outcome: "unknown" }],
			truncated: 0,
		});
		expect(JSON.stringify(dry.report)).not.toMatch(/jane@|nobody@/);
	});

	test("tell which users an address may mean, and touch none of them", async () => {
		const users = [jane, john].map((id) => person(id, { email: "team@example.com" }));
		const { report, changes } = await run({ named: named("team@example.com") }, { users });
		expect(report).toMatchObject({ ok: false, others: [{ outcome: "ambiguous", candidates: [jane, john] }] });
		expect(changes()).toEqual([]);
	});

	test.each([
		["a user's sessions could not be read", (question: string) => question === `revoke ${john}`, 1],
		["a user could not be looked for", (question: string) => question === `find ${john}`, 1],
		["nobody could", () => true, 2],
	])("count who is not done where %s", async (_, isDown, failed) => {
		const { ok, numbers, report } = await run(
			{},
			{ trouble: (question) => (isDown(question) ? unavailable : undefined) },
		);
		expect([ok, numbers.failed]).toEqual([false, failed]);
		const others = Array(failed).fill({ outcome: "unread" });
		expect(report).toMatchObject({ ok: false, code: "unavailable", others });
	});

	test("count sessions that may still be live", async () => {
		const revocations = { [john]: { revoked: 0, failed: 2 } };
		expect((await run({}, { revocations })).numbers).toEqual({ revoked: 3, alreadyOver: 0, failed: 2, users: 2 });
	});

	test("are never all well where somebody can still sign in", async () => {
		const forbidden = failureOfClerk("forbidden", { status: 403 });
		const trouble = (question: string) => (question.startsWith("ban") ? forbidden : undefined);
		const { ok, numbers } = await run({ operation: lockOut }, { trouble });
		expect([ok, numbers.failed]).toEqual([false, 2]);
	});

	test("of a plan without a ban: a lock counts as one", async () => {
		const trouble = (question: string) => (question.startsWith("ban") ? notInPlan : undefined);
		const { ok, report } = await run({ operation: lockOut }, { trouble });
		expect([ok, report]).toMatchObject([true, { results: [{ access: "locked" }, { access: "locked" }] }]);
	});

	test("hold everybody who was tried, however many", async () => {
		const users = crowd(60);
		const { report, numbers, lines } = await run({ named: named(...users.map(({ id }) => id)) }, { users });
		expect(numbers).toMatchObject({ revoked: 180, users: 60 });
		expect(report).toHaveProperty("results.length", 60);
		expect(report).toHaveProperty("truncated", 0);
		expect(lines).toHaveLength(60);
	});
});

describe("a report that would be too long for an output of GitHub's", () => {
	const most = 900_000;
	const users = crowd(6_500, () => ({ live: 1 }));
	const last = userId(5_000);
	const order = { named: named(...users.map(({ id }) => id), "nobody@example.com") };

	test("leaves out some of those who are done, and says how many", async () => {
		const { report, numbers } = await run(order, { users, revocations: { [last]: { failed: 1 } } });
		const text = JSON.stringify(report);
		expect(Buffer.byteLength(text)).toBeLessThan(most);
		expect(Buffer.byteLength(text)).toBeGreaterThan(0.9 * most);
		const { results, others, truncated } = JSON.parse(text);
		expect(results.length + others.length + truncated).toBe(6_501);
		expect(numbers.users).toBe(6_500);
		expect(truncated).toBeGreaterThan(500);
		expect(others).toEqual([{ asked: "n…@example.com", index: 6_500, outcome: "unknown" }]);
		expect(results.filter(({ failed }: { failed: number }) => failed > 0)).toMatchObject([{ user: last }]);
	});

	test("is cut in a dry run too", async () => {
		const many = crowd(9_000, () => ({ live: 1 }));
		const { report } = await run({ named: named(...many.map(({ id }) => id)), dryRun: true }, { users: many });
		const text = JSON.stringify(report);
		expect(Buffer.byteLength(text)).toBeLessThan(most);
		const { results, truncated } = JSON.parse(text);
		expect(results.length + truncated).toBe(9_000);
		expect(truncated).toBeGreaterThan(0);
	});
});

describe("a dry run", () => {
	test("changes nothing, and counts what would be hit", async () => {
		const { ok, numbers, report, reply, changes } = await run({ dryRun: true });
		expect(changes()).toEqual([]);
		expect([ok, numbers]).toEqual([true, { ...nothing, users: 2 }]);
		const estimate = { sessions: 5, counted: 2, requests: 9, seconds: 1 };
		expect(report).toMatchObject({ dryRun: true, users: 2, estimate, instance: "production" });
		expect(reply).toContain("Dry run: nothing was changed");
	});

	test.each([
		["a user could not be read", (question: string) => question === `find ${john}`, true],
		["nobody could be read", (question: string) => question.startsWith("find"), false],
		["no session could be counted", (question: string) => question.startsWith("live sessions"), true],
	])("is not well where %s, and says why", async (_, isDown, invites) => {
		const trouble = (question: string) => (isDown(question) ? unavailable : undefined);
		const { ok, reply, report, changes } = await run({ dryRun: true }, { trouble });
		expect([ok, report]).toMatchObject([false, { ok: false, code: "unavailable" }]);
		expect(changes()).toEqual([]);
		expect(reply).toContain("Clerk's API is failing. (HTTP 503) Look at");
		expect(reply.includes("dry-run set to false")).toBe(invites);
	});

	test("is well where the sessions of one of two could not be counted, and says that it is a guess", async () => {
		const trouble = (question: string) => (question === `live sessions ${john}` ? unavailable : undefined);
		const { ok, reply } = await run({ dryRun: true }, { trouble });
		expect(ok).toBe(true);
		expect(reply).toContain("about 6 live sessions");
		expect(reply).toContain("(HTTP 503)");
	});

	test("is not well where a name is nobody's", async () => {
		expect(await run({ dryRun: true, named: named(jane, userId(9)) })).toMatchObject({
			ok: false,
			report: { ok: false },
		});
	});
});

describe("a run that breaks", () => {
	/** Of a fault of ours in the midst of the work. */
	const broken = (question: string) => (question === `revoke ${john}` ? new TypeError("ours") : undefined);

	test("tells what is known to be done, and counts the others as not done", async () => {
		const { ok, numbers, report, error, reply } = await run({}, { trouble: broken });
		expect([ok, error]).toEqual([false, new TypeError("ours")]);
		expect(numbers).toEqual({ revoked: 3, alreadyOver: 0, failed: 1, users: 1 });
		expect(report).toMatchObject({ ok: false, code: "bug", instance: "production", ...numbers });
		expect(reply).toMatch(/^❌ \*\*The run broke off, and may have done a part/);
	});

	test("before anything was changed says so, and all numbers are 0", async () => {
		const trouble = (question: string) => (question === `live sessions ${john}` ? new TypeError("ours") : undefined);
		const { numbers, report, reply, error } = await run({ dryRun: true }, { trouble });
		expect([numbers, error]).toEqual([nothing, new TypeError("ours")]);
		expect(report).toMatchObject({ ok: false, code: "bug", dryRun: true });
		expect(reply).toMatch(/^❌ \*\*Nothing was done/);
	});

	test("because Clerk is asked no more says why", async () => {
		const rateLimited = failureOfClerk("rate-limited", { status: 429 });
		const memory = clerkThat({ users: twoUsers() });
		const lists: ActionOrder["clerk"] = {
			...memory.clerk,
			liveSessions: async () => {
				memory.stop(rateLimited);
				throw rateLimited;
			},
			get stopped() {
				return memory.clerk.stopped;
			},
		};
		const { report, reply, error } = await run({ clerk: lists, dryRun: true });
		expect([report.code, error]).toEqual(["rate-limited", rateLimited]);
		expect(reply).toMatch(/^❌ \*\*Nothing was done.*too many requests.*\(HTTP 429\)/);
	});
});

test("the report has the same keys, whatever becomes of the run", async () => {
	const broken = () => new TypeError("ours");
	const down = (question: string) => (question.startsWith("find") ? unavailable : undefined);
	const reports = await Promise.all([
		run(),
		run({ apiKeys: true, operation: lockOut }),
		run({ dryRun: true }),
		run({ dryRun: true }, { trouble: down }),
		run({}, { trouble: down }),
		run({}, { trouble: broken }),
		run({ environment: "development" }),
		run({ named: named(userId(9)) }),
	]);
	const keys = reports.map(({ report }) => Object.keys(JSON.parse(JSON.stringify(report))).sort());
	expect(keys).toEqual(keys.map(() => keys[0]));
	expect(keys[0]).toEqual(
		expect.arrayContaining(["ok", "code", "revoked", "alreadyOver", "failed", "users", "results", "others"]),
	);
});

describe("is refused, and nothing is changed:", () => {
	test.each([
		["a development key for production", "other-instance", { environment: "production" }, { instance: "development" }],
		["a production key for development", "other-instance", { environment: "development" }, { instance: "production" }],
		[
			"a key that only Clerk knows to be of development",
			"other-instance",
			{ environment: "production" },
			{ instance: undefined, environment: "development" },
		],
		["the team", "team-member", { operation: lockOut, ...teamOf({ emails: ["jane@example.com"] }) }, {}],
		[
			"one's own account",
			"team-member",
			{ operation: lockOut, by: "Octavia" },
			{ users: [person(jane, { gitHubLogins: ["octavia"] }), person(john)] },
		],
		[
			"a team that is not known",
			"team-unknown",
			{ operation: lockOut, team: async () => ({ members: [], problem: "broken" }) },
			{},
		],
		[
			"the team in a dry run too",
			"team-member",
			{ operation: lockOut, dryRun: true, ...teamOf({ userIds: [jane.toLowerCase()] }) },
			{},
		],
	] as [string, string, Partial<ActionOrder>, Knows][])("%s", async (_, code, order, knows) => {
		const { ok, numbers, report, reply, changes } = await run(order, knows);
		expect(changes()).toEqual([]);
		expect([ok, numbers]).toEqual([false, nothing]);
		expect(report).toMatchObject({ ok: false, code, ...nothing, results: [], others: [], truncated: 0 });
		expect(reply).toMatch(/^😕/);
		expect(reply).not.toMatch(/comment|--alone/);
	});
});

describe("is not refused:", () => {
	test.each([
		["a production key for production", { environment: "production" }, {}],
		["a key of which nobody tells", { environment: "production" }, { instance: undefined, environment: undefined }],
		["the team, where only sessions are ended", teamOf({ emails: ["jane@example.com"] }), {}],
		[
			"the team, with a reason",
			{ operation: lockOut, alone: "it is meant", ...teamOf({ emails: ["jane@example.com"] }) },
			{},
		],
	] as [string, Partial<ActionOrder>, Knows][])("%s", async (_, order, knows) => {
		expect((await run(order, knows)).ok).toBe(true);
	});

	test("whatever the instance, where none is named; then Clerk is not asked either", async () => {
		const { ok, asked } = await run({}, { instance: undefined, environment: "development" });
		expect([ok, asked.includes("environment")]).toEqual([true, false]);
	});
});
