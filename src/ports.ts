/**
 * What the incident needs from the outside world, in the words of the domain. Adapters implement these; nothing here may
 * name a library, a URL or an HTTP status as a condition.
 */
import type { Role } from "./incident/authority.ts";
import type { Environment } from "./incident/environment.ts";
import type { HandledUser } from "./incident/handled.ts";
import type { PersonAct } from "./incident/incident.ts";
import type { OrganizationId, UserId, UserReference } from "./incident/user-id.ts";

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
	/** One comment as it stands now; undefined when it was deleted. */
	comment(id: number): Promise<Comment | undefined>;
	/** Comments that were written or changed at or after an instant. */
	commentsSince(at: string): Promise<Comment[]>;
	/** What was done with the issue itself, by anybody: closed, reopened. */
	acts(): Promise<PersonAct[]>;
	/** Posts once. When it fails, the comment may stand all the same; the log tells. */
	post(body: string): Promise<Comment>;
	rewrite(commentId: number, body: string): Promise<void>;
	/** The same in one try, for what the next write replaces anyway. */
	tryRewrite(commentId: number, body: string): Promise<void>;
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

/** How the people of this team are recognised among the users of Clerk. Everything in lower case. */
export type TeamMember = {
	login: string | undefined;
	emails: readonly string[];
	userIds: readonly string[];
	phones: readonly string[];
};

/** Everybody whom `INCIDENT_CONTACTS.yml` names; `problem` says why it could not be read. */
export type Team = { members: readonly TeamMember[]; problem: string | undefined };

export interface People {
	roleOf(login: string): Promise<Role>;
	/** Whether somebody was given access by name or team, rather than by the repository being public. */
	isCollaborator(login: string): Promise<boolean>;
	/** People who may command besides those with write access: `INCIDENT_CONTACTS.yml`, as it stands now. */
	responders(): Promise<Responders>;
	team(): Promise<Team>;
}

/** What became of one user; `failures` says why, for each distinct reason, when something was left. */
export type Handling = HandledUser & { failures: readonly OutsideFailure[] };

export type KnownUser = {
	id: UserId;
	email: string | null;
	/** All of the user's addresses and numbers, and their logins at GitHub where they sign in with it; in lower case. */
	addresses: readonly string[];
	phones: readonly string[];
	gitHubLogins: readonly string[];
	/** Cannot sign in. */
	banned: boolean;
	locked: boolean;
};

/** What the users are that one name stands for: none, one or, by e-mail address, several. */
export type Found = readonly KnownUser[] | OutsideFailure;

export type SessionView = {
	status: string;
	/** Can still sign somebody in. */
	live: boolean;
	startedAt: string | null;
	lastActiveAt: string | null;
	/** "Chrome on desktop", as far as Clerk knows. */
	device: string | null;
	city: string | null;
	country: string | null;
	ipAddress: string | null;
	/** Somebody of the team's own signed in as the user. */
	impersonated: boolean;
};

export type ApiKeyView = { name: string; createdAt: string | null; lastUsedAt: string | null };

/** What Clerk knows of a user that matters in an incident. A list that could not be read is the failure. */
export type UserProfile = KnownUser & {
	/** When the lock ends by itself; null when it never does, or there is none. */
	lockedUntil: string | null;
	createdAt: string | null;
	lastSignInAt: string | null;
	password: boolean;
	passwordChangedAt: string | null;
	/** Second factors and passkeys: what somebody may have enrolled to come back. */
	authenticatorApp: boolean;
	backupCodes: boolean;
	/** How many phone numbers get a code by text message as a second factor. */
	textMessageNumbers: number;
	/** Whether Clerk asks for a second factor at all, whatever its kind. */
	twoFactor: boolean;
	passkeys: readonly PasskeyView[];
	factorsChangedAt: string | null;
	/** Providers of external accounts, e.g. "google". */
	externalAccounts: readonly string[];
	/** Of single sign-on, by SAML or OAuth. */
	enterpriseAccounts: readonly EnterpriseAccountView[];
	/** Addresses of wallets that sign in. */
	wallets: readonly string[];
	unverifiedAddresses: number;
	sessions: readonly SessionView[] | OutsideFailure;
	apiKeys: readonly ApiKeyView[] | OutsideFailure;
	organizations: number | OutsideFailure;
};

