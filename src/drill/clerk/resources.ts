// Clerk's resources as they travel, and what the emulator remembers of a user. Pure: nothing here may change the state.

import type { EmailAddress } from "./email-addresses.ts";
import type { EnterpriseAccount, ExternalAccount, Passkey, PhoneNumber, SamlAccount, Web3Wallet } from "./factors.ts";

export const sessionStatuses = [
	"active",
	"revoked",
	"ended",
	"expired",
	"removed",
	"abandoned",
	"replaced",
	"pending",
] as const;
export type SessionStatus = (typeof sessionStatuses)[number];

/** Where and with what a session was used last; Clerk leaves out what it does not know. */
export type SessionActivity = {
	object: "session_activity";
	id: string;
	is_mobile: boolean;
	device_type?: string;
	browser_name?: string;
	browser_version?: string;
	ip_address?: string;
	city?: string;
	country?: string;
};

/** A session as it travels. */
export type Session = {
	object: "session";
	id: string;
	user_id: string;
	client_id: string;
	/** Who signed in as the user, when it was not the user. */
	actor: { sub: string } | null;
	status: SessionStatus;
	last_active_organization_id: null;
	last_active_at: number;
	latest_activity: SessionActivity;
	expire_at: number;
	abandon_at: number;
	created_at: number;
	updated_at: number;
	tasks: { key: string }[] | null;
};

export type Metadata = Readonly<Record<string, unknown>>;

export type StoredUser = {
	id: string;
	emailAddresses: readonly EmailAddress[];
	primaryEmailAddressId: string | null;
	phoneNumbers: PhoneNumber[];
	externalAccounts: ExternalAccount[];
	enterpriseAccounts: EnterpriseAccount[];
	samlAccounts: SamlAccount[];
	web3Wallets: Web3Wallet[];
	passkeys: Passkey[];
	firstName: string | null;
	lastName: string | null;
	username: string | null;
	externalId: string | null;
	publicMetadata: Metadata;
	privateMetadata: Metadata;
	unsafeMetadata: Metadata;
	/** Null for a picture that Clerk made. */
	imageUrl: string | null;
	password: boolean;
	passwordCompromised: boolean;
	twoFactor: boolean;
	totp: boolean;
	backupCodes: boolean;
	banned: boolean;
	/** When a lock ends, in milliseconds since the epoch, infinity for never; null when the user is not locked. */
	lockedUntil: number | null;
	lastActiveAt: number | null;
	lastSignInAt: number | null;
	createdAt: number;
	updatedAt: number;
};

export type ApiKey = {
	object: "api_key";
	id: string;
	type: "api_key";
	subject: string;
	name: string;
	description: null;
	claims: null;
	scopes: string[];
	revoked: boolean;
	revocation_reason: string | null;
	expired: boolean;
	expiration: null;
	created_by: string | null;
	last_used_at: number | null;
	created_at: number;
	updated_at: number;
};

export type JwtTemplate = { name: string; lifetime: number };

/** A session that still signs its user in; `pending` becomes active when the user finishes a task. */
export function isLive({ status }: Session): boolean {
	return status === "active" || status === "pending";
}

export function jwtTemplateResource({ name, lifetime }: JwtTemplate, at: number, createdAt: number) {
	return {
		object: "jwt_template",
		id: `jtmp_${String(at + 1).padStart(27, "0")}`,
		name,
		claims: {},
		lifetime,
		allowed_clock_skew: 5,
		custom_signing_key: false,
		signing_algorithm: "RS256",
		created_at: createdAt,
		updated_at: createdAt,
	};
}
