/** What a command about users says at its end: what was done, to whom, what is left and how to go on, and what is true now. */

import type { Place } from "./diagnosis/places.ts";
import { leftOut } from "./excepted.ts";
import { explainEach } from "./failure.ts";
import { headline } from "./operation-headline.ts";
import { goingOn, lockedOutAfterAll, takenBack } from "./operation-next.ts";
import {
	handledRows,
	isNobodyLetIn,
	mustReset,
	type OperationReport,
	placeOf,
	unlistedDone,
	wasTouched,
} from "./operation-report.ts";
import { isKeptOut, type OperationRow, revokedInAll, rowLine } from "./operation-row.ts";
import { code, firstThatFit, maskEmails, number, plural, quote } from "./text.ts";
import { dateAndClock, duration } from "./time.ts";

/** One paragraph for each reason. */
function reasons(report: OperationReport): string[] {
	const { rows, stopped } = report;
	const failures = rows.flatMap((row) =>
		row.outcome === "handled" ? row.handling.failures : "failures" in row ? row.failures : [],
	);
	return explainEach(stopped ? [stopped, ...failures] : failures, placeOf(report));
}

/** A plan without a ban is a reason of its own: what stands in for the ban, and how long it holds. */
function withoutBan(report: OperationReport): string[] {
	const { operation, totals, rows } = report;
	if (operation !== "lockout") return [];
	const noBan = "Clerk's plan of this instance has no ban";
	const open = handledRows(rows).some(({ handling }) => !isKeptOut(handling) && handling.password !== undefined);
	const locks =
		totals.locked > 0
			? [
					`${noBan}, so a lock stands in for it. ${howLong(report)} With a plan that has bans, ${ways[placeOf(report)].again} makes it one.`,
				]
			: [];
	return [
		...locks,
		...(open
			? [
					`${totals.locked > 0 ? "Where the lock failed too," : `${noBan}, and the lock that stands in for it failed, so`} nothing keeps the user out but a new password, where one is asked for.`,
				]
			: []),
	];
}

/** What one would type in an issue is an input or an action where nothing can be typed. */
const ways: Record<Place, Record<"again" | "goAgain" | "lockOut" | "keepsOut" | "keysToo", string>> = {
	issue: {
		again: "`/lockout` again",
		goAgain: "type `/lockout` again",
		lockOut: "Type `/lockout` and the user, which keeps them from signing in.",
		keepsOut: "`/lockout` keeps them out",
		keysToo: "`--api-keys` revokes them too",
	},
	action: {
		again: "another run",
		goAgain: "run this again",
		lockOut: "Name the user to the action `lock-out-users`, which keeps them from signing in.",
		keepsOut: "the action `lock-out-users` keeps them out",
		keysToo: "the input `api-keys` revokes them too",
	},
};

function howLong(report: OperationReport): string {
	const { rows, totals } = report;
	const locks = handledRows(rows).flatMap(({ handling: { access, lockedUntil = null } }) =>
		access === "locked" ? [lockedUntil] : [],
	);
	const ends = locks.filter((until) => until !== null).sort();
	const isEach = locks.length === totals.locked;
	if (isEach && ends.length === 0) return "It holds until somebody unlocks the user.";
	const when = isEach
		? `${locks.length === 1 ? "It ends by itself" : "The first ends by itself"} at **${dateAndClock(ends[0] ?? "")}**`
		: "Unless Clerk's dashboard sets locks to hold for good, they end by themselves, after an hour if nobody set another time";
	return `${when}; after that the user can sign in again, with a new password where one was asked for. To keep them out, ${ways[placeOf(report)].goAgain} before.`;
}

/** A new password is asked for only where there is one, and where Clerk is set up to ask. */
function aboutPasswords(report: OperationReport): string[] {
	if (report.operation !== "force-reset") return [];
	const asks =
		mustReset(report) > 0
			? [
					"Clerk asks for the new password only while Force password reset is on in its dashboard, which it is by itself only in instances made since December 2025. Check it once.",
				]
			: [];
	const without =
		report.totals.passwordless > 0
			? [
					"Who has no password signs in by other means (an e-mail code, an external account), and can do so at once. To keep them out: `/lockout` and the user.",
				]
			: [];
	return [...asks, ...without];
}

function keptAppearing(report: OperationReport): string[] {
	const { operation, rows } = report;
	const unexplained = handledRows(rows).filter(({ handling: { failures } }) => failures.length === 0);
	const sessions = unexplained.some(({ handling: { verified, failed } }) => verified && failed > 0);
	const keys = unexplained.some(({ handling: { apiKeys } }) => (apiKeys?.failed ?? 0) > 0);
	const next = operation === "lockout" ? "Look at the user in Clerk's dashboard." : ways[placeOf(report)].lockOut;
	return [
		...(sessions
			? [
					`Live sessions were still listed after each round of revoking: either somebody keeps signing in, or Clerk does not end them. ${next}`,
				]
			: []),
		...(keys
			? [
					"API keys were still listed after each round of revoking: either somebody keeps making new ones, or Clerk does not end them. Look at the user in Clerk's dashboard.",
				]
			: []),
	];
}

