/**
 * An operation as the standalone actions do it: the users of the inputs, the same core as the command, and an account for
 * machines beside the one for people. Nothing is done where the inputs would hit the wrong people.
 */
import type { Environment } from "../incident/environment.ts";
import type { Clerk } from "../ports/clerk.ts";
import { OutsideFailure } from "../ports/failure.ts";
import type { Team } from "../ports/github.ts";
import { actionBrokenBy, actionRefused, dryRunOfAction, isLeftOut, whatActionDid } from "../words/action.ts";
import type { OperationRefusal } from "../words/operation-refusal.ts";
import { isDone, isNobody, type OperationRow, revokedInAll } from "../words/operation-row.ts";
import { progressOf } from "../words/progress.ts";
import {
	type ActionReport,
	emptyReport,
	listsOf,
	listsOfDryRun,
	type Numbers,
	noNumbers,
	type Placed,
} from "./action-report.ts";
import { blastRadius } from "./blast-radius.ts";
import type { Standing } from "./ledger.ts";
import type { Operation } from "./operation.ts";
import { perform } from "./perform.ts";
import { protectedAmong } from "./protected-people.ts";
import { type Target, targetsOf, usersOf } from "./targets.ts";

export type ActionOrder = {
	operation: Operation;
	clerk: Clerk;
	named: readonly Placed[];
	/** Which instance the key must belong to; null when it does not matter. */
	environment: Environment | null;
	dryRun: boolean;
	apiKeys: boolean;
	reason: string | null;
	/** Why somebody of the team may be hit, too. */
	alone: string | null;
	team(): Promise<Team>;
	/** The login of who started the run. */
	by: string;
	at: string;
	report(say: () => { line: string; reply: string; reached: { progress: ReturnType<Standing["progress"]> } }): void;
};

export type Acted = {
	ok: boolean;
	reply: string;
	lines: readonly string[];
	numbers: Numbers;
	report: ActionReport;
	/** What kept the run from its end; undefined for one that was done, or refused. */
	error?: unknown;
};

/** How far a run came, for what is said where it breaks. */
type Reached = { isBegun: boolean; standing: Standing | undefined };

/** Never throws: a run that breaks has an account too. */
export async function act(order: ActionOrder): Promise<Acted> {
	const reached: Reached = { isBegun: false, standing: undefined };
	try {
		return await decide(order, reached);
	} catch (error) {
		return brokenOff(order, reached, error);
	}
}

async function decide(order: ActionOrder, reached: Reached): Promise<Acted> {
	const { operation, clerk, named, alone, at } = order;
	const own = order.environment === null ? null : (clerk.instance ?? (await clerk.environment()) ?? null);
	if (own !== order.environment && own !== null && order.environment !== null) {
		return refused(order, { refused: "other-instance", own, incident: order.environment });
	}
	const targets = await targetsOf({ by: "names", named }, { clerk, affected: async () => "", at });
	if (typeof targets === "string") return refused(order, { refused: targets });
	const team = operation.name === "lockout" && alone === null ? await teamAmong(order, targets.all) : undefined;
	if (team) return refused(order, team);
	return order.dryRun ? showOnly(order, targets.all) : work(order, targets.all, reached);
}

async function work(order: ActionOrder, targets: readonly Target[], reached: Reached): Promise<Acted> {
	const { operation, clerk, named, dryRun, apiKeys, reason, alone, at } = order;
	reached.isBegun = true;
	const performed = await perform({
		operation,
		clerk,
		targets,
		apiKeys,
		warrant: { reason, alone, confirmed: undefined },
		at,
		earlier: undefined,
		again: "",
		filter: undefined,
		excepted: [],
		page: undefined,
		onProgress(standing) {
			reached.standing = standing;
			order.report(() => ({
				...progressOf(operation.name, standing, false),
				reached: { progress: standing.progress() },
			}));
		},
	});
	const { ending, reply, lines, rows, totals } = performed;
	const ok = ending === "done";
	const numbers = {
		revoked: revokedInAll(totals),
		alreadyOver: totals.alreadyOver,
		failed: failedAmong(operation, rows),
		users: totals.users,
	};
	const missed = rows.flatMap((row) => ("failures" in row ? row.failures : []));
	const report = emptyReport(operation, {
		ok,
		code: missed[0]?.reason ?? null,
		instance: clerk.instance ?? null,
		dryRun,
		...numbers,
		apiKeysRevoked: totals.apiKeys,
		...listsOf({ operation, named, targets, ...performed }),
	});
	return { ok, reply, lines, numbers, report };
}

