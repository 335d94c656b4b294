/**
 * An operation on users whose earlier run did not end: what that run had recorded, and what the log holds of others since
 * it was asked for.
 */
import { type IncidentEvent, type LoggedRecord, unfinishedIn } from "../../incident/event.ts";
import { isHandledEvent, type Progress } from "../../incident/handled.ts";
import type { Incident } from "../../incident/incident.ts";
import { proposalsOf } from "../../incident/proposal.ts";
import { type Targets, usersOf } from "../../operations/targets.ts";
import { nothing } from "../../operations/totals.ts";
import type { Refusal } from "../../words/refusal.ts";
import { type AskedOperation, askedAt } from "./asked-operation.ts";

export function progressIn(resumed: IncidentEvent): Progress {
	if (!isHandledEvent(resumed)) return unfinishedIn(resumed).progress ?? { users: [], rest: nothing };
	const { users, rest = nothing, done } = resumed;
	return { users, rest, ...(done ? { done } : {}) };
}

/** Runs that the same code let work are earlier parts of this one. */
export function recordedByOthers({ incident, key, at, confirmation }: AskedOperation): Incident["log"] {
	const code = confirmation?.proposal.event.code;
	return recordedSince(incident, key, at).filter(
		({ event }) => !isHandledEvent(event) || code === undefined || event.confirmed?.code !== code,
	);
}

/**
 * A lockout that is taken up again must not undo that users were let in again meanwhile. Of few their record names them, and
 * they are left alone; of many it does not, nor is there a whole one where the run was cut off.
 */
export function letInSince({ facts, resumed, incident, key, at }: AskedOperation): Refusal | undefined {
	if (facts.operation.name !== "lockout" || !resumed) return undefined;
	const some = recordedSince(incident, key, at).some(
		(record) =>
			isCutOff(incident, record, "unlock") || (record.event.type === "unlocked" && (record.event.rest?.users ?? 0) > 0),
	);
	return some ? { refused: "let-in-since" } : undefined;
}

/** A late run of an `/unlock` must not let in whom a later `/lockout` keeps out, whether that names them or only counts them. */
export function lockedOutSince(asked: AskedOperation, { all }: Targets): Refusal | undefined {
	const { facts, resumed, confirmation, incident, key } = asked;
	if (facts.operation.name !== "unlock" || !(resumed || confirmation)) return undefined;
	const ids = new Set<string>(usersOf(all).map(({ id }) => id));
	const some = recordedSince(incident, key, askedAt(asked)).some(
		(record) => isCutOff(incident, record, "lockout") || keepsOut(record, ids),
	);
	return some ? { refused: "locked-out-since" } : undefined;
}

function keepsOut({ event }: LoggedRecord, ids: ReadonlySet<string>): boolean {
	if (event.type !== "locked-out") return false;
	return (event.rest?.users ?? 0) > 0 || event.users.some(({ user, letIn }) => ids.has(user) && !letIn);
}

/** A run of the operation, or of an agreement to it, that has not come to say what it did. */
function isCutOff(incident: Incident, { event, command }: LoggedRecord, operation: string): boolean {
	if (event.type !== "started" && event.type !== "failed") return false;
	const agreed = proposalsOf(incident).find((proposal) => proposal.event.code === event.confirms);
	return (agreed ?? { command }).command === operation;
}

function recordedSince(incident: Incident, key: string, at: string): Incident["log"] {
	return incident.log.filter(
		(record) => record.key !== key && !record.superseded && Date.parse(record.at) >= Date.parse(at),
	);
}
