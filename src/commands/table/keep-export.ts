/**
 * The table as it is, kept before anything writes to it. The file is kept by a step of the job that comes after ours, so the
 * work pauses here and is taken up by the step after that; nothing is written to the table before it is known to be kept.
 */
import { join } from "node:path";
import type { Export } from "../../incident/users-table.ts";
import type { UsersTable } from "../../ports/users-table.ts";
import { exportTable } from "../../resync/export.ts";
import type { Refusal } from "../../words/refusal.ts";
import { exportBeingKept } from "../../words/resync-progress.ts";
import type { Asked, Paused, UsersSide } from "../command.ts";
import { reachedIn } from "./record.ts";

type Keeping = {
	users: UsersSide;
	table: UsersTable;
	asked: Pick<Asked, "resumed" | "incident" | "key" | "run" | "at" | "mark">;
};

/** Whoever can read the repository can read what its runs keep. */
export function mayNotExport(users: Pick<UsersSide, "public" | "seal">): Refusal | undefined {
	return users.public && users.seal === undefined ? { refused: "export-public" } : undefined;
}

export async function keepExport({ users, table, asked }: Keeping): Promise<Export | Paused | Refusal> {
	const { resumed, incident, key, run, at } = asked;
	const { exported: before, ...reached } = reachedIn(resumed);
	if (before?.url) return before;
	if (before && users.keptAt !== undefined) {
		const kept = { ...before, url: users.keptAt };
		const { line, reply } = exportBeingKept(kept);
		await asked.mark({ line, reply, reached: { ...reached, exported: kept } });
		return kept;
	}
	const serial = `${key.replace(/\D+/g, "-").replace(/^-/, "")}-${run.replace("/", "-")}`;
	const name = `users-table-${incident.number}-${serial}.csv.gz${users.seal ? ".age" : ""}`;
	const path = join(users.folder, name);
	const { rows, bytes, digest } = await exportTable({ table, path, seal: users.seal });
	const exported = { rows, bytes, digest, name, url: null, at };
	return { paused: { path }, standing: { ...exportBeingKept(exported), reached: { ...reached, exported } } };
}
