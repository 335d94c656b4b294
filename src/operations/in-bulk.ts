/**
 * One piece of work for each of many users: several at once, in the order of their ids, with a checkpoint from which a
 * run that died is taken up. Nothing is done twice that is known to be done, and nobody is left out: where it is not
 * certain that the checkpoint speaks of the same users, everybody is looked at again.
 */
import {
	type HandledEvent,
	type HandledUser,
	isHandled,
	isMoot,
	type Progress,
	type Totals,
} from "../incident/handled.ts";
import type { UserId } from "../incident/user-id.ts";
import type { Handling } from "../ports/clerk.ts";
import { asFailure, mayPass, type OutsideFailure } from "../ports/failure.ts";
import { digestOf } from "./targets.ts";

/** Up to so many users are listed one by one, done or not. */
export const mostListed = 20;
/** Of more, the record lists those that are not done, as far as a comment has room for them. */
const mostUnfinished = 150;
/**
 * So many users in a row of whom Clerk told nothing mean that to ask on for the others would only add to what is wrong. A
 * "no" counts as an answer, and so does a look at a user's sessions where something else failed: the next user is tried.
 */
export const mostUntold = 20;
/** Users at once. Requests are paced elsewhere; this only has to be enough to use the pace at a slow answer. */
const atOnce = 24;

export type Work = {
	event: HandledEvent["type"];
	users: readonly UserId[];
	/** What an earlier run of the same command recorded last. */
	earlier: Progress | undefined;
	handle(user: UserId): Promise<Handling>;
	/** Why nobody else is to be tried. */
	stopped(): OutsideFailure | undefined;
	/** What was done to a user before their turn, which matters where it never comes; undefined for nothing. */
	begun?: ((user: UserId) => Handling | undefined) | undefined;
	/** After each user; how much is written of it is not decided here. */
	onProgress(standing: Standing): void;
};

/** How far the work is. `progress` is made when it is asked for. */
export type Standing = { ended: number; of: number; unfinished: number; totals: Totals; progress(): Progress };

export type Account = {
	/** Of few everybody to whom something was done; of many those who are not done, or have nothing left to be done with. */
	listed: ReadonlyMap<UserId, Handling>;
	/** Users of whom nothing could be learned, and why. */
	unread: ReadonlyMap<UserId, OutsideFailure>;
	notTried: readonly UserId[];
	/** Why their turn did not come. */
	stopped: OutsideFailure | undefined;
	/** Sums over the users who are done and not listed, those of the earlier run too. */
	rest: Totals;
	/** What the record needs to go on from here. */
	progress: Progress & { unlisted: number };
};

export const nothing: Totals = {
	users: 0,
	revoked: 0,
	revokedBefore: 0,
	alreadyOver: 0,
	apiKeys: 0,
	locked: 0,
	passwordless: 0,
};

export function plus(totals: Totals, user: HandledUser): Totals {
	return {
		users: totals.users + 1,
		revoked: totals.revoked + user.revoked,
		revokedBefore: totals.revokedBefore + (user.revokedBefore ?? 0),
		alreadyOver: totals.alreadyOver + user.alreadyOver,
		apiKeys: totals.apiKeys + (user.apiKeys?.revoked ?? 0),
		locked: totals.locked + (user.access === "locked" ? 1 : 0),
		passwordless: totals.passwordless + (user.password === "none" ? 1 : 0),
	};
}

export function sumOf(rest: Totals, users: Iterable<HandledUser>): Totals {
	return [...users].reduce(plus, rest);
}

/** What a run may take over from an earlier one. */
type Taken = {
	/** Nobody of them is asked again. */
	done: ReadonlySet<UserId>;
	/** Those of the users before the checkpoint who are not done. */
	left: ReadonlyMap<string, HandledUser>;
	/** How many users stand before the checkpoint. */
	through: number;
	rest: Totals;
};

const nothingTaken: Taken = { done: new Set(), left: new Map(), through: 0, rest: nothing };

/**
 * Nothing where it is not certain that the checkpoint speaks of the same users, or where it counts some who were locked: a
 * lock ends by itself, and the sums do not tell when.
 */
export function takenOver(given: readonly UserId[], earlier: Progress | undefined): Taken {
	if (!earlier?.done || earlier.rest.locked > 0) return nothingTaken;
	const { through, digest } = earlier.done;
	const before = given.filter((user) => user <= through);
	if (digestOf(before) !== digest) return nothingTaken;
	const left = new Map(earlier.users.flatMap((one) => (one.user <= through ? [[one.user, one] as const] : [])));
	return { done: new Set(before.filter((user) => !left.has(user))), left, through: before.length, rest: earlier.rest };
}

export async function inBulk(work: Work): Promise<Account> {
	const { stopped, begun = () => undefined } = work;
	const ledger = openLedger(work);
	const gaveUp = await handleAll(work, ledger);
	const reason = gaveUp ?? stopped();
	const notTried: UserId[] = [];
	const cut: Handling[] = [];
	for (const user of ledger.waiting()) {
		const handling = begun(user);
		if (handling) cut.push({ ...handling, failures: reason ? [...handling.failures, reason] : handling.failures });
		else notTried.push(user);
	}
	return { ...ledger.close(cut), notTried, stopped: reason };
}

/** Who has had their turn, with what came of it, in the order of the users' ids. */
type Ledger = {
	users: readonly UserId[];
	isOpen(index: number): boolean;
	end(index: number, what: Handling | OutsideFailure): void;
	standing(): Standing;
	/** Those whose turn did not come. */
	waiting(): UserId[];
	/** Accounts for everybody; `cut` are users of whom only a beginning was made. */
	close(cut: readonly Handling[]): Pick<Account, "listed" | "unread" | "rest" | "progress">;
};

