// Faults that a test orders: which request is answered wrongly, and how. `effect: "after"` lets the request take effect first,
// which is the case nobody thinks of: it was done, and the caller can't know.

type FaultWhen = {
	method?: string;
	/** Tested against the path without its query. */
	path?: RegExp;
	/** The first matching request it strikes, counted from one. */
	nth?: number;
	/** How many requests it strikes; all of them unless said. */
	times?: number;
	/** The login of the token. */
	actor?: string;
};

type FaultAnswer =
	| { status: number; headers?: Record<string, string>; body?: unknown }
	/** No answer until the caller gives up. */
	| "hang"
	/** The connection is torn down. */
	| "reset"
	/** A gateway's page in HTML, status 502. */
	| "html"
	/** Status 200 and nothing else. */
	| "empty";

export type Fault = { when: FaultWhen; answer: FaultAnswer; effect?: "before" | "after" };
export type Faults = { add(fault: Fault): void; clear(): void };

export type FaultBook = Faults & {
	/** The fault that strikes this request, if one does; each call counts as one request. */
	strike(request: { method: string; path: string; actor: string }): Fault | undefined;
};

export function openFaultBook(): FaultBook {
	let armed: { fault: Fault; seen: number; struck: number }[] = [];
	return {
		add(fault) {
			armed.push({ fault, seen: 0, struck: 0 });
		},
		clear() {
			armed = [];
		},
		strike(request) {
			let chosen: Fault | undefined;
			for (const entry of armed) {
				const { when } = entry.fault;
				if (!matches(when, request)) continue;
				entry.seen += 1;
				const isDue = entry.seen >= (when.nth ?? 1) && entry.struck < timesOf(when);
				if (!isDue || chosen !== undefined) continue;
				entry.struck += 1;
				chosen = entry.fault;
			}
			return chosen;
		},
	};
}

// "The third request" means that one alone, unless a number of times is said as well.
function timesOf({ nth, times }: FaultWhen): number {
	return times ?? (nth === undefined ? Number.POSITIVE_INFINITY : 1);
}

function matches(when: FaultWhen, { method, path, actor }: { method: string; path: string; actor: string }): boolean {
	if (when.method !== undefined && when.method.toUpperCase() !== method) return false;
	if (when.actor !== undefined && when.actor !== actor) return false;
	// A global pattern remembers where it stopped; a fresh search does not.
	return when.path === undefined || path.search(when.path) >= 0;
}
