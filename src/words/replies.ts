/** What the commands that move the incident answer: what changed, and what to do next. */
import type { Runbook } from "../incident/checklist.ts";
import type { Incident } from "../incident/incident.ts";
import type { Severity } from "../incident/severity.ts";
import { kindName } from "./names.ts";
import { code, quote } from "./text.ts";
import { clock, dateAndClock, elapsed } from "./time.ts";

export function acknowledged(incident: Incident, by: string, at: string): string {
	const next = incident.lead ? "" : ` Next: say who leads, ${code(`/lead @${by}`)} if it is you.`;
	return `✅ **${quote(by)} is on it**, ${elapsed(incident.declared.at, at)} after the incident was declared.${next}`;
}

export function noted(text: string, happenedAt: string): string {
	return `📝 ${dateAndClock(happenedAt)}: ${quote(text, text.length)}`;
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
		`Next: tick what is done in the checklist and write down what is still in your head with \`/note [HH:MM] text\`${severity === "P3" ? "" : "; then the post-mortem"}. If the trouble comes back: \`/reopen\` and why.`,
	].join("\n\n");
}

export function reopened(reason: string, at: string): string {
	return `✅ **Open again** since ${clock(at)} UTC: ${quote(reason)}\n\nNobody has acknowledged it yet. Next: \`/ack\`.`;
}

export type OpeningFacts = {
	incident: Incident;
	severityAssumed: boolean;
	/** The report as filed could not be read as one of our forms. */
	unreadable: boolean;
	missing: readonly string[];
	carriesSecret: boolean;
	/** Something stands where the start belongs, and is no time in the past. */
	startNotUnderstood?: boolean;
	runbook: Runbook;
};

export function opened(facts: OpeningFacts): string {
	const { incident, severityAssumed, unreadable, missing, carriesSecret, runbook } = facts;
	const firstStep = runbook[0]?.steps[0]?.text;
	const paragraphs = [
		`🚨 **${incident.severity} ${kindName(incident.kind).toLowerCase()}**, declared by ${quote(incident.declared.by)} at ${dateAndClock(incident.declared.at)}.`,
		`Working on it? Type \`/ack\` in a comment. ${firstStep ? `First step: ${firstStep.replace(/\.$/, "")}. ` : ""}The card at the top has the checklist; \`/help\` lists what you can type.`,
	];
	if (carriesSecret) {
		paragraphs.push(
			"⚠️ **The report holds what looks like a secret key or token.** Everybody who can read this issue has it. Rotate it now in Clerk's dashboard, then take it out of the report.",
		);
	}
	if (unreadable) {
		paragraphs.push(
			`The report was not filed with one of the incident forms, so kind and severity are taken from the labels, or assumed: ${incident.severity}, ${kindName(incident.kind).toLowerCase()}.`,
		);
	} else if (severityAssumed) {
		paragraphs.push(
			`The report names no severity, so **${incident.severity}** is assumed: in doubt the worse. To change it: \`/severity P2\`.`,
		);
	}
	if (facts.startNotUnderstood) {
		paragraphs.push(
			"When it started was not understood: it must be a time in the past, in UTC, as HH:MM or 2026-03-01 09:40. Add it with `/note HH:MM it began`.",
		);
	}
	if (missing.length > 0) {
		paragraphs.push(
			`Not filled in: ${missing.map((label) => quote(label)).join(", ")}. Add it with \`/note\` when you know.`,
		);
	}
	return paragraphs.join("\n\n");
}
