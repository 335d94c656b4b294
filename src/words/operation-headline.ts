/** The first line of what a command about users says: what was achieved, and what is left. It must never claim more than Clerk confirmed. */
import { isUnmarked } from "../incident/handled.ts";
import { handledRows, isNobodyLetIn, keptOut, mustReset, type OperationReport, sum } from "./operation-report.ts";
import {
	isDone,
	isLetIn,
	isMootRow,
	isNobody,
	type OperationName,
	type OperationRow,
	revokedInAll,
} from "./operation-row.ts";
import { number, plural } from "./text.ts";

/** What was achieved, in the words of the operation, whether or not something is left. */
function achieved(report: OperationReport, isAll: boolean): string {
	const { operation, totals, done, resumed } = report;
	const revoked = revokedInAll(totals);
	const since = operation === "revoke" && totals.revokedBefore > 0 ? " since the command was typed" : "";
	const keys = report.apiKeys ? ` and ${plural(totals.apiKeys, "API key")}` : "";
	const isNone = revoked === 0 && totals.apiKeys === 0;
	const whose = operation === "revoke" && isAll && totals.users > 1 ? ` of ${plural(totals.users, "user")}` : "";
	const sessions =
		isNone && operation !== "revoke"
			? noneRevoked(totals.alreadyOver, isAll && !report.rows.some(isMootRow))
			: `${plural(revoked, "session")}${keys}${whose} revoked${since}`;
	switch (operation) {
		case "revoke": {
			const nothing = resumed ? "This run revoked nothing, an earlier one may have done a part" : "Nothing was revoked";
			return isNone ? nothing : sessions;
		}
		case "lockout": {
			const out = keptOut(report);
			const none = isAll ? "Nobody was left to lock out" : "Nobody is known to be locked out";
			return `${out === 0 ? none : `${are(out, "locked out")}${byLock(totals.locked, out)}`}; ${sessions}`;
		}
		case "unlock": {
			const open = done - report.rows.filter(isMootRow).length;
			if (open === 0) return isAll ? "Nobody was left to unlock" : "Nobody is known to be unlocked";
			return isAll && isNobodyLetIn(report)
				? `Nothing to unlock: ${are(open, "neither banned nor locked")}`
				: `${plural(open, "user")} can sign in again`;
		}
		case "force-reset": {
			const asked = mustReset(report);
			const without = totals.passwordless;
			if (asked === 0 && without > 0)
				return `No password was marked for a reset: ${plural(without, "user")} ${without === 1 ? "has" : "have"} none; ${sessions}`;
			if (asked === 0 && (resumed || handledRows(report.rows).some(({ handling }) => handling.password === "unknown")))
				return `No password is known to be marked for a reset; ${sessions}`;
			if (asked === 0) return isNone ? "Nothing was changed" : sessions;
			const none = without > 0 ? `, ${number(without)} ${without === 1 ? "has" : "have"} no password` : "";
			return `${plural(asked, "user")} must set a new password at the next sign-in${none}; ${sessions}`;
		}
	}
}

/** With whom nothing was left to be done, which is not what was asked for. */
function moot(rows: readonly OperationRow[]): string[] {
	const letIn = rows.filter(isLetIn).length;
	const gone = rows.filter(isMootRow).length - letIn;
	return [
		...(letIn > 0 ? [`${plural(letIn, "user")} can sign in, let in again since by another command`] : []),
		...(gone > 0 ? [`${are(gone, "not in Clerk any more")}`] : []),
	];
}

function noneRevoked(alreadyOver: number, isAll: boolean): string {
	if (!isAll) return "no session revoked";
	return alreadyOver > 0 ? "the sessions were already gone when their turn came" : "no session was live";
}

function byLock(locked: number, out: number): string {
	if (locked === 0) return "";
	return locked === out ? " by a lock instead of a ban" : `, ${number(locked)} of them by a lock instead of a ban`;
}

function are(count: number, what: string): string {
	return `${plural(count, "user")} ${count === 1 ? "is" : "are"} ${what}`;
}

