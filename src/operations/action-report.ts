/**
 * What a standalone action tells machines: the account as JSON. It has the same keys on every path, so that whoever reads it
 * need not know whether the run worked, was refused or broke off.
 */
import { isHandled } from "../incident/handled.ts";
import type { OperationRow } from "../words/operation-row.ts";
import { maskEmail } from "../words/text.ts";
import type { BlastRadius } from "./blast-radius.ts";
import type { Operation } from "./operation.ts";
import type { Performed } from "./perform.ts";
import type { Named, Target } from "./targets.ts";

/** A name with its place in the list that it was given in, from 0. */
export type Placed = Named & { index: number };

/** For the outputs: sums that a workflow can compare without reading JSON. */
export type Numbers = { revoked: number; alreadyOver: number; failed: number; users: number };

export type ActionReport = Numbers & {
	ok: boolean;
	/** The name of the refusal, or of what kept somebody from being read or tried; null where everybody had their turn. */
	code: string | null;
	operation: Operation["name"];
	/** Null where it is not known, or was not asked. */
	instance: BlastRadius["environment"] | null;
	dryRun: boolean;
	apiKeysRevoked: number;
	/** Of a dry run. */
	estimate: Pick<BlastRadius, "sessions" | "counted" | "requests" | "seconds"> | null;
	/** One for each user. */
	results: readonly object[];
	/** One for each name that is no user, or that was not tried. */
	others: readonly object[];
	/** How many of both had no room. */
	truncated: number;
};

export const noNumbers: Numbers = { revoked: 0, alreadyOver: 0, failed: 0, users: 0 };

/** Of a run in which nobody's turn came. */
export function emptyReport(operation: Operation, facts: Partial<ActionReport>): ActionReport {
	return {
		ok: false,
		code: null,
		operation: operation.name,
		instance: null,
		dryRun: false,
		...noNumbers,
		apiKeysRevoked: 0,
		estimate: null,
		results: [],
		others: [],
		truncated: 0,
		...facts,
	};
}

type Lists = Pick<ActionReport, "results" | "others" | "truncated">;

/** Whom a dry run is about. */
export function listsOfDryRun(named: readonly Placed[], targets: readonly Target[]): Lists {
	const name = namesIn(named);
	const results: object[] = [];
	const others: object[] = [];
	for (const target of targets) {
		if (target.outcome === "user") results.push({ ...name(target.asked), user: target.known.id });
		else others.push(otherOf(name, target));
	}
	const fits = thoseThatFit([...others, ...results]);
	return whoFits(results, others, fits, results.length + others.length);
}

type Ended = Pick<Performed, "rows" | "totals" | "everyone"> & {
	operation: Operation;
	named: readonly Placed[];
	targets: readonly Target[];
};

/** Everybody who was tried, and every name that was not simply done. */
export function listsOf({ operation, named, targets, rows, totals, everyone }: Ended): Lists {
	const name = namesIn(named);
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
	const others = rows.flatMap((row) => (row.outcome === "handled" ? [] : [otherOf(name, row)]));
	// Where not everybody fits, those who are done are missed least.
	const byNeed = [false, true].flatMap((isDone) => results.filter((_, index) => done[index] === isDone));
	const fits = thoseThatFit([...others, ...byNeed]);
	return whoFits(results, others, fits, others.length + Math.max(totals.users, results.length));
}

function whoFits(results: readonly object[], others: readonly object[], fits: ReadonlySet<object>, all: number): Lists {
	return {
		results: results.filter((one) => fits.has(one)),
		others: others.filter((one) => fits.has(one)),
		truncated: all - fits.size,
	};
}

type Other = Exclude<Target | OperationRow, { outcome: "user" | "handled" }>;

function otherOf(name: ReturnType<typeof namesIn>, row: Other): object {
	const { asked, outcome } = row;
	return { ...name(asked), outcome, ...("candidates" in row ? { candidates: row.candidates } : {}) };
}

/** A name as the caller can find it again, who may print what they are given: an e-mail address is masked. */
function namesIn(named: readonly Placed[]): (asked: string) => { asked: string; index: number | undefined } {
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
