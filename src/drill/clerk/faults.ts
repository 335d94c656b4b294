// Failures that a test or a drill plans ahead: which request they hit and what its caller sees. A fault never decides by
// chance, so that a run that failed fails again.

import { createHash } from "node:crypto";

export type PlannedAnswer = {
	status: number;
	headers?: Record<string, string>;
	/** Sent as it is when a string, else as JSON; without it the error Clerk lists for the status. */
	body?: unknown;
	contentType?: string;
};

export type FaultTarget = {
	method?: string;
	/** Without the query string. */
	path?: RegExp;
	/** The query string as the record has it, without its question mark. */
	query?: RegExp;
	nth?: number;
	times?: number;
	/** Every `n`th from the `from`th on, which is the `n`th unless given. */
	everyNth?: { n: number; from?: number };
	/** That fraction, between 0 and 1, of the requests: the same ones for the same seed. */
	share?: { fraction: number; seed: number | string };
};

export type Fault = {
	/**
	 * Requests that agree in method, path and query are counted, the first being 1. The fault hits the `nth` of them, or as many
	 * as `times` says from there on; without `nth`, all of them or those that `everyNth` or `share` picks, at most `times`.
	 */
	when: FaultTarget;
	/**
	 * `hang` never answers, `reset` drops the connection, `reset-mid-body` drops it after the first bytes of a 200, `html` is
	 * a 200 with a web page, `empty` a 200 without a body, `charset` the true answer with a content type that the SDK
	 * does not take for JSON.
	 */
	answer: PlannedAnswer | "hang" | "reset" | "reset-mid-body" | "html" | "empty" | "charset";
	/** Whether the request took effect although its answer is lost. Default `before`: nothing happened. */
	effect?: "before" | "after";
};

export type FaultedRequest = { method: string; path: string; query: string };

export type Faults = {
	add(fault: Fault): void;
	clear(): void;
	/** The fault that hits a request, if any. Every request must be asked about once, as asking counts it. */
	next(request: FaultedRequest): Fault | undefined;
};

export function createFaults(): Faults {
	let planned: { fault: Fault; seen: number; hits: number }[] = [];
	return {
		add(fault) {
			planned.push({ fault, seen: 0, hits: 0 });
		},
		clear() {
			planned = [];
		},
		next(request) {
			let hit: Fault | undefined;
			for (const plan of planned) {
				const { when } = plan.fault;
				if (!agrees(when, request)) continue;
				plan.seen += 1;
				if (plan.hits >= mostHits(when) || !picks(when, plan.seen)) continue;
				plan.hits += 1;
				hit ??= plan.fault;
			}
			return hit;
		},
	};
}

function agrees({ method, path, query }: FaultTarget, request: FaultedRequest): boolean {
	return (
		(method === undefined || method === request.method) &&
		(path === undefined || request.path.search(path) !== -1) &&
		(query === undefined || request.query.search(query) !== -1)
	);
}

function mostHits({ nth, times, everyNth, share }: FaultTarget): number {
	const one = nth !== undefined && everyNth === undefined && share === undefined;
	return times ?? (one ? 1 : Number.POSITIVE_INFINITY);
}

function picks({ nth = 1, everyNth, share }: FaultTarget, serial: number): boolean {
	if (serial < nth) return false;
	if (everyNth !== undefined) {
		const { n, from = n } = everyNth;
		if (serial < from || (serial - from) % n !== 0) return false;
	}
	return share === undefined || drawn(share.seed, serial) < share.fraction;
}

/** A number from 0 up to 1 that looks like chance and is the same for the same seed and serial. */
function drawn(seed: number | string, serial: number): number {
	return createHash("sha256").update(`${seed} ${serial}`).digest().readUInt32BE() / 2 ** 32;
}
