/** Where everything that can go wrong with the application's webhook endpoint becomes an `OutsideFailure`. What it says in a body is not repeated: it may be about users. */
import { type FailureReason, OutsideFailure } from "../ports/failure.ts";
import { retryAfterSeconds } from "../ports/retry-after.ts";

const reasons: Readonly<Record<number, FailureReason>> = {
	401: "unauthorized",
	403: "forbidden",
	404: "not-found",
	429: "rate-limited",
};

export function failureFromStatus(status: number, headers: Headers, now: number): OutsideFailure {
	return new OutsideFailure({
		service: "webhook",
		reason: reasons[status] ?? (status >= 500 ? "unavailable" : "rejected"),
		message: `the endpoint answered ${status}`,
		status,
		retryAfterSeconds: retryAfterSeconds(headers, now),
	});
}

/** No answer: a time-out, or a connection that failed or broke. */
export function failureFromError(error: unknown): OutsideFailure {
	const timedOut = error instanceof DOMException && error.name === "TimeoutError";
	return new OutsideFailure({
		service: "webhook",
		reason: timedOut ? "timed-out" : "unreachable",
		message: timedOut ? "no answer in 15 s" : "the connection failed",
		code: timedOut ? undefined : codeOf(error),
		cause: error,
	});
}

/** Several addresses tried at once fail together; each has its code. */
function codeOf(error: unknown): string | undefined {
	if (!(error instanceof Error)) return undefined;
	if (error instanceof AggregateError && error.errors.length > 0) return codeOf(error.errors[0]);
	if (error.cause instanceof Error) return codeOf(error.cause);
	return "code" in error && typeof error.code === "string" ? error.code : undefined;
}

/** `what` must not repeat the address, which may hold a key. */
export function badAddress(what: string): OutsideFailure {
	return new OutsideFailure({ service: "webhook", reason: "wrong-address", message: what });
}

/** `what` must not repeat the secret. */
export function badSecret(what: string): OutsideFailure {
	return new OutsideFailure({ service: "webhook", reason: "wrong-key", message: what });
}
