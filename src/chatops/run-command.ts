/**
 * One command from its key to its reply: looked up by key so that it runs once, claimed before it touches the outside
 * world, and ended in a comment that carries its record.
 */
import { afterDryRun } from "../commands/arguments.ts";
import type { Asked, Command, Outcome, Outside, Prepared } from "../commands/command.ts";
import { nearestName } from "../commands/nearest-name.ts";
import { findCommand, registry } from "../commands/registry.ts";
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
import { affectedField } from "../incident/report.ts";
import { OutsideFailure } from "../ports/failure.ts";
import type { Ending } from "../ports/github.ts";
import { besideEarlierReply, bugReply, cutOff, failureReply, whatWasDone } from "../words/failure.ts";
import { dryRunOf } from "../words/plan.ts";
import { type Refusal, refusalReply } from "../words/refusal.ts";
import { reportOf } from "./declaration.ts";
import type { TypedCommand } from "./find-commands.ts";
import { progressWriter } from "./progress.ts";
import type { Room } from "./room.ts";
import { bodyDigestOf, changedSincePosted, runProposed } from "./run-proposed.ts";
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
	const { dryRun, ...meant } = withoutDryRun(command, typed);
	const prepared = command.prepare(meant);
	if ("refused" in prepared) return refused(answering, aim, prepared);
	if (prepared.started === undefined || before)
		return run(answering, aim, { command, prepared, dryRun }, before?.event);
	const claimed = await room.claim(
		prepared.started(answering.comment.at),
		recordFor(answering, aim, startedBy(prepared)),
	);
	if (claimed === undefined) return end(world, name, "done", "run-elsewhere");
	return run(answering, { ...aim, over: claimed }, { command, prepared, dryRun }, undefined);
}

/**
 * Commands about users know `--dry-run` themselves, wherever it stands. Of others it is looked for where no text can stand yet,
 * so that a note can speak of it.
 */
function withoutDryRun({ needs }: Command, typed: TypedCommand): TypedCommand & { dryRun: boolean } {
	const rest = needs.includes("clerk") ? undefined : afterDryRun(typed.text);
	if (rest === undefined) return { ...typed, dryRun: false };
	return { ...typed, text: rest, dryRun: true };
}

type Running = { command: Command; prepared: Prepared; dryRun: boolean };

async function run(
	answering: Answering,
	aim: Aim,
	running: Running,
	resumed: IncidentEvent | undefined,
): Promise<Ended> {
	const { world, room, comment } = answering;
	const { command, prepared, dryRun } = running;
	const progress = progressWriter(world, async (reply, progress) => {
		if (aim.over === undefined) return undefined;
		const event: IncidentEvent = { ...startedBy(prepared), type: "started", progress };
		return room.update(aim.over, reply, recordFor(answering, aim, event));
	});
	const bodyDigest = bodyDigestOf(comment.body);
	const asked: Asked = {
		incident: room.incident(),
		by: comment.author,
		at: comment.at,
		key: aim.key,
		bodyDigest,
		page: world.run.url,
		run: world.run.id,
		resumed,
		report: progress.report,
	};
	async function work(): Promise<Outcome> {
		const changed = changesUsers(command)
			? await changedSincePosted(world, { id: comment.id, digest: bodyDigest, by: undefined })
			: undefined;
		return changed && "refusal" in changed ? changed.refusal : await prepared.run(asked, outsideOf(world));
	}
	let outcome: Outcome;
	try {
		outcome = await work().finally(progress.ended);
	} catch (error) {
		return error instanceof OutsideFailure ? failed(answering, aim, error) : broke(answering, aim, error);
	}
	if ("refused" in outcome) return refused(answering, aim, outcome);
	const { ending, lines } = outcome;
	const reply = dryRun ? dryRunOf(outcome.reply) : outcome.reply;
	const event: IncidentEvent = dryRun ? { type: "answered", dryRun: true } : outcome.event;
	await say(answering, { ...aim, command: outcome.command ?? aim.command }, reply, event);
	return { ...end(world, aim.command, ending, event.type), ...(lines && lines.length > 0 ? { lines } : {}) };
}

function startedBy({ confirms }: Prepared): IncidentEvent {
	return { type: "started", ...(confirms === undefined ? {} : { confirms }) };
}

function changesUsers({ needs, risk }: Command): boolean {
	return needs.includes("clerk") && risk !== "read";
}

function outsideOf(world: World): Outside {
	const outside: Outside = {
		clerk: world.clerk,
		people: world.people,
		locks: world.locks,
		commands: registry,
		async affected() {
			const [issue, forms] = await Promise.all([world.issue.read(), world.forms()]);
			return reportOf(issue, forms)?.fields.get(affectedField) ?? "";
		},
		runProposed: (proposal, asked) => runProposed(world, outside, proposal, asked),
	};
	return outside;
}

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
	if (isHandledEvent(before.event) || unfinishedIn(before.event).progress !== undefined) return true;
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
	const text = cause.reply(name, before.event.progress);
	await say(answering, { ...aim, command: before.command, over: before.commentId }, text, event);
}

async function broke(answering: Answering, aim: Aim, error: unknown): Promise<Ended> {
	const { world, room } = answering;
	const before = recordOf(room.incident(), aim.key)?.event;
	world.log(error instanceof Error ? (error.stack ?? error.message) : String(error));
	const text = bugReply(aim.command ?? "", whatWasDone.inPart, world.run.url);
	await say(answering, aim, text, { type: "failed", code: "bug", ...unfinishedIn(before) });
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
