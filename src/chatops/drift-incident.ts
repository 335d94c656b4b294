/**
 * Drift that passed the threshold, told in one incident: in the one that is open about it, else in a new one. Whoever runs
 * this twice, or beside another, must not open two, nor say the same thing twice.
 */

import type { Measured } from "../commands/table/measure.ts";
import { isNews, severityOfDrift, type Threshold } from "../incident/drift.ts";
import type { Environment } from "../incident/environment.ts";
import type { IncidentEvent } from "../incident/event.ts";
import type { Incident } from "../incident/incident.ts";
import type { Kind } from "../incident/kind.ts";
import { environmentField, type FillableForm, renderReport } from "../incident/report.ts";
import { asFailure, mayPass, OutsideFailure } from "../ports/failure.ts";
import type { Issue, NewIssue, Repository } from "../ports/github.ts";
import { hasCard } from "../words/card.ts";
import { incidentLabel, kindLabel, kindName, severityLabel } from "../words/names.ts";
import { countsReply, resyncReply } from "../words/resync.ts";
import { driftHappening, driftNext, driftTitle, duplicateOf, type WatchDid } from "../words/watch-drift.ts";
import { declarationOf } from "./declaration.ts";
import { openIncident } from "./open-incident.ts";
import { enterRoom } from "./room.ts";
import { logFailure, type RoomWorld } from "./world.ts";

export type Telling = {
	repository: Repository;
	/** What it takes to write into an issue. */
	roomOf(issue: number): RoomWorld;
	/** As the repository has it; undefined where it is missing or broken. */
	form(): Promise<FillableForm | undefined>;
	forms: RoomWorld["forms"];
	clock: RoomWorld["clock"];
	log: RoomWorld["log"];
	runUrl: string;
	/** Which of Clerk's instances was compared; undefined where neither the key nor Clerk tells. */
	environment: Environment | undefined;
	threshold: Threshold;
	/** When the comparison began. */
	at: string;
	/** Who started it by hand; else it was the clock. */
	by: string | undefined;
	/** Everybody reads it, so nobody may be named. */
	nameless: boolean;
};

const kind: Kind = "webhook-failure";
const mostTries = 3;
/** After longer than this the red job must say it; the next night tries again. */
const longestPauseMilliseconds = 65_000;

export async function tellOfDrift(telling: Telling, measured: Measured): Promise<{ issue: number; did: WatchDid }> {
	const [open] = await openOnes(telling);
	if (open) return { issue: open.number, did: await comment(telling, open, measured) };
	const made = await create(telling, measured);
	const first = (await openOnes(telling).catch((error) => lookedInVain(telling, error)))[0];
	if (!first || first.number >= made.number) {
		await comment(telling, made, measured);
		return { issue: made.number, did: "opened" };
	}
	await telling.roomOf(made.number).issue.post(duplicateOf(first.number));
	await telling.repository.closeAsDuplicate(made.number);
	return { issue: first.number, did: await comment(telling, first, measured) };
}

/** Two incidents are better than none. */
function lookedInVain(telling: Telling, error: unknown): Issue[] {
	logFailure(telling, asFailure(error));
	return [];
}

/** Incidents about lost events that are open, by number; those of Clerk's other instance are about something else. */
async function openOnes({ repository, forms, environment }: Telling): Promise<Issue[]> {
	const [issues, known] = await Promise.all([repository.openIssues(), forms()]);
	return issues.filter((issue) => {
		if (!issue.labels.includes(incidentLabel) && !hasCard(issue.body, issue.number)) return false;
		const said = declarationOf(issue, known);
		const isOther = said.environment !== null && environment !== undefined && said.environment !== environment;
		return said.kind === kind && !isOther;
	});
}

/** An answer that was lost is looked for before another issue is opened. */
async function create(telling: Telling, measured: Measured): Promise<Issue> {
	const report = reportOf(await telling.form(), telling, measured);
	for (let tries = 1; ; tries++) {
		try {
			return await telling.repository.create(report);
		} catch (error) {
			if (!(error instanceof OutsideFailure) || !mayPass(error) || tries >= mostTries) throw error;
			const pause = Math.max(1_000 * tries, (error.retryAfterSeconds ?? 0) * 1_000);
			if (pause > longestPauseMilliseconds) throw error;
			await telling.clock.sleep(pause);
			const [stands] = await openOnes(telling);
			if (stands) return stands;
		}
	}
}

function reportOf(form: FillableForm | undefined, telling: Telling, { event, told }: Measured): NewIssue {
	const { environment, threshold, runUrl } = telling;
	const { numbers } = event;
	const severity = severityOfDrift(numbers);
	const happening = driftHappening({ numbers, table: told.table, threshold, runUrl });
	if (form === undefined) {
		const title = `${kindName(kind)}: ${driftTitle(numbers)}`;
		const labels = [incidentLabel, kindLabel(kind), severityLabel(severity)];
		return { title, body: happening, labels, assignees: [] };
	}
	const answers = new Map([
		["severity", severity],
		[environmentField, environment ?? ""],
		["noticed", "An alert"],
		["happening", happening],
	]);
	const { labels, assignees } = form;
	return { title: form.title + driftTitle(numbers), body: renderReport(form, answers), labels, assignees };
}

/** The incident is opened as the pipeline would: what a job's own token does starts no other run. */
async function comment(telling: Telling, issue: Issue, { event, told }: Measured): Promise<WatchDid> {
	const { at, by, nameless, runUrl } = telling;
	const world = telling.roomOf(issue.number);
	let room = await enterRoom(world, issue);
	if (!room.incident().opened) {
		await openIncident(world, issue);
		room = await enterRoom(world, await world.issue.read());
	}
	// One key a day: where two runs come here at once, repainting leaves one comment of the two.
	const key = `watch-drift:${at.slice(0, 10)}`;
	if (!isNews(event.numbers, lastOf(room.incident()))) return "known";
	if (room.incident().log.some((record) => record.key === key)) return "told-today";
	const reply = [nameless ? countsReply(told) : resyncReply(told), driftNext({ runUrl, nameless })].join("\n\n");
	const self = (await world.signal.self) ?? world.assumedSelf;
	const record = { v: 1, incident: issue.number, key, at, by: by ?? self, run: world.run.id, event } as const;
	await room.post(reply, record);
	await room.repaint();
	return "commented";
}

/** What is on record about the users table last. */
function lastOf({ log }: Incident): IncidentEvent | undefined {
	return log.findLast(({ event, superseded }) => !superseded && aboutTable.has(event.type))?.event;
}

const aboutTable: ReadonlySet<IncidentEvent["type"]> = new Set(["drift-measured", "resynced"]);
