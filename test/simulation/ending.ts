/** What must be true when the trouble is over and everything has come to its end. */
import { isComplete, isHandledEvent } from "../../src/incident/handled.ts";
import { readLog } from "../../src/words/record.ts";
import { bot } from "./cast.ts";
import { type Incident, recordsOf } from "./incident.ts";
import { issueNumber } from "./issue.ts";
import { type Play, runAllAgain } from "./play.ts";

export async function checkEnding(play: Play): Promise<void> {
	const { incident } = play;
	checkComments(incident);
	checkLock(incident);
	checkTouched(incident);
	checkSums(incident);
	checkStates(incident);
	await checkRest(play);
}

/** One comment for each key, and none that still waits for its end. */
function checkComments({ issue, violate }: Incident): void {
	const keys = readLog(issue.comments(), bot, issueNumber).map(({ key }) => key);
	const twice = keys.find((key, at) => keys.indexOf(key) !== at);
	if (twice) violate(`Several comments say what came of ${twice}.`);
	const waiting = issue.comments().find(({ author, body }) => author === bot && body.startsWith("⏳"));
	if (waiting) violate(`Comment ${waiting.id} still waits for its end:\n${waiting.body}`);
	if (keys.length !== issue.comments().filter(({ author }) => author === bot).length)
		violate("A comment of ours has no record.");
}

/** A lock that was left behind, which only trouble can do, gives way to the next. */
function checkLock({ locks, runs, violate }: Incident): void {
	const holder = locks.holder();
	if (!holder) return;
	const undisturbed =
		!locks.disturbed() && runs.every(({ end }) => end !== "killed") && holder.incident === issueNumber;
	const next = { incident: 9, key: "comment:2/1", run: "99/1", by: "kim", at: "2026-03-01T12:00:00Z" };
	if (undisturbed || !locks.take(next)) violate(`The lock is still held by ${JSON.stringify(holder)}.`);
}

/** By the record of the emulated Clerk itself, which knows nothing of our rules. */
function checkTouched({ clerk, runs, violate }: Incident): void {
	const allowed = new Set(runs.flatMap(({ warrant }) => [...(warrant?.mayHit ?? [])]));
	const touched = clerk.touched().find((user) => !allowed.has(user));
	if (touched) violate(`${touched} was touched, and nobody named them.`);
	const ended = [...clerk.endedSessions().keys()].find((user) => !allowed.has(user));
	if (ended) violate(`A session of ${ended} was ended, and nobody named them.`);
	const problems = clerk.requests.flatMap((request) => request.problems);
	if (problems.length > 0) violate(`Not as Clerk's specification has it: ${problems[0]}`);
}

/**
 * All commands together claim no more as their own than was done. What was revoked between a command and the run that took
 * it up is said to be just that; it may be another command's work, and is left out.
 */
function checkSums(incident: Incident): void {
	const { clerk, runs, violate } = incident;
	// A second `/confirm` goes on with the first, and counts what that one did.
	const said = new Map<unknown, number>();
	for (const { event, run, key } of recordsOf(incident).values()) {
		if (!isHandledEvent(event)) continue;
		const order = runs.find(({ id }) => id === run)?.warrant?.order ?? key;
		const revoked = event.users.reduce((sum, user) => sum + user.revoked, event.rest?.revoked ?? 0);
		said.set(order, Math.max(said.get(order) ?? 0, revoked));
	}
	const all = [...said.values()].reduce((sum, revoked) => sum + revoked, 0);
	const done = [...clerk.endedSessions().values()].flat().length;
	if (all > done) violate(`All in all ${all} sessions are said to be revoked, and ${done} were.`);
}

/** Whoever was locked out and not let in since is out, with nothing open. */
function checkStates(incident: Incident): void {
	const { clerk, lateEffects, runs, violate } = incident;
	const records = [...recordsOf(incident).values()];
	const out = new Set<string>();
	for (const { id, warrant, seen } of runs) {
		const { order, mayHit } = warrant ?? {};
		if (!order || !mayHit) continue;
		if (order.operation === "unlock") for (const { users } of seen.changes) for (const user of users) out.delete(user);
		const event = records.find(({ run }) => run === id)?.event;
		if (order.operation !== "lockout" || !event || !isHandledEvent(event) || !isComplete(event)) continue;
		for (const { user, letIn } of event.users) {
			if (letIn) out.delete(user);
			else out.add(user);
		}
	}
	for (const user of out) {
		const { banned, locked } = clerk.user(user);
		// A lock ends by itself, after an hour.
		if (!banned && !locked && !lateEffects && runsBriefly(incident))
			violate(`${user} was locked out, and can sign in.`);
		if (banned && clerk.liveSessions(user).length > 0) violate(`${user} is banned, and has a live session.`);
	}
}

function runsBriefly({ clock }: Incident): boolean {
	return clock.now() < Date.parse("2026-03-01T12:50:00Z");
}

/** What has ended is not done again, whoever starts it again. */
async function checkRest(play: Play): Promise<void> {
	const { issue, violate } = play.incident;
	const before = JSON.stringify([issue.snapshot().body, issue.comments().map(({ id, body }) => [id, body])]);
	const runs = await runAllAgain(play);
	const busy = runs.find(({ seen }) => seen.changes.length > 0);
	if (busy) violate(`${busy.id} did again what had ended.`);
	const after = JSON.stringify([issue.snapshot().body, issue.comments().map(({ id, body }) => [id, body])]);
	if (after !== before) violate(`Starting again what had ended has changed the issue:\n${before}\n${after}`);
}
