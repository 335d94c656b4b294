/**
 * Text that somebody else wrote, made harmless before it is shown. Everything a person or a service said goes through
 * `quote` or `code` on its way into a comment, and through `logLine` on its way into the log.
 */

// Control, zero-width, direction-changing and line-separating characters: they hide or reorder what a reader sees.
const invisible = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;
/** Keeps two characters together for the eye and apart for GitHub's parsers. */
const joiner = "\u2060";
// Ends before punctuation that belongs to the sentence around the address.
const plainUrl = /(https?:\/\/[A-Za-z0-9\-._~:/?#@!$&()*+,;=%]*[A-Za-z0-9\-_~/#@$&*+=%])/;

/** Lines stay lines; nothing that hides or reorders is left in them. */
export function withoutInvisible(text: string): string {
	return text.replace(/[^\n]+/g, (line) => line.replace(invisible, ""));
}

function oneLine(text: string, maxLength: number): string {
	const flat = text.replace(/\s+/g, " ").replace(invisible, "").trim();
	return flat.length <= maxLength
		? flat
		: `${flat
				.slice(0, maxLength - 1)
				.replace(/[\uD800-\uDBFF]$/, "")
				.trimEnd()}…`;
}

function disarm(text: string): string {
	return text
		.replace(/&/g, "&amp;")
		.replace(/</g, "&lt;")
		.replace(/>/g, "&gt;")
		.replace(/\$/g, "&#36;")
		.replace(/[\\`*_{}[\]()|~!+]/g, "\\$&")
		.replace(/^([-=])/, "\\$1")
		.replace(/^(\d+)\./, "$1\\.")
		.replace(/@(?=\S)/g, `@${joiner}`)
		.replace(/#(?=\S)/g, `#${joiner}`)
		.replace(/^#/, "\\#")
		.replace(/\b(GH)-(?=\d)/gi, `$1-${joiner}`);
}

/** Shows text as it reads, on one line: no Markdown, no HTML, no mention, no reference and no hidden marker survives; plain URLs stay links. */
export function quote(text: string, maxLength = 500): string {
	return oneLine(text, maxLength)
		.split(plainUrl)
		.map((part, index) => (index % 2 === 1 ? `<${part}>` : disarm(part)))
		.join("");
}

/** Shows text as inline code on one line, whatever backticks it contains. */
export function code(text: string, maxLength = 200): string {
	const flat = oneLine(text, maxLength).replace(/<!--/g, `<${joiner}!--`);
	const longest = Math.max(0, ...[...flat.matchAll(/`+/g)].map(([run]) => run.length));
	const fence = "`".repeat(longest + 1);
	const padding = longest > 0 || flat === "" ? " " : "";
	return `${fence}${padding}${flat}${padding}${fence}`;
}

/** Of a command to copy: whole or not there, since a cut one would do less than it says. It must itself fit into a comment beside others. */
export function wholeCode(command: string): string | undefined {
	return command.length > longestCommand ? undefined : code(command, longestCommand);
}
const longestCommand = 6_000;

/** SQL to copy: whole, whatever names stand in it. They are at most three of 63 bytes, each twice as long if it is all quotes. */
export function statement(sql: string): string {
	return code(sql, 500);
}

/** A line for the runner's log that the runner cannot read as a command, in either of its two syntaxes. */
export function logLine(text: string): string {
	return oneLine(text, 2_000)
		.replace(/:(?=:)/g, ":\u200b")
		.replace(/##\[/g, "##\u200b[");
}

/** `jane.doe@example.com` becomes `j…@example.com`: enough to recognise, not enough to collect. */
export function maskEmail(email: string): string {
	const last = [...email.matchAll(atSign)].at(-1);
	return masked(email, email.slice(last?.index ?? email.length));
}

function masked(email: string, domain: string): string {
	return `${String.fromCodePoint(email.codePointAt(0) ?? 0)}…${domain}`;
}

/** A name of a user as typed, an e-mail address masked. */
export function shown(asked: string): string {
	return code(asked.search(atSign) === -1 ? asked : maskEmail(asked), 80);
}

// An at sign and a dot may be written wide, as East Asian keyboards do, and an at sign escaped, as in a URL.
const atSign = /[@\uff20\ufe6b]|%40/g;
// Words that are no address are matched too: to look for one again from each of their letters takes long.
const addressOrWord =
	/(?:(?!%40)[^\s@\uff20\ufe6b<>()[\]{},;:"'`*|])+((?:[@\uff20\ufe6b]|%40)(?:(?!%40)[^\s@\uff20\ufe6b<>()[\]{},;:"'`*|])+[.\u3002\uff0e\uff61][\p{L}\p{M}]{2,})?/gu;

/** The addresses in a text, each masked; what stands around them stays. */
export function maskEmails(text: string): string {
	return text.replace(addressOrWord, (word: string, domain: string | undefined) =>
		domain === undefined ? word : masked(word, domain),
	);
}

/** The first lines, as many as fit into so many characters. */
export function firstThatFit(lines: readonly string[], maxLength: number): string[] {
	let left = maxLength;
	const fitting: string[] = [];
	for (const line of lines) {
		left -= line.length + 1;
		if (left < 0) break;
		fitting.push(line);
	}
	return fitting;
}

/** Whatever is left out is counted. */
export function someLines(lines: readonly string[], most: number): string {
	const more = lines.length - most;
	return [...lines.slice(0, most), ...(more > 0 ? [`- … and ${number(more)} more.`] : [])].join("\n");
}

/** "1,000" */
export function number(count: number): string {
	return count.toLocaleString("en-US");
}

export function plural(count: number, one: string, many = `${one}s`): string {
	return `${number(count)} ${count === 1 ? one : many}`;
}

export function listed(items: readonly string[], last: "and" | "or"): string {
	if (items.length <= 1) return items.join("");
	return `${items.slice(0, -1).join(", ")} ${last} ${items.at(-1)}`;
}

/** A line of our own Markdown for the log, which shows it as it is. */
export function plainText(markdown: string): string {
	return markdown
		.replace(/<\/?sub>/g, "")
		.replace(/\[([^\]]*)\]\(([^)]*)\)/g, "$1 ($2)")
		.replace(/\*\*|\u0060/g, "")
		.replace(/\\([\\`*_{}[\]()|~!+-])/g, "$1");
}
