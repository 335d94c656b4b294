/**
 * The life of the commands in one comment: authorize, load, run, record, repaint. Every command that somebody with
 * permission typed ends in a reply, whatever happens on the way.
 */

import { findCommand } from "../commands/registry.ts";
import type { IncidentEvent } from "../incident/event.ts";
import { recordOf } from "../incident/incident.ts";
import { asFailure, type Issue, OutsideFailure } from "../ports.ts";
import { cardNotDrawn, explainFailure, failureReply, notRunReply, whatWasDone } from "../words/failure.ts";
import type { Refusal } from "../words/refusal.ts";
import { authorize } from "./authorize.ts";
import { isTooLongToRead } from "./find-commands.ts";
import { postRecord } from "./post-record.ts";
import { enterRoom } from "./room.ts";
import {
	type Answering,
	answerCommand,
	commentRecord,
	failed,
	isAnsweredForTheRest,
	keyOf,
	recordFor,
	refused,
} from "./run-command.ts";
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
	if (room instanceof OutsideFailure) return withoutRoom(world, issue, comment, room);
	if (isTooLongToRead(comment.body) && !comment.commands.some(({ name }) => findCommand(name))) {
		await world.signal.withdraw();
		return { ignored: "the comment is long, and no line of it is a command of ours" };
	}
	const earlier = room.incident().log.some(({ key }) => key.startsWith(`comment:${comment.id}/`));
	const ended = await answerAll({ world, room, comment }, verdict);
	// The card is a picture of what was recorded, so it is painted even after a failure, while the reactions settle.
	const [unpainted] = await Promise.all([paint({ world, room, comment }), world.signal.end(worstOf(ended), earlier)]);
	return { ended: [...ended, ...unpainted] };
}

/** A card that cannot be drawn undoes nothing, and is said; the record is in the comments, and the next run draws it. */
async function paint({ world, room, comment }: Answering): Promise<Ended[]> {
	const failure = await room.repaint().then(() => undefined, asFailure);
	if (!failure) return [];
	logFailure(world, failure);
	const text = cardNotDrawn(explainFailure(failure).why, world.run.url);
	const aim = { key: `card:${world.run.id}`, command: undefined };
	await room.post(text, recordFor({ world, room, comment }, { ...aim, over: undefined }, { type: "answered" }));
	return [{ command: "", ending: "failed", code: failure.reason }];
}

/** The log could not be read, so nothing may run: it might have run before. The person is told without it. */
async function withoutRoom(
	world: World,
	{ number: incident }: Issue,
	comment: CommandComment,
	failure: OutsideFailure,
): Promise<Result> {
	const [command = "", ...left] = comment.commands.map(({ name }) => name);
	const { startedAgainBy, url, id: run } = world.run;
	const done = startedAgainBy === undefined ? whatWasDone.nothing : whatWasDone.nothingNow;
	const poster = { ...world, self: (await world.signal.self) ?? world.assumedSelf };
	const post = (index: number, name: string | undefined, text: string, event: IncidentEvent) => {
		const aim = { key: keyOf(comment, index), command: name };
		return postRecord(poster, text, commentRecord({ incident, comment, run }, aim, event));
	};
	logFailure(world, failure);
	const said = failureReply(command, done, failure, url);
	await post(0, command, said, { type: "failed", code: failure.reason });
	if (left.length > 0) await post(1, undefined, notRunReply(left), { type: "answered" });
	await world.signal.end("failed", startedAgainBy !== undefined);
	return { ended: [{ command, ending: "failed", code: failure.reason }] };
}

async function answerAll(answering: Answering, verdict: "allowed" | Refusal | OutsideFailure): Promise<Ended[]> {
	const { world, comment } = answering;
	const first = { key: keyOf(comment, 0), command: undefined, over: undefined };
	const secret = findSecret(comment.body);
	if (secret) return [await refused(answering, first, { refused: "secret-in-comment", secret })];
	if (verdict instanceof OutsideFailure) {
		const end = await failed(answering, first, verdict);
		await sayNotRun(answering, 1);
		return [end];
	}
	if (verdict !== "allowed") {
		// A refused re-run is a trigger of its own: it must neither hide nor replace what the comment's first run did.
		const key = verdict.refused === "rerun-no-permission" ? `rerun:${world.run.id}` : first.key;
		return [await refused(answering, { ...first, key }, verdict)];
	}
	if (isTooLongToRead(comment.body)) return [await refused(answering, first, { refused: "too-long" })];
	const { length: count } = comment.commands;
	if (count > mostCommands) {
		return [await refused(answering, first, { refused: "too-many-commands", count, most: mostCommands })];
	}
	return answerInOrder(answering);
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
