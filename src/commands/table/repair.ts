/**
 * `/resync` from what was typed to its account. It compares first; what writes to many rows, or takes many away, waits for a
 * second person, and then writes no more than that person was shown. Nothing is written before the table as it was is kept.
 */
import type { EventOf } from "../../incident/event.ts";
import { parseUtcTime } from "../../incident/report.ts";
import type { Clerk } from "../../ports/clerk.ts";
import type { Locks } from "../../ports/github.ts";
import type { TableUse, UsersTable } from "../../ports/users-table.ts";
import type { Gone } from "../../resync/gone.ts";
import { type Checkpoint, type Resynced, resync, type Whom } from "../../resync/resync.ts";
import type { Refusal } from "../../words/refusal.ts";
import { isRight, resyncReply } from "../../words/resync.ts";
import { resyncProgress } from "../../words/resync-progress.ts";
import type { Asked, Outcome, Paused, UsersSide } from "../command.ts";
import { isForged } from "../operation/agreement.ts";
import { exclusively } from "../operation/carry-out.ts";
import { mayNotAlone } from "../operation/operation-command.ts";
import { otherInstance } from "../same-instance.ts";
import { compare } from "./compare.ts";
import { keepExport, mayNotExport } from "./keep-export.ts";
import { proposeRepair } from "./propose-repair.ts";
import { checkpointIn, numbersOf, reachedIn, recorded } from "./record.ts";
import { withTable } from "./with-table.ts";

export type Scope = { by: "everybody" } | { by: "since"; time: string } | { by: "users"; ids: readonly string[] };

export type RepairArguments = {
	scope: Scope;
	gone: Gone;
	/** Whether the table as it is now is kept before anything is written. */
	exportFirst: boolean;
	dryRun: boolean;
	reason: string | null;
	alone: string | null;
};

type Typed = Asked & {
	args: RepairArguments;
	clerk(): Promise<Clerk>;
	users(): Promise<UsersSide | Refusal>;
	locks: Locks;
};
export type Repair = Omit<Typed, "clerk" | "users"> & { clerk: Clerk; users: UsersSide; whom: Whom };

/** How many rows may be written, and how many taken away or marked. */
type Bounds = { mostWritten: number; mostGonePercent: number; mostGone: number | undefined };

/** More than so many rows need a second person. */
export const mostAlone = 1_000;
/** More of the table's rows than so many percent are not taken away or marked without one. */
export const mostGonePercentAlone = 5;

export async function repair({ clerk: connect, users: side, ...typed }: Typed): Promise<Outcome | Paused> {
	const { args, incident, confirmation, at } = typed;
	const clerk = await connect();
	const refusal = (await otherInstance(incident, clerk)) ?? mayNotAlone(typed);
	if (refusal) return refusal;
	if (isForged({ ...typed, clerk })) return { refused: "proposal-changed" };
	const whom = whomOf(args.scope, confirmation?.proposal.at ?? at);
	if (whom === undefined) return { refused: "time-not-past" };
	const users = await side();
	if ("refused" in users) return users;
	const asked: Repair = { ...typed, clerk, users, whom };
	const isLook = args.dryRun || confirmation?.dryRun === true;
	const { repair: begun, exported } = reachedIn(typed.resumed);
	const isDecided = confirmation !== undefined || args.alone !== null || begun !== undefined || exported !== undefined;
	if (isLook || !isDecided) {
		const outcome = await look(asked, isLook);
		if (outcome !== undefined) return outcome;
	}
	const unkept = args.exportFirst ? mayNotExport(asked.users) : undefined;
	if (unkept) return unkept;
	return exclusively(asked, () => withTable(asked.users, useOf(args), (table) => carryOut(asked, table)));
}

function whomOf(scope: Scope, at: string): Whom | undefined {
	switch (scope.by) {
		case "everybody":
			return { who: "everybody", shard: undefined };
		case "users":
			return { who: "named", ids: scope.ids };
		case "since": {
			const since = parseUtcTime(scope.time, at);
			return since === null ? undefined : { who: "changed", since: Date.parse(since) };
		}
	}
}

function useOf({ gone }: RepairArguments): TableUse {
	return {
		write: true,
		remove: gone.choice === "delete",
		flag: gone.choice === "flag" ? gone.column : undefined,
	};
}

