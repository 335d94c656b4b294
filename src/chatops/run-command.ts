/**
 * One command from its key to its reply: looked up by key so that it runs once, claimed before it touches the outside
 * world, and ended in a comment that carries its record.
 */
import { afterDryRun } from "../commands/arguments.ts";
import {
	type Asked,
	type Command,
	changesUsers,
	type Outcome,
	type Outside,
	type Paused,
	type Prepared,
	type Standing,
} from "../commands/command.ts";
import { nearestName } from "../commands/nearest-name.ts";
import { findCommand, registry } from "../commands/registry.ts";
import { type IncidentEvent, isFinal, type LoggedRecord, type Unfinished } from "../incident/event.ts";
import { recordOf } from "../incident/incident.ts";
import { affectedField } from "../incident/report.ts";
import { OutsideFailure } from "../ports/failure.ts";
import { dryRunOf } from "../words/plan.ts";
import { reportOf } from "./declaration.ts";
import { type Aim, type Answering, broke, end, failed, recordFor, refused, say } from "./ending.ts";
import type { TypedCommand } from "./find-commands.ts";
import { progressWriter } from "./progress.ts";
import { bodyDigestOf, changedSincePosted, runProposed } from "./run-proposed.ts";
import type { CommandComment } from "./trigger.ts";
import type { Ended, World } from "./world.ts";

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
	if (isPublic && !allowPublic && (command.needs.includes("clerk") || command.needs.includes("users"))) {
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
	const rest = needs.includes("clerk") || needs.includes("users") ? undefined : afterDryRun(typed.text);
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
	async function write(reply: string, reached: Unfinished): Promise<OutsideFailure | undefined> {
		if (aim.over === undefined) return undefined;
		const event: IncidentEvent = { ...startedBy(prepared), type: "started", ...reached };
		return room.update(aim.over, reply, recordFor(answering, aim, event));
	}
	const progress = progressWriter(world, write);
	async function mark({ line, reply, reached }: Standing): Promise<void> {
		world.log(line);
		const failure = await write(reply, reached);
		if (failure) throw failure;
	}
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
		mark,
	};
	async function work(): Promise<Outcome | Paused> {
		const changed = changesUsers(command)
			? await changedSincePosted(world, { id: comment.id, digest: bodyDigest, by: undefined })
			: undefined;
		return changed && "refusal" in changed ? changed.refusal : await prepared.run(asked, outsideOf(world));
	}
	let outcome: Outcome | Paused;
	try {
		outcome = await work().finally(progress.ended);
	} catch (error) {
		return error instanceof OutsideFailure ? failed(answering, aim, error) : broke(answering, aim, error);
	}
	if ("refused" in outcome) return refused(answering, aim, outcome);
	if ("paused" in outcome) return pause(answering, aim, { ...outcome, mark });
	const { ending, lines } = outcome;
	const reply = dryRun ? dryRunOf(outcome.reply) : outcome.reply;
	const event: IncidentEvent = dryRun ? { type: "answered", dryRun: true } : outcome.event;
	await say(answering, { ...aim, command: outcome.command ?? aim.command }, reply, event);
	return { ...end(world, aim.command, ending, event.type), ...(lines && lines.length > 0 ? { lines } : {}) };
}

/** The record must stand before the file is kept, or whoever goes on would not know of it. */
async function pause(
	answering: Answering,
	aim: Aim,
	{ paused, standing, mark }: Paused & Pick<Asked, "mark">,
): Promise<Ended> {
	try {
		await mark(standing);
	} catch (error) {
		return error instanceof OutsideFailure ? failed(answering, aim, error) : broke(answering, aim, error);
	}
	return { ...end(answering.world, aim.command, "done", "paused"), paused };
}

function startedBy({ confirms }: Prepared): IncidentEvent {
	return { type: "started", ...(confirms === undefined ? {} : { confirms }) };
}

function outsideOf(world: World): Outside {
	const outside: Outside = {
		clerk: world.clerk,
		people: world.people,
		locks: world.locks,
		users: world.users,
		commands: registry,
		async affected() {
			const [issue, forms] = await Promise.all([world.issue.read(), world.forms()]);
			return reportOf(issue, forms)?.fields.get(affectedField) ?? "";
		},
		runProposed: (proposal, asked) => runProposed(world, outside, proposal, asked),
	};
	return outside;
}
