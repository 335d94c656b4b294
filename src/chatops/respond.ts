/** From the event that GitHub sent to what the runbook does about it. What is not for us is told apart here and nowhere else. */
import type { Issue } from "../ports/github.ts";
import { readBoxes } from "../words/card.ts";
import { answerComment } from "./answer-comment.ts";
import { isIncident, openIncident } from "./open-incident.ts";
import { refuseEdit } from "./refuse-edit.ts";
import { enterRoom } from "./room.ts";
import type { Trigger } from "./trigger.ts";
import type { Result, World } from "./world.ts";

export async function respond(world: World, trigger: Trigger): Promise<Result> {
	const { issue } = trigger;
	if (!(await isIncident(world, issue))) {
		await world.signal.withdraw();
		return { ignored: "the issue is not an incident" };
	}
	switch (trigger.type) {
		case "comment-created":
			return answerComment(world, issue, trigger.comment);
		case "comment-edited":
			return withdrawing(world, refuseEdit(world, issue, trigger.comment));
		case "issue-opened":
		case "issue-labeled":
			return openIncident(world, issue);
		case "body-edited":
			return withdrawing(world, repaint(world, issue, boxesChanged(issue.number, trigger.bodyBefore, issue.body)));
		case "issue-changed":
			return withdrawing(world, repaint(world, issue, new Map()));
	}
}

/** For what is answered by a reply or by the card alone: a reaction would say something about an earlier command. */
async function withdrawing(world: World, result: Promise<Result>): Promise<Result> {
	const [settled] = await Promise.all([result, world.signal.withdraw()]);
	return settled;
}

/** The boxes that the person's edit changed. A run that read the body before them may have painted over the tick. */
function boxesChanged(incident: number, before: string, after: string): ReadonlyMap<string, boolean> {
	const old = readBoxes(before, incident);
	const changed = [...readBoxes(after, incident)].filter(
		([id, box]) => old.has(id) && old.get(id)?.ticked !== box.ticked,
	);
	return new Map(changed.map(([id, { ticked }]) => [id, ticked]));
}

async function repaint(world: World, issue: Issue, ticked: ReadonlyMap<string, boolean>): Promise<Result> {
	const room = await enterRoom(world, issue);
	await room.repaint(ticked);
	return { ended: [{ command: "", ending: "done", code: "repainted" }] };
}