/** What it would do; undefined where it may be done at once. The rights to write are looked at here, before anybody agrees to anything. */
async function look(asked: Repair, isLook: boolean): Promise<Outcome | undefined> {
	const { args, users, whom, report } = asked;
	return withTable(users, useOf(args), async (table): Promise<Outcome | undefined> => {
		const found = await compare({ users, table, whom, gone: args.gone, report });
		if ("refused" in found) return { ...found, table: table.facts.name };
		if (found.stopped) throw found.stopped;
		if (isLook) return show(asked, table, found);
		return isDangerous(found, table, args) ? proposeRepair(asked, toldBy(asked, table), found) : undefined;
	});
}

function isDangerous({ toWrite, gone, rows }: Resynced, { facts }: UsersTable, args: RepairArguments): boolean {
	// Of named users the table is not read as a whole, and the server says about how many rows it has.
	const all = rows === 0 ? facts.rows : rows;
	return toWrite > mostAlone || (args.gone.choice !== "report" && gone * 100 > all * mostGonePercentAlone);
}

function show(asked: Repair, table: UsersTable, result: Resynced): Outcome {
	return {
		event: { type: "answered", dryRun: true },
		reply: resyncReply({
			...toldBy(asked, table),
			result,
			write: false,
			lookBefore: { needsSecond: isDangerous(result, table, asked.args) },
		}),
		ending: "done",
	};
}

function toldBy({ users, args, whom }: Repair, table: UsersTable) {
	return {
		mapping: users.mapping,
		table: table.facts.name,
		gone: args.gone,
		whom,
		mostGonePercent: mostGonePercentAlone,
		place: "issue",
	} as const;
}

function boundsOf({ confirmation, args }: Repair): Bounds {
	const shown = confirmation?.proposal.event;
	// Some change while people talk; the reply that asks for the second person says how many more may come.
	if (shown) {
		return {
			mostWritten: shown.users + mayGrowBy(shown.users),
			mostGonePercent: 100,
			mostGone: (shown.gone ?? 0) + mayGrowBy(shown.gone ?? 0),
		};
	}
	if (args.alone !== null) return { mostWritten: Number.POSITIVE_INFINITY, mostGonePercent: 100, mostGone: undefined };
	return { mostWritten: mostAlone, mostGonePercent: mostGonePercentAlone, mostGone: undefined };
}

export function mayGrowBy(shown: number): number {
	return Math.max(10, Math.floor(shown / 10));
}

async function carryOut(asked: Repair, table: UsersTable): Promise<Outcome | Paused> {
	const { args, users, whom, resumed, report } = asked;
	const exported = args.exportFirst ? await keepExport({ users, table, asked }) : undefined;
	if (exported && ("paused" in exported || "refused" in exported)) return exported;
	const kept = exported ? { exported } : {};
	const before = reachedIn(resumed).repair;
	let reached: Checkpoint | undefined;
	const result = await resync({
		directory: users.directory,
		mapping: users.mapping,
		folder: users.folder,
		table,
		write: true,
		whom,
		gone: args.gone,
		...boundsOf(asked),
		earlier: before && checkpointIn(before),
		onProgress(at) {
			reached = at;
			report(() => ({ ...resyncProgress(at, true), reached: { repair: recorded(at), ...kept } }));
		},
	});
	if ("refused" in result) return { ...result, table: table.facts.name };
	const told = { ...toldBy(asked, table), result, write: true };
	const repair = result.stopped && reached ? { repair: recorded(reached) } : {};
	const event: EventOf<"resynced"> = { ...accountOf(asked, result), ...kept, ...repair };
	const reply = resyncReply({ ...told, exported, mostWritten: boundsOf(asked).mostWritten });
	return { event, reply, ending: result.stopped ? "failed" : isRight(told) ? "done" : "refused", command: "resync" };
}

function accountOf({ args, confirmation }: Repair, result: Resynced): EventOf<"resynced"> {
	const { rows, digestClerk, digestDatabase, proven, goneOutcome, stopped } = result;
	const alone = args.alone ?? confirmation?.alone ?? null;
	const agreed = confirmation && { code: confirmation.proposal.event.code, by: confirmation.proposal.by };
	return {
		type: "resynced",
		numbers: numbersOf(result),
		rows,
		digestClerk,
		digestDatabase,
		proven,
		gone: goneOutcome,
		reason: args.reason,
		...(stopped ? { brokenBy: stopped.reason } : {}),
		...(alone === null ? {} : { alone }),
		...(agreed ? { confirmed: agreed } : {}),
	};
}
