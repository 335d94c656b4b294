/** Why a command about users was not run: what keeps it from hitting the wrong people, or from running twice. */
import type { Environment } from "../incident/environment.ts";
import { isSameLogin } from "../incident/login.ts";
import type { Proposal } from "../incident/proposal.ts";
import type { NotExcepted } from "../operations/except.ts";
import type { Protected } from "../operations/protected-people.ts";
import type { NoTargets, Selection } from "../operations/targets.ts";
import type { LockHolder } from "../ports/github.ts";
import { exceptNamesNobody, onlyExcepted } from "./excepted.ts";
import { candidateIds } from "./operation-row.ts";
import { codes } from "./plan.ts";
import type { Explained } from "./refusal.ts";
import { code, listed, number, plural, quote, shown, wholeCode } from "./text.ts";
import { clock, dateAndClock } from "./time.ts";

export type OperationRefusal =
	| { refused: NoTargets }
	| NotExcepted
	| { refused: "other-instance"; own: Environment; incident: Environment }
	| { refused: "no-such-user"; asked: string; candidates: readonly string[] }
	| {
			refused: "alone-not-lead";
			lead: string | null;
			/** Of the command that it was to confirm. */
			code?: string;
	  }
	| { refused: "team-unknown"; problem: string }
	| {
			refused: "team-member";
			hit: readonly Protected[];
			lead: string | null;
			chosen: Selection["by"];
			/** The command for all others; undefined where they were named. */
			others: string | undefined;
	  }
	| { refused: "users-changed"; before: number; now: number }
	| { refused: "let-in-since" }
	| { refused: "proposal-changed" }
	| { refused: "locked"; holder: LockHolder | undefined }
	| { refused: "comment-changed"; what: "edited" | "deleted"; of: string | undefined }
	| { refused: "unknown-code"; code: string; waiting: readonly string[] }
	| {
			refused: "code-not-waiting";
			code: string;
			state: "expired" | "cancelled" | "ran" | "unfinished";
			proposal: Proposal;
			/** Somebody had agreed, and a run began, whatever became of it. */
			begun: boolean;
	  }
	| { refused: "own-command"; code: string; lead: string | null }
	| { refused: "asker-no-permission"; login: string };

function who({ part, login }: Protected): string {
	const name = login === undefined ? "somebody" : `**${quote(login)}**`;
	switch (part) {
		case "asker":
			return `${name}, who typed the command`;
		case "lead":
			return `${name}, who leads the incident`;
		case "confirmer":
			return `${name}, who confirmed the command`;
		case "contact":
			return `${name}${login === undefined ? "" : ","} whom \`INCIDENT_CONTACTS.yml\` names`;
	}
}

function teamIn(hit: readonly Protected[], asker: string): string {
	const [only, ...others] = hit;
	if (!only || others.length > 0) return `${plural(hit.length, "account")} of your own team`;
	if (isSameLogin(only.login, asker)) return "your own account";
	return only.part === "contact"
		? `${only.login === undefined ? "somebody" : quote(only.login)} of your own team`
		: who(only);
}

/** More than these are counted. */
const mostAccounts = 10;

function accountsIn(hit: readonly Protected[], asker: string): string {
	const [only, ...others] = hit;
	if (only && others.length === 0)
		return `${code(only.user)} is ${isSameLogin(only.login, asker) ? "your own account" : `the account of ${who(only)}`}.`;
	const accounts = hit
		.slice(0, mostAccounts)
		.map((one) => `${code(one.user)} (${isSameLogin(one.login, asker) ? "your own" : who(one)})`);
	const more = hit.length - accounts.length;
	return `Among the users are ${listed([...accounts, ...(more > 0 ? [`${number(more)} more`] : [])], "and")}.`;
}

const otherChoice: Record<Selection["by"], string> = {
	names: "Name only the others, in a new comment.",
	report: "Name the others in the command itself, in a new comment.",
	organization:
		"Choose the users another way, in a new comment: by name, with `--from-report` or with `--signed-in-since`.",
	"signed-in-since":
		"Choose the users another way, in a new comment: by name, with `--from-report` or with `--organization`.",
};

function forOthers(command: string | undefined): string | undefined {
	const whole = command === undefined ? undefined : wholeCode(command);
	return whole && `To lock out the others, type ${whole} in a new comment.`;
}

