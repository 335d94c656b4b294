/**
 * A walk through users by several ranges of their time of creation at once: one cursor alone cannot use the budget, since its
 * pages come one after the other. Who has read a range to its end takes over the far half of what is left of another. A page
 * is asked for while the one before it is worked on; never more of a range than that is held.
 */

import { OutsideFailure } from "../ports/failure.ts";
import type { UserPage, Walk } from "../ports/user-directory.ts";
import type { ClerkClient } from "./client.ts";
import { oddUsers, WalkedUser, WalkedUserAlone } from "./directory-user.ts";
import { type Odd, pageOf } from "./shapes.ts";
import { pageSize, userPages } from "./user-pages.ts";

/** What is left of a range is not worth the extra request at its end where it is fewer users. */
const fewestToShare = 4 * pageSize;

/** A range while it is read. */
type Stretch = {
	from: number;
	/** Where the range ended when it was begun: a cursor must be followed with the very same query. */
	readonly askedTo: number;
	/** Comes nearer when somebody else takes over the rest. */
	to: number;
	/** Everybody created before it has been asked for. */
	at: number;
	/** Users a millisecond, by the last page; undefined before there was one. */
	density: number | undefined;
};

/** About the whole instance; asked for only where there is more than a page. */
type Extent = {
	/** Undefined where Clerk does not tell. */
	users: number | undefined;
	newest: number;
};

export type WalkPlan = {
	send: ClerkClient;
	/** How many ranges are worth reading at once, by now. */
	most(): number;
	/** How many users there are; undefined where Clerk does not tell. */
	count(): Promise<number | undefined>;
	/** When the youngest was created; undefined where there is nobody. */
	newest(): Promise<number | undefined>;
};

export async function walkUsers(
	{ send, most, count, newest }: WalkPlan,
	{ ranges, records: withRecords, expected, take }: Walk,
): Promise<void> {
	const waiting = [...ranges];
	const active = new Set<Stretch>();
	const walkers = new Set<Promise<void>>();
	const failed: unknown[] = [];
	let known: Extent | undefined;
	let asking: Promise<void> | undefined;
	let read = 0;

	function nextStretch(): Stretch | undefined {
		const range = waiting.shift();
		if (range) return { from: range.from, askedTo: range.to, to: range.to, at: range.from, density: undefined };
		return known && farHalf([...active], known, read);
	}

	async function walk(first: Stretch): Promise<void> {
		for (let stretch: Stretch | undefined = first; stretch && failed.length === 0; ) {
			const mine: Stretch = stretch;
			active.add(mine);
			await readToEnd(mine).finally(() => active.delete(mine));
			stretch = nextStretch();
		}
	}

	async function readToEnd(stretch: Stretch): Promise<void> {
		for await (const page of oneAhead(pagesOf(stretch))) {
			if (failed.length > 0) return;
			await take(page);
		}
	}

	/** A page as long as asked for shows that the server makes them so, and that a shorter one is the last. */
	let makesFullPages = false;

	async function* pagesOf(stretch: Stretch): AsyncGenerator<UserPage, void> {
		let odd: Odd[] = [];
		const pages = userPages(send, boundsOf(stretch), pageOf(withRecords ? WalkedUser : WalkedUserAlone), {
			odd: (records) => void odd.push(...records),
			endsWith(records) {
				makesFullPages ||= records >= pageSize;
				return makesFullPages && records < pageSize;
			},
		});
		for await (const page of pages) {
			const users = page.filter(({ createdAt }) => createdAt >= stretch.from && createdAt < stretch.to);
			read += users.length;
			goOn(stretch, page);
			yield { users, odd: oddUsers(odd), done: { from: stretch.from, to: Math.min(stretch.at, stretch.to) } };
			odd = [];
			if (stretch.at >= stretch.to || failed.length > 0) return;
			if (makesFullPages) askOnce();
			addWalkers();
		}
		stretch.at = stretch.to;
		yield { users: [], odd: oddUsers(odd), done: { from: stretch.from, to: stretch.to } };
	}

	function askOnce(): void {
		asking ??= Promise.all([newest(), expected ?? count()]).then(
			([newest, users]) => {
				known = newest === undefined ? undefined : { newest, users };
				addWalkers();
			},
			(error) => {
				// The walk is whole without it, and only slower; where Clerk is down the walk itself says so.
				if (!(error instanceof OutsideFailure)) failed.push(error);
			},
		);
	}

	function addWalkers(): void {
		while (walkers.size < most() && failed.length === 0) {
			const stretch = nextStretch();
			if (stretch === undefined) return;
			active.add(stretch);
			const walker: Promise<void> = walk(stretch)
				.catch((error) => void failed.push(error))
				.finally(() => walkers.delete(walker));
			walkers.add(walker);
		}
	}

	addWalkers();
	expected?.then(
		(users) => {
			if (users !== undefined && users > pageSize) askOnce();
		},
		() => {},
	);
	while (walkers.size > 0) await Promise.race(walkers);
	await asking;
	if (failed.length > 0) throw failed[0];
}

/** Whether Clerk's bounds are included is not documented, so a millisecond more is asked for, and what is beyond left out. */
function boundsOf({ from, askedTo }: Stretch): Record<string, string> {
	return {
		...(Number.isFinite(from) ? { created_at_after: String(from - 1) } : {}),
		...(Number.isFinite(askedTo) ? { created_at_before: String(askedTo + 1) } : {}),
	};
}

/** How far a page has brought the walk. The users of its last instant may go on in the next one. */
function goOn(stretch: Stretch, page: readonly WalkedUser[]): void {
	const last = page.at(-1)?.createdAt ?? stretch.at;
	const since = Number.isFinite(stretch.at) ? stretch.at : (page[0]?.createdAt ?? last);
	// Users of one and the same moment say nothing of how many come after it.
	stretch.density = last > since ? page.length / (last - since) : undefined;
	stretch.at = Math.max(stretch.at, last);
}

/** Takes it away from the stretch with the most users left; undefined where none has enough. */
function farHalf(active: readonly Stretch[], { users, newest }: Extent, read: number): Stretch | undefined {
	const lengthOf = ({ at, to, from }: Stretch) =>
		Math.max(0, Math.min(to, newest + 1) - (Number.isFinite(at) ? at : from));
	const whole = active.reduce((total, stretch) => total + finite(lengthOf(stretch)), 0);
	const average = Math.max(0, (users ?? 0) - read) / Math.max(1, whole);
	const leftOf = (stretch: Stretch) => finite(lengthOf(stretch)) * Math.max(average, stretch.density ?? 0);
	const longest = active.toSorted((a, b) => leftOf(b) - leftOf(a))[0];
	if (longest === undefined || leftOf(longest) < fewestToShare) return undefined;
	const middle = Math.ceil(Math.min(longest.to, newest + 1) - lengthOf(longest) / 2);
	if (middle <= longest.at || middle >= longest.to) return undefined;
	const { to } = longest;
	longest.to = middle;
	return { from: middle, askedTo: to, to, at: middle, density: undefined };
}

/** Of a stretch that begins before everybody it is not known how long it is until its first page. */
function finite(length: number): number {
	return Number.isFinite(length) ? length : 0;
}

/** Asks for the next while the last is being worked on. */
async function* oneAhead<Item>(items: AsyncGenerator<Item, void>): AsyncGenerator<Item, void> {
	let next = items.next();
	try {
		for (;;) {
			const { value, done } = await next;
			if (done) return;
			next = items.next();
			// Whoever does not come back for it must not leave a failure behind that nobody sees.
			next.catch(() => {});
			yield value;
		}
	} finally {
		await items.return().catch(() => {});
	}
}
