/** Logs as no sane run would write them, for properties. Whatever the schema of a record allows must be able to occur here. */
import fc from "fast-check";
import type { IncidentEvent, LoggedRecord, RevokedUser } from "../../src/incident/event.ts";
import type { PersonAct } from "../../src/incident/incident.ts";
import { kinds } from "../../src/incident/kind.ts";

const severity = fc.constantFrom("P1", "P2", "P3");
const text = fc.string({ unit: "binary", maxLength: 40 });
const login = fc.constantFrom("octavia", "Octavia", "rosalind", "ren_example", "a");
const count = fc.nat(2_000);

const anyInstant: fc.Arbitrary<string> = fc
	.nat(4_000_000)
	.map((seconds) => new Date(Date.UTC(2026, 2, 1) + seconds * 1_000).toISOString());

const revokedUser: fc.Arbitrary<RevokedUser> = fc.record({
	user: fc.constant("user_2NNEqL2nrIRdJ194ndJqAHwEfxC"),
	revoked: count,
	alreadyOver: count,
	failed: count,
	verified: fc.boolean(),
});

export const anyEvent: fc.Arbitrary<IncidentEvent> = fc.oneof(
	fc.record({
		type: fc.constant("opened" as const),
		kind: fc.constantFrom(...kinds),
		severity,
		severityAssumed: fc.boolean(),
		startedAt: fc.option(anyInstant),
	}),
	fc.constant({ type: "acknowledged" as const }),
	fc.record({ type: fc.constant("noted" as const), text, happenedAt: anyInstant }),
	fc.record({ type: fc.constant("severity-changed" as const), severity }),
	fc.record({ type: fc.constant("lead-assigned" as const), lead: login }),
	fc.record({
		type: fc.constant("sessions-revoked" as const),
		users: fc.array(revokedUser, { maxLength: 3 }),
		notFound: fc.nat(3),
		unread: fc.nat(3),
		reason: fc.option(text),
	}),
	fc.record({ type: fc.constant("resolved" as const), how: fc.option(text) }),
	fc.record({ type: fc.constant("reopened" as const), reason: text }),
	fc.constant({ type: "answered" as const }),
	fc.constant({ type: "started" as const }),
	fc.record({ type: fc.constant("refused" as const), code: fc.constant("same-lead") }),
	fc.record({ type: fc.constant("failed" as const), code: fc.constant("bug") }),
);

const record = fc.record({
	key: fc.integer({ min: 1, max: 8 }).map((id) => `comment:${id}/1`),
	at: anyInstant,
	by: login,
	event: anyEvent,
});

/** Records in any order of their comments; keys repeat, times do not follow the comments. */
export const anyRecords: fc.Arbitrary<LoggedRecord[]> = fc.array(record, { maxLength: 14 }).chain((records) =>
	fc
		.shuffledSubarray(
			records.map((_, index) => index + 1),
			{ minLength: records.length },
		)
		.map((ids) => records.map((one, index) => ({ ...one, v: 1, incident: 7, commentId: ids[index] ?? 0 }))),
);

export const anyActs: fc.Arbitrary<PersonAct[]> = fc.uniqueArray(
	fc.record({ at: anyInstant, by: login, act: fc.constantFrom("closed" as const, "reopened" as const) }),
	{ maxLength: 4, selector: ({ at }) => at },
);
