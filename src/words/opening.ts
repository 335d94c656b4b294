/** What is said when an issue becomes an incident, and when it could not. */
import type { Runbook } from "../incident/checklist.ts";
import type { Incident } from "../incident/incident.ts";
import { cardNotDrawn } from "./failure.ts";
import { kindName } from "./names.ts";
import { cureOf, type SecretKind } from "./secret.ts";
import { quote } from "./text.ts";
import { dateAndClock } from "./time.ts";

export type OpeningFacts = {
	incident: Incident;
	severityAssumed: boolean;
	/** The report as filed could not be read as one of our forms. */
	unreadable: boolean;
	missing: readonly string[];
	secret: SecretKind | undefined;
	/** Something stands where the start belongs, and is no time in the past. */
	startNotUnderstood: boolean;
	/** GitHub bounds an issue's text; a very long report leaves no room above it. */
	cardFits: boolean;
	runbook: Runbook;
};

export function opened(facts: OpeningFacts): string {
	return [headline(facts), firstThing(facts, cardAt(facts)), ...warnings(facts)].join("\n\n");
}

/** The same where the card could not be drawn. */
export function openedWithoutCard(facts: OpeningFacts, why: string, runUrl: string): string {
	return [headline(facts), firstThing(facts, ""), cardNotDrawn(why, runUrl), ...warnings(facts)].join("\n\n");
}

/** `why` says what broke; nothing of ours stands in the issue but this. */
export function openingFailed(why: string, runUrl: string): string {
	return `❌ **This incident could not be set up: it has no card and no checklist yet.** ${why}\n\nCommands work all the same. Type \`/ack\` in a comment: its run draws the card. Or press "Re-run" on [the run's page](${runUrl}).`;
}

function headline({ incident }: OpeningFacts): string {
	const { severity, kind, declared } = incident;
	return `🚨 **${severity} ${kindName(kind).toLowerCase()}**, declared by ${quote(declared.by)} at ${dateAndClock(declared.at)}.`;
}

function firstThing({ runbook }: OpeningFacts, card: string): string {
	const step = runbook[0]?.steps[0]?.text.replace(/\.$/, "");
	return [
		"Working on it? Type `/ack` in a comment.",
		step === undefined ? "" : `First step: ${step}.`,
		card,
		"Whom to call: `INCIDENT_CONTACTS.yml`. What you can type: `/help`.",
	]
		.filter((sentence) => sentence !== "")
		.join(" ");
}

function cardAt({ cardFits, incident }: OpeningFacts): string {
	return cardFits
		? "The card at the top has the checklist."
		: `The report is so long that GitHub leaves no room for a card above it: shorten it and the card appears. Until then the checklist is in \`.github/runbooks/${incident.kind}.md\`.`;
}

function warnings(facts: OpeningFacts): string[] {
	const { incident, severityAssumed, unreadable, missing } = facts;
	const said: string[] = [];
	if (facts.secret) {
		said.push(
			`⚠️ **The report gives away a secret.** Everybody who can read this issue has it, and e-mails with it are already out. ${cureOf(facts.secret)} Then take it out of the report.`,
		);
	}
	if (unreadable) {
		said.push(
			`The report was not filed with one of the incident forms, so what is not in the labels is assumed: ${incident.severity}, ${kindName(incident.kind).toLowerCase()}. To change the severity: \`/severity P2\`.`,
		);
	} else if (severityAssumed) {
		said.push(`The report names no severity, so **${incident.severity}** is assumed. To change it: \`/severity P2\`.`);
	}
	if (facts.startNotUnderstood) {
		said.push(
			"When it started was not understood: it must be a time in the past, in UTC, as HH:MM or 2026-03-01 09:40. Write it into the timeline: `/note HH:MM it began`.",
		);
	}
	if (missing.length > 0) {
		said.push(
			`Not filled in: ${missing.map((label) => `"${quote(label)}"`).join(", ")}. Write what you learn with \`/note\`.`,
		);
	}
	return said;
}
