// GET /users and GET /users/count: orderings and both ways of paging, by the rules of the specification. The cursor must not be
// softened: it is refused with any ordering that could skip or repeat a user.

import { primaryAddressOf } from "./email-addresses.ts";
import { ClerkFailure, notFound, valueInvalid } from "./failure.ts";
import { integer, pageOf, values } from "./query.ts";
import type { StoredUser } from "./resources.ts";
import type { State } from "./state.ts";
import { filtersOf } from "./user-filters.ts";
import { byAge, countBefore, type Place } from "./user-order.ts";

/** How an instance answers where the specification leaves it open, or keeps back more than it says. */
export type ListRules = {
	/** Whether a user of the very instant that a bound of a filter names is left out or let in. */
	bounds: "exclusive" | "inclusive";
	/** What a cursor gets that names a user who is gone: 422, 404, or whoever followed them. */
	deletedCursor: "unprocessable" | "not-found" | "goes-on";
	/** The most users on a page, however many are asked for. */
	mostPerPage: number;
};

/** What a list of users may be ordered by. */
export const orderings: Record<string, (user: StoredUser) => string | number> = {
	created_at: (user) => user.createdAt,
	updated_at: (user) => user.updatedAt,
	email_address: (user) => primaryAddressOf(user) ?? "",
	web3wallet: (user) => user.web3Wallets[0]?.web3_wallet ?? "",
	first_name: (user) => user.firstName ?? "",
	last_name: (user) => user.lastName ?? "",
	phone_number: (user) => user.phoneNumbers[0]?.phone_number ?? "",
	username: (user) => user.username ?? "",
	last_active_at: (user) => user.lastActiveAt ?? 0,
	last_sign_in_at: (user) => user.lastSignInAt ?? 0,
};

type Asked = { state: State; query: URLSearchParams; rules: ListRules };

export function countUsers({ state, query, rules }: Asked): number {
	const filters = filtersOf(state, query, rules.bounds);
	return candidates(state, query).filter((user) => filters.every((filter) => filter(user))).length;
}

export function listUsers({ state, query, rules }: Asked): StoredUser[] {
	const { limit, offset } = pageOf(query);
	const cursor = query.get("starting_after");
	const ordering = orderingOf(query);
	const place = cursor === null ? undefined : placeOf(state, cursor, { ordering, offset, rules });
	const filters = filtersOf(state, query, rules.bounds);
	const users = ordering.name === "created_at" ? candidates(state, query) : ordered(state, ordering.name);
	// Newest first is the same list read from its end, so that no page costs a turn of the whole.
	const [from, step] = ordering.descending ? [users.length - 1, -1] : [0, 1];
	const start = place === undefined ? from : behind(users, place, ordering);
	const most = Math.min(limit, rules.mostPerPage);
	const page: StoredUser[] = [];
	let toSkip = offset;
	for (let at = start; at >= 0 && at < users.length && page.length < most; at += step) {
		const user = users[at];
		if (user === undefined || !filters.every((filter) => filter(user))) continue;
		if (toSkip > 0) toSkip--;
		else page.push(user);
	}
	return page;
}

type Ordering = { name: string; descending: boolean };

function orderingOf(query: URLSearchParams): Ordering {
	const text = query.get("order_by") ?? "-created_at";
	const name = text.replace(/^[+-]/, "");
	if (!Object.hasOwn(orderings, name)) throw valueInvalid("order_by", text);
	return { name, descending: text.startsWith("-") };
}

/**
 * By age, all whom the filters by id and by instant of creation may let in, and as few others as can be had without looking at
 * each. Whether somebody is let in is for the filters to say.
 */
function candidates({ users, usersByAge }: State, query: URLSearchParams): readonly StoredUser[] {
	const ids = values(query, "user_id");
	if (ids !== undefined && !ids.every((id) => id.startsWith("-"))) {
		const named = new Set(ids.map((id) => id.replace(/^\+/, "")));
		const known = [...named].flatMap((id) => users.get(id) ?? []);
		return known.sort(byAge);
	}
	const all = usersByAge.all();
	const [after, before] = [integer(query, "created_at_after"), integer(query, "created_at_before")];
	const from = after === undefined ? 0 : countBefore(all, ({ createdAt }) => createdAt < after);
	const to = before === undefined ? all.length : countBefore(all, ({ createdAt }) => createdAt <= before);
	return from === 0 && to === all.length ? all : all.slice(from, to);
}

function ordered({ usersByAge, usersByUpdate }: State, name: string): readonly StoredUser[] {
	if (name === "updated_at") return usersByUpdate.all();
	const keyOf = orderings[name];
	if (keyOf === undefined) return usersByAge.all();
	return usersByAge.all().toSorted((a, b) => {
		const [first, second] = [keyOf(a), keyOf(b)];
		return first < second ? -1 : first > second ? 1 : 0;
	});
}

/** The index of whoever follows a place, in the direction of the ordering. */
function behind(users: readonly StoredUser[], place: Place, { descending }: Ordering): number {
	if (descending) return countBefore(users, (user) => byAge(user, place) < 0) - 1;
	return countBefore(users, (user) => byAge(user, place) <= 0);
}

type Circumstances = { ordering: Ordering; offset: number; rules: ListRules };

function placeOf(state: State, cursor: string, { ordering, offset, rules }: Circumstances): Place {
	if (ordering.name !== "created_at") throw valueInvalid("starting_after", cursor);
	if (offset !== 0) throw valueInvalid("offset", String(offset));
	const user = state.users.get(cursor);
	if (user !== undefined) return user;
	const gone = state.removed.get(cursor);
	// What a cursor naming a deleted user gets is not documented, so an instance can be told; somebody it never knew is refused.
	if (gone !== undefined && rules.deletedCursor === "goes-on") return gone;
	if (gone !== undefined && rules.deletedCursor === "not-found") throw notFound("user", cursor);
	throw new ClerkFailure(422, {
		code: "form_resource_not_found",
		message: "is missing",
		long_message: "The resource associated with the supplied starting_after was not found.",
		meta: { param_name: "starting_after" },
	});
}
