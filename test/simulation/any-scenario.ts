/** Scenarios for fast-check: mostly what people do at night, with trouble in any of it. What is simplest comes first, for shrinking. */
import fc from "fast-check";
import { logins, teamUser, userNumbers } from "./cast.ts";
import type {
	Act,
	Answer,
	ClerkTrouble,
	Disturbance,
	Fate,
	GitHubTrouble,
	Meanwhile,
	Name,
	Order,
	Scenario,
} from "./scenario.ts";

const who = fc.constantFrom(...logins);
/** Whoever may. */
const able = fc.constantFrom("ravi" as const, "mika" as const, "octavia" as const);
const anyUser = fc.nat(userNumbers.length - 1);
/** Few, so that commands and events meet. */
const nearUser = fc.oneof({ weight: 5, arbitrary: fc.nat(9) }, { weight: 1, arbitrary: anyUser });

const name: fc.Arbitrary<Name> = fc.oneof(
	{ weight: 12, arbitrary: fc.record({ user: nearUser, as: fc.constantFrom("id" as const, "email" as const) }) },
	{ weight: 1, arbitrary: fc.constantFrom("unknown-id" as const, "unknown-email" as const, "shared-email" as const) },
	{ weight: 1, arbitrary: fc.constant({ user: teamUser, as: "id" as const }) },
);

const whom: fc.Arbitrary<Order["whom"]> = fc.oneof(
	{ weight: 4, arbitrary: fc.array(name, { minLength: 1, maxLength: 1 }) },
	{ weight: 4, arbitrary: fc.array(name, { minLength: 2, maxLength: 8 }) },
	{ weight: 1, arbitrary: fc.array(name, { minLength: 21, maxLength: 30 }) },
	{ weight: 4, arbitrary: fc.constant("organization" as const) },
	{ weight: 1, arbitrary: fc.constantFrom("report" as const, "signed-in-since" as const) },
);

const rarely = fc.integer({ min: 0, max: 9 }).map((chance) => chance === 9);
const sometimes = fc.integer({ min: 0, max: 3 }).map((chance) => chance === 3);

const order: fc.Arbitrary<Order> = fc
	.record({
		operation: fc.constantFrom("revoke" as const, "lockout" as const, "force-reset" as const, "unlock" as const),
		whom,
		apiKeys: sometimes,
		alone: rarely,
		dryRun: rarely,
	})
	// `/unlock` takes no such filter, and no keys.
	.map((made) => ({
		...made,
		whom: made.operation === "unlock" && made.whom === "signed-in-since" ? "report" : made.whom,
		apiKeys: made.apiKeys && made.operation !== "unlock",
	}));

const answer: fc.Arbitrary<Answer> = fc.oneof(
	{ weight: 6, arbitrary: fc.record({ by: able, does: fc.constant("confirm" as const), afterSeconds: fc.nat(600) }) },
	{
		weight: 2,
		arbitrary: fc.record({
			by: who,
			does: fc.constantFrom("confirm" as const, "confirm-alone" as const, "cancel" as const),
			afterSeconds: fc.nat(2_400),
		}),
	},
);

const act: fc.Arbitrary<Act> = fc.record({
	by: fc.oneof({ weight: 6, arbitrary: able }, { weight: 1, arbitrary: who }),
	order,
	beside: fc.oneof(
		{ weight: 5, arbitrary: fc.constant(undefined) },
		{ weight: 1, arbitrary: fc.constantFrom("above" as const, "below" as const) },
	),
	edited: rarely,
	answers: fc.array(answer, { maxLength: 3 }),
});

/** An act of the lead's own, so that going alone is not as rare as by chance. */
const actOfLead: fc.Arbitrary<Act> = fc.tuple(act, fc.boolean()).map(([made, alone]) => ({
	...made,
	by: "octavia" as const,
	order: { ...made.order, alone },
}));

const fate: fc.Arbitrary<Fate> = fc.record({
	kill: fc.option(
		fc.record({ at: fc.oneof(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 250 })), sent: fc.boolean() }),
		{
			nil: undefined,
			freq: 2,
		},
	),
	closes: fc.boolean(),
	rerunBy: fc.oneof(
		{ weight: 4, arbitrary: fc.constantFrom("ravi" as const, "mika" as const) },
		{ weight: 2, arbitrary: fc.constant(undefined) },
		{ weight: 1, arbitrary: fc.constant("nora" as const) },
	),
});

