// Counts requests against Clerk's documented rate limit and says how long a caller over it must wait. It never delays a
// request: pacing is the caller's work.

import { tooManyRequests } from "./failure.ts";

/**
 * Clerk documents 1000 requests in 10 seconds for a production instance and 100 for a development one, and that after a 429
 * "subsequent requests to that specific endpoint" are blocked, so both readings can be played: one window for the whole
 * instance, or one for each endpoint (https://clerk.com/docs/guides/how-clerk-works/system-limits).
 */
export type Quota = { requests: number; windowMilliseconds: number; counted: "per-instance" | "per-endpoint" };

export function createMeter(quota: Quota | undefined, now: () => number): (endpoint: string) => void {
	const windows = new Map<string, { start: number; used: number }>();
	return (endpoint) => {
		// The key set is documented to have no limit.
		if (quota === undefined || endpoint === "GET /jwks") return;
		const name = quota.counted === "per-instance" ? "" : endpoint;
		const at = now();
		const known = windows.get(name);
		const window = known !== undefined && at < known.start + quota.windowMilliseconds ? known : { start: at, used: 0 };
		windows.set(name, window);
		if (window.used < quota.requests) {
			window.used += 1;
			return;
		}
		const left = window.start + quota.windowMilliseconds - at;
		throw tooManyRequests(Math.max(1, Math.ceil(left / 1000)));
	};
}
