/** The users of the application as the domain needs them: what is known of them, and what can be done to them. Nothing here may name a library, a URL or an HTTP status. */
import type { Environment } from "../incident/environment.ts";
import type { HandledUser } from "../incident/handled.ts";
import type { OrganizationId, UserId, UserReference } from "../incident/user-id.ts";
import type { OutsideFailure } from "./failure.ts";

/** What became of one user; `failures` says why, for each distinct reason, when something was left. */
export type Handling = HandledUser & { failures: readonly OutsideFailure[] };

export type KnownUser = {
	id: UserId;
	email: string | null;
	/** All of the user's addresses and numbers, and their logins at GitHub where they sign in with it; in lower case. */
	addresses: readonly string[];
	phones: readonly string[];
	gitHubLogins: readonly string[];
	/** Those of the addresses and numbers that nobody has proven to be theirs: anybody can add one to an account. */
	unverified: readonly string[];
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
	sessions: readonly SessionView[] | OutsideFailure;
	apiKeys: readonly ApiKeyView[] | OutsideFailure;
	organizations: number | OutsideFailure;
	/** Of the instances that have no such devices, some refuse this list. */
	trustedDevices: readonly TrustedDeviceView[] | OutsideFailure;
};

/** A phone or tablet whose own key signs the user in; `platform` as Clerk calls it, e.g. "ios". */
export type TrustedDeviceView = {
	name: string;
	platform: string | null;
	enrolledAt: string | null;
	lastUsedAt: string | null;
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
	/** Everybody in an organization, page by page, or it throws: nobody is left out. Undefined when there is none with this id. */
	members(organization: OrganizationId): Promise<AsyncIterable<readonly KnownUser[]> | undefined>;
	/** Everybody who signed in at or after an instant, page by page, or it throws. */
	signedInSince(at: string): AsyncIterable<readonly KnownUser[]>;
	/** The ids of the sessions that can still sign somebody in. Throws where one of them cannot be read: a part is not taken for all. */
	liveSessions(id: UserId): Promise<readonly string[]>;
	/** Ends every live session of the user that can be read; any other leaves it `failed` and not verified. Throws only when nothing could be learned at all, not even the first list. */
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
