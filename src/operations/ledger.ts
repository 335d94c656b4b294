/**
 * Who of many users has had their turn, and what came of it, with a checkpoint from which a run that died is taken up. Where
 * it is not certain that the checkpoint speaks of the same users, or that they are still as it says, it counts for nothing.
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
import type { OutsideFailure } from "../ports/failure.ts";
import { digestOf } from "./targets.ts";
import { nothing, plus } from "./totals.ts";

/** Up to so many users are listed one by one, done or not. */
export const mostListed = 20;
/** Of more, the record lists those that are not done, as far as a comment has room for them. */
const mostUnfinished = 150;

/** How far the work is. `progress` is made when it is asked for. */
export type Standing = { ended: number; of: number; unfinished: number; totals: Totals; progress(): Progress };

export type Settled = {
	/** Of few everybody to whom something was done; of many those who are not done, or have nothing left to be done with. */
	listed: ReadonlyMap<UserId, Handling>;
	/** Users of whom nothing could be learned, and why. */
	unread: ReadonlyMap<UserId, OutsideFailure>;
	/** Sums over the users who are done and not listed, those of the earlier run too. */
	rest: Totals;
	/** What the record needs to go on from here. */
	progress: Progress & { unlisted: number };
};

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

/** Who has had their turn, with what came of it, in the order of the users' ids. */
export type Ledger = {
	users: readonly UserId[];
	isOpen(index: number): boolean;
	end(index: number, what: Handling | OutsideFailure): void;
	standing(): Standing;
	/** Those whose turn did not come. */
	waiting(): UserId[];
	/** Accounts for everybody; `cut` are users of whom only a beginning was made. */
	close(cut: readonly Handling[]): Settled;
};

/** Whose turn is to come, and to what end. */
type Turns = {
	event: HandledEvent["type"];
	users: readonly UserId[];
	/** What an earlier run of the same command recorded last. */
	earlier: Progress | undefined;
};

export function openLedger({ event, users: given, earlier }: Turns): Ledger {
	const users = [...given].sort();
	const taken = takenOver(users, earlier);
	const ended: (Ended | undefined)[] = users.map((user) => (taken.done.has(user) ? "skipped" : undefined));
	const book = openBook(event, users, taken);
	let count = taken.done.size;
	/** For who watches: over everybody who had their turn, wherever the checkpoint stands. */
	let totals = taken.rest;
	let unfinished = 0;
	return {
		users,
		isOpen: (index) => ended[index] === undefined,
		end(index, what) {
			ended[index] = what;
			count++;
			if ("user" in what) totals = plus(totals, what);
			if (!("user" in what) || !isHandled(event, what)) unfinished++;
			const user = users[index];
			if (user === undefined || !book.settleLeft(user, what)) book.advance(ended);
		},
		standing: () => ({ ended: count, of: users.length, unfinished, totals, progress: book.progress }),
		waiting: () => users.filter((_, index) => ended[index] === undefined),
		close: (cut) => book.close(ended, cut),
	};
}

/** What came of a user's turn; who is skipped was done by an earlier run, or never had one. */
type Ended = Handling | OutsideFailure | "skipped";

/** What is said of the users: one by one or in sums, with a checkpoint from which another run can go on. */
type Book = {
	/** Of a user before the checkpoint whom an earlier run had left; false where the user is none of these. */
	settleLeft(user: UserId, what: Ended): boolean;
	/** Takes the checkpoint as far as everybody before it has ended. */
	advance(ended: readonly (Ended | undefined)[]): void;
	progress(): Settled["progress"];
	close(ended: readonly (Ended | undefined)[], cut: readonly Handling[]): Settled;
};

function openBook(event: HandledEvent["type"], users: readonly UserId[], taken: Taken): Book {
	const isFew = users.length <= mostListed;
	const listed = new Map<UserId, Handling>();
	const unread = new Map<UserId, OutsideFailure>();
	/** Before the checkpoint, and without their turn in this run yet. */
	const left = new Map(taken.left);
	// All users before the index `through` have ended or are left, so that the checkpoint may stand there. It never goes
	// back: the sums hold everybody who is done before it.
	let { rest, through } = taken;

	function settle(user: UserId, what: Ended): void {
		if (what === "skipped") return;
		if (!("user" in what)) unread.set(user, what);
		else if (isFew || !isHandled(event, what) || isMoot(what)) listed.set(user, what);
		else rest = plus(rest, what);
	}

	function advance(ended: readonly (Ended | undefined)[]): void {
		for (let user = users[through]; user !== undefined; user = users[++through]) {
			const what = ended[through];
			if (what === undefined) return;
			settle(user, what);
		}
	}

	function progress(): Settled["progress"] {
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
		settleLeft(user, what) {
			if (!left.delete(user)) return false;
			settle(user, what);
			return true;
		},
		advance,
		progress,
		close(ended, cut) {
			const behind = cut.filter(({ user }) => !left.has(user));
			for (const handling of cut) if (left.has(handling.user)) left.set(handling.user, withoutFailures(handling));
			// The checkpoint stands before the first whose turn did not come; who ended behind that is looked at again.
			const isWhole = left.size === 0 && through === users.length;
			const checkpoint = isFew || isWhole ? undefined : withCut(progress(), behind);
			advance(ended.map((what) => what ?? "skipped"));
			for (const handling of cut) {
				left.delete(handling.user);
				listed.set(handling.user as UserId, handling);
			}
			return { listed, unread, rest, progress: checkpoint ?? progress() };
		},
	};
}

/** They stand behind the checkpoint, so that it holds even where the record has no room for all of them. */
function withCut(progress: Settled["progress"], cut: readonly Handling[]): Settled["progress"] {
	const users = [...progress.users, ...cut.map(withoutFailures)];
	const unlisted = progress.unlisted + Math.max(0, users.length - mostUnfinished);
	return { ...progress, users: users.slice(0, mostUnfinished), unlisted };
}

/** What a record holds of a user of whom nothing was learned. */
export function unknownYet(user: UserId): HandledUser {
	return { user, revoked: 0, alreadyOver: 0, failed: 0, verified: false };
}

function withoutFailures({ failures: _, ...user }: Handling): HandledUser {
	return user;
}
