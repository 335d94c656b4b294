/**
 * One simulated incident: Clerk, the issue, the lock and the time in which they stand, and the runs of the production
 * pipeline on them. Every request that is about to change somebody is held against what was typed, before it leaves.
 */
import { closeTheLoop } from "../../src/chatops/close-the-loop.ts";
import { findCommands } from "../../src/chatops/find-commands.ts";
import { respond } from "../../src/chatops/respond.ts";
import type { Trigger } from "../../src/chatops/trigger.ts";
import { type Result, type World, worstOf } from "../../src/chatops/world.ts";
import { connectClerk } from "../../src/clerk/connect.ts";
import { type InProcessClerk, observedService } from "../../src/drill/clerk/in-process.ts";
import type { ClerkOptions } from "../../src/drill/clerk/local-clerk.ts";
import { fillForm } from "../../src/drill/issue-form.ts";
import { readForms, readRunbook } from "../../src/github/templates.ts";
import type { Runbook } from "../../src/incident/checklist.ts";
import type { LoggedRecord } from "../../src/incident/event.ts";
import { countingRecords } from "../../src/incident/incident.ts";
import { type Kind, kinds } from "../../src/incident/kind.ts";
import type { ReportForm } from "../../src/incident/report.ts";
import { OutsideFailure } from "../../src/ports/failure.ts";
import { brokenBy, cutOff } from "../../src/words/failure.ts";
import { readLog } from "../../src/words/record.ts";
import { type EventClock, eventClock } from "../clerk/event-clock.ts";
import * as cast from "./cast.ts";
import { type ClerkSide, clerkSide, nothingSeen, type Seen } from "./clerk.ts";
import { issueNumber, type LocalIssue, openIssue, people } from "./issue.ts";
import { beginLife, type Kill, type Life, mortalClock, openWay } from "./life.ts";
import { type LocalLocks, openLocks } from "./locks.ts";
import type { Scenario } from "./scenario.ts";
import type { Speech } from "./speech.ts";
import { complaintAbout, type Warrant } from "./warrant.ts";

class Violation extends Error {}

/** A port of a run as the run gets it; a test puts a liar in its place to see that the checks find it. */
export type Lie = (world: World) => World;

export type Run = {
	id: string;
	speech: Speech | undefined;
	seen: Seen;
	/** What this run may do, by the rules; undefined when it may change nothing. */
	warrant: Warrant | undefined;
	/** `broken`: even saying so in the issue failed. */
	end: "done" | "refused" | "failed" | "killed" | "broken";
	/** It came to its end by itself. */
	returned: boolean;
};

export type Incident = {
	clock: EventClock;
	clerk: InProcessClerk;
	clerkSide: ClerkSide;
	issue: LocalIssue;
	locks: LocalLocks;
	/** The organization's members. */
	members: Set<string>;
	leave(user: string): void;
	/** Whether what was asked for may take effect when nobody waits for it any more, and after what was asked later. */
	lateEffects: boolean;
	runs: Run[];
	journal: string[];
	violate(what: string): never;
	/** Called for every request that has arrived, with their number so far. */
	onArrival(listener: (arrived: number) => void): void;
	start(order: RunOrder): Promise<Run>;
	/** Of a run that is not one of these. */
	endRun(run: string): void;
};

export type RunOrder = {
	id: string;
	trigger: Trigger;
	startedAgainBy: string | undefined;
	speech: Speech | undefined;
	warrant: Warrant | undefined;
	kill: Kill | undefined;
	closes: boolean;
};

const root = new URL("../../", import.meta.url);
const templates = { root, log: () => {} };
let read: Promise<{ forms: readonly ReportForm[]; runbooks: Map<Kind, Runbook> }> | undefined;

/** Files are read before time begins: the simulated clock does not know that somebody waits for a disk. */
function readTemplates() {
	read ??= (async () => {
		const runbooks = await Promise.all(kinds.map(async (kind) => [kind, await readRunbook(templates, kind)] as const));
		return { forms: await readForms(templates), runbooks: new Map(runbooks) };
	})();
	return read;
}

const quotas: Record<Scenario["quota"], (requests: number) => Pick<ClerkOptions, "quota">> = {
	none: () => ({}),
	window: (requests) => ({ quota: { requests, windowMilliseconds: 10_000, counted: "per-instance" } }),
	bucket: (requests) => ({ quota: { requests, windowMilliseconds: 10_000, burst: 10 } }),
};

