/**
 * Makes a command of an operation on users: whom it is about, whether it may be done now, and by whom. A dangerous command
 * first says what it would hit and waits for a second person; nothing is changed before that.
 */
import { type IncidentEvent, unfinishedIn } from "../incident/event.ts";
import { isHandledEvent, type Progress } from "../incident/handled.ts";
import type { Incident } from "../incident/incident.ts";
import { isSameLogin } from "../incident/login.ts";
import { blastRadius } from "../operations/blast-radius.ts";
import { type Excepted, leaveOutExcepted } from "../operations/except.ts";
import { mostListed, nothing } from "../operations/in-bulk.ts";
import type { Operation } from "../operations/operation.ts";
import { perform } from "../operations/perform.ts";
import { type Protected, protectedAmong } from "../operations/protected-people.ts";
import {
	digestOf,
	marksOf,
	type NoTargets,
	onlyKeptOut,
	onlyMarked,
	type Targets,
	targetsOf,
	usersOf,
} from "../operations/targets.ts";
import type { Clerk } from "../ports/clerk.ts";
import { asFailure } from "../ports/failure.ts";
import type { LockAnswer, Locks, People } from "../ports/github.ts";
import { lockFailed } from "../words/failure.ts";
import { type CommandFacts, optionsOf } from "../words/help.ts";
import { dryRunReply, type Plan, progressOf, proposalReply, started, targetLines } from "../words/plan.ts";
import type { Refusal } from "../words/refusal.ts";
import { changedSince, codeFor, exceptDigestOf, isForged, mayGrow, sealed } from "./agreement.ts";
import { grammar } from "./arguments.ts";
import { type Asked, type Command, command, type Outcome } from "./command.ts";
import { otherInstance } from "./same-instance.ts";
import {
	filterAgain,
	isDangerous,
	isFilter,
	type OperationArguments,
	type OptionName,
	readOperation,
} from "./selection.ts";

export type OperationFacts = Omit<CommandFacts, "risk" | "options"> & {
	operation: Operation;
	/** The options beyond those that all of them have. */
	takes: readonly OptionName[];
};

type Context = Asked & {
	args: OperationArguments;
	facts: OperationFacts;
	clerk: Clerk;
	locks: Locks;
	people: People;
	excepted: readonly Excepted[];
};

/** How long a second person has. */
const minutesToConfirm = 30;
/** The lock that keeps two operations on many users apart; they share one quota. */
const lockName = "clerk";

export function operationCommand(facts: OperationFacts): Command {
	const { operation, takes, ...shown } = facts;
	return command({
		...shown,
		options: optionsOf([...takes, "reason", "dry-run", "alone"]),
		risk: "dangerous",
		needs: ["clerk", "locks", "people", "affected"],
		args: grammar((text, below, after) => readOperation({ text, below, after }, takes)),
		started: (args, at) => started(operation.name, args, at),
		async run({ clerk: connect, affected, ...asked }): Promise<Outcome> {
			const clerk = await connect();
			const refusal = (await otherInstance(asked.incident, clerk)) ?? mayNotAlone(asked);
			if (refusal) return refusal;
			if (isForged({ ...asked, clerk })) return { refused: "proposal-changed" };
			const at = asked.confirmation?.proposal.at ?? asked.at;
			const targets = await targetsOf(asked.args.selection, { clerk, affected, at });
			if (typeof targets === "string") return { refused: targets };
			const left = await leaveOutExcepted(targets, clerk, asked.args.except);
			if ("refused" in left) return left;
			const { marks } = asked.confirmation?.proposal.event ?? {};
			const meant = byState(asked, facts) ? onlyMeant(left.targets, marks) : left.targets;
			if (typeof meant === "string") return { refused: meant };
			return decide({ ...asked, clerk, facts, excepted: left.excepted }, meant);
		},
	});
}

/** Whom a filter gives needs no unlocking unless they are kept out, which the unlocking itself changes. */
function byState({ args }: Pick<Context, "args">, { operation }: Pick<OperationFacts, "operation">): boolean {
	return operation.name === "unlock" && isFilter(args.selection);
}

