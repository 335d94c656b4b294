// The sessions of an instance and what ended them. A session leaves with its user only: those that are over stay listed, as Clerk
// keeps them for a while.

import { isLive, type Session } from "./resources.ts";
import { type SeedSession, sessionOf } from "./seeds.ts";

export type Sessions = {
	/** By id. */
	all: ReadonlyMap<string, Session>;
	/** Oldest first. */
	of(userId: string): readonly Session[];
	keep(userId: string, seed: SeedSession & { createdAt: number }): Session;
	/** Ends one session; a session that is over stays as it is. */
	revoke(session: Session): void;
	/** Takes all sessions of a user away; none of them was ended by anybody. */
	remove(userId: string): void;
	/** What `revoke` ended, by user, in the order in which it ended. */
	ended: ReadonlyMap<string, readonly string[]>;
};

export function createSessions(now: () => number): Sessions {
	const all = new Map<string, Session>();
	const byUser = new Map<string, Session[]>();
	const ended = new Map<string, string[]>();
	let made = 0;
	return {
		all,
		of: (userId) => byUser.get(userId) ?? [],
		keep(userId, seed) {
			made += 1;
			const session = sessionOf(userId, seed, made);
			all.set(session.id, session);
			const siblings = append(byUser, userId, session);
			// A session that was seeded with an older instant than those before it takes its place among them.
			if ((siblings.at(-2)?.created_at ?? 0) > session.created_at) siblings.sort((a, b) => a.created_at - b.created_at);
			return session;
		},
		revoke(session) {
			if (!isLive(session)) return;
			session.status = "revoked";
			session.updated_at = now();
			append(ended, session.user_id, session.id);
		},
		remove(userId) {
			for (const { id } of byUser.get(userId) ?? []) all.delete(id);
			byUser.delete(userId);
		},
		ended,
	};
}

export function append<Row>(lists: Map<string, Row[]>, key: string, row: Row): Row[] {
	const list = lists.get(key) ?? [];
	list.push(row);
	lists.set(key, list);
	return list;
}
