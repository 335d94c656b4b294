// A user as it travels. Pure: nothing here may change the state.

import type { StoredUser } from "./resources.ts";

export type User = ReturnType<typeof userResource>;

const dayMilliseconds = 24 * 60 * 60 * 1000;

export function userResource(user: StoredUser, now: number) {
	return {
		id: user.id,
		object: "user",
		external_id: user.externalId,
		primary_email_address_id: user.primaryEmailAddressId,
		primary_phone_number_id: user.phoneNumbers[0]?.id ?? null,
		primary_web3_wallet_id: user.web3Wallets[0]?.id ?? null,
		username: user.username,
		first_name: user.firstName,
		last_name: user.lastName,
		image_url: imageUrlOf(user),
		has_image: user.imageUrl !== null,
		public_metadata: user.publicMetadata,
		private_metadata: user.privateMetadata,
		unsafe_metadata: user.unsafeMetadata,
		email_addresses: user.emailAddresses,
		phone_numbers: user.phoneNumbers,
		web3_wallets: user.web3Wallets,
		passkeys: user.passkeys,
		password_enabled: user.password,
		two_factor_enabled: user.twoFactor,
		totp_enabled: user.totp,
		backup_code_enabled: user.backupCodes,
		mfa_enabled_at: user.twoFactor ? user.createdAt : null,
		mfa_disabled_at: null,
		password_last_updated_at: user.password ? user.createdAt : null,
		external_accounts: user.externalAccounts,
		saml_accounts: user.samlAccounts,
		enterprise_accounts: user.enterpriseAccounts,
		last_sign_in_at: user.lastSignInAt,
		banned: user.banned,
		...lockOf(user, now),
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

export function imageUrlOf({ id, imageUrl }: StoredUser): string {
	return imageUrl ?? `https://img.example.com/${id}`;
}

// No seconds for a locked user means that the lock never ends.
function lockOf(
	{ lockedUntil }: StoredUser,
	now: number,
): { locked: boolean; lockout_expires_in_seconds: number | null } {
	if (lockedUntil === null || lockedUntil <= now) return { locked: false, lockout_expires_in_seconds: null };
	const seconds = Math.ceil((lockedUntil - now) / 1000);
	return { locked: true, lockout_expires_in_seconds: Number.isFinite(seconds) ? seconds : null };
}
