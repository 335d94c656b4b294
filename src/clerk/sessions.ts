/** The sessions of a user as Clerk lists them: those that are over too, newest first, as far back as Clerk remembers. */
import { z } from "zod";
import { type Clock, instant } from "../clock.ts";
import type { UserId } from "../incident/user-id.ts";
import type { SessionView } from "../ports/clerk.ts";
import type { ClerkClient } from "./client.ts";
import { everyPage } from "./pages.ts";
import { pageOf } from "./shapes.ts";

const Activity = z.object({
	device_type: z.string().nullish(),
	browser_name: z.string().nullish(),
	ip_address: z.string().nullish(),
	city: z.string().nullish(),
	country: z.string().nullish(),
});

export const Session = z.object({
	id: z.string().regex(/^[A-Za-z0-9_]+$/),
	user_id: z.string(),
	status: z.string(),
	updated_at: z.number().nullish(),
	created_at: z.number().nullish(),
	last_active_at: z.number().nullish(),
	actor: z.unknown().optional(),
	latest_activity: Activity.nullish(),
});
export type Session = z.infer<typeof Session>;

/**
 * States in which a session can sign nobody in. Every other state counts as live: `active`, `pending` (signed in with a
 * task unfinished, and missing from the list's status filter), and any that Clerk may add.
 */
const over: ReadonlySet<string> = new Set(["abandoned", "ended", "expired", "removed", "replaced", "revoked"]);

export function isLive({ status }: Session): boolean {
	return !over.has(status);
}

export async function listSessions(send: ClerkClient, user: UserId): Promise<Session[]> {
	const query = { user_id: user, paginated: "true" };
	const answer = pageOf(Session);
	const sessions = await everyPage(send, { method: "GET", path: "/sessions", endpoint: "/sessions", query, answer });
	// A session of somebody else is never touched, even if a server gave it for this user.
	return sessions.filter(({ user_id }) => user_id === user);
}

export async function liveSessions(send: ClerkClient, user: UserId): Promise<readonly string[]> {
	return (await listSessions(send, user)).filter(isLive).map(({ id }) => id);
}

export async function sessionViews(send: ClerkClient, user: UserId): Promise<readonly SessionView[]> {
	const sessions = await listSessions(send, user);
	return sessions.sort((a, b) => (b.created_at ?? 0) - (a.created_at ?? 0)).map(sessionView);
}

function sessionView(session: Session): SessionView {
	const { status, created_at, last_active_at, actor, latest_activity: activity } = session;
	const device = [activity?.browser_name, activity?.device_type].filter((part) => part).join(" on ");
	return {
		status,
		live: isLive(session),
		startedAt: instantOf(created_at),
		lastActiveAt: instantOf(last_active_at),
		device: device === "" ? null : device,
		city: activity?.city || null,
		country: activity?.country || null,
		ipAddress: activity?.ip_address || null,
		impersonated: actor !== null && actor !== undefined,
	};
}

/** Clerk's milliseconds; null for none, and for what is no time or in a year that the records have no form for. */
export function instantOf(milliseconds: number | null | undefined): string | null {
	if (milliseconds == null || Math.abs(milliseconds) > 8.64e15) return null;
	const text = instant(milliseconds);
	return /^\d{4}-/.test(text) ? text : null;
}

/** When a number of seconds from now is over; null where that is never, or beyond all calendars. */
export function instantIn(seconds: number | null | undefined, clock: Clock): string | null {
	return seconds == null ? null : instantOf(clock.now() + seconds * 1_000);
}
