/** The statement that brings rows of the users table up to date, and what became of each row. */
import type { DatabaseError } from "pg";
import type { TableRow, Written } from "../ports/users-table.ts";
import type { Database } from "./connect.ts";
import type { Column, Description } from "./describe.ts";
import { errorText } from "./failure.ts";
import { quoted } from "./names.ts";

/** PostgreSQL takes 65,535 parameters in a statement; this many rows of all the columns there are stay well below. */
export const mostRows = 500;

export type Put = {
	query: Database["query"];
	description: Description;
	/** At most `mostRows`. */
	rows: readonly TableRow[];
	/** What becomes of rows that say they are of a later version. */
	later: "kept" | "written-over";
};

/** Rows that are missing are added; rows that are there are changed only where they differ. */
export async function put({ query, description, rows, later }: Put): Promise<Written[]> {
	const written = await query(
		upsert(description, rows.length, later),
		rows.flatMap(({ values }) => values),
	);
	const ids = new Set(written.map(([one]) => one));
	return rows.map((row) => ({ id: row.id, outcome: ids.has(row.id) ? "written" : "kept" }));
}

function upsert({ table, columns, idAt, versionAt }: Description, rows: number, later: Put["later"]): string {
	const names = columns.map(({ name }) => quoted(name));
	const tuples = Array.from(
		{ length: rows },
		(_, row) => `(${names.map((_, column) => `$${row * names.length + column + 1}`).join(", ")})`,
	);
	const others = names.filter((_, index) => index !== idAt);
	const differs = columns.filter((_, index) => index !== idAt).map(differsIn);
	const version = versionAt === undefined || later === "written-over" ? undefined : names[versionAt];
	const notLater =
		version === undefined ? "" : `(stored.${version} IS NULL OR stored.${version} <= excluded.${version}) AND `;
	return `INSERT INTO ${table} AS stored (${names.join(", ")}) VALUES ${tuples.join(", ")}
		ON CONFLICT (${names[idAt]}) DO UPDATE SET ${others.map((name) => `${name} = excluded.${name}`).join(", ")}
		WHERE ${notLater}(${differs.join(" OR ")}) RETURNING ${names[idAt]}::text`;
}

/** The type json has no equality, and that of texts may take different ones for the same. */
function differsIn({ name, encoding }: Column): string {
	const cast = encoding.as === "json" ? "::text" : encoding.as === "text" ? `::text COLLATE "C"` : "";
	return `stored.${quoted(name)}${cast} IS DISTINCT FROM excluded.${quoted(name)}${cast}`;
}

/** Two machines that write the same rows in different orders would wait for one another for ever. */
export function inOrder(rows: readonly TableRow[]): TableRow[] {
	return rows.toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

export function notWritten({ id }: TableRow, error: DatabaseError): Written {
	if (error.code === "23505") return { id, outcome: "taken", column: error.constraint };
	return { id, outcome: "failed", code: error.code ?? "", what: errorText(error) };
}