/** When it runs, they are those who were shown, so that a run that was cut off can be taken up. */
function onlyMeant(targets: Targets, marks: string | undefined): Targets | NoTargets {
	return marks === undefined ? onlyKeptOut(targets) : onlyMarked(targets, marks);
}

/** Only the lead may go without a second person. */
function mayNotAlone({
	args,
	confirmation,
	incident,
	by,
}: Pick<Context, "args" | "confirmation" | "incident" | "by">): Refusal | undefined {
	if (confirmation || args.alone === null || isSameLogin(incident.lead, by)) return undefined;
	return { refused: "alone-not-lead", lead: incident.lead };
}

async function decide(context: Context, targets: Targets): Promise<Outcome> {
	const { args, confirmation, facts, people, by } = context;
	const users = usersOf(targets.all);
	const alone = args.alone ?? confirmation?.alone ?? null;
	if (facts.operation.name === "lockout" && args.alone === null) {
		const team = await people.team();
		if (team.problem !== undefined) return { refused: "team-unknown", problem: team.problem };
		const { lead } = context.incident;
		const asker = confirmation?.proposal.by ?? by;
		const hit = protectedAmong(users, team, { asker, lead, ...(confirmation ? { confirmer: by } : {}) });
		if (hit.length > 0)
			return { refused: "team-member", hit, lead, chosen: args.selection.by, others: forOthers(context, hit) };
	}
	// Where Clerk told nothing of anybody there is nothing to show, nor to agree to.
	const [unread] = targets.all.flatMap((target) => (target.outcome === "unread" ? [target.failure] : []));
	if (users.length === 0 && unread && (args.dryRun || confirmation || isDangerous(args))) throw unread;
	if (args.dryRun || confirmation?.dryRun) {
		const reply = dryRunReply(await planOf(context, targets), confirmation?.proposal.event.code);
		return { event: { type: "answered", dryRun: true }, reply, ending: "done" };
	}
	const refusal =
		letInSince(context) ??
		(confirmation &&
			changedSince(confirmation.proposal.event, { selection: args.selection, targets, excepted: context.excepted }));
	if (refusal) return refusal;
	if (!isDangerous(args) || users.length === 0) return work(context, targets, alone);
	if (!confirmation && alone === null) return propose(context, targets);
	return exclusively(context, () => work(context, targets, alone));
}

