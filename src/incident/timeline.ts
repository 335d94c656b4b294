/**
 * What happened, in order of time: the records that count, and what people did with the issue itself. Sentences are made
 * in `words/`; here is only what and when.
 */
import type { EventRecord, IncidentEvent } from "./event.ts";
import type { Incident, PersonAct } from "./incident.ts";

export type TimelineEntry = {
	at: string;
	by: string;
	command: string | undefined;
	event: IncidentEvent | { type: PersonAct["act"] };
};

const silent: ReadonlySet<string> = new Set(["answered", "refused", "opened"]);

/** That the issue could not be set up at once is no part of what happened to the users. */
function isFailedOpening({ event, command }: EventRecord): boolean {
	return event.type === "failed" && command === undefined;
}

/** Entries by time; entries of one moment keep the order of the log. The declaration itself stands first. */
export function timeline(incident: Incident, acts: readonly PersonAct[]): TimelineEntry[] {
	const told = incident.log
		.filter((record) => !record.superseded && !silent.has(record.event.type) && !isFailedOpening(record))
		.map(({ at, by, command, event }) => ({ at: event.type === "noted" ? event.happenedAt : at, by, command, event }));
	const done = acts.map(({ at, by, act }) => ({ at, by, command: undefined, event: { type: act } }));
	return [...told, ...done].sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
}
