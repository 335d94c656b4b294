/** What a command about users would hit, as it is said before anything is changed, and how a second person agrees to it. */
import { isSameLogin } from "../incident/login.ts";
import type { Proposal } from "../incident/proposal.ts";
import type { BlastRadius } from "../operations/blast-radius.ts";
import type { Excepted } from "../operations/except.ts";
import type { Selection, Target, Targets } from "../operations/targets.ts";
import { countLeftOut, leftOut } from "./excepted.ts";
import { explainFailure } from "./failure.ts";
import { type OperationName, rowLine } from "./operation-row.ts";
import { code, listed, maskEmail, maskEmails, number, plural, quote, shown, someLines } from "./text.ts";
import { clock, duration } from "./time.ts";
import { firstOf, mostNames, userName, whom } from "./whom.ts";

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

/** Ids tell little; where they are many, a few show what kind of list it is, and the run's page has them all. */
const fewNames = 5;

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
	const isMany = users.length > mostNames;
	const others = all.flatMap((target) => problemLine(operation, target));
	return [
		...(users.length > 0
			? [
					`The users: ${firstOf(users.map(userName), isMany ? fewNames : mostNames)}${isMany ? `; [the run's page](${page}) lists them all` : ""}.`,
				]
			: []),
		...(excepted.length > 0 ? [leftOut(excepted)] : []),
		...(others.length > 0 ? [someLines(others, mostNames)] : []),
		...(notUsers.length > 0
			? [`Words of the report that name no user, and are left out: ${firstOf(notUsers.map(shown))}.`]
			: []),
	];
}

function problemLine(operation: OperationName, target: Target): string[] {
	if (target.outcome === "user" || target.outcome === "repeated") return [];
	if (target.outcome !== "unread") return [rowLine(operation, target)];
	return [`- ❌ ${shown(target.asked)}: could not be read, and is left out. ${explainFailure(target.failure).why}`];
}

/** Everybody, for the run's page. */
export function targetLines({ all }: Targets): string[] {
	return all.flatMap((target) => (target.outcome === "user" ? [`- ${userName(target)}${emailOf(target)}`] : []));
}

function emailOf({ asked, known }: Extract<Target, { outcome: "user" }>): string {
	return known.email && known.id === asked ? `, ${code(maskEmail(known.email))}` : "";
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
export function nobodyElse({ lead, by }: Pick<Plan, "lead" | "by">, { code: codeWord }: Pick<Waiting, "code">): string {
	const alone = code(`/confirm ${codeWord} --alone "why"`);
	const recorded = "the reason stands in the timeline, for the post-mortem";
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
