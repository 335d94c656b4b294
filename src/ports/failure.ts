/** How the outside world fails, in the words of the domain: no status is a condition here. */
/** Why the outside world did not do what was asked of it. */
export type FailureReason =
	| "unauthorized"
	| "forbidden"
	| "not-found"
	/** Something else is at work on the same thing. */
	| "conflict"
	/** The plan that was bought does not include it. */
	| "not-in-plan"
	| "rejected"
	| "rate-limited"
	| "unavailable"
	| "timed-out"
	| "unreachable"
	| "unreadable"
	/** The answer could be read, but not all of what it tells of. Asking again brings the same. */
	| "unreadable-record"
	| "not-set-up"
	| "wrong-key"
	/** What should be the service's address is not one; nothing was asked. */
	| "wrong-address";

/** "database" is the application's own, "webhook" the address at which the application takes Clerk's events. */
export type Service = "Clerk" | "GitHub" | "database" | "webhook";

/** The one species of error for the outside world. Made only in an adapter's `failure.ts`. */
export class OutsideFailure extends Error {
	readonly service: Service;
	readonly reason: FailureReason;
	readonly status: number | undefined;
	/** The service's own error code, e.g. `clerk_key_invalid`. */
	readonly code: string | undefined;
	/** What the service's support asks for. */
	readonly traceId: string | undefined;
	readonly retryAfterSeconds: number | undefined;

	constructor(facts: {
		service: Service;
		reason: FailureReason;
		message: string;
		status?: number | undefined;
		code?: string | undefined;
		traceId?: string | undefined;
		retryAfterSeconds?: number | undefined;
		cause?: unknown;
	}) {
		super(facts.message, { cause: facts.cause });
		this.name = `${facts.service.charAt(0).toUpperCase()}${facts.service.slice(1)}Failure`;
		this.service = facts.service;
		this.reason = facts.reason;
		this.status = facts.status;
		this.code = facts.code;
		this.traceId = facts.traceId;
		this.retryAfterSeconds = facts.retryAfterSeconds;
	}
}

/** For `catch`: a failure of the outside world becomes a value to decide on; a bug goes on. */
export function asFailure(error: unknown): OutsideFailure {
	if (error instanceof OutsideFailure) return error;
	throw error;
}

/** Waits for a request whose failure is no reason to stop; undefined where it worked. */
export async function failureOf(request: Promise<unknown>): Promise<OutsideFailure | undefined> {
	try {
		await request;
	} catch (error) {
		return asFailure(error);
	}
}

/** Failures that may be gone a moment later, so that the same request is worth another try. */
export function mayPass({ reason }: OutsideFailure): boolean {
	return passing.has(reason);
}

/** Failures that tell nothing of what became of the request: it may have been done all the same. Every other is a "no". */
export function mayBeDone({ reason }: OutsideFailure): boolean {
	return untold.has(reason);
}

const untold: ReadonlySet<FailureReason> = new Set(["unavailable", "timed-out", "unreachable", "unreadable"]);

// "Unreadable" too: a web page or nothing with a 200 comes from something between us and the service.
const passing: ReadonlySet<FailureReason> = new Set([
	"rate-limited",
	"unavailable",
	"timed-out",
	"unreachable",
	"unreadable",
	"conflict",
]);
