/**
 * The life of the commands in one comment: authorize, load, run, record, repaint. Every command that somebody with
 * permission typed ends in a reply, whatever happens on the way.
 */
import { findCommand } from "../commands/registry.ts";
import type { IncidentEvent } from "../incident/event.ts";
import { declare, recordOf } from "../incident/incident.ts";
import { asFailure, failureOf, OutsideFailure } from "../ports/failure.ts";
import type { Issue } from "../ports/github.ts";
import { cardNotDrawn, explainFailure, failureReply, notRunReply, whatWasDone } from "../words/failure.ts";
import { type Refusal, refusalReply } from "../words/refusal.ts";
import { authorize } from "./authorize.ts";
import { declarationOf } from "./declaration.ts";
import { type Answering, commentRecord, failed, recordFor, refused } from "./ending.ts";
import { isTooLongToRead } from "./find-commands.ts";
import { recoverOpening } from "./open-incident.ts";
import { posterOf, postRecord } from "./post-record.ts";
import { enterRoom } from "./room.ts";
import { answerCommand, isAnsweredForTheRest, keyOf } from "./run-command.ts";
import { findSecret } from "./secrets.ts";
import type { CommandComment } from "./trigger.ts";
import { type Ended, logFailure, type Result, type World, worstOf } from "./world.ts";

/** A comment with more lines like commands than this is a pasted text. */
const mostCommands = 10;

export async function answerComment(world: World, issue: Issue, comment: CommandComment): Promise<Result> {
	const [verdict, room] = await Promise.all([
		authorize(world, comment.author).catch(asFailure),
		enterRoom(world, issue).catch(asFailure),
	]);
	if (verdict === "stranger") {
		await world.signal.withdraw();
		return { ignored: "the commenter has no access to this repository" };
	}
	if (room instanceof OutsideFailure) return withoutRoom({ world, issue, comment, verdict, failure: room });
	if (isTooLongToRead(comment.body) && !comment.commands.some(({ name }) => findCommand(name))) {
		await world.signal.withdraw();
		return { ignored: "the comment is long, and no line of it is a command of ours" };
	}
	const earlier =
		world.run.startedAgainBy !== undefined ||
		room.incident().log.some(({ key }) => key.startsWith(`comment:${comment.id}/`));
	const ended = await answerAll({ world, room, comment }, verdict);
	await recoverOpening(world, issue, room);
	if (ended.some(({ paused }) => paused)) return { ended };
	// How the comment itself ended is not changed by somebody who may not start its run again.
	const settled = isOfRerun(verdict) ? world.signal.withdraw() : world.signal.end(worstOf(ended), earlier);
	// The card is a picture of what was recorded, so it is painted even after a failure, while the reactions settle.
	const [unpainted] = await Promise.all([paint({ world, room, comment }), settled]);
	return { ended: [...ended, ...unpainted] };
}

type Verdict = Awaited<ReturnType<typeof authorize>> | OutsideFailure;

function isOfRerun(verdict: Verdict): boolean {
	return typeof verdict === "object" && "refused" in verdict && verdict.refused === "rerun-no-permission";
}

/** A card that cannot be drawn undoes nothing, and is said; the record is in the comments, and the next run draws it. */
async function paint({ world, room, comment }: Answering): Promise<Ended[]> {
	const failure = await failureOf(room.repaint());
	if (!failure) return [];
	logFailure(world, failure);
	const text = cardNotDrawn(explainFailure(failure).why, world.run.url);
	const aim = { key: `card:${world.run.id}`, command: undefined };
	await room.post(text, recordFor({ world, room, comment }, { ...aim, over: undefined }, { type: "answered" }));
	return [{ command: "", ending: "failed", code: failure.reason }];
}

type Outside = { world: World; issue: Issue; comment: CommandComment; verdict: Verdict; failure: OutsideFailure };

