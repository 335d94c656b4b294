/** Sums over users, for whom a record or a reply has no room one by one. */
import type { HandledUser, Totals } from "../incident/handled.ts";

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
