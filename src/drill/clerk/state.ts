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
import { changed, type UserChange } from "./user-change.ts";
import { byAge, byUpdate, createUserOrder, type Place, type UserOrder } from "./user-order.ts";

export { idOf } from "./ids.ts";

export type State = {
	users: ReadonlyMap<string, StoredUser>;
	sessions: ReadonlyMap<string, Session>;
	apiKeys: ReadonlyMap<string, ApiKey>;
	organizations: ReadonlyMap<string, Organization>;
	/** Oldest first; equal instants are ordered by id. */
	usersByAge: Pick<UserOrder, "all">;
	/** The one that was changed longest ago first. */
	usersByUpdate: Pick<UserOrder, "all">;
	/** Where those stood who were removed, by id. */
	removed: ReadonlyMap<string, Place>;
	/** Oldest first. */
	sessionsOf(userId: string): readonly Session[];
	apiKeysOf(subject: string): readonly ApiKey[];
	trustedDevicesOf(userId: string): readonly TrustedDevice[];
	/** In the order in which the user joined. */
	membershipsOf(userId: string): readonly Membership[];
	/** Whose session or API key it is or, if it went with its user, was. */
	ownerOf(id: string): string | undefined;
	addUser(seed: SeedUser): StoredUser;
	changeUser(id: string, change: UserChange): void;
	/** With all that is theirs; what becomes of their API keys is not documented, so these may stay and work on. */
	removeUser(id: string, keep: { apiKeys: boolean }): void;
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
	const orders = { age: createUserOrder(byAge, users), update: createUserOrder(byUpdate, users) };
	const removed = new Map<string, Place>();
	const formerOwners = new Map<string, string>();
	let apiKeysMade = 0;

	function addUser(seed: SeedUser): StoredUser {
		const user = storedUser(seed, seed.createdAt ?? now());
		if (users.has(user.id)) throw new Error(`There is a user ${user.id} already`);
		users.set(user.id, user);
		removed.delete(user.id);
		for (const order of Object.values(orders)) order.add(user);
		for (const session of spreadSessions(seed.sessions ?? [], now())) keep(user, session);
		for (const key of seed.apiKeys ?? []) {
			apiKeysMade += 1;
			const made = apiKeyOf(user.id, { createdAt: now(), ...key }, apiKeysMade);
			apiKeys.set(made.id, made);
			append(apiKeysByUser, user.id, made);
		}
		for (const [at, device] of (seed.trustedDevices ?? []).entries()) {
			append(devicesByUser, user.id, trustedDeviceOf(device, { userId: user.id, at, createdAt: user.createdAt }));
		}
		return user;
	}

	/** Lets a user change and take the place in each order that is theirs from then on. */
	function move(user: StoredUser, change: Partial<StoredUser>): void {
		for (const order of Object.values(orders)) order.remove(user);
		Object.assign(user, change);
		for (const order of Object.values(orders)) order.add(user);
	}

	function removeUser(id: string, { apiKeys: keysStay }: { apiKeys: boolean }): void {
		const user = userOf(id);
		for (const order of Object.values(orders)) order.remove(user);
		users.delete(id);
		removed.set(id, { id, createdAt: user.createdAt, updatedAt: user.updatedAt });
		for (const session of sessions.of(id)) formerOwners.set(session.id, id);
		sessions.remove(id);
		devicesByUser.delete(id);
		organizations.leave(id);
		if (keysStay) return;
		for (const key of apiKeysByUser.get(id) ?? []) {
			formerOwners.set(key.id, id);
			apiKeys.delete(key.id);
		}
		apiKeysByUser.delete(id);
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
		usersByAge: orders.age,
		usersByUpdate: orders.update,
		removed,
		ownerOf: (id) => sessions.all.get(id)?.user_id ?? apiKeys.get(id)?.subject ?? formerOwners.get(id),
		sessionsOf: sessions.of,
		apiKeysOf: (subject) => apiKeysByUser.get(subject) ?? [],
		trustedDevicesOf: (userId) => devicesByUser.get(userId) ?? [],
		membershipsOf: organizations.membershipsOf,
		addUser,
		changeUser(id, change) {
			const user = userOf(id);
			move(user, changed(user, change, now()));
		},
		removeUser,
		addSession(userId, seed) {
			const user = userOf(userId);
			const made = keep(user, { createdAt: now(), ...seed });
			user.lastSignInAt = Math.max(user.lastSignInAt ?? 0, made.created_at);
			return made;
		},
		addMember: (organizationId, userId) => organizations.join(organizationId, userOf(userId).id, now()),
		revoke: sessions.revoke,
		revokeAll: (userId) => sessions.of(userId).forEach(sessions.revoke),
		touch: (user) => move(user, { updatedAt: now() }),
		ended: sessions.ended,
	};
}
