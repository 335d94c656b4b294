/**
 * What happened, in order of time: the records that count, and what people did with the issue itself. Sentences are made
 * in `words/`; here is only what and when.
 */
import type { EventRecord, IncidentEvent } from "./event.ts";
import type { Incident, PersonAct } from "./incident.ts";
import { hasBegun, proposalsOf, stateOfProposal } from "./proposal.ts";

export type TimelineEntry = {
	at: string;
	by: string;
	command: string | undefined;
	event: IncidentEvent | { type: PersonAct["act"] };
	/** Of a dangerous command: the log knows nobody who agreed to it or withdrew it. */
	waits?: true;
	/** Of a withdrawal: somebody had agreed before, and a run began. */
	begun?: true;
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

/** Entries by time; entries of one moment keep the order of the log. The declaration itself stands first. */
export function timeline(incident: Incident, acts: readonly PersonAct[]): TimelineEntry[] {
	const waiting = waitingKeys(incident);
	const told = incident.log
		.filter((record) => !record.superseded && !silent.has(record.event.type) && !isFailedOpening(record))
		.map(({ key, at, by, command, event }): TimelineEntry => {
			const waits = event.type === "proposed" && waiting.has(key) ? { waits: true as const } : {};
			const begun = event.type === "cancelled" && hasBegun(incident, event) ? { begun: true as const } : {};
			return { at: event.type === "noted" ? event.happenedAt : at, by, command, event, ...waits, ...begun };
		});
	const done = acts.map(({ at, by, act }) => ({ at, by, command: undefined, event: { type: act } }));
	return [...told, ...done].sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
}
