/** An issue becomes an incident: recognised by its label or by the body that one of our forms renders, and opened once. */
import type { EventOf, EventRecord, IncidentEvent } from "../incident/event.ts";
import { type Incident, type Moment, recordOf } from "../incident/incident.ts";
import { type Report, type ReportForm, severityOf } from "../incident/report.ts";
import { asFailure, failureOf, OutsideFailure } from "../ports/failure.ts";
import type { Issue } from "../ports/github.ts";
import { beginsWithCard, paintBody } from "../words/card.ts";
import { explainFailure } from "../words/failure.ts";
import { incidentLabel } from "../words/names.ts";
import { type OpeningFacts, opened, openedWithoutCard, openingFailed } from "../words/opening.ts";
import { declarationOf, labelledSeverity, reportOf } from "./declaration.ts";
import { posterOf, postRecord } from "./post-record.ts";
import { enterRoom, type Room } from "./room.ts";
import { findSecret } from "./secrets.ts";
import { logFailure, type Result, type RoomWorld } from "./world.ts";

/** The opening has one key, whichever of its events comes first. */
export const openingKey = "opened";

export async function isIncident(world: Pick<RoomWorld, "forms">, issue: Issue): Promise<boolean> {
	if (issue.labels.includes(incidentLabel) || beginsWithCard(issue.body)) return true;
	return reportOf(issue, await world.forms()) !== undefined;
}

/** GitHub sends several events for one opening; the first run to write the record has opened it, the others only repaint. */
export async function openIncident(world: RoomWorld, issue: Issue): Promise<Result> {
	const room = await enterRoom(world, issue).catch(asFailure);
	if (room instanceof OutsideFailure) return withoutRoom(world, issue, room);
	const before = recordOf(room.incident(), openingKey);
	const failure =
		before?.event.type === "opened"
			? await repaintOpened(world, issue, room, before.event)
			: await open(world, issue, room, before?.commentId);
	const [ending, code] = failure ? (["failed", failure.reason] as const) : (["done", "opened"] as const);
	return { ended: [{ command: "", ending, code }] };
}

/** Records the opening and draws the card; returns why the card could not be drawn, which the reply then says. */
async function open(
	world: RoomWorld,
	issue: Issue,
	room: Room,
	over: number | undefined,
): Promise<OutsideFailure | undefined> {
	const { comment, facts, event } = await recordOpening(world, issue, room, over);
	const failure = await failureOf(room.repaint());
	if (failure) {
		logFailure(world, failure);
		const text = openedWithoutCard(facts, explainFailure(failure).why, world.run.url);
		await room.rewrite(comment, text, await recordWith(world, issue, { ...event, unpainted: true }));
	}
	// An earlier run may have left another ending.
	await world.signal.end(failure ? "failed" : "done", true);
	return failure;
}

async function recordOpening(world: RoomWorld, issue: Issue, room: Room, over: number | undefined) {
	const forms = await world.forms();
	const { kind, startedAt, environment } = declarationOf(issue, forms);
	const { severity, severityAssumed } = severityOf(reportOf(issue, forms), labelledSeverity(issue));
	const said = environment === null ? {} : { environment };
	const event = { type: "opened", kind, severity, severityAssumed, startedAt, ...said } as const;
	const facts = await factsOf(world, issue, { ...room.incident(), kind, severity, environment }, severityAssumed);
	const written = await recordWith(world, issue, event);
	if (over !== undefined) await room.rewrite(over, opened(facts), written);
	const comment = over ?? (await room.post(opened(facts), written));
	world.log(`Opened incident ${issue.number}: ${kind}, ${severity}.`);
	return { comment, facts, event };
}

/** Where the opening itself had failed, the first command's run makes up for it: it draws the card anyway. */
export async function recoverOpening(world: RoomWorld, issue: Issue, room: Room): Promise<void> {
	const before = recordOf(room.incident(), openingKey);
	if (before?.event.type === "failed") await recordOpening(world, issue, room, before.commentId);
}

/** Of a burst, or of a run that is started again. Once the card is there, the reply no longer says that it is not. */
async function repaintOpened(
	world: RoomWorld,
	issue: Issue,
	room: Room,
	{ unpainted, ...event }: EventOf<"opened">,
): Promise<undefined> {
	await room.repaint();
	const comment = recordOf(room.incident(), openingKey)?.commentId;
	if (unpainted && comment !== undefined) {
		const facts = await factsOf(world, issue, room.incident(), event.severityAssumed);
		await room.rewrite(comment, opened(facts), await recordWith(world, issue, event));
	}
	await (unpainted || world.run.startedAgainBy !== undefined
		? world.signal.end("done", true)
		: world.signal.withdraw());
}

async function recordWith(world: RoomWorld, issue: Issue, event: IncidentEvent): Promise<EventRecord> {
	const { declared } = declarationOf(issue, await world.forms());
	return openingRecord({ incident: issue.number, declared, run: world.run.id }, event);
}

async function factsOf(
	world: RoomWorld,
	issue: Issue,
	incident: Incident,
	severityAssumed: boolean,
): Promise<OpeningFacts> {
	const forms = await world.forms();
	const report = reportOf(issue, forms);
	const runbook = await world.runbookOf(incident.kind);
	const picture = { incident, runbook, boxes: new Map(), entries: [] };
	return {
		incident,
		severityAssumed,
		unreadable: report === undefined,
		startNotUnderstood: report?.fields.has("started") === true && incident.startedAt === null,
		missing: missingFields(report, forms),
		secret: findSecret(issue.body),
		cardFits: paintBody(issue.body, picture) !== undefined,
		runbook,
	};
}

/** Whether it was opened before could not be read. Saying so once too often is mended by the next run that can read. */
async function withoutRoom(world: RoomWorld, issue: Issue, failure: OutsideFailure): Promise<Result> {
	logFailure(world, failure);
	const record = await recordWith(world, issue, { type: "failed", code: failure.reason });
	await postRecord(await posterOf(world), openingFailed(explainFailure(failure).why, world.run.url), record);
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
