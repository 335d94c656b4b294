/** The users table held against Clerk without writing anything: for `/drift`, and for `/resync` before it may write. */
import type { EventOf } from "../../incident/event.ts";
import type { UsersTable } from "../../ports/users-table.ts";
import { type Order, type Resynced, resync, type WrongInstance } from "../../resync/resync.ts";
import { resyncProgress } from "../../words/resync-progress.ts";
import type { Asked, UsersSide } from "../command.ts";
import { numbersOf } from "./record.ts";

type Comparison = Pick<Order, "whom" | "gone"> & {
	users: Pick<UsersSide, "directory" | "mapping" | "folder">;
	table: UsersTable;
	report: Asked["report"];
};

export function compare({ users, table, whom, gone, report }: Comparison): Promise<Resynced | WrongInstance> {
	const { directory, mapping, folder } = users;
	return resync({
		directory,
		table,
		mapping,
		folder,
		write: false,
		whom,
		gone,
		mostGonePercent: 0,
		mostWritten: 0,
		earlier: undefined,
		onProgress: (at) => report(() => ({ ...resyncProgress(at, false), reached: {} })),
	});
}

export function driftEvent(result: Resynced): EventOf<"drift-measured"> {
	const { rows, digestClerk, digestDatabase } = result;
	return { type: "drift-measured", numbers: numbersOf(result), rows, digestClerk, digestDatabase };
}
