// What is said before a command about users changes anything, and while it works: golden files, and what must always stand there.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { EmailAddress, OrganizationId, UserId } from "../../src/incident/user-id.ts";
import type { Named, Target } from "../../src/operations/targets.ts";
import { nothing } from "../../src/operations/totals.ts";
import { cancelled, dryRunOf, dryRunReply, type Plan, proposalReply } from "../../src/words/plan.ts";
import { confirmStarted, progressOf, started } from "../../src/words/progress.ts";
import { severityChanged } from "../../src/words/replies.ts";
import { expectHarmless, rowsOf } from "./harmless.ts";
import { hostileText } from "./hostile-text.ts";
import { otherUser, user } from "./incident-room.ts";
import { chapters, clerkFailure, doneOf, known, userId } from "./operation-room.ts";

const waiting = { code: "K7QF", expiresAt: "2026-03-01T10:32:00Z" };
const jane = "jane.doe@example.com";
const organization = OrganizationId.parse("org_2NNEqL2nrIRdJ194ndJqAHwEfxC");

function namedBy(...asked: string[]): Named[] {
	return asked.map((one) => ({ asked: one, user: { email: EmailAddress.parse(jane) } }));
}

function byName(...asked: string[]): Plan["selection"] {
	return { by: "names", named: namedBy(...asked) };
}

function target(asked: string, id = asked): Target {
	return { asked, outcome: "user", known: known(id) };
}

const missed: readonly Target[] = [
	{ asked: "nobody@example.com", outcome: "unknown" },
	{ asked: "twice@example.com", outcome: "ambiguous", candidates: [user, otherUser].map((id) => UserId.parse(id)) },
	{ asked: jane, outcome: "repeated", as: user },
	{ asked: "unread@example.com", outcome: "unread", failure: clerkFailure("unavailable", 503) },
];

const at = "2026-03-01T10:02:00Z";
const radius = { users: 2, sessions: 40, counted: 2, requests: 44, seconds: 1, environment: "production" as const };
const few: Plan = {
	name: "lockout",
	operation: "lockout",
	inverse: "To take it back: `/unlock` and the users; ended sessions stay ended.",
	radius,
	targets: { all: [target(user), target(jane, otherUser)], notUsers: [] },
	selection: byName(user, jane),
	excepted: [],
	apiKeys: false,
	reason: "phished *again*",
	lead: "octavia",
	by: "octavia",
	at,
	page: "https://github.example.com/run/1",
	mayGrow: 0,
};
const inverse = "It cannot be taken back; the users sign in again.";
const all = Array.from({ length: 5_000 }, (_, index) => target(userId(index)));
const many: Plan = {
	...few,
	name: "revoke",
	operation: "revoke",
	inverse,
	radius: { users: 5_000, sessions: 9_900, counted: 200, requests: 19_900, seconds: 398, environment: "production" },
	targets: { all, notUsers: [] },
	selection: { by: "signed-in-since", time: "09:40 UTC" },
	reason: null,
	apiKeys: true,
	lead: "ravi",
};

function isMissed({ outcome }: Target): boolean {
	return outcome !== "user" && outcome !== "repeated";
}

