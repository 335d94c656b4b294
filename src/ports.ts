/**
 * What the incident needs from the outside world, in the words of the domain. Adapters implement these; nothing here may
 * name a library, a URL or an HTTP status as a condition.
 */
import type { Role } from "./incident/authority.ts";
import type { RevokedUser } from "./incident/event.ts";
import type { PersonAct } from "./incident/incident.ts";
import type { EmailAddress, UserId } from "./incident/user-id.ts";

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
	| "not-set-up"
	| "wrong-key";

/** The one species of error for the outside world. Made only in an adapter's `failure.ts`. */
export class OutsideFailure extends Error {
	readonly service: "Clerk" | "GitHub";
	readonly reason: FailureReason;
	readonly status: number | undefined;
	/** The service's own error code, e.g. `clerk_key_invalid`. */
	readonly code: string | undefined;
	/** What the service's support asks for. */
	readonly traceId: string | undefined;
	readonly retryAfterSeconds: number | undefined;

	constructor(facts: {
		service: "Clerk" | "GitHub";
		reason: FailureReason;
		message: string;
		status?: number | undefined;
		code?: string | undefined;
		traceId?: string | undefined;
		retryAfterSeconds?: number | undefined;
		cause?: unknown;
	}) {
		super(facts.message, { cause: facts.cause });
		this.name = `${facts.service}Failure`;
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

// "Unreadable" too: a web page or nothing with a 200 comes from something between us and the service.
const passing: ReadonlySet<FailureReason> = new Set([
	"rate-limited",
	"unavailable",
	"timed-out",
	"unreachable",
	"unreadable",
	"conflict",
]);

export type Issue = {
	number: number;
	body: string;
	closed: boolean;
	labels: readonly string[];
	assignees: readonly string[];
	author: string;
	openedAt: string;
	/** How many comments there were when this was read; pages are fetched side by side by it. */
	commentCount: number;
};

export type Comment = { id: number; author: string; body: string; at: string };

/** The issue that is the incident. Every method is one request or one paged read; writes happen once or throw. */
export interface IncidentIssue {
	read(): Promise<Issue>;
	/** All comments in order of their ids; `expected` is about how many. */
	comments(expected: number): Promise<Comment[]>;
	/** Comments that were written or changed at or after an instant. */
	commentsSince(at: string): Promise<Comment[]>;
	/** What was done with the issue itself, by anybody: closed, reopened. */
	acts(): Promise<PersonAct[]>;
	/** Posts once. When it fails, the comment may stand all the same; the log tells. */
	post(body: string): Promise<Comment>;
	rewrite(commentId: number, body: string): Promise<void>;
	remove(commentId: number): Promise<void>;
	setBody(body: string): Promise<void>;
	addLabels(labels: readonly string[]): Promise<void>;
	removeLabel(label: string): Promise<void>;
	/** Whether they are assigned now: GitHub accepts, and ignores, people who cannot be. */
	assign(login: string): Promise<boolean>;
	unassign(login: string): Promise<void>;
	reopen(): Promise<void>;
}

export type Ending = "done" | "refused" | "failed";

/** The reactions on what triggered the run; best effort, they carry no fact. */
export interface Signal {
	/** The login we act as, learned from GitHub's answer to the first reaction; undefined when that request failed. */
	readonly self: Promise<string | undefined>;
	/** `earlier`: a run before this one may have left its ending, which would contradict this one's. */
	end(ending: Ending, earlier: boolean): Promise<void>;
	/** Takes the acknowledgement back where there was nothing for us to do. */
	withdraw(): Promise<void>;
}

/** Logins in lower case. A file that cannot be understood names nobody, and that is worth saying to whom it would have named. */
export type Responders = { logins: readonly string[]; problem: string | undefined };

export interface People {
	roleOf(login: string): Promise<Role>;
	/** Whether somebody was given access by name or team, rather than by the repository being public. */
	isCollaborator(login: string): Promise<boolean>;
	/** People who may command besides those with write access: `INCIDENT_CONTACTS.yml`, as it stands now. */
	responders(): Promise<Responders>;
}

/** What became of one user's sessions. `failures` says why, for each distinct reason, when something was left. */
export type Revocation = RevokedUser & { failures: readonly OutsideFailure[] };

export type KnownUser = { id: UserId; email: string | null /** Cannot sign in. */; banned: boolean };

export interface Clerk {
	/** What the secret key says of itself, if anything; nothing is asked of Clerk. */
	readonly instance: "production" | "development" | undefined;
	findUser(id: UserId): Promise<KnownUser | undefined>;
	findUsersByEmail(email: EmailAddress): Promise<readonly KnownUser[]>;
	/**
	 * Ends every live session of the user. With `since`, the instant at which an unfinished earlier run was asked to, what
	 * was revoked from then on is counted too. Throws only when nothing could be learned at all, not even the first list.
	 */
	revokeAllSessions(id: UserId, since?: string): Promise<Revocation>;
	/** How long a token that was issued a moment ago stays valid, in seconds; undefined when Clerk did not tell. */
	longestTokenLifetimeSeconds(): Promise<number | undefined>;
}

/** Who works under a lock, as the lock itself tells it. */
export type LockHolder = { incident: number; key: string; run: string; by: string; at: string };
export type LockAnswer =
	| {
			taken: true;
			/** Gives it back, unless it is somebody else's by now. Best effort: a lock left behind by a run that ended is taken over. */
			release(): Promise<void>;
	  }
	/** `holder` is undefined when the lock cannot be read; then nobody may take it over. */
	| { taken: false; holder: LockHolder | undefined };
/** Keeps two exclusive operations apart, across runs and incidents of this repository. */
export interface Locks {
	take(name: string, holder: LockHolder): Promise<LockAnswer>;
}
