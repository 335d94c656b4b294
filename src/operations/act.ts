/**
 * An operation as the standalone actions do it: the users of the inputs, the same core as the command, and an account for
 * machines beside the one for people. Nothing is done where the inputs would hit the wrong people.
 */
import type { Environment } from "../incident/environment.ts";
import { isHandled } from "../incident/handled.ts";
import type { Clerk } from "../ports/clerk.ts";
import type { Team } from "../ports/github.ts";
import { actionRefused, dryRunOfAction } from "../words/action.ts";
import { isDone, isNobody, type OperationRow, revokedInAll } from "../words/operation-row.ts";
import { progressOf } from "../words/plan.ts";
import { maskEmail } from "../words/text.ts";
import { blastRadius } from "./blast-radius.ts";
import type { Standing } from "./in-bulk.ts";
import type { Operation } from "./operation.ts";
import { type Performed, perform } from "./perform.ts";
import { protectedAmong } from "./protected-people.ts";
import { type Named, type Target, targetsOf, usersOf } from "./targets.ts";

/** A name with its place in the list that it was given in, from 0. */
export type Placed = Named & { index: number };

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
		filter: undefined,
		excepted: [],
		page: undefined,
		onProgress: (standing) =>
			order.report(() => ({ ...progressOf(operation.name, standing, false), progress: standing.progress() })),
	});
	const { ending, reply, lines, rows, totals } = performed;
	const ok = ending === "done";
	const numbers = {
		revoked: revokedInAll(totals),
		alreadyOver: totals.alreadyOver,
		failed: failedAmong(operation, rows),
		users: totals.users,
	};
	return { ok, reply, lines, numbers, report: reportOf(order, targets.all, { ok, ...performed, numbers }) };
}

function refused(reply: string): Acted {
	const numbers = { revoked: 0, alreadyOver: 0, failed: 0, users: 0 };
	return { ok: false, reply, lines: [], numbers, report: { ok: false, refused: true, ...numbers, results: [] } };
}

async function teamAmong({ team, by }: ActionOrder, targets: readonly Target[]): Promise<string | undefined> {
	const known = await team();
	if (known.problem !== undefined) return actionRefused({ refused: "team-unknown", problem: known.problem }, by);
	const hit = protectedAmong(usersOf(targets), known, { asker: by });
	return hit.length > 0
		? actionRefused({ refused: "team-member", hit, lead: null, chosen: "names", others: undefined }, by)
		: undefined;
}

async function showOnly(order: ActionOrder, targets: readonly Target[]): Promise<Acted> {
	const { operation, clerk, apiKeys } = order;
	const users = usersOf(targets);
	const radius = await blastRadius(operation, { clerk, users, apiKeys });
	const reply = dryRunOfAction({ operation: operation.name, radius, targets });
	const missed = targets.filter(({ outcome }) => outcome !== "user" && outcome !== "repeated").length;
	const numbers = { revoked: 0, alreadyOver: 0, failed: 0, users: users.length };
	const name = namesIn(order);
	const results = targets.map((target) => ({
		...name(target.asked),
		outcome: target.outcome,
		...(target.outcome === "user" ? { user: target.known.id } : {}),
	}));
	const fits = thoseThatFit(results);
	const kept = { results: results.filter((one) => fits.has(one)), truncated: results.length - fits.size };
	const report = { ok: missed === 0, dryRun: true, ...radius, ...kept };
	return { ok: missed === 0, reply, lines: [], numbers, report };
}

/** Sessions that may still be live; of a user who is not done for another reason, or was not tried, one is counted. */
function failedAmong({ name }: Operation, rows: readonly OperationRow[]): number {
	return rows.reduce((total, row) => {
		if (isNobody(row) || isDone(name, row)) return total;
		return total + (row.outcome === "handled" ? Math.max(1, row.handling.failed) : 1);
	}, 0);
}

type Ended = Pick<Performed, "rows" | "totals" | "everyone"> & { ok: boolean; numbers: object };

/** For machines: the sums, every name that was not simply done, and everybody who was tried. */
function reportOf(order: ActionOrder, targets: readonly Target[], ended: Ended): object {
	const { operation, clerk, apiKeys } = order;
	const { ok, rows, totals, everyone, numbers } = ended;
	const name = namesIn(order);
	const askedOf = new Map<string, string>(
		targets.flatMap((target) => (target.outcome === "user" ? [[target.known.id, target.asked]] : [])),
	);
	const results = everyone.map(({ user, ...handling }) => ({
		...name(askedOf.get(user) ?? user),
		user,
		...handling,
		failures: undefined,
	}));
	const done = everyone.map((handling) => isHandled(operation.event, handling));
	const others = rows.flatMap((row) => {
		if (row.outcome === "handled") return [];
		return [
			{ ...name(row.asked), outcome: row.outcome, ...("candidates" in row ? { candidates: row.candidates } : {}) },
		];
	});
	// Where not everybody fits, those who are done are missed least.
	const byNeed = [false, true].flatMap((isDone) => results.filter((_, index) => done[index] === isDone));
	const fits = thoseThatFit([...others, ...byNeed]);
	return {
		ok,
		operation: operation.name,
		instance: clerk.instance ?? null,
		...numbers,
		...(apiKeys ? { apiKeysRevoked: totals.apiKeys } : {}),
		results: results.filter((one) => fits.has(one)),
		others: others.filter((one) => fits.has(one)),
		truncated: others.length + Math.max(totals.users, results.length) - fits.size,
	};
}

/** A name as the caller can find it again, who may print what they are given: an e-mail address is masked. */
function namesIn({ named }: ActionOrder): (asked: string) => { asked: string; index: number | undefined } {
	const places = new Map(named.map(({ asked, index }) => [asked, index]));
	return (asked) => ({ asked: asked.includes("@") ? maskEmail(asked) : asked, index: places.get(asked) });
}

/** GitHub takes a megabyte of outputs from a job. Of this the sums, and other outputs, need little. */
const mostBytes = 890_000;

/** The first of them. Each once. */
function thoseThatFit(entries: readonly object[]): ReadonlySet<object> {
	const fitting = new Set<object>();
	let left = mostBytes;
	for (const entry of entries) {
		left -= Buffer.byteLength(JSON.stringify(entry)) + 1;
		if (left < 0) break;
		fitting.add(entry);
	}
	return fitting;
}
