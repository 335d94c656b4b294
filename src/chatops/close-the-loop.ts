/**
 * After a run that could not end by itself: finds the first command of its comment that has no final answer and says why.
 * It never runs anything, and says nothing where everything was answered.
 */
import { isFinal } from "../incident/event.ts";
import { countingRecords } from "../incident/incident.ts";
import { type IncidentIssue, OutsideFailure, type Signal } from "../ports.ts";
import { readLog, withRecord } from "../words/record.ts";
import { keyOf } from "./run-command.ts";
import type { CommandComment } from "./trigger.ts";

export type CutOff = {
	issue: IncidentIssue;
	number: number;
	signal: Signal;
	assumedSelf: string;
	comment: CommandComment;
	expectedComments: number;
	run: { id: string; url: string };
	/** What is said of the first command without an answer, and the code that the record keeps. */
	words(command: string): string;
	code: string;
	log(line: string): void;
};

export async function closeTheLoop(cutOff: CutOff): Promise<void> {
	const { issue, number, signal, comment, expectedComments, run, log } = cutOff;
	const self = (await signal.self) ?? cutOff.assumedSelf;
	const records = countingRecords(readLog(await issue.comments(expectedComments), self, number));
	const open = comment.commands
		.map(({ name }, index) => ({ name, key: keyOf(comment, index) }))
		.map((command) => ({ ...command, record: records.get(command.key) }))
		.find(({ record }) => !record || (!isFinal(record.event) && record.event.type === "started"));
	if (!open) {
		await signal.withdraw();
		log("Nothing to do: every command of the comment was answered.");
		return;
	}
	const { at, author: by } = comment;
	const event = { type: "failed", code: cutOff.code } as const;
	const body = withRecord(cutOff.words(open.name), {
		v: 1,
		incident: number,
		key: open.key,
		at,
		by,
		command: open.name,
		run: run.id,
		event,
	});
	await (open.record ? rewriteOrPost(issue, open.record.commentId, body) : issue.post(body));
	await signal.end("failed", open.record !== undefined);
	log(`Said of /${open.name}: ${cutOff.code}.`);
}

/** Somebody may have deleted the comment that is to say it. */
async function rewriteOrPost(issue: IncidentIssue, commentId: number, body: string): Promise<unknown> {
	try {
		return await issue.rewrite(commentId, body);
	} catch (error) {
		if (!(error instanceof OutsideFailure)) throw error;
		return issue.post(body);
	}
}