function openLedger({ event, users: given, earlier }: Work): Ledger {
	const users = [...given].sort();
	const isFew = users.length <= mostListed;
	const taken = takenOver(users, earlier);
	const ended: (Handling | OutsideFailure | "skipped" | undefined)[] = users.map((user) =>
		taken.done.has(user) ? "skipped" : undefined,
	);
	const listed = new Map<UserId, Handling>();
	const unread = new Map<UserId, OutsideFailure>();
	/** Before the checkpoint, and without their turn in this run yet. */
	const left = new Map(taken.left);
	// All users before the index `through` have ended or are left, so that the checkpoint may stand there. It never goes
	// back: the sums hold everybody who is done before it.
	let { rest, through } = taken;
	let count = taken.done.size;
	/** For who watches: over everybody who had their turn, wherever the checkpoint stands. */
	let totals = taken.rest;
	let unfinished = 0;

	function settleOne(user: UserId, what: (typeof ended)[number]): void {
		if (what === undefined || what === "skipped") return;
		if (!("user" in what)) unread.set(user, what);
		else if (isFew || !isHandled(event, what) || isMoot(what)) listed.set(user, what);
		else rest = plus(rest, what);
	}

	function settle(): void {
		for (let user = users[through]; user !== undefined && ended[through] !== undefined; user = users[through]) {
			settleOne(user, ended[through]);
			through++;
		}
	}

	function progress(): Account["progress"] {
		const unfinished = [...unread.keys()]
			.map(unknownYet)
			.concat([...listed.values()].map(withoutFailures), [...left.values()]);
		const unlisted = Math.max(0, unfinished.length - mostUnfinished);
		const last = users[through - 1];
		const done =
			isFew || unlisted > 0 || last === undefined
				? {}
				: { done: { through: last, digest: digestOf(users.slice(0, through)) } };
		return { users: unfinished.slice(0, mostUnfinished), rest, ...done, unlisted };
	}

	return {
		users,
		isOpen: (index) => ended[index] === undefined,
		end(index, what) {
			ended[index] = what;
			count++;
			if ("user" in what) totals = plus(totals, what);
			if (!("user" in what) || !isHandled(event, what)) unfinished++;
			const user = users[index];
			if (user !== undefined && left.delete(user)) settleOne(user, what);
			else settle();
		},
		standing: () => ({ ended: count, of: users.length, unfinished, totals, progress }),
		waiting: () => users.filter((_, index) => ended[index] === undefined),
		close(cut) {
			const behind = cut.filter(({ user }) => !left.has(user));
			for (const handling of cut) if (left.has(handling.user)) left.set(handling.user, withoutFailures(handling));
			// The checkpoint stands before the first whose turn did not come; who ended behind that is looked at again.
			const isWhole = left.size === 0 && through === users.length;
			const checkpoint = isFew || isWhole ? undefined : withCut(progress(), behind);
			for (const [index, what] of ended.entries()) if (what === undefined) ended[index] = "skipped";
			settle();
			for (const handling of cut) {
				left.delete(handling.user);
				listed.set(handling.user as UserId, handling);
			}
			return { listed, unread, rest, progress: checkpoint ?? progress() };
		},
	};
}

/** They stand behind the checkpoint, so that it holds even where the record has no room for all of them. */
function withCut(progress: Account["progress"], cut: readonly Handling[]): Account["progress"] {
	const users = [...progress.users, ...cut.map(withoutFailures)];
	const unlisted = progress.unlisted + Math.max(0, users.length - mostUnfinished);
	return { ...progress, users: users.slice(0, mostUnfinished), unlisted };
}

/** Returns why it ended before its time. A fault of ours ends it for all, and is said when nobody is at work any more. */
async function handleAll(
	{ event, handle, stopped, onProgress }: Work,
	ledger: Ledger,
): Promise<OutsideFailure | undefined> {
	const { users } = ledger;
	let untoldInARow = 0;
	let gaveUp: OutsideFailure | undefined;
	let broken: { error: unknown } | undefined;
	function learn(what: Handling | OutsideFailure): void {
		const failure = "user" in what ? (isHandled(event, what) ? undefined : what.failures.at(-1)) : what;
		const isTold = ("user" in what && what.verified) || failure === undefined || !mayPass(failure);
		untoldInARow = isTold ? 0 : untoldInARow + 1;
		// A key that is not accepted will not be for the next user either.
		if (failure && (untoldInARow >= mostUntold || failure.reason === "unauthorized")) gaveUp ??= failure;
	}

	let next = 0;
	async function work(): Promise<void> {
		for (let index = next++; index < users.length && !gaveUp && !broken && !stopped(); index = next++) {
			const user = users[index];
			if (user === undefined || !ledger.isOpen(index)) continue;
			try {
				const what = await handle(user).catch(asFailure);
				ledger.end(index, what);
				learn(what);
				onProgress(ledger.standing());
			} catch (error) {
				broken ??= { error };
			}
		}
	}
	await Promise.all(Array.from({ length: Math.min(atOnce, users.length) }, work));
	if (broken) throw broken.error;
	return gaveUp;
}

function unknownYet(user: UserId): HandledUser {
	return { user, revoked: 0, alreadyOver: 0, failed: 0, verified: false };
}

function withoutFailures({ failures: _, ...user }: Handling): HandledUser {
	return user;
}
