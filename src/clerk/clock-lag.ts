/**
 * How far Clerk's clock is from ours, by the dates of its answers. What Clerk says of when something happened is compared
 * with when a command was typed, by GitHub's clock, which the runner's follows.
 */
import type { Clock } from "../clock.ts";

/** An answer is dated in whole seconds and takes its time, so that less than this says nothing. */
const leastMilliseconds = 2_000;
/** More is no clock that goes wrong but an answer out of something's memory. */
const mostMilliseconds = 600_000;

/** Answers that are looked at. */
const enough = 25;

export type ClockLag = {
	/** Looks at the date of an answer. */
	see(headers: Headers): void;
	/** An instant of ours as Clerk's clock told it then, or a little earlier, in milliseconds. */
	atClerk(instant: string): number;
};

export function watchClock(clock: Clock): ClockLag {
	/** Each is the true one and up to a second more, and what the answer took on its way. */
	const lags: number[] = [];
	return {
		see(headers) {
			const lag = clock.now() - Date.parse(headers.get("date") ?? "");
			if (lags.length < enough && Math.abs(lag) <= mostMilliseconds) lags.push(lag);
		},
		atClerk(instant) {
			// The one in the middle: a single date that is wrong says nothing.
			const lag = lags.toSorted((a, b) => a - b)[Math.floor(lags.length / 2)] ?? 0;
			return Date.parse(instant) - (Math.abs(lag) >= leastMilliseconds ? lag : 0);
		},
	};
}
