/** An issue becomes an incident: recognised by its label or by the body that one of our forms renders, and opened once. */
import type { EventRecord, IncidentEvent } from "../incident/event.ts";
import { type Moment, recordOf } from "../incident/incident.ts";
import { type Report, type ReportForm, severityOf } from "../incident/report.ts";
import { asFailure, type Issue, OutsideFailure } from "../ports.ts";
import { beginsWithCard, paintBody } from "../words/card.ts";
import { explainFailure } from "../words/failure.ts";
import { incidentLabel } from "../words/names.ts";
import { type OpeningFacts, opened, openedWithoutCard, openingFailed } from "../words/opening.ts";
import { withRecord } from "../words/record.ts";
import { declarationOf, reportOf } from "./declaration.ts";
import { enterRoom, type Room } from "./room.ts";
import { findSecret } from "./secrets.ts";
import { logFailure, type Result, type World } from "./world.ts";

/** The opening has one key, whichever of its events comes first. */
export const openingKey = "opened";

export async function isIncident(world: Pick<World, "forms">, issue: Issue): Promise<boolean> {
	if (issue.labels.includes(incidentLabel) || beginsWithCard(issue.body)) return true;
	return reportOf(issue, await world.forms()) !== undefined;
}

/** GitHub sends several events for one opening; the first run to write the record has opened it, the others only repaint. */
export async function openIncident(world: World, issue: Issue): Promise<Result> {
	const room = await enterRoom(world, issue, 0).catch(asFailure);
	if (room instanceof OutsideFailure) return withoutRoom(world, issue, room);
	if (room.incident().opened) {
		await room.repaint();
		// A run that is started again may have left 👎; of a burst only the run that opened says so.
		await (world.run.startedAgainBy === undefined ? world.signal.withdraw() : world.signal.end("done", true));
	} else {
		const failure = await open(world, issue, room);
		await world.signal.end(failure ? "failed" : "done", true);
		if (failure) return { ended: [{ command: "", ending: "failed", code: failure.reason }] };
	}
	return { ended: [{ command: "", ending: "done", code: "opened" }] };
}

/** Records the opening and draws the card; returns why the card could not be drawn, which the reply then says. */
async function open(world: World, issue: Issue, room: Room): Promise<OutsideFailure | undefined> {
	const forms = await world.forms();
	const { kind, severity, startedAt, declared } = declarationOf(issue, forms);
	const { severityAssumed } = severityOf(reportOf(issue, forms));
	const event = { type: "opened", kind, severity, severityAssumed, startedAt } as const;
	const record = openingRecord({ incident: issue.number, declared, run: world.run.id }, event);
	const facts = await factsOf(world, issue, { ...room.incident(), kind, severity });
	const before = recordOf(room.incident(), openingKey);
	if (before) await room.rewrite(before.commentId, opened(facts), record);
	const comment = before?.commentId ?? (await room.post(opened(facts), record));
	world.log(`Opened incident ${issue.number}: ${kind}, ${severity}.`);
	const unpainted = await room.repaint().then(() => undefined, asFailure);
	if (unpainted) {
		logFailure(world, unpainted);
		await room.rewrite(comment, openedWithoutCard(facts, explainFailure(unpainted).why, world.run.url), record);
	}
	return unpainted;
}

async function factsOf(world: World, issue: Issue, incident: OpeningFacts["incident"]): Promise<OpeningFacts> {
	const forms = await world.forms();
	const report = reportOf(issue, forms);
	const runbook = await world.runbookOf(incident.kind);
	const picture = { incident, runbook, boxes: new Map(), entries: [] };
	return {
		incident,
		severityAssumed: severityOf(report).severityAssumed,
		unreadable: report === undefined,
		startNotUnderstood: report?.fields.has("started") === true && incident.startedAt === null,
		missing: missingFields(report, forms),
		secret: findSecret(issue.body),
		cardFits: paintBody(issue.body, picture) !== undefined,
		runbook,
	};
}

/** Whether it was opened before could not be read. Saying so once too often is mended by the next run that can read. */
async function withoutRoom(world: World, issue: Issue, failure: OutsideFailure): Promise<Result> {
	const { declared } = declarationOf(issue, await world.forms());
	const event = { type: "failed", code: failure.reason } as const;
	const record = openingRecord({ incident: issue.number, declared, run: world.run.id }, event);
	logFailure(world, failure);
	await world.issue.post(withRecord(openingFailed(explainFailure(failure).why, world.run.url), record));
	await world.signal.end("failed", false);
	return { ended: [{ command: "", ending: "failed", code: failure.reason }] };
}

export function openingRecord(
	{ incident, declared, run }: { incident: number; declared: Moment; run: string },
	event: IncidentEvent,
): EventRecord {
	return { v: 1, incident, key: openingKey, ...declared, run, event };
}

/** Labels of fields without an answer; the severity has words of its own. */
function missingFields(report: Report | undefined, forms: readonly ReportForm[]): string[] {
	const form = forms.find(({ kind }) => kind === report?.kind);
	return (form?.fields ?? [])
		.filter(({ id }) => id !== "severity" && !report?.fields.has(id))
		.map(({ label }) => label);
}
