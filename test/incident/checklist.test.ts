// The four real runbooks as steps, and whose word counts for a box.
import { describe, expect, test } from "vitest";
import { registry } from "../../src/commands/registry.ts";
import { readRunbook } from "../../src/github/templates.ts";
import { type Boxes, boxesToPaint, parseRunbook } from "../../src/incident/checklist.ts";
import type { EventOf } from "../../src/incident/event.ts";
import { declare, evolve } from "../../src/incident/incident.ts";
import { kinds } from "../../src/incident/kind.ts";
import { declaration, recordOfEvent } from "./given.ts";
import { templates } from "./rendered-form.ts";

describe.each(kinds)("the runbook %s", async (kind) => {
	const runbook = await readRunbook(templates, kind);
	const steps = runbook.flatMap((section) => section.steps);

	test("has sections with steps, each with an id of its own", () => {
		expect(runbook.length).toBeGreaterThanOrEqual(2);
		expect(runbook.every(({ heading }) => heading !== null)).toBe(true);
		expect(new Set(steps.map(({ id }) => id)).size).toBe(steps.length);
		expect(steps.every(({ id }) => /^[a-z0-9-]+$/.test(id))).toBe(true);
	});

	test("names only commands that exist", () => {
		const names = registry.map(({ name }) => name);
		const named = steps.flatMap(({ command }) => (command === null ? [] : [command]));
		expect(named.filter((name) => !names.includes(name))).toEqual([]);
	});
});

test.each([
	["auth-outage", 11],
	["webhook-failure", 8],
	["security-incident", 9],
	["performance-degradation", 6],
] as const)("the runbook %s has its %i steps", async (kind, count) => {
	const steps = (await readRunbook(templates, kind)).flatMap((section) => section.steps);
	expect(steps).toHaveLength(count);
});

test("the steps that a command does name it, and no step that only mentions one does", async () => {
	const all = await Promise.all(kinds.map((kind) => readRunbook(templates, kind)));
	const steps = all.flat().flatMap((section) => section.steps);
	const done = steps.flatMap(({ id, command }) => (command === null ? [] : [[id, command]]));
	expect(done).toEqual([
		["identify-the-sync-gap", "drift"],
		["export-the-current-database-state-before-anything-writes-to", "export"],
		["run-the-resync", "resync"],
		["identify-affected-accounts", "user"],
		["revoke-all-their-sessions", "revoke"],
		["lock-compromised-accounts", "lockout"],
		["reset-passwords-that-are-out", "force-reset"],
		["review-access-logs", "access-log"],
	]);
	expect(steps.some(({ text }) => text.includes("`/note`"))).toBe(true);
});

describe("reading a runbook", () => {
	test("sections without a step are left out, steps before the first heading have none", () => {
		const markdown = "# Title\r\n- [ ] One\r\n## Empty\r\nwords\r\n## Two\r\n* [x] Ring the bell `/ack`\r\n";
		expect(parseRunbook(markdown)).toEqual([
			{ heading: null, steps: [{ id: "one", text: "One", command: null }] },
			{ heading: "Two", steps: [{ id: "ring-the-bell", text: "Ring the bell `/ack`", command: "ack" }] },
		]);
	});

	test("two steps of one wording keep apart", () => {
		const [section] = parseRunbook("- [ ] Monitor\n- [ ] Monitor\n- [ ] Monitor!");
		expect(section?.steps.map(({ id }) => id)).toEqual(["monitor", "monitor-again", "monitor-again-again"]);
	});

	test("a list item without a box is no step", () => {
		expect(parseRunbook("- Monitor\n-[ ] Monitor\n- [] Monitor")).toEqual([]);
	});
});

describe("boxes", () => {
	const runbook = parseRunbook("- [ ] Look around\n- [ ] Revoke: `/revoke <user>`");
	const user = { user: "user_2NNEqL2nrIRdJ194ndJqAHwEfxC", revoked: 3, alreadyOver: 0, failed: 0, verified: true };
	const proposal: EventOf<"proposed"> = {
		type: "proposed",
		code: "K7QF",
		expiresAt: "2026-03-01T10:32:00Z",
		bodyDigest: "0",
		users: 3,
		usersDigest: "1",
		seal: "2",
	};
	const revoked = { type: "sessions-revoked" as const, users: [user], notFound: 0, unread: 0, reason: null };

	function following(
		...events: EventOf<"sessions-revoked" | "failed" | "refused" | "started" | "proposed" | "answered">[]
	) {
		return events.reduce(
			(incident, event, index) => evolve(incident, recordOfEvent(event, index, { command: "revoke" })),
			declare(declaration),
		);
	}
	const ticks = (boxes: Boxes) => [...boxes.values()].map(({ ticked }) => ticked);
	const seen = (look: boolean, revoke: boolean, timesDone: number): Boxes =>
		new Map([
			["look-around", { ticked: look, timesDone: 0 }],
			["revoke", { ticked: revoke, timesDone }],
		]);

	test("start empty", () => {
		expect(ticks(boxesToPaint(runbook, following(), new Map()))).toEqual([false, false]);
	});
	test("a person's tick survives, and so does a person's untick", () => {
		expect(ticks(boxesToPaint(runbook, following(), seen(true, true, 0)))).toEqual([true, true]);
		expect(ticks(boxesToPaint(runbook, following(revoked), seen(false, false, 1)))).toEqual([false, false]);
	});
	test("a command that did its work ticks its step, and no other", () => {
		expect(boxesToPaint(runbook, following(revoked), seen(false, false, 0))).toEqual(seen(false, true, 1));
		const shown = following({ type: "answered" });
		expect(boxesToPaint(runbook, shown, seen(false, false, 0))).toEqual(seen(false, true, 1));
	});
	test("a command that does its work again ticks again what a person had unticked", () => {
		expect(boxesToPaint(runbook, following(revoked, revoked), seen(false, false, 1))).toEqual(seen(false, true, 2));
	});
	test("painting twice changes nothing", () => {
		const incident = following(revoked);
		const once = boxesToPaint(runbook, incident, seen(true, false, 0));
		expect(boxesToPaint(runbook, incident, once)).toEqual(once);
	});
	test.each([
		["was refused", { type: "refused" as const, code: "bad-arguments" }],
		["failed", { type: "failed" as const, code: "unavailable" }],
		["has not ended", { type: "started" as const }],
		["left something", { ...revoked, users: [{ ...user, failed: 1 }] }],
		["could not verify", { ...revoked, users: [{ ...user, verified: false }] }],
		["did not find every name", { ...revoked, notFound: 1 }],
		["did not get to every user", { ...revoked, notTried: 1 }],
		["left users for whom the record has no room", { ...revoked, unlisted: 1 }],
		[
			"left an API key that may still work",
			{ ...revoked, users: [{ ...user, apiKeys: { revoked: 1, failed: 1, listed: true } }] },
		],
		["waits for a second person", proposal],
		["only showed what it would do", { type: "answered" as const, dryRun: true as const }],
	])("a command that %s ticks nothing", (_, event) => {
		expect(ticks(boxesToPaint(runbook, following(event), seen(false, false, 0)))).toEqual([false, false]);
	});
	test("a double of a record ticks nothing", () => {
		const once = following(revoked);
		const incident = evolve(once, recordOfEvent(revoked, 0, { command: "revoke", commentId: 99 }));
		expect(ticks(boxesToPaint(runbook, incident, seen(false, false, 1)))).toEqual([false, false]);
	});
});
