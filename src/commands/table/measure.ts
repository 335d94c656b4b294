/** How far the users table as a whole is from Clerk: for `/drift`, and for the watch of each night. It writes nothing. */
import type { EventOf } from "../../incident/event.ts";
import { onlyRead } from "../../ports/users-table.ts";
import type { Told } from "../../words/resync.ts";
import type { TableRefusal } from "../../words/table-refusal.ts";
import type { Asked, UsersSide } from "../command.ts";
import { compare, driftEvent } from "./compare.ts";
import { withTable } from "./with-table.ts";

export type Measured = { event: EventOf<"drift-measured">; told: Told };
export type NotMeasured = Extract<TableRefusal, { refused: "table-unfit" | "other-users" }>;
export type MeasuredSide = Pick<UsersSide, "directory" | "mapping" | "folder" | "open">;

const all = { whom: { who: "everybody", shard: undefined }, gone: { choice: "report" } } as const;

export function measure(users: MeasuredSide, report: Asked["report"]): Promise<Measured | NotMeasured> {
	return withTable(users, onlyRead, async (table): Promise<Measured | NotMeasured> => {
		const { name } = table.facts;
		const result = await compare({ users, table, ...all, report });
		if ("refused" in result) return { ...result, table: name };
		// A part says nothing of the whole.
		if (result.stopped) throw result.stopped;
		const said = { mapping: users.mapping, table: name, write: false, mostGonePercent: 0, place: "issue" } as const;
		return { event: driftEvent(result), told: { ...said, ...all, result } };
	});
}
