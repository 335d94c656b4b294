/** All users of the instance, for a table of them: walked, by what changed, and by id. */
import { z } from "zod";
import { OutsideFailure } from "../ports/failure.ts";
import type { OddUser, UserDirectory, UserPage } from "../ports/user-directory.ts";
import { mostIds } from "../ports/user-directory.ts";
import type { ClerkClient } from "./client.ts";
import { oddUsers, WalkedUser } from "./directory-user.ts";
import { unreadable } from "./failure.ts";
import { type Page, pageOf } from "./shapes.ts";
import { pageSize } from "./user-pages.ts";
import { walkUsers } from "./walk.ts";

const path = "/users";
const countPath = "/users/count";
const Count = z.object({ total_count: z.number() });
const Instance = z.object({ id: z.string().nullish() });

export type Surroundings = {
	send: ClerkClient;
	/** How many requests are out at once when the budget is used to the full, by how long answers take. */
	inFlight(): number;
};

/** More ranges at once would hold more pages in memory than the budget can bring. */
const mostRanges = 16;

export function directoryOf({ send, inFlight }: Surroundings): Omit<UserDirectory, "stopped"> {
	const request = { method: "GET", path, endpoint: path } as const;

	async function end(order: "+created_at" | "-created_at"): Promise<number | undefined> {
		const query = { order_by: order, limit: "1" };
		const { items } = await send({ ...request, query, answer: pageOf(WalkedUser) });
		return items[0]?.createdAt;
	}

	async function count(): Promise<number | undefined> {
		try {
			const { total_count } = await send({ method: "GET", path: countPath, endpoint: countPath, answer: Count });
			return total_count;
		} catch (error) {
			if (error instanceof OutsideFailure) return undefined;
			throw error;
		}
	}

	const newest = () => end("-created_at");

	return {
		count,
		newest,
		oldest: () => end("+created_at"),
		walk: (walk) => walkUsers({ send, most: () => Math.min(mostRanges, inFlight()), count, newest }, walk),
		changedSince: (at, take) => changedSince(send, at, take),
		async byIds(ids): Promise<UserPage> {
			if (ids.length > mostIds) throw new RangeError(`${ids.length} ids are more than Clerk takes at once.`);
			const users = new Map<string, WalkedUser>();
			const odd: OddUser[] = [];
			// A server may make its pages shorter than asked for: only who is in none is not there.
			for (let left = ids; left.length > 0; ) {
				const query = { user_id: left, limit: String(pageSize) };
				const page = await send({ ...request, query, answer: pageOf(WalkedUser) });
				// A list that is not of whom was asked for proves nothing of who is missing in it.
				if (page.items.some(({ id }) => !left.includes(id)))
					throw unreadable(200, "the list of users is not of whom was asked for");
				for (const user of page.items) users.set(user.id, user);
				const strange = oddUsers(page.odd);
				odd.push(...strange);
				const before = left.length;
				left = left.filter((id) => !users.has(id) && !strange.some((one) => one.id === id));
				if (left.length === before) break;
			}
			return { users: [...users.values()], odd, done: undefined };
		},
		async instanceId() {
			const instance = { method: "GET", path: "/instance", endpoint: "/instance", answer: Instance } as const;
			return (await send(instance)).id ?? undefined;
		},
	};
}

/** So many users of a page, or half of a shorter one, must come again on the next: who is deleted meanwhile lets others move up. */
const overlap = 50;
/** Users who come twice come soon again: as many places further back as others have changed meanwhile. */
const mostRemembered = 50 * pageSize;
/** So often is a page read again, further to the front, because the two did not overlap. */
const mostReadings = 20;

/** So often is the front read again for who changed meanwhile; with so many changes at once the next run goes on. */
const mostRounds = 10;

/**
 * By offset, since a cursor needs the order of creation. Whoever changes meanwhile moves to the front, before they were read
 * perhaps, so the front is read again until it brings nobody new. A deletion lets others move up, which the overlap shows.
 */
async function changedSince(send: ClerkClient, at: number, take: (page: UserPage) => Promise<void>): Promise<void> {
	const given = new Map<string, number>();
	let since = at;
	for (let round = 1; round <= mostRounds; round++) {
		let newest = Number.NEGATIVE_INFINITY;
		let fresh = 0;
		for await (const { items, odd } of byLastChange(send, since)) {
			newest = Math.max(newest, ...items.map(({ updatedAt }) => updatedAt));
			const users = items.filter(({ id, updatedAt }) => updatedAt >= since && updatedAt > (given.get(id) ?? -1));
			for (const { id, updatedAt } of users) given.set(id, updatedAt);
			forgetOldest(given);
			fresh += users.length;
			if (users.length + odd.length > 0) await take({ users, odd: oddUsers(odd), done: undefined });
		}
		if (fresh === 0 || newest < since) return;
		since = newest;
	}
}

/** A map gives its oldest first. */
function forgetOldest(given: Map<string, number>): void {
	for (const id of given.keys()) {
		if (given.size <= mostRemembered) return;
		given.delete(id);
	}
}

/** Pages from the newest change to the last that holds somebody who changed since then. */
async function* byLastChange(send: ClerkClient, since: number): AsyncGenerator<Page<WalkedUser>, void> {
	let before: readonly WalkedUser[] = [];
	let readings = 0;
	for (let offset = 0; ; ) {
		const query = { order_by: "-updated_at", limit: String(pageSize), offset: String(offset) };
		const page = await send({ method: "GET", path, endpoint: path, query, answer: pageOf(WalkedUser) });
		const { items, odd } = page;
		const tail = new Set(before.map(({ id }) => id));
		if (tail.size > 0 && !items.some(({ id }) => tail.has(id))) {
			if (++readings > mostReadings) throw unreadable(200, "the list of users does not go on as asked");
			offset = Math.max(0, offset - pageSize);
			continue;
		}
		yield page;
		const records = items.length + odd.length;
		const isOver = odd.length === 0 && items.every(({ id }) => tail.has(id));
		if (isOver || items.some(({ updatedAt }) => updatedAt < since)) return;
		const again = Math.min(overlap, records >> 1);
		before = again > 0 ? items : [];
		offset += records - again;
	}
}
