/** The sessions of a user as Clerk lists them: those that are over too, newest first, as far back as Clerk remembers. */
import { z } from "zod";
import { type Clock, instant } from "../clock.ts";
import type { UserId } from "../incident/user-id.ts";
import type { SessionView } from "../ports/clerk.ts";
import type { ClerkClient } from "./client.ts";
import type { Hidden } from "./end-all.ts";
import { everyRecord, oddIn } from "./pages.ts";
import { type Odd, pageOf, shownText, shownTime } from "./shapes.ts";

const Activity = z.object({
	device_type: shownText,
	browser_name: shownText,
	ip_address: shownText,
	city: shownText,
	country: shownText,
});

const Details = z.object({
	updated_at: shownTime,
	created_at: shownTime,
	last_active_at: shownTime,
	actor: z.unknown().optional(),
	latest_activity: Activity.nullish().catch(null),
});

export const Session = Details.extend({
	id: z.string().regex(/^[A-Za-z0-9_]+$/),
	user_id: z.string(),
	status: z.string(),
});
export type Session = z.infer<typeof Session>;

/**
 * States in which a session can sign nobody in. Every other state counts as live: `active`, `pending` (signed in with a
 * task unfinished, and missing from the list's status filter), and any that Clerk may add.
 */
const over: ReadonlySet<string> = new Set(["abandoned", "ended", "expired", "removed", "replaced", "revoked"]);

export function isLive({ status }: Pick<Session, "status">): boolean {
	return !over.has(status);
}

/** `hidden` are those that cannot be read and do not say themselves that they are over. */
type Sessions = { sessions: Session[]; odd: readonly Odd[]; hidden: Hidden | undefined };

export async function listSessions(send: ClerkClient, user: UserId): Promise<Sessions> {
	const query = { user_id: user, paginated: "true" };
	const request = { method: "GET", path: "/sessions", endpoint: "/sessions", query, answer: pageOf(Session) } as const;
	const { items, odd } = await everyRecord(send, request);
	const unread = odd.filter(({ record }) => isLive({ status: statusOf(record) }));
	const hidden = unread.length > 0 ? { count: unread.length, failure: oddIn(request, unread) } : undefined;
	// A session of somebody else is never touched, even if a server gave it for this user.
	return { sessions: items.filter(({ user_id }) => user_id === user), odd, hidden };
}

/** For as many as there are, or the failure: a number that leaves some out would be taken for all. */
export async function liveSessions(send: ClerkClient, user: UserId): Promise<readonly string[]> {
	const { sessions, hidden } = await listSessions(send, user);
	if (hidden) throw hidden.failure;
	return sessions.filter(isLive).map(({ id }) => id);
}

export async function sessionViews(send: ClerkClient, user: UserId): Promise<readonly SessionView[]> {
	const { sessions, odd } = await listSessions(send, user);
	const shown = [...sessions, ...odd.map(({ record }) => ({ ...detailsOf(record), status: statusOf(record) }))];
	return shown.sort((a, b) => (b.created_at ?? 0) - (a.created_at ?? 0)).map(sessionView);
}

const Status = z.object({ status: z.string() }).catch({ status: "unreadable" });

function statusOf(record: unknown): string {
	return Status.parse(record).status;
}

type Details = Partial<z.infer<typeof Details>>;

function detailsOf(record: unknown): Details {
	return Details.safeParse(record).data ?? {};
}

function sessionView(session: Details & Pick<Session, "status">): SessionView {
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
