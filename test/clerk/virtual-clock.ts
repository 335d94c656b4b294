/** A clock that never waits: whoever sleeps wakes at once, at the later time. It must not be used where the order of sleepers matters. */
import type { Clock } from "../../src/clock.ts";

export type VirtualClock = Clock & {
	/** Every sleep that was asked for, in milliseconds. */
	readonly slept: readonly number[];
};

export function virtualClock(start = Date.parse("2026-03-01T12:00:00Z"), random = 0.5): VirtualClock {
	let time = start;
	const slept: number[] = [];
	return {
		slept,
		now: () => time,
		random: () => random,
		async sleep(milliseconds) {
			slept.push(milliseconds);
			const wakesAt = time + milliseconds;
			// Others that are ready go first, as they would.
			await new Promise((resolve) => setImmediate(resolve));
			time = Math.max(time, wakesAt);
		},
	};
}