const proposals: [string, Plan][] = [
	["few, by the lead", few],
	["few, by somebody else", { ...few, by: "ren_example" }],
	["few, nobody leads", { ...few, lead: null }],
	[
		"one user of the report, with API keys",
		{
			...few,
			apiKeys: true,
			radius: { ...radius, users: 1, sessions: 1, counted: 1, requests: 4 },
			selection: { by: "report" },
			targets: { all: [target(user)], notUsers: [] },
		},
	],
	["many, by a filter, the sessions of some counted", many],
	["the members of an organization", { ...many, selection: { by: "organization", organization } }],
	[
		"30 names",
		{
			...many,
			selection: byName(...all.slice(0, 30).map(({ asked }) => asked)),
			targets: { all: all.slice(0, 30), notUsers: [] },
		},
	],
	["with names that are not found", { ...few, targets: { all: [...few.targets.all, ...missed], notUsers: [] } }],
	[
		"from the report, with words that name no user",
		{
			...few,
			selection: { by: "report" },
			targets: { all: [target(user)], notUsers: ["and", "more", "of", "the", "same", "team"] },
		},
	],
	[
		"from the report, with more such words than are shown",
		{
			...few,
			selection: { by: "report" },
			targets: { all: [target(user)], notUsers: Array.from({ length: 50 }, (_, index) => `word${index}`) },
		},
	],
	[
		"with more names that are not found than are shown",
		{
			...few,
			targets: {
				all: [
					target(user),
					...Array.from({ length: 25 }, (_, index): Target => ({ asked: userId(index), outcome: "unknown" })),
				],
				notUsers: [],
			},
		},
	],
	[
		"the sessions could not be counted, the key does not tell its instance",
		{ ...few, radius: { ...radius, sessions: 0, counted: 0, environment: undefined } },
	],
	[
		"unlock",
		{
			...few,
			name: "unlock",
			operation: "unlock",
			inverse: "To take it back: `/lockout` and the users; what had been ended or revoked stays so.",
			radius: { ...radius, requests: 2 },
		},
	],
	[
		"force-reset in the development instance",
		{
			...few,
			name: "force-reset",
			operation: "force-reset",
			inverse: "It cannot be taken back; the users set a new password and sign in again.",
			radius: { ...radius, environment: "development" },
		},
	],
	[
		"the members of an organization, but for some",
		{
			...many,
			selection: { by: "organization", organization },
			excepted: [
				{ asked: user, known: known(user), fits: true },
				{ asked: jane, known: known(otherUser), fits: true },
				{ asked: userId(9_999), known: known(userId(9_999)), fits: false },
			],
		},
	],
];

test("every proposal", async () => {
	const texts = proposals.map(([about, plan]) => [about, proposalReply(plan, waiting)] as const);
	await expect(chapters(texts)).toMatchFileSnapshot("golden/proposals.md");
});

test("every dry run", async () => {
	const texts = proposals.slice(0, 8).map(([about, plan]) => [about, dryRunReply(plan)] as const);
	const nobody = {
		...few,
		radius: { ...radius, users: 0, sessions: 0, counted: 0, requests: 0, seconds: 0 },
		targets: { all: missed, notUsers: [] },
	};
	const none = [["nobody is hit", dryRunReply(nobody)] as const];
	const other = [["a command that only moves the incident", dryRunOf(severityChanged("P2", "P1"))] as const];
	await expect(chapters([...texts, ...none, ...other])).toMatchFileSnapshot("golden/dry-runs.md");
});

const proposal = {
	v: 1 as const,
	incident: 7,
	key: "comment:41/1",
	commentId: 42,
	at: "2026-03-01T10:02:00Z",
	by: "octavia",
	command: "revoke",
	event: { type: "proposed" as const, ...waiting, bodyDigest: "0", users: 3, usersDigest: "1", seal: "2" },
};

function about(selection: Plan["selection"], except: readonly Named[] = []) {
	return { selection, except };
}