/** `lastUsedAt` is null where Clerk does not tell. */
export type PasskeyView = { name: string; lastUsedAt: string | null };

/** `provider` as in `externalAccounts`, e.g. "okta"; `active` unless the connection is switched off. */
export type EnterpriseAccountView = { provider: string; email: string | null; active: boolean };

/** What is known of a user's sessions from before: then what has ended since can be counted by Clerk's own list. */
export type Before = {
	/** When an unfinished earlier run was asked to; what was revoked from then on, or just before, is its work, or that of others. */
	since?: string | undefined;
	/** Sessions that were live before a request of ours that ends them all. */
	live?: readonly string[] | undefined;
};

export type ApiKeysRevoked = {
	revoked: number;
	failed: number;
	/** Whether a last reading of the list showed what is left. */
	verified: boolean;
	failures: readonly OutsideFailure[];
};

export interface Clerk {
	/** Which instance the secret key belongs to by what it says of itself, if anything; nothing is asked of Clerk. */
	readonly instance: Environment | undefined;
	/** A mark on a text that only who has the secret key can make; nothing is asked of Clerk. */
	seal(text: string): string;
	/** The same, asked of Clerk where the key does not say; undefined where Clerk does not tell either. */
	environment(): Promise<Environment | undefined>;
	/** How many requests a second this run may make at the most. */
	readonly requestsPerSecond: number;
	/** Set once no more requests are made in this run: Clerk refuses or fails, and asking on would add to it. */
	readonly stopped: OutsideFailure | undefined;
	/** In the order of the references. */
	findUsers(references: readonly UserReference[]): Promise<readonly Found[]>;
	/** Everybody in an organization, page by page; undefined when there is none with this id. */
	members(organization: OrganizationId): Promise<AsyncIterable<readonly KnownUser[]> | undefined>;
	/** Everybody who signed in at or after an instant, page by page. */
	signedInSince(at: string): AsyncIterable<readonly KnownUser[]>;
	/** The ids of the sessions that can still sign somebody in. */
	liveSessions(id: UserId): Promise<readonly string[]>;
	/** Ends every live session of the user. Throws only when nothing could be learned at all, not even the first list. */
	revokeAllSessions(id: UserId, before?: Before): Promise<Handling>;
	/** Revokes every valid API key of the user; `failed` are those that may still work. Throws when they could not be listed. */
	revokeApiKeys(id: UserId, reason: string | null): Promise<ApiKeysRevoked>;
	/** Bans up to `mostBanned` users in one request. Throws when it could not be done for all of them. */
	ban(ids: readonly UserId[]): Promise<void>;
	unban(id: UserId): Promise<void>;
	/** Keeps the user from signing in until an instant, or for good (null). Sessions go on. */
	lock(id: UserId): Promise<{ until: string | null }>;
	unlock(id: UserId): Promise<void>;
	/** Ends the sessions too. False for a user without a password. */
	compromisePassword(id: UserId): Promise<boolean>;
	/** How long a token that was issued a moment ago stays valid, in seconds; undefined when Clerk did not tell. */
	longestTokenLifetimeSeconds(): Promise<number | undefined>;
	/** Undefined when there is no such user. */
	profile(id: UserId): Promise<UserProfile | undefined>;
	/** Newest first; Clerk forgets old ones that are over. */
	sessions(id: UserId): Promise<readonly SessionView[]>;
}

/** How many users Clerk bans in one request: https://clerk.com/docs/reference/backend-api/tag/users/post/users/ban */
export const mostBanned = 50;

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
