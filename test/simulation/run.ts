/**
 * One run of the production pipeline on the simulated incident, from its trigger to its end or its death. Every request that
 * is about to change somebody is held against what was typed, before it leaves.
 */
import { closeTheLoop } from "../../src/chatops/close-the-loop.ts";
import { respond } from "../../src/chatops/respond.ts";
import type { Trigger } from "../../src/chatops/trigger.ts";
import { type Result, type World, worstOf } from "../../src/chatops/world.ts";
import { connectClerk } from "../../src/clerk/connect.ts";
import { readForms, readRunbook } from "../../src/github/templates.ts";
import type { Runbook } from "../../src/incident/checklist.ts";
import { type Kind, kinds } from "../../src/incident/kind.ts";
import type { ReportForm } from "../../src/incident/report.ts";
import { OutsideFailure } from "../../src/ports/failure.ts";
import { brokenBy, cutOff } from "../../src/words/failure.ts";
import { bot } from "./cast.ts";
import { nothingSeen, type Seen } from "./clerk.ts";
import type { Incident } from "./incident.ts";
import { people } from "./issue.ts";
import { beginLife, type Kill, type Life, mortalClock } from "./life.ts";
import type { Speech } from "./speech.ts";
import { complaintAbout, type Warrant } from "./warrant.ts";

/** A port of a run as the run gets it; a test puts a liar in its place to see that the checks find it. */
export type Lie = (world: World) => World;

export type RunOrder = {
	id: string;
	trigger: Trigger;
	startedAgainBy: string | undefined;
	speech: Speech | undefined;
	/** What this run may do, by the rules; undefined when it may change nothing. */
	warrant: Warrant | undefined;
	kill: Kill | undefined;
	closes: boolean;
};

export type Run = Pick<RunOrder, "id" | "speech" | "warrant"> & {
	seen: Seen;
	/** `broken`: even saying so in the issue failed. */
	end: "done" | "refused" | "failed" | "killed" | "broken";
	/** It came to its end by itself. */
	returned: boolean;
	/** What a request of it was about to do that nobody had allowed. It is said at the end, where the run cannot catch it. */
	complaint?: string;
};

type Templates = { forms: readonly ReportForm[]; runbooks: ReadonlyMap<Kind, Runbook> };
let read: Promise<Templates> | undefined;

/** Files are read before time begins: the simulated clock does not know that somebody waits for a disk. */
export function readTemplates(): Promise<Templates> {
	const templates = { root: new URL("../../", import.meta.url), log: () => {} };
	read ??= (async () => {
		const runbooks = kinds.map(async (kind) => [kind, await readRunbook(templates, kind)] as const);
		return { forms: await readForms(templates), runbooks: new Map(await Promise.all(runbooks)) };
	})();
	return read;
}

export async function start(incident: Incident, order: RunOrder, lie: Lie): Promise<Run> {
	const { ended, note, runs, violate } = incident;
	const { id, speech, trigger, warrant } = order;
	const run: Run = { id, speech, warrant, seen: nothingSeen(), end: "killed", returned: false };
	const templates = await readTemplates();
	runs.push(run);
	note(`${id} begins for ${speech ? `comment ${speech.comment}` : trigger.type}`);
	const life = beginLife(id, order.kill);
	const world = lie(worldOf({ incident, order, life, run, templates }));
	const outcome = await Promise.race([responding(world, trigger), life.death]);
	if (outcome !== "killed") Object.assign(run, outcome);
	note(`${id} is ${run.end}`);
	if ((run.end === "killed" && order.closes) || run.end === "failed" || run.end === "broken") {
		const next = lie(worldOf({ incident, order, life: beginLife(id, undefined), run, templates }));
		await closeTheLoop(next, trigger, cutOff(world.run.url)).catch(unlessOutside);
	}
	ended.add(id);
	if (run.complaint !== undefined) violate(`${id}: ${run.complaint}`);
	return run;
}

type Making = { incident: Incident; order: RunOrder; life: Life; run: Run; templates: Templates };

function worldOf({ incident, order, life, run, templates }: Making): World {
	const { clerk, clerkSide, issue, locks, members, note, secretKey } = incident;
	const { id, startedAgainBy } = order;
	const clock = mortalClock(incident.clock, life);
	const exchange = clerkSide.exchange(life, run.seen, (change) => {
		const complaint = complaintAbout(change, { run, members, clerk, holder: locks.holder() });
		if (complaint !== undefined) run.complaint ??= complaint;
	});
	return {
		run: { id, url: `https://github.example.com/runs/${id}`, startedAgainBy },
		repository: { public: false, allowPublic: false },
		issue: issue.port(life),
		people: people(issue, life),
		signal: issue.signal(life),
		assumedSelf: bot,
		clerk: async () => connectClerk({ secretKey, apiUrl: "https://api.example.com", clock, exchange }),
		locks: locks.port(life),
		users: () => Promise.reject(new Error("no command of these incidents is about the table")),
		forms: async () => templates.forms,
		runbookOf: async (kind) => templates.runbooks.get(kind) ?? [],
		clock,
		log: (line) => note(`${id} says: ${line.split("\n")[0]}`),
	};
}

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
