// What a test or a drill says of an instance before it begins, and the rows that become of it. Everything that is not said
// has an ordinary value; nothing here reads the clock.

import { noEmailAddresses, type SeedEmailAddresses, withEmailAddresses } from "./email-addresses.ts";
import {
	enterpriseAccountOf,
	externalAccountOf,
	passkeyOf,
	phoneNumberOf,
	type SeedEnterpriseAccount,
	type SeedExternalAccount,
	type SeedPasskey,
	type SeedPhoneNumber,
	type SeedTrustedDevice,
	samlAccountOf,
	web3WalletOf,
} from "./factors.ts";
import { apiKeyIdOf, idOf } from "./ids.ts";
import type { ApiKey, Metadata, Session, SessionStatus, StoredUser } from "./resources.ts";

export type SeedActivity = {
	/** Default `desktop`. */
	deviceType?: string;
	/** Default false. */
	isMobile?: boolean;
	browserName?: string;
	browserVersion?: string;
	ipAddress?: string;
	city?: string;
	country?: string;
};

export type SeedSession = {
	status: SessionStatus;
	/** How many alike. Default 1. */
	count?: number;
	/** Of the first of them, the others following a second apart. Default: just before now, after those seeded earlier. */
	createdAt?: number;
	/** Default: when it was created. */
	lastActiveAt?: number;
	activity?: SeedActivity;
	/** Who signed in as the user, for a session by impersonation. */
	actor?: { sub: string };
};

export type SeedApiKey = { name: string; revoked?: boolean; createdAt?: number; lastUsedAt?: number };

export type SeedUser = SeedEmailAddresses & {
	id: string;
	/** The first is the primary one. */
	phoneNumbers?: SeedPhoneNumber[];
	externalAccounts?: SeedExternalAccount[];
	enterpriseAccounts?: SeedEnterpriseAccount[];
	/** Their addresses. The first is the primary one. */
	web3Wallets?: string[];
	passkeys?: SeedPasskey[];
	trustedDevices?: SeedTrustedDevice[];
	firstName?: string | null;
	lastName?: string | null;
	username?: string | null;
	externalId?: string | null;
	/** Anything that JSON can say. */
	publicMetadata?: Metadata;
	privateMetadata?: Metadata;
	unsafeMetadata?: Metadata;
	/** Default: a picture that Clerk made. */
	imageUrl?: string;
	/** False for a user who signs in by other means only. */
	password?: boolean;
	/** Default: whether `totp` is on, or a phone number is a second factor. */
	twoFactor?: boolean;
	/** Default: whether `twoFactor` is on. */
	totp?: boolean;
	backupCodes?: boolean;
	banned?: boolean;
	/** Milliseconds since the epoch; infinity for a lock that never ends. */
	lockedUntil?: number;
	lastSignInAt?: number;
	/** Milliseconds since the epoch; users seeded without it are a minute apart, the first being the oldest. */
	createdAt?: number;
	/** Default: when the user was created. */
	updatedAt?: number;
	/** Sessions in the order in which they were made. */
	sessions?: SeedSession[];
	apiKeys?: SeedApiKey[];
};

export type SeedOrganization = {
	id: string;
	name: string;
	/** Ids of seeded users, in the order in which they joined. */
	members: string[];
};

// Clerk's documented default lifetime of a session, and the window after which an untouched one counts as abandoned.
const lifetimeMilliseconds = 7 * 24 * 60 * 60 * 1000;
const abandonMilliseconds = 30 * 24 * 60 * 60 * 1000;
const secondMilliseconds = 1000;

