/**
 * After a run that could not end by itself: finds what its event still waits to be told and says why it waits. It never
 * runs anything, and says nothing where everything was answered.
 */
import { isFinal, type LoggedRecord } from "../incident/event.ts";
import { countingRecords, type Moment } from "../incident/incident.ts";
import { type IncidentIssue, OutsideFailure, type Signal } from "../ports.ts";
import { notRunReply } from "../words/failure.ts";
import { readLog, withRecord } from "../words/record.ts";
import { openingKey, openingRecord } from "./open-incident.ts";
import { commentRecord, keyOf } from "./run-command.ts";
import type { CommandComment } from "./trigger.ts";

export type CutOff = {
	issue: IncidentIssue;
	number: number;
	signal: Signal;
	assumedSelf: string;
	expectedComments: number;
	run: { id: string };
	/** The code that the record keeps. */
	code: string;
	log(line: string): void;
};

export async function closeTheLoop(
	cutOff: CutOff,
	comment: CommandComment,
	words: (command: string) => string,
): Promise<void> {
	const { number, run, code, log } = cutOff;
	const records = await readRecords(cutOff);
	const unsaid = findUnsaid(comment, records);
	if (!unsaid) return nothingToSay(cutOff, "every command of the comment was answered");
	const { index, name, notRun } = unsaid;
	const left = comment.commands.slice(index).map((command) => command.name);
	const key = keyOf(comment, index);
	const text = notRun ? notRunReply(left) : words(name);
	const event = notRun ? ({ type: "answered" } as const) : ({ type: "failed", code } as const);
	const record = commentRecord({ incident: number, comment, run: run.id }, { key, command: name }, event);
	await say(cutOff, records.get(key), withRecord(text, record));
	log(`Said of /${name}: ${notRun ? "not run" : code}.`);
}

/** The same for an issue that was to become an incident. */
export async function closeTheOpening(cutOff: CutOff, declared: Moment, text: string): Promise<void> {
	const { number, run, code, log } = cutOff;
	const opening = (await readRecords(cutOff)).get(openingKey);
	if (opening) return nothingToSay(cutOff, "the opening was answered");
	const record = openingRecord({ incident: number, declared, run: run.id }, { type: "failed", code });
	await say(cutOff, undefined, withRecord(text, record));
	log(`Said of the opening: ${code}.`);
}

type Records = ReadonlyMap<string, LoggedRecord>;

async function readRecords({ issue, number, signal, assumedSelf, expectedComments }: CutOff): Promise<Records> {
	const self = (await signal.self) ?? assumedSelf;
	return countingRecords(readLog(await issue.comments(expectedComments), self, number));
}

async function nothingToSay({ signal, log }: CutOff, why: string): Promise<void> {
	await signal.withdraw();
	log(`Nothing to do: ${why}.`);
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
async function say({ issue, signal }: CutOff, over: LoggedRecord | undefined, body: string): Promise<void> {
	try {
		await (over ? issue.rewrite(over.commentId, body) : issue.post(body));
	} catch (error) {
		if (!over || !(error instanceof OutsideFailure)) throw error;
		await issue.post(body);
	}
	await signal.end("failed", over !== undefined);
}
