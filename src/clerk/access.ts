/** Who can sign in: bans, locks, and passwords that must be set anew. Each call may be repeated; what it asks for is then so already. */
import { z } from "zod";
import type { Clock } from "../clock.ts";
import type { UserId } from "../incident/user-id.ts";
import { OutsideFailure } from "../ports/failure.ts";
import type { ClerkClient } from "./client.ts";
import { unreadable } from "./failure.ts";
import { instantIn } from "./sessions.ts";
import { listOf } from "./shapes.ts";

const Changed = z.object({
	id: z.string(),
	banned: z.boolean().nullish(),
	locked: z.boolean().nullish(),
	lockout_expires_in_seconds: z.number().nullish(),
});
type Changed = z.infer<typeof Changed>;

type Change = { user: UserId; what: "ban" | "unban" | "lock" | "unlock" };

async function change(send: ClerkClient, { user, what }: Change, took: (user: Changed) => boolean): Promise<Changed> {
	const changed = await send({
		method: "POST",
		path: `/users/${user}/${what}`,
		endpoint: `/users/{user_id}/${what}`,
		answer: Changed,
	});
	if (changed.id !== user || !took(changed)) throw unreadable(200, `the answer to a ${what} does not show it`);
	return changed;
}

/** Clerk ends the sessions of up to 50 users before it answers, and given up too early the ban is not known to hold. */
const manyBannedTimeoutMilliseconds = 15_000;

export async function ban(send: ClerkClient, users: readonly UserId[]): Promise<void> {
	const [only, ...others] = users;
	if (users.length === 0) return;
	if (only !== undefined && others.length === 0) {
		await change(send, { user: only, what: "ban" }, ({ banned }) => banned === true);
		return;
	}
	const body = { user_ids: users };
	const changed = await send({
		method: "POST",
		path: "/users/ban",
		endpoint: "/users/ban",
		body,
		timeoutMilliseconds: manyBannedTimeoutMilliseconds,
		answer: listOf(Changed),
	});
	// What happens when one of many cannot be banned is not documented.
	const banned = new Set(changed.flatMap((user) => (user.banned === true ? [user.id] : [])));
	if (!users.every((user) => banned.has(user)))
		throw unreadable(200, "the answer to a ban does not show all users banned");
}

export async function unban(send: ClerkClient, user: UserId): Promise<void> {
	await change(send, { user, what: "unban" }, ({ banned }) => banned === false);
}

/** Null for a lock that never ends: https://clerk.com/docs/guides/secure/user-lockout */
export async function lock(send: ClerkClient, user: UserId, clock: Clock): Promise<{ until: string | null }> {
	const { lockout_expires_in_seconds: seconds } = await change(
		send,
		{ user, what: "lock" },
		({ locked }) => locked === true,
	);
	return { until: instantIn(seconds, clock) };
}

export async function unlock(send: ClerkClient, user: UserId): Promise<void> {
	await change(send, { user, what: "unlock" }, ({ locked }) => locked === false);
}

/** A user, or an instance, without passwords has none to be reset. */
const passwordless: ReadonlySet<string | undefined> = new Set(["no_password_set", "password_disabled"]);

/** Ends the sessions too, except for who has no password: then Clerk refuses the whole, and false is returned. */
export async function compromisePassword(send: ClerkClient, user: UserId): Promise<boolean> {
	try {
		await send({
			method: "POST",
			path: `/users/${user}/password/set_compromised`,
			endpoint: "/users/{user_id}/password/set_compromised",
			body: { revoke_all_sessions: true },
			answer: z.object({ id: z.literal(user) }),
		});
		return true;
	} catch (error) {
		if (error instanceof OutsideFailure && passwordless.has(error.code)) return false;
		throw error;
	}
}
