// Each operation of the Clerk port with each way in which a request can go wrong, once and for good, done unheard or not done:
// what is returned or thrown, what is left in Clerk, whom it has touched, and how much was asked for it. Time is virtual.
import { describe, expect, test } from "vitest";
import { type FailureReason, OutsideFailure } from "../../src/ports/failure.ts";
import { connectInProcess } from "./connected.ts";
import {
	type Act,
	type ActName,
	a,
	acts,
	b,
	type FaultKind,
	type FaultName,
	faultKinds,
	stateOf,
	type UserState,
	world,
} from "./fault-matrix.ts";

type Outcome = ({ returns: unknown } | { throws: FailureReason }) & {
	/** What has changed of the users it is about; nothing unless said. */
	changed?: Partial<UserState>;
};
type Played = { often: "once" | "always"; effect: "before" | "after" };

/** The fault that stays: how an operation ends when it is not the general way, a failure that is thrown and nothing done. */
type Otherwise = (reason: FailureReason, played: Played, fine: Outcome) => Outcome | undefined;

const sessions = (revoked: number, verified: boolean, failures: FailureReason[]): Outcome => ({
	returns: { user: a, revoked, alreadyOver: 0, failed: 3 - revoked, verified, failures },
	changed: { live: 3 - revoked },
});
const keys = (revoked: number, verified: boolean, failures: FailureReason[]): Outcome => ({
	returns: { revoked, failed: 2 - revoked, verified, failures },
	changed: { keys: 2 - revoked },
});
/** One request that is refused for such a reason is tried again in the next round. */
const triedAgain: ReadonlySet<FailureReason> = new Set(["not-in-plan", "rejected", "not-found"]);

const profiled = { sessions: 3, apiKeys: 2, organizations: 1, trustedDevices: 1 };

const otherwise: Partial<Record<ActName, Otherwise>> = {
	"findUsers, one": (reason) => ({ returns: [reason === "not-found" ? [] : reason] }),
	// A list that is refused or cannot be read is asked for name by name; one that fails is not.
	"findUsers, six at their list": (reason, _, fine) =>
		reason === "rejected" || reason === "unreadable" ? fine : { returns: Array.from({ length: 6 }, () => reason) },
	"members, at the memberships": (reason) => (reason === "not-found" ? { returns: undefined } : undefined),
	"members, at one of them": (reason) => (reason === "not-found" ? { returns: [b] } : undefined),
	// Refused for being too many to the end, nothing else is asked in the run, not even the list that would tell what is left.
	"revokeAllSessions, at a revoke": (reason, { often, effect }, fine) => {
		if (often === "once") return triedAgain.has(reason) ? fine : sessions(2, reason !== "rate-limited", [reason]);
		if (effect === "after") return fine;
		return sessions(0, reason !== "rate-limited", reason === "not-found" ? [] : [reason]);
	},
	"revokeAllSessions, at the last list": (reason) => sessions(3, false, [reason]),
	"revokeApiKeys, at a revoke": (reason, { often, effect }, fine) => {
		if (often === "once") return triedAgain.has(reason) ? fine : keys(1, reason !== "rate-limited", [reason]);
		if (effect === "after") return fine;
		return keys(0, reason !== "rate-limited", reason === "not-found" ? [] : [reason]);
	},
	"revokeApiKeys, at the last list": (reason) => keys(2, false, [reason]),
	"profile, at the user": (reason) => (reason === "not-found" ? { returns: undefined } : undefined),
	"profile, at the sessions": (reason) => ({ returns: { ...profiled, sessions: reason } }),
	"profile, at the API keys": (reason) => ({ returns: { ...profiled, apiKeys: reason } }),
	"profile, at the organizations": (reason) => ({ returns: { ...profiled, organizations: reason } }),
	"profile, at the trusted devices": (reason) => ({ returns: { ...profiled, trustedDevices: reason } }),
};

function expected(name: ActName, { reason, passes }: FaultKind, played: Played): Outcome {
	const { fine: returns, changes }: Act = acts[name];
	const fine: Outcome = { returns, ...(changes ? { changed: changes.to } : {}) };
	if (reason === undefined || (passes && played.often === "once")) return fine;
	const done = played.effect === "after" && changes ? { changed: changes.to } : {};
	return otherwise[name]?.(reason, played, fine) ?? { throws: reason, ...done };
}

async function play(name: ActName, { answer }: FaultKind, { often, effect }: Played) {
	const { act, at, changes }: Act = acts[name];
	const { local, clerk, clock } = connectInProcess(world);
	const before = stateOf(local);
	const startedAt = clock.now();
	local.faults.add({ when: { ...at, ...(often === "once" ? { times: 1 } : {}) }, answer, effect });
	const ended: Outcome = await clock.run(
		act(clerk).then(
			(returns) => ({ returns }),
			(error: unknown) => {
				if (error instanceof OutsideFailure) return { throws: error.reason };
				throw error;
			},
		),
	);
	return {
		before,
		after: stateOf(local),
		ended,
		local,
		of: changes?.of ?? [],
		seconds: (clock.now() - startedAt) / 1_000,
	};
}

/** A request that may have taken effect although its answer was lost is played both ways, where it changes something. */
function playedOf(name: ActName, { loses }: FaultKind): Played[] {
	const { at, changes }: Act = acts[name];
	const isChange = changes !== undefined && at.method !== "GET";
	const effects: Played["effect"][] = loses && isChange ? ["before", "after"] : ["before"];
	return (["once", "always"] as const).flatMap((often) => effects.map((effect) => ({ often, effect })));
}

const names = Object.keys(acts) as ActName[];
const faults = Object.keys(faultKinds) as FaultName[];

describe.each(names)("%s", (name) => {
	const rows = faults.flatMap((fault) =>
		playedOf(name, faultKinds[fault]).map((played) => {
			const how = played.effect === "after" ? ", though it took effect" : "";
			return [`${fault}, ${played.often}${how}`, faultKinds[fault], played] as const;
		}),
	);
	test.each(rows)("%s", async (_, kind: FaultKind, played) => {
		const { before, after, ended, local, of, seconds } = await play(name, kind, played);
		const { changed = {}, ...outcome } = expected(name, kind, played);
		expect(ended).toEqual(outcome);
		const untouched = Object.entries(before);
		const hit: readonly string[] = of;
		expect(after).toEqual(
			Object.fromEntries(untouched.map(([id, state]) => [id, hit.includes(id) ? { ...state, ...changed } : state])),
		);
		expect(local.touched().filter((id) => !hit.includes(id))).toEqual([]);
		// A refusal for being too many ends by its deadline, everything else after four tries.
		const once = name === "ban many" ? 20 : 10;
		expect(seconds).toBeLessThan(played.often === "once" ? once : 75);
		const tries = Object.values(
			Object.groupBy(local.requests, ({ method, path, query }) => `${method} ${path} ${query}`),
		);
		const most = kind.reason === "rate-limited" ? 25 : name.startsWith("revoke") ? 8 : 4;
		expect(Math.max(...tries.map((each) => each?.length ?? 0))).toBeLessThanOrEqual(most);
	});
});
