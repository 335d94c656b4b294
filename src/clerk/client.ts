/**
 * Requests to Clerk's Backend API with what its SDK leaves to the caller: a time-out, bounded tries within the run's budget,
 * and answers checked by schema instead of by their exact content type. It must only be used for calls that may be repeated.
 *
 * Why not the SDK's own calls: they have no time-out and no retry, drop the cause of a network failure, and return a raw
 * string for JSON with a charset (@clerk/backend 3.25.0, `request.ts`). Its types and errors are the contract in the tests.
 */
import type { z } from "zod";
import type { Clock } from "../clock.ts";
import { asFailure, type FailureReason, mayBeDone, mayPass, type OutsideFailure } from "../ports/failure.ts";
import type { Budget } from "./budget.ts";
import type { Answer, Exchange } from "./exchange.ts";
import { failureFromAnswer, unreadable } from "./failure.ts";

/** The version of the specification that the schemas here were written against. */
const apiVersion = "2026-05-12";

/** An answer takes milliseconds; after this long the responder is better served by another try. Unless the request says otherwise. */
const usualTimeoutMilliseconds = 5_000;
/** Of one request. Refusals for being too many are not counted: they concern the whole run, and end by the budget's deadline. */
const mostTries = 4;
/** A request that is told to wait for longer is given up, so that a command ends while it matters. */
const longestPauseMilliseconds = 30_000;

/** They tell of an earlier try, too: what the plan does not include was not done, and what is not there needs nothing done. */
const conclusive: ReadonlySet<FailureReason> = new Set(["not-in-plan", "not-found"]);

export type ClerkRequest<Read> = {
	method: "GET" | "POST";
	/** The path with its parameters filled in, e.g. `/users/user_…`. */
	path: string;
	/** The path as documented, e.g. `/users/{user_id}`: it names the request without naming a user. */
	endpoint: string;
	/** A list becomes the same parameter several times. */
	query?: Record<string, string | readonly string[]>;
	/** Sent as JSON. */
	body?: unknown;
	/** For what Clerk may take longer over than over one user or one page. */
	timeoutMilliseconds?: number;
	answer: z.ZodType<Read>;
};

export type ClerkClient = <Read>(request: ClerkRequest<Read>) => Promise<Read>;

export type ClerkSettings = { secretKey: string; apiUrl: string; clock: Clock; budget: Budget; exchange: Exchange };

/** Clerk's address with its version, whether or not the setting names the version or ends in a slash. */
function baseUrl(apiUrl: string): string {
	const trimmed = apiUrl.trim().replace(/\/+$/, "");
	return trimmed.endsWith("/v1") ? trimmed : `${trimmed}/v1`;
}

export function createClerkClient({ secretKey, apiUrl, clock, budget, exchange }: ClerkSettings): ClerkClient {
	const base = baseUrl(apiUrl);
	const always = {
		authorization: `Bearer ${secretKey}`,
		accept: "application/json",
		"clerk-api-version": apiVersion,
		"user-agent": "clerk-incident-runbook",
	};

	async function tryOnce<Read>(request: ClerkRequest<Read>): Promise<Read> {
		const url = new URL(base + request.path);
		for (const [name, value] of Object.entries(request.query ?? {})) {
			for (const one of typeof value === "string" ? [value] : value) url.searchParams.append(name, one);
		}
		const body = request.body === undefined ? undefined : JSON.stringify(request.body);
		const headers = body === undefined ? always : { ...always, "content-type": "application/json" };
		const { method, timeoutMilliseconds = usualTimeoutMilliseconds } = request;
		const answer = await exchange({ method, url: url.href, headers, body, timeoutMilliseconds });
		if (answer.status < 200 || answer.status > 299) throw failureFromAnswer(answer, clock.now());
		return parse(request, answer);
	}

	return async function send(request) {
		let triedBefore = false;
		/** Of a try that may have changed something, whatever a later one is told. */
		let untold: OutsideFailure | undefined;
		for (let tries = 0; ; triedBefore = true) {
			let failure: OutsideFailure;
			try {
				return await budget.spend(() => tryOnce(request), triedBefore);
			} catch (error) {
				failure = asFailure(error);
			}
			if (conclusive.has(failure.reason)) throw failure;
			if (request.method === "POST" && mayBeDone(failure)) untold ??= failure;
			if (!mayPass(failure)) throw untold ?? failure;
			if (budget.stopped !== undefined) throw untold ?? budget.stopped;
			if (failure.reason === "rate-limited") continue; // The budget says when.
			tries++;
			// The pause is outside the budget's slot: whoever waits for a second try keeps nobody from a first.
			const pause = pauseBefore(failure, tries, clock.random());
			if (tries >= mostTries || pause > longestPauseMilliseconds) {
				budget.gaveUp(failure);
				throw untold ?? failure;
			}
			await clock.sleep(pause);
		}
	};
}

/** Clerk's own word where it gave one; else 0.3, 0.6, 1.2 s with some chance in it. */
function pauseBefore({ retryAfterSeconds }: OutsideFailure, tries: number, random: number): number {
	if (retryAfterSeconds !== undefined) return retryAfterSeconds * 1_000 + random * 250;
	return 300 * 2 ** (tries - 1) * (0.75 + random / 2);
}

function parse<Read>(request: ClerkRequest<Read>, { status, text }: Answer): Read {
	let value: unknown;
	try {
		value = JSON.parse(text);
	} catch {
		throw unreadable(status, "the answer was not JSON");
	}
	const answer = request.answer.safeParse(value);
	if (!answer.success)
		throw unreadable(status, `the answer to ${request.method} ${request.endpoint} has an unknown shape`);
	return answer.data;
}
