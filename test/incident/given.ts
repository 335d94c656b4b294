/**
 * The kit for the core's specs: `given(opened, acknowledged).when(resolve).then(refused("already-over"))`. It only arranges
 * calls of the core; an expectation that needs more than that does not belong here.
 */
import { expect } from "vitest";
import { decide, type Intent, type StateRefusal } from "../../src/incident/decide.ts";
import type { EventOf, IncidentEvent, LoggedRecord } from "../../src/incident/event.ts";
import type { PersonAct } from "../../src/incident/incident.ts";
import { type Declaration, declare, fold, type Incident } from "../../src/incident/incident.ts";

export const declaration: Declaration = {
	number: 7,
	kind: "security-incident",
	severity: "P2",
	startedAt: null,
	environment: null,
	declared: { at: "2026-03-01T10:00:00Z", by: "rosalind" },
};

/** Something that happened: an event of the log, or what a person did with the issue by hand. */
type Fact = IncidentEvent | { act: PersonAct["act"] };

export const opened: EventOf<"opened"> = {
	type: "opened",
	kind: "security-incident",
	severity: "P2",
	severityAssumed: false,
	startedAt: null,
};
export const acknowledged: EventOf<"acknowledged"> = { type: "acknowledged" };
export const resolved: EventOf<"resolved"> = { type: "resolved", how: null };
export const reopened: EventOf<"reopened"> = { type: "reopened", reason: "it is back" };
export const closedByHand: Fact = { act: "closed" };
export const reopenedByHand: Fact = { act: "reopened" };
export const ledBy = (lead: string): EventOf<"lead-assigned"> => ({ type: "lead-assigned", lead });
export const severitySet = (severity: "P1" | "P2" | "P3"): EventOf<"severity-changed"> => ({
	type: "severity-changed",
	severity,
});

export const acknowledge: Intent = { type: "acknowledge" };
export const resolve: Intent = { type: "resolve", how: null };
export const reopen: Intent = { type: "reopen", reason: "it is back" };
export const lead = (login: string): Intent => ({ type: "assign-lead", lead: login });
export const setSeverity = (severity: "P1" | "P2" | "P3"): Intent => ({ type: "change-severity", severity });

/** A minute apart, the first fact a minute after the declaration. */
function minute(index: number): string {
	return new Date(Date.parse(declaration.declared.at) + (index + 1) * 60_000).toISOString();
}

export function recordOfEvent(event: IncidentEvent, index: number, more: Partial<LoggedRecord> = {}): LoggedRecord {
	const key = `comment:${index + 1}/1`;
	return { v: 1, incident: 7, key, at: minute(index), by: "octavia", commentId: index + 1, event, ...more };
}

export function incidentAfter(...facts: Fact[]): Incident {
	const records: LoggedRecord[] = [];
	const acts: PersonAct[] = [];
	facts.forEach((fact, index) => {
		if ("act" in fact) acts.push({ act: fact.act, at: minute(index), by: "rosalind" });
		else records.push(recordOfEvent(fact, index));
	});
	return fold(declare(declaration), records, acts);
}

export function refused(code: StateRefusal): { refused: StateRefusal } {
	return { refused: code };
}

export function happens(event: IncidentEvent): { event: IncidentEvent } {
	return { event };
}

export function given(...facts: Fact[]) {
	const incident = incidentAfter(...facts);
	return {
		when(intent: Intent) {
			const decision = decide(incident, intent);
			return {
				// biome-ignore lint/suspicious/noThenProperty: given, when, then are the words of these specs; nobody awaits them.
				then(expected: ReturnType<typeof refused> | ReturnType<typeof happens>) {
					expect(decision).toEqual(expected);
				},
			};
		},
		// biome-ignore lint/suspicious/noThenProperty: as above.
		then(expected: Partial<Incident>) {
			expect(incident).toMatchObject(expected);
		},
	};
}
