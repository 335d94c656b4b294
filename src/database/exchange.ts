/** Writes rows whose values are held by one another, such as two users who exchanged their addresses: all in one transaction, in which what may be there only once is taken out of all of them first. */
import type { TableRow, UsersTable, Written } from "../ports/users-table.ts";
import type { Database } from "./connect.ts";
import type { Column, Description } from "./describe.ts";
import { databaseFailure, isAboutRow } from "./failure.ts";
import { quoted } from "./names.ts";
import { inOrder, mostRows, notWritten, put } from "./statements.ts";

type Query = Database["query"];

/** That the transaction is to be taken back, because some rows could not be written and must stay as they are. */
const undone = new Error("Some rows must stay as they are.");

export function createExchange(database: Database, description: Description): UsersTable["exchange"] {
	const { table, columns, idAt, versionAt } = description;
	const id = quoted(columns[idAt]?.name ?? "");
	const held = columns.filter(({ unique, encoding }, index) => unique && index !== idAt && encoding.as === "text");

	/** Keeps the rows from being changed by others until the transaction ends. Returns those of a later version. */
	async function lock(query: Query, rows: readonly TableRow[]): Promise<ReadonlySet<string | null>> {
		const version = versionAt === undefined ? undefined : columns[versionAt];
		const later = version ? `stored.${quoted(version.name)} > CAST(asked.version AS ${version.type})` : "false";
		const versions = rows.map(({ values }) => (versionAt === undefined ? null : (values[versionAt] ?? null)));
		const found = await query(
			`SELECT stored.${id}::text, ${later} FROM ${table} AS stored
			JOIN unnest($1::text[], $2::text[]) AS asked(id, version) ON stored.${id} = asked.id
			ORDER BY stored.${id} FOR UPDATE OF stored`,
			[rows.map((row) => row.id), versions],
		);
		return new Set(found.filter(([, isLater]) => isLater === "t").map(([one]) => one ?? null));
	}

	async function free(query: Query, rows: readonly TableRow[]): Promise<void> {
		if (held.length === 0) return;
		const ids = rows.map((row) => row.id);
		const fill = (value: (column: Column) => string) => {
			const set = held.map((column) => `${quoted(column.name)} = ${value(column)}`);
			return query(`UPDATE ${table} SET ${set.join(", ")} WHERE ${id} = ANY($1)`, [ids]);
		};
		await query("SAVEPOINT freed");
		try {
			await fill((column) => (column.nullable ? "NULL" : standIn(column, id)));
		} catch (error) {
			// An index may take no value as one that is there only once.
			if (!isAboutRow(error)) throw error;
			await query("ROLLBACK TO SAVEPOINT freed");
			await fill((column) => standIn(column, id));
		}
	}

	/** Each row that can be; the others come back in `refused`. */
	async function putEach(query: Query, rows: readonly TableRow[], refused: Written[]): Promise<Written[]> {
		if (rows.length === 0) return [];
		await query("SAVEPOINT part");
		try {
			const written = await put({ query, description, rows, later: "written-over" });
			await query("RELEASE SAVEPOINT part");
			return written;
		} catch (error) {
			if (!isAboutRow(error)) throw error;
			await query("ROLLBACK TO SAVEPOINT part");
			const [only, ...others] = rows;
			if (only && others.length === 0) {
				refused.push(notWritten(only, error));
				return [];
			}
			const middle = rows.length >> 1;
			const first = await putEach(query, rows.slice(0, middle), refused);
			return [...first, ...(await putEach(query, rows.slice(middle), refused))];
		}
	}

	/** All of them, or none: then it is said which could not be. */
	async function together(rows: readonly TableRow[]): Promise<{ written: Written[] } | { refused: Written[] }> {
		let refused: Written[] = [];
		try {
			const written = await database.transaction(async (query) => {
				refused = [];
				await query("SET CONSTRAINTS ALL IMMEDIATE");
				const later = await lock(query, rows);
				const ours = rows.filter((row) => !later.has(row.id));
				await free(query, ours);
				const outcomes = rows.filter((row) => later.has(row.id)).map(({ id }): Written => ({ id, outcome: "kept" }));
				for (let from = 0; from < ours.length; from += mostRows) {
					outcomes.push(...(await putEach(query, ours.slice(from, from + mostRows), refused)));
				}
				if (refused.length > 0) throw undone;
				return outcomes;
			});
			return { written };
		} catch (error) {
			if (error === undone) return { refused };
			if (!isAboutRow(error)) throw databaseFailure(error);
			// Not even what is to be gone again in a moment is taken by the table, so they keep holding one another's values.
			return { refused: rows.map(({ id }) => ({ id, outcome: "taken", column: undefined })) };
		}
	}

	return async (rows) => {
		const refused: Written[] = [];
		for (let left = inOrder(rows); left.length > 0; ) {
			const tried = await together(left);
			if ("written" in tried) return [...refused, ...tried.written];
			refused.push(...tried.refused);
			// Whoever waits for a value of theirs is found when it is tried without them.
			const without = new Set(tried.refused.map((one) => one.id));
			left = left.filter((row) => !without.has(row.id));
		}
		return refused;
	};
}

/** For a column that must have a value; nobody sees it, since it is gone when the transaction ends. It looks like what is there. */
function standIn({ field, encoding }: Column, id: string): string {
	const most = encoding.as === "text" ? (encoding.mostCharacters ?? 40) : 40;
	const random = `md5(random()::text || ${id})`;
	if (field === "primary_email") return `left(${random}, ${Math.max(1, Math.min(32, most - 5))}) || '@x.co'`;
	if (field === "primary_phone")
		return `left('+1555' || translate(${random}, 'abcdef', '012345'), ${Math.min(15, most)})`;
	return `left(${random}, ${Math.min(32, most)})`;
}
