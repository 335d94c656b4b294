// Failures that a test or a drill plans ahead: which request they hit and what its caller sees. A fault never decides by
// chance, so that a run that failed fails again.

export type PlannedAnswer = {
	status: number;
	headers?: Record<string, string>;
	/** Sent as it is when a string, else as JSON; without it the error Clerk lists for the status. */
	body?: unknown;
	contentType?: string;
};

export type Fault = {
	/**
	 * Requests that agree in method and path (without the query string) are counted. The fault begins with the `nth` of them,
	 * the first unless given, and hits `times` of them: one when `nth` is given, otherwise every one.
	 */
	when: { method?: string; path?: RegExp; nth?: number; times?: number };
	/**
	 * `hang` never answers, `reset` drops the connection, `reset-mid-body` drops it after the first bytes of a 200, `html` is
	 * a 200 with a web page, `empty` a 200 without a body, `charset` the true answer with a content type that the SDK
	 * does not take for JSON.
	 */
	answer: PlannedAnswer | "hang" | "reset" | "reset-mid-body" | "html" | "empty" | "charset";
	/** Whether the request took effect although its answer is lost. Default `before`: nothing happened. */
	effect?: "before" | "after";
};

export type Faults = {
	add(fault: Fault): void;
	clear(): void;
	/** The fault that hits a request, if any. Every request must be asked about once, as asking counts it. */
	next(method: string, path: string): Fault | undefined;
};

export function createFaults(): Faults {
	let planned: { fault: Fault; seen: number }[] = [];
	return {
		add(fault) {
			planned.push({ fault, seen: 0 });
		},
		clear() {
			planned = [];
		},
		next(method, path) {
			let hit: Fault | undefined;
			for (const plan of planned) {
				const { nth, times, ...when } = plan.fault.when;
				if (when.method !== undefined && when.method !== method) continue;
				if (when.path !== undefined && path.search(when.path) === -1) continue;
				plan.seen += 1;
				const first = nth ?? 1;
				const last = first + (times ?? (nth === undefined ? Number.POSITIVE_INFINITY : 1)) - 1;
				if (plan.seen >= first && plan.seen <= last) hit ??= plan.fault;
			}
			return hit;
		},
	};
}
