/**
 * Which event an intent leads to, or why it is refused. Pure: the time and the person are part of the intent.
 */
import type { EventOf } from "./event.ts";
import type { Incident } from "./incident.ts";
import { isSameLogin } from "./login.ts";
import type { Severity } from "./severity.ts";

export type Intent =
	| { type: "acknowledge" }
	| { type: "note"; text: string; happenedAt: string }
	| { type: "change-severity"; severity: Severity }
	| { type: "assign-lead"; lead: string }
	| { type: "resolve"; how: string | null }
	| { type: "reopen"; reason: string };

export type StateRefusal = "already-acknowledged" | "already-over" | "same-severity" | "same-lead" | "not-over";

type Decision =
	| {
			event: EventOf<"acknowledged" | "noted" | "severity-changed" | "lead-assigned" | "resolved" | "reopened">;
	  }
	| { refused: StateRefusal };

const isOver = (incident: Incident) => incident.status === "resolved" || incident.closed;

export function decide(incident: Incident, intent: Intent): Decision {
	switch (intent.type) {
		case "acknowledge":
			if (isOver(incident)) return { refused: "already-over" };
			if (incident.status === "acknowledged") return { refused: "already-acknowledged" };
			return { event: { type: "acknowledged" } };
		case "note":
			return { event: { type: "noted", text: intent.text, happenedAt: intent.happenedAt } };
		case "change-severity":
			if (incident.severity === intent.severity) return { refused: "same-severity" };
			return { event: { type: "severity-changed", severity: intent.severity } };
		case "assign-lead":
			if (isSameLogin(incident.lead, intent.lead)) return { refused: "same-lead" };
			return { event: { type: "lead-assigned", lead: intent.lead } };
		case "resolve":
			if (incident.status === "resolved") return { refused: "already-over" };
			return { event: { type: "resolved", how: intent.how } };
		case "reopen":
			if (!isOver(incident)) return { refused: "not-over" };
			return { event: { type: "reopened", reason: intent.reason } };
	}
}
