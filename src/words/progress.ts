/** What is said of a command about users while it works: that it starts, and how far it is. */
import type { Standing } from "../operations/ledger.ts";
import type { Named, Selection } from "../operations/targets.ts";
import { type OperationName, revokedInAll } from "./operation-row.ts";
import { code, number, plural } from "./text.ts";
import { whom } from "./whom.ts";

const going: Record<OperationName, string> = {
	revoke: "Revoking all sessions of",
	lockout: "Locking out",
	unlock: "Unlocking",
	"force-reset": "Asking for a new password and revoking all sessions of",
};

const waitHere =
	"This comment will say how it ended, or that the run was cut off. In doubt type the command again: what is already done stays done.";

/** Where a second person agreed, who asked need not ask again. */
const waitHereConfirmed =
	"This comment will say how it ended, or that the run was cut off. In doubt type the same `/confirm` again: what is already done stays done.";

export function started(
	operation: OperationName,
	{ selection, except }: { selection: Selection; except: readonly Named[] },
	at: string,
): string {
	const but = except.length > 0 ? `, except ${whom({ by: "names", named: except }, at)}` : "";
	return `⏳ ${going[operation]} ${whom(selection, at)}${but} …\n\n${waitHere}`;
}

export function confirmStarted(codeWord: string): string {
	return `⏳ Running what waited for ${code(codeWord)} …\n\n${waitHereConfirmed}`;
}

/** How far it is, as a line of the log and as the reply that stands meanwhile. */
export function progressOf(
	operation: OperationName,
	{ ended, of, unfinished, totals }: Standing,
	isConfirmed: boolean,
): { line: string; reply: string } {
	const parts = [
		`${number(ended)} of ${plural(of, "user")}`,
		...(operation === "unlock" ? [] : [`${plural(revokedInAll(totals), "session")} revoked`]),
		...(unfinished > 0 ? [`${number(unfinished)} not done`] : []),
	];
	const line = parts.join(", ");
	return { line, reply: `⏳ ${line} …\n\n${isConfirmed ? waitHereConfirmed : waitHere}` };
}