/** The log could not be read, so nothing may run: it might have run before. The person is told without it. */
async function withoutRoom({ world, issue, comment, verdict, failure }: Outside): Promise<Result> {
	const [command = "", ...left] = comment.commands.map(({ name }) => name);
	const { startedAgainBy, url, id: run } = world.run;
	const poster = await posterOf(world);
	const post = (key: string, name: string | undefined, text: string, event: IncidentEvent) =>
		postRecord(poster, text, commentRecord({ incident: issue.number, comment, run }, { key, command: name }, event));
	logFailure(world, failure);
	const refusal = refusalOf(comment, verdict);
	if (refusal) {
		const incident = declare(declarationOf(issue, await world.forms()));
		const event = { type: "refused", code: refusal.refused } as const;
		await post(
			keyOfRefusal(world, comment, verdict),
			undefined,
			refusalReply(refusal, incident, comment.author),
			event,
		);
		await (isOfRerun(verdict) ? world.signal.withdraw() : world.signal.end("refused", startedAgainBy !== undefined));
		return { ended: [{ command, ending: "refused", code: refusal.refused }] };
	}
	const done = startedAgainBy === undefined ? whatWasDone.nothing : whatWasDone.nothingNow;
	const event = { type: "failed", code: failure.reason } as const;
	await post(keyOf(comment, 0), command, failureReply(command, done, failure, url), event);
	if (left.length > 0) await post(keyOf(comment, 1), undefined, notRunReply(left), { type: "answered" });
	await world.signal.end("failed", startedAgainBy !== undefined);
	return { ended: [{ command, ending: "failed", code: failure.reason }] };
}

/** What is wrong with the comment as a whole, whoever typed it and whatever it says: then none of its commands runs. */
function refusalOf(comment: CommandComment, verdict: Verdict): Refusal | undefined {
	const secret = findSecret(comment.body);
	if (secret) return { refused: "secret-in-comment", secret };
	if (verdict instanceof OutsideFailure) return undefined;
	if (typeof verdict === "object") return verdict;
	if (isTooLongToRead(comment.body)) return { refused: "too-long" };
	const { length: count } = comment.commands;
	return count > mostCommands ? { refused: "too-many-commands", count, most: mostCommands } : undefined;
}

/** A refused re-run is a trigger of its own: it must neither hide nor replace what the comment's first run did. */
function keyOfRefusal(world: World, comment: CommandComment, verdict: Verdict): string {
	return isOfRerun(verdict) ? `rerun:${world.run.id}` : keyOf(comment, 0);
}

async function answerAll(answering: Answering, verdict: Verdict): Promise<Ended[]> {
	const { world, comment } = answering;
	const refusal = refusalOf(comment, verdict);
	const first = { key: keyOf(comment, 0), command: undefined, over: undefined };
	if (refusal) return [await refused(answering, { ...first, key: keyOfRefusal(world, comment, verdict) }, refusal)];
	if (!(verdict instanceof OutsideFailure)) return answerInOrder(answering);
	const end = await failed(answering, first, verdict);
	await sayNotRun(answering, 1);
	return [end];
}

/** After a failure the rest is not run: what it was meant to build on may not be there. */
async function answerInOrder(answering: Answering): Promise<Ended[]> {
	const { world, comment, room } = answering;
	const ended: Ended[] = [];
	for (const [index, typed] of comment.commands.entries()) {
		const key = keyOf(comment, index);
		if (isAnsweredForTheRest(recordOf(room.incident(), key))) {
			world.log(`From /${typed.name} on, an earlier run has said that nothing was run, so nothing is.`);
			ended.push({ command: typed.name, ending: "refused", code: "already-answered" });
			break;
		}
		const end = await answerCommand(answering, typed, key);
		ended.push(end);
		// What stands below waits for the step that goes on with this one.
		if (end.paused) break;
		if (end.ending === "failed") {
			await sayNotRun(answering, index + 1);
			break;
		}
	}
	return ended;
}

/** One reply for all that stands below a command that failed; it carries the key of the first. */
async function sayNotRun(answering: Answering, from: number): Promise<void> {
	const { comment, room } = answering;
	const left = comment.commands.slice(from).map(({ name }) => name);
	const aim = { key: keyOf(comment, from), command: undefined, over: undefined };
	if (left.length === 0 || recordOf(room.incident(), aim.key)) return;
	await room.post(notRunReply(left), recordFor(answering, aim, { type: "answered" }));
}
