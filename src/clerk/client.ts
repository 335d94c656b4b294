/**
 * Requests to Clerk's Backend API with what its SDK leaves to the caller: a time-out, bounded tries, `Retry-After`, and
 * answers checked by schema instead of by their exact content type. It must only be used for calls that may be repeated.
 *
 * Why not the SDK's own calls: they have no time-out and no retry, drop the cause of a network failure, and return a raw
 * string for JSON with a charset (@clerk/backend 3.25.0, `request.ts`). Its types and errors are the contract in the tests.
 */
import type { z } from "zod";
import type { Clock } from "../clock.ts";
import { mayPass, type OutsideFailure } from "../ports.ts";
import { failureFromAnswer, failureFromError, unreadable } from "./failure.ts";
import type { Quota } from "./quota.ts";

/** The version of the specification that the schemas here were written against. */
const apiVersion = "2026-05-12";

/** An answer takes milliseconds; after this long the responder is better served by another try. */
const timeoutMilliseconds = 5_000;
const mostTries = 4;
/** Longest that one request waits at Clerk's word before it is given up, so that a command ends while it matters. */
const patienceMilliseconds = 45_000;
const longestPauseMilliseconds = 30_000;

export type ClerkRequest<Answer> = {
	method: "GET" | "POST";
	/** The path with its parameters filled in, e.g. `/users/user_…`. */
	path: string;
	/** The path as documented, which is what a quota is counted by, e.g. `/users/{user_id}`. */
	endpoint: string;
	query?: Record<string, string>;
	answer: z.ZodType<Answer>;
};

export type ClerkClient = <Answer>(request: ClerkRequest<Answer>) => Promise<Answer>;

export type ClerkSettings = { secretKey: string; apiUrl: string; clock: Clock; quota: Quota };

/** Clerk's address with its version, whether or not the setting names the version or ends in a slash. */
function baseUrl(apiUrl: string): string {
	const trimmed = apiUrl.trim().replace(/\/+$/, "");
	return trimmed.endsWith("/v1") ? trimmed : `${trimmed}/v1`;
}

export function createClerkClient({ secretKey, apiUrl, clock, quota }: ClerkSettings): ClerkClient {
	const base = baseUrl(apiUrl);
	const headers = {
		authorization: `Bearer ${secretKey}`,
		accept: "application/json",
		"clerk-api-version": apiVersion,
		"user-agent": "clerk-incident-runbook",
	};

	async function tryOnce<Answer>(request: ClerkRequest<Answer>): Promise<Answer> {
		const url = new URL(base + request.path);
		for (const [name, value] of Object.entries(request.query ?? {})) url.searchParams.set(name, value);
		let response: Response;
		let text: string;
		try {
			const signal = AbortSignal.timeout(timeoutMilliseconds);
			response = await fetch(url, { method: request.method, headers, signal, redirect: "error" });
			text = await response.text();
		} catch (error) {
			throw failureFromError(error);
		}
		if (!response.ok) throw failureFromAnswer(response, text, clock.now());
		return parse(request, response.status, text);
	}

	return async function send(request) {
		const endpoint = `${request.method} ${request.endpoint}`;
		const startedAt = clock.now();
		for (let tries = 1; ; tries++) {
			await quota.take(endpoint);
			try {
				return await tryOnce(request);
			} catch (error) {
				const failure = error as OutsideFailure;
				if (!mayPass(failure) || tries >= mostTries) throw failure;
				const pause = pauseBefore(failure, tries, clock.random());
				if (pause > longestPauseMilliseconds || clock.now() + pause - startedAt > patienceMilliseconds) throw failure;
				if (failure.reason === "rate-limited") quota.block(endpoint, pause);
				await clock.sleep(pause);
			}
		}
	};
}

/** Clerk's own word where it gave one; else 0.3, 0.6, 1.2 s with some chance in it, and longer when there were too many requests. */
function pauseBefore(failure: OutsideFailure, tries: number, random: number): number {
	if (failure.retryAfterSeconds !== undefined) return failure.retryAfterSeconds * 1_000 + random * 250;
	const first = failure.reason === "rate-limited" ? 1_000 : 300;
	return first * 2 ** (tries - 1) * (0.75 + random / 2);
}

function parse<Answer>(request: ClerkRequest<Answer>, status: number, text: string): Answer {
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
