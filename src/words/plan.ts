/**
 * What is said before a command about users changes anything: that it starts, what it would hit, how a second person
 * agrees, and, while it works, how far it is.
 */
import { isSameLogin } from "../incident/login.ts";
import type { Proposal } from "../incident/proposal.ts";
import { parseUtcTime } from "../incident/report.ts";
import type { BlastRadius } from "../operations/blast-radius.ts";
import type { Excepted } from "../operations/except.ts";
import type { Standing } from "../operations/in-bulk.ts";
import type { Named, Selection, Target, Targets } from "../operations/targets.ts";
import { countLeftOut, leftOut } from "./excepted.ts";
import { explainFailure } from "./failure.ts";
import { type OperationName, revokedInAll, rowLine } from "./operation-row.ts";
import { code, listed, maskEmail, maskEmails, number, plural, quote, shown, someLines } from "./text.ts";
import { clock, dateAndClock, duration, elapsed } from "./time.ts";

export type Plan = {
	/** The command's name. */
	name: string;
	operation: OperationName;
	/** How it is taken back, or that it cannot be. */
	inverse: string;
	radius: BlastRadius;
	targets: Targets;
	selection: Selection;
	/** Whom it leaves out. */
	excepted: readonly Excepted[];
	apiKeys: boolean;
	reason: string | null;
	lead: string | null;
	/** How many more users it may hit when it runs than it would now. */
	mayGrow: number;
	/** Who typed it. */
	by: string;
	/** When it was typed. */
	at: string;
	/** The run's page. */
	page: string;
};

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

/** Names beyond this are counted. */
const mostNames = 20;
const fewNames = 5;

/** `at`: when the command was typed, which tells the day of a bare time. */
function whom(selection: Selection, at: string): string {
	switch (selection.by) {
		case "names": {
			const { named } = selection;
			const names = named.slice(0, mostNames).map(({ asked }) => shown(asked));
			return [...names, ...(named.length > mostNames ? [`${number(named.length - mostNames)} more`] : [])].join(", ");
		}
		case "report":
			return "the users whom the report names";
		case "organization":
			return `the members of ${code(selection.organization)}`;
		case "signed-in-since":
			return `everybody who signed in since ${instantOf(selection.time, at)}`;
	}
}

function instantOf(time: string, at: string): string {
	const since = parseUtcTime(time, at);
	// One that lies ahead is refused afterwards.
	if (since === null) return `${quote(time.replace(/\s*(?:UTC|Z)$/i, ""))} UTC`;
	return `${dateAndClock(since)} (${elapsed(since, at)} before the command)`;
}

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

function table({
	operation,
	inverse,
	radius,
	selection,
	targets,
	apiKeys,
	reason,
	name,
	mayGrow,
	excepted,
	at,
}: Plan): string {
	const { users, sessions, counted, requests, seconds, environment } = radius;
	const isUnlock = operation === "unlock";
	const leftOut = targets.all.filter(({ outcome }) => outcome !== "user" && outcome !== "repeated").length;
	const rows: [string, string][] = [
		["Command", `${code(`/${name}`)} for ${selection.by === "names" ? "the users below" : whom(selection, at)}`],
		[
			"Users",
			`**${number(users)}**${mayGrow > 0 ? `, and up to ${number(mayGrow)} more who sign in until it runs` : ""}${leftOut > 0 ? `; ${plural(leftOut, "name")} left out, see below` : ""}`,
		],
		...row(excepted.length > 0, "Left out", `**${number(countLeftOut(excepted))}**, see below`),
		...row(!isUnlock, "Live sessions", sessionsOf(sessions, counted, users)),
		...row(
			apiKeys && users > 0,
			"API keys",
			`those of ${users === 1 ? "the user" : `all ${number(users)} users`} are **revoked too**, and cannot be brought back`,
		),
		...row(requests > 0, "Requests to Clerk", `about ${number(requests)}, in about ${duration(Math.max(1, seconds))}`),
		["Clerk instance", environment ? `**${environment}**` : "**not known**: neither the key nor Clerk tells"],
		[
			"Afterwards",
			[inverse, ...(apiKeys ? [keysStay] : []), ...(operation === "lockout" ? [lockInstead] : [])].join(" "),
		],
		...row(reason !== null, "Reason given", quote(maskEmails(reason ?? ""))),
	];
	return ["| | |", "|---|---|", ...rows.map(([what, value]) => `| **${what}** | ${value} |`)].join("\n");
}

const keysStay = "Revoked API keys stay revoked.";
const lockInstead = "Where the plan has no ban, a lock stands in for it, and that may end by itself.";

function row(isShown: boolean, what: string, value: string): [string, string][] {
	return isShown ? [[what, value]] : [];
}

function sessionsOf(sessions: number, counted: number, users: number): string {
	if (counted === users) return `**${number(sessions)}**`;
	if (counted === 0) return "**not known**: they could not be counted";
	return `about **${number(sessions)}** (counted for ${number(counted)} of the users)`;
}

