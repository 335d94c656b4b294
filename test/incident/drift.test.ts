// When drift is an incident, how bad it is, and when it is news.
import { expect, test } from "vitest";
import { driftOf, isNews, passes, readThreshold, severityOfDrift } from "../../src/incident/drift.ts";
import type { EventOf } from "../../src/incident/event.ts";
import type { TableNumbers } from "../../src/incident/users-table.ts";
import { counted } from "./table-numbers.ts";

const none = counted();

test.each([
	["10", { users: 10 }],
	["0", { users: 0 }],
	[" 250 ", { users: 250 }],
	["0.5%", { percent: 0.5 }],
	["2 %", { percent: 2 }],
	["100%", { percent: 100 }],
])("the threshold %j is understood", (text, threshold) => {
	expect(readThreshold(text)).toEqual(threshold);
});

test.each(["", "ten", "-1", "0.5", "101%", "1e3", "10 users", "0,5%", "%", "10%%"])(
	"the threshold %j is not",
	(text) => {
		expect(readThreshold(text)).toBeUndefined();
	},
);

test("users who are missing, stale, different or gone count; of whom only the time is stale, who is newer and foreign rows do not", () => {
	const numbers = counted({ missing: 1, stale: 12, onlyTime: 10, different: 4, gone: 8, newer: 100, foreign: 100 });
	expect(driftOf(numbers)).toBe(15);
});

test("a threshold is passed by more than it, not by as much", () => {
	expect(passes({ users: 10 }, counted({ missing: 10 }))).toBe(false);
	expect(passes({ users: 10 }, counted({ missing: 11 }))).toBe(true);
	expect(passes({ users: 0 }, none)).toBe(false);
	expect(passes({ percent: 0.5 }, counted({ missing: 3, gone: 2 }))).toBe(false);
	expect(passes({ percent: 0.5 }, counted({ missing: 3, gone: 3 }))).toBe(true);
	expect(passes({ percent: 100 }, counted({ read: 0, gone: 1 }))).toBe(true);
});

test("more than one user in twenty is the worst", () => {
	expect(severityOfDrift(counted({ missing: 50 }))).toBe("P2");
	expect(severityOfDrift(counted({ missing: 51 }))).toBe("P1");
});

const measured = (numbers: Partial<TableNumbers>): EventOf<"drift-measured"> => ({
	type: "drift-measured",
	numbers: counted(numbers),
	rows: 1,
	digestClerk: "",
	digestDatabase: "",
});

test("the same users wrong are no news, however many came that are right, or touched", () => {
	const now = counted({ missing: 5, read: 2_000, stale: 7, onlyTime: 7, newer: 3 });
	expect(isNews(now, measured({ missing: 5 }))).toBe(false);
});

test("one more, one less or another kind is news", () => {
	for (const before of [{ missing: 4 }, { missing: 6 }, { missing: 4, gone: 1 }, { different: 5 }]) {
		expect(isNews(counted({ missing: 5 }), measured(before))).toBe(true);
	}
});

test("it is news where nothing was measured, and after a repair", () => {
	expect(isNews(none, undefined)).toBe(true);
	const { type: _, ...rest } = measured({ missing: 5 });
	const resynced = { ...rest, type: "resynced", proven: true, gone: "none", reason: null } as const;
	expect(isNews(counted({ missing: 5 }), resynced)).toBe(true);
});
