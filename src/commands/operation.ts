/**
 * Makes a command of an operation on users: whom it is about, whether it may be done now, and by whom. A dangerous command
 * first says what it would hit and waits for a second person; nothing is changed before that.
 */
import { createHash } from "node:crypto";
import { type EventOf, type IncidentEvent, unfinishedIn } from "../incident/event.ts";
import { isHandledEvent, type Progress } from "../incident/handled.ts";
import type { Incident } from "../incident/incident.ts";
import { proposalsOf } from "../incident/proposal.ts";
import { blastRadius } from "../operations/blast-radius.ts";
import { nothing } from "../operations/in-bulk.ts";
import type { Operation } from "../operations/operation.ts";
import { perform } from "../operations/perform.ts";
import { protectedAmong } from "../operations/protected-people.ts";
import { digestOf, type Selection, type Targets, targetsOf, usersOf } from "../operations/targets.ts";
import type { Clerk, Locks, People, Team } from "../ports.ts";
import { type CommandFacts, optionsOf } from "../words/help.ts";
import { dryRunReply, type Plan, progressOf, proposalReply, started } from "../words/plan.ts";
import type { Refusal } from "../words/refusal.ts";
import { grammar } from "./arguments.ts";
import { type Asked, type Command, command, type Outcome } from "./command.ts";
import { otherInstance } from "./same-instance.ts";
import { isDangerous, type OperationArguments, type OptionName, readOperation } from "./selection.ts";

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
		args: grammar((text, below) => readOperation({ text, below }, takes)),
		started: ({ selection }) => started(operation.name, selection),
		async run({ clerk: connect, affected, ...asked }): Promise<Outcome> {
			const clerk = await connect();
			const refusal = (await otherInstance(asked.incident, clerk)) ?? mayNotAlone(asked);
			if (refusal) return refusal;
			const at = asked.confirmation?.proposal.at ?? asked.at;
			const targets = await targetsOf(asked.args.selection, { clerk, affected, at });
			if (typeof targets === "string") return { refused: targets };
			return decide({ ...asked, clerk, facts }, targets);
		},
	});
}

/** Only the lead may go without a second person. */
function mayNotAlone({
	args,
	confirmation,
	incident,
	by,
}: Pick<Context, "args" | "confirmation" | "incident" | "by">): Refusal | undefined {
	if (confirmation || args.alone === null || isLead(incident, by)) return undefined;
	return { refused: "alone-not-lead", lead: incident.lead };
}

export function isLead({ lead }: Incident, login: string): boolean {
	return lead?.toLowerCase() === login.toLowerCase();
}

async function decide(context: Context, targets: Targets): Promise<Outcome> {
	const { args, confirmation, facts, people, by } = context;
	const users = usersOf(targets.all);
	const alone = args.alone ?? confirmation?.alone ?? null;
	if (facts.operation.name === "lockout" && args.alone === null) {
		const team = await people.team();
		if (team.problem !== undefined) return { refused: "team-unknown", problem: team.problem };
		const hit = protectedAmong(users, withPeople(team, context), confirmation?.proposal.by ?? by);
		if (hit.length > 0) return { refused: "team-member", hit: hit.map(({ user, own }) => ({ user: user.id, own })) };
	}
	if (args.dryRun || confirmation?.dryRun) {
		const reply = dryRunReply(await planOf(context, targets));
		return { event: { type: "answered", dryRun: true }, reply, ending: "done" };
	}
	if (!isDangerous(args) || users.length === 0) return work(context, targets, alone);
	if (!confirmation && alone === null) return propose(context, targets);
	const changed = confirmation && changedSince(confirmation.proposal.event, args.selection, targets);
	return changed ?? exclusively(context, () => work(context, targets, alone));
}

