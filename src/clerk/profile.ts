/** What Clerk knows of one user that matters in an incident, gathered from its several lists. One that cannot be read hides no other. */
import { z } from "zod";
import type { Clock } from "../clock.ts";
import type { UserId } from "../incident/user-id.ts";
import { asFailure, OutsideFailure, type UserProfile } from "../ports.ts";
import { apiKeyViews } from "./api-keys.ts";
import type { ClerkClient } from "./client.ts";
import { unreadable } from "./failure.ts";
import { everyPage } from "./pages.ts";
import { instantIn, instantOf, sessionViews } from "./sessions.ts";
import { pageOf } from "./shapes.ts";
import { knownUser, UserFields } from "./users.ts";

const at = z.number().nullish();
const flag = z.boolean().nullish();

const Profile = UserFields.extend({
	lockout_expires_in_seconds: z.number().nullish(),
	created_at: at,
	last_sign_in_at: at,
	password_enabled: flag,
	password_last_updated_at: at,
	totp_enabled: flag,
	backup_code_enabled: flag,
	mfa_enabled_at: at,
	mfa_disabled_at: at,
	passkeys: z.array(z.unknown()).nullish(),
});

const Membership = z.object({ id: z.string() });

export async function profileOf(send: ClerkClient, user: UserId, clock: Clock): Promise<UserProfile | undefined> {
	const memberships = everyPage(send, {
		method: "GET",
		path: `/users/${user}/organization_memberships`,
		endpoint: "/users/{user_id}/organization_memberships",
		answer: pageOf(Membership),
	});
	const [found, sessions, apiKeys, organizations] = await Promise.all([
		orUndefined(readUser(send, user, clock)),
		sessionViews(send, user).catch(asFailure),
		apiKeyViews(send, user).catch(asFailure),
		memberships.then(({ length }) => length).catch(asFailure),
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
		passkeys: found.passkeys?.length ?? 0,
		factorsChangedAt: instantOf(latest(found.mfa_enabled_at, found.mfa_disabled_at)),
		externalAccounts: (found.external_accounts ?? []).map(({ provider }) =>
			(provider ?? "unknown").replace(/^oauth_/, ""),
		),
		unverifiedAddresses: (found.email_addresses ?? []).filter(({ verification }) => verification?.status !== "verified")
			.length,
		sessions,
		apiKeys,
		organizations,
	};
}

type Read = z.infer<typeof Profile> & { lockedUntil: string | null };

/** The seconds of a lock count from this answer, however long the lists take. */
async function readUser(send: ClerkClient, user: UserId, clock: Clock): Promise<Read> {
	const read = await send({ method: "GET", path: `/users/${user}`, endpoint: "/users/{user_id}", answer: Profile });
	if (read.id !== user) throw unreadable(200, "the answer is about another user than asked for");
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
