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
	const worked = records.filter((one) => hasWorked(one.event));
	const record = records.find((one) => isFinal(one.event)) ?? worked.at(-1) ?? records.at(-1);
	if (record?.event.type === "cancelled") return { state: "cancelled", record };
	if (record) return { state: isFinal(record.event) ? "ran" : "unfinished", record };
	return { state: Date.parse(at) > Date.parse(event.expiresAt) ? "expired" : "waiting" };
}

/** A run that was cut off before it did anything hides no other that did. */
function hasWorked(event: IncidentEvent): boolean {
	return isHandledEvent(event) || unfinishedIn(event).progress !== undefined;
}

function endedCode(event: IncidentEvent): string | undefined {
	if (event.type === "cancelled") return event.code;
	if (event.type === "started" || event.type === "failed") return event.confirms;
	return isHandledEvent(event) ? event.confirmed?.code : undefined;
}
