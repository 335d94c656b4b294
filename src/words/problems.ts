/** What can be wrong with what stands after a command's name, one sentence each. The refusal around it says how it is typed. */
import { number, shown } from "./text.ts";

export const takesNothing = "Nothing may follow it on its line; a remark goes on a line of its own, or into `/note`.";
export const threeSeverities = "There are three severities: P1, P2 and P3.";
export const oneLogin = "It takes one GitHub login, not a team.";

export function missing(what: "severity" | "login" | "reason" | "user" | "text of the note"): string {
	return `The ${what} is missing.`;
}

export function noTimeOfDay(text: string): string {
	return `${text} is no time of day; write it in UTC as HH:MM, 00:00 to 23:59.`;
}

export function tooLongText(length: number, most: number): string {
	return `The text has ${number(length)} characters; at most ${number(most)} fit. Post the whole in an ordinary comment, and the gist with the command.`;
}

export function unknownOption(option: string): string {
	return `It does not know the option ${option}.`;
}

export function textExpectedAfter(flag: string): string {
	return `After --${flag} a text is expected.`;
}

export function tooManyUsers(count: number, most: number): string {
	return `It takes at most ${number(most)} users at once; ${number(count)} are named.`;
}

/** What keeps a word from naming a user, as exactly as it can be said. */
export function noUser(asked: string): string {
	if (!asked.startsWith("user_")) {
		return `${shown(asked)} is neither a user id (user_ and 27 letters and digits) nor an e-mail address.`;
	}
	const rest = asked.slice("user_".length);
	const has = /^[A-Za-z0-9]*$/.test(rest) ? `this one has ${rest.length}` : "this one has something else";
	return `${shown(asked)} is not a user id: after user_ come 27 letters and digits, ${has}.`;
}

export function usersBelow(asked: string): string {
	return `The line below names ${shown(asked)}, and only the command's own line counts.`;
}
