/**
 * The one budget that all requests of a run share. It lets them start one by one, holds all of them back when Clerk has had
 * too many, and ends the run when there is no use in going on. It must not know what a request is, nor repeat one.
 *
 * Clerk's limit is the instance's, so the customer's live application uses the same: a run must leave it its part.
 */
import type { Clock } from "../clock.ts";
import { mayPass, OutsideFailure } from "../ports/failure.ts";
import { createGate, type Passage } from "./gate.ts";
import { createPace } from "./pace.ts";
import { createTurns } from "./turns.ts";

/** Requests in 10 s: https://clerk.com/docs/guides/how-clerk-works/system-limits */
export const documentedLimit = { production: 1_000, development: 100 } as const;

/** Half; the live application uses the same quota. */
export const defaultShare = 0.5;

/** More than the pace needs at any latency worth going on with, and few enough for one process and one proxy. */
const mostInFlight = 64;
/**
 * So many requests in a row that used up their tries, and no answer between, mean that Clerk is down. More than are sent at
 * once for one user, so that who revokes in vain can still look whether the sessions are over.
 */
export const mostGivenUp = 40;

export type Budget = {
	/**
	 * Waits for its turn, makes the request, and learns from how it ends. Rejects with what the request rejects with; once
	 * the run is stopped, with the failure that stopped it, without making the request. One that was tried before goes first,
	 * or a run of thousands would have tried each of them before it knew that none gets through.
	 */
	spend<Answer>(request: () => Promise<Answer>, triedBefore?: boolean): Promise<Answer>;
	/** A request has used up its tries. */
	gaveUp(failure: OutsideFailure): void;
	/** Why nothing is sent any more. Undefined while the run goes on. */
	readonly stopped: OutsideFailure | undefined;
};

/** `limit` is in requests per 10 s, `share` the part of it that is ours: above 0, at most 1. */
export type BudgetOptions = { limit: number; share?: number | undefined; clock: Clock };

export function openBudget({ limit, share = defaultShare, clock }: BudgetOptions): Budget {
	if (!(share > 0 && share <= 1)) throw new RangeError(`A share of ${share} is not above 0 and at most 1.`);
	const pace = createPace(limit * share);
	const gate = createGate();
	const turns = createTurns({
		clock,
		most: mostInFlight,
		nextAt: () => Math.max(pace.nextAt(), gate.passableAt()),
		begin(now) {
			pace.started(now);
			return gate.pass(now);
		},
	});
	let givenUpInARow = 0;
	let stopped: OutsideFailure | undefined;

	function stop(failure: OutsideFailure): void {
		stopped ??= failure;
		turns.failAll(stopped);
	}

	/** Clerk is alive and took the request, whatever it made of it. */
	function took(passage: Passage): void {
		if (gate.accepted(passage, clock.now())) pace.forgetRest(clock.now());
		if (gate.passableAt() <= clock.now()) pace.speedUp();
	}

	function learnFailure(passage: Passage, failure: OutsideFailure): void {
		if (failure.reason === "rate-limited") {
			const news = gate.refused(passage, failure, clock.now());
			if (news === "closed") pace.slowDown();
			if (news === "hopeless") stop(failure);
		} else if (failure.reason === "conflict") {
			took(passage); // But it gets nobody further, so it does not count as an answer between failures.
		} else if (mayPass(failure)) {
			if (gate.unanswered(passage, clock.now()) === "hopeless") stop(failure);
		} else {
			took(passage);
			givenUpInARow = 0;
		}
	}

	async function learnFrom<Answer>(passage: Passage, request: () => Promise<Answer>): Promise<Answer> {
		try {
			const answer = await request();
			took(passage);
			givenUpInARow = 0;
			return answer;
		} catch (error) {
			// A fault of ours says nothing of Clerk, but must not leave the gate waiting for its probe.
			if (error instanceof OutsideFailure) learnFailure(passage, error);
			else gate.unanswered(passage, clock.now());
			throw error;
		}
	}

	return {
		async spend(request, triedBefore = false) {
			if (stopped !== undefined) throw stopped;
			return await turns.take((passage) => learnFrom(passage, request), triedBefore);
		},
		gaveUp(failure) {
			if (++givenUpInARow >= mostGivenUp && stopped === undefined) stop(failure);
		},
		get stopped() {
			return stopped;
		},
	};
}
