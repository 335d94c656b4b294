/** Why a command about users was not run: what keeps it from hitting the wrong people, or from running twice. */
import type { Environment } from "../incident/environment.ts";
import type { NotExcepted } from "../operations/except.ts";
import type { NoTargets } from "../operations/targets.ts";
import type { LockHolder } from "../ports/github.ts";
import { type AgreementRefusal, agreementRefusals } from "./agreement-refusal.ts";
import { exceptNamesNobody, onlyExcepted } from "./excepted.ts";
import type { Explanations } from "./explained.ts";
import { candidateIds } from "./operation-row.ts";
import { type TeamRefusal, teamRefusals } from "./team-refusal.ts";
import { plural, quote, shown } from "./text.ts";
import { dateAndClock } from "./time.ts";

export type OperationRefusal =
	| { refused: NoTargets }
	| {
			refused: "nobody-kept-out";
			/** An earlier run of the command had begun. */
			begun: boolean;
	  }
	| NotExcepted
	| { refused: "other-instance"; own: Environment; incident: Environment }
	| { refused: "no-such-user"; asked: string; candidates: readonly string[] }
	| { refused: "let-in-since" }
	| { refused: "locked-out-since" }
	| { refused: "locked"; holder: LockHolder | undefined }
	| TeamRefusal
	| AgreementRefusal;

export const operationRefusals: Explanations<OperationRefusal> = {
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
	"nobody-kept-out": ({ begun }) => ({
		what: `Nothing was ${begun ? "left to be done" : "done"}: nobody is there to be unlocked`,
		why: `Clerk lists users for the filter, and none of them is banned or locked${begun ? " any more" : ""}, apart from whom \`--except\` may name.${begun ? " An earlier run of this command had begun: what it did stays done." : ""}`,
		next: "If somebody cannot sign in all the same, type `/user` and who: it shows what Clerk knows of them.",
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
	"let-in-since": () => ({
		what: "Nothing was done now: users may have been let in again since this lockout began",
		why: "An `/unlock` came after it that was of many users, or did not come to its end, so no record says whom it let in. To go on here could lock them out again.",
		next: "Name the users who are still to be locked out in a new command.",
	}),
	"locked-out-since": () => ({
		what: "Nothing was done now: users may have been locked out since this was asked for",
		why: "A `/lockout` came after it, and to go on here could let in whom it keeps out.",
		next: "If they are meant to sign in all the same, type `/unlock` and the users in a new comment.",
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
	...teamRefusals,
	...agreementRefusals,
};