/** Who they are, and which names are nobody's. */
function names({ operation, targets: { all, notUsers }, excepted, page }: Plan): string[] {
	const users = all.filter((target) => target.outcome === "user");
	// Ids tell little; where they are many, a few show what kind of list it is, and the run's page has them all.
	const shownUsers = users.slice(0, users.length > mostNames ? fewNames : mostNames).map(userName);
	const more = users.length - shownUsers.length;
	const rest = more > 0 ? `${andMore(more)}; [the run's page](${page}) lists them all` : "";
	const others = all.flatMap((target) => problemLine(operation, target));
	return [
		...(shownUsers.length > 0 ? [`The users: ${shownUsers.join(", ")}${rest}.`] : []),
		...(excepted.length > 0 ? [leftOut(excepted)] : []),
		...(others.length > 0 ? [someLines(others, mostNames)] : []),
		...(notUsers.length > 0
			? [
					`Words of the report that name no user, and are left out: ${notUsers.slice(0, mostNames).map(shown).join(", ")}${andMore(notUsers.length - mostNames)}.`,
				]
			: []),
	];
}

/** Everybody, for the run's page. */
export function targetLines({ all }: Targets): string[] {
	return all.flatMap((target) => (target.outcome === "user" ? [`- ${userName(target)}${emailOf(target)}`] : []));
}

function emailOf({ asked, known }: Extract<Target, { outcome: "user" }>): string {
	return known.email && known.id === asked ? `, ${code(maskEmail(known.email))}` : "";
}

function andMore(count: number): string {
	return count > 0 ? ` and ${number(count)} more` : "";
}

function userName({ asked, known }: Extract<Target, { outcome: "user" }>): string {
	return known.id === asked ? shown(asked) : `${shown(asked)} (${code(known.id)})`;
}

function problemLine(operation: OperationName, target: Target): string[] {
	if (target.outcome === "user" || target.outcome === "repeated") return [];
	if (target.outcome !== "unread") return [rowLine(operation, target)];
	return [`- ❌ ${shown(target.asked)}: could not be read, and is left out. ${explainFailure(target.failure).why}`];
}

export type Waiting = { code: string; expiresAt: string };

export function proposalReply(plan: Plan, waiting: Waiting): string {
	const confirm = code(`/confirm ${waiting.code}`);
	return [
		"⚠️ **Nothing was done yet: this needs a second person.**",
		table(plan),
		`**Somebody else who may run commands types ${confirm} by ${clock(waiting.expiresAt)} UTC**, and it runs. To withdraw it: ${code(`/cancel ${waiting.code}`)}. Do not edit the comment with the command: then it does not run.`,
		nobodyElse(plan, waiting),
		...names(plan),
	].join("\n\n");
}

/** Whoever leads, and did not type the command, is a second person like any other. */
function nobodyElse({ lead, by }: Plan, { code: codeWord }: Waiting): string {
	const alone = code(`/confirm ${codeWord} --alone "why"`);
	const recorded = "the reason stands in the record and in the post-mortem";
	if (isSameLogin(lead, by)) return `Nobody else awake? As the lead you may type ${alone} yourself; ${recorded}.`;
	if (lead !== null)
		return `Nobody else awake? Call **${quote(lead)}**, who leads, and can confirm it like anybody else.`;
	return `Nobody else awake? Nobody leads yet, and only the lead may confirm their own command. If that is you, type ${code(`/lead @${by}`)}, then ${alone}; ${recorded}.`;
}

/** `waitingFor`: the code of a command that was only looked at again. */
export function dryRunReply(plan: Plan, waitingFor?: string): string {
	return [
		"🔍 **Dry run: nothing was changed.** This is what the command would hit now:",
		table(plan),
		...names(plan),
		plan.radius.users > 0
			? waitingFor === undefined
				? "To do it, type the command in a new comment without `--dry-run`."
				: `To do it, somebody else than who typed the command types ${code(`/confirm ${waitingFor}`)} in a new comment.`
			: "There is nobody to do it to: name the users another way.",
	].join("\n\n");
}

/** Of a command that only moves the incident. */
export function dryRunOf(reply: string): string {
	return `🔍 **Dry run: nothing was changed.** Without \`--dry-run\` the answer would be:\n\n---\n\n${reply}`;
}

/** `begun`: somebody agreed, and the command was cut off. */
export function cancelled({ by, command, event }: Proposal, begun: boolean): string {
	return `✅ **Withdrawn:** ${code(`/${command ?? ""}`)} of ${quote(by)} (${code(event.code)}) will not run${begun ? " any further" : ""}.\n\n${begun ? "Somebody had agreed, and its run began: what it did stays done, and its reply above says how far it came." : "Nothing of it was done."} To do it after all, type the command again in a new comment.`;
}

export function codes(waiting: readonly string[]): string {
	return listed(
		waiting.map((one) => code(one)),
		"and",
	);
}
