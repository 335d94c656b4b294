/** What can be wrong with what stands after a command's name, one sentence each. The refusal around it says how it is typed. */
import { number, shown } from "./text.ts";

export const takesNothing = "Nothing may follow it on its line; a remark goes on a line of its own, or into `/note`.";
export const threeSeverities = "There are three severities: P1, P2 and P3.";
export const oneLogin = "It takes one GitHub login, not a team.";

export function missing(what: "severity" | "login" | "reason" | "user" | "code" | "text of the note"): string {
	return `The ${what} is missing.`;
}

export function noTimeOfDay(text: string): string {
	return `${text} is no time of day; write it in UTC as HH:MM, 00:00 to 23:59.`;
}

export function tooLongText(length: number, most: number): string {
	return `The text has ${number(length)} characters; at most ${number(most)} fit. Post the whole in an ordinary comment, and the gist with the command.`;
}

export function unknownOption(option: string, nearest: string | undefined): string {
	const meant = nearest === undefined ? "" : ` The nearest one is --${nearest}.`;
	return `It does not know the option ${option}.${meant} If it is part of a text, put the text in double quotes.`;
}

export function optionTwice(option: string): string {
	return `The option --${option} stands there twice.`;
}

export const usersOrFilter =
	"It takes either users by name or one of --from-report, --organization and --signed-in-since, not both.";

export const exceptWithoutFilter =
	"--except belongs to a filter, to --from-report, --organization or --signed-in-since; of users by name, name only the others.";

export const userExpectedAfterExcept = "After --except a user is expected, by id or by e-mail address.";

export const noOrganization =
	"After --organization its id is expected, org_ and 27 letters and digits; Clerk's dashboard shows it under Organizations.";

export const noInstant =
	"After --signed-in-since a time in the past is expected, in UTC, as 09:40 or as 2026-03-01 09:40.";

/** A user named after an option would silently be a part of its text. */
export function userInText(asked: string, option: string): string {
	return `The text of --${option} names ${shown(asked)}. Users are named before the options; if it belongs to the text, leave out the underscore.`;
}

export const oneUser = "It takes one user: an id (user_ and 27 letters and digits) or an e-mail address.";

export const noCode = "It takes the code that the reply to the dangerous command shows, four letters and digits.";

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

/** Of a command about the table as a whole. */
export function nothingBeside(words: string): string {
	return `It takes nothing beside its options, and there is ${shown(words.split(/\s+/)[0] ?? "")}.`;
}

export const sinceAndUsers = "It takes --since or --users, not both.";
export const deleteAndFlag = "It takes --delete or --flag, not both.";
export const notPast = "After --since a time in the past is expected, in UTC, as 09:40 or as 2026-03-01 09:40.";

export function noUserId(asked: string): string {
	return `After --users ids of users are expected, user_ and 27 letters and digits, and there is ${shown(asked)}.`;
}

export function usersBelow(asked: string): string {
	return `The line below names ${shown(asked)}, and only the command's own line counts.`;
}

export function badPercent(text: string): string {
	return `The input clerk-quota-percent must be a number from 1 to 100, and it is "${text}". It is left aside: the run uses half of Clerk's limit.`;
}

export function badFlag(name: string): string {
	return `The input ${name} must be true or false. Nothing was done; correct it and run again.`;
}

export function badUsers(problem: string): string {
	return `In the input users: ${problem} Nothing was done; correct it and run again.`;
}

export function badReason(name: string, length: number, most: number): string {
	return `The input ${name} has ${number(length)} characters; at most ${number(most)} fit. Nothing was done; shorten it and run again.`;
}
