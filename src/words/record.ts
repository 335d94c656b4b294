/**
 * The hidden record: the last line of each of our comments, one JSON value in an HTML comment. A record is trusted only
 * from our own author, with a valid schema, the right issue number and nothing after it.
 */
import { EventRecord, type LoggedRecord } from "../incident/event.ts";
import { isSameLogin } from "../incident/login.ts";
import { firstThatFit } from "./text.ts";

const marker = "incident-event";
const lastLine = new RegExp(`(?:^|\\n)<!-- ${marker} (\\{.*\\}) -->\\s*$`);

export function encodeRecord(record: EventRecord): string {
	// JSON may write any character as an escape, so nothing in the record can end the HTML comment that hides it.
	const json = JSON.stringify(record).replace(/[<>&\u2028\u2029]|--/g, (match) =>
		[...match].map((character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`).join(""),
	);
	return `<!-- ${marker} ${json} -->`;
}

/** GitHub refuses a longer comment with 422. */
export const longestComment = 65_536;

const cutShort = "\n\n<sub>This comment was cut short: GitHub takes no longer one.</sub>";

/** The record stays whole whatever the text; a text that leaves no room for it loses lines at its end. */
export function withRecord(text: string, record: EventRecord): string {
	const line = `\n\n${encodeRecord(record)}`;
	const whole = text.trimEnd();
	if (whole.length + line.length <= longestComment) return whole + line;
	const room = longestComment - line.length - cutShort.length;
	return firstThatFit(whole.split("\n"), room).join("\n") + cutShort + line;
}

export type WrittenComment = { id: number; author: string; body: string };

/** Reads the record of a comment, or undefined when it has none that can be trusted. */
export function readRecord(comment: WrittenComment, self: string, incident: number): LoggedRecord | undefined {
	if (!isSameLogin(comment.author, self)) return undefined;
	const json = lastLine.exec(comment.body)?.[1];
	if (json === undefined) return undefined;
	let value: unknown;
	try {
		value = JSON.parse(json);
	} catch {
		return undefined; // A person with write access can edit our comments; a broken record is no record.
	}
	const record = EventRecord.safeParse(value);
	return record.success && record.data.incident === incident ? { ...record.data, commentId: comment.id } : undefined;
}

export function readLog(comments: readonly WrittenComment[], self: string, incident: number): LoggedRecord[] {
	return comments.map((comment) => readRecord(comment, self, incident)).filter((record) => record !== undefined);
}