export function headline(report: OperationReport): string {
	const { operation, rows, totals, notTried } = report;
	const open = rows.filter((row) => !isDone(operation, row));
	const revoked = revokedInAll(totals);
	const isAll = open.length === 0 && notTried.length === 0;
	const said = [achieved(report, isAll), ...moot(rows)].join("; ");
	if (isAll) {
		if (operation === "unlock") return `✅ **${said}.**`;
		const none = (revoked > 0 || totals.apiKeys > 0) && !rows.some(isMootRow) ? ", none is left" : "";
		if (operation !== "revoke") return `${isHalf(report) ? "⚠️" : "✅"} **${said}${none}.**`;
		if (revoked > 0 || totals.apiKeys > 0) {
			return `✅ **${said}; none is left.**`;
		}
		return totals.alreadyOver > 0
			? "✅ **None is left: the sessions were already gone when their turn came.**"
			: `✅ **${["No live session was found", ...moot(rows)].join("; ")}.**`;
	}
	if (open.every(isNobody) && notTried.length === 0) {
		return totals.users === 0 ? `😕 **${nobodyFound[operation]}.**` : `😕 **${said}, but not every name was found.**`;
	}
	const maybe = sum(rows, ({ failed, verified }) => (verified ? 0 : failed));
	const first = operation === "revoke" && revoked === 0 && maybe > 0 ? "No session is known to be revoked" : said;
	return `❌ **${[first, ...left(report, maybe)].join("; ")}.**`;
}

/** All that could be done is done, and it is less than it sounds: a lock may end, and who has no password needs none. */
function isHalf({ operation, totals, rows }: OperationReport): boolean {
	return operation === "lockout" ? totals.locked > 0 || rows.some(isLetIn) : totals.passwordless > 0;
}

const nobodyFound: Record<OperationName, string> = {
	revoke: "Nothing was revoked",
	lockout: "Nobody was locked out",
	unlock: "Nothing was changed",
	"force-reset": "Nothing was changed",
};

/** What keeps the work from being finished, in the words of a headline. */
function left({ operation, rows, notTried }: OperationReport, maybe: number): string[] {
	const live = sum(rows, ({ failed, verified }) => (verified ? failed : 0));
	const handled = handledRows(rows);
	const isUnlock = operation === "unlock";
	const unchecked = handled.filter(({ handling }) => !handling.verified && handling.failed === 0).length;
	const open =
		operation === "lockout" ? handled.filter((row) => row.handling.access === "open" && !isLetIn(row)).length : 0;
	const unsure = handled.filter((row) => row.handling.access === "unknown").length;
	const still = isUnlock ? handled.filter((row) => !isDone(operation, row)).length - unsure : 0;
	const passwords =
		operation === "force-reset" ? handled.filter((row) => row.handling.password === "unchanged").length : 0;
	const unmarked =
		operation === "lockout"
			? handled.filter(({ handling }) => handling.access === "locked" && isUnmarked(handling)).length
			: 0;
	const keys = handled.filter(({ handling: { apiKeys } }) => apiKeys && (apiKeys.failed > 0 || !apiKeys.listed)).length;
	const unread = rows.filter(({ outcome }) => outcome === "unread").length;
	const nobody = rows.filter(isNobody).length;
	return [
		...(open > 0 ? [`${plural(open, "user")} can still sign in`] : []),
		...(unsure > 0 ? [`of ${plural(unsure, "user")} it is not known whether they can sign in`] : []),
		...(still > 0 ? [`${are(still, "still kept out")}`] : []),
		...(passwords > 0 ? [`${plural(passwords, "password")} could not be marked for a reset`] : []),
		...(unmarked > 0 ? [`of ${plural(unmarked, "user")} the password is not known to be marked for a reset`] : []),
		...(live > 0 ? [`${number(live)} still live`] : []),
		...(maybe > 0 ? [`${number(maybe)} may still be live`] : []),
		...(unchecked > 0 && !isUnlock ? ["whether any is still live is not known"] : []),
		...(keys > 0 ? [`API keys of ${plural(keys, "user")} may still work`] : []),
		...(unread > 0 && (rows.length > 1 || operation !== "revoke")
			? [`${plural(unread, "user")} could not be read`]
			: []),
		...(notTried.length > 0 ? [`${plural(notTried.length, "user")} not tried`] : []),
		...(nobody > 0 ? [`${plural(nobody, "name")} not found`] : []),
	];
}
