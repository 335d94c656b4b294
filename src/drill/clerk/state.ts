// What the emulated Clerk instance remembers, and the few changes that may be made to it. Rows that it hands out belong to
// the operations; nobody else may write to them.

import { type TrustedDevice, trustedDeviceOf } from "./factors.ts";
import { createOrganizations, type Membership, type Organization } from "./organizations.ts";
import type { ApiKey, Session, StoredUser } from "./resources.ts";
import {
	apiKeyOf,
	type SeedOrganization,
	type SeedSession,
	type SeedUser,
	spreadSessions,
	storedUser,
} from "./seeds.ts";
import { append, createSessions } from "./sessions.ts";

export { idOf } from "./ids.ts";

export type State = {
	users: ReadonlyMap<string, StoredUser>;
	sessions: ReadonlyMap<string, Session>;
	apiKeys: ReadonlyMap<string, ApiKey>;
	organizations: ReadonlyMap<string, Organization>;
	/** All users, oldest first; equal instants are ordered by id. */
	usersByAge(): readonly StoredUser[];
	/** Oldest first. */
	sessionsOf(userId: string): readonly Session[];
	apiKeysOf(subject: string): readonly ApiKey[];
	trustedDevicesOf(userId: string): readonly TrustedDevice[];
	/** In the order in which the user joined. */
	membershipsOf(userId: string): readonly Membership[];
	addUser(seed: SeedUser): StoredUser;
	addSession(userId: string, seed: Omit<SeedSession, "count">): Session;
	addMember(organizationId: string, userId: string): void;
	/** Ends one session; a session that is over stays as it is. */
	revoke(session: Session): void;
	revokeAll(userId: string): void;
	touch(user: StoredUser): void;
	/** Sessions that `revoke` and `revokeAll` ended, by user, in the order in which they ended. */
	ended: ReadonlyMap<string, readonly string[]>;
};

export type Seeds = { users: readonly SeedUser[]; organizations?: readonly SeedOrganization[] | undefined };

const minuteMilliseconds = 60 * 1000;

export function createState(seeds: Seeds, now: () => number): State {
	const users = new Map<string, StoredUser>();
	const sessions = createSessions(now);
	const apiKeys = new Map<string, ApiKey>();
	const apiKeysByUser = new Map<string, ApiKey[]>();
	const devicesByUser = new Map<string, TrustedDevice[]>();
	const organizations = createOrganizations();
	let byAge: StoredUser[] | undefined;

	function addUser(seed: SeedUser): StoredUser {
		const user = storedUser(seed, seed.createdAt ?? now());
		users.set(user.id, user);
		byAge = undefined;
		for (const session of spreadSessions(seed.sessions ?? [], now())) keep(user, session);
		for (const key of seed.apiKeys ?? []) {
			const made = apiKeyOf(user.id, { createdAt: now(), ...key }, apiKeys.size + 1);
			apiKeys.set(made.id, made);
			append(apiKeysByUser, user.id, made);
		}
		for (const [at, device] of (seed.trustedDevices ?? []).entries()) {
			append(devicesByUser, user.id, trustedDeviceOf(device, { userId: user.id, at, createdAt: user.createdAt }));
		}
		return user;
	}

	function keep(user: StoredUser, seed: SeedSession & { createdAt: number }): Session {
		const made = sessions.keep(user.id, seed);
		user.lastActiveAt = Math.max(user.lastActiveAt ?? 0, made.last_active_at);
		return made;
	}

	function userOf(id: string): StoredUser {
		const user = users.get(id);
		if (user === undefined) throw new Error(`No user ${id}`);
		return user;
	}

	const start = now();
	for (const [at, seed] of seeds.users.entries()) {
		addUser({ createdAt: start - (seeds.users.length - at) * minuteMilliseconds, ...seed });
	}
	for (const seed of seeds.organizations ?? []) {
		for (const id of seed.members) userOf(id);
		organizations.add(seed, start);
	}

	return {
		users,
		sessions: sessions.all,
		apiKeys,
		organizations: organizations.all,
		usersByAge() {
			byAge ??= [...users.values()].sort((a, b) => a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1));
			return byAge;
		},
		sessionsOf: sessions.of,
		apiKeysOf: (subject) => apiKeysByUser.get(subject) ?? [],
		trustedDevicesOf: (userId) => devicesByUser.get(userId) ?? [],
		membershipsOf: organizations.membershipsOf,
		addUser,
		addSession(userId, seed) {
			const user = userOf(userId);
			const made = keep(user, { createdAt: now(), ...seed });
			user.lastSignInAt = Math.max(user.lastSignInAt ?? 0, made.created_at);
			return made;
		},
		addMember: (organizationId, userId) => organizations.join(organizationId, userOf(userId).id, now()),
		revoke: sessions.revoke,
		revokeAll: (userId) => sessions.of(userId).forEach(sessions.revoke),
		touch(user) {
			user.updatedAt = now();
		},
		ended: sessions.ended,
	};
}
