/**
 * Finds the commands in a comment, without knowing which commands there are. Runs before the first request, so it must
 * stay cheap: the Markdown parser is loaded only for text that needs one.
 */

/** One line that reads as a command: `/name`, perhaps a full stop or colon, then white space of any kind or the end of the line. */
export type TypedCommand = {
	name: string;
	/** The rest of the line. */
	text: string;
	/** The lines below it up to a blank one, another command, or what is no plain text; most commands have no use for them. */
	below: string;
	/**
	 * All that follows that, lists and blank lines too, up to the next command; without code, quotes and links. No command takes
	 * it, but one that changes users must not overlook what was meant for it.
	 */
	after?: string;
};

const commandLine = /^\/([A-Za-z][A-Za-z-]*)[.:!]?(?:\s+(.*))?$/s;

/** Without these nothing in Markdown is code, a quote, HTML or a link, so every line is plain text. */
const needsMarkdown = /[`~<>[\]\t]| {4}/;

/**
 * Where a list, a heading or a table begins, the paragraph has ended. An option of a command on a line of its own is none of
 * these, and must not be overlooked.
 */
const otherBlock = /^(?:[-*+](?:\s|$)|\||#{1,6}\s|\d+[.)]\s|[-=]{2,}\s*$)/;

/** Markdown can be written so that reading it takes time by the square of its length; up to this it takes under a second. */
const longestMarkdown = 5_000;

/** Too long and too rich to tell what in it is code or quoted. Its commands are found, and must be refused, not run. */
export function isTooLongToRead(body: string): boolean {
	return body.length > longestMarkdown && needsMarkdown.test(body);
}

export async function findCommands(body: string): Promise<TypedCommand[]> {
	const text = body.replace(/\r\n?/g, "\n");
	const all = [...lines(text)];
	if (!all.some(({ line }) => commandLine.test(line))) return [];
	const isUnread = isTooLongToRead(body);
	const needsParser = !isUnread && needsMarkdown.test(text);
	const isPlain = needsParser ? (await import("./markdown.ts")).plainTextAt(text) : () => true;
	const found: TypedCommand[] = [];
	let open: TypedCommand | undefined;
	for (const { line, offset } of all) {
		const match = commandLine.exec(line);
		if (match && isPlain(offset)) {
			open = { name: (match[1] ?? "").toLowerCase(), text: (match[2] ?? "").trim(), below: "" };
			found.push(open);
			continue;
		}
		const words = line.trimStart();
		const isText = !match && (words === "" || isPlain(offset + line.length - textOf(words).length));
		if (!isText || words === "" || otherBlock.test(words)) open = undefined;
		if (open && !isUnread) open.below += open.below === "" ? words : `\n${words}`;
		else if (isText && !isUnread) follow(found.at(-1), words);
	}
	return found.map(withoutBlank);
}

/** Of an item of a list, what stands behind its mark. */
function textOf(words: string): string {
	return words.replace(/^(?:[-*+]|\d+[.)])\s+/, "");
}

/** A blank line in between shows as an empty line at the beginning. */
function follow(command: TypedCommand | undefined, words: string): void {
	if (command) command.after = command.after === undefined ? words : `${command.after}\n${words}`;
}

function withoutBlank({ after, ...command }: TypedCommand): TypedCommand {
	return after === undefined || after.trim() === "" ? command : { ...command, after };
}

function* lines(text: string): Generator<{ line: string; offset: number }> {
	let offset = 0;
	for (const line of text.split("\n")) {
		yield { line: line.trimEnd(), offset };
		offset += line.length + 1;
	}
}
