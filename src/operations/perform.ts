/**
 * One operation from its targets to its account: everybody who is named is in it, as done, not done, not found or not
 * tried. It writes nowhere; what it returns is the record and the reply.
 */
import type { IncidentEvent } from "../incident/event.ts";
import { type HandledEvent, type HandledUser, isComplete, isHandled, type Totals } from "../incident/handled.ts";
import type { Clerk, Handling } from "../ports/clerk.ts";
import type { Ending } from "../ports/github.ts";
import { operationReply } from "../words/operation.ts";
import { isDone, isMootRow, isNobody, type OperationRow, rowLine, userLine } from "../words/operation-row.ts";
import type { Excepted } from "./except.ts";
import { type Account, inBulk } from "./in-bulk.ts";
import { mostListed, type Standing, takenOver } from "./ledger.ts";
import type { Operation } from "./operation.ts";
import { countedApart, type Earlier, keepEarlier, leaveOut, letInAgain } from "./resume.ts";
import { type Target, usersOf } from "./targets.ts";
import { sumOf } from "./totals.ts";

/** Why it may be done, for the record and the reply. */
export type Warrant = {
	reason: string | null;
	/** Why one person alone did what needs two. */
	alone: string | null;
	/** The code that a second person confirmed, and who had asked. */
	confirmed: { code: string; by: string } | undefined;
};

export type Job = {
	operation: Operation;
	clerk: Clerk;
	targets: readonly Target[];
	apiKeys: boolean;
	warrant: Warrant;
	/** When the command was typed. */
	at: string;
	earlier: Earlier | undefined;
	/** The options to go on with, beside the users. */
	again: string;
	/** The option that selects the same users again; undefined where they are named. */
	filter: string | undefined;
	/** Whom it was not to hit. */
	excepted: readonly Excepted[];
	/** The run's page, where the reply is read elsewhere. */
	page: string | undefined;
	onProgress(standing: Standing): void;
};

export type Performed = {
	/** A refusal where no name stands for a user. */
	event: IncidentEvent;
	reply: string;
	ending: Ending;
	/** For each user a line, where there are too many for the reply. */
	lines: readonly string[];
	rows: readonly OperationRow[];
	totals: Totals;
	/** Everybody to whom this run did something, where they are not too many. */
	everyone: readonly HandledUser[];
};

/** A page of GitHub's holds a megabyte; this many lines stay well below it. */
const mostKept = 6_000;

export async function perform(job: Job): Promise<Performed> {
	const { operation, clerk, apiKeys, warrant, at, earlier } = job;
	const users = usersOf(job.targets);
	const ids = users.map(({ id }) => id);
	// Whom an earlier run is known to have done is left alone: others may have changed their state since, on purpose.
	const { done } = takenOver(ids, earlier?.progress);
	const letIn = letInAgain(operation, earlier, users);
	const progress =
		earlier &&
		countedApart(
			earlier.progress,
			ids.filter((id) => done.has(id) && letIn.has(id)),
		);
	const order = {
		clerk,
		users: users.filter(({ id }) => !done.has(id) && !letIn.has(id)),
		apiKeys,
		reason: warrant.reason,
		at,
		resumed: earlier !== undefined,
	};
	const tried: Handling[] = [];
	const { handle, begun } = await operation.begin(order);
	const account = await inBulk({
		event: operation.event,
		users: ids,
		earlier: progress,
		async handle(user) {
			const handling = letIn.get(user) ?? (await handle(user));
			tried.push(handling);
			return handling;
		},
		begun,
		stopped: () => clerk.stopped,
		onProgress: job.onProgress,
	});
	const everyone = thoseMissedMost(operation, [...new Set([...tried, ...account.listed.values()])]);
	const rows = rowsOf(job.targets, account);
	if (earlier && users.length <= mostListed) {
		leaveOut(rows, earlier.others);
		keepEarlier(rows, earlier.progress);
	}
	const event = eventOf(job, rows, account);
	const totals = sumOf(account.rest, handlings(rows));
	const tokenLifetimeSeconds =
		totals.users > 0 && operation.name !== "unlock" ? await clerk.longestTokenLifetimeSeconds() : undefined;
	const reply = operationReply({
		operation: operation.name,
		rows: users.length <= mostListed ? rows : rows.filter((row) => !isDone(operation.name, row) || isMootRow(row)),
		totals,
		done: account.rest.users + handlings(rows).filter((one) => isHandled(operation.event, one)).length,
		notTried: account.notTried,
		stopped: account.notTried.length > 0 ? account.stopped : undefined,
		instance: clerk.instance,
		tokenLifetimeSeconds,
		apiKeys,
		warrant,
		resumed: earlier !== undefined,
		again: job.again,
		filter: job.filter,
		excepted: job.excepted,
		page: job.page,
	});
	const isNone = rows.length > 0 && rows.every(isNobody);
	const recorded: IncidentEvent = isNone ? { type: "refused", code: "unknown-user" } : event;
	const lines = users.length > mostListed ? linesOf(operation, everyone, rows) : [];
	return { event: recorded, reply, ending: endingOf(operation, rows, event), lines, rows, totals, everyone };
}