/** Sessions that may still be live; of a user who is not done for another reason, or was not tried, one is counted. */
function failedAmong({ name }: Operation, rows: readonly OperationRow[]): number {
	return rows.reduce((total, row) => {
		if (isNobody(row) || isDone(name, row)) return total;
		return total + (row.outcome === "handled" ? Math.max(1, row.handling.failed) : 1);
	}, 0);
}

function refused({ operation, clerk, dryRun, by }: ActionOrder, refusal: OperationRefusal): Acted {
	const report = emptyReport(operation, { code: refusal.refused, instance: clerk.instance ?? null, dryRun });
	return { ok: false, reply: actionRefused(refusal, by), lines: [], numbers: noNumbers, report };
}

async function teamAmong({ team, by }: ActionOrder, targets: readonly Target[]): Promise<OperationRefusal | undefined> {
	const known = await team();
	if (known.problem !== undefined) return { refused: "team-unknown", problem: known.problem };
	const hit = protectedAmong(usersOf(targets), known, { asker: by });
	return hit.length > 0 ? { refused: "team-member", hit, lead: null, chosen: "names", others: undefined } : undefined;
}

async function showOnly(order: ActionOrder, targets: readonly Target[]): Promise<Acted> {
	const { operation, clerk, named, apiKeys } = order;
	const users = usersOf(targets);
	const radius = await blastRadius(operation, { clerk, users, apiKeys });
	const { sessions, counted, requests, seconds, environment } = radius;
	// Where no list of sessions could be read, the real run could read none either.
	const ok = !targets.some(isLeftOut) && counted > 0;
	const numbers = { ...noNumbers, users: users.length };
	const missed = targets.flatMap((target) => (target.outcome === "unread" ? [target.failure] : []));
	const report = emptyReport(operation, {
		ok,
		code: (missed[0] ?? (counted === 0 ? radius.uncounted : undefined))?.reason ?? null,
		instance: environment ?? null,
		dryRun: true,
		...numbers,
		estimate: { sessions, counted, requests, seconds },
		...listsOfDryRun(named, targets),
	});
	return { ok, reply: dryRunOfAction({ operation: operation.name, radius, targets }), lines: [], numbers, report };
}

type NotBegun = { code: string; dryRun: boolean; reply: string; error: unknown };

/** Of a run that could not begin: an input that cannot be understood, or a key that cannot be used. */
export function notBegun(operation: Operation, { code, dryRun, reply, error }: NotBegun): Acted {
	const report = emptyReport(operation, { code, dryRun });
	return { ok: false, reply, lines: [], numbers: noNumbers, report, error };
}

/** Who is not known to be done counts as failed, once the work had begun. */
function brokenOff({ operation, clerk, named, dryRun }: ActionOrder, reached: Reached, error: unknown): Acted {
	const { isBegun, standing } = reached;
	const failure = error instanceof OutsideFailure ? error : undefined;
	const done = isBegun ? whatActionDid.inPart : whatActionDid.nothing;
	const { code, reply } = actionBrokenBy({ failure, done, operation: operation.name });
	const { ended = 0, unfinished = 0, totals } = standing ?? {};
	const numbers = isBegun
		? {
				revoked: totals ? revokedInAll(totals) : 0,
				alreadyOver: totals?.alreadyOver ?? 0,
				failed: named.length - (ended - unfinished),
				users: totals?.users ?? 0,
			}
		: noNumbers;
	const facts = { code, instance: clerk.instance ?? null, dryRun, ...numbers, apiKeysRevoked: totals?.apiKeys ?? 0 };
	return { ok: false, reply, lines: [], numbers, report: emptyReport(operation, facts), error };
}
