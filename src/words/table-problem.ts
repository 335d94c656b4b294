/** Why a table cannot be used as the mapping says, and what to do about it. Nothing has been written by then. */
import type { TableProblem } from "../ports/users-table.ts";
import { code, listed, statement } from "./text.ts";

export function tableProblemReply(problem: TableProblem): string {
	const { what, next } = tableProblem(problem);
	return `😕 **The users table cannot be used as the mapping says: ${what}** Nothing was written. ${next}`;
}

type Explained = { what: string; next: string };

function columnsOf(columns: readonly string[]): string {
	return columns.length === 0
		? ""
		: ` of ${columns.length === 1 ? "the column" : "the columns"} ${listed(
				columns.map((column) => code(column)),
				"and",
			)}`;
}

export function tableProblem(problem: TableProblem): Explained {
	switch (problem.what) {
		case "no-table": {
			const where =
				problem.schema === undefined
					? "in the schemas that this connection looks into"
					: `in the schema ${code(problem.schema)}`;
			return {
				what: `there is no table ${code(problem.name)} ${where}.`,
				next:
					problem.near === undefined
						? "Check that the address is that of the right database, and the name in the mapping."
						: `There is ${code(problem.near)}: if that is meant, write it into the mapping. Else check that the address is that of the right database.`,
			};
		}
		case "no-table-at-all":
			return { what: `${code(problem.name)} is a ${problem.type}.`, next: "Map the table behind it." };
		case "no-column":
			return {
				what: `${code(problem.table)} has no column ${code(problem.column)}.`,
				next:
					problem.near === undefined
						? "Correct the mapping, or leave the column out of it."
						: `It has ${code(problem.near)}: if that is meant, write it into the mapping.`,
			};
		case "same-column":
			return {
				what: `two of its names stand for the column ${code(problem.column)}.`,
				next: "Take one of them out of the mapping.",
			};
		case "wrong-type":
			return {
				what: `the column ${code(problem.column)} is of the type ${code(problem.type)}, which cannot hold ${code(problem.field)}.`,
				next: `It takes ${problem.takes}. Map another column, or leave this one out.`,
			};
		case "not-writable":
			return {
				what: `the column ${code(problem.column)} is made by the database itself.`,
				next: "Leave it out of the mapping.",
			};
		case "id-not-unique":
			return {
				what: `nothing in ${code(problem.table)} keeps the column ${code(problem.column)} from holding an id twice.`,
				next: `A user could get two rows. Add a unique index: ${statement(`CREATE UNIQUE INDEX CONCURRENTLY ON ${problem.table} (${problem.column})`)}. Until then compare only (\`/drift\`, or the mode \`drift\`).`,
			};
		case "needs-value":
			return {
				what: `a new row of ${code(problem.table)} needs a value${columnsOf(problem.columns)}, which the mapping does not give and the database does not make.`,
				next: "Map the column, or give it a default in the database. If only your application can make the value, bring the users back through its webhook: the target `webhook`.",
			};
		case "row-security":
			return {
				what: `row-level security hides rows of ${code(problem.table)} from this role, so that users who are there would look as if they were missing.`,
				next: "Connect as a role that sees all rows: the table's owner, or one with BYPASSRLS.",
			};
		case "no-right":
			return {
				what: `this role lacks ${problem.right} on ${problem.right === "USAGE" ? "the schema " : ""}${code(problem.table)}${columnsOf(problem.columns)}.`,
				next: `Grant it, or connect as another role: ${statement(`GRANT ${problem.right} ON ${problem.right === "USAGE" ? "SCHEMA " : ""}${problem.table} TO …`)}.`,
			};
		case "read-only":
			return {
				what: "this connection can only read: it is a replica, or the role or database is set to read-only.",
				next: "Connect to the primary server with a role that may write. Comparing works as it is (`/drift`, or the mode `drift`).",
			};
		case "no-flag":
			return {
				what: `${code(problem.table)} has no column ${code(problem.column)}, which is to mark users who are gone.`,
				next:
					problem.near === undefined
						? "Name a column of type boolean or timestamptz, or add one to the table."
						: `It has ${code(problem.near)}: if that is meant, name it.`,
			};
		case "flag-type":
			return {
				what: `the column ${code(problem.column)}, which is to mark users who are gone, is of the type ${code(problem.type)}.`,
				next: "It can be a boolean, which becomes true, or a timestamp, which becomes the time of now.",
			};
		case "flag-mapped":
			return {
				what: `the column ${code(problem.column)} holds a field of Clerk and cannot mark users who are gone as well.`,
				next: "Choose another column.",
			};
	}
}