const done = fc.boolean();
const clerkTrouble: fc.Arbitrary<ClerkTrouble> = fc.oneof(
	fc.record({
		answer: fc.constantFrom("500" as const, "502" as const, "503" as const, "html" as const, "empty" as const),
		done,
	}),
	fc.record({
		answer: fc.constant("429" as const),
		seconds: fc.constantFrom(0 as const, 1 as const, 5 as const, 100 as const),
	}),
	fc.record({
		answer: fc.constant("hang" as const),
		effect: fc.constantFrom("none" as const, "at-once" as const, "late" as const),
	}),
	fc.record({ answer: fc.constantFrom("reset" as const, "mid-body" as const), done }),
	fc.record({ answer: fc.constantFrom("409" as const, "422" as const, "403" as const, "401" as const) }),
	fc.record({ answer: fc.constant("slow" as const) }),
	fc.record({ answer: fc.constant("bare-404" as const), done: fc.constant(false as const) }),
);

const gitHubTrouble: fc.Arbitrary<GitHubTrouble> = fc.record({
	reason: fc.constantFrom("unavailable", "timed-out", "unreachable", "unreadable", "rate-limited", "forbidden"),
	done,
});

function disturbances<Kind>(
	kind: fc.Arbitrary<Kind>,
	within: number,
	maxLength: number,
): fc.Arbitrary<Disturbance<Kind>[]> {
	return fc.array(
		fc.record({
			from: fc.nat(within),
			length: fc.oneof(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 80 })),
			every: fc.oneof(fc.constant(1), fc.integer({ min: 1, max: 12 })),
			kind,
		}),
		{ maxLength },
	);
}

const at = fc.oneof(fc.nat(60), fc.nat(500));
const meanwhile: fc.Arbitrary<Meanwhile> = fc.oneof(
	{
		weight: 6,
		arbitrary: fc.record({ at, event: fc.constant("signs-in" as const), user: nearUser, pending: fc.boolean() }),
	},
	{
		weight: 2,
		arbitrary: fc.record({ at, event: fc.constantFrom("joins" as const, "leaves" as const), user: anyUser }),
	},
	{ weight: 1, arbitrary: fc.record({ at, event: fc.constant("calls" as const), count: fc.nat(600) }) },
	{
		weight: 1,
		arbitrary: fc.record({
			at,
			event: fc.constant("speaks" as const),
			by: who,
			text: fc.constantFrom("note" as const, "remark" as const, "ack" as const),
		}),
	},
	{ weight: 1, arbitrary: fc.record({ at, event: fc.constant("revokes" as const), by: able, user: nearUser }) },
	{
		weight: 1,
		arbitrary: fc.record({ at, event: fc.constant("locks" as const), seconds: fc.nat(120), dies: fc.boolean() }),
	},
);

const mostly = <Value>(value: Value, other: Value): fc.Arbitrary<Value> =>
	fc.oneof({ weight: 12, arbitrary: fc.constant(value) }, { weight: 1, arbitrary: fc.constant(other) });

export const anyScenario: fc.Arbitrary<Scenario> = fc
	.record({
		seed: fc.nat(1_000_000),
		instance: fc.constantFrom("production" as const, "development" as const),
		isOther: mostly(false, true),
		plan: fc.constantFrom("pro" as const, "free" as const),
		quota: fc.constantFrom("none" as const, "window" as const, "bucket" as const),
		acts: fc.array(fc.oneof({ weight: 4, arbitrary: act }, { weight: 1, arbitrary: actOfLead }), {
			minLength: 1,
			maxLength: 4,
		}),
		fates: fc.array(fate, { maxLength: 8 }),
		clerk: disturbances(clerkTrouble, 300, 4),
		gitHub: disturbances(gitHubTrouble, 200, 3),
		meanwhile: fc.array(meanwhile, { maxLength: 12 }),
	})
	.map(({ isOther, ...scenario }) => ({
		...scenario,
		reported: isOther ? (scenario.instance === "production" ? "development" : "production") : scenario.instance,
	}));
