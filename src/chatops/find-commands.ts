/**
 * Finds the commands in a comment, without knowing which commands there are. Runs before the first request, so it must
 * stay cheap: the Markdown parser is loaded only for text that needs one.
 */

/** One line that reads as a command: `/name`, perhaps a full stop or colon, then white space of any kind or the end of the line. */
export type TypedCommand = { name: string; text: string };

const commandLine = /^\/([A-Za-z][A-Za-z-]*)[.:!]?(?:\s+(.*))?$/s;

/** Without these nothing in Markdown is code, a quote, HTML or a link, so every line is plain text. */
const needsMarkdown = /[`~<>[\]\t]| {4}/;

/** Markdown can be written so that reading it takes time by the square of its length; up to this it takes under a second. */
const longestMarkdown = 5_000;

/** Too long and too rich to tell what in it is code or quoted. Its commands are found, and must be refused, not run. */
export function isTooLongToRead(body: string): boolean {
	return body.length > longestMarkdown && needsMarkdown.test(body);
}

export async function findCommands(body: string): Promise<TypedCommand[]> {
	const text = body.replace(/\r\n?/g, "\n");
	const candidates = [...lines(text)].filter(({ line }) => commandLine.test(line));
	if (candidates.length === 0) return [];
	if (isTooLongToRead(body)) return candidates.map(({ line }) => read(line));
	const isPlain = needsMarkdown.test(text) ? (await import("./markdown.ts")).plainTextAt(text) : () => true;
	return candidates.filter(({ offset }) => isPlain(offset)).map(({ line }) => read(line));
}

function* lines(text: string): Generator<{ line: string; offset: number }> {
	let offset = 0;
	for (const line of text.split("\n")) {
		yield { line: line.trimEnd(), offset };
		offset += line.length + 1;
	}
}

function read(line: string): TypedCommand {
	const [, name = "", text = ""] = commandLine.exec(line) ?? [];
	return { name: name.toLowerCase(), text: text.trim() };
}
