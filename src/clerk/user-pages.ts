/**
 * All users, page by page, while users come and go. It must skip nobody in silence: what cannot be followed to its end is a
 * failure, and only a page that brings nobody new is an end. Only a page and its boundary are kept, however many users there are.
 */
import type { z } from "zod";
import { asFailure } from "../ports/failure.ts";
import type { ClerkClient, ClerkRequest } from "./client.ts";
import { unreadable } from "./failure.ts";
import { oddIn } from "./pages.ts";
import type { Odd, Page } from "./shapes.ts";

/** The most that Clerk gives at once; a larger number silently becomes 10. */
export const pageSize = 500;

/** How often the users of one instant are read again because others were deleted: a server that gives none by offset looks the same. */
const mostReadings = 20;

/** `created_at` is in milliseconds, as Clerk gives it. */
type Aged = { id: string; created_at: number };

/** Asks for one page, in the order of creation. */
type Ask<User> = (place: Record<string, string>) => Promise<User[]>;

/** What a walk does beyond what every walk does. */
export type WalkRules = {
	/** Records that cannot be read as a user, where the walk can do without them. Otherwise they end it. */
	odd?(odd: readonly Odd[]): void;
	/** Whether nobody comes after a page of so many records. Otherwise a page of nobody is waited for. */
	endsWith?(records: number): boolean;
};

/**
 * Users that were not given before, oldest first; those who are created meanwhile are reached too. Follows the cursor that
 * Clerk documents (`GET /users`, `starting_after`). Clerk says to stop at a page shorter than asked for; a server that makes
 * all of them shorter would end that walk at its first, so one more is asked for, and the end is a page of nobody. Where the
 * cursor's user is gone, or the server ignores cursors, goes on by the time of creation.
 */
export async function* userPages<User extends Aged>(
	send: ClerkClient,
	query: NonNullable<ClerkRequest<Page<User>>["query"]>,
	answer: z.ZodType<Page<User>>,
	rules: WalkRules = {},
): AsyncGenerator<User[], void> {
	const always = { ...query, order_by: "+created_at", limit: String(pageSize) };
	let records = 0;
	async function ask(place: Record<string, string>): Promise<User[]> {
		const request = {
			method: "GET",
			path: "/users",
			endpoint: "/users",
			query: { ...always, ...place },
			answer,
		} as const;
		const { items, odd } = await send(request);
		// Who they are is not known, so without them nobody may be taken for everybody; nor can a page of nobody else be passed.
		if (odd.length > 0 && (rules.odd === undefined || (items.length === 0 && odd.length >= pageSize)))
			throw oddIn(request, odd);
		rules.odd?.(odd);
		records = items.length + odd.length;
		return items;
	}
	const seen = createSeen();
	const end = yield* byCursor(ask, seen, {
		over: () => rules.endsWith?.(records) === true,
		full: () => records >= pageSize,
	});
	if (end === "broken") yield* byTime(ask, seen);
}

async function* byCursor<User extends Aged>(
	ask: Ask<User>,
	seen: Seen,
	is: { over(): boolean; full(): boolean },
): AsyncGenerator<User[], "end" | "broken"> {
	const isThere = async (user: string) => (await ask({ user_id: user })).some(({ id }) => id === user);
	let wasFull = false;
	let at = Number.NEGATIVE_INFINITY;
	for (let cursor: string | undefined; ; ) {
		const page = cursor === undefined ? await ask({}) : await unlessGone(ask({ starting_after: cursor }));
		if (page === undefined) return "broken";
		const over = is.over();
		// Users from before the cursor's: for the server there is no such user any more, so it begins anew.
		if (page.some(({ id, created_at }) => created_at < at && !seen.has({ id, created_at }))) return "broken";
		// Nobody after a full page: the list ends just there, or the cursor's user is gone and the server does not say so.
		if (page.length === 0 && wasFull && cursor !== undefined && !(await isThere(cursor))) return "broken";
		wasFull = is.full();
		const fresh = seen.add(page);
		if (fresh.length > 0) yield fresh;
		const last = page.at(-1);
		if (last === undefined || over) return "end";
		// Only users from before the cursor: the server does not know cursors.
		if (fresh.length === 0) return "broken";
		seen.forgetBefore(last.created_at - 1, page);
		at = last.created_at;
		cursor = last.id;
	}
}

