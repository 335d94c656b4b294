// What the lists of users can be narrowed down to. A filter must not know how a list is ordered, nor who else is in it.

import { boolean, integer, values } from "./query.ts";
import type { StoredUser } from "./resources.ts";
import type { State } from "./state.ts";
import type { ListRules } from "./user-list.ts";

type Filter = (user: StoredUser) => boolean;

/** What a list of users is narrowed down to; a user must pass all of them. */
export function filtersOf(state: State, query: URLSearchParams, bounds: ListRules["bounds"]): Filter[] {
	return [
		anyOf(query, "email_address", (user) => addressesOf(user).map((address) => address.toLowerCase()), true),
		anyOf(query, "username", ({ username }) => (username === null ? [] : [username])),
		anyOf(query, "phone_number", phoneNumbersOf),
		anyOf(query, "web3_wallet", walletsOf),
		anyOf(query, "provider", ({ externalAccounts }) => externalAccounts.map(({ provider }) => provider)),
		anyOf(query, "provider_user_id", ({ externalAccounts }) => externalAccounts.map((one) => one.provider_user_id)),
		signed(query, "user_id", ({ id }) => [id]),
		signed(query, "external_id", ({ externalId }) => (externalId === null ? [] : [externalId])),
		signed(query, "organization_id", ({ id }) => state.membershipsOf(id).map((one) => one.organizationId)),
		...textFilters(query),
		...instantFilters(query, bounds),
		bannedFilter(query),
	].filter((filter) => filter !== undefined);
}

function addressesOf({ emailAddresses }: StoredUser): string[] {
	return emailAddresses.map(({ email_address }) => email_address);
}

function walletsOf({ web3Wallets }: StoredUser): string[] {
	return web3Wallets.map(({ web3_wallet }) => web3_wallet);
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
		query: (user) => [
			user.id,
			...addressesOf(user),
			...phoneNumbersOf(user),
			...walletsOf(user),
			...names(user),
			...usernames(user),
		],
		email_address_query: addressesOf,
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

function instantFilters(query: URLSearchParams, bounds: ListRules["bounds"]): Filter[] {
	const sources: Record<string, (user: StoredUser) => number | null> = {
		created_at: (user) => user.createdAt,
		last_active_at: (user) => user.lastActiveAt,
		last_sign_in_at: (user) => user.lastSignInAt,
	};
	return Object.entries(sources).flatMap(([name, of]): Filter[] => {
		const before = integer(query, `${name}_before`);
		// The older name of one of the bounds; the other two never had it.
		const since = name === "last_active_at" ? integer(query, "last_active_at_since") : undefined;
		const after = integer(query, `${name}_after`) ?? since;
		if (before === undefined && after === undefined) return [];
		const inOrder = (one: number, other: number) => one < other || (bounds === "inclusive" && one === other);
		return [
			(user) => {
				const at = of(user);
				return (
					at !== null && (before === undefined || inOrder(at, before)) && (after === undefined || inOrder(after, at))
				);
			},
		];
	});
}

function bannedFilter(query: URLSearchParams): Filter | undefined {
	const banned = boolean(query, "banned");
	return banned === undefined ? undefined : (user) => user.banned === banned;
}
