/**
 * A scenario from its first comment to its end: people type and answer, runs die and are started again, the world goes on
 * meanwhile; then the trouble ends, and everything that is left must come to its end within a few runs.
 */

import type { Trigger } from "../../src/chatops/trigger.ts";
import { isFinal } from "../../src/incident/event.ts";
import { type Login, lead, mayCommand } from "./cast.ts";
import { checkClaims } from "./claims.ts";
import { checkEnding } from "./ending.ts";
import { type Incident, openIncident, recordsOf, triggerOf } from "./incident.ts";
import { goOnMeanwhile } from "./meanwhile.ts";
import { type Lie, type Run, readTemplates, start } from "./run.ts";
import type { Act, Answer, Fate, Meanwhile, Scenario } from "./scenario.ts";
import { mayConfirm, mayGoByItself, type Speech, textOf, type Waiting } from "./speech.ts";
import { fitting, type Warrant } from "./warrant.ts";

/** An event of GitHub's that waits for its run. */
type Job = {
	id: number;
	attempt: number;
	trigger: Trigger;
	speech: Speech | undefined;
	startedAgainBy: string | undefined;
};

export type Play = {
	scenario: Scenario;
	lie: Lie;
	incident: Incident;
	speeches: Speech[];
	/** By comment. A run that is started again gets the event of the first. */
	triggers: Map<number, Trigger>;
	waiting: Waiting[];
	/** Codes to which somebody agreed in time, so that going on with them is no matter of time any more. */
	agreed: Set<string>;
	queue: Job[];
	fates: Fate[];
	runs: number;
};

const calm: Fate = { kill: undefined, closes: true, rerunBy: undefined };

export async function simulate(scenario: Scenario, lie: Lie = (world) => world): Promise<void> {
	await readTemplates();
	const incident = openIncident(scenario);
	const play: Play = {
		scenario,
		lie,
		incident,
		speeches: [],
		triggers: new Map(),
		waiting: [],
		agreed: new Set(),
		queue: [],
		fates: [],
		runs: 0,
	};
	await incident.clock.run(playAll(play));
}

async function playAll(play: Play): Promise<void> {
	const { incident, scenario } = play;
	enqueue(play, { type: "issue-opened", issue: incident.issue.snapshot() }, undefined);
	await work(play);
	await say(play, lead, `/lead @${lead}`, { says: "else", place: undefined, commands: 1 });
	await work(play);
	play.fates = [...scenario.fates];
	incident.clerkSide.disturb(scenario.clerk);
	incident.issue.disturb(scenario.gitHub);
	goOnMeanwhile(play);
	for (const act of scenario.acts) await playAct(play, act);
	await settle(play);
	await checkEnding(play);
}

async function playAct(play: Play, act: Act): Promise<void> {
	const { incident } = play;
	const { by, order, beside, edited, answers } = act;
	await incident.clock.sleep(20_000);
	const text = textOf(order);
	const lines = { above: ["/ack", text], below: [text, "/note that was it"], none: [text] }[beside ?? "none"];
	const place = beside === "above" ? 2 : 1;
	const speech = await say(play, by, lines.join("\n"), { says: { order }, place, commands: lines.length });
	await work(play);
	if (edited) {
		incident.issue.edit(speech.comment, `${lines.join("\n")} --reason second thoughts`);
		speech.edited = true;
	}
	for (const answer of answers) await playAnswer(play, speech, answer);
}

/** People answer with the code that the reply shows; where it shows none, they have nothing to answer. */
async function playAnswer(play: Play, to: Speech, { by, does, afterSeconds }: Answer): Promise<void> {
	await play.incident.clock.sleep(afterSeconds * 1_000);
	const waiting = play.waiting.find(({ speech }) => speech === to) ?? findWaiting(play, to);
	if (!waiting) return;
	const { code } = waiting;
	const alone = does === "confirm-alone";
	const says = does === "cancel" ? "else" : ({ confirms: code, alone } as const);
	const text =
		does === "cancel" ? `/cancel ${code}` : `/confirm ${code}${alone ? ' --alone "all the others sleep"' : ""}`;
	await say(play, by, text, { says, place: does === "cancel" ? undefined : 1, commands: 1, about: waiting.order });
	await work(play);
}

function findWaiting(play: Play, speech: Speech): Waiting | undefined {
	const { says } = speech;
	if (says === "else" || "confirms" in says) return undefined;
	const record = recordsOf(play.incident).get(`comment:${speech.comment}/${speech.place}`);
	if (record?.event.type !== "proposed") return undefined;
	const { code, expiresAt } = record.event;
	const waiting = { speech, order: says.order, code, expiresAt };
	play.waiting.push(waiting);
	return waiting;
}

type Said = Pick<Speech, "says" | "place" | "commands" | "about">;

export async function say(play: Play, by: Login, text: string, said: Said): Promise<Speech> {
	const { id: comment, at } = play.incident.issue.say(by, text);
	play.incident.note(`comment ${comment} by ${by}: ${text}`);
	const speech: Speech = { comment, by, at, edited: false, ...said };
	play.speeches.push(speech);
	if (said.commands === 0) return speech;
	const trigger = await triggerOf(play.incident, speech);
	play.triggers.set(comment, trigger);
	enqueue(play, trigger, speech);
	return speech;
}

function enqueue(play: Play, trigger: Trigger, speech: Speech | undefined): void {
	play.runs += 1;
	play.queue.push({ id: 100 + play.runs, attempt: 1, trigger, speech, startedAgainBy: undefined });
}