/** Who leads the incident, and who agrees to a command, run it too, whether or not the file names them. */
function withPeople(team: Team, { incident: { lead }, by }: Pick<Context, "incident" | "by">): Team {
	const logins = lead === null ? [by] : [lead, by];
	const people = logins.map((login) => ({ login: login.toLowerCase(), emails: [], userIds: [], phones: [] }));
	return { ...team, members: [...team.members, ...people] };
}

async function planOf({ clerk, args, facts, incident, by }: Context, targets: Targets): Promise<Plan> {
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
		apiKeys,
		reason,
		lead: incident.lead,
		by,
	};
}

async function propose(context: Context, targets: Targets): Promise<Outcome> {
	const { incident, key, at, bodyDigest } = context;
	const code = codeFor(incident, key);
	const expiresAt = new Date(Date.parse(at) + minutesToConfirm * 60_000).toISOString();
	const ids = usersOf(targets.all).map(({ id }) => id);
	const users = { users: ids.length, usersDigest: digestOf(ids) };
	const event = { type: "proposed", code, expiresAt, bodyDigest, ...users } as const;
	const reply = proposalReply(await planOf(context, targets), { code, expiresAt });
	return { event, reply, ending: "refused" };
}

// Without what is mistaken for one another when it is read aloud or typed on a phone.
const alphabet = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

/** Four characters, the same whenever this command is asked, and of no other command in this incident. */
function codeFor(incident: Incident, key: string): string {
	const taken = new Set(
		proposalsOf(incident)
			.filter((other) => other.key !== key)
			.map(({ event }) => event.code),
	);
	for (let salt = 0; ; salt++) {
		const bytes = createHash("sha256").update(`${incident.number} ${key} ${salt}`).digest();
		const code = [...bytes.subarray(0, 4)].map((byte) => alphabet[byte % alphabet.length]).join("");
		if (!taken.has(code)) return code;
	}
}

/** Names must stand for the same users; who fits a filter may change a little while people talk. */
function changedSince(before: EventOf<"proposed">, selection: Selection, { all }: Targets): Refusal | undefined {
	const ids = usersOf(all).map(({ id }) => id);
	const isFilter = selection.by === "organization" || selection.by === "signed-in-since";
	const grown = ids.length - before.users;
	const isSame = isFilter ? grown <= Math.max(10, before.users / 10) : digestOf(ids) === before.usersDigest;
	if (isSame) return undefined;
	// Nobody has changed anything where Clerk only did not tell.
	const unread = all.find((target) => target.outcome === "unread");
	if (unread) throw unread.failure;
	return { refused: "users-changed", before: before.users, now: ids.length };
}

async function exclusively(
	{ locks, incident, key, run, by, at }: Context,
	work: () => Promise<Outcome>,
): Promise<Outcome> {
	const lock = await locks.take(lockName, { incident: incident.number, key, run, by, at });
	if (!lock.taken) return { refused: "locked", holder: lock.holder };
	try {
		return await work();
	} finally {
		await lock.release();
	}
}

async function work(context: Context, targets: Targets, alone: string | null): Promise<Outcome> {
	const { args, facts, incident, key, at, resumed, confirmation, clerk, report } = context;
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
		earlier: resumed && { progress: progressIn(resumed), others: recordedSince(incident, key, at) },
		again: args.apiKeys ? " --api-keys" : "",
		place: "issue",
		onProgress: (standing) =>
			report(() => ({ ...progressOf(operation.name, standing), progress: standing.progress() })),
	});
	return { event, reply, ending, command: name, lines };
}

function progressIn(resumed: IncidentEvent): Progress {
	if (!isHandledEvent(resumed)) return unfinishedIn(resumed).progress ?? { users: [], rest: nothing };
	const { users, rest = nothing, done } = resumed;
	return { users, rest, ...(done ? { done } : {}) };
}

function recordedSince(incident: Incident, key: string, at: string): Incident["log"] {
	return incident.log.filter((record) => record.key !== key && Date.parse(record.at) >= Date.parse(at));
}
