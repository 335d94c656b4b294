/**
 * What is done with one user, and what for many at once before that. An operation knows Clerk only as the port; whom it
 * is done to, who may ask for it and what is said of it is decided elsewhere.
 */
import type { HandledEvent, HandledUser } from "../incident/handled.ts";
import type { UserId } from "../incident/user-id.ts";
import type { Clerk, Handling, KnownUser } from "../ports/clerk.ts";
import { asFailure, OutsideFailure } from "../ports/failure.ts";

/** How one run of an operation was asked for. */
export type Order = {
	clerk: Clerk;
	users: readonly KnownUser[];
	apiKeys: boolean;
	reason: string | null;
	/** When the command was typed. */
	at: string;
	/** A run before this one did not end; what it revoked is counted by Clerk's list. */
	resumed: boolean;
};

/** The number of requests that an operation takes, by what it meets. */
export type Load = { users: number; sessions: number; apiKeys: boolean };

export type Operation = {
	name: "revoke" | "lockout" | "unlock" | "force-reset";
	event: HandledEvent["type"];
	requests(load: Load): number;
	/** Does what can be done for all at once; the rest is done for each. */
	begin(order: Order): Promise<Begun>;
};

export type Begun = {
	handle(user: UserId): Promise<Handling>;
	/** What was done at once to a user whose own turn does not come. */
	begun?(user: UserId): Handling | undefined;
};

/** Of a user of whom nothing is known yet. */
export function untouched(user: UserId): Handling {
	return { user, revoked: 0, alreadyOver: 0, failed: 0, verified: false, failures: [] };
}

/**
 * Sessions that cannot be read keep nothing else from being done. Where it is not known which were live before, what a
 * request that ends them all has ended is counted by when it ended.
 */
export async function endSessions(
	{ clerk, at, resumed }: Order,
	user: UserId,
	live: readonly string[] | undefined,
): Promise<Handling> {
	const since = resumed || live === undefined ? at : undefined;
	try {
		return await clerk.revokeAllSessions(user, { live, since });
	} catch (error) {
		return { ...untouched(user), failures: [asFailure(error)] };
	}
}

/** The sessions that a request which ends them all will end; undefined when they cannot be read, which holds nothing up. */
export async function liveBefore({ clerk }: Order, user: UserId): Promise<readonly string[] | undefined> {
	try {
		return await clerk.liveSessions(user);
	} catch (error) {
		if (!(error instanceof OutsideFailure)) throw error;
		return undefined;
	}
}

/** Where they were asked for, the user's own API keys go too: they outlive every session. */
export async function endApiKeys({ clerk, apiKeys, reason }: Order, handling: Handling): Promise<Handling> {
	if (!apiKeys) return handling;
	try {
		const { revoked, failed, verified, failures } = await clerk.revokeApiKeys(handling.user as UserId, reason);
		const apiKeys = { revoked, failed, listed: verified };
		return { ...handling, apiKeys, failures: [...handling.failures, ...failures] };
	} catch (error) {
		const failure = asFailure(error);
		// Who is gone has none that Clerk knows of.
		const listed = handling.access === "gone" && failure.reason === "not-found";
		const failures = listed ? handling.failures : [...handling.failures, failure];
		return { ...handling, apiKeys: { revoked: 0, failed: 0, listed }, failures };
	}
}

/** Of somebody whom Clerk does not know any more: what was open went with them, by no request of ours. */
export function gone<User extends HandledUser>(user: User): User {
	const { alreadyOver, failed } = user;
	return { ...user, alreadyOver: alreadyOver + failed, failed: 0, verified: true, access: "gone" };
}

/**
 * Somebody may have deleted the user meanwhile. The refusal of one request does not prove it, so Clerk is asked. With what
 * a list of somebody's sessions is refused then is not documented.
 */
export async function isGone({ clerk }: Order, user: UserId, { reason }: OutsideFailure): Promise<boolean> {
	return (reason === "not-found" || reason === "rejected") && (await lookUp(clerk, user)) === "nobody";
}

/** The user as they are now, where the answer to a change was lost; undefined where that cannot be read either. */
export async function lookAgain({ clerk }: Order, user: UserId): Promise<KnownUser | undefined> {
	const found = await lookUp(clerk, user);
	return found === "nobody" ? undefined : found;
}

async function lookUp(clerk: Clerk, user: UserId): Promise<KnownUser | "nobody" | undefined> {
	const [found] = await clerk.findUsers([{ id: user }]);
	if (found === undefined || found instanceof OutsideFailure) return undefined;
	return found.length === 0 ? "nobody" : found.find(({ id }) => id === user);
}
