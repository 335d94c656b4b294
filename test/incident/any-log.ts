/** Logs as no sane run would write them, for properties. Whatever the schema of a record allows must be able to occur here. */
import fc from "fast-check";
import type { IncidentEvent, LoggedRecord } from "../../src/incident/event.ts";
import type { HandledEvent, HandledUser, Progress, Totals } from "../../src/incident/handled.ts";
import type { PersonAct } from "../../src/incident/incident.ts";
import { kinds } from "../../src/incident/kind.ts";

const severity = fc.constantFrom("P1", "P2", "P3");
const text = fc.string({ unit: "binary", maxLength: 40 });
const login = fc.constantFrom("octavia", "Octavia", "rosalind", "ren_example", "a");
const count = fc.nat(2_000);

const anyInstant: fc.Arbitrary<string> = fc
	.nat(4_000_000)
	.map((seconds) => new Date(Date.UTC(2026, 2, 1) + seconds * 1_000).toISOString());

/** Fields that are absent rather than undefined, as JSON has it. */
function sometimes<Fields extends Record<string, unknown>>(
	fields: { [Name in keyof Fields]: fc.Arbitrary<Fields[Name]> },
): fc.Arbitrary<Partial<Fields>> {
	return fc.record(fields, { requiredKeys: [] }) as fc.Arbitrary<Partial<Fields>>;
}

function both<One, Other>(one: fc.Arbitrary<One>, other: fc.Arbitrary<Other>): fc.Arbitrary<One & Other> {
	return fc.tuple(one, other).map(([a, b]) => ({ ...a, ...b }));
}

/** Few ids, so that users repeat. */
const anyUserId = fc.constantFrom("A", "B", "C", "D").map((letter) => `user_2NNEqL2nrIRdJ194ndJqAHwEfx${letter}`);

export const anyHandledUser: fc.Arbitrary<HandledUser> = both(
	fc.record({ user: anyUserId, revoked: count, alreadyOver: count, failed: fc.nat(3), verified: fc.boolean() }),
	sometimes({
		revokedBefore: count,
		apiKeys: fc.record({ revoked: fc.nat(9), failed: fc.nat(2), listed: fc.boolean() }),
		access: fc.constantFrom("banned" as const, "locked" as const, "open" as const, "unknown" as const),
		lockedUntil: fc.option(anyInstant),
		password: fc.constantFrom("to-be-reset" as const, "none" as const, "unchanged" as const, "unknown" as const),
	}),
);

const anyTotals: fc.Arbitrary<Totals> = fc.record({
	users: count,
	revoked: count,
	revokedBefore: count,
	alreadyOver: count,
	apiKeys: count,
	locked: fc.nat(9),
	passwordless: fc.nat(9),
});
const done = fc.record({ through: anyUserId, digest: fc.constant("0123456789abcdef0123456789abcdef") });
const anyProgress: fc.Arbitrary<Progress> = both(
	fc.record({ users: fc.array(anyHandledUser, { maxLength: 3 }), rest: anyTotals }),
	sometimes({ done }),
);

/** Few codes, so that one is confirmed, cancelled and asked for in one log. */
const code = fc.constantFrom("K7QF", "M2XP");

export const handledTypes = ["sessions-revoked", "locked-out", "unlocked", "reset-forced"] as const;

export const anyHandledEvent: fc.Arbitrary<HandledEvent> = both(
	fc.record({
		type: fc.constantFrom(...handledTypes),
		users: fc.array(anyHandledUser, { maxLength: 3 }),
		notFound: fc.nat(3),
		unread: fc.nat(3),
		reason: fc.option(text),
	}),
	sometimes({
		rest: anyTotals,
		done,
		notTried: fc.nat(3),
		unlisted: fc.nat(3),
		alone: text,
		confirmed: fc.record({ code, by: login }),
	}),
);

const anyOpening: fc.Arbitrary<IncidentEvent> = both(
	fc.record({
		type: fc.constant("opened" as const),
		kind: fc.constantFrom(...kinds),
		severity,
		severityAssumed: fc.boolean(),
		startedAt: fc.option(anyInstant),
	}),
	sometimes({
		environment: fc.constantFrom("production" as const, "development" as const),
		unpainted: fc.constant(true as const),
	}),
);

const anyProposal = fc.record({
	type: fc.constant("proposed" as const),
	code,
	expiresAt: anyInstant,
	bodyDigest: fc.constant("00000000000000000000000000000000"),
	users: count,
	usersDigest: fc.constant("11111111111111111111111111111111"),
	seal: fc.constant("22222222222222222222222222222222"),
});

export const anyEvent: fc.Arbitrary<IncidentEvent> = fc.oneof(
	anyOpening,
	fc.constant({ type: "acknowledged" as const }),
	fc.record({ type: fc.constant("noted" as const), text, happenedAt: anyInstant }),
	fc.record({ type: fc.constant("severity-changed" as const), severity }),
	fc.record({ type: fc.constant("lead-assigned" as const), lead: login }),
	{ arbitrary: anyHandledEvent, weight: 4 },
	{ arbitrary: anyProposal, weight: 2 },
	fc.record({ type: fc.constant("cancelled" as const), code }),
	fc.record({ type: fc.constant("resolved" as const), how: fc.option(text) }),
	fc.record({ type: fc.constant("reopened" as const), reason: text }),
	both(fc.record({ type: fc.constant("answered" as const) }), sometimes({ dryRun: fc.constant(true as const) })),
	both(fc.record({ type: fc.constant("started" as const) }), sometimes({ progress: anyProgress })),
	fc.record({ type: fc.constant("refused" as const), code: fc.constant("same-lead") }),
	fc.record({ type: fc.constant("failed" as const), code: fc.constant("bug") }),
);

const record = fc.record({
	key: fc.integer({ min: 1, max: 8 }).map((id) => `comment:${id}/1`),
	at: anyInstant,
	by: login,
	run: fc.constantFrom("1/1", "1/2"),
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
