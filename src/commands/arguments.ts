/** The grammar that commands share: words, a trailing `--flag text`, and how a problem is said. It knows no command. */
import { z } from "zod";
import { missing, noCode, optionTwice, textExpectedAfter, tooLongText, unknownOption } from "../words/problems.ts";
import { maskEmails, quote } from "../words/text.ts";
import { nearestName } from "./nearest-name.ts";

export class Problem extends Error {}

/** What stands after a command's name on its line, the lines of its paragraph below, and what follows these. */
export type Typed = { text: string; below: string; after?: string };

/** A grammar from a function that returns what it read or throws a `Problem` whose message is the sentence to show. */
export function grammar<Args>(read: (text: string, below: string, after: string) => Args): z.ZodType<Args, Typed> {
	return z.custom<Typed>().transform(({ text, below, after = "" }, context) => {
		try {
			return read(text.trim(), below, after);
		} catch (error) {
			if (!(error instanceof Problem)) throw error;
			context.addIssue({ code: "custom", message: error.message });
			return z.NEVER;
		}
	});
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

/** The code of a command that waits for a second person. */
export function readCode(text: string): string {
	const code = /^`?([a-z2-9]{4})`?$/i.exec(text)?.[1];
	if (code === undefined) throw new Problem(text === "" ? missing("code") : noCode);
	return code.toUpperCase();
}

/** The longest text that a command takes. */
export const longestText = 2_000;
/** Of a reason, which many replies repeat. */
export const longestReason = 500;

/** What an option takes after its name: nothing, one word, or text up to the next option. */
export type OptionKind = "flag" | "word" | "text";
export type Options<Name extends string> = {
	/** What belongs to no option. */
	words: string;
	given(name: Name): boolean;
	/** Undefined where the option was not given. */
	valueOf(name: Name): string | undefined;
};

// Text in double quotes holds no options, so that a reason can speak of one. Phones turn two hyphens into a dash, and what
// is pasted brings brackets, backticks and other hyphens along: only within a word or a URL is a hyphen just a hyphen.
// All of it reads a text of any length in one go: “ ends at the next “, and a name begins only where no other word does.
const quoted = /^(?:"[^"]*"|“[^“”]*”)/;
const quotedOrOption =
	/(?<![^\s=(])(?:"[^"]*"|“[^“”]*”)|(?<![\p{L}\p{N}/\p{Pd}\u2212])[\p{Pd}\u2212]+(?=\p{L})([^\s=]+)(?:=|(?=\s|$))/giu;

type Mark = { name: string; from: number; to: number };

function optionsIn(text: string): Mark[] {
	return [...text.matchAll(quotedOrOption)].flatMap(({ 0: all, 1: name, index }) =>
		name === undefined ? [] : [{ name: name.toLowerCase(), from: index, to: index + all.length }],
	);
}

/** Something that was probably meant as one of these options. */
export function likelyOption(text: string, names: readonly string[]): string | undefined {
	const mark = optionsIn(text).find(({ name }) => nearestName(name.slice(0, longestName), names) !== undefined);
	return mark && `--${mark.name.slice(0, longestName)}`;
}

/**
 * What follows a `--dry-run` at the very start of a text; undefined where it starts with something else. A slip in the name
 * counts as well: the rest is text for people, and what was meant to hold a command back must not become a part of it.
 */
export function afterDryRun(text: string): string | undefined {
	const visible = text.replace(/^\p{Cf}+/u, "");
	const [mark] = optionsIn(visible.slice(0, longestName));
	if (mark?.from !== 0 || nearestName(mark.name, ["dry-run"]) === undefined) return undefined;
	return visible.slice(mark.to).trim();
}

/** What an option takes of the text behind it; a text in quotes ends with them. */
function valueIn(rest: string, kind: OptionKind): string {
	if (kind === "flag") return "";
	return quoted.exec(rest)?.[0] ?? (kind === "word" ? (/^\S*/.exec(rest)?.[0] ?? "") : rest);
}

/**
 * Parts `user_… --api-keys --reason stolen laptop` into words and options. An option that is not known is a mistake,
 * wherever it stands: what was meant to hold a command back must not be read as a part of its reason.
 */
export function readOptions<Name extends string>(
	typed: string,
	kinds: Readonly<Record<Name, OptionKind>>,
): Options<Name> {
	const text = typed.replace(/\p{Cf}/gu, "");
	const values = new Map<string, string>();
	const marks = optionsIn(text);
	let words = text.slice(0, marks[0]?.from ?? text.length);
	for (const [index, { name, to }] of marks.entries()) {
		const kind = Object.hasOwn(kinds, name) ? kinds[name as Name] : undefined;
		if (kind === undefined) throw new Problem(noSuchOption(name, Object.keys(kinds)));
		if (values.has(name)) throw new Problem(optionTwice(name));
		const rest = text.slice(to, marks[index + 1]?.from ?? text.length).trim();
		const taken = valueIn(rest, kind);
		const value = taken.replace(/^["“](.*)["”]$/, quoted.test(taken) ? "$1" : "$&").trim();
		if (kind !== "flag" && value === "") throw new Problem(textExpectedAfter(name));
		values.set(name, value);
		words += ` ${rest.slice(taken.length)}`;
	}
	return { words: words.trim(), given: (name) => values.has(name), valueOf: (name) => values.get(name) };
}

/** It may hold anything that somebody pasted. */
function noSuchOption(name: string, known: readonly string[]): string {
	const near = nearestName(name.slice(0, longestName), known);
	return unknownOption(`--${quote(maskEmails(name.slice(0, longestName + longestAddress)), longestName)}`, near);
}
const longestName = 60;
/** So much must be seen of a text to know that what is shown of it holds a part of an address. */
const longestAddress = 254;
