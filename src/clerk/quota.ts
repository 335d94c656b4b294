/**
 * Keeps our requests within Clerk's documented limit, so that a large operation is not answered with refusals. It only ever
 * delays; whether to try again is the client's decision.
 *
 * Clerk documents 1,000 requests in 10 s for a production instance and 100 for a development instance, and blocks "that
 * specific endpoint" when they are used up: https://clerk.com/docs/guides/how-clerk-works/system-limits
 */
import type { Clock } from "../clock.ts";

export const windowMilliseconds = 10_000;

export const documentedLimit = { production: 1_000, development: 100 } as const;

export type Quota = {
	/** Waits until a request to this endpoint may start, and counts it. */
	take(endpoint: string): Promise<void>;
	/** Clerk refused: nobody asks this endpoint again before it is over, whoever was told. */
	block(endpoint: string, milliseconds: number): void;
};

type Meter = { starts: number[]; blockedUntil: number };

/** At most `limit` requests to one endpoint start in any window. */
export function openQuota(limit: number, clock: Clock): Quota {
	const meters = new Map<string, Meter>();

	function meterOf(endpoint: string): Meter {
		const meter = meters.get(endpoint) ?? { starts: [], blockedUntil: 0 };
		meters.set(endpoint, meter);
		return meter;
	}

	function waitFor({ starts, blockedUntil }: Meter): number {
		const now = clock.now();
		while (starts[0] !== undefined && starts[0] <= now - windowMilliseconds) starts.shift();
		const oldest = starts[0];
		const full = oldest !== undefined && starts.length >= limit ? oldest + windowMilliseconds - now : 0;
		return Math.max(full, blockedUntil - now);
	}

	return {
		async take(endpoint) {
			const meter = meterOf(endpoint);
			for (let wait = waitFor(meter); wait > 0; wait = waitFor(meter)) await clock.sleep(wait);
			meter.starts.push(clock.now());
		},
		block(endpoint, milliseconds) {
			const meter = meterOf(endpoint);
			meter.blockedUntil = Math.max(meter.blockedUntil, clock.now() + milliseconds);
		},
	};
}
