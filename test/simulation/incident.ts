/**
 * One simulated incident: Clerk, the issue and the lock, the time in which they stand, and what has happened so far. What
 * is not as it must be ends the whole with a `Violation`, which shows the last of what happened.
 */
import { findCommands } from "../../src/chatops/find-commands.ts";
import type { Trigger } from "../../src/chatops/trigger.ts";
import { type InProcessClerk, observedService } from "../../src/drill/clerk/in-process.ts";
import type { ClerkOptions } from "../../src/drill/clerk/local-clerk.ts";
import { fillForm } from "../../src/drill/issue-form.ts";
import type { LoggedRecord } from "../../src/incident/event.ts";
import { countingRecords } from "../../src/incident/incident.ts";
import { readLog } from "../../src/words/record.ts";
import { type EventClock, eventClock } from "../clerk/event-clock.ts";
import * as cast from "./cast.ts";
import { type ClerkSide, clerkSide } from "./clerk.ts";
import { issueNumber, type LocalIssue, openIssue } from "./issue.ts";
import { openWay } from "./life.ts";
import { type LocalLocks, openLocks } from "./locks.ts";
import type { Run } from "./run.ts";
import type { Scenario } from "./scenario.ts";

class Violation extends Error {}

export type Incident = {
	clock: EventClock;
	secretKey: string;
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
	/** `<run id>/<attempt>` of those that are over. */
	ended: Set<string>;
	note(line: string): void;
	violate(what: string): never;
	/** Called for every request that has arrived, with their number so far. */
	onArrival(listener: (arrived: number) => void): void;
};

const quotas: Record<Scenario["quota"], (requests: number) => Pick<ClerkOptions, "quota">> = {
	none: () => ({}),
	window: (requests) => ({ quota: { requests, windowMilliseconds: 10_000, counted: "per-instance" } }),
	bucket: (requests) => ({ quota: { requests, windowMilliseconds: 10_000, burst: 10 } }),
};

export function openIncident(scenario: Scenario): Incident {
	const clock = eventClock(undefined, scenario.seed);
	const { note, violate } = openJournal(clock);
	const secretKey = `sk_${scenario.instance === "production" ? "live" : "test"}_invented`;
	const { clerk, service } = openClerk(scenario, clock, secretKey);
	let arrived = 0;
	let listener: (arrived: number) => void = () => {};
	const way = openWay(clock, () => listener(++arrived));
	const issue = openIssue({ clock, way, ...report(scenario), author: "ravi" });
	const ended = new Set<string>();
	const members = new Set<string>(cast.firstMembers.map(cast.userOf));
	return {
		clock,
		secretKey,
		clerk,
		clerkSide: clerkSide({ local: clerk, clock, way, note }),
		issue,
		locks: openLocks(issue, (run) => ended.has(run)),
		members,
		leave(user) {
			members.delete(user);
			const rows = service.instance.state.organizations.get(cast.organization)?.members ?? [];
			const at = rows.findIndex(({ userId }) => userId === user);
			if (at !== -1) rows.splice(at, 1);
		},
		lateEffects: scenario.clerk.some(({ kind }) => kind.answer === "hang" && kind.effect === "late"),
		runs: [],
		ended,
		note,
		violate,
		onArrival(told) {
			listener = told;
		},
	};
}

const mostShown = 80;

function openJournal(clock: EventClock): Pick<Incident, "note" | "violate"> {
	const lines: string[] = [];
	const began = clock.now();
	return {
		note: (line) => void lines.push(`${((clock.now() - began) / 1_000).toFixed(3)} ${line}`),
		violate(what) {
			throw new Violation(`${what}\n\nThe last of what happened:\n${lines.slice(-mostShown).join("\n")}`);
		},
	};
}

function openClerk({ instance, plan, quota }: Scenario, { now }: EventClock, secretKey: string) {
	const members = cast.firstMembers.map(cast.userOf);
	return observedService({
		secretKey,
		users: cast.seedUsers(now(), plan),
		organizations: [{ id: cast.organization, name: "Example", members }],
		now,
		plan,
		...quotas[quota](instance === "production" ? 1_000 : 100),
	});
}

function report({ reported }: Scenario) {
	return fillForm("security-incident", "simulated", {
		environment: reported === "production" ? "Production: real users" : "Development: test users",
		affected: cast.affected,
	});
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