/** Where there is no room for all, whoever is not done is kept first. */
function thoseMissedMost({ event }: Operation, all: readonly Handling[]): Handling[] {
	if (all.length <= mostKept) return [...all];
	const kept = new Set(
		all.toSorted((a, b) => Number(isHandled(event, a)) - Number(isHandled(event, b))).slice(0, mostKept),
	);
	return all.filter((handling) => kept.has(handling));
}

/** Everybody for the run's page, those too whom this run could not handle; whoever is not done stands where no page is cut. */
function linesOf({ name, event }: Operation, everyone: readonly Handling[], rows: readonly OperationRow[]): string[] {
	const others = rows.filter(({ outcome }) => outcome !== "handled").slice(0, mostKept);
	const lineOf = (handling: Handling) => userLine(name, handling);
	return [
		...everyone.filter((handling) => !isHandled(event, handling)).map(lineOf),
		...others.map((row) => rowLine(name, row)),
		...everyone.filter((handling) => isHandled(event, handling)).map(lineOf),
	];
}

function rowsOf(targets: readonly Target[], account: Account): OperationRow[] {
	const { stopped } = account;
	const notTried = new Set(account.notTried);
	return targets.flatMap((target): OperationRow[] => {
		if (target.outcome === "unread") return [{ asked: target.asked, outcome: "unread", failures: [target.failure] }];
		if (target.outcome !== "user") return [target];
		const { asked, known } = target;
		const handling = account.listed.get(known.id);
		if (handling) return [{ asked, outcome: "handled", known, handling }];
		const failure = account.unread.get(known.id);
		if (failure) return [{ asked, outcome: "unread", failures: [failure] }];
		return notTried.has(known.id) ? [{ asked, outcome: "not-tried", failures: stopped ? [stopped] : [] }] : [];
	});
}

function handlings(rows: readonly OperationRow[]): Handling[] {
	return rows.flatMap((row) => (row.outcome === "handled" ? [row.handling] : []));
}

function eventOf({ operation, warrant, targets }: Job, rows: readonly OperationRow[], account: Account): HandledEvent {
	const isFew = usersOf(targets).length <= mostListed;
	const { progress } = account;
	const { reason, alone, confirmed } = warrant;
	const users = isFew ? handlings(rows).map(recorded) : progress.users;
	// Of many, who could not be read stands among the users: the next run must know whom to look at again.
	const named = new Set(users.map(({ user }) => user));
	const unread = targets.filter(({ outcome }) => outcome === "unread").length;
	const notTried = account.notTried.filter((user) => !named.has(user)).length;
	return {
		type: operation.event,
		users,
		...(isFew && progress.rest.users === 0 ? {} : { rest: progress.rest }),
		...(progress.done ? { done: progress.done } : {}),
		notFound: rows.filter(isNobody).length,
		unread: unread + (isFew ? account.unread.size : 0),
		...(notTried > 0 ? { notTried } : {}),
		...(progress.unlisted > 0 ? { unlisted: progress.unlisted } : {}),
		reason,
		...(alone === null ? {} : { alone }),
		...(confirmed ? { confirmed } : {}),
	};
}

function recorded({ failures: _, ...user }: Handling): HandledEvent["users"][number] {
	return user;
}

function endingOf(operation: Operation, rows: readonly OperationRow[], event: HandledEvent): Ending {
	if (!isComplete(event) || rows.some(({ outcome }) => outcome === "unread" || outcome === "not-tried"))
		return "failed";
	return rows.every((row) => isDone(operation.name, row)) ? "done" : "refused";
}
