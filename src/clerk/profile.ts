/** What Clerk knows of one user that matters in an incident, gathered from its several lists. One that cannot be read hides no other. */
import { z } from "zod";
import type { Clock } from "../clock.ts";
import type { UserId } from "../incident/user-id.ts";
import type { EnterpriseAccountView, UserProfile } from "../ports/clerk.ts";
import { asFailure, OutsideFailure } from "../ports/failure.ts";
import { apiKeyViews } from "./api-keys.ts";
import type { ClerkClient } from "./client.ts";
import { everyPage } from "./pages.ts";
import { instantIn, instantOf, sessionViews } from "./sessions.ts";
import { pageOf } from "./shapes.ts";
import { trustedDeviceViews } from "./trusted-devices.ts";
import { knownUser, Phone, readUser, UserFields } from "./users.ts";

const at = z.number().nullish();
const flag = z.boolean().nullish();

const FactorPhone = Phone.extend({ reserved_for_second_factor: flag });
const Wallet = z.object({ web3_wallet: z.string() });
const EnterpriseAccount = z.object({
	provider: z.string().nullish(),
	email_address: z.string().nullish(),
	active: flag,
});
type EnterpriseAccount = z.infer<typeof EnterpriseAccount>;
const Passkey = z.object({ name: z.string().nullish(), last_used_at: at });

const Profile = UserFields.extend({
	lockout_expires_in_seconds: z.number().nullish(),
	created_at: at,
	last_sign_in_at: at,
	password_enabled: flag,
	password_last_updated_at: at,
	totp_enabled: flag,
	backup_code_enabled: flag,
	two_factor_enabled: flag,
	phone_numbers: z.array(FactorPhone).nullish(),
	web3_wallets: z.array(Wallet).nullish(),
	enterprise_accounts: z.array(EnterpriseAccount).nullish(),
	saml_accounts: z.array(EnterpriseAccount).nullish(),
	mfa_enabled_at: at,
	mfa_disabled_at: at,
	passkeys: z.array(Passkey).nullish(),
});

const Membership = z.object({ id: z.string() });

export async function profileOf(send: ClerkClient, user: UserId, clock: Clock): Promise<UserProfile | undefined> {
	const memberships = everyPage(send, {
		method: "GET",
		path: `/users/${user}/organization_memberships`,
		endpoint: "/users/{user_id}/organization_memberships",
		answer: pageOf(Membership),
	});
	const [found, sessions, apiKeys, organizations, trustedDevices] = await Promise.all([
		orUndefined(readNow(send, user, clock)),
		sessionViews(send, user).catch(asFailure),
		apiKeyViews(send, user).catch(asFailure),
		memberships.then(({ length }) => length).catch(asFailure),
		trustedDeviceViews(send, user).catch(asFailure),
	]);
	if (found === undefined) return undefined;
	return {
		...knownUser(found),
		lockedUntil: found.lockedUntil,
		createdAt: instantOf(found.created_at),
		lastSignInAt: instantOf(found.last_sign_in_at),
		password: found.password_enabled === true,
		passwordChangedAt: instantOf(found.password_last_updated_at),
		authenticatorApp: found.totp_enabled === true,
		backupCodes: found.backup_code_enabled === true,
		textMessageNumbers: (found.phone_numbers ?? []).filter((phone) => phone.reserved_for_second_factor === true).length,
		twoFactor: found.two_factor_enabled === true,
		passkeys: (found.passkeys ?? []).map(({ name, last_used_at }) => ({
			name: name ?? "",
			// A zero is no time.
			lastUsedAt: instantOf(last_used_at || null),
		})),
		factorsChangedAt: instantOf(latest(found.mfa_enabled_at, found.mfa_disabled_at)),
		externalAccounts: (found.external_accounts ?? []).map(providerOf),
		enterpriseAccounts: enterpriseAccounts([...(found.enterprise_accounts ?? []), ...(found.saml_accounts ?? [])]),
		wallets: (found.web3_wallets ?? []).map(({ web3_wallet }) => web3_wallet),
		sessions,
		apiKeys,
		organizations,
		trustedDevices,
	};
}

function providerOf({ provider }: { provider?: string | null | undefined }): string {
	return (provider ?? "unknown").replace(/^(oauth|saml)_/, "");
}

/** Clerk lists those by SAML twice: in a list of their own, and among all. */
function enterpriseAccounts(accounts: readonly EnterpriseAccount[]): EnterpriseAccountView[] {
	const views = new Map<string, EnterpriseAccountView>();
	for (const account of accounts) {
		const view = {
			provider: providerOf(account),
			email: account.email_address || null,
			active: account.active !== false,
		};
		const name = `${view.provider} ${view.email?.toLowerCase()}`;
		if (!views.has(name)) views.set(name, view);
	}
	return [...views.values()];
}

type Read = z.infer<typeof Profile> & { lockedUntil: string | null };

/** The seconds of a lock count from this answer, however long the lists take. */
async function readNow(send: ClerkClient, user: UserId, clock: Clock): Promise<Read> {
	const read = await readUser(send, user, Profile);
	return { ...read, lockedUntil: read.locked === true ? instantIn(read.lockout_expires_in_seconds, clock) : null };
}

function latest(...instants: (number | null | undefined)[]): number | undefined {
	const known = instants.filter((one) => one != null);
	return known.length === 0 ? undefined : Math.max(...known);
}

async function orUndefined<Answer>(answer: Promise<Answer>): Promise<Answer | undefined> {
	try {
		return await answer;
	} catch (error) {
		if (error instanceof OutsideFailure && error.reason === "not-found") return undefined;
		throw error;
	}
}
