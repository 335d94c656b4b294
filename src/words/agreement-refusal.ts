/** Why a command that needs two people was not run: what keeps it from running other than both agreed to. */
import { isSameLogin } from "../incident/login.ts";
import type { Proposal } from "../incident/proposal.ts";
import type { Explanations } from "./explained.ts";
import { codes } from "./plan.ts";
import { code, number, plural, quote } from "./text.ts";
import { clock } from "./time.ts";

export type AgreementRefusal =
	| {
			refused: "alone-not-lead";
			lead: string | null;
			/** Of the command that it was to confirm. */
			code?: string;
	  }
	| {
			refused: "users-changed";
			before: number;
			now: number;
			/** A name after `--except` means another user now. */
			sparesOthers: boolean;
	  }
	| { refused: "proposal-changed" }
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

export const agreementRefusals: Explanations<AgreementRefusal> = {
	"alone-not-lead": ({ lead, code: typed }, asker) => ({
		what: "Nothing was done: only the lead may go alone",
		why: lead ? `The lead of this incident is **${quote(lead)}**.` : "This incident has no lead yet.",
		next: typed
			? agreeing(typed, lead, asker)
			: `Let a second person agree instead: type the command without \`--alone\`, and its reply says how.${lead ? "" : ` Or, if you lead, type ${code(`/lead @${asker}`)}, then the command again.`}`,
	}),
	"users-changed": ({ before, now, sparesOthers }) => ({
		what: `Nothing was done: the command would ${sparesOthers ? "spare" : "hit"} other users than were shown`,
		why: sparesOthers
			? "A name after `--except` stands for somebody else now than when the command was typed."
			: `When it was typed it was about ${plural(before, "user")}, now it would be about ${number(now)}${before === now ? ", who are not all the same" : ""}.`,
		next: "Type the command again in a new comment: it shows anew what it would hit.",
	}),
	"proposal-changed": () => ({
		what: "Nothing was done: the reply that asked for a second person was changed",
		why: "What it recorded is not what this repository's action wrote, or the secret key was replaced since, so it cannot be told what was agreed to.",
		next: 'Type the command again in a new comment. If you did not replace the key, find out who edited that reply: GitHub shows it under "edited".',
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
};
