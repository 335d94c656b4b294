/** Incidents and pictures of them for the tests of words. Times and logins are fixed, so that golden files stay as they are. */
import { readRunbook } from "../../src/github/templates.ts";
import { type Boxes, boxesToPaint } from "../../src/incident/checklist.ts";
import type { IncidentEvent, LoggedRecord } from "../../src/incident/event.ts";
import { declare, fold, type Incident, type PersonAct } from "../../src/incident/incident.ts";
import type { Kind } from "../../src/incident/kind.ts";
import { timeline } from "../../src/incident/timeline.ts";
import type { Picture } from "../../src/words/card.ts";
import { declaration } from "../incident/given.ts";
import { templates } from "../incident/rendered-form.ts";

export const user = "user_2NNEqL2nrIRdJ194ndJqAHwEfxC";
export const otherUser = "user_9ZZEqL2nrIRdJ194ndJqAHwEfxD";

export type Told = { at: string; by?: string; command?: string; event: IncidentEvent };

function recordsOf(told: readonly Told[]): LoggedRecord[] {
	return told.map(({ by = "octavia", ...rest }, index) => ({
		v: 1,
		incident: 7,
		key: `comment:${index + 1}/1`,
		commentId: index + 1,
		by,
		...rest,
	}));
}

export function incidentOf(told: readonly Told[], acts: readonly PersonAct[] = [], kind?: Kind): Incident {
	return fold(declare({ ...declaration, kind: kind ?? declaration.kind }), recordsOf(told), acts);
}

export async function pictureOf(
	told: readonly Told[],
	{ acts = [], seen = new Map(), kind }: { acts?: readonly PersonAct[]; seen?: Boxes; kind?: Kind } = {},
): Promise<Picture> {
	const incident = incidentOf(told, acts, kind);
	const runbook = await readRunbook(templates, incident.kind);
	return { incident, runbook, boxes: boxesToPaint(runbook, incident, seen), entries: timeline(incident, acts) };
}
