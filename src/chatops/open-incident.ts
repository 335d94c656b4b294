/** An issue becomes an incident: recognised by its label or by the body that one of our forms renders, and opened once. */
import type { Runbook } from "../incident/checklist.ts";
import type { EventRecord } from "../incident/event.ts";
import { type Report, type ReportForm, severityOf } from "../incident/report.ts";
import type { Issue } from "../ports.ts";
import { beginsWithCard } from "../words/card.ts";
import { incidentLabel } from "../words/names.ts";
import { opened } from "../words/replies.ts";
import { declarationOf, reportOf } from "./declaration.ts";
import { enterRoom } from "./room.ts";
import { carriesSecret } from "./secrets.ts";
import type { Result, World } from "./world.ts";

export async function isIncident(world: World, issue: Issue): Promise<boolean> {
	if (issue.labels.includes(incidentLabel) || beginsWithCard(issue.body)) return true;
	return reportOf(issue, await world.forms()) !== undefined;
}

/** GitHub sends several events for one opening; the first run to write the record has opened it, the others only repaint. */
export async function openIncident(world: World, issue: Issue): Promise<Result> {
	const room = await enterRoom(world, issue, 0);
	const forms = await world.forms();
	if (!room.incident().opened) {
		const report = reportOf(issue, forms);
		const { severityAssumed } = severityOf(report);
		const { kind, severity, startedAt, declared } = declarationOf(issue, forms);
		const record: EventRecord = {
			v: 1,
			incident: issue.number,
			key: "opened",
			...declared,
			run: world.run.id,
			event: { type: "opened", kind, severity, severityAssumed, startedAt },
		};
		const runbook: Runbook = await world.runbookOf(kind);
		const facts = {
			incident: { ...room.incident(), kind, severity },
			severityAssumed,
			unreadable: report === undefined,
			startNotUnderstood: startedAt === null && report?.fields.has("started") === true,
			missing: missingFields(report, forms),
			carriesSecret: carriesSecret(issue.body),
			runbook,
		};
		await room.post(opened(facts), record);
		world.log(`Opened incident ${issue.number}: ${kind}, ${severity}.`);
	}
	await room.repaint();
	return { ended: [{ command: "", ending: "done", code: "opened" }] };
}

/** Labels of fields without an answer; the severity has words of its own. */
function missingFields(report: Report | undefined, forms: readonly ReportForm[]): string[] {
	const form = forms.find(({ kind }) => kind === report?.kind);
	return (form?.fields ?? [])
		.filter(({ id }) => id !== "severity" && !report?.fields.has(id))
		.map(({ label }) => label);
}
