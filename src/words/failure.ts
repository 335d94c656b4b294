/** What went wrong outside, in one sentence of why and one of what to do next. Bugs of ours have their own words. */
import type { Unfinished } from "../incident/event.ts";
import type { OutsideFailure } from "../ports/failure.ts";
import { clerk } from "./diagnosis/clerk.ts";
import { database } from "./diagnosis/database.ts";
import { github } from "./diagnosis/github.ts";
import type { Explained, Place } from "./diagnosis/places.ts";
import { webhook } from "./diagnosis/webhook.ts";
import { code, number, plural, quote } from "./text.ts";

/** `meanwhile`: what can be done until then, where that may take long. */
type Diagnosis = Explained & { meanwhile: string };

/** The way that needs nothing of ours. */
export const byHand = "Until then, sign users out in Clerk's dashboard: Users → the user → Sessions.";

export const atRisk = "If users are at risk, act in Clerk's dashboard now.";

const explainers = { Clerk: clerk, GitHub: github, database, webhook } as const;

/** The evidence a support team asks for, in brackets: status, code, trace id. */
function evidence(failure: OutsideFailure): string {
	const facts = [
		failure.status === undefined ? undefined : `HTTP ${failure.status}`,
		failure.code === undefined ? undefined : code(failure.code, 80),
		failure.traceId === undefined ? undefined : `trace ${code(failure.traceId, 80)}`,
		failure.retryAfterSeconds === undefined ? undefined : `retry after ${failure.retryAfterSeconds} s`,
	].filter((fact) => fact !== undefined);
	return facts.length > 0 ? `(${facts.join(", ")})` : `(${quote(failure.message, 160)})`;
}

export function explainFailure(failure: OutsideFailure, place: Place = "issue"): Diagnosis {
	const explained = explainers[failure.service](failure, place);
	const meanwhile = failure.service === "Clerk" ? byHand : failure.service === "GitHub" ? atRisk : "";
	return { ...explained, why: `${explained.why} ${evidence(failure)}`, meanwhile };
}

/** More than this many kinds of failure at once say no more than these. */
const mostKinds = 5;

/** A paragraph for each kind, however many there are of it. */
export function explainEach(failures: readonly OutsideFailure[], place: Place): string[] {
	const told = new Map(
		failures.map((failure) => [`${failure.reason} ${failure.status} ${failure.code}`, explainFailure(failure, place)]),
	);
	return [...told.values()].slice(0, mostKinds).map(({ why, cure }) => `${why} ${cure}`);
}

/** What is true of the work when a run fails: in this run nothing, in an earlier one perhaps, or in part. */
export const whatWasDone = {
	nothing: "Nothing was done.",
	nothingNow: "This run did nothing; an earlier one may have done a part.",
	inPart: "It may have been done in part.",
} as const;

export function failureReply(command: string, done: string, failure: OutsideFailure, runUrl: string): string {
	const { why, cure, meanwhile } = explainFailure(failure);
	const next = `${cure} Then type the command in a new comment. ${meanwhile}`;
	return `❌ **${code(`/${command}`)} failed.** ${done}\n\n${why} ${next}\n\n[The run's log](${runUrl})`;
}

export function cardNotDrawn(why: string, runUrl: string): string {
	return `⚠️ **The card could not be drawn, so it may be behind.** ${why} Nothing is lost: the comments are the record. The next command draws it, and so does "Re-run" on [the run's page](${runUrl}).`;
}

/** A reply that should have replaced the one that announced it. */
export function insteadOfEdit(text: string): string {
	return `${text}\n\n<sub>This stands in place of an earlier comment of ours: GitHub did not take the edit of that one.</sub>`;
}

/** The lock of operations on many users could not be asked for. Nothing was begun now; a run before this one may have done a part. */
export function lockFailed(failure: OutsideFailure): string {
	return `❌ **Nothing was changed now: the lock that keeps two operations on many users apart could not be taken.** ${github(failure, "issue").why} ${evidence(failure)}\n\nThe lock is the branch \`incident-lock/clerk\`. The job needs \`contents: write\` and \`actions: read\` in \`.github/workflows/incident.yml\`, and no ruleset may guard \`incident-lock/**\`. If that branch stands and no job runs, delete it. Then type this again; a code stays good until its time is over. A command about one user needs no lock.`;
}

/** Of a run that was started again and could not go on. */
export function besideEarlierReply(text: string): string {
	return `${text}\n\nThis is about the run that was started again. What an earlier run did stands in its reply above, and still counts.`;
}

/** What kept a run from ending by itself: for the record, and in words. */
export type Cause = { code: string; why: string; reply(command: string, reached?: Unfinished): string };

/** A failure of the outside world; without one it was a fault of ours. */
export function brokenBy(failure: OutsideFailure | undefined, runUrl: string): Cause {
	if (failure) {
		const reply = (command: string) => failureReply(command, whatWasDone.inPart, failure, runUrl);
		return { code: failure.reason, why: explainFailure(failure).why, reply };
	}
	return { code: "bug", why: bugWhy, reply: (command) => bugReply(command, whatWasDone.inPart, runUrl) };
}

export function cutOff(runUrl: string): Cause {
	return { code: "cut-off", why: cutOffWhy, reply: (command, reached) => cutOffReply(command, runUrl, reached) };
}

/** Why, where it was nobody's doing but ours. */
export const bugWhy = "This is a fault of this repository's actions, not of what you typed.";
/** Why, where the run itself ended before its time. */
export const cutOffWhy = "The run was cut off: cancelled, timed out, or its process was lost.";

export function bugReply(command: string, done: string, runUrl: string): string {
	return `❌ **${code(`/${command}`)} broke on our side.** ${done}\n\n${bugWhy} ${atRisk} [The run's log](${runUrl}) has the cause; press "Re-run" there, or type the command in a new comment, to try again.`;
}

export function notRunReply(commands: readonly string[]): string {
	return `Not run, because the command above failed: ${commands.map((name) => code(`/${name}`)).join(", ")}. Type ${commands.length === 1 ? "it" : "them"} again in a new comment when it is clear what to do.`;
}

/** `progress`: what it had recorded by then. */
export function cutOffReply(command: string, runUrl: string, reached: Unfinished = {}): string {
	const { exported, repair } = reached;
	if (exported && exported.url === null && repair === undefined) {
		return `❌ **${code(`/${command}`)} did not go on: the users table could not be kept as it was.** Nothing was written to it.\n\nA file of it was made, and then the run was cut off, or the step that keeps the file failed. [The run's log](${runUrl}) shows why; press "Re-run" there, or type the command in a new comment.`;
	}
	return `❌ **The run of ${code(`/${command}`)} was cut off before it could say how it ended.**\n\nIt was cancelled, timed out, lost its process, or GitHub did not take its answer, so some of the work may be done and some not. Type the command in a new comment: what is already done stays done. [The run's log](${runUrl}) shows how far it came.${lastWord(reached)}`;
}

function lastWord({ progress, repair }: Unfinished): string {
	if (progress && progress.rest.users > 0) {
		return `\n\nBy its last word it had done ${plural(progress.rest.users, "user")}, with ${plural(progress.rest.revoked + progress.rest.revokedBefore, "session")} revoked; it may have done more.`;
	}
	if (repair === undefined) return "";
	const { created, updated } = repair.numbers;
	return `\n\nBy its last word ${plural(created, "row")} of the users table had been created and ${number(updated)} written over; it may have written more. "Re-run" on its page goes on from there.`;
}
