/**
 * An operation as the standalone actions do it: the users of the inputs, the same core as the command, and an account for
 * machines beside the one for people. Nothing is done where the inputs would hit the wrong people.
 */
import type { Environment } from "../incident/environment.ts";
import type { Totals } from "../incident/handled.ts";
import type { Clerk, Team } from "../ports.ts";
import { actionRefused, dryRunOfAction } from "../words/action.ts";
import { isDone, isNobody, type OperationRow, revokedInAll } from "../words/operation-row.ts";
import { progressOf } from "../words/plan.ts";
import { blastRadius } from "./blast-radius.ts";
import type { Standing } from "./in-bulk.ts";
import type { Operation } from "./operation.ts";
import { perform } from "./perform.ts";
import { protectedAmong } from "./protected-people.ts";
import { type Named, type Target, targetsOf, usersOf } from "./targets.ts";

export type ActionOrder = {
	operation: Operation;
	clerk: Clerk;
	named: readonly Named[];
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
	report(say: () => { line: string; reply: string; progress: ReturnType<Standing["progress"]> }): void;
};

export type Acted = {
	ok: boolean;
	reply: string;
	lines: readonly string[];
	numbers: { revoked: number; alreadyOver: number; failed: number; users: number };
	report: object;
};

export async function act(order: ActionOrder): Promise<Acted> {
	const { operation, clerk, named, dryRun, apiKeys, reason, alone, at } = order;
	const own = order.environment === null ? null : (clerk.instance ?? (await clerk.environment()) ?? null);
	if (own !== order.environment && own !== null && order.environment !== null) {
		return refused(actionRefused({ refused: "other-instance", own, incident: order.environment }, order.by));
	}
	const targets = await targetsOf({ by: "names", named }, { clerk, affected: async () => "", at });
	if (typeof targets === "string") return refused(actionRefused({ refused: targets }, order.by));
	const team = operation.name === "lockout" && alone === null ? await teamAmong(order, targets.all) : undefined;
	if (team) return refused(team);
	if (dryRun) return showOnly(order, targets.all);
	const performed = await perform({
		operation,
		clerk,
		targets: targets.all,
		apiKeys,
		warrant: { reason, alone, confirmed: undefined },
		at,
		earlier: undefined,
		again: "",
		place: "run",
		onProgress: (standing) =>
			order.report(() => ({ ...progressOf(operation.name, standing), progress: standing.progress() })),
	});
	const { ending, reply, lines, rows, totals } = performed;
	const ok = ending === "done";
	const numbers = {
		revoked: revokedInAll(totals),
		alreadyOver: totals.alreadyOver,
		failed: failedAmong(operation, rows),
		users: totals.users,
	};
	return { ok, reply, lines, numbers, report: reportOf(order, { ok, ...performed, numbers }) };
}

function refused(reply: string): Acted {
	const numbers = { revoked: 0, alreadyOver: 0, failed: 0, users: 0 };
	return { ok: false, reply, lines: [], numbers, report: { ok: false, refused: true, ...numbers, results: [] } };
}

async function teamAmong({ team, by }: ActionOrder, targets: readonly Target[]): Promise<string | undefined> {
	const known = await team();
	if (known.problem !== undefined) return actionRefused({ refused: "team-unknown", problem: known.problem }, by);
	const hit = protectedAmong(usersOf(targets), known, by).map(({ user, own }) => ({ user: user.id, own }));
	return hit.length > 0 ? actionRefused({ refused: "team-member", hit }, by) : undefined;
}

async function showOnly(order: ActionOrder, targets: readonly Target[]): Promise<Acted> {
	const { operation, clerk, apiKeys } = order;
	const users = usersOf(targets);
	const radius = await blastRadius(operation, { clerk, users, apiKeys });
	const reply = dryRunOfAction({ operation: operation.name, radius, targets });
	const missed = targets.filter(({ outcome }) => outcome !== "user" && outcome !== "repeated").length;
	const numbers = { revoked: 0, alreadyOver: 0, failed: 0, users: users.length };
	const report = { ok: missed === 0, dryRun: true, ...radius, results: targets.map(targetResult) };
	return { ok: missed === 0, reply, lines: [], numbers, report };
}

function targetResult(target: Target): object {
	return {
		asked: target.asked,
		outcome: target.outcome,
		...(target.outcome === "user" ? { user: target.known.id } : {}),
	};
}

/** Sessions that may still be live; of a user who is not done for another reason, or was not tried, one is counted. */
function failedAmong({ name }: Operation, rows: readonly OperationRow[]): number {
	return rows.reduce((total, row) => {
		if (isNobody(row) || isDone(name, row)) return total;
		return total + (row.outcome === "handled" ? Math.max(1, row.handling.failed) : 1);
	}, 0);
}

type Ended = {
	ok: boolean;
	rows: readonly OperationRow[];
	totals: Totals;
	everyone: readonly object[];
	numbers: object;
};

/** For machines: the sums, every name that was not simply done, and everybody who was tried. */
function reportOf({ operation, clerk, apiKeys }: ActionOrder, { ok, rows, totals, everyone, numbers }: Ended): object {
	const results = everyone.map((handling) => ({ ...handling, failures: undefined }));
	const others = rows.flatMap((row) => {
		if (row.outcome === "handled") return [];
		const { asked, outcome } = row;
		return [{ asked, outcome, ...("candidates" in row ? { candidates: row.candidates } : {}) }];
	});
	return {
		ok,
		operation: operation.name,
		instance: clerk.instance ?? null,
		...numbers,
		...(apiKeys ? { apiKeysRevoked: totals.apiKeys } : {}),
		results,
		others,
	};
}
