// The fold over any log: total, independent of the order of reading, and once for each key.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decide, type Intent } from "../../src/incident/decide.ts";
import { isFinal, progressOf } from "../../src/incident/event.ts";
import { countingRecords, declare, evolve, fold, recordOf } from "../../src/incident/incident.ts";
import { timeline } from "../../src/incident/timeline.ts";
import { anyActs, anyEvent, anyRecords } from "./any-log.ts";
import { acknowledged, declaration, incidentAfter, opened, recordOfEvent, resolved } from "./given.ts";

const start = declare(declaration);

const intents: Intent[] = [
	{ type: "acknowledge" },
	{ type: "note", text: "x", happenedAt: "2026-03-01T10:00:00Z" },
	{ type: "change-severity", severity: "P1" },
	{ type: "change-severity", severity: "P3" },
	{ type: "assign-lead", lead: "Octavia" },
	{ type: "resolve", how: null },
	{ type: "reopen", reason: "x" },
];

describe("folding", () => {
	test("any records with any acts never throw, and every record is kept", () => {
		fc.assert(
			fc.property(anyRecords, anyActs, (records, acts) => {
				const incident = fold(start, records, acts);
				expect(incident.log).toHaveLength(records.length);
				expect(incident.log.map(({ commentId }) => commentId)).toEqual(records.map((_, index) => index + 1));
			}),
		);
	});

	test("the order in which records and acts were read does not matter", () => {
		const shuffled = fc
			.tuple(anyRecords, anyActs)
			.chain(([records, acts]) =>
				fc.tuple(
					fc.constant(records),
					fc.constant(acts),
					fc.shuffledSubarray(records, { minLength: records.length }),
					fc.shuffledSubarray(acts, { minLength: acts.length }),
				),
			);
		fc.assert(
			fc.property(shuffled, ([records, acts, otherRecords, otherActs]) => {
				expect(fold(start, otherRecords, otherActs)).toEqual(fold(start, records, acts));
			}),
		);
	});

	test("a key counts once, and none that counts stands above one that came further", () => {
		fc.assert(
			fc.property(anyRecords, (records) => {
				const { log } = fold(start, records);
				const counting = countingRecords(records);
				for (const record of log.filter(({ superseded }) => !superseded)) {
					expect(record.commentId).toBe(counting.get(record.key)?.commentId);
					const lower = records.filter(({ key, commentId }) => key === record.key && commentId < record.commentId);
					for (const { event } of lower) expect(progressOf(event)).toBeLessThanOrEqual(progressOf(record.event));
				}
			}),
		);
	});

	test("of unfinished results that of a later run counts, and what the first run said comes back to nothing", () => {
		const left = { type: "sessions-revoked" as const, users: [], notFound: 0, unread: 1, reason: null };
		const records = ["1/1", "1/2", "1/1"].map((run, index) => recordOfEvent(left, index, { key: "comment:8/1", run }));
		const incident = fold(start, records);
		expect(incident.log.map(({ superseded }) => superseded)).toEqual([true, false, true]);
		expect(recordOf(incident, "comment:8/1")?.commentId).toBe(2);
	});

	test("a record read twice changes nothing but the log", () => {
		fc.assert(
			fc.property(anyRecords, fc.nat(13), (records, pick) => {
				const again = records[pick % Math.max(1, records.length)];
				fc.pre(again !== undefined);
				const once = fold(start, records);
				const twice = evolve(once, { ...again, commentId: 1_000 });
				expect({ ...twice, log: once.log }).toEqual(once);
				expect(twice.log.at(-1)?.superseded).toBe(true);
			}),
		);
	});

	test("what is superseded changed nothing", () => {
		fc.assert(
			fc.property(anyRecords, anyEvent, (records, event) => {
				const before = fold(start, records);
				const after = evolve(before, recordOfEvent(event, 500));
				if (after.log.at(-1)?.superseded) expect({ ...after, log: before.log }).toEqual(before);
			}),
		);
	});

	test("what may be decided is never superseded at once", () => {
		fc.assert(
			fc.property(anyRecords, anyActs, fc.constantFrom(...intents), (records, acts, intent) => {
				const incident = fold(start, records, acts);
				const decision = decide(incident, intent);
				fc.pre("event" in decision);
				expect(evolve(incident, recordOfEvent(decision.event, 500)).log.at(-1)?.superseded).toBe(false);
			}),
		);
	});

	test("the worst severity is never milder than the present one", () => {
		fc.assert(
			fc.property(anyRecords, (records) => {
				const { severity, highestSeverity } = fold(start, records);
				expect(highestSeverity <= severity).toBe(true);
			}),
		);
	});

	test("of two with one key the lower comment counts, whichever was read first", () => {
		const first = recordOfEvent({ type: "severity-changed", severity: "P1" }, 0, { key: "comment:9/1" });
		const second = recordOfEvent({ type: "severity-changed", severity: "P3" }, 1, { key: "comment:9/1" });
		expect(fold(start, [second, first]).severity).toBe("P1");
		expect(recordOf(fold(start, [second, first]), "comment:9/1")?.commentId).toBe(first.commentId);
	});

	test("an event that no longer fits is kept as superseded", () => {
		const incident = incidentAfter(opened, acknowledged, acknowledged);
		expect(incident.log.map(({ superseded }) => superseded)).toEqual([false, false, true]);
	});
});

