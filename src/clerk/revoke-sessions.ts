/** Ends every live session of one user, and counts by Clerk's own list what one request for them all has ended. It must not touch a session of anybody else. */
import type { UserId } from "../incident/user-id.ts";
import type { Before, Handling } from "../ports/clerk.ts";
import type { ClerkClient } from "./client.ts";
import type { ClockLag } from "./clock-lag.ts";
import { endAll, type Listed } from "./end-all.ts";
import { isLive, listSessions, Session } from "./sessions.ts";

type ListedSession = Listed & { updatedAt: number };

export async function revokeAllSessions(
	send: ClerkClient,
	user: UserId,
	before: Before | undefined,
	lag: ClockLag,
): Promise<Handling> {
	const { since, live = [] } = before ?? {};
	const { first, left, unreadable, verified, ...ended } = await endAll(
		{
			async list() {
				const { sessions, hidden } = await listSessions(send, user);
				return { items: sessions.map(listed), hidden };
			},
			revoke: (id) => revokeOne(send, id),
		},
		live,
	);
	const revokedBefore =
		since === undefined ? {} : { revokedBefore: revokedSince(first, lag.atClerk(since), new Set(live)) };
	return { user, ...ended, failed: left + unreadable, verified: verified && unreadable === 0, ...revokedBefore };
}

function listed(session: Session): ListedSession {
	const { id, status, updated_at } = session;
	return { id, open: isLive(session), revoked: status === "revoked", updatedAt: updated_at ?? 0 };
}

function revokedSince(sessions: readonly ListedSession[], since: number, except: ReadonlySet<string>): number {
	return sessions.filter(({ id, revoked, updatedAt }) => revoked && updatedAt >= since && !except.has(id)).length;
}

async function revokeOne(send: ClerkClient, id: string): Promise<boolean> {
	const endpoint = "/sessions/{session_id}/revoke";
	const session = await send({ method: "POST", path: `/sessions/${id}/revoke`, endpoint, answer: Session });
	return session.id === id && session.status === "revoked";
}
