/**
 * The facts of an incident's log and the envelope that carries one of them in a comment.
 * A schema here may grow optional fields; it must keep reading what older versions wrote.
 */
import { z } from "zod";
import { Kind } from "./kind.ts";
import { Severity } from "./severity.ts";

const instant = z.iso.datetime();
const login = z.string().min(1).max(100);
const count = z.int().nonnegative();

/** What became of one user's sessions, in numbers that Clerk itself confirmed. */
export const RevokedUser = z.object({
	user: z.string().max(40),
	/** Sessions that Clerk reported as revoked in answer to this command. */
	revoked: count,
	/** Sessions that were revoked since the command was typed but before the run that reports: an earlier run's work. */
	revokedBefore: count.optional(),
	/** Sessions that were live when first listed and over when looked at again, though not by a confirmed request of ours. */
	alreadyOver: count,
	/** Sessions that were still live, or not known to be over, when the command gave up. */
	failed: count,
	/** Whether a last reading of the list showed nothing live. */
	verified: z.boolean(),
});
export type RevokedUser = z.infer<typeof RevokedUser>;

const Opened = z.object({
	type: z.literal("opened"),
	kind: Kind,
	severity: Severity,
	/** True when the report named no usable severity. */
	severityAssumed: z.boolean(),
	startedAt: instant.nullable(),
	/** The card could not be drawn then; the reply says so until it is. */
	unpainted: z.literal(true).optional(),
});
const Acknowledged = z.object({ type: z.literal("acknowledged") });
const Noted = z.object({ type: z.literal("noted"), text: z.string(), happenedAt: instant });
const SeverityChanged = z.object({ type: z.literal("severity-changed"), severity: Severity });
const LeadAssigned = z.object({ type: z.literal("lead-assigned"), lead: login });
const SessionsRevoked = z.object({
	type: z.literal("sessions-revoked"),
	users: z.array(RevokedUser),
	/** Names that are no user, or more than one, in Clerk. */
	notFound: count,
	/** Users whose sessions could not even be listed. */
	unread: count,
	reason: z.string().nullable(),
});
const Resolved = z.object({ type: z.literal("resolved"), how: z.string().nullable() });
const Reopened = z.object({ type: z.literal("reopened"), reason: z.string() });
/** A command that only answers: nothing about the incident changed, but it must not answer twice. */
const Answered = z.object({ type: z.literal("answered") });
/** Written before a command touches the outside world and replaced by what came of it. */
const Started = z.object({ type: z.literal("started") });
const Refused = z.object({ type: z.literal("refused"), code: z.string() });
const Failed = z.object({ type: z.literal("failed"), code: z.string() });

export const IncidentEvent = z.discriminatedUnion("type", [
	Opened,
	Acknowledged,
	Noted,
	SeverityChanged,
	LeadAssigned,
	SessionsRevoked,
	Resolved,
	Reopened,
	Answered,
	Started,
	Refused,
	Failed,
]);
export type IncidentEvent = z.infer<typeof IncidentEvent>;
export type EventOf<T extends IncidentEvent["type"]> = Extract<IncidentEvent, { type: T }>;

/** The envelope: which incident, what triggered it (the key that makes it count once), who, when. */
export const EventRecord = z.object({
	v: z.literal(1),
	incident: z.int().positive(),
	key: z.string().min(1).max(200),
	at: instant,
	by: login,
	command: z.string().max(40).optional(),
	/** The workflow run that wrote it, as `<run id>/<attempt>`: where the log of the work is. */
	run: z.string().max(60).optional(),
	event: IncidentEvent,
});
export type EventRecord = z.infer<typeof EventRecord>;

/** A record where it stands in the log; the comment's id orders the log. */
export type LoggedRecord = EventRecord & { commentId: number };

/** Whether nothing of what a `/revoke` was asked for is left to be tried again. */
export function isComplete({ users, unread }: EventOf<"sessions-revoked">): boolean {
	return unread === 0 && users.every((user) => user.verified && user.failed === 0);
}

/** How far a command came, from only announced to ended for good. Of two records with one key the further one counts. */
export function progressOf(event: IncidentEvent): 0 | 1 | 2 | 3 {
	if (event.type === "started") return 0;
	if (event.type === "failed") return 1;
	return event.type === "sessions-revoked" && !isComplete(event) ? 2 : 3;
}

/** Events after which a command has ended for good. Others may be taken up again by a re-run of the same trigger. */
export function isFinal(event: IncidentEvent): boolean {
	return progressOf(event) === 3;
}
