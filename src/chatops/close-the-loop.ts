/**
 * After a run that could not end by itself: finds what its event still waits to be told and says why it waits. It never
 * runs anything, and says nothing where everything was answered.
 */
import { type EventRecord, isFinal, type LoggedRecord, unfinishedIn } from "../incident/event.ts";
import { countingRecords } from "../incident/incident.ts";
import { OutsideFailure } from "../ports/failure.ts";
import type { Ending, Issue } from "../ports/github.ts";
import { hasCard } from "../words/card.ts";
import { type Cause, cardNotDrawn, notRunReply } from "../words/failure.ts";
import { openingFailed } from "../words/opening.ts";
import { readLog, withRecord } from "../words/record.ts";
import { declarationOf } from "./declaration.ts";
import { commentRecord } from "./ending.ts";
import { isIncident, openingKey, openingRecord } from "./open-incident.ts";
import { posterOf, postRecord } from "./post-record.ts";
import { keyOf } from "./run-command.ts";
import type { CommandComment, Trigger } from "./trigger.ts";
import type { World } from "./world.ts";

/** What is needed of a world to answer in place of a run. */
export type CutOff = Pick<World, "issue" | "signal" | "assumedSelf" | "clock" | "log" | "forms"> & {
	run: Pick<World["run"], "id" | "url">;
};

/** Comments and openings are answered; of everything else the card is the only trace, and the next run draws it. */
export async function closeTheLoop(cutOff: CutOff, trigger: Trigger, cause: Cause): Promise<void> {
	const { issue } = trigger;
	if (!(await isIncident(cutOff, issue))) return nothingToSay(cutOff, "the issue is not an incident");
	switch (trigger.type) {
		case "comment-created":
			return closeComment(cutOff, issue, trigger.comment, cause);
		case "issue-opened":
		case "issue-labeled":
			return closeOpening(cutOff, issue, cause);
		default:
			return nothingToSay(cutOff, "neither a comment nor an opening was cut off");
	}
}

async function closeComment(cutOff: CutOff, issue: Issue, comment: CommandComment, cause: Cause): Promise<void> {
	const { run, log } = cutOff;
	const records = await readRecords(cutOff, issue);
	const unsaid = findUnsaid(comment, records);
	if (!unsaid) {
		await cutOff.signal.end(endingOf(comment, records), false);
		return log("Nothing to say: every command of the comment was answered.");
	}
	const { index, name, notRun } = unsaid;
	const key = keyOf(comment, index);
	const unfinished = unfinishedIn(records.get(key)?.event);
	const text = notRun
		? notRunReply(comment.commands.slice(index).map((left) => left.name))
		: cause.reply(name, unfinished);
	const event = notRun
		? ({ type: "answered" } as const)
		: ({ type: "failed", code: cause.code, ...unfinished } as const);
	const aim = { key, command: notRun ? undefined : name };
	const record = commentRecord({ incident: issue.number, comment, run: run.id }, aim, event);
	await say(cutOff, records.get(key), text, record);
	log(`Said of /${name}: ${notRun ? "not run" : cause.code}.`);
}

async function closeOpening(cutOff: CutOff, issue: Issue, { code, why }: Cause): Promise<void> {
	const { run, log } = cutOff;
	const opening = (await readRecords(cutOff, issue)).get(openingKey);
	if (opening && (await isSaid(cutOff, issue, opening))) return nothingToSay(cutOff, "the opening was answered");
	const { declared } = declarationOf(issue, await cutOff.forms());
	const record = openingRecord({ incident: issue.number, declared, run: run.id }, { type: "failed", code });
	if (opening) {
		const own: EventRecord = { ...record, key: `card:${run.id}`, event: { type: "answered" } };
		await say(cutOff, undefined, cardNotDrawn(why, run.url), own);
	} else {
		await say(cutOff, undefined, openingFailed(why, run.url), record);
	}
	log(`Said of the ${opening ? "card" : "opening"}: ${code}.`);
}

type Records = ReadonlyMap<string, LoggedRecord>;

async function readRecords(cutOff: CutOff, { number, commentCount }: Issue): Promise<Records> {
	const { issue, self } = await posterOf(cutOff);
	return countingRecords(readLog(await issue.comments(commentCount), self, number));
}

async function nothingToSay({ signal, log }: CutOff, why: string): Promise<void> {
	await signal.withdraw();
	log(`Nothing to do: ${why}.`);
}

/** Whether nothing is left to say of an opening: it failed and said so, or its card is there, or is said to be missing. */
async function isSaid({ issue: port }: CutOff, issue: Issue, { event }: LoggedRecord): Promise<boolean> {
	if (event.type !== "opened" || event.unpainted) return true;
	return hasCard((await port.read()).body, issue.number);
}

/** How the comment ended, where its run could no longer show it. */
function endingOf(comment: CommandComment, records: Records): Ending {
	const events = comment.commands.flatMap((_, index) => records.get(keyOf(comment, index))?.event ?? []);
	if (events.some((event) => !isFinal(event))) return "failed";
	return events.some(({ type }) => type === "refused") ? "refused" : "done";
}

type Unsaid = { index: number; name: string; notRun: boolean };

/** The first command without an answer. What stands below one that failed was not run, and one reply says so of all of it. */
function findUnsaid(comment: CommandComment, records: Records): Unsaid | undefined {
	let failedBefore = false;
	for (const [index, { name }] of comment.commands.entries()) {
		const record = records.get(keyOf(comment, index));
		if (!record || record.event.type === "started") return { index, name, notRun: failedBefore };
		const refusedAsAWhole = record.event.type === "refused" && record.command === undefined;
		if (failedBefore || refusedAsAWhole) return undefined;
		failedBefore = !isFinal(record.event);
	}
	return undefined;
}

/** Somebody may have deleted the comment that is to say it. */
async function say(cutOff: CutOff, over: LoggedRecord | undefined, text: string, record: EventRecord): Promise<void> {
	const { issue, signal } = cutOff;
	const poster = await posterOf(cutOff);
	try {
		await (over ? issue.rewrite(over.commentId, withRecord(text, record)) : postRecord(poster, text, record));
	} catch (error) {
		if (!over || !(error instanceof OutsideFailure)) throw error;
		await postRecord(poster, text, record);
	}
	await signal.end("failed", over !== undefined);
}
