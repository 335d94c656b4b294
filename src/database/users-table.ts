/** The application's table of users behind the domain's port: read by id and as a whole, written in sets. Only mapped columns, and the one that marks users who are gone, are ever written. */
import type { DatabaseError } from "pg";
import type { Clock } from "../clock.ts";
import type { Changed, TableRow, TableUse, UsersTable } from "../ports/users-table.ts";
import { schemaIn } from "./address.ts";
import { connectDatabase, type Database, type Rows } from "./connect.ts";
import { type Description, describe, type Wanted } from "./describe.ts";
import { createExchange } from "./exchange.ts";
import { databaseFailure, isAboutRow, whyKept } from "./failure.ts";
import { quoted } from "./names.ts";
import { createWrite } from "./write.ts";

/** Rows of one fetch while the whole table is read. */
const fetchRows = 4_000;

export type Opening = { url: string; mapping: Wanted; use: TableUse; clock: Clock };

/** Throws `UnfitTable` where the table is not as the mapping says, before anything is written. */
export async function openUsersTable({ url, mapping, use, clock }: Opening): Promise<UsersTable> {
	const database = connectDatabase(url, clock);
	try {
		const schema = mapping.schema ?? schemaIn(url);
		const description = await describe(database, { ...mapping, schema }, use).catch((error: unknown) => {
			throw asOutside(error);
		});
		return usersTable(database, description);
	} catch (error) {
		await database.close();
		throw error;
	}
}

function asOutside(error: unknown): unknown {
	return error instanceof Error && error.name === "UnfitTable" ? error : databaseFailure(error);
}

function usersTable(database: Database, description: Description): UsersTable {
	const { table, columns, idAt, flag, allColumns, facts } = description;
	const id = quoted(columns[idAt]?.name ?? "");
	const values = columns.map(({ readAs }) => readAs).join(", ");

	async function* read(select: string): AsyncGenerator<Rows> {
		try {
			yield* database.read(select, fetchRows);
		} catch (error) {
			throw databaseFailure(error);
		}
	}

	const rowFrom = (row: Rows[number]): TableRow => ({ id: row[idAt] ?? "", values: row });

	async function query(sql: string, parameters: readonly unknown[]): Promise<Rows> {
		return database.query(sql, parameters).catch((error: unknown) => {
			throw databaseFailure(error);
		});
	}

	/** A set of which the database refuses one is halved until that one is alone. */
	async function change(statement: string, ids: readonly string[]): Promise<Changed> {
		try {
			const rows = await database.query(`${statement} RETURNING ${id}::text`, [ids]);
			return { ids: rows.flatMap(([changed]) => (changed == null ? [] : [changed])), refused: [] };
		} catch (error) {
			if (!isAboutRow(error)) throw databaseFailure(error);
			const [only, ...others] = ids;
			if (only === undefined || others.length === 0) return { ids: [], refused: only ? [keptBy(error, only)] : [] };
			const middle = ids.length >> 1;
			const first = await change(statement, ids.slice(0, middle));
			const second = await change(statement, ids.slice(middle));
			return { ids: [...first.ids, ...second.ids], refused: [...first.refused, ...second.refused] };
		}
	}

	function marking(): { set: string; unset: string } {
		if (flag === undefined) throw new Error("No column marks users who are gone.");
		const column = quoted(flag.name);
		const unset = flag.set === "true" ? `${column} IS NOT TRUE` : `${column} IS NULL`;
		return { set: `${column} = ${flag.set}`, unset };
	}

	return {
		facts,
		async rowsOf(ids) {
			if (ids.length === 0) return [];
			const rows = await query(`SELECT ${values} FROM ${table} WHERE ${id} = ANY($1)`, [ids]);
			return rows.map(rowFrom);
		},
		write: createWrite(database, description),
		exchange: createExchange(database, description),
		async *everyRow() {
			for await (const rows of read(`SELECT ${values} FROM ${table} WHERE ${id} <> ''`)) yield rows.map(rowFrom);
		},
		async someIds(count) {
			const half = Math.ceil(count / 2);
			const end = (order: string) =>
				`(SELECT ${id} FROM ${table} WHERE starts_with(${id}::text, 'user_') ORDER BY ${id} ${order} LIMIT $1)`;
			const rows = await query(`SELECT row_id::text FROM (${end("ASC")} UNION ${end("DESC")}) AS ends(row_id)`, [half]);
			return rows.flatMap(([some]) => (some == null ? [] : [some]));
		},
		remove: (ids) => change(`DELETE FROM ${table} WHERE ${id} = ANY($1)`, ids),
		async unflagged(ids) {
			const rows = await query(`SELECT ${id}::text FROM ${table} WHERE ${id} = ANY($1) AND ${marking().unset}`, [ids]);
			return rows.flatMap(([unmarked]) => (unmarked == null ? [] : [unmarked]));
		},
		async flag(ids) {
			const { set, unset } = marking();
			return change(`UPDATE ${table} SET ${set} WHERE ${id} = ANY($1) AND ${unset}`, ids);
		},
		async *copyOut() {
			yield { bytes: csv([allColumns]), rows: 0 };
			const everything = allColumns.map((name) => `${quoted(name)}::text`).join(", ");
			for await (const rows of read(`SELECT ${everything} FROM ${table}`))
				yield { bytes: csv(rows), rows: rows.length };
		},
		close: () => database.close(),
	};
}

function keptBy(error: DatabaseError, id: string): Changed["refused"][number] {
	return { id, code: error.code ?? "", what: whyKept(error) };
}

/** As `COPY … (FORMAT csv, HEADER)` reads it: https://www.postgresql.org/docs/current/sql-copy.html */
function csv(rows: Rows): Uint8Array {
	const lines = rows.map((row) =>
		row.map((value) => (value === null ? "" : `"${value.replaceAll('"', '""')}"`)).join(","),
	);
	return Buffer.from(`${lines.join("\n")}\n`);
}
