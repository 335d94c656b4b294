// The operations on organizations. They answer what belongs together and change nothing.

import { type Handlers, organizationOf } from "./instance.ts";
import { membersOf } from "./membership-list.ts";
import { organizationResource } from "./organizations.ts";
import { boolean } from "./query.ts";

export const organizationOperations: Handlers = {
	"GET /organizations/{organization_id}": ({ state }, { parameters, query }) => {
		const organization = organizationOf(state, parameters);
		return {
			...organizationResource(organization),
			...(boolean(query, "include_members_count") ? { members_count: organization.members.length } : {}),
			...(boolean(query, "include_missing_member_with_elevated_permissions")
				? { missing_member_with_elevated_permissions: false }
				: {}),
		};
	},
	"GET /organizations/{organization_id}/memberships": (instance, { parameters, query }) =>
		membersOf(instance, organizationOf(instance.state, parameters), query),
};
