// The sessions of an instance and what ended them. A session never leaves: those that are over stay listed, as Clerk keeps
// them for a while.

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
	/** What `revoke` ended, by user, in the order in which it ended. */
	ended: ReadonlyMap<string, readonly string[]>;
};

export function createSessions(now: () => number): Sessions {
	const all = new Map<string, Session>();
	const byUser = new Map<string, Session[]>();
	const ended = new Map<string, string[]>();
	return {
		all,
		of: (userId) => byUser.get(userId) ?? [],
		keep(userId, seed) {
			const made = sessionOf(userId, seed, all.size + 1);
			all.set(made.id, made);
			const siblings = append(byUser, userId, made);
			// A session that was seeded with an older instant than those before it takes its place among them.
			if ((siblings.at(-2)?.created_at ?? 0) > made.created_at) siblings.sort((a, b) => a.created_at - b.created_at);
			return made;
		},
		revoke(session) {
			if (!isLive(session)) return;
			session.status = "revoked";
			session.updated_at = now();
			append(ended, session.user_id, session.id);
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
