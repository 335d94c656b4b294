/**
 * Requests that end as a test says, and servers that count them, all in simulated time. A server here must not be kinder
 * than the reading of Clerk's limit that it stands for.
 */
import { openBudget } from "../../src/clerk/budget.ts";
import { type FailureReason, OutsideFailure } from "../../src/ports/failure.ts";
import { type EventClock, eventClock } from "./event-clock.ts";

export function failure(reason: FailureReason, facts: { status?: number; retryAfterSeconds?: number } = {}) {
	return new OutsideFailure({ service: "Clerk", reason, message: reason, ...facts });
}

export function tooMany(retryAfterSeconds?: number): OutsideFailure {
	return failure("rate-limited", { status: 429, ...(retryAfterSeconds === undefined ? {} : { retryAfterSeconds }) });
}

/** How a request ends; undefined where it is answered. `at` is when it started, in milliseconds of the run, `nth` counts from 1. */
export type Ends = (request: { nth: number; at: number }) => OutsideFailure | undefined;

export type Run = {
	clock: EventClock;
	budget: ReturnType<typeof openBudget>;
	/** When each request started and ended, in milliseconds of the run. */
	starts: number[];
	ends: number[];
	/** How often somebody slept. */
	sleeps(): number;
	/** One request, tried once. */
	ask(): Promise<void>;
	/** One request, tried until it is no longer refused. Resolves with the failure that ended it otherwise. */
	askUntilHeard(): Promise<OutsideFailure | undefined>;
};

type RunOptions = { limit?: number; share?: number; latency?: (nth: number) => number; ends?: Ends };

export function openRun(options: RunOptions = {}): Run {
	const { limit = 1_000, share = 0.5, latency = () => 40, ends = () => undefined } = options;
	const inner = eventClock(0);
	let sleeps = 0;
	const clock: EventClock = {
		...inner,
		sleep(milliseconds, signal) {
			sleeps++;
			return inner.sleep(milliseconds, signal);
		},
	};
	const budget = openBudget({ limit, share, clock });
	const run: Run = {
		clock,
		budget,
		starts: [],
		ends: [],
		sleeps: () => sleeps,
		ask: () =>
			budget.spend(async () => {
				const at = clock.now();
				const nth = run.starts.push(at);
				await inner.sleep(latency(nth));
				run.ends.push(clock.now());
				const failed = ends({ nth, at });
				if (failed) throw failed;
			}),
		async askUntilHeard() {
			for (;;) {
				try {
					await run.ask();
					return undefined;
				} catch (error) {
					if (!(error instanceof OutsideFailure)) throw error;
					if (error.reason !== "rate-limited" || budget.stopped) return error;
				}
			}
		},
	};
	return run;
}

export function times<Result>(count: number, make: (index: number) => Promise<Result>): Promise<Result[]> {
	return Promise.all(Array.from({ length: count }, (_, index) => make(index)));
}

/** The most that fall into any window of so many milliseconds. */
export function mostInAnyWindow(starts: readonly number[], milliseconds = 10_000): number {
	const sorted = starts.toSorted((a, b) => a - b);
	let most = 0;
	let from = 0;
	for (const [index, start] of sorted.entries()) {
		// A thousandth of a millisecond is what arithmetic with fractions may be off by.
		while ((sorted[from] ?? start) <= start - milliseconds + 0.001) from++;
		most = Math.max(most, index - from + 1);
	}
	return most;
}

/** Counts a request at an instant. Returns how many seconds to wait where it is one too many. */
export type Meter = (now: number) => number | undefined;

export function fixedWindow(limit: number, milliseconds = 10_000): Meter {
	let start = Number.NEGATIVE_INFINITY;
	let used = 0;
	return (now) => {
		if (now >= start + milliseconds) [start, used] = [now, 0];
		return ++used > limit ? Math.max(1, Math.ceil((start + milliseconds - now) / 1_000)) : undefined;
	};
}

export function slidingWindow(limit: number, milliseconds = 10_000): Meter {
	const counted: number[] = [];
	return (now) => {
		while ((counted[0] ?? now) <= now - milliseconds) counted.shift();
		if (counted.length < limit) return void counted.push(now);
		return Math.max(1, Math.ceil(((counted[0] ?? now) + milliseconds - now) / 1_000));
	};
}

export function tokenBucket(perSecond: number, burst: number): Meter {
	let tokens = burst;
	let filledAt = 0;
	return (now) => {
		tokens = Math.min(burst, tokens + ((now - filledAt) / 1_000) * perSecond);
		filledAt = now;
		// A thousandth of a request is what arithmetic with fractions may be off by.
		if (tokens < 0.999) return 1;
		tokens -= 1;
	};
}
