/** Incidents and pictures of them for the tests of words. Times and logins are fixed, so that golden files stay as they are. */
import { type Boxes, boxesToPaint, parseRunbook } from "../../src/incident/checklist.ts";
import type { IncidentEvent, LoggedRecord } from "../../src/incident/event.ts";
import { declare, fold, type Incident, type PersonAct } from "../../src/incident/incident.ts";
import type { Kind } from "../../src/incident/kind.ts";
import { timeline } from "../../src/incident/timeline.ts";
import type { Picture } from "../../src/words/card.ts";
import { declaration } from "../incident/given.ts";

export const user = "user_2NNEqL2nrIRdJ194ndJqAHwEfxC";
export const otherUser = "user_9ZZEqL2nrIRdJ194ndJqAHwEfxD";

/** Not the repository's own runbooks: a team rewords those. */
const runbook = parseRunbook(`# Runbook

## Stop it

- [ ] Identify affected accounts: user ids or e-mail addresses
- [ ] Revoke all their sessions: \`/revoke <user id or e-mail>\`
- [ ] Lock compromised accounts, in Clerk's dashboard

## Find out

- [ ] Review access logs
`);

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

export function pictureOf(
	told: readonly Told[],
	{ acts = [], seen = new Map(), kind }: { acts?: readonly PersonAct[]; seen?: Boxes; kind?: Kind } = {},
): Picture {
	const incident = incidentOf(told, acts, kind);
	return { incident, runbook, boxes: boxesToPaint(runbook, incident, seen), entries: timeline(incident, acts) };
}