describe("ends of a command", () => {
	const user = { user: "user_2NNEqL2nrIRdJ194ndJqAHwEfxC", revoked: 3, alreadyOver: 0, failed: 0, verified: true };
	const revoked = { type: "sessions-revoked" as const, users: [user], notFound: 0, unread: 0, reason: null };

	test.each([
		["an answer", { type: "answered" as const }, true],
		["a refusal", { type: "refused" as const, code: "same-lead" }, true],
		["a revocation with nothing left", revoked, true],
		["a revocation that could not be verified", { ...revoked, users: [{ ...user, verified: false }] }, false],
		["a revocation with failures", { ...revoked, users: [{ ...user, failed: 1 }] }, false],
		["a revocation with a user that could not be read", { ...revoked, unread: 1 }, false],
		["a start", { type: "started" as const }, false],
		["a failure", { type: "failed" as const, code: "bug" }, false],
	])("%s may be taken up again by a re-run unless it is final", (_, event, final) => {
		expect(isFinal(event)).toBe(final);
	});
});

describe("the timeline", () => {
	test("is in order of time, whatever the log holds", () => {
		fc.assert(
			fc.property(anyRecords, anyActs, (records, acts) => {
				const times = timeline(fold(start, records, acts), acts).map(({ at }) => Date.parse(at));
				expect(times).toEqual([...times].sort((a, b) => a - b));
			}),
		);
	});

	test("shows a note at the time it tells of and leaves out refusals, answers, doubles and the opening", () => {
		const note = { type: "noted" as const, text: "first report", happenedAt: "2026-03-01T09:55:00Z" };
		const incident = incidentAfter(
			opened,
			acknowledged,
			{ type: "refused", code: "same-lead" },
			{ type: "answered" },
			note,
			acknowledged,
		);
		expect(timeline(incident, []).map(({ event }) => event.type)).toEqual(["noted", "acknowledged"]);
	});

	test("shows what people did by hand between the records", () => {
		const incident = incidentAfter(opened, acknowledged, resolved);
		const acts = [{ at: "2026-03-01T10:02:30Z", by: "rosalind", act: "closed" as const }];
		expect(timeline(incident, acts).map(({ event }) => event.type)).toEqual(["acknowledged", "closed", "resolved"]);
	});
});

test("a severity that was set before the opening was logged stays", () => {
	const records = [
		recordOfEvent({ type: "severity-changed", severity: "P1" }, 0),
		recordOfEvent(opened, 1, { key: "opened" }),
	];
	expect(fold(start, records)).toMatchObject({ severity: "P1", highestSeverity: "P1" });
});

describe("the environment", () => {
	const production = { ...opened, environment: "production" as const };
	test("is what the opening recorded, whatever the report says since", () => {
		const edited = declare({ ...declaration, environment: "development" });
		expect(edited.environment).toBe("development");
		expect(fold(edited, [recordOfEvent(production, 0)]).environment).toBe("production");
		expect(fold(edited, [recordOfEvent(opened, 0)]).environment).toBeNull();
	});
	test("is not changed by a second opening", () => {
		const again = { ...production, environment: "development" as const };
		expect(fold(start, [recordOfEvent(production, 0), recordOfEvent(again, 1)]).environment).toBe("production");
	});
});
