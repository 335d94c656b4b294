// The organizations of an instance and who belongs to them. It knows users by their ids alone: whether there is such a user
// is for the caller to see to.

import { primaryAddressOf } from "./email-addresses.ts";
import { idOf } from "./ids.ts";
import type { StoredUser } from "./resources.ts";
import type { SeedOrganization } from "./seeds.ts";
import { imageUrlOf } from "./user-resource.ts";

export type Membership = { id: string; organizationId: string; userId: string; createdAt: number };

export type Organization = {
	id: string;
	name: string;
	slug: string;
	createdAt: number;
	/** In the order in which they joined. */
	members: Membership[];
};

export type Organizations = {
	/** By id. */
	all: ReadonlyMap<string, Organization>;
	/** In the order in which the user joined. */
	membershipsOf(userId: string): readonly Membership[];
	/** Members joined a second apart, the last of them a second before now. */
	add(seed: SeedOrganization, now: number): void;
	join(organizationId: string, userId: string, createdAt: number): void;
	/** Takes a user out of all of them. */
	leave(userId: string): void;
};

const secondMilliseconds = 1000;

export function createOrganizations(): Organizations {
	const all = new Map<string, Organization>();
	const byUser = new Map<string, Membership[]>();

	function join(organizationId: string, userId: string, createdAt: number): void {
		const organization = all.get(organizationId);
		if (organization === undefined) throw new Error(`No organization ${organizationId}`);
		const membership = { id: idOf("orgmem", `${organizationId} ${userId}`), organizationId, userId, createdAt };
		organization.members.push(membership);
		byUser.set(userId, [...(byUser.get(userId) ?? []), membership]);
	}

	return {
		all,
		membershipsOf: (userId) => byUser.get(userId) ?? [],
		add({ id, name, members }, now) {
			const joinedAt = (at: number) => now - (members.length - at) * secondMilliseconds;
			const slug = name.toLowerCase().replaceAll(/[^a-z0-9]+/g, "-");
			all.set(id, { id, name, slug, createdAt: joinedAt(0), members: [] });
			for (const [at, userId] of members.entries()) join(id, userId, joinedAt(at));
		},
		join,
		leave(userId) {
			for (const { organizationId } of byUser.get(userId) ?? []) {
				const organization = all.get(organizationId);
				if (organization) organization.members = organization.members.filter((member) => member.userId !== userId);
			}
			byUser.delete(userId);
		},
	};
}

export function organizationResource({ id, name, slug, createdAt }: Organization) {
	return {
		object: "organization",
		id,
		name,
		slug,
		image_url: `https://img.example.com/${id}`,
		has_image: false,
		max_allowed_memberships: 0,
		admin_delete_enabled: true,
		public_metadata: {},
		private_metadata: {},
		created_at: createdAt,
		updated_at: createdAt,
	};
}

export function membershipResource(membership: Membership, organization: Organization, user: StoredUser) {
	return {
		object: "organization_membership",
		id: membership.id,
		role: memberRole,
		role_name: "Member",
		permissions: [],
		public_metadata: {},
		private_metadata: {},
		organization: organizationResource(organization),
		public_user_data: {
			user_id: user.id,
			first_name: user.firstName,
			last_name: user.lastName,
			profile_image_url: null,
			image_url: imageUrlOf(user),
			has_image: user.imageUrl !== null,
			identifier: primaryAddressOf(user) ?? null,
			username: user.username,
			banned: user.banned,
		},
		created_at: membership.createdAt,
		updated_at: membership.createdAt,
	};
}

/** Clerk's default role; the drill needs no other (https://clerk.com/docs/guides/organizations/control-access/roles-and-permissions). */
export const memberRole = "org:member";
