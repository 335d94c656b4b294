// GET /users and GET /users/count: filters, orderings and both ways of paging, by the rules of the specification. The
// cursor must not be softened: it is refused with any ordering that could skip or repeat a user.

import { ClerkFailure, valueInvalid } from "./failure.ts";
import { boolean, integer, pageOf, values } from "./query.ts";
import type { StoredUser } from "./resources.ts";
import type { State } from "./state.ts";

type Filter = (user: StoredUser) => boolean;

/** What a list of users may be ordered by. */
export const orderings: Record<string, (user: StoredUser) => string | number> = {
	created_at: (user) => user.createdAt,
	updated_at: (user) => user.updatedAt,
	email_address: (user) => user.emailAddresses[0] ?? "",
	web3wallet: (user) => user.web3Wallets[0]?.web3_wallet ?? "",
	first_name: (user) => user.firstName ?? "",
	last_name: (user) => user.lastName ?? "",
	phone_number: (user) => user.phoneNumbers[0]?.phone_number ?? "",
	username: (user) => user.username ?? "",
	last_active_at: (user) => user.lastActiveAt ?? 0,
	last_sign_in_at: (user) => user.lastSignInAt ?? 0,
};

export function countUsers(state: State, query: URLSearchParams): number {
	const filters = filtersOf(state, query);
	return state.usersByAge().filter((user) => filters.every((filter) => filter(user))).length;
}

export function listUsers(state: State, query: URLSearchParams): StoredUser[] {
	const { limit, offset } = pageOf(query);
	const cursor = query.get("starting_after");
	const ordering = orderingOf(query);
	if (cursor !== null) refuseCursor(state, cursor, ordering.name, offset);
	const filters = filtersOf(state, query);
	const users = ordered(state, ordering);
	const start = cursor === null ? 0 : users.findIndex(({ id }) => id === cursor) + 1;
	const page: StoredUser[] = [];
	let toSkip = offset;
	for (let at = start; at < users.length && page.length < limit; at++) {
		const user = users[at];
		if (user === undefined || !filters.every((filter) => filter(user))) continue;
		if (toSkip > 0) toSkip--;
		else page.push(user);
	}
	return page;
}

function orderingOf(query: URLSearchParams): { name: string; descending: boolean } {
	const text = query.get("order_by") ?? "-created_at";
	const name = text.replace(/^[+-]/, "");
	if (!Object.hasOwn(orderings, name)) throw valueInvalid("order_by", text);
	return { name, descending: text.startsWith("-") };
}

function ordered(state: State, { name, descending }: { name: string; descending: boolean }): readonly StoredUser[] {
	const byAge = state.usersByAge();
	const keyOf = orderings[name];
	if (keyOf === undefined || name === "created_at") return descending ? byAge.toReversed() : byAge;
	const ascending = byAge.toSorted((a, b) => {
		const [first, second] = [keyOf(a), keyOf(b)];
		return first < second ? -1 : first > second ? 1 : 0;
	});
	return descending ? ascending.reverse() : ascending;
}

function refuseCursor(state: State, cursor: string, order: string, offset: number): void {
	if (order !== "created_at") throw valueInvalid("starting_after", cursor);
	if (offset !== 0) throw valueInvalid("offset", String(offset));
	// What a cursor naming a deleted user gets is not documented; a refusal is the answer that no walk mistakes for its end.
	if (!state.users.has(cursor)) {
		throw new ClerkFailure(422, {
			code: "form_resource_not_found",
			message: "is missing",
			long_message: "The resource associated with the supplied starting_after was not found.",
			meta: { param_name: "starting_after" },
		});
	}
}

/** What a list of users is narrowed down to; a user must pass all of them. */
export function filtersOf(state: State, query: URLSearchParams): Filter[] {
	return [
		anyOf(query, "email_address", (user) => user.emailAddresses.map((address) => address.toLowerCase()), true),
		anyOf(query, "username", ({ username }) => (username === null ? [] : [username])),
		anyOf(query, "phone_number", phoneNumbersOf),
		anyOf(query, "web3_wallet", ({ web3Wallets }) => web3Wallets.map(({ web3_wallet }) => web3_wallet)),
		anyOf(query, "provider", ({ externalAccounts }) => externalAccounts.map(({ provider }) => provider)),
		anyOf(query, "provider_user_id", ({ externalAccounts }) => externalAccounts.map((one) => one.provider_user_id)),
		signed(query, "user_id", ({ id }) => [id]),
		signed(query, "external_id", ({ externalId }) => (externalId === null ? [] : [externalId])),
		signed(query, "organization_id", ({ id }) => state.membershipsOf(id).map((one) => one.organizationId)),
		...textFilters(query),
		...instantFilters(query),
		bannedFilter(query),
	].filter((filter) => filter !== undefined);
}

function phoneNumbersOf({ phoneNumbers }: StoredUser): string[] {
	return phoneNumbers.map(({ phone_number }) => phone_number);
}

function anyOf(
	query: URLSearchParams,
	name: string,
	of: (user: StoredUser) => string[],
	lowerCase = false,
): Filter | undefined {
	const asked = values(query, name);
	if (asked === undefined) return undefined;
	const wanted = new Set(lowerCase ? asked.map((value) => value.toLowerCase()) : asked);
	return (user) => of(user).some((value) => wanted.has(value));
}

// `+` or nothing includes, `-` excludes.
function signed(query: URLSearchParams, name: string, of: (user: StoredUser) => string[]): Filter | undefined {
	const asked = values(query, name);
	if (asked === undefined) return undefined;
	const excluded = new Set(asked.filter((value) => value.startsWith("-")).map((value) => value.slice(1)));
	const included = new Set(asked.filter((value) => !value.startsWith("-")).map((value) => value.replace(/^\+/, "")));
	return (user) => {
		const own = of(user);
		return (
			!own.some((value) => excluded.has(value)) && (included.size === 0 || own.some((value) => included.has(value)))
		);
	};
}

function textFilters(query: URLSearchParams): Filter[] {
	const names = (user: StoredUser) => [`${user.firstName ?? ""} ${user.lastName ?? ""}`];
	const usernames = (user: StoredUser) => [user.username ?? ""];
	const sources: Record<string, (user: StoredUser) => string[]> = {
		query: (user) => [user.id, ...user.emailAddresses, ...phoneNumbersOf(user), ...names(user), ...usernames(user)],
		email_address_query: (user) => user.emailAddresses,
		phone_number_query: phoneNumbersOf,
		username_query: usernames,
		name_query: names,
	};
	return Object.entries(sources).flatMap(([name, of]) => {
		const part = query.get(name)?.toLowerCase();
		return part === undefined
			? []
			: [(user: StoredUser) => of(user).some((value) => value.toLowerCase().includes(part))];
	});
}

function instantFilters(query: URLSearchParams): Filter[] {
	const sources: Record<string, (user: StoredUser) => number | null> = {
		created_at: (user) => user.createdAt,
		last_active_at: (user) => user.lastActiveAt,
		last_sign_in_at: (user) => user.lastSignInAt,
	};
	return Object.entries(sources).flatMap(([name, of]): Filter[] => {
		const before = integer(query, `${name}_before`);
		const after = integer(query, `${name}_after`) ?? integer(query, `${name}_since`);
		if (before === undefined && after === undefined) return [];
		return [
			(user) => {
				const at = of(user);
				return at !== null && (before === undefined || at < before) && (after === undefined || at > after);
			},
		];
	});
}

function bannedFilter(query: URLSearchParams): Filter | undefined {
	const banned = boolean(query, "banned");
	return banned === undefined ? undefined : (user) => user.banned === banned;
}
