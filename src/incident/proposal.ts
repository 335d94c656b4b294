/** Commands that wait for a second person, and what became of them. Pure: whether the time is over depends on the instant that is given. */
import { type EventOf, type IncidentEvent, isFinal, type LoggedRecord, unfinishedIn } from "./event.ts";
import { isHandledEvent } from "./handled.ts";
import type { Incident } from "./incident.ts";

/** A command that waits, or waited, for a second person. */
export type Proposal = LoggedRecord & { event: EventOf<"proposed"> };

export function proposalsOf(incident: Incident): Proposal[] {
	return incident.log.flatMap((record) => {
		const { event, superseded } = record;
		return event.type === "proposed" && !superseded ? [{ ...record, event }] : [];
	});
}

export type ProposalState =
	| { state: "waiting" | "expired" }
	| { state: "cancelled" | "ran"; record: LoggedRecord }
	/** Somebody agreed, and it did not come to its end; as far as it came. */
	| { state: "unfinished"; record: LoggedRecord };

/**
 * What became of a proposal by an instant. Of several runs of it the one that ended for good counts, else the latest. `asking`
 * is the key of the command that wants to know, whose own announcement does not count.
 */
export function stateOfProposal(incident: Incident, { event }: Proposal, at: string, asking?: string): ProposalState {
	const records = incident.log.filter(
		(record) =>
			!record.superseded &&
			endedCode(record.event) === event.code &&
			!(record.key === asking && record.event.type === "started"),
	);
	const record = records.find((one) => isFinal(one.event)) ?? records.findLast((one) => hasWorked(one.event));
	if (record?.event.type === "cancelled") return { state: "cancelled", record };
	if (record) return { state: isFinal(record.event) ? "ran" : "unfinished", record };
	return { state: Date.parse(at) > Date.parse(event.expiresAt) ? "expired" : "waiting" };
}

/** What would run, were somebody to agree. */
export function waitingAt(incident: Incident, at: string): Proposal[] {
	return proposalsOf(incident).filter((proposal) => stateOfProposal(incident, proposal, at).state === "waiting");
}

/** A run that did nothing leaves the command waiting as it was: it neither hides another that did, nor extends the time. */
export function hasWorked(event: IncidentEvent): boolean {
	if (isHandledEvent(event)) return event.users.length > 0 || (event.rest?.users ?? 0) > 0;
	if (event.type === "resynced") return event.numbers.created + event.numbers.updated + event.numbers.goneDone > 0;
	const { progress, repair, exported } = unfinishedIn(event);
	// As soon as the table is known to be kept it is written to, and how far that is comes on record only seconds later.
	const isKept = exported !== undefined && exported.url !== null;
	return progress !== undefined || repair !== undefined || isKept;
}

/**
 * Whether somebody agreed and a run began, so that a part may be done although no record tells which. The announcement of
 * `asking` itself does not count.
 */
export function hasBegun(incident: Incident, { code }: { code: string }, asking?: string): boolean {
	return incident.log.some(
		({ event, key }) =>
			event.type !== "cancelled" && endedCode(event) === code && !(key === asking && event.type === "started"),
	);
}

function endedCode(event: IncidentEvent): string | undefined {
	if (event.type === "cancelled") return event.code;
	if (event.type === "started" || event.type === "failed") return event.confirms;
	return isHandledEvent(event) || event.type === "resynced" ? event.confirmed?.code : undefined;
}
