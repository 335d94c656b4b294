/** Where everything that can go wrong with Clerk becomes an `OutsideFailure`; no other file makes one for Clerk. */
import { z } from "zod";
import { type FailureReason, OutsideFailure } from "../ports/failure.ts";
import { retryAfterSeconds } from "../ports/retry-after.ts";
import type { Answer } from "./exchange.ts";

/** What the evidence of a failure repeats in a comment: only what looks like a code or an id, from whomever the answer is. */
const Code = z.string().regex(/^[a-z0-9_]{1,80}$/);
const TraceId = z.string().regex(/^[A-Za-z0-9_-]{1,80}$/);

/** Clerk's error envelope, as far as we read it. */
const ErrorEnvelope = z.object({
	errors: z.array(z.object({ code: Code.optional().catch(undefined) })).optional(),
	clerk_trace_id: TraceId.optional().catch(undefined),
});

function reasonOf(status: number): FailureReason {
	if (status === 401) return "unauthorized";
	if (status === 402) return "not-in-plan";
	if (status === 403) return "forbidden";
	if (status === 404) return "not-found";
	// `resource_locked`: another request is changing the same thing, and is done in a moment.
	if (status === 409) return "conflict";
	if (status === 429) return "rate-limited";
	return status >= 500 ? "unavailable" : "rejected";
}

export function failureFromAnswer({ status, headers, text }: Answer, now: number): OutsideFailure {
	let envelope: z.infer<typeof ErrorEnvelope> = {};
	try {
		envelope = ErrorEnvelope.catch({}).parse(JSON.parse(text));
	} catch {
		// A gateway's HTML page; the status alone says enough.
	}
	const code = envelope.errors?.[0]?.code;
	// Clerk says by a code what it did not find; a bare 404 comes from something else at the address.
	if (status === 404 && code === undefined) return unreadable(status, "a 404 that is not Clerk's");
	return new OutsideFailure({
		service: "Clerk",
		reason: reasonOf(status),
		message: `Clerk answered ${status}`,
		status,
		code,
		traceId: envelope.clerk_trace_id ?? TraceId.safeParse(headers.get("cf-ray")).data,
		retryAfterSeconds: retryAfterSeconds(headers, now),
	});
}

/** The request got no complete answer: a time-out, or a connection that failed or broke. */
export function failureFromError(error: unknown): OutsideFailure {
	const timedOut = error instanceof DOMException && error.name === "TimeoutError";
	const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
	const code = cause instanceof Error && "code" in cause && typeof cause.code === "string" ? cause.code : undefined;
	return new OutsideFailure({
		service: "Clerk",
		reason: timedOut ? "timed-out" : "unreachable",
		message: timedOut ? "no answer in time" : "the connection failed",
		code: timedOut ? undefined : code,
		cause: error,
	});
}

export function unreadable(status: number, what: string): OutsideFailure {
	return new OutsideFailure({ service: "Clerk", reason: "unreadable", message: what, status });
}

/** More than these do not help to find what is wrong. */
const mostNamed = 3;

/** `names` as people can find the records by; `request` as documented, e.g. `GET /sessions`. */
export function unreadableRecords(request: string, names: readonly string[]): OutsideFailure {
	const count = names.length === 1 ? "1 record" : `${names.length} records`;
	const named = names.slice(0, mostNamed).join(", ") + (names.length > mostNamed ? ", …" : "");
	return new OutsideFailure({
		service: "Clerk",
		reason: "unreadable-record",
		message: `${count} of ${request} ${names.length === 1 ? "is" : "are"} not as documented: ${named}`,
	});
}

export function notSetUp(): OutsideFailure {
	return new OutsideFailure({ service: "Clerk", reason: "not-set-up", message: "no secret key" });
}

/** `what` must not give away more of the key than its prefix, which tells what kind of key somebody has pasted. */
export function wrongKey(what: string): OutsideFailure {
	return new OutsideFailure({ service: "Clerk", reason: "wrong-key", message: what });
}

export function badAddress(): OutsideFailure {
	return new OutsideFailure({
		service: "Clerk",
		reason: "wrong-address",
		message: "it does not begin with https://",
	});
}