/** One run at a time, as the workflow has it, until nothing waits. */
async function work(play: Play): Promise<void> {
	for (let job = play.queue.shift(); job; job = play.queue.shift()) {
		const fate = play.fates.shift() ?? calm;
		const run = await runOnce(play, job, fate);
		const isOver = run.end === "done" || run.end === "refused";
		if (isOver || fate.rerunBy === undefined) continue;
		play.queue.push({ ...job, attempt: job.attempt + 1, startedAgainBy: fate.rerunBy });
	}
}

async function runOnce(play: Play, job: Job, { kill, closes }: Fate): Promise<Run> {
	const { incident } = play;
	const { speech, trigger, startedAgainBy } = job;
	const id = `${job.id}/${job.attempt}`;
	const warrant = speech && warrantOf(play, speech, startedAgainBy);
	const run = await start(incident, { id, trigger, startedAgainBy, speech, warrant, kill, closes }, play.lie);
	checkClaims(play.incident, run);
	await incident.clock.sleep(2_000);
	return run;
}

function warrantOf(play: Play, speech: Speech, startedAgainBy: string | undefined): Warrant | undefined {
	const { incident, scenario } = play;
	if (scenario.reported !== scenario.instance) return undefined;
	if (startedAgainBy !== undefined && !mayCommand(startedAgainBy as Login)) return undefined;
	const { says } = speech;
	if (says === "else") return undefined;
	if ("order" in says && !mayGoByItself(speech)) return undefined;
	const found = "order" in says ? { order: says.order, since: speech.at } : confirmed(play, speech, says.confirms);
	if (!found) return undefined;
	return { ...found, mayHit: new Set(fitting(found.order, incident.members, incident.clerk)) };
}

function confirmed(play: Play, speech: Speech, code: string): Pick<Warrant, "order" | "since"> | undefined {
	const { agreed, incident, waiting } = play;
	const found = waiting.find((one) => one.code === code);
	if (!found) return undefined;
	const isCancelled = [...recordsOf(incident).values()].some(
		({ event }) => event.type === "cancelled" && event.code === code,
	);
	const late = !agreed.has(code) && (isCancelled || Date.parse(speech.at) > Date.parse(found.expiresAt));
	if (!mayConfirm(speech, found, late)) return undefined;
	agreed.add(code);
	return { order: found.order, since: found.speech.at };
}

/** Rounds of starting everything again that has not ended; without trouble the first should do. */
const mostRounds = 4;

async function settle(play: Play): Promise<void> {
	const { incident, queue } = play;
	play.fates = [];
	incident.clerkSide.disturb([]);
	incident.issue.disturb([]);
	incident.onArrival(() => {});
	// What was still on its way arrives, and who holds the lock gives it back.
	await incident.clock.sleep(600_000);
	await work(play);
	for (let round = 1; ; round++) {
		const open = play.speeches.filter((speech) => !hasEnded(incident, speech) && !isRefusedNow(play, speech));
		if (open.length === 0) break;
		if (round > mostRounds)
			incident.violate(`Comment ${open[0]?.comment} does not come to its end without any trouble.`);
		queue.push(...open.flatMap((speech) => again(play, speech, round)));
		await work(play);
	}
	// A run that was killed at its end may have left the card behind, which the next event draws, whatever it is.
	enqueue(play, { type: "issue-changed", issue: incident.issue.snapshot() }, undefined);
	await work(play);
}

/** The run of a comment, started again by somebody who may. */
function again(play: Play, speech: Speech, round: number): Job[] {
	const trigger = play.triggers.get(speech.comment);
	if (!trigger) return [];
	return [{ id: againId(speech), attempt: round + 1, trigger, speech, startedAgainBy: "mika" }];
}

/** Where a command that began is refused later, with reason, what it did stays recorded as it was: unfinished. */
function isRefusedNow({ incident, scenario }: Play, speech: Speech): boolean {
	const last = incident.runs.findLast((run) => run.speech === speech);
	if (!last?.id.startsWith(`${againId(speech)}/`)) return false;
	if (last.end === "refused") return true;
	const beside = recordsOf(incident).get(`rerun:${last.id}/comment:${speech.comment}/${speech.place}`);
	if (beside?.event.type !== "refused") return false;
	// What the command itself has changed is no reason to leave the rest.
	const isOwn = (run: Run) => run.warrant?.order === last.warrant?.order;
	const changed = incident.runs.filter(({ seen }) => seen.changes.some(({ done }) => done));
	const byOthers = scenario.meanwhile.some(({ event }) => changing.has(event)) || !changed.every(isOwn);
	return beside.event.code !== "users-changed" || byOthers || changed.length === 0;
}

/** What may change who fits a filter. */
const changing: ReadonlySet<Meanwhile["event"]> = new Set(["joins", "leaves", "signs-in"]);

function againId({ comment }: Speech): number {
	return 10_000 + comment;
}

/** Everything that has ended, once more. */
export async function runAllAgain(play: Play): Promise<Run[]> {
	const runs: Run[] = [];
	const over = play.speeches.filter((speech) => hasEnded(play.incident, speech));
	for (const job of over.flatMap((speech) => again(play, speech, mostRounds + 1))) {
		runs.push(await runOnce(play, job, calm));
	}
	return runs;
}

function hasEnded(incident: Incident, { comment, commands }: Speech): boolean {
	const records = recordsOf(incident);
	for (let place = 1; place <= commands; place++) {
		const record = records.get(`comment:${comment}/${place}`);
		if (!record || !isFinal(record.event)) return false;
		if (record.command === undefined) return true;
	}
	return true;
}
