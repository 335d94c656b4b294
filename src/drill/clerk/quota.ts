// Counts requests against Clerk's documented rate limit and says how long a caller over it must wait. It never delays a
// request: pacing is the caller's work.

/**
 * Clerk documents 1000 requests in 10 seconds for a production instance and 100 for a development one, and that after a 429
 * "subsequent requests to that specific endpoint" are blocked, so both readings can be played: one window for the whole
 * instance, or one for each endpoint (https://clerk.com/docs/guides/how-clerk-works/system-limits).
 */
export type Quota = { requests: number; windowMilliseconds: number; counted: "per-instance" | "per-endpoint" };

/** The same rate kept by a bucket for the whole instance: it holds `burst` requests and fills evenly. */
export type TokenBucket = { requests: number; windowMilliseconds: number; burst: number };

/** Whole seconds to wait, one at least, for a request that is refused; undefined for one that is counted. */
export type Meter = (endpoint: string) => number | undefined;

export function createMeter(quota: Quota | TokenBucket | undefined, now: () => number): Meter {
	if (quota === undefined) return () => undefined;
	const meter = "burst" in quota ? bucketMeter(quota, now) : windowMeter(quota, now);
	// The key set is documented to have no limit.
	return (endpoint) => (endpoint === "GET /jwks" ? undefined : meter(endpoint));
}

function windowMeter({ requests, windowMilliseconds, counted }: Quota, now: () => number): Meter {
	const windows = new Map<string, { start: number; used: number }>();
	return (endpoint) => {
		const name = counted === "per-instance" ? "" : endpoint;
		const at = now();
		const known = windows.get(name);
		const window = known !== undefined && at < known.start + windowMilliseconds ? known : { start: at, used: 0 };
		windows.set(name, window);
		if (window.used >= requests) return wholeSeconds(window.start + windowMilliseconds - at);
		window.used += 1;
		return undefined;
	};
}

function bucketMeter({ requests, windowMilliseconds, burst }: TokenBucket, now: () => number): Meter {
	// Counted in requests times milliseconds of the window: whole numbers, so that no rounding loses a request.
	const cost = windowMilliseconds;
	const most = burst * cost;
	let filled = most;
	let filledAt = now();
	return () => {
		const at = now();
		filled = Math.min(most, filled + Math.max(0, at - filledAt) * requests);
		filledAt = at;
		if (filled < cost) return wholeSeconds((cost - filled) / requests);
		filled -= cost;
		return undefined;
	};
}

function wholeSeconds(milliseconds: number): number {
	return Math.max(1, Math.ceil(milliseconds / 1000));
}
