/**
 * What happened, in order of time: the records that count, and what people did with the issue itself. Sentences are made
 * in `words/`; here is only what and when.
 */
import type { EventRecord, IncidentEvent, LoggedRecord } from "./event.ts";
import { isHandledEvent } from "./handled.ts";
import type { Incident, PersonAct } from "./incident.ts";
import { hasBegun, hasWorked, proposalsOf, stateOfProposal } from "./proposal.ts";

export type TimelineEntry = {
	at: string;
	by: string;
	command: string | undefined;
	event: IncidentEvent | { type: PersonAct["act"] };
	/** Of a dangerous command: the log knows nobody who agreed to it or withdrew it. */
	waits?: true;
	/** Of a withdrawal: somebody had agreed before, and a run began. */
	begun?: true;
	/** A later run of the same code went on from there, and its record holds what this one did. */
	continued?: true;
};

const silent: ReadonlySet<string> = new Set(["answered", "refused", "opened"]);

/** That the issue could not be set up at once is no part of what happened to the users. */
function isFailedOpening({ event, command }: EventRecord): boolean {
	return event.type === "failed" && command === undefined;
}

/** Without the time of now: the sentence says until when it waits. */
function waitingKeys(incident: Incident): ReadonlySet<string> {
	const waiting = proposalsOf(incident).filter(
		(proposal) => stateOfProposal(incident, proposal, proposal.event.expiresAt).state === "waiting",
	);
	return new Set(waiting.map(({ key }) => key));
}

function codeOf({ event }: EventRecord): string | undefined {
	return isHandledEvent(event) || event.type === "resynced" ? event.confirmed?.code : undefined;
}

/** What a second `/confirm` took up: all records of a code that did something, but the last. */
function continuedAmong(records: readonly LoggedRecord[]): ReadonlySet<LoggedRecord> {
	const working = records.filter((record) => codeOf(record) !== undefined && hasWorked(record.event));
	const last = new Map(working.map((record) => [codeOf(record), record]));
	return new Set(working.filter((record) => last.get(codeOf(record)) !== record));
}

/** Entries by time; entries of one moment keep the order of the log. The declaration itself stands first. */
export function timeline(incident: Incident, acts: readonly PersonAct[]): TimelineEntry[] {
	const waiting = waitingKeys(incident);
	const counting = incident.log.filter(({ superseded }) => !superseded);
	const continued = continuedAmong(counting);
	const told = counting
		.filter((record) => !silent.has(record.event.type) && !isFailedOpening(record))
		.map((record): TimelineEntry => {
			const { key, at, by, command, event } = record;
			const waits = event.type === "proposed" && waiting.has(key) ? { waits: true as const } : {};
			const begun = event.type === "cancelled" && hasBegun(incident, event) ? { begun: true as const } : {};
			const goesOn = continued.has(record) ? { continued: true as const } : {};
			const when = event.type === "noted" ? event.happenedAt : at;
			return { at: when, by, command, event, ...waits, ...begun, ...goesOn };
		});
	const done = acts.map(({ at, by, act }) => ({ at, by, command: undefined, event: { type: act } }));
	return [...told, ...done].sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
}
