/** Opens the users table for a piece of work and closes it again; a table that is not as the mapping says is a refusal. */
import { type TableUse, UnfitTable, type UsersTable } from "../../ports/users-table.ts";
import type { TableRefusal } from "../../words/table-refusal.ts";
import type { UsersSide } from "../command.ts";

export async function withTable<Result>(
	{ open }: Pick<UsersSide, "open">,
	use: TableUse,
	work: (table: UsersTable) => Promise<Result>,
): Promise<Result | Extract<TableRefusal, { refused: "table-unfit" }>> {
	let table: UsersTable;
	try {
		table = await open(use);
	} catch (error) {
		if (error instanceof UnfitTable) return { refused: "table-unfit", problem: error.problem };
		throw error;
	}
	try {
		return await work(table);
	} finally {
		await table.close();
	}
}
