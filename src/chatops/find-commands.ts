/**
 * Finds the commands in a comment, without knowing which commands there are. Runs before the first request, so it must
 * stay cheap: the Markdown parser is loaded only for text that needs one.
 */

/** One line that reads as a command: `/name`, then white space of any kind or the end of the line. */
export type TypedCommand = { name: string; text: string };

const commandLine = /^\/([A-Za-z][A-Za-z-]*)(?:\s+(.*))?$/s;

/** Without these nothing in Markdown is code, a quote, HTML or a link, so every line is plain text. */
const needsMarkdown = /[`~<>[\]\t]| {4}/;

export async function findCommands(body: string): Promise<TypedCommand[]> {
	const text = body.replace(/\r\n?/g, "\n");
	const candidates = [...lines(text)].filter(({ line }) => commandLine.test(line));
	if (candidates.length === 0) return [];
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