/** What a cursor that names a deleted user is answered with is not documented; undefined for any refusal of the request. */
async function unlessGone<User>(page: Promise<User[]>): Promise<User[] | undefined> {
	try {
		return await page;
	} catch (error) {
		const failure = asFailure(error);
		if (failure.reason !== "not-found" && failure.reason !== "rejected") throw failure;
		return undefined;
	}
}

/**
 * From the last user's instant on, so that those of the same instant come again and none is missed. Where a page holds them
 * alone, goes through them by offset, each page overlapping the last by one user: if that one is not there, others were
 * deleted and the rest has moved up, so these are read again from the first. Nobody beyond that one is the end.
 */
async function* byTime<User extends Aged>(ask: Ask<User>, seen: Seen): AsyncGenerator<User[], void> {
	let createdAfter = seen.youngest() - 1;
	let offset = 0;
	let before: User[] = [];
	let readings = 1;
	for (;;) {
		const place = { created_at_after: String(createdAfter) };
		const page = await ask(offset === 0 ? place : { ...place, offset: String(offset) });
		const [first] = page;
		const last = page.at(-1);
		// A page of one leaves nothing to overlap with, and after it another may be cut to one.
		const holdsSeveral = before.length > 1;
		const movedUp = offset > 0 && holdsSeveral && (first === undefined || !seen.has(first));
		if (!isInOrder(page, createdAfter)) throw notFollowable();
		if (offset > 0 && first !== undefined && first.id === before[0]?.id) throw notFollowable();
		const fresh = seen.add(page);
		if (fresh.length > 0) yield fresh;
		before = page;
		if (movedUp) {
			if (++readings > mostReadings) throw notFollowable();
			offset = 0;
		} else if (last === undefined || (holdsSeveral && page.length === 1 && fresh.length === 0)) {
			return;
		} else if (last.created_at - 1 > createdAfter) {
			createdAfter = last.created_at - 1;
			offset = 0;
			readings = 1;
			seen.forgetBefore(createdAfter);
		} else {
			offset += Math.max(1, page.length - 1);
		}
	}
}

function isInOrder(page: readonly Aged[], from: number): boolean {
	return page.every(({ created_at }, index) => created_at >= (page[index - 1]?.created_at ?? from));
}

function notFollowable() {
	return unreadable(200, "the list of users does not go on as asked");
}

/** Who was given already and may come again. */
type Seen = {
	has(user: Aged): boolean;
	/** Returns those that are new. */
	add<User extends Aged>(page: readonly User[]): User[];
	/** Everybody older is behind us, apart from those of a page that a server may give once more. */
	forgetBefore(instant: number, page?: readonly Aged[]): void;
	/** When the youngest user so far was created. Throws where they did not come in order, as nothing follows from it then. */
	youngest(): number;
};

function createSeen(): Seen {
	let known = new Map<string, number>();
	let youngest = Number.NEGATIVE_INFINITY;
	let inOrder = true;
	return {
		has: ({ id }) => known.has(id),
		add(page) {
			const fresh = [...new Map(page.map((user) => [user.id, user])).values()].filter(({ id }) => !known.has(id));
			inOrder &&= isInOrder(fresh, youngest);
			for (const { id, created_at } of fresh) {
				known.set(id, created_at);
				youngest = Math.max(youngest, created_at);
			}
			return fresh;
		},
		forgetBefore(instant, page = []) {
			const kept = new Set(page.map(({ id }) => id));
			known = new Map([...known].filter(([id, created_at]) => created_at >= instant || kept.has(id)));
		},
		youngest() {
			if (!inOrder) throw notFollowable();
			return youngest;
		},
	};
}