export async function openIncident(scenario: Scenario, lie: Lie): Promise<Incident> {
	const { seed, instance, plan, quota, reported } = scenario;
	const { forms, runbooks } = await readTemplates();
	const clock = eventClock(undefined, seed);
	const secretKey = `sk_${instance === "production" ? "live" : "test"}_invented`;
	const { clerk, service } = observedService({
		secretKey,
		users: cast.seedUsers(clock.now(), plan),
		organizations: [{ id: cast.organization, name: "Example", members: cast.firstMembers.map(cast.userOf) }],
		now: clock.now,
		plan,
		...quotas[quota](instance === "production" ? 1_000 : 100),
	});
	const journal: string[] = [];
	const note = (line: string) => void journal.push(`${((clock.now() - began) / 1_000).toFixed(3)} ${line}`);
	const began = clock.now();
	let arrived = 0;
	let listener: (arrived: number) => void = () => {};
	const way = openWay(clock, () => listener(++arrived));
	const side = clerkSide({ local: clerk, clock, way, note });
	const form = fillForm("security-incident", "simulated", {
		environment: reported === "production" ? "Production: real users" : "Development: test users",
		affected: cast.affected,
	});
	const issue = openIssue({ clock, way, ...form, author: "ravi" });
	const ended = new Set<string>();
	const locks = openLocks(issue, (run) => ended.has(run));
	const members = new Set<string>(cast.firstMembers.map(cast.userOf));

	function violate(what: string): never {
		throw new Violation(`${what}\n\nThe last of what happened:\n${journal.slice(-mostJournal).join("\n")}`);
	}

	function worldOf(order: RunOrder, life: Life, run: Run): World {
		const alive = mortalClock(clock, life);
		const about = (change: Seen["changes"][number]) => {
			const complaint = complaintAbout(change, { run, members, clerk, holder: locks.holder() });
			if (complaint) broken ??= `${run.id}: ${complaint}`;
		};
		return {
			run: { id: order.id, url: `https://github.example.com/runs/${order.id}`, startedAgainBy: order.startedAgainBy },
			repository: { public: false, allowPublic: false },
			issue: issue.port(life),
			people: people(issue, life),
			signal: issue.signal(life),
			assumedSelf: cast.bot,
			clerk: async () =>
				connectClerk({
					secretKey,
					apiUrl: "https://api.example.com",
					clock: alive,
					exchange: side.exchange(life, run.seen, about),
				}),
			locks: locks.port(life),
			forms: async () => forms,
			runbookOf: async (kind) => runbooks.get(kind) ?? [],
			clock: alive,
			log: (line) => note(`${order.id} says: ${line.split("\n")[0]}`),
		};
	}
	/** What a request was about to do that nobody had allowed. It is said at the end of the run, where it cannot be caught. */
	let broken: string | undefined;

	async function start(order: RunOrder): Promise<Run> {
		const { id, speech, warrant } = order;
		const run: Run = { id, speech, warrant, seen: nothingSeen(), end: "killed", returned: false };
		runs.push(run);
		note(`${id} begins${speech ? ` for comment ${speech.comment}` : ` for ${order.trigger.type}`}`);
		const life = beginLife(id, order.kill);
		const world = lie(worldOf(order, life, run));
		const outcome = await Promise.race([responding(world, order.trigger), life.death]);
		run.end = outcome === "killed" ? outcome : outcome.end;
		run.returned = outcome !== "killed" && outcome.returned;
		note(`${id} is ${run.end}`);
		if ((run.end === "killed" && order.closes) || run.end === "failed" || run.end === "broken") {
			await closeTheLoop(
				lie(worldOf(order, beginLife(id, undefined), run)),
				order.trigger,
				cutOff(world.run.url),
			).catch(unlessOutside);
		}
		ended.add(id);
		if (broken !== undefined) violate(broken);
		return run;
	}

	const runs: Run[] = [];
	return {
		clock,
		clerk,
		clerkSide: side,
		issue,
		locks,
		members,
		leave(user) {
			members.delete(user);
			const rows = service.instance.state.organizations.get(cast.organization)?.members ?? [];
			const at = rows.findIndex(({ userId }) => userId === user);
			if (at !== -1) rows.splice(at, 1);
		},
		lateEffects: scenario.clerk.some(({ kind }) => kind.answer === "hang" && kind.effect === "late"),
		runs,
		journal,
		violate,
		onArrival(told) {
			listener = told;
		},
		start,
		endRun: (run) => void ended.add(run),
	};
}

const mostJournal = 80;

/** As the action does it: what could not end by itself is said in the issue, where that is possible. */
async function responding(world: World, trigger: Trigger): Promise<Pick<Run, "end" | "returned">> {
	try {
		return { end: endingOf(await respond(world, trigger)), returned: true };
	} catch (error) {
		unlessOutside(error);
		try {
			await closeTheLoop(world, trigger, brokenBy(error instanceof OutsideFailure ? error : undefined, world.run.url));
		} catch (again) {
			unlessOutside(again);
			return { end: "broken", returned: false };
		}
		return { end: "failed", returned: false };
	}
}

function endingOf(result: Result): Run["end"] {
	return "ignored" in result ? "done" : worstOf(result.ended);
}

/** A fault of ours is what the simulation looks for. */
function unlessOutside(error: unknown): void {
	if (!(error instanceof OutsideFailure)) throw error;
}

/** For each key the record that counts. */
export function recordsOf({ issue }: Incident): ReadonlyMap<string, LoggedRecord> {
	return countingRecords(readLog(issue.comments(), cast.bot, issueNumber));
}

/** The event that GitHub sends for a comment; a run that is started again gets the same. */
export async function triggerOf({ issue }: Incident, speech: { comment: number }): Promise<Trigger> {
	const comment = issue.comments().find(({ id }) => id === speech.comment);
	if (!comment) throw new Error(`No comment ${speech.comment} in issue ${issueNumber}.`);
	const { id, author, at, body } = comment;
	const commands = await findCommands(body);
	return { type: "comment-created", issue: issue.snapshot(), comment: { id, author, at, body, commands } };
}
