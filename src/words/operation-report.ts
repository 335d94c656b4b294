/** What a command about users has to tell at its end, and the counts that its sentences are made of. It says none of them itself. */
import type { Environment } from "../incident/environment.ts";
import type { HandledUser, Totals } from "../incident/handled.ts";
import type { Excepted } from "../operations/except.ts";
import type { OutsideFailure } from "../ports/failure.ts";
import type { Place } from "./diagnosis/places.ts";
import {
	type HandledRow,
	isDone,
	isKeptOut,
	isLetIn,
	type OperationName,
	type OperationRow,
	revokedInAll,
} from "./operation-row.ts";

export type OperationReport = {
	operation: OperationName;
	/** Of few users everybody, in the order of the command; of many those who are not done. */
	rows: readonly OperationRow[];
	/** Over all users who were handled, those of an earlier run too. */
	totals: Totals;
	/** Users who are done. */
	done: number;
	notTried: readonly string[];
	/** Why no more was asked of Clerk. */
	stopped: OutsideFailure | undefined;
	/** Undefined when the key does not tell. */
	instance: Environment | undefined;
	/** Undefined when Clerk did not tell. */
	tokenLifetimeSeconds: number | undefined;
	apiKeys: boolean;
	warrant: { reason: string | null; alone: string | null; confirmed: { code: string; by: string } | undefined };
	/** This run took up one that had been cut off. */
	resumed: boolean;
	/** The options to go on with, beside the users. */
	again: string;
	/** The option that selects the same users again; undefined where they are named. */
	filter: string | undefined;
	/** Whom the filter was not to hit. */
	excepted: readonly Excepted[];
	/** The run's page. Undefined where the reply stands on it: there no commands are typed, a run is only started again. */
	page: string | undefined;
};

export function placeOf({ page }: OperationReport): Place {
	return page === undefined ? "action" : "issue";
}

export function handledRows(rows: readonly OperationRow[]): HandledRow[] {
	return rows.filter((row) => row.outcome === "handled");
}

export function sum(rows: readonly OperationRow[], count: (handling: HandledUser) => number): number {
	return handledRows(rows).reduce((total, { handling }) => total + count(handling), 0);
}

function countHandled(rows: readonly OperationRow[], fits: (handling: HandledUser) => boolean): number {
	return sum(rows, (handling) => (fits(handling) ? 1 : 0));
}

/** Users who are done and have no row. */
export function unlistedDone({ totals, rows }: OperationReport): number {
	return totals.users - handledRows(rows).length;
}

/** Users who cannot sign in now, whether or not their sessions are known to be over. */
export function keptOut(report: OperationReport): number {
	return unlistedDone(report) + countHandled(report.rows, isKeptOut);
}

/** Whether all who were to be unlocked could sign in before. An earlier run may have let them in, and of who has no row it is not known. */
export function isNobodyLetIn(report: OperationReport): boolean {
	const { resumed, rows } = report;
	const isKnown = !resumed && unlistedDone(report) === 0;
	return isKnown && handledRows(rows).every(({ known }) => known && !known.banned && !known.locked);
}

/** Users who are asked for a new password, whether or not their sessions are known to be over. */
export function mustReset(report: OperationReport): number {
	const { rows, totals } = report;
	const withoutOne = totals.passwordless - countHandled(rows, ({ password }) => password === "none");
	return unlistedDone(report) - withoutOne + countHandled(rows, ({ password }) => password === "to-be-reset");
}

/** Whether anything was done to the user that has an afterwards. */
export function wasTouched(operation: OperationName, row: HandledRow): boolean {
	const { handling } = row;
	if (isLetIn(row)) return revokedInAll(handling) > 0;
	const isBarred = handling.access === "banned" || handling.password === "to-be-reset";
	return isDone(operation, row) || revokedInAll(handling) > 0 || isBarred;
}
