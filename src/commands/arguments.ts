/** The grammar that commands share: words, a trailing `--flag text`, and how a problem is said. It knows no command. */
import { z } from "zod";
import { textExpectedAfter, tooLongText, unknownOption } from "../words/problems.ts";
import { maskEmails } from "../words/text.ts";

export class Problem extends Error {}

/** What stands after a command's name on its line, and the lines of its paragraph below. */
export type Typed = { text: string; below: string };

/** A grammar from a function that returns what it read or throws a `Problem` whose message is the sentence to show. */
export function grammar<Args>(read: (text: string, below: string) => Args): z.ZodType<Args, Typed> {
	return z.custom<Typed>().transform(({ text, below }, context) => {
		try {
			return read(text.trim(), below);
		} catch (error) {
			if (!(error instanceof Problem)) throw error;
			context.addIssue({ code: "custom", message: error.message });
			return z.NEVER;
		}
	});
}

/** Splits at white space and commas, and takes off the backticks that people paste along with ids. */
export function separate(text: string): string[] {
	return (
		text
			.split(/[\s,;]+/)
			// No name of a user is as long as this; the pattern would take long over such a word.
			.map((word) => (word.length > 500 ? word : word.replace(/^[`<]+|[`>]+$/g, "")))
			.filter((word) => word !== "")
	);
}

/** Words for people go on below the line, as the paragraph does. */
export function paragraph(text: string, below: string): string {
	return below === "" ? text : `${text}\n${below}`.trim();
}

/**
 * Text that goes into the log, and so into every later reading of it; what is longer belongs into an ordinary comment. The
 * log outlives the comment that was typed, so it keeps no e-mail address.
 */
export function shortText(text: string, most: number): string {
	if (text.length <= most) return maskEmails(text);
	throw new Problem(tooLongText(text.length, most));
}

/** The longest text that a command takes. */
export const longestText = 2_000;

/**
 * Parts `user_… --reason stolen laptop` into what stands before the flag and the text after it. Phones turn two hyphens
 * into a dash; that is read as the two hyphens that were meant.
 */
export function splitFlag(text: string, flag: string): { before: string; after: string | null } {
	const written = text.replace(/(^|\s)[—–](?=[a-z])/g, "$1--");
	const match = new RegExp(`(?:^|\\s)--${flag}(?:=|\\s+|$)`).exec(written);
	const before = match ? written.slice(0, match.index) : written;
	const unknown = /(?:^|\s)(--?[a-z][a-z-]*)/i.exec(before)?.[1];
	if (unknown) throw new Problem(unknownOption(unknown));
	if (!match) return { before, after: null };
	const after = written.slice(match.index + match[0].length).trim();
	if (after === "") throw new Problem(textExpectedAfter(flag));
	return { before, after };
}
