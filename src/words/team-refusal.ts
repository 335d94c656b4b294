/** Why nobody was locked out: it would hit the people who work on the incident, or who they are is not known. */
import { isSameLogin } from "../incident/login.ts";
import type { Protected } from "../operations/protected-people.ts";
import type { Selection } from "../operations/targets.ts";
import type { Explanations } from "./explained.ts";
import { code, listed, number, plural, quote, wholeCode } from "./text.ts";

export type TeamRefusal =
	| { refused: "team-unknown"; problem: string }
	| {
			refused: "team-member";
			hit: readonly Protected[];
			lead: string | null;
			chosen: Selection["by"];
			/** The command for all others; undefined where they were named. */
			others: string | undefined;
	  };

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

export const teamRefusals: Explanations<TeamRefusal> = {
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
};
