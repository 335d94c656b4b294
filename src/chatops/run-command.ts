/**
 * One command from its key to its reply: looked up by key so that it runs once, claimed before it touches the outside
 * world, and ended in a comment that carries its record.
 */
import type { Outcome, Prepared } from "../commands/command.ts";
import { nearestName } from "../commands/nearest-name.ts";
import { findCommand, registry } from "../commands/registry.ts";
import { type EventRecord, type IncidentEvent, isFinal, type LoggedRecord, progressOf } from "../incident/event.ts";
import { recordOf } from "../incident/incident.ts";
import { type Ending, OutsideFailure } from "../ports.ts";
import { bugReply, failureReply, whatWasDone } from "../words/failure.ts";
import { type Refusal, refusalReply } from "../words/refusal.ts";
import type { TypedCommand } from "./find-commands.ts";
import type { Room } from "./room.ts";
import type { CommandComment } from "./trigger.ts";
import { type Ended, logFailure, type World } from "./world.ts";

export type Answering = { world: World; room: Room; comment: CommandComment };

/** What a reply is for: its key, the command where one is known, and the comment of ours that it replaces, if any. */
export type Aim = { key: string; command: string | undefined; over: number | undefined };

export function keyOf(comment: CommandComment, index: number): string {
	return `comment:${comment.id}/${index + 1}`;
}

/** One answer can stand for a comment as a whole, or for the rest of it: it names no command, and counts for all from there on. */
export function isAnsweredForTheRest(record: LoggedRecord | undefined): boolean {
	return record !== undefined && record.command === undefined && isFinal(record.event);
}

export async function answerCommand(answering: Answering, typed: TypedCommand, key: string): Promise<Ended> {
	const { world, room } = answering;
	const { name } = typed;
	const before = recordOf(room.incident(), key);
	if (before && isFinal(before.event)) {
		world.log(`/${name} has already been answered in comment ${before.commentId}; nothing is done twice.`);
		return end(world, name, before.event.type === "refused" ? "refused" : "done", "already-answered");
	}
	const aim: Aim = { key, command: name, over: before?.commentId };
	const command = findCommand(name);
	if (!command) {
		const names = registry.map((known) => known.name);
		return refused(answering, aim, { refused: "unknown-command", name, nearest: nearestName(name, names) });
	}
	const { public: isPublic, allowPublic } = world.repository;
	if (isPublic && !allowPublic && command.needs.includes("clerk")) {
		return refused(answering, aim, { refused: "public-repository" });
	}
	const prepared = command.prepare(typed);
	if ("refused" in prepared) return refused(answering, aim, prepared);
	if (prepared.started === undefined || before) return run(answering, aim, prepared, before?.event);
	const claimed = await room.claim(prepared.started, recordFor(answering, aim, { type: "started" }));
	if (claimed === undefined) return end(world, name, "done", "run-elsewhere");
	return run(answering, { ...aim, over: claimed }, prepared, undefined);
}

async function run(
	answering: Answering,
	aim: Aim,
	prepared: Prepared,
	resumed: IncidentEvent | undefined,
): Promise<Ended> {
	const { world, room, comment } = answering;
	const asked = { incident: room.incident(), by: comment.author, at: comment.at, key: aim.key, resumed };
	let outcome: Outcome;
	try {
		outcome = await prepared.run(asked, { clerk: world.clerk, people: world.people, commands: registry });
	} catch (error) {
		return error instanceof OutsideFailure ? failed(answering, aim, error) : broke(answering, aim, error);
	}
	if ("refused" in outcome) return refused(answering, aim, outcome);
	await say(answering, aim, outcome.reply, outcome.event);
	return end(world, aim.command, outcome.ending, outcome.event.type);
}

/** Answers with a refusal, once: a re-run finds the answer and leaves it. */
export async function refused(answering: Answering, aim: Aim, refusal: Refusal): Promise<Ended> {
	const { world, room, comment } = answering;
	const before = recordOf(room.incident(), aim.key);
	if (!before || !isFinal(before.event)) {
		const text = refusalReply(refusal, room.incident(), comment.author);
		await say(answering, { ...aim, over: aim.over ?? before?.commentId }, text, {
			type: "refused",
			code: refusal.refused,
		});
	}
	return end(world, aim.command, "refused", refusal.refused);
}

export async function failed(answering: Answering, aim: Aim, failure: OutsideFailure): Promise<Ended> {
	const { world, room, comment } = answering;
	const name = aim.command ?? comment.commands[0]?.name ?? "";
	logFailure(world, failure);
	const before = recordOf(room.incident(), aim.key);
	if (before && isFinal(before.event)) return end(world, name, "failed", failure.reason);
	const over = aim.over ?? before?.commentId;
	const isOwn = before === undefined || before.run === world.run.id;
	const done = isOwn ? whatWasDone.nothing : whatWasDone.nothingNow;
	const text = failureReply(name, done, failure, world.run.url);
	const event = { type: "failed", code: failure.reason } as const;
	// What an earlier run recorded of its work stays recorded.
	const kept = before && progressOf(before.event) > progressOf(event) ? before.event : event;
	await say(answering, { ...aim, command: name, over }, text, kept);
	return end(world, name, "failed", failure.reason);
}

async function broke(answering: Answering, aim: Aim, error: unknown): Promise<Ended> {
	const { world } = answering;
	world.log(error instanceof Error ? (error.stack ?? error.message) : String(error));
	const text = bugReply(aim.command ?? "", whatWasDone.inPart, world.run.url);
	await say(answering, aim, text, { type: "failed", code: "bug" });
	return end(world, aim.command, "failed", "bug");
}

async function say({ world, room, comment }: Answering, aim: Aim, text: string, event: IncidentEvent): Promise<void> {
	const record = recordFor({ world, room, comment }, aim, event);
	if (aim.over === undefined) await room.post(text, record);
	else await room.rewrite(aim.over, text, record);
}

export function recordFor({ world, room, comment }: Answering, aim: Aim, event: IncidentEvent): EventRecord {
	return commentRecord({ incident: room.incident().number, comment, run: world.run.id }, aim, event);
}

export function commentRecord(
	{ incident, comment, run }: { incident: number; comment: CommandComment; run: string },
	{ key, command }: Pick<Aim, "key" | "command">,
	event: IncidentEvent,
): EventRecord {
	// An unknown command may have any length; its name in the record is for readers.
	const named = command === undefined ? {} : { command: command.slice(0, 40) };
	return { v: 1, incident, key, at: comment.at, by: comment.author, ...named, run, event };
}

function end(world: World, command: string | undefined, ending: Ending, code: string): Ended {
	world.log(`${command === undefined ? "The comment" : `/${command}`}: ${ending} (${code})`);
	return { command: command ?? "", ending, code };
}