/** What is true now of tokens and sign-ins; only where something was ended, or was over already. */
function afterwards(report: OperationReport): string[] {
	const { operation, rows, totals, tokenLifetimeSeconds } = report;
	const untouched = handledRows(rows).filter((row) => !wasTouched(operation, row)).length;
	if (operation === "unlock" || totals.users - untouched <= 0) return [];
	const lifetime =
		tokenLifetimeSeconds === undefined
			? "Tokens that were already issued stay valid until they expire: 60 seconds, or longer if the application uses JWT templates (Clerk did not tell their lifetimes)."
			: `Tokens that were already issued stay valid for up to **${duration(tokenLifetimeSeconds)}**, until they expire; Clerk cannot take those back.`;
	const brought = revokedInAll(totals) > 0 ? " Ended sessions cannot be brought back." : "";
	const keys = report.apiKeys ? "" : ` API keys are not sessions and go on working: ${ways[placeOf(report)].keysToo}.`;
	return [`${lifetime}${signingIn(report)}${brought}${keys}`];
}

/** Letting somebody in brings nothing else back. */
function staysEnded(report: OperationReport): string[] {
	if (report.operation !== "unlock" || report.done === 0 || isNobodyLetIn(report)) return [];
	const who = report.done === 1 ? "The user signs" : "The users sign";
	return [
		`${who} in again, with a new password where one is asked for. Sessions that were ended and API keys that were revoked stay so. To take it back: \`/lockout\` and ${report.done === 1 ? "the user" : "the users"}.`,
	];
}

function signingIn(report: OperationReport): string {
	const { operation, rows, totals } = report;
	if (operation !== "revoke") return "";
	const done = handledRows(rows).filter((row) => wasTouched(operation, row));
	const banned = done.filter(({ handling }) => handling.access !== "gone").map(({ known }) => known?.banned === true);
	const isMany = unlistedDone(report) > 0;
	if (!isMany && banned.length === 0) return "";
	const [who, is] = totals.users === 1 ? ["The user", "is"] : ["The users", "are"];
	if (!isMany && banned.every((one) => one))
		return ` ${who} ${is} banned, and cannot sign in until that is taken back.`;
	const exceptBanned = isMany || banned.some((one) => one) ? "Users who are not banned" : who;
	return ` ${exceptBanned} can sign in again, and so can anybody who knows the password; ${ways[placeOf(report)].keepsOut}.`;
}

/** Of a comment's 65,536 characters the record may take the most; it is what a later run goes on from. */
const longestRows = 12_000;
/** Rows beyond this are not read. */
const mostRows = 60;
/** Users who were not tried differ in nothing but their names. */
const mostNotTriedShown = 10;

function rowLines(report: OperationReport): string[] {
	const { operation, rows } = report;
	const notTried = rows.filter(({ outcome }) => outcome === "not-tried");
	const isLong = notTried.length > mostNotTriedShown;
	const each = rows
		.filter((row) => !isLong || row.outcome !== "not-tried")
		.toSorted((a, b) => Number(isOnRunPage(report, a)) - Number(isOnRunPage(report, b)));
	const lines = firstThatFit(
		each.slice(0, mostRows).map((row) => rowLine(operation, row)),
		longestRows,
	);
	const more = each.length - lines.length;
	return [
		aboutMany(report),
		[
			...lines,
			...(isLong
				? [`- ❌ **${plural(notTried.length, "user")} not tried**, because nothing more was asked of Clerk.`]
				: []),
			...(more > 0 ? [`- … and ${number(more)} more that are not done.`] : []),
		].join("\n"),
	];
}

/** Of many users the lines on the run's page are only of those who were handled, so the others come first here. */
function isOnRunPage(report: OperationReport, { outcome }: OperationRow): boolean {
	return unlistedDone(report) > 0 && outcome === "handled";
}

function summaryOn({ page }: OperationReport): string {
	return page === undefined ? "the end of the run's summary" : `the summary on [the run's page](${page})`;
}

function aboutMany(report: OperationReport): string {
	const done = unlistedDone(report);
	if (done === 0) return "";
	const open = report.rows.length > 0 ? " The others:" : "";
	return `${plural(done, "user")} ${done === 1 ? "is" : "are"} done and not listed here; ${summaryOn(report)} lists everybody whom this run handled.${open}`;
}

function footer({ instance, warrant: { reason, alone, confirmed } }: OperationReport): string {
	const parts = [
		instance ? `Clerk ${instance} instance` : "Clerk instance; the key does not tell whether production or development",
		...(confirmed ? [`asked for by **${quote(confirmed.by)}**, confirmed with ${code(confirmed.code)}`] : []),
		...(alone === null ? [] : [`**done by one person alone**, because: ${quote(maskEmails(alone))}`]),
		...(reason === null ? [] : [`reason given: ${quote(maskEmails(reason))}`]),
	];
	return `<sub>${parts.join(" · ")}</sub>`;
}

function wentOn({ resumed, totals, operation, filter, warrant }: OperationReport): string[] {
	if (!resumed || totals.users === 0) return [];
	// By who is kept out now, unless a proposal had marked who was.
	const isByState = operation === "unlock" && filter !== undefined && warrant.confirmed === undefined;
	const unseen = " Whom that one let in before it was cut off is not counted here, unless its last word named them.";
	return [`An earlier run of this command did not finish; this one went on.${isByState ? unseen : ""}`];
}

export function operationReply(report: OperationReport): string {
	return [
		headline(report),
		...rowLines(report),
		leftOut(report.excepted),
		...withoutBan(report),
		...reasons(report),
		...keptAppearing(report),
		...goingOn(report),
		...lockedOutAfterAll(report),
		...aboutPasswords(report),
		...afterwards(report),
		...staysEnded(report),
		...takenBack(report),
		...wentOn(report),
		footer(report),
	]
		.filter((part) => part !== "")
		.join("\n\n");
}