/** Whoever leads is named; only where nobody does is anybody asked to. */
function overruled(lead: string | null, asker: string): string {
	const alone = code('--alone "why"');
	if (isSameLogin(lead, asker)) return `you as the lead add ${alone}`;
	if (lead !== null) return `**${quote(lead)}**, who leads, types the command with ${alone}`;
	return `only the lead may say so, and nobody leads yet: if you do, type ${code(`/lead @${asker}`)}, then the command with ${alone}`;
}

/** Who can agree to a command that `asker` typed, and how they may do without. */
function agreeing(codeWord: string, lead: string | null, asker: string): string {
	const confirm = code(`/confirm ${codeWord}`);
	const alone = code(`/confirm ${codeWord} --alone "why"`);
	if (lead !== null && !isSameLogin(lead, asker))
		return `Ask **${quote(lead)}**, who leads, or anybody else who may run commands, to type ${confirm}.`;
	const ask = `Ask somebody who may run commands to type ${confirm}.`;
	if (lead !== null) return `${ask} If nobody can, you as the lead may type ${alone}.`;
	return `${ask} If nobody can, only the lead may go alone, and nobody leads yet: if you do, type ${code(`/lead @${asker}`)}, then ${alone}.`;
}

const partDone =
	"A run of it had begun by then, and was cut off or failed: what it did stays done, and its reply above says how far it came.";

