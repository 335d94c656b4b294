/**
 * The state of an incident as a fold over its log. `evolve` is total: a record that no longer fits the state is
 * kept as superseded and changes nothing, so that no log, however odd, can break a run.
 */
import type { Environment } from "./environment.ts";
import { type EventRecord, type IncidentEvent, type LoggedRecord, progressOf } from "./event.ts";
import { isComplete, isHandledEvent } from "./handled.ts";
import type { Kind } from "./kind.ts";
import { type Severity, worse } from "./severity.ts";

export type Status = "open" | "acknowledged" | "resolved";

export type Moment = { at: string; by: string };

/** What a person did on GitHub itself, read from the issue's own history. */
export type PersonAct = { at: string; by: string; act: "closed" | "reopened" };

export type Incident = {
	number: number;
	kind: Kind;
	severity: Severity;
	highestSeverity: Severity;
	status: Status;
	/** A person closed the issue. */
	closed: boolean;
	declared: Moment;
	startedAt: string | null;
	/** Null when nobody said. */
	environment: Environment | null;
	lead: string | null;
	acknowledged: Moment | null;
	resolved: Moment | null;
	/** Whether the log holds the opening; without it kind and severity are read from the issue alone. */
	opened: boolean;
	/** The log in comment order, one record a key. */
	log: readonly (LoggedRecord & { superseded: boolean })[];
};

/** What is known before the log is read: the issue on GitHub and the report in its body. */
export type Declaration = {
	number: number;
	kind: Kind;
	severity: Severity;
	startedAt: string | null;
	environment: Environment | null;
	declared: Moment;
};

export function declare(declaration: Declaration): Incident {
	return {
		...declaration,
		highestSeverity: declaration.severity,
		status: "open",
		closed: false,
		lead: null,
		acknowledged: null,
		resolved: null,
		opened: false,
		log: [],
	};
}

const anew = { status: "open", acknowledged: null, resolved: null } as const;

/** The changes that an event makes, or undefined where it no longer fits. */
function change(incident: Incident, { event, at, by }: EventRecord): Partial<Incident> | undefined {
	switch (event.type) {
		case "opened":
			if (incident.opened) return undefined;
			// Somebody may have been quicker than the opening; what they set stays.
			return {
				opened: true,
				kind: event.kind,
				startedAt: event.startedAt,
				environment: event.environment ?? null,
				...(incident.log.some((earlier) => earlier.event.type === "severity-changed" && !earlier.superseded)
					? { highestSeverity: worse(incident.highestSeverity, event.severity) }
					: { severity: event.severity, highestSeverity: event.severity }),
			};
		case "acknowledged":
			if (incident.status !== "open") return undefined;
			return { status: "acknowledged", acknowledged: { at, by } };
		case "severity-changed":
			if (incident.severity === event.severity) return undefined;
			return { severity: event.severity, highestSeverity: worse(incident.highestSeverity, event.severity) };
		case "lead-assigned":
			return incident.lead === event.lead ? undefined : { lead: event.lead };
		case "resolved":
			return incident.status === "resolved" ? undefined : { status: "resolved", resolved: { at, by } };
		case "reopened":
			if (incident.status !== "resolved" && !incident.closed) return undefined;
			return { ...anew, closed: false };
		default:
			return {};
	}
}

export function evolve(incident: Incident, record: LoggedRecord): Incident {
	const same = incident.log.filter(({ key }) => key === record.key);
	const isDouble = !allYieldTo(same, record);
	const changes = isDouble ? undefined : change(incident, record);
	const log = isDouble
		? incident.log
		: incident.log.map((before) => (same.includes(before) ? { ...before, superseded: true } : before));
	return { ...incident, ...changes, log: [...log, { ...record, superseded: changes === undefined }] };
}

/**
 * What did not end for good, and could not be rewritten, gives way to what came further, and an unfinished result to
 * that of a later run. Of several claims to the same work the first stands.
 */
function allYieldTo(before: readonly LoggedRecord[], later: LoggedRecord): boolean {
	const to = progressOf(later.event);
	return before.every(({ event, run }) => {
		const from = progressOf(event);
		return to > from || (to === from && (to === 1 || to === 2) && later.run !== run);
	});
}

/** What people did with the issue by hand counts as much as a command; reopening a resolved incident starts it anew. */
function evolveByHand(incident: Incident, { act }: PersonAct): Incident {
	if (act === "closed") return { ...incident, closed: true };
	return { ...incident, ...(incident.status === "resolved" ? anew : {}), closed: false };
}

/** The record that counts for each key: the lowest comment, unless it and all before a later one give way to that. */
export function countingRecords(records: readonly LoggedRecord[]): ReadonlyMap<string, LoggedRecord> {
	const counting = new Map<string, LoggedRecord>();
	const seen = new Map<string, LoggedRecord[]>();
	for (const record of [...records].sort((a, b) => a.commentId - b.commentId)) {
		const same = seen.get(record.key) ?? [];
		if (allYieldTo(same, record)) counting.set(record.key, record);
		seen.set(record.key, [...same, record]);
	}
	return counting;
}

/** Folds a log in comment order, with people's own acts between by time; of records with one key one counts. */
export function fold(incident: Incident, records: readonly LoggedRecord[], acts: readonly PersonAct[] = []): Incident {
	const waiting = [...acts].sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
	let folded = incident;
	for (const record of [...records].sort((a, b) => a.commentId - b.commentId)) {
		while (waiting[0] && Date.parse(waiting[0].at) <= Date.parse(record.at)) {
			folded = evolveByHand(folded, waiting.shift() as PersonAct);
		}
		folded = evolve(folded, record);
	}
	return waiting.reduce(evolveByHand, folded);
}

export function recordOf(incident: Incident, key: string): LoggedRecord | undefined {
	return countingRecords(incident.log).get(key);
}

/** Whether a command did what it is for, so that a checklist step which names it is done. */
export function didItsWork(event: IncidentEvent): boolean {
	switch (event.type) {
		case "refused":
		case "failed":
		case "started":
		case "proposed":
			return false;
		case "answered":
			return event.dryRun !== true;
		case "resynced":
			return event.proven && event.numbers.failed === 0 && event.gone !== "too-many";
		default:
			return !isHandledEvent(event) || (event.notFound === 0 && isComplete(event));
	}
}
