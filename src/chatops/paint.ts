/** Brings what GitHub shows of an incident up to date: the card, the labels, the assignees, and that it is open again. */
import { type Box, type Boxes, boxesToPaint } from "../incident/checklist.ts";
import type { Incident, PersonAct } from "../incident/incident.ts";
import { isSameLogin } from "../incident/login.ts";
import { timeline } from "../incident/timeline.ts";
import { failureOf } from "../ports/failure.ts";
import type { Issue } from "../ports/github.ts";
import { paintBody, readBoxes } from "../words/card.ts";
import { isOurs, labelsOf } from "../words/names.ts";
import type { RoomWorld } from "./world.ts";

type Picture = {
	incident: Incident;
	/** What people did to the issue by hand. */
	acts: readonly PersonAct[];
	/** Boxes that a person just changed. */
	ticked: ReadonlyMap<string, boolean>;
};

/** Writes what differs between the picture on GitHub and the incident; true when anything was written. */
export async function paint(world: RoomWorld, issue: Issue, { incident, acts, ticked }: Picture): Promise<boolean> {
	const runbook = await world.runbookOf(incident.kind);
	const boxes = boxesToPaint(runbook, incident, withTicks(readBoxes(issue.body, issue.number), ticked));
	const body = paintBody(issue.body, { incident, runbook, boxes, entries: timeline(incident, acts) });
	if (body === undefined) world.log("The issue's text leaves no room for the card; the comments hold the record.");
	const writes: Promise<void>[] = [];
	if (body !== undefined && body !== issue.body) writes.push(world.issue.setBody(body));
	if (issue.closed && !incident.closed && incident.log.some(({ event }) => event.type === "reopened")) {
		writes.push(world.issue.reopen());
	}
	writes.push(...labelling(world, issue, incident), ...assignments(world, issue, incident));
	await Promise.all(writes);
	return writes.length > 0;
}

function withTicks(seen: Boxes, ticked: ReadonlyMap<string, boolean>): Boxes {
	const boxes = new Map<string, Box>(seen);
	for (const [id, value] of ticked) boxes.set(id, { timesDone: 0, ...boxes.get(id), ticked: value });
	return boxes;
}

function labelling({ issue: port, log }: RoomWorld, issue: Issue, incident: Incident): Promise<void>[] {
	const wanted = labelsOf(incident);
	const missing = wanted.filter((label) => !issue.labels.includes(label));
	const stale = issue.labels.filter((label) => isOurs(label) && !wanted.includes(label));
	return [
		...(missing.length > 0 ? [logged(log, `set the labels ${missing.join(", ")}`, port.addLabels(missing))] : []),
		...stale.map((label) => logged(log, `remove the label ${label}`, port.removeLabel(label))),
	];
}

/** The lead is assigned, a former lead no longer; other assignees are the people's business. */
function assignments({ issue: port, log }: RoomWorld, issue: Issue, incident: Incident): Promise<void>[] {
	const { lead } = incident;
	if (lead === null) return [];
	const isAssigned = (login: string) => issue.assignees.some((assignee) => isSameLogin(assignee, login));
	const former = incident.log
		.map(({ event }) => (event.type === "lead-assigned" ? event.lead : lead))
		.filter((login) => !isSameLogin(login, lead) && isAssigned(login));
	const assign = async () => {
		if (!(await port.assign(lead))) log(`GitHub did not assign ${lead}: people without access cannot be.`);
	};
	return [
		...(isAssigned(lead) ? [] : [logged(log, `assign ${lead}`, assign())]),
		...[...new Set(former)].map((login) => logged(log, `unassign ${login}`, port.unassign(login))),
	];
}

/** The card says the same, so a label or an assignee that GitHub does not take must not keep it from being drawn. */
async function logged(log: RoomWorld["log"], what: string, write: Promise<unknown>): Promise<void> {
	const failure = await failureOf(write);
	if (failure) log(`GitHub did not ${what}: ${failure.reason}, ${failure.message}.`);
}
