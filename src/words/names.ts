/** What kinds, severities and states are called where people read them, and the labels that picture them on the issue. */
import type { Incident } from "../incident/incident.ts";
import type { Kind } from "../incident/kind.ts";
import type { Severity } from "../incident/severity.ts";

const kindNames: Record<Kind, string> = {
	"auth-outage": "Auth outage",
	"webhook-failure": "Webhook failure",
	"security-incident": "Security incident",
	"performance-degradation": "Performance degradation",
};

export function kindName(kind: Kind): string {
	return kindNames[kind];
}

export function severityMark(severity: Severity): string {
	return { P1: "🔴 P1", P2: "🟠 P2", P3: "🟡 P3" }[severity];
}

export type State = "open" | "acknowledged" | "resolved" | "closed";

export function stateOf(incident: Incident): State {
	return incident.closed ? "closed" : incident.status;
}

export type LabelDescription = { name: string; color: string; description: string };

/** The label that makes an issue an incident. The workflow's conditions name it too. */
export const incidentLabel = "incident";

export function kindLabel(kind: Kind): string {
	return `kind: ${kind}`;
}

export function severityLabel(severity: Severity): string {
	return `severity: ${severity}`;
}

/** Every label of ours; the labels workflow creates and describes them. */
export const labels: readonly LabelDescription[] = [
	{ name: incidentLabel, color: "b60205", description: "An incident: commands in its comments are run" },
	{ name: kindLabel("auth-outage"), color: "1d76db", description: "Users cannot sign in or stay signed in" },
	{ name: kindLabel("webhook-failure"), color: "1d76db", description: "Clerk's events do not reach our database" },
	{ name: kindLabel("security-incident"), color: "1d76db", description: "Accounts, sessions or keys are misused" },
	{ name: kindLabel("performance-degradation"), color: "1d76db", description: "Sign-in or API calls are slow" },
	{ name: severityLabel("P1"), color: "b60205", description: "Users are harmed or locked out now" },
	{ name: severityLabel("P2"), color: "d93f0b", description: "Some users are affected, or all of them a little" },
	{ name: severityLabel("P3"), color: "fbca04", description: "Nobody is blocked; needs attention soon" },
	{ name: "state: open", color: "e99695", description: "Nobody has acknowledged the incident" },
	{ name: "state: acknowledged", color: "f9d0c4", description: "Somebody is working on it" },
	{ name: "state: resolved", color: "c2e0c6", description: "Fixed; the post-mortem may be outstanding" },
];

/** The labels an incident should wear. One that was closed unresolved has no state but GitHub's own. */
export function labelsOf({ kind, severity, status, closed }: Incident): string[] {
	const state = closed && status !== "resolved" ? [] : [`state: ${status}`];
	return [incidentLabel, kindLabel(kind), severityLabel(severity), ...state];
}

export function isOurs(label: string): boolean {
	return labels.some(({ name }) => name === label);
}
