/**
 * The one gate for all requests of a run after Clerk refused one for being too many: closed for as long as Clerk says, then
 * passed by a single probe, whose end decides. It must not wait; it says when, and when there is no more use in waiting.
 *
 * Refusals have a deadline instead of a count, because Clerk answered mostly 429 in its own outages, and blocked a customer
 * who hammered: https://clerk.com/blog/2026-02-19-system-outage-postmortem
 */
import type { OutsideFailure } from "../ports/failure.ts";

/** From the first refusal, with no accepted answer since. */
export const deadlineMilliseconds = 60_000;
/** Where Clerk does not say how long: 1, 2, 4, then 8 s, for as many closings in a row. */
const longestUntoldSeconds = 8;

/** A request that passed: when, and whether it is the one that finds out if the gate may open. */
export type Passage = { at: number; probe: boolean };

/** `held`: the gate was closed already, so that this is no news. `hopeless`: it would open too late. */
export type Refusal = "closed" | "held" | "hopeless";

export type Gate = {
	/** The instant from which a request may pass; `Infinity` while a probe is out. */
	passableAt(): number;
	pass(now: number): Passage;
	/** Clerk took the request. Returns whether this has opened the gate. */
	accepted(passage: Passage, now: number): boolean;
	refused(passage: Passage, failure: OutsideFailure, now: number): Refusal;
	/** The request has brought no answer of Clerk's. Returns `hopeless` where a probe did so too late for another. */
	unanswered(passage: Passage, now: number): Refusal;
};

export function createGate(): Gate {
	let closed: { opensAt: number; probing: boolean } | undefined;
	let closedAt = Number.NEGATIVE_INFINITY;
	let refusedSince: number | undefined;
	let closingsInARow = 0;

	function close(now: number, toldSeconds = 0): Refusal {
		closingsInARow++;
		refusedSince ??= now;
		closedAt = now;
		const untold = Math.min(longestUntoldSeconds, 2 ** (closingsInARow - 1));
		// "0" is no word of how long, and asking again at once would be hammering.
		const opensAt = now + (toldSeconds > 0 ? toldSeconds : untold) * 1_000;
		closed = { opensAt: Math.max(opensAt, closed?.opensAt ?? 0), probing: false };
		return closed.opensAt > refusedSince + deadlineMilliseconds ? "hopeless" : "closed";
	}

	return {
		passableAt() {
			if (closed === undefined) return Number.NEGATIVE_INFINITY;
			return closed.probing ? Number.POSITIVE_INFINITY : closed.opensAt;
		},
		pass(now) {
			if (closed !== undefined) closed.probing = true;
			return { at: now, probe: closed !== undefined };
		},
		accepted({ probe }, now) {
			refusedSince = undefined;
			closingsInARow = 0;
			if (!probe || closed === undefined) return false;
			closed.probing = false;
			// Refusals of requests from before may have told a later time while the probe was out.
			if (closed.opensAt > now) return false;
			closed = undefined;
			return true;
		},
		refused(passage, { retryAfterSeconds }, now) {
			if (passage.probe || passage.at > closedAt) return close(now, retryAfterSeconds);
			// One of those that were out when another was refused: the same news, but its word is kept to.
			const opensAt = now + (retryAfterSeconds ?? 0) * 1_000;
			refusedSince ??= now;
			closed = { opensAt: Math.max(opensAt, closed?.opensAt ?? 0), probing: closed?.probing ?? false };
			return closed.opensAt > refusedSince + deadlineMilliseconds ? "hopeless" : "held";
		},
		unanswered({ probe }, now) {
			return probe ? close(now) : "held";
		},
	};
}
