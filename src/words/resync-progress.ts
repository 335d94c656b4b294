/** What stands in the reply while the users table is compared, kept or repaired. */
import type { Export } from "../incident/users-table.ts";
import type { Checkpoint } from "../resync/resync.ts";
import { code, number, plural } from "./text.ts";

const waitHere =
	"This comment will say how it ended, or that the run was cut off. In doubt type the command again: rows that are right are not written twice.";

export const driftStarted = `⏳ Comparing the users table with Clerk …\n\n${waitHere}`;
export const exportStarted = `⏳ Reading the users table into a file …\n\n${waitHere}`;

export function resyncStarted(dryRun: boolean): string {
	return dryRun ? driftStarted : `⏳ Comparing the users table with Clerk, before anything is written …\n\n${waitHere}`;
}

/** One line for the log, and the reply that stands meanwhile. */
export function resyncProgress(
	{ numbers }: Pick<Checkpoint, "numbers">,
	write: boolean,
): { line: string; reply: string } {
	const { read, missing, stale, different, newer, created, updated } = numbers;
	const so = `${plural(read, "user")} read, ${number(missing + stale + different + newer)} missing or different`;
	const line = write ? `${so}; ${plural(created, "row")} created, ${number(updated)} updated` : so;
	return { line, reply: `⏳ ${line} …\n\n${waitHere}` };
}

export function exportBeingKept({ rows, name, url }: Export): { line: string; reply: string } {
	const line = `${plural(rows, "row")} of the table are in a file; ${url === null ? "it is being kept" : "it is kept"}`;
	return { line, reply: `⏳ ${line} (${code(name)}). Nothing was written to the table yet.\n\n${waitHere}` };
}
