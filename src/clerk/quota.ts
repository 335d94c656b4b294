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

export class Quota {
	readonly #limit: number;
	readonly #clock: Clock;
	readonly #starts = new Map<string, number[]>();
	readonly #blockedUntil = new Map<string, number>();

	constructor(limit: number, clock: Clock) {
		this.#limit = limit;
		this.#clock = clock;
	}

	/** Waits until a request to this endpoint may start, and counts it. */
	async take(endpoint: string): Promise<void> {
		for (;;) {
			const wait = this.#waitFor(endpoint);
			if (wait <= 0) break;
			await this.#clock.sleep(wait);
		}
		this.#startsOf(endpoint).push(this.#clock.now());
	}

	/** Clerk refused: nobody asks this endpoint again before it is over, whoever was told. */
	block(endpoint: string, milliseconds: number): void {
		const until = this.#clock.now() + milliseconds;
		this.#blockedUntil.set(endpoint, Math.max(until, this.#blockedUntil.get(endpoint) ?? 0));
	}

	#waitFor(endpoint: string): number {
		const now = this.#clock.now();
		const starts = this.#startsOf(endpoint);
		while (starts[0] !== undefined && starts[0] <= now - windowMilliseconds) starts.shift();
		const oldest = starts[0];
		const full = oldest !== undefined && starts.length >= this.#limit ? oldest + windowMilliseconds - now : 0;
		return Math.max(full, (this.#blockedUntil.get(endpoint) ?? 0) - now);
	}

	#startsOf(endpoint: string): number[] {
		const starts = this.#starts.get(endpoint) ?? [];
		this.#starts.set(endpoint, starts);
		return starts;
	}
}
