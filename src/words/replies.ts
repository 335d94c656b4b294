/** What the commands that move the incident answer: what changed, and what to do next. */
import type { Incident } from "../incident/incident.ts";
import type { Severity } from "../incident/severity.ts";
import { code, quote } from "./text.ts";
import { clock, dateAndClock, elapsed } from "./time.ts";

export function acknowledged(incident: Incident, by: string, at: string): string {
	const next = incident.lead ? "" : ` Next: say who leads, ${code(`/lead @${by}`)} if it is you.`;
	return `✅ **${quote(by)} is on it**, ${elapsed(incident.declared.at, at)} after the incident was declared.${next}`;
}

export function noted(text: string, happenedAt: string): string {
	return `📝 Added to the timeline, ${dateAndClock(happenedAt)}: ${quote(text, text.length)}`;
}

export function severityChanged(from: Severity, to: Severity): string {
	return `✅ **The severity is ${to} now**, it was ${from}. To change it back: ${code(`/severity ${from}`)}.`;
}

export function leadAssigned(lead: string, before: string | null): string {
	return `✅ **@${lead} leads this incident now**${before ? `, taking over from ${quote(before)}` : ""}. The lead decides and keeps the timeline; others work.`;
}

export function resolved(incident: Incident, at: string, how: string | null): string {
	const severity = incident.highestSeverity;
	return [
		`✅ **Resolved** after ${elapsed(incident.declared.at, at)}${how ? `: ${quote(how)}` : ""}.`,
		`Next: tick what is done in the checklist and write down what is still in your head with \`/note [HH:MM] text\`${severity === "P3" ? "" : "; then write the post-mortem into `incidents/`, and close the issue"}. If the trouble comes back: \`/reopen\` and why.`,
	].join("\n\n");
}

export function reopened(reason: string, at: string): string {
	return `✅ **Open again** since ${clock(at)} UTC: ${quote(reason)}\n\nNobody has acknowledged it yet. Next: \`/ack\`.`;
}
