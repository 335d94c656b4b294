/**
 * The facts of an incident's log and the envelope that carries one of them in a comment.
 * A schema here may grow optional fields; it must keep reading what older versions wrote.
 */
import { z } from "zod";
import { Environment } from "./environment.ts";
import { HandledEvents, isComplete, isHandledEvent, Progress } from "./handled.ts";
import { Kind } from "./kind.ts";
import { Severity } from "./severity.ts";
import { DriftMeasured, Export, Exported, RepairProgress, Resynced } from "./users-table.ts";

const instant = z.iso.datetime();
const login = z.string().min(1).max(100);
const count = z.int().nonnegative();

const Opened = z.object({
	type: z.literal("opened"),
	kind: Kind,
	severity: Severity,
	/** True when the report named no usable severity. */
	severityAssumed: z.boolean(),
	startedAt: instant.nullable(),
	/** Which of Clerk's instances the report is about; absent where it did not say. */
	environment: Environment.optional(),
	/** The card could not be drawn then; the reply says so until it is. */
	unpainted: z.literal(true).optional(),
});
const Acknowledged = z.object({ type: z.literal("acknowledged") });
const Noted = z.object({ type: z.literal("noted"), text: z.string(), happenedAt: instant });
const SeverityChanged = z.object({ type: z.literal("severity-changed"), severity: Severity });
const LeadAssigned = z.object({ type: z.literal("lead-assigned"), lead: login });
/** A dangerous command waits for a second person. It is run as its comment says; the record keeps no name of a user. */
const Proposed = z.object({
	type: z.literal("proposed"),
	code: z.string().max(20),
	expiresAt: instant,
	/** Of the comment's text; it must be the same when the command runs. */
	bodyDigest: z.string().max(64),
	users: count,
	/** Of the users' ids. */
	usersDigest: z.string().max(64),
	/** Of each user a mark that tells them from others, where what they were chosen by changes with the work itself. */
	marks: z.string().max(20_000).optional(),
	/** Of the ids of whom `--except` named; absent where it stood not there. */
	exceptDigest: z.string().max(64).optional(),
	/** Of a repair of the users table, where `users` are the rows to be written: those whose users are gone. */
	gone: count.optional(),
	/** Proves that the record is as we wrote it: whoever may write can edit our comments. */
	seal: z.string().max(64),
});
const Cancelled = z.object({ type: z.literal("cancelled"), code: z.string().max(20) });
const Resolved = z.object({ type: z.literal("resolved"), how: z.string().nullable() });
const Reopened = z.object({ type: z.literal("reopened"), reason: z.string() });
/** A command that only answers: nothing about the incident changed, but it must not answer twice. */
const Answered = z.object({
	type: z.literal("answered"),
	/** The answer told what a command would do; it did not do it. */
	dryRun: z.literal(true).optional(),
});
/** What is known of work that is going on, or that broke off: from where to go on, and the code that somebody agreed to. */
const unfinished = {
	progress: Progress.optional(),
	confirms: z.string().max(20).optional(),
	repair: RepairProgress.optional(),
	exported: Export.optional(),
};
/** Written before a command touches the outside world and replaced by what came of it. */
const Started = z.object({ type: z.literal("started"), ...unfinished });
const Refused = z.object({ type: z.literal("refused"), code: z.string() });
const Failed = z.object({ type: z.literal("failed"), code: z.string(), ...unfinished });

export const IncidentEvent = z.discriminatedUnion("type", [
	Opened,
	Acknowledged,
	Noted,
	SeverityChanged,
	LeadAssigned,
	...HandledEvents,
	DriftMeasured,
	Exported,
	Resynced,
	Proposed,
	Cancelled,
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

/** How far a command came, from only announced to ended for good. Of two records with one key the further one counts. */
export function progressOf(event: IncidentEvent): 0 | 1 | 2 | 3 {
	if (event.type === "started") return 0;
	if (event.type === "failed") return 1;
	if (event.type === "resynced") return event.brokenBy === undefined ? 3 : 2;
	return isHandledEvent(event) && !isComplete(event) ? 2 : 3;
}

/** Events after which a command has ended for good. Others may be taken up again by a re-run of the same trigger. */
export function isFinal(event: IncidentEvent): boolean {
	return progressOf(event) === 3;
}

/** Of work that is not finished, what must not be lost when another event takes its place. */
export type Unfinished = { progress?: Progress; confirms?: string; repair?: RepairProgress; exported?: Export };

export function unfinishedIn(event: IncidentEvent | undefined): Unfinished {
	if (event?.type !== "started" && event?.type !== "failed") return {};
	const { progress, confirms, repair, exported } = event;
	return {
		...(progress ? { progress } : {}),
		...(confirms ? { confirms } : {}),
		...(repair ? { repair } : {}),
		...(exported ? { exported } : {}),
	};
}
