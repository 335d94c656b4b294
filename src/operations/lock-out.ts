/**
 * Keeps users from signing in, and ends what they have open. The ban comes first, for all of them: it ends sessions by
 * itself and closes the door. Where the plan has no ban, a lock, a password to be reset and the revoking of sessions stand in.
 */
import type { UserId } from "../incident/user-id.ts";
import { type Handling, type KnownUser, mostBanned } from "../ports/clerk.ts";
import { asFailure, type FailureReason, mayBeDone, type OutsideFailure } from "../ports/failure.ts";
import { compromise } from "./force-reset.ts";
import { mostListed } from "./ledger.ts";
import {
	endApiKeys,
	endSessions,
	gone,
	isGone,
	liveBefore,
	lookAgain,
	type Operation,
	type Order,
	untouched,
} from "./operation.ts";

export const lockOut: Operation = {
	name: "lockout",
	event: "locked-out",
	requests: ({ users, apiKeys }) =>
		Math.ceil(users / mostBanned) + users * ((apiKeys ? 2 : 1) + (users > mostListed ? 0 : 1)),
	async begin(order) {
		const { users } = order;
		const ids = users.map(({ id }) => id);
		const known = new Map(users.map((user) => [user.id, user]));
		const live = new Map(
			// Of many this would hold up the ban; theirs are counted by when they ended.
			ids.length > mostListed
				? []
				: await Promise.all(ids.map(async (id) => [id, await liveBefore(order, id)] as const)),
		);
		const door: Door = { banned: new Set(), unsure: new Set(), noBan: undefined };
		await banAll(order, ids, door);
		return {
			handle: (user) => lockOutOne({ order, user, known: known.get(user), live: live.get(user), door }),
			begun: (user) => banOf(user, door),
		};
	},
};

/** What the bulk requests brought. */
type Door = {
	banned: Set<UserId>;
	/** A request that named them failed; whether it banned them all the same, or some, is not known. */
	unsure: Set<UserId>;
	/** Why the instance has no ban. */
	noBan: OutsideFailure | undefined;
};

/** What is known of a user whose own turn does not come. */
function banOf(user: UserId, { banned, unsure }: Door): Handling | undefined {
	if (banned.has(user)) return { ...untouched(user), access: "banned" };
	return unsure.has(user) ? { ...untouched(user), access: "unknown" } : undefined;
}

/**
 * Refused before Clerk looks at the users. Of every other failure it is not documented whether some of them were banned:
 * https://clerk.com/docs/reference/backend-api/tag/users/post/users/ban
 */
const untouching: ReadonlySet<FailureReason> = new Set(["unauthorized", "forbidden", "not-in-plan", "rate-limited"]);

/** So many requests for many in a row that failed mean that this is not the way; a user alone may still be banned. */
const mostFailed = 3;

/** What one request could not do for all of its users is tried again for each of them. */
async function banAll({ clerk }: Order, ids: readonly UserId[], door: Door): Promise<void> {
	const chunks = Array.from({ length: Math.ceil(ids.length / mostBanned) }, (_, index) =>
		ids.slice(index * mostBanned, (index + 1) * mostBanned),
	);
	let failed = 0;
	const isOver = () => door.noBan !== undefined || clerk.stopped !== undefined || failed >= mostFailed;
	async function work(): Promise<void> {
		for (let chunk = chunks.shift(); chunk && !isOver(); chunk = chunks.shift()) {
			try {
				await clerk.ban(chunk);
				for (const id of chunk) door.banned.add(id);
				failed = 0;
			} catch (error) {
				const failure = asFailure(error);
				failed++;
				if (failure.reason === "not-in-plan") door.noBan = failure;
				else if (!untouching.has(failure.reason)) for (const id of chunk) door.unsure.add(id);
			}
		}
	}
	await Promise.all(Array.from({ length: 4 }, work));
}

type Out = Pick<Handling, "access" | "lockedUntil" | "password" | "failures">;
type One = {
	order: Order;
	user: UserId;
	/** As they were looked up before anything was done. */
	known: KnownUser | undefined;
	live: readonly string[] | undefined;
	door: Door;
};

async function lockOutOne(one: One): Promise<Handling> {
	const { order, user, live, door } = one;
	const out = door.banned.has(user) ? banned : asBefore(one, await keepOut(order, user, door));
	// Nothing is left to be ended but keys, and a list of sessions may be refused for a user who is gone.
	if (out.access === "gone") return endApiKeys(order, gone(untouched(user)));
	const ended = await endSessions(order, user, live);
	const all = await endApiKeys(order, ended);
	return { ...all, ...out, failures: [...out.failures, ...all.failures] };
}

const banned: Out = { access: "banned", failures: [] };

/** Where nothing of ours keeps them out, what did before may: a ban holds, while a lock may end by itself. */
function asBefore({ known }: One, out: Out): Out {
	if (known?.banned && (out.access === "open" || out.access === "unknown")) return { ...out, ...banned };
	return known?.locked && out.access === "open" ? { ...out, access: "unknown" } : out;
}

async function keepOut(order: Order, user: UserId, door: Door): Promise<Out> {
	if (door.noBan) return withoutBan(order, user);
	try {
		await order.clerk.ban([user]);
		return banned;
	} catch (error) {
		const failure = asFailure(error);
		if (failure.reason === "not-in-plan") return withoutBan(order, user);
		if (await isGone(order, user, failure)) return { access: "gone", failures: [] };
		// A request without an answer may have been done all the same, or may still be.
		const isUnsure = mayBeDone(failure) || door.unsure.has(user);
		if (isUnsure && (await lookAgain(order, user))?.banned) return banned;
		return { access: isUnsure ? "unknown" : "open", failures: [failure] };
	}
}

async function withoutBan(order: Order, user: UserId): Promise<Out> {
	const [locked, { password, failures }] = await Promise.all([lock(order, user), compromise(order, user)]);
	return { ...locked, password, failures: [...locked.failures, ...failures] };
}

async function lock(order: Order, user: UserId): Promise<Out> {
	try {
		const { until } = await order.clerk.lock(user);
		return { access: "locked", lockedUntil: until, failures: [] };
	} catch (error) {
		const failure = asFailure(error);
		if (await isGone(order, user, failure)) return { access: "gone", failures: [] };
		return { access: mayBeDone(failure) ? "unknown" : "open", failures: [failure] };
	}
}
