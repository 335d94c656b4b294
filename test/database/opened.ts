/** The users table as the domain sees it, on a database of a test; with what a test says of a row in few words. */
import pg from "pg";
import { onTestFinished } from "vitest";
import { machineClock } from "../../src/clock.ts";
import { openUsersTable } from "../../src/database/users-table.ts";
import {
	type TableProblem,
	type TableRow,
	type TableUse,
	UnfitTable,
	type UsersTable,
	type Values,
	type Written,
} from "../../src/ports/users-table.ts";
import { readMapping } from "../../src/resync/mapping.ts";

const write: TableUse = { write: true, remove: false, flag: undefined };

/** Pauses between tries are no longer than they must be. */
const clock = { ...machineClock, random: () => 0 };

/** `mapping` as people write it. */
export async function open(url: string, mapping = "", intent: Partial<TableUse> = {}): Promise<UsersTable> {
	const table = await openUsersTable({ url, mapping: readMapping(mapping), use: { ...write, ...intent }, clock });
	onTestFinished(() => table.close());
	return table;
}

/** Why the table cannot be used. */
export async function problemOf(url: string, mapping = "", intent: Partial<TableUse> = {}): Promise<TableProblem> {
	try {
		await open(url, mapping, intent);
	} catch (error) {
		if (error instanceof UnfitTable) return error.problem;
		throw error;
	}
	throw new Error("The table was taken as it is.");
}

/** The first value is the id. */
export function row(...values: Values): TableRow {
	return { id: values[0] ?? "", values };
}

/** Of each id what became of it, with the reason where there is one. */
export function outcomes(written: readonly Written[]): Record<string, string> {
	return Object.fromEntries(
		written.map((one) => {
			const why =
				one.outcome === "taken" ? one.column : one.outcome === "failed" ? `${one.code} ${one.what}` : undefined;
			return [one.id, why === undefined ? one.outcome : `${one.outcome}: ${why}`];
		}),
	);
}

/** What the driver is given each time that it connects, or sends a statement, while a test runs. */
export function calls(what: "connect" | "query"): unknown[][] {
	const real = pg.Client.prototype[what] as (...all: unknown[]) => unknown;
	const made: unknown[][] = [];
	const noting = function (this: pg.Client, ...given: unknown[]) {
		made.push(given);
		return real.apply(this, given);
	};
	Object.assign(pg.Client.prototype, { [what]: noting });
	onTestFinished(() => void Object.assign(pg.Client.prototype, { [what]: real }));
	return made;
}

/** All rows, in order. */
export async function everyRow(table: UsersTable): Promise<TableRow[]> {
	const rows: TableRow[] = [];
	for await (const some of table.everyRow()) rows.push(...some);
	return rows.sort((a, b) => (a.id < b.id ? -1 : 1));
}

export const users = `create table users (clerk_id text primary key, email text, first_name text, last_name text,
	updated_at timestamptz)`;
export const march = "2026-03-01T09:40:00.000000Z";
export const april = "2026-04-01T09:40:00.000000Z";
