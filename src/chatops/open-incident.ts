/** An issue becomes an incident: recognised by its label or by the body that one of our forms renders, and opened once. */
import type { Runbook } from "../incident/checklist.ts";
import type { EventRecord } from "../incident/event.ts";
import type { Declaration } from "../incident/incident.ts";
import { type Kind, kinds } from "../incident/kind.ts";
import { parseUtcTime, type Report, type ReportForm, readReport, severityOf } from "../incident/report.ts";
import type { Issue } from "../ports.ts";
import { splitBody } from "../words/card.ts";
import { incidentLabel, kindLabel } from "../words/names.ts";
import { opened } from "../words/replies.ts";
import { enterRoom } from "./room.ts";
import { carriesSecret } from "./secrets.ts";
import type { Result, World } from "./world.ts";

/** What is assumed of an issue that was labelled by hand: an outage's runbook asks the questions that come first. */
const assumedKind: Kind = "auth-outage";

export function isIncident(issue: Issue, forms: readonly ReportForm[]): boolean {
	const { card, text } = splitBody(issue.body);
	return issue.labels.includes(incidentLabel) || card !== undefined || readReport(forms, text, undefined) !== undefined;
}

function reportOf(issue: Issue, forms: readonly ReportForm[]): Report | undefined {
	return readReport(forms, splitBody(issue.body).text, labelledKind(issue));
}

function labelledKind({ labels }: Issue): Kind | undefined {
	return kinds.find((kind) => labels.includes(kindLabel(kind)));
}

/** The incident as the issue alone tells it. Once it is opened, the record of the opening counts instead. */
export function declarationOf(issue: Issue, forms: readonly ReportForm[]): Declaration {
	const report = reportOf(issue, forms);
	return {
		number: issue.number,
		kind: labelledKind(issue) ?? report?.kind ?? assumedKind,
		severity: severityOf(report).severity,
		startedAt: parseUtcTime(report?.fields.get("started") ?? "", issue.openedAt),
		declared: { at: issue.openedAt, by: issue.author },
	};
}

/** GitHub sends several events for one opening; the first run to write the record has opened it, the others only repaint. */
export async function openIncident(world: World, issue: Issue): Promise<Result> {
	const declaration = declarationOf(issue, world.forms);
	const room = await enterRoom(world, declaration, 0);
	if (!room.incident().opened) {
		const report = reportOf(issue, world.forms);
		const { severityAssumed } = severityOf(report);
		const { kind, severity, startedAt } = declaration;
		const record: EventRecord = {
			v: 1,
			incident: issue.number,
			key: "opened",
			...declaration.declared,
			run: world.run.id,
			event: { type: "opened", kind, severity, severityAssumed, startedAt },
		};
		const runbook: Runbook = await world.runbookOf(kind);
		const facts = {
			incident: { ...room.incident(), kind, severity },
			severityAssumed,
			unreadable: report === undefined,
			missing: missingFields(report, world.forms),
			carriesSecret: carriesSecret(issue.body),
			runbook,
		};
		await room.post(opened(facts), record);
		world.log(`Opened incident ${issue.number}: ${kind}, ${severity}.`);
	}
	await Promise.all([room.repaint(), world.signal.withdraw()]);
	return { ended: [{ command: "", ending: "done", code: "opened" }] };
}

/** Labels of fields without an answer; the severity has words of its own. */
function missingFields(report: Report | undefined, forms: readonly ReportForm[]): string[] {
	const form = forms.find(({ kind }) => kind === report?.kind);
	return (form?.fields ?? [])
		.filter(({ id }) => id !== "severity" && !report?.fields.has(id))
		.map(({ label }) => label);
}
