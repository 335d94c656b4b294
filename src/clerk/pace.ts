/**
 * When the next request may start, so that never more than the budget start in any window. It counts and computes; it must
 * not wait, and it knows nothing of who asks.
 *
 * Evenly paced rather than window by window (the generic cell rate algorithm): a server that counts with a token bucket
 * refuses a burst that a counted window would let through, and a client that waits for the next window makes one.
 */

/**
 * What is counted is when a request arrives, and one may take that much longer than another: without this, requests that
 * started within the budget were seen to arrive as 503 in a window of 500.
 */
const unevenWayMilliseconds = 100;

/** Clerk counts in windows of 10 s: https://clerk.com/docs/guides/how-clerk-works/system-limits */
export const windowMilliseconds = 10_000;

/**
 * As many as may start at once after a rest. A small command would feel a slow pace, so there it may have its requests at
 * once; at a fast pace this many make up for timers that are late, and more would take the live application's part of a
 * token bucket.
 */
const burstOf = { slowPace: 10, fastPace: 5 } as const;
const fastPacePerWindow = 200;
/** Slower than this would be as good as stopped; whether to stop is not for the pace to say. */
const slowest = 1 / 16;

export type Pace = {
	/** The instant from which the next request may start; it may have passed. */
	nextAt(): number;
	started(now: number): void;
	/** Half the rate. */
	slowDown(): void;
	/** A little of it back: from half to all of it in about 2 s of answers, whatever the budget. */
	speedUp(): void;
	/** What a rest had saved up is given back: the next ones start evenly. */
	forgetRest(now: number): void;
};

/** `budget` is in requests per window; less than one is taken as one. */
export function createPace(budget: number): Pace {
	const perWindow = Math.max(1, Math.floor(budget));
	const most = perWindow < fastPacePerWindow ? burstOf.slowPace : burstOf.fastPace;
	const burst = Math.min(most, Math.max(1, Math.floor(perWindow / 2)));
	// A burst, and then as many as start evenly in what can arrive within one window, come to the budget exactly.
	const interval = (windowMilliseconds + unevenWayMilliseconds) / Math.max(1, perWindow - burst);
	const tolerance = (burst - 1) * interval;
	let evenlyAt = Number.NEGATIVE_INFINITY;
	let speed = 1;
	return {
		nextAt: () => evenlyAt - tolerance,
		started(now) {
			evenlyAt = Math.max(evenlyAt, now) + interval / speed;
		},
		slowDown() {
			speed = Math.max(slowest, speed / 2);
		},
		speedUp() {
			speed = Math.min(1, speed + 4 / perWindow);
		},
		forgetRest(now) {
			evenlyAt = Math.max(evenlyAt, now + tolerance);
		},
	};
}
