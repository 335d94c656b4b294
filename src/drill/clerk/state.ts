// What the emulated Clerk instance remembers, and the few changes that may be made to it. Sessions that are over stay
// listed, as Clerk keeps them for a while.

import { createHash } from "node:crypto";
import { type ApiKey, isLive, type Session, type SessionStatus, type StoredUser } from "./resources.ts";

export type SeedUser = {
	id: string;
	email: string;
	/** Further addresses; `email` is the primary one. */
	otherEmails?: string[];
	firstName?: string;
	lastName?: string;
	username?: string;
	externalId?: string;
	/** False for a user who signs in by other means only. */
	password?: boolean;
	twoFactor?: boolean;
	banned?: boolean;
	/** Milliseconds since the epoch; users seeded without it are a minute apart, the first being the oldest. */
	createdAt?: number;
	/** Sessions in the order in which they were made. */
	sessions?: { status: SessionStatus; count: number }[];
	apiKeys?: { name: string; revoked?: boolean }[];
};

export type State = {
	users: ReadonlyMap<string, StoredUser>;
	sessions: ReadonlyMap<string, Session>;
	apiKeys: ReadonlyMap<string, ApiKey>;
	/** All users, oldest first; equal instants are ordered by id. */
	usersByAge(): readonly StoredUser[];
	/** Oldest first. */
	sessionsOf(userId: string): readonly Session[];
	apiKeysOf(subject: string): readonly ApiKey[];
	addUser(seed: SeedUser): StoredUser;
	addSession(userId: string, status: SessionStatus): Session;
	/** Ends one session; a session that is over stays as it is. */
	revoke(session: Session): void;
	revokeAll(userId: string): void;
	touch(user: StoredUser): void;
};

// Clerk's documented default lifetime of a session, and the window after which an untouched one counts as abandoned.
const lifetimeMilliseconds = 7 * 24 * 60 * 60 * 1000;
const abandonMilliseconds = 30 * 24 * 60 * 60 * 1000;
const minuteMilliseconds = 60 * 1000;

/** An id in Clerk's shape, a prefix and 27 characters, the same for the same name in every run. */
export function idOf(prefix: string, name: string | number): string {
	const text = createHash("sha512").update(`${prefix} ${name}`).digest("base64").replaceAll(/[+/=]/g, "");
	return `${prefix}_${text.slice(0, 27)}`;
}

export function createState(seeds: readonly SeedUser[], now: () => number): State {
	const users = new Map<string, StoredUser>();
	const sessions = new Map<string, Session>();
	const sessionsByUser = new Map<string, Session[]>();
	const apiKeys = new Map<string, ApiKey>();
	let byAge: StoredUser[] | undefined;

	const state: State = {
		users,
		sessions,
		apiKeys,
		usersByAge() {
			byAge ??= [...users.values()].sort((a, b) => a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1));
			return byAge;
		},
		sessionsOf(userId) {
			return sessionsByUser.get(userId) ?? [];
		},
		apiKeysOf(subject) {
			return [...apiKeys.values()].filter((key) => key.subject === subject);
		},
		addUser(seed) {
			const user = storedUser(seed, seed.createdAt ?? now());
			users.set(user.id, user);
			byAge = undefined;
			const total = (seed.sessions ?? []).reduce((sum, { count }) => sum + count, 0);
			let made = 0;
			for (const { status, count } of seed.sessions ?? []) {
				// Seeded sessions lie in the past, a second apart, the last of them one second ago.
				for (let at = 0; at < count; at++) keep(session(user, status, now() - (total - made++) * 1000));
			}
			for (const key of seed.apiKeys ?? []) keepApiKey(user, key, apiKeys, now());
			return user;
		},
		addSession(userId, status) {
			const user = users.get(userId);
			if (user === undefined) throw new Error(`No user ${userId}`);
			user.lastSignInAt = now();
			return keep(session(user, status, now()));
		},
		revoke(ended) {
			if (!isLive(ended)) return;
			ended.status = "revoked";
			ended.updated_at = now();
		},
		revokeAll(userId) {
			for (const one of state.sessionsOf(userId)) state.revoke(one);
		},
		touch(user) {
			user.updatedAt = now();
		},
	};

	function session(user: StoredUser, status: SessionStatus, createdAt: number): Session {
		return sessionOf(user, status, createdAt, sessions.size + 1);
	}

	function keep(made: Session): Session {
		sessions.set(made.id, made);
		const siblings = sessionsByUser.get(made.user_id);
		if (siblings === undefined) sessionsByUser.set(made.user_id, [made]);
		else siblings.push(made);
		const user = users.get(made.user_id);
		if (user !== undefined) user.lastActiveAt = Math.max(user.lastActiveAt ?? 0, made.created_at);
		return made;
	}

	const start = now();
	for (const [at, seed] of seeds.entries()) {
		state.addUser({ createdAt: start - (seeds.length - at) * minuteMilliseconds, ...seed });
	}
	return state;
}

function storedUser(seed: SeedUser, createdAt: number): StoredUser {
	return {
		id: seed.id,
		emailAddresses: [seed.email, ...(seed.otherEmails ?? [])],
		firstName: seed.firstName ?? null,
		lastName: seed.lastName ?? null,
		username: seed.username ?? null,
		externalId: seed.externalId ?? null,
		password: seed.password ?? true,
		passwordCompromised: false,
		twoFactor: seed.twoFactor ?? false,
		banned: seed.banned ?? false,
		lockedUntil: null,
		lastActiveAt: null,
		lastSignInAt: seed.sessions === undefined ? null : createdAt,
		createdAt,
		updatedAt: createdAt,
	};
}

function sessionOf(user: StoredUser, status: SessionStatus, createdAt: number, serial: number): Session {
	return {
		object: "session",
		id: idOf("sess", serial),
		user_id: user.id,
		client_id: idOf("client", serial),
		actor: null,
		status,
		last_active_organization_id: null,
		last_active_at: createdAt,
		latest_activity: {
			object: "session_activity",
			id: idOf("sess_activity", serial),
			device_type: "desktop",
			is_mobile: false,
		},
		expire_at: createdAt + lifetimeMilliseconds,
		abandon_at: createdAt + abandonMilliseconds,
		created_at: createdAt,
		updated_at: createdAt,
		tasks: status === "pending" ? [{ key: "choose-organization" }] : null,
	};
}

function keepApiKey(
	user: StoredUser,
	{ name, revoked = false }: { name: string; revoked?: boolean },
	apiKeys: Map<string, ApiKey>,
	createdAt: number,
): void {
	const id = `ak_${createHash("md5")
		.update(`api key ${apiKeys.size + 1}`)
		.digest("hex")}`;
	apiKeys.set(id, {
		object: "api_key",
		id,
		type: "api_key",
		subject: user.id,
		name,
		description: null,
		claims: null,
		scopes: [],
		revoked,
		revocation_reason: null,
		expired: false,
		expiration: null,
		created_by: user.id,
		last_used_at: null,
		created_at: createdAt,
		updated_at: createdAt,
	});
}
