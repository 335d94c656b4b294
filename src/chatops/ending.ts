/**
 * How a command ends: in a comment that carries its record, once. What an earlier run had said of its work is never lost to a
 * run that could not go on.
 */
import { changesUsers } from "../commands/command.ts";
import { findCommand } from "../commands/registry.ts";
import {
	type EventOf,
	type EventRecord,
	type IncidentEvent,
	isFinal,
	type LoggedRecord,
	unfinishedIn,
} from "../incident/event.ts";
import { isHandledEvent } from "../incident/handled.ts";
import { recordOf } from "../incident/incident.ts";
import type { OutsideFailure } from "../ports/failure.ts";
import type { Ending } from "../ports/github.ts";
import { besideEarlierReply, bugReply, cutOff, failureReply, whatWasDone } from "../words/failure.ts";
import { type Refusal, refusalReply } from "../words/refusal.ts";
import type { Room } from "./room.ts";
import type { CommandComment } from "./trigger.ts";
import { type Ended, logFailure, type World } from "./world.ts";

export type Answering = { world: World; room: Room; comment: CommandComment };

/** What a reply is for: its key, the command where one is known, and the comment of ours that it replaces, if any. */
export type Aim = { key: string; command: string | undefined; over: number | undefined };

/** Answers with a refusal, once: a re-run finds the answer and leaves it. */
export async function refused(answering: Answering, aim: Aim, refusal: Refusal): Promise<Ended> {
	const { world, room, comment } = answering;
	const before = recordOf(room.incident(), aim.key);
	const event: IncidentEvent = { type: "refused", code: refusal.refused };
	const text = () => refusalReply(refusal, room.incident(), comment.author);
	if (hasWork(answering, before)) return besideEarlier(answering, aim, { text: text(), event });
	if (!before || !isFinal(before.event))
		await say(answering, { ...aim, over: aim.over ?? before?.commentId }, text(), event);
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
	if (!isOwn && hasWork(answering, before)) return besideEarlier(answering, { ...aim, command: name }, { text, event });
	await say(answering, { ...aim, command: name, over }, text, { ...event, ...unfinishedIn(before?.event) });
	return end(world, name, "failed", failure.reason);
}

/** Whether an earlier run may have changed something of which the reply that stands tells, or must tell. */
function hasWork({ world }: Answering, before: LoggedRecord | undefined): boolean {
	if (!before || isFinal(before.event)) return false;
	if (isHandledEvent(before.event) || before.event.type === "resynced") return true;
	const { progress, repair } = unfinishedIn(before.event);
	if (progress !== undefined || repair !== undefined) return true;
	// It was cut off, or failed, and did not come to record what it had done by then.
	const command = before.run === world.run.id ? undefined : findCommand(before.command ?? "");
	return command !== undefined && changesUsers(command);
}

type Answer = { text: string; event: EventOf<"refused" | "failed"> };

/** The account of an earlier run stays as it is; why this run could not go on is said in a reply of its own. */
async function besideEarlier(answering: Answering, aim: Aim, { text, event }: Answer): Promise<Ended> {
	const { world, room } = answering;
	await endAnnouncement(answering, aim);
	const own = { key: `rerun:${world.run.id}/${aim.key}`, command: undefined, over: undefined };
	if (!recordOf(room.incident(), own.key)) await say(answering, own, besideEarlierReply(text), event);
	return end(world, aim.command, "failed", event.code);
}

/** Where the earlier run died without a word, its ⏳ says so now. */
async function endAnnouncement(answering: Answering, aim: Aim): Promise<void> {
	const { world, room, comment } = answering;
	const before = recordOf(room.incident(), aim.key);
	if (before?.event.type !== "started") return;
	const name = before.command ?? comment.commands[0]?.name ?? "";
	const cause = cutOff(world.run.url);
	const event = { type: "failed", code: cause.code, ...unfinishedIn(before.event) } as const;
	const text = cause.reply(name, unfinishedIn(before.event));
	await say(answering, { ...aim, command: before.command, over: before.commentId }, text, event);
}

export async function broke(answering: Answering, aim: Aim, error: unknown): Promise<Ended> {
	const { world, room } = answering;
	const before = recordOf(room.incident(), aim.key)?.event;
	world.log(error instanceof Error ? (error.stack ?? error.message) : String(error));
	const text = bugReply(aim.command ?? "", whatWasDone.inPart, world.run.url);
	await say(answering, aim, text, { type: "failed", code: "bug", ...unfinishedIn(before) });
	return end(world, aim.command, "failed", "bug");
}

export async function say(
	{ world, room, comment }: Answering,
	aim: Aim,
	text: string,
	event: IncidentEvent,
): Promise<void> {
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

export function end(world: World, command: string | undefined, ending: Ending, code: string): Ended {
	world.log(`${command === undefined ? "The comment" : `/${command}`}: ${ending} (${code})`);
	return { command: command ?? "", ending, code };
}
