// Who belongs to an organization and which organizations a user belongs to: filters, orderings and pages by the rules of the
// specification. The newest member comes first, as in Clerk's other lists; the specification does not say.

import { valueInvalid } from "./failure.ts";
import { type Membership, memberRole, membershipResource, type Organization } from "./organizations.ts";
import { type Page, pageWithTotal, values } from "./query.ts";
import type { StoredUser } from "./resources.ts";
import type { State } from "./state.ts";
import { filtersOf } from "./user-filters.ts";
import { type ListRules, orderings } from "./user-list.ts";

type Member = { membership: Membership; user: StoredUser };
type MembershipPage = Page<ReturnType<typeof membershipResource>>;

const names = ["phone_number", "email_address", "created_at", "first_name", "last_name", "username"];

export function membersOf(
	{ state, listRules }: { state: State; listRules: ListRules },
	organization: Organization,
	query: URLSearchParams,
): MembershipPage {
	const compare = comparison(query);
	const filters = filtersOf(state, query, listRules.bounds);
	const roles = values(query, "role");
	const members = organization.members
		.flatMap((membership) => {
			const user = state.users.get(membership.userId);
			return user === undefined ? [] : [{ membership, user }];
		})
		.filter(({ user }) => filters.every((filter) => filter(user)) && (roles?.includes(memberRole) ?? true))
		.sort(compare);
	const { data, total_count } = pageWithTotal(query, members);
	return { data: data.map(({ membership, user }) => membershipResource(membership, organization, user)), total_count };
}

export function membershipsOfUser(state: State, user: StoredUser, query: URLSearchParams): MembershipPage {
	const rows = state.membershipsOf(user.id).flatMap((membership) => {
		const organization = state.organizations.get(membership.organizationId);
		return organization === undefined ? [] : [membershipResource(membership, organization, user)];
	});
	return pageWithTotal(query, rows.reverse());
}

function comparison(query: URLSearchParams): (a: Member, b: Member) => number {
	const text = query.get("order_by") ?? "-created_at";
	const name = text.replace(/^[+-]/, "");
	const keyOfUser = orderings[name];
	if (keyOfUser === undefined || !names.includes(name)) throw valueInvalid("order_by", text);
	const keyOf = ({ membership, user }: Member) => (name === "created_at" ? membership.createdAt : keyOfUser(user));
	const sign = text.startsWith("-") ? -1 : 1;
	return (a, b) => {
		const [first, second] = [keyOf(a), keyOf(b)];
		return first === second ? 0 : first < second ? -sign : sign;
	};
}
