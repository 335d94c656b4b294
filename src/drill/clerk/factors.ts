// What a user signs in with besides an e-mail address and a password, as it travels: phone numbers, accounts elsewhere and
// of an enterprise, wallets, passkeys and trusted devices. Made once, when the user is; it must not look at anything that changes later.

import { idOf } from "./ids.ts";

export type SeedExternalAccount = {
	/** As Clerk names it, such as `oauth_github`. */
	provider: string;
	username?: string;
	email?: string;
};
/** A number alone, or one that gets the code of a second factor by text message. */
export type SeedPhoneNumber = string | { number: string; secondFactor: true };
export type SeedEnterpriseAccount = {
	protocol: "saml" | "oauth";
	/** As Clerk names it, such as `saml_okta`. */
	provider: string;
	email: string;
	/** False where its connection is switched off. Default true. */
	active?: boolean;
	lastAuthenticatedAt?: number;
};
export type SeedPasskey = { name: string; lastUsedAt?: number };
export type SeedTrustedDevice = {
	name: string;
	platform: "ios" | "android";
	createdAt?: number;
	lastUsedAt?: number;
	revoked?: boolean;
};

export type PhoneNumber = ReturnType<typeof phoneNumberOf>;
export type EnterpriseAccount = ReturnType<typeof enterpriseAccountOf>;
export type SamlAccount = ReturnType<typeof samlAccountOf>;
export type Web3Wallet = ReturnType<typeof web3WalletOf>;
export type ExternalAccount = ReturnType<typeof externalAccountOf>;
export type Passkey = ReturnType<typeof passkeyOf>;
export type TrustedDevice = ReturnType<typeof trustedDeviceOf>;

/** Whose the factor is, the which of its kind it is, and since when they have it. */
type Owner = { userId: string; at: number; createdAt: number };

function nameOf(kind: string, { userId, at }: Owner): string {
	return `${kind} ${at} of ${userId}`;
}

export function phoneNumberOf(seed: SeedPhoneNumber, owner: Owner) {
	const { number, secondFactor } = typeof seed === "string" ? { number: seed, secondFactor: false } : seed;
	return {
		id: idOf("idn", `phone number ${number} of ${owner.userId}`),
		object: "phone_number",
		phone_number: number,
		reserved_for_second_factor: secondFactor,
		default_second_factor: secondFactor,
		reserved: false,
		verification: {
			object: "verification_otp",
			status: "verified",
			strategy: "phone_code",
			attempts: 1,
			expire_at: null,
		},
		linked_to: [],
		backup_codes: null,
		created_at: owner.createdAt,
		updated_at: owner.createdAt,
	};
}

export function externalAccountOf({ provider, username, email }: SeedExternalAccount, owner: Owner) {
	return {
		object: "external_account",
		id: idOf("eac", nameOf(provider, owner)),
		provider,
		identification_id: idOf("idn", nameOf(provider, owner)),
		provider_user_id: `${provider}-${owner.userId}`,
		approved_scopes: "email",
		email_address: email ?? "",
		first_name: "",
		last_name: "",
		image_url: null,
		username: username ?? null,
		public_metadata: {},
		label: null,
		created_at: owner.createdAt,
		updated_at: owner.createdAt,
		verification: {
			object: "verification_oauth",
			status: "verified",
			strategy: provider,
			attempts: null,
			expire_at: owner.createdAt,
		},
	};
}

/** The description requires no connection to be told with the account. */
export function enterpriseAccountOf(seed: SeedEnterpriseAccount, owner: Owner) {
	const { protocol, provider, email, active = true, lastAuthenticatedAt = null } = seed;
	return {
		object: "enterprise_account",
		id: idOf("eac", nameOf(`enterprise ${provider}`, owner)),
		protocol,
		provider,
		active,
		email_address: email,
		first_name: null,
		last_name: null,
		provider_user_id: null,
		public_metadata: {},
		verification: signOnVerification(protocol, provider, owner),
		last_authenticated_at: lastAuthenticatedAt,
	};
}

/** The same account in the older list, which has those by SAML alone. */
export function samlAccountOf(seed: SeedEnterpriseAccount, owner: Owner) {
	const { provider, email, active = true, lastAuthenticatedAt = null } = seed;
	return {
		object: "saml_account",
		id: idOf("samlacc", nameOf(provider, owner)),
		provider,
		active,
		email_address: email,
		first_name: null,
		last_name: null,
		provider_user_id: null,
		last_authenticated_at: lastAuthenticatedAt,
		public_metadata: {},
		verification: signOnVerification("saml", provider, owner),
	};
}

function signOnVerification(protocol: SeedEnterpriseAccount["protocol"], provider: string, { createdAt }: Owner) {
	return {
		object: `verification_${protocol}`,
		status: "verified",
		strategy: protocol === "saml" ? "saml" : provider,
		attempts: null,
		expire_at: createdAt,
	};
}

export function web3WalletOf(address: string, owner: Owner) {
	return {
		object: "web3_wallet",
		id: idOf("idn", nameOf("wallet", owner)),
		web3_wallet: address,
		verification: {
			object: "verification_web3",
			status: "verified",
			strategy: "web3_metamask_signature",
			nonce: null,
			attempts: 1,
			expire_at: owner.createdAt,
		},
		created_at: owner.createdAt,
		updated_at: owner.createdAt,
	};
}

export function passkeyOf({ name, lastUsedAt }: SeedPasskey, owner: Owner) {
	return {
		id: idOf("idn", nameOf("passkey", owner)),
		object: "passkey",
		name,
		last_used_at: lastUsedAt ?? owner.createdAt,
		verification: {
			object: "verification_passkey",
			status: "verified",
			strategy: "passkey",
			attempts: null,
			expire_at: null,
		},
	};
}

export function trustedDeviceOf(seed: SeedTrustedDevice, owner: Owner) {
	const createdAt = seed.createdAt ?? owner.createdAt;
	return {
		object: "trusted_device",
		id: idOf("tdev", nameOf("trusted device", owner)),
		platform: seed.platform,
		app_identifier: "com.example.app",
		name: seed.name,
		algorithm: "ES256",
		status: seed.revoked === true ? "revoked" : "active",
		created_at: createdAt,
		updated_at: createdAt,
		last_used_at: seed.lastUsedAt ?? null,
		revoked_at: seed.revoked === true ? createdAt : null,
	};
}
