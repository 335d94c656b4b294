/** What the commands that move the incident answer: what changed, and what to do next. */
import type { Incident } from "../incident/incident.ts";
import type { Proposal } from "../incident/proposal.ts";
import type { Severity } from "../incident/severity.ts";
import { code, plural, quote, someLines } from "./text.ts";
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

/** `waiting` are the commands that could still run, were somebody to agree. */
export function resolved(
	incident: Incident,
	{ at, how, waiting }: { at: string; how: string | null; waiting: readonly Proposal[] },
): string {
	const severity = incident.highestSeverity;
	return [
		`✅ **Resolved** after ${elapsed(incident.declared.at, at)}${how ? `: ${quote(how)}` : ""}.`,
		`Next: tick what is done in the checklist and write down what is still in your head with \`/note [HH:MM] text\`${severity === "P3" ? "" : "; then write the post-mortem into `incidents/`, and close the issue"}. If the trouble comes back: \`/reopen\` and why.`,
		...stillWaiting(waiting),
	].join("\n\n");
}

function stillWaiting(waiting: readonly Proposal[]): string[] {
	if (waiting.length === 0) return [];
	const commands = waiting.map(
		({ command, by, event }) =>
			`- ${code(`/${command ?? ""}`)} of ${quote(by)} for ${plural(event.users, "user")}, until ${clock(event.expiresAt)} UTC: ${code(`/cancel ${event.code}`)} withdraws it`,
	);
	return [
		`⚠️ **Still waiting for a second person**, and run if somebody confirms:\n\n${someLines(commands, mostWaiting)}`,
	];
}

/** Whoever types more than these in half an hour finds the others above. */
const mostWaiting = 20;

export function reopened(reason: string, at: string): string {
	return `✅ **Open again** since ${clock(at)} UTC: ${quote(reason)}\n\nNobody has acknowledged it yet. Next: \`/ack\`.`;
}
