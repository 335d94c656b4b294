/**
 * Ends every live session of one user. What counts is what the list shows at the end: a time-out is neither a failure nor
 * a success, so the list is read again until it shows nothing live. It must never report a session as revoked that Clerk
 * did not confirm.
 */
import { z } from "zod";
import type { UserId } from "../incident/user-id.ts";
import { asFailure, type OutsideFailure, type Revocation } from "../ports.ts";
import type { ClerkClient } from "./client.ts";
import { everyPage } from "./pages.ts";
import { pageOf } from "./shapes.ts";

const Session = z.object({
	id: z.string().regex(/^[A-Za-z0-9_]+$/),
	user_id: z.string(),
	status: z.string(),
	updated_at: z.number().optional(),
});
type Session = z.infer<typeof Session>;

/**
 * States in which a session can sign nobody in. Every other state counts as live: `active`, `pending` (signed in with a
 * task unfinished, and missing from the list's status filter), and any that Clerk may add.
 */
const over: ReadonlySet<string> = new Set(["abandoned", "ended", "expired", "removed", "replaced", "revoked"]);

/** Requests side by side: at 40 ms an answer this comes to 500 a second, well over what the quota lets through. */
const atOnce = 20;
/** Sessions that appear while others are revoked need another round; after this many, somebody is signing in as we go. */
const mostRounds = 5;
/** So many failures in a row, none succeeding, mean that Clerk is down: asking on would only add to it. */
const hopeless = 20;

/** What is known while the rounds go on. */
type Progress = {
	/** Every session that was ever listed as live. */
	seen: Set<string>;
	/** Those that Clerk reported as revoked, in answer to a request of ours or, where the answer was lost, in the list afterwards. */
	confirmed: Set<string>;
	/** Those whose last request had no answer that tells; the list decides. */
	unanswered: Set<string>;
	/** The latest list; undefined when it could not be read after a round. */
	live: readonly string[] | undefined;
	failures: OutsideFailure[];
};

export async function revokeAllSessions(send: ClerkClient, user: UserId, since?: string): Promise<Revocation> {
	const first = await listSessions(send, user);
	const progress: Progress = {
		seen: new Set(),
		confirmed: new Set(),
		unanswered: new Set(),
		live: liveOf(first),
		failures: [],
	};
	for (let round = 1; round <= mostRounds && progress.live && progress.live.length > 0; round++) {
		const live = progress.live;
		for (const id of live) progress.seen.add(id);
		const goOn = await revokeRound(send, live, progress);
		try {
			const sessions = await listSessions(send, user);
			progress.live = liveOf(sessions);
			for (const { id, status } of sessions) {
				if (status === "revoked" && progress.unanswered.has(id)) progress.confirmed.add(id);
			}
		} catch (error) {
			progress.failures.push(asFailure(error));
			progress.live = undefined;
		}
		if (!goOn) break;
	}
	const before = since === undefined ? {} : { revokedBefore: revokedSince(first, Date.parse(since)) };
	return { ...account(user, progress), ...before };
}

function liveOf(sessions: readonly Session[]): string[] {
	return sessions.filter(({ status }) => !over.has(status)).map(({ id }) => id);
}

function revokedSince(sessions: readonly Session[], since: number): number {
	return sessions.filter(({ status, updated_at }) => status === "revoked" && (updated_at ?? 0) >= since).length;
}

function account(user: UserId, { seen, confirmed, live, failures }: Progress): Revocation {
	const left = new Set(live ?? [...seen].filter((id) => !confirmed.has(id)));
	const revoked = [...confirmed].filter((id) => !left.has(id)).length;
	const all = new Set([...seen, ...left]).size;
	const verified = live !== undefined;
	return {
		user,
		revoked,
		alreadyOver: all - left.size - revoked,
		failed: left.size,
		verified,
		failures: left.size === 0 && verified ? [] : failures,
	};
}

/** Revokes what is live, many at once. Returns whether another round can help. */
async function revokeRound(send: ClerkClient, live: readonly string[], progress: Progress): Promise<boolean> {
	const waiting = [...live];
	let failedInARow = 0;
	let failed = 0;
	let refused = false;
	async function work(): Promise<void> {
		for (let id = waiting.shift(); id !== undefined && !refused && failedInARow < hopeless; id = waiting.shift()) {
			try {
				const session = await revokeOne(send, id);
				if (session.id === id && session.status === "revoked") progress.confirmed.add(id);
				progress.unanswered.delete(id);
				failedInARow = 0;
			} catch (error) {
				const failure = asFailure(error);
				// Over since the list was read: not ours to count, and the next list will tell.
				progress.unanswered.delete(id);
				if (failure.reason === "not-found") continue;
				progress.unanswered.add(id);
				progress.failures.push(failure);
				failedInARow++;
				failed++;
				refused ||= failure.reason === "unauthorized" || failure.reason === "forbidden";
			}
		}
	}
	await Promise.all(Array.from({ length: Math.min(atOnce, live.length) }, work));
	// Each request has had its tries; a round in which none of them got through says that another will not either.
	return !refused && failedInARow < hopeless && failed < live.length;
}

function revokeOne(send: ClerkClient, id: string): Promise<Session> {
	const endpoint = "/sessions/{session_id}/revoke";
	return send({ method: "POST", path: `/sessions/${id}/revoke`, endpoint, answer: Session });
}

/** The user's sessions, those that are over too: they stay in the list, so its first page alone proves nothing. */
async function listSessions(send: ClerkClient, user: UserId): Promise<Session[]> {
	const query = { user_id: user, paginated: "true" };
	const answer = pageOf(Session);
	const sessions = await everyPage(send, { method: "GET", path: "/sessions", endpoint: "/sessions", query, answer });
	// A session of somebody else is never touched, even if a server gave it for this user.
	return sessions.filter(({ user_id }) => user_id === user);
}