/** The command that a filter without the accounts of the team would be; undefined for names. */
function forOthers(
	{ args, facts, excepted, confirmation, at }: Context,
	hit: readonly Protected[],
): string | undefined {
	const { selection, apiKeys, reason } = args;
	const except = [...excepted.map(({ known }) => known.id), ...hit.map(({ user }) => user)];
	const filter = filterAgain(selection, confirmation?.proposal.at ?? at, except);
	if (filter === undefined) return undefined;
	const isQuotable = reason !== null && !/["“”]/.test(reason);
	return `/${facts.name} ${filter}${apiKeys ? " --api-keys" : ""}${isQuotable ? ` --reason "${reason}"` : ""}`;
}

/**
 * A lockout that is taken up again must not undo that users were let in again meanwhile. Of few their record names them, and
 * they are left alone; of many it does not.
 */
function letInSince({ facts, resumed, incident, key, at }: Context): Refusal | undefined {
	if (facts.operation.name !== "lockout" || !resumed) return undefined;
	const some = recordedSince(incident, key, at).some(
		({ event, superseded }) => !superseded && event.type === "unlocked" && (event.rest?.users ?? 0) > 0,
	);
	return some ? { refused: "let-in-since" } : undefined;
}

async function planOf(
	{ clerk, args, facts, excepted, incident, by, at, confirmation, page }: Context,
	targets: Targets,
): Promise<Plan> {
	const { operation, name, inverse } = facts;
	const users = usersOf(targets.all);
	const radius = await blastRadius(operation, { clerk, users, apiKeys: args.apiKeys });
	const { selection, apiKeys, reason } = args;
	return {
		name,
		operation: operation.name,
		inverse,
		radius,
		targets,
		selection,
		excepted,
		apiKeys,
		reason,
		mayGrow: mayGrow(selection, users.length),
		lead: incident.lead,
		by,
		at: confirmation?.proposal.at ?? at,
		page,
	};
}

async function propose(context: Context, targets: Targets): Promise<Outcome> {
	const { incident, key, at, bodyDigest } = context;
	const code = codeFor(incident, key);
	const expiresAt = new Date(Date.parse(at) + minutesToConfirm * 60_000).toISOString();
	const ids = usersOf(targets.all).map(({ id }) => id);
	const marks = byState(context, context.facts) ? marksOf(ids) : undefined;
	const exceptDigest = exceptDigestOf(context.excepted);
	const users = {
		users: ids.length,
		usersDigest: digestOf(ids),
		...(marks === undefined ? {} : { marks }),
		...(exceptDigest === undefined ? {} : { exceptDigest }),
	};
	const said = { type: "proposed", code, expiresAt, bodyDigest, ...users } as const;
	const event = { ...said, seal: context.clerk.seal(sealed(said, context)) };
	const reply = proposalReply(await planOf(context, targets), { code, expiresAt });
	return { event, reply, ending: "refused", lines: ids.length > mostListed ? targetLines(targets) : [] };
}

async function exclusively(
	{ locks, incident, key, run, by, at }: Context,
	work: () => Promise<Outcome>,
): Promise<Outcome> {
	let lock: LockAnswer;
	try {
		lock = await locks.take(lockName, { incident: incident.number, key, run, by, at });
	} catch (error) {
		const failure = asFailure(error);
		return { event: { type: "failed", code: failure.reason }, reply: lockFailed(failure), ending: "failed" };
	}
	if (!lock.taken) return { refused: "locked", holder: lock.holder };
	try {
		return await work();
	} finally {
		await lock.release();
	}
}

async function work(context: Context, targets: Targets, alone: string | null): Promise<Outcome> {
	const { args, facts, excepted, at, page, resumed, confirmation, clerk, report } = context;
	const { operation, name } = facts;
	const proposal = confirmation?.proposal;
	const { event, reply, ending, lines } = await perform({
		operation,
		clerk,
		targets: targets.all,
		apiKeys: args.apiKeys,
		warrant: {
			reason: args.reason,
			alone,
			confirmed: proposal ? { code: proposal.event.code, by: proposal.by } : undefined,
		},
		at,
		earlier: resumed && { progress: progressIn(resumed), others: recordedByOthers(context) },
		again: args.apiKeys ? " --api-keys" : "",
		filter: filterAgain(
			args.selection,
			confirmation?.proposal.at ?? at,
			excepted.map(({ known }) => known.id),
		),
		excepted,
		page,
		onProgress: (standing) =>
			report(() => ({
				...progressOf(operation.name, standing, proposal !== undefined),
				progress: standing.progress(),
			})),
	});
	return { event, reply, ending, command: name, lines };
}

function progressIn(resumed: IncidentEvent): Progress {
	if (!isHandledEvent(resumed)) return unfinishedIn(resumed).progress ?? { users: [], rest: nothing };
	const { users, rest = nothing, done } = resumed;
	return { users, rest, ...(done ? { done } : {}) };
}

/** Runs that the same code let work are earlier parts of this one. */
function recordedByOthers({ incident, key, at, confirmation }: Context): Incident["log"] {
	const code = confirmation?.proposal.event.code;
	return recordedSince(incident, key, at).filter(
		({ event }) => !isHandledEvent(event) || code === undefined || event.confirmed?.code !== code,
	);
}

function recordedSince(incident: Incident, key: string, at: string): Incident["log"] {
	return incident.log.filter((record) => record.key !== key && Date.parse(record.at) >= Date.parse(at));
}