test("what is said while it works", async () => {
	const progress = () => ({ users: [], rest: nothing });
	const standing = { ended: 120, of: 500, unfinished: 3, totals: doneOf(117), progress };
	const single = { ended: 1, of: 1, unfinished: 0, totals: doneOf(1), progress };
	const texts: [string, string][] = [
		["/revoke", started("revoke", about(byName(user, jane)), at)],
		["/lockout", started("lockout", about(byName(user)), at)],
		["/unlock", started("unlock", about({ by: "report" }), at)],
		["/force-reset", started("force-reset", about({ by: "organization", organization }), at)],
		["30 names", started("revoke", about(byName(...all.slice(0, 30).map(({ asked }) => asked))), at)],
		["by time", started("revoke", about({ by: "signed-in-since", time: "2026-03-01 09:40" }), at)],
		["with exceptions", started("revoke", about({ by: "report" }, namedBy(user, jane)), at)],
		["/confirm", confirmStarted("K7QF")],
		["120 of 500", progressOf("revoke", standing, false).reply],
		["120 of 500, of a command that was confirmed", progressOf("revoke", standing, true).reply],
		["120 of 500, as a line of the log", progressOf("revoke", standing, false).line],
		["one of one", progressOf("lockout", single, false).reply],
		["unlocking", progressOf("unlock", standing, false).reply],
		["/cancel", cancelled(proposal, false)],
		["/cancel of what had begun", cancelled(proposal, true)],
	];
	await expect(chapters(texts)).toMatchFileSnapshot("golden/progress.md");
});

describe.each(proposals)("a proposal: %s", (_, plan) => {
	const reply = proposalReply(plan, waiting);

	test("says that nothing was done, how many it hits, how it is confirmed, withdrawn and taken back", () => {
		expect(reply).toMatch(/^⚠️ \*\*Nothing was done yet/);
		expect(reply).toContain(`| **Users** | **${plan.radius.users.toLocaleString("en-US")}**`);
		expect(reply).toContain("`/confirm K7QF` by 10:32 UTC");
		expect(reply).toContain("`/cancel K7QF`");
		expect(reply).toContain(plan.inverse);
	});

	test("shows no e-mail address whole, and no user in silence", () => {
		expect(reply).not.toMatch(/jane\.doe|nobody@|twice@|unread@/);
		const users = plan.targets.all.filter(({ outcome }) => outcome === "user").length;
		if (users > 20) {
			const more = (users - 5).toLocaleString("en-US");
			expect(reply).toContain(`and ${more} more; [the run's page](${plan.page}) lists them all`);
		}
		expect(reply.includes("left out, see below")).toBe(plan.targets.all.some(isMissed));
	});

	test("shows the code above the list of users", () => {
		expect(reply.indexOf("/confirm K7QF")).toBeLessThan(reply.indexOf("The users:"));
	});

	test("offers to go alone to who leads, to take the lead only where nobody has it, and else names who leads", () => {
		const isOwn = plan.lead === plan.by;
		expect(reply.includes("As the lead you may type")).toBe(isOwn);
		expect(reply.includes(`\`/lead @${plan.by}\``)).toBe(plan.lead === null);
		expect(reply.includes('`/confirm K7QF --alone "why"`')).toBe(isOwn || plan.lead === null);
		expect(reply.includes(`Call **${plan.lead?.replace("_", "\\_")}**, who leads`)).toBe(!isOwn && plan.lead !== null);
	});

	test("says of API keys, where they are to be revoked, whose and that they stay so", () => {
		expect(reply.includes("**revoked too**, and cannot be brought back")).toBe(plan.apiKeys);
		expect(reply.includes("Revoked API keys stay revoked.")).toBe(plan.apiKeys);
	});
});

test("hostile words in a plan do not end its table, nor work in it", () => {
	fc.assert(
		fc.property(hostileText, (text) => {
			const targets = { all: [target(text, user), { asked: text, outcome: "unknown" } as const], notUsers: [text] };
			const selections: Plan["selection"][] = [byName(text), { by: "signed-in-since", time: text }];
			for (const selection of selections) {
				const excepted = [{ asked: text, known: known(user), fits: true }];
				const except = namedBy(text);
				const plan = { ...few, reason: text, by: "ren", lead: text.slice(0, 30), targets, selection, excepted };
				for (const reply of [
					proposalReply(plan, waiting),
					dryRunReply(plan),
					started("revoke", about(selection, except), at),
				]) {
					expectHarmless(reply);
				}
				const rows = rowsOf(proposalReply(plan, waiting));
				expect(rows).toHaveLength(10);
				for (const row of rows) expect(row).toHaveLength(2);
			}
		}),
	);
});