const explained = {
	"report-names-nobody": () => ({
		what: "Nothing was done: the report names no user",
		why: "Its field for the affected users holds no user id and no e-mail address, or this kind of incident has no such field.",
		next: "Name the users in the command itself, or write them into that field of the report and type the command in a new comment.",
	}),
	"no-organization": () => ({
		what: "Nothing was done: there is no such organization",
		why: "This Clerk instance knows no organization with this id.",
		next: "Copy the id from Clerk's dashboard under Organizations, and type the command in a new comment.",
	}),
	"time-not-past": () => ({
		what: "Nothing was done: the time was not understood",
		why: "It must be a time in the past, in UTC, as 09:40 or as 2026-03-01 09:40.",
		next: "Type the command with such a time in a new comment.",
	}),
	"nobody-fits": () => ({
		what: "Nothing was done: nobody fits the filter",
		why: "Clerk lists no user for it.",
		next: "Check the time or the organization, and type the command in a new comment. `/user` shows what Clerk knows of one user.",
	}),
	"except-names-nobody": exceptNamesNobody,
	"only-excepted": onlyExcepted,
	"other-instance": ({ own, incident }) => ({
		what: `Nothing was done: the key is of the ${own} instance`,
		why: `This incident is about the ${incident} instance, and the secret \`CLERK_SECRET_KEY\` of this repository belongs to the ${own} one, whose users are other people.`,
		next: `Put the ${incident} instance's key into that secret (Settings → Secrets and variables → Actions), then type the command in a new comment. If the report is wrong, open an incident that names the ${own} instance.`,
	}),
	"no-such-user": ({ asked, candidates }) =>
		candidates.length > 0
			? {
					what: `${shown(asked)} belongs to ${plural(candidates.length, "user")}`,
					why: "An e-mail address can belong to several users, and one is asked for.",
					next: `Name the one you mean by id: ${candidateIds(candidates)}.`,
				}
			: {
					what: `There is no user ${shown(asked)} in this Clerk instance`,
					why: "Clerk lists nobody under this name.",
					next: "Check the spelling, or name the user the other way, by id or by e-mail address, in a new comment.",
				},
	"alone-not-lead": ({ lead, code: typed }, asker) => ({
		what: "Nothing was done: only the lead may go alone",
		why: lead ? `The lead of this incident is **${quote(lead)}**.` : "This incident has no lead yet.",
		next: typed
			? agreeing(typed, lead, asker)
			: `Let a second person agree instead: type the command without \`--alone\`, and its reply says how.${lead ? "" : ` Or, if you lead, type ${code(`/lead @${asker}`)}, then the command again.`}`,
	}),
	"team-unknown": ({ problem }) => ({
		what: "Nobody was locked out: who belongs to the team is not known",
		why: `\`INCIDENT_CONTACTS.yml\` cannot be understood (${quote(problem, 200)}), so the people in it could be locked out by mistake.`,
		next: 'Repair the file and type the command in a new comment. If it cannot wait and the users are not of your team, the lead may add `--alone "why"`.',
	}),
	"team-member": ({ hit, lead, chosen, others }, asker) => ({
		what: `Nobody was locked out: it would hit ${teamIn(hit, asker)}`,
		why: `${accountsIn(hit, asker)} Who is locked out cannot help.`,
		next: `${forOthers(others) ?? otherChoice[chosen]} If ${hit.length === 1 ? "this account is" : "these accounts are"} meant too, ${overruled(lead, asker)}.`,
	}),
	"users-changed": ({ before, now }) => ({
		what: "Nothing was done: the command would hit other users than were shown",
		why:
			before === now
				? `When it was typed it was about ${plural(before, "user")}; now its names stand for others.`
				: `When it was typed it was about ${plural(before, "user")}, now it would be about ${number(now)}.`,
		next: "Type the command again in a new comment: it shows anew what it would hit.",
	}),
	"let-in-since": () => ({
		what: "Nothing was done now: users were let in again since this lockout began",
		why: "An `/unlock` of many users came after it, and to go on here could lock out again whom you let in.",
		next: "Name the users who are still to be locked out in a new command.",
	}),
	"proposal-changed": () => ({
		what: "Nothing was done: the reply that asked for a second person was changed",
		why: "What it recorded is not what this repository's action wrote, or the secret key was replaced since, so it cannot be told what was agreed to.",
		next: 'Type the command again in a new comment. If you did not replace the key, find out who edited that reply: GitHub shows it under "edited".',
	}),
	locked: ({ holder }) => ({
		what: "Nothing was done: another operation on many users is going on",
		why: holder
			? `**${quote(holder.by)}** started it at ${dateAndClock(holder.at)} in incident #\u2060${holder.incident}. Two at once would share Clerk's limit, and neither could tell its own work.`
			: "The lock of such operations is taken, and by whom cannot be read.",
		next: holder
			? "Wait for its end, then type this again; a code stays good until its time is over."
			: "Look for a running job under Actions. If there is none, delete the branch `incident-lock/clerk`, then type this again.",
	}),
	"comment-changed": ({ what, of }) => ({
		what: `Nothing was done: the command's comment was ${what}`,
		why: of
			? `What **${quote(of)}** typed does not stand there any more as it was when its effect was shown, and only that may run.`
			: "It does not stand there any more as it was posted, and only what everybody can read may run.",
		next: "If it is meant, type the command in a new comment.",
	}),
	"unknown-code": ({ code: typed, waiting }) => ({
		what: `Nothing was done: no command waits for ${code(typed)}`,
		why: "No reply in this issue shows this code.",
		next:
			waiting.length > 0
				? `Waiting now: ${codes(waiting)}. The reply to each command shows its code, and what it would hit.`
				: "No command waits now. Type the dangerous command itself; its reply shows a code.",
	}),
	"code-not-waiting": ({ code: typed, state, proposal, begun }) => ({
		what: `Nothing was changed now: ${code(typed)} does not wait any more`,
		why: {
			expired: `It was good until ${clock(proposal.event.expiresAt)} UTC${begun ? `. ${partDone}` : "; nobody had confirmed it by then, and nothing of it was done."}`,
			cancelled: `It was withdrawn, or its comment was edited${begun ? `. ${partDone}` : ", and nothing of it was done."}`,
			ran: "It was confirmed, and its command ran to its end.",
			unfinished: "It was confirmed, its command began, and something is left.",
		}[state],
		next:
			state === "ran"
				? "The reply to `/confirm` above says what was done, and how it is taken back."
				: state === "unfinished"
					? `To go on with what is left: ${code(`/confirm ${typed}`)}.`
					: `If it is still meant, type the command in a new comment; it gets a new code${begun ? ", and what is already done stays done" : ""}.`,
	}),
	"own-command": ({ code: typed, lead }, asker) => ({
		what: "Nothing was done: you typed this command yourself",
		why: "It needs a second person, who sees what it would hit.",
		next: agreeing(typed, lead, asker),
	}),
	"asker-no-permission": ({ login }) => ({
		what: `Nothing was done: **${quote(login)}**, who typed the command, may not run commands any more`,
		why: "Both people must be allowed to when it runs.",
		next: "Type the command yourself in a new comment, and let somebody else confirm it.",
	}),
} satisfies {
	[Code in OperationRefusal["refused"]]: (
		refusal: Extract<OperationRefusal, { refused: Code }>,
		asker: string,
	) => Explained;
};

export function isOperationRefusal(refusal: { refused: string }): refusal is OperationRefusal {
	return Object.hasOwn(explained, refusal.refused);
}

export function explainOperation(refusal: OperationRefusal, asker: string): Explained {
	const explain = explained[refusal.refused] as (refusal: OperationRefusal, asker: string) => Explained;
	return explain(refusal, asker);
}
