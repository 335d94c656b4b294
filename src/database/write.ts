/**
 * Writes rows in sets. A set that the database refuses because of one row's values is halved until that row is alone, so that
 * no other is held up by it. A row that says it is of a later version than what is to be written is left as it is.
 */
import type { DatabaseError } from "pg";
import type { TableRow, UsersTable, Written } from "../ports/users-table.ts";
import type { Database } from "./connect.ts";
import type { Description } from "./describe.ts";
import { databaseFailure, isAboutRow, refusesAll } from "./failure.ts";
import { inOrder, mostRows, notWritten, put } from "./statements.ts";

/** Of a table that has taken no row yet: after so many that it refuses for one reason it is left alone. */
const mostTrials = 20;

export function createWrite(database: Database, description: Description): UsersTable["write"] {
	/** Whether the table has ever taken a row, from us or from somebody else. */
	let hasTaken = false;

	async function inParts(rows: readonly TableRow[]): Promise<Written[]> {
		try {
			const written = await put({ query: database.query, description, rows, later: "kept" });
			hasTaken = true;
			return written;
		} catch (error) {
			if (!isAboutRow(error)) throw databaseFailure(error);
			const [only, ...others] = rows;
			if (only !== undefined && others.length === 0) return [notWritten(only, error)];
			const tried = await tryOut(rows, error);
			const left = rows.filter(({ id }) => !tried.has(id));
			return [...tried.values(), ...(await inHalves(left))];
		}
	}

	async function inHalves(rows: readonly TableRow[]): Promise<Written[]> {
		const middle = rows.length >> 1;
		const halves = [rows.slice(0, middle), rows.slice(middle)].filter(({ length }) => length > 0);
		const written: Written[] = [];
		for (const half of halves) written.push(...(await inParts(half)));
		return written;
	}

	/** Before a table that has taken none yet is asked for each row by itself: some of them, from the first to the last. */
	async function tryOut(rows: readonly TableRow[], error: DatabaseError): Promise<ReadonlyMap<string, Written>> {
		const tried = new Map<string, Written>();
		if (hasTaken || rows.length < 2 * mostTrials) return tried;
		for (let trial = 0; trial < mostTrials; trial++) {
			const row = rows[Math.floor((trial * (rows.length - 1)) / (mostTrials - 1))];
			if (row === undefined) continue;
			const [written] = await inParts([row]);
			if (written) tried.set(row.id, written);
			const isSame = written?.outcome === "failed" && written.code === error.code;
			if (!isSame) return tried;
		}
		throw refusesAll(error, tried.size);
	}

	return async (rows, hasSome = false) => {
		hasTaken ||= hasSome;
		const written: Written[] = [];
		const sorted = inOrder(rows.filter(isWritable));
		for (let from = 0; from < sorted.length; from += mostRows) {
			written.push(...(await inParts(sorted.slice(from, from + mostRows))));
		}
		return [...written, ...rows.filter((row) => !isWritable(row)).map(unwritable)];
	};
}

/** What the driver would silently write as another character. */
function isWritable({ values }: TableRow): boolean {
	return values.every((value) => value === null || value.isWellFormed());
}

function unwritable({ id }: TableRow): Written {
	return { id, outcome: "failed", code: "22021", what: "half of a character that is made of two (a lone surrogate)" };
}
