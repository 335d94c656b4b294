// Clerk's resources as they travel, from what the emulator remembers. Pure: nothing here may change the state.

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

/** A session as it travels. */
export type Session = {
	object: "session";
	id: string;
	user_id: string;
	client_id: string;
	actor: null;
	status: SessionStatus;
	last_active_organization_id: null;
	last_active_at: number;
	latest_activity: { object: "session_activity"; id: string; device_type: string; is_mobile: boolean };
	expire_at: number;
	abandon_at: number;
	created_at: number;
	updated_at: number;
	tasks: { key: string }[] | null;
};

export type StoredUser = {
	id: string;
	emailAddresses: string[];
	firstName: string | null;
	lastName: string | null;
	username: string | null;
	externalId: string | null;
	password: boolean;
	passwordCompromised: boolean;
	twoFactor: boolean;
	banned: boolean;
	/** When a lock ends, in milliseconds since the epoch; null when the user is not locked. */
	lockedUntil: number | null;
	lastActiveAt: number | null;
	lastSignInAt: number | null;
	createdAt: number;
	updatedAt: number;
};

export type User = ReturnType<typeof userResource>;

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
	last_used_at: null;
	created_at: number;
	updated_at: number;
};

export type JwtTemplate = { name: string; lifetime: number };

/** A session that still signs its user in; `pending` becomes active when the user finishes a task. */
export function isLive({ status }: Session): boolean {
	return status === "active" || status === "pending";
}

function isLocked({ lockedUntil }: StoredUser, now: number): boolean {
	return lockedUntil !== null && lockedUntil > now;
}

const dayMilliseconds = 24 * 60 * 60 * 1000;

export function userResource(user: StoredUser, now: number) {
	const [primary] = user.emailAddresses;
	return {
		id: user.id,
		object: "user",
		external_id: user.externalId,
		primary_email_address_id: primary === undefined ? null : emailAddressId(user.id, 0),
		primary_phone_number_id: null,
		primary_web3_wallet_id: null,
		username: user.username,
		first_name: user.firstName,
		last_name: user.lastName,
		image_url: `https://img.example.com/${user.id}`,
		has_image: false,
		public_metadata: {},
		private_metadata: {},
		unsafe_metadata: {},
		email_addresses: user.emailAddresses.map((address, at) => emailAddressResource(user, address, at)),
		phone_numbers: [],
		web3_wallets: [],
		passkeys: [],
		password_enabled: user.password,
		two_factor_enabled: user.twoFactor,
		totp_enabled: user.twoFactor,
		backup_code_enabled: false,
		mfa_enabled_at: user.twoFactor ? user.createdAt : null,
		mfa_disabled_at: null,
		password_last_updated_at: user.password ? user.createdAt : null,
		external_accounts: [],
		saml_accounts: [],
		enterprise_accounts: [],
		last_sign_in_at: user.lastSignInAt,
		banned: user.banned,
		locked: isLocked(user, now),
		lockout_expires_in_seconds: isLocked(user, now) ? Math.ceil(((user.lockedUntil ?? now) - now) / 1000) : null,
		verification_attempts_remaining: 10,
		updated_at: user.updatedAt,
		created_at: user.createdAt,
		delete_self_enabled: true,
		create_organization_enabled: true,
		// Clerk documents this instant with the precision of a day.
		last_active_at:
			user.lastActiveAt === null ? null : Math.floor(user.lastActiveAt / dayMilliseconds) * dayMilliseconds,
		legal_accepted_at: null,
	};
}

function emailAddressResource(user: StoredUser, address: string, at: number) {
	return {
		id: emailAddressId(user.id, at),
		object: "email_address",
		email_address: address,
		reserved: false,
		verification: {
			object: "verification_otp",
			status: "verified",
			strategy: "email_code",
			attempts: 1,
			expire_at: null,
		},
		linked_to: [],
		matches_sso_connection: false,
		created_at: user.createdAt,
		updated_at: user.createdAt,
	};
}

function emailAddressId(userId: string, at: number): string {
	return `idn_${userId.replace(/^user_/, "")}${at === 0 ? "" : at}`;
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
