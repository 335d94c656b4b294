// Users in an order that stays kept: finding a place takes a search by halves, and a user who comes or goes moves nobody through
// a sort. Whoever changes what the order goes by must take the user out before and put them back after.

import type { StoredUser } from "./resources.ts";

/** What users are ordered by; equal instants are ordered by when the user was made, then by id. */
export type Place = Pick<StoredUser, "id" | "createdAt" | "updatedAt">;

export type UserOrder = {
	all(): readonly StoredUser[];
	add(user: StoredUser): void;
	remove(user: StoredUser): void;
	/** How many stand before a place. */
	before(place: Place): number;
};

type Compare = (one: Place, other: Place) => number;

export function byAge(one: Place, other: Place): number {
	return one.createdAt - other.createdAt || (one.id < other.id ? -1 : one.id > other.id ? 1 : 0);
}

export function byUpdate(one: Place, other: Place): number {
	return one.updatedAt - other.updatedAt || byAge(one, other);
}

/** Nothing is sorted until somebody asks: a hundred thousand seeds are sorted once, and most tests ask for no such list. */
export function createUserOrder(compare: Compare, users: ReadonlyMap<string, StoredUser>): UserOrder {
	let sorted: StoredUser[] | undefined;
	const before = (place: Place) => countBefore(all(), (user) => compare(user, place) < 0);
	function all(): StoredUser[] {
		sorted ??= [...users.values()].sort(compare);
		return sorted;
	}
	return {
		all,
		before,
		add(user) {
			sorted?.splice(before(user), 0, user);
		},
		remove(user) {
			sorted?.splice(before(user), 1);
		},
	};
}

/** How many from the first on pass; after the first that does not, none does. */
export function countBefore<Row>(rows: readonly Row[], passes: (row: Row) => boolean): number {
	let [from, to] = [0, rows.length];
	while (from < to) {
		const middle = (from + to) >> 1;
		const row = rows[middle];
		if (row !== undefined && passes(row)) from = middle + 1;
		else to = middle;
	}
	return from;
}
