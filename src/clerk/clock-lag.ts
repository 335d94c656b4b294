/**
 * How far Clerk's clock is from ours, by the dates of its answers. What Clerk says of when something happened is compared
 * with when a command was typed, by GitHub's clock, which the runner's follows.
 */
import type { Clock } from "../clock.ts";

/** An answer is dated in whole seconds and takes its time, so that less than this says nothing. */
const leastMilliseconds = 2_000;
/** More is no clock that goes wrong but an answer out of something's memory. */
const mostMilliseconds = 600_000;

export type ClockLag = {
	/** Looks at the date of an answer. */
	see(headers: Headers): void;
	/** An instant of ours as Clerk's clock told it then, or a little earlier, in milliseconds. */
	atClerk(instant: string): number;
};

export function watchClock(clock: Clock): ClockLag {
	/** Of all answers the smallest: the others took longer. It is never less than the true one. */
	let least: number | undefined;
	return {
		see(headers) {
			const lag = clock.now() - Date.parse(headers.get("date") ?? "");
			if (Math.abs(lag) <= mostMilliseconds) least = Math.min(least ?? lag, lag);
		},
		atClerk(instant) {
			const lag = least !== undefined && Math.abs(least) >= leastMilliseconds ? least : 0;
			return Date.parse(instant) - lag;
		},
	};
}
