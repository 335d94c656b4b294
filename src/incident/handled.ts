/**
 * What commands about users record: what became of each user, sums where there are too many to list, and how far a run
 * came. A schema here may grow optional fields; it must keep reading what older versions wrote.
 */
import { z } from "zod";

const instant = z.iso.datetime();
const count = z.int().nonnegative();

/** What became of one user, in numbers that Clerk itself confirmed. */
export const HandledUser = z.object({
	user: z.string().max(40),
	/** Sessions that Clerk reported as revoked in answer to this command. */
	revoked: count,
	/** Sessions that were revoked since the command was typed but before the run that reports: an earlier run's work. */
	revokedBefore: count.optional(),
	/** Sessions that were live when first listed and over when looked at again, though not by a confirmed request of ours. */
	alreadyOver: count,
	/** Sessions that were still live, or not known to be over, when the command gave up. */
	failed: count,
	/** Whether a last reading of the list showed nothing live. */
	verified: z.boolean(),
	/** The user's own API keys, where they were to be revoked; `failed` are those that may still work, of those that could be listed. */
	apiKeys: z.object({ revoked: count, failed: count, listed: z.boolean() }).optional(),
	/** Whether the user can sign in now, where the command was about that; `unknown` when Clerk's answers were lost, `gone` when Clerk does not know the user any more. */
	access: z.enum(["banned", "locked", "open", "unknown", "gone"]).optional(),
	/** Another command let the user in again since this one locked them out, which is therefore left so. */
	letIn: z.literal(true).optional(),
	/** When a lock ends by itself; null when it never does. */
	lockedUntil: instant.nullable().optional(),
	/** Whether the next sign-in asks for a new password; `none`: the user has none; `unknown` when Clerk's answers were lost. */
	password: z.enum(["to-be-reset", "none", "unchanged", "unknown"]).optional(),
});
export type HandledUser = z.infer<typeof HandledUser>;

/** Sums over users who are done and are not listed one by one. */
export const Totals = z.object({
	users: count,
	revoked: count,
	revokedBefore: count,
	alreadyOver: count,
	apiKeys: count,
	/** Users who are kept out by a lock, which ends by itself, and not by a ban. */
	locked: count,
	/** Users without a password, which therefore could not be made to be reset. */
	passwordless: count,
});
export type Totals = z.infer<typeof Totals>;

/**
 * How far a run over many users came, so that the next one goes on there: every user up to and including `through`, in
 * the order of their ids, is done, or listed as unfinished. The digest tells whether these are still the same users.
 */
const Done = z.object({ through: z.string().max(40), digest: z.string().max(64) });

/** What every command about users records. Of many users only those are listed that are not done. */
const handled = {
	users: z.array(HandledUser),
	rest: Totals.optional(),
	done: Done.optional(),
	/** Names that are no user, or more than one, in Clerk. */
	notFound: count,
	/** Users who could not even be read. */
	unread: count,
	/** Users whose turn did not come, because Clerk stopped answering. */
	notTried: count.optional(),
	/** Users who are not done and for whom the record has no room. */
	unlisted: count.optional(),
	reason: z.string().nullable(),
	/** Why one person alone did what needs two. */
	alone: z.string().optional(),
	/** The code that a second person confirmed, and who had asked. */
	confirmed: z.object({ code: z.string().max(20), by: z.string().min(1).max(100) }).optional(),
};

/** How far a run has come that is still going on, or died. */
export const Progress = z.object({ users: z.array(HandledUser), rest: Totals, done: Done.optional() });
export type Progress = z.infer<typeof Progress>;

const SessionsRevoked = z.object({ type: z.literal("sessions-revoked"), ...handled });
const LockedOut = z.object({ type: z.literal("locked-out"), ...handled });
const Unlocked = z.object({ type: z.literal("unlocked"), ...handled });
const ResetForced = z.object({ type: z.literal("reset-forced"), ...handled });

/** One event for each command about users. */
export const HandledEvents = [SessionsRevoked, LockedOut, Unlocked, ResetForced] as const;
export type HandledEvent = z.infer<(typeof HandledEvents)[number]>;

const types: ReadonlySet<string> = new Set(HandledEvents.map(({ shape }) => shape.type.value));

export function isHandledEvent(event: { type: string }): event is HandledEvent {
	return types.has(event.type);
}

/** A lock ends by itself; whoever knows the password is then in again, unless a new one is asked for. */
export function isUnmarked({ password }: HandledUser): boolean {
	return password === "unchanged" || password === "unknown";
}

/** Nothing is left to be done with this user, though what was asked for is not so: it is told apart from what was done. */
export function isMoot({ access, letIn }: HandledUser): boolean {
	return access === "gone" || letIn === true;
}

/** Whether all that the command was for is done with this user. */
export function isHandled(type: HandledEvent["type"], user: HandledUser): boolean {
	const keysOut = !user.apiKeys || (user.apiKeys.listed && user.apiKeys.failed === 0);
	const out = user.verified && user.failed === 0 && keysOut;
	// That keys go with their user is not documented.
	const isOver = isMoot(user) && (keysOut || user.letIn === true);
	switch (type) {
		case "sessions-revoked":
			return out;
		case "locked-out":
			return isOver || (out && (user.access === "banned" || (user.access === "locked" && !isUnmarked(user))));
		case "unlocked":
			return isMoot(user) || user.access === "open";
		case "reset-forced":
			return isOver || (out && (user.password === "to-be-reset" || user.password === "none"));
	}
}

/** Whether nothing was learned of the user, nor done: what a record holds of one who could not be read. */
export function isUnread(user: HandledUser): boolean {
	const { revoked, revokedBefore = 0, alreadyOver, failed, verified, apiKeys, access, password } = user;
	const known = [apiKeys, access, password].some((one) => one !== undefined);
	return !verified && !known && revoked + revokedBefore + alreadyOver + failed === 0;
}

/** Whether nothing of what a command about users was asked for is left to be tried again. */
export function isComplete({ type, users, unread, notTried = 0, unlisted = 0 }: HandledEvent): boolean {
	return unread + notTried + unlisted === 0 && users.every((user) => isHandled(type, user));
}