export function storedUser(seed: SeedUser, createdAt: number): StoredUser {
	const owner = (at: number) => ({ userId: seed.id, at, createdAt });
	const { phoneNumbers = [], enterpriseAccounts = [], web3Wallets = [] } = seed;
	const hasFactor = seed.totp === true || phoneNumbers.some((number) => typeof number !== "string");
	return {
		id: seed.id,
		...withEmailAddresses(noEmailAddresses, seed, { userId: seed.id, now: createdAt }),
		phoneNumbers: phoneNumbers.map((number, at) => phoneNumberOf(number, owner(at))),
		externalAccounts: (seed.externalAccounts ?? []).map((account, at) => externalAccountOf(account, owner(at))),
		enterpriseAccounts: enterpriseAccounts.map((account, at) => enterpriseAccountOf(account, owner(at))),
		samlAccounts: enterpriseAccounts
			.filter(({ protocol }) => protocol === "saml")
			.map((account, at) => samlAccountOf(account, owner(at))),
		web3Wallets: web3Wallets.map((address, at) => web3WalletOf(address, owner(at))),
		passkeys: (seed.passkeys ?? []).map((passkey, at) => passkeyOf(passkey, owner(at))),
		firstName: seed.firstName ?? null,
		lastName: seed.lastName ?? null,
		username: seed.username ?? null,
		externalId: seed.externalId ?? null,
		publicMetadata: seed.publicMetadata ?? {},
		privateMetadata: seed.privateMetadata ?? {},
		unsafeMetadata: seed.unsafeMetadata ?? {},
		imageUrl: seed.imageUrl ?? null,
		password: seed.password ?? true,
		passwordCompromised: false,
		twoFactor: seed.twoFactor ?? hasFactor,
		totp: seed.totp ?? seed.twoFactor ?? false,
		backupCodes: seed.backupCodes ?? false,
		banned: seed.banned ?? false,
		lockedUntil: seed.lockedUntil ?? null,
		lastActiveAt: null,
		lastSignInAt: seed.lastSignInAt ?? (seed.sessions === undefined ? null : createdAt),
		createdAt,
		updatedAt: seed.updatedAt ?? createdAt,
	};
}

/** One row for each session that is meant; those without an instant lie a second apart, the last of them a second ago. */
export function spreadSessions(seeds: readonly SeedSession[], now: number): (SeedSession & { createdAt: number })[] {
	let left = seeds.reduce((sum, { createdAt, count = 1 }) => (createdAt === undefined ? sum + count : sum), 0);
	return seeds.flatMap((seed) =>
		Array.from({ length: seed.count ?? 1 }, (_, at) => {
			const createdAt =
				seed.createdAt === undefined ? now - left-- * secondMilliseconds : seed.createdAt + at * secondMilliseconds;
			return { ...seed, createdAt };
		}),
	);
}

export function sessionOf(userId: string, seed: SeedSession & { createdAt: number }, serial: number): Session {
	const { status, createdAt, lastActiveAt = createdAt, activity = {}, actor = null } = seed;
	return {
		object: "session",
		id: idOf("sess", serial),
		user_id: userId,
		client_id: idOf("client", serial),
		actor,
		status,
		last_active_organization_id: null,
		last_active_at: lastActiveAt,
		latest_activity: {
			object: "session_activity",
			id: idOf("sess_activity", serial),
			device_type: activity.deviceType ?? "desktop",
			is_mobile: activity.isMobile ?? false,
			...(activity.browserName === undefined ? {} : { browser_name: activity.browserName }),
			...(activity.browserVersion === undefined ? {} : { browser_version: activity.browserVersion }),
			...(activity.ipAddress === undefined ? {} : { ip_address: activity.ipAddress }),
			...(activity.city === undefined ? {} : { city: activity.city }),
			...(activity.country === undefined ? {} : { country: activity.country }),
		},
		expire_at: createdAt + lifetimeMilliseconds,
		abandon_at: createdAt + abandonMilliseconds,
		created_at: createdAt,
		updated_at: lastActiveAt,
		tasks: status === "pending" ? [{ key: "choose-organization" }] : null,
	};
}

export function apiKeyOf(userId: string, seed: SeedApiKey & { createdAt: number }, serial: number): ApiKey {
	return {
		object: "api_key",
		id: apiKeyIdOf(serial),
		type: "api_key",
		subject: userId,
		name: seed.name,
		description: null,
		claims: null,
		scopes: [],
		revoked: seed.revoked ?? false,
		revocation_reason: null,
		expired: false,
		expiration: null,
		created_by: userId,
		last_used_at: seed.lastUsedAt ?? null,
		created_at: seed.createdAt,
		updated_at: seed.createdAt,
	};
}
