/** What can be typed after a command about users: how to go on with what is left, and how to take back what was done. It offers nothing that cannot work. */
import { isUnmarked } from "../incident/handled.ts";
import { handledRows, keptOut, type OperationReport, placeOf } from "./operation-report.ts";
import { isDone, isKeptOut, isLetIn, isNobody, type OperationName, type OperationRow } from "./operation-row.ts";
import { code, wholeCode } from "./text.ts";

export function takenBack(report: OperationReport): string[] {
	const { filter, page } = report;
	const out = keptOut(report);
	if (report.operation !== "lockout" || out === 0) return [];
	const users = handledRows(report.rows).filter(({ handling }) => isKeptOut(handling));
	const byName =
		users.length === out ? wholeCode(`/unlock ${users.map(({ handling }) => handling.user).join(" ")}`) : undefined;
	const byFilter = byName === undefined && filter !== undefined ? wholeCode(`/unlock ${filter}`) : undefined;
	const others = byFilter === undefined ? "" : " It lets in whoever of them was banned or locked before, too.";
	const how = byName ?? byFilter ?? `\`/unlock\` and the users, named as they were here; ${idsOn(page)}`;
	return placeOf(report) === "issue"
		? [`To take it back: ${how}.${others}`]
		: [`To take it back: in Clerk's dashboard under Users → the user, or in an incident with ${how}.${others}`];
}

function idsOn(page: string | undefined): string {
	return `${page === undefined ? "the end of the run's summary" : `[the run's page](${page})`} lists the ids of those whom this run handled`;
}

/** Whom another command has let in since. */
export function lockedOutAfterAll({ rows, page }: OperationReport): string[] {
	const users = handledRows(rows).filter(isLetIn);
	if (users.length === 0 || page === undefined) return [];
	const who = users.length === 1 ? "the user who was let in again" : "the users who were let in again";
	const names = users.map(({ handling }) => handling.user);
	return [
		`To lock out ${who} after all, type ${wholeCode(`/lockout ${names.join(" ")}`) ?? "`/lockout` and the users"} in a new comment.`,
	];
}

function hasNoBan({ operation, totals, rows }: OperationReport): boolean {
	// Only where there is no ban is the password touched.
	const triedToLock = handledRows(rows).some(({ handling }) => handling.password !== undefined);
	return operation === "lockout" && (totals.locked > 0 || triedToLock);
}

/** Who is kept out already only has to be signed out, and by a lock to need a new password. */
function leftToDo(report: OperationReport, open: readonly OperationRow[]): keyof typeof byHand {
	if (open.length > 0 && open.every(lacksOnlyKeys)) return "api-keys";
	if (report.operation !== "lockout") return report.operation;
	const handled = handledRows(open);
	if (handled.length === open.length && handled.every(({ handling }) => isKeptOut(handling)))
		return handled.some(({ handling }) => isUnmarked(handling)) ? "force-reset" : "revoke";
	return hasNoBan(report) ? "force-reset" : "lockout";
}

function lacksOnlyKeys(row: OperationRow): boolean {
	if (row.outcome !== "handled") return false;
	const { access, verified, failed, apiKeys } = row.handling;
	const isUnsure = access === "open" || access === "unknown" || isUnmarked(row.handling);
	return apiKeys !== undefined && verified && failed === 0 && !isUnsure;
}

/** The way that needs nothing of ours, by what was asked for. */
export const byHand: Record<OperationName | "api-keys", string> = {
	"api-keys": "Until then, revoke API keys in Clerk's dashboard: Users → the user.",
	revoke: "Until then, sign users out in Clerk's dashboard: Users → the user → Sessions.",
	lockout: "Until then, ban users in Clerk's dashboard: Users → the user.",
	unlock: "Until then, unban and unlock users in Clerk's dashboard: Users → the user.",
	"force-reset": "Until then, change passwords and sign users out in Clerk's dashboard: Users → the user.",
};

/** What cannot be done by trying again is not offered to be. */
export function goingOn(report: OperationReport): string[] {
	const { operation, rows, notTried, again, warrant, filter } = report;
	const left = rows.filter((row) => !isDone(operation, row) && !isNobody(row));
	const open = left.filter((row) => !isGone(row));
	const keys = left.length > open.length ? [keysOfWhoIsGone] : [];
	if (open.length === 0 && notTried.length === 0) return keys;
	const names = open.map((row) =>
		row.outcome === "handled" ? row.handling.user : row.asked.includes("@") ? "<the same e-mail>" : row.asked,
	);
	const isLong = names.length > mostNamesAgain;
	const whom = isLong ? filter : names.join(" ");
	const typed =
		(whom === undefined ? undefined : wholeCode(`/${operation} ${whom}${again}`)) ?? "the same command again";
	const { confirmed, alone } = warrant;
	const confirming =
		confirmed &&
		`whoever confirmed it types ${code(`/confirm ${confirmed.code}${alone === null ? "" : ' --alone "why"'}`)} again`;
	const how = !confirming ? `type ${typed}` : isLong ? confirming : `type ${typed}, or ${confirming}`;
	const meanwhile = byHand[leftToDo(report, open)];
	if (placeOf(report) === "action")
		return [
			`${meanwhile} To go on with what is left, start it again with the same inputs; what is done stays done.`,
			...keys,
		];
	return [`${meanwhile} To go on with what is left, ${how}; what is done stays done.`, ...keys];
}

/** Nothing that is typed reaches them, nor is there a page of theirs in the dashboard. */
function isGone(row: OperationRow): boolean {
	return row.outcome === "handled" && row.handling.access === "gone";
}

const keysOfWhoIsGone =
	"API keys of a user whom Clerk does not know any more cannot be revoked from here. Treat them as working until Clerk's support, asked with the user's id, says otherwise.";

/** So many ids fit into the longest command. */
const mostNamesAgain = 150;
