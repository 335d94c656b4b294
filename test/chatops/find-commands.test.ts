// What in a comment is a command and what only looks like one, as GitHub would render it.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findCommands, isTooLongToRead } from "../../src/chatops/find-commands.ts";
import { plainTextAt } from "../../src/chatops/markdown.ts";

async function namesIn(body: string): Promise<string[]> {
	return (await findCommands(body)).map(({ name }) => name);
}

describe("a command", () => {
	test.each([
		["alone", "/ack"],
		["with spaces after it", "/ack   "],
		["in capitals", "/ACK"],
		["with a full stop that a phone put there", "/ack. "],
		["with an argument", "/ack now"],
		["with a tab before its argument", "/ack\tnow"],
		["with a space that does not break before its argument", "/ack\u00a0now"],
		["with a line separator in its argument, as other programs paste it", "/ack no\u2028w"],
		["below prose", "Going in.\n/ack"],
		["above prose", "/ack\nGoing in."],
		["with the line ends of a browser", "Going in.\r\n\r\n/ack\r\n"],
		["below a list, as its lazy continuation", "- one\n- two\n/ack"],
		["below a list and a blank line", "- one\n\n/ack"],
		["below a quote and a blank line", "> said\n\n/ack"],
		["below a fence that was closed", "```\nx\n```\n/ack"],
		["below an HTML comment that was closed", "<!-- x -->\n\n/ack"],
		["below a heading", "# One\n/ack"],
		["below a line that ends in two spaces", "One  \n/ack"],
		["as the text of a heading", "/ack\n==="],
		["beside code on its own line", "/ack `code`"],
		["between code on other lines", "`one`\n/ack\n`two`"],
		["after a lone backtick", "it`s\n/ack"],
		["below a table", "| a |\n|---|\n\n/ack"],
		["after an indented paragraph", "one\n    two\n/ack"],
	])("%s", async (_, body) => {
		expect(await namesIn(body)).toEqual(["ack"]);
	});

	test("keeps its argument as it was typed, without the spaces around", async () => {
		expect(await findCommands("/note  10:02 It `broke`, *really*  \r\n")).toEqual([
			{ name: "note", text: "10:02 It `broke`, *really*", below: "" },
		]);
	});

	test.each([
		["the rest of its paragraph", "/note one\ntwo\n  three", "two\nthree"],
		["nothing after a blank line", "/note one\n\ntwo", ""],
		["nothing after another command", "/note one\n/ack\ntwo", ""],
		["no list, table or heading", "/note one\n- two\nthree", ""],
		["no code", "/note one\n```\ntwo\n```", ""],
		["no quote", "/note one\n> two\nthree", ""],
		["no hidden text", "/note one\n<!--\ntwo\n-->", ""],
		["words that hold code and more", "/note one\nit said `two` <b>", "it said `two` <b>"],
	])("has below it %s", async (_, body, below) => {
		expect((await findCommands(body))[0]).toMatchObject({ name: "note", text: "one", below });
	});

	test.each([
		["a list", "/note one\n- two", "- two"],
		["what stands beyond a blank line", "/note one\n\n--dry-run", "\n--dry-run"],
		["what stands beyond a list", "/note one\n- two\n\nthree", "- two\n\nthree"],
		["nothing of another command", "/note one\n/ack\n\ntwo", undefined],
		["no code", "/note one\n```\ntwo\n```", undefined],
		["no quote", "/note one\n\n> two", undefined],
		["no blank lines alone", "/note one\n\n\n", undefined],
	])("has after it %s", async (_, body, after) => {
		expect((await findCommands(body))[0]?.after).toBe(after);
	});

	test("and others run in their order", async () => {
		expect(await namesIn("/ack\nthen\n/lead @octavia\n\n/revoke x\n```\n/help\n```\n/resolve")).toEqual([
			"ack",
			"lead",
			"revoke",
			"resolve",
		]);
	});
});

describe("no command", () => {
	test.each([
		["nothing", ""],
		["a slash", "/"],
		["a path", "/usr/bin/env"],
		["a path with a dot", "/etc/hosts.deny x"],
		["a slash and a space", "/ ack"],
		["two slashes", "//ack"],
		["a name with a number", "/ack2"],
		["a slash inside a line", "see /ack"],
		["an indented line", " /ack"],
		["a line that is code by its indentation", "\n    /ack"],
		["a list item", "- /ack"],
		["inside a fence", "```\n/ack\n```"],
		["inside a fence of tildes", "~~~ sh\n/ack\n~~~"],
		["inside a fence that nobody closed", "```\n/ack"],
		["inside a longer fence", "````\n```\n/ack\n````"],
		["inside inline code over lines", "`one\n/ack\ntwo`"],
		["quoted", "> /ack"],
		["the lazy continuation of a quote", "> said\n/ack"],
		["inside an HTML comment", "<!--\n/ack\n-->"],
		["inside an HTML comment that nobody closed", "<!--\n/ack"],
		["inside HTML", "<details>\n/ack\n</details>"],
		["the text of a link over lines", "[one\n/ack\ntwo](https://example.com)"],
		["a bold name", "**/ack**"],
		["an escaped slash", "\\/ack"],
	])("%s", async (_, body) => {
		expect(await namesIn(body)).toEqual([]);
	});

	test.each(["```\n/ack\n```", "<!--\n/ack\n-->", "> said\n/ack", "`one\n/ack\ntwo`"])(
		"%j, with the line ends of a browser",
		async (body) => {
			expect(await namesIn(body.replaceAll("\n", "\r\n"))).toEqual([]);
		},
	);
});

describe("any text", () => {
	const line = fc.oneof(
		fc.constantFrom(
			"/ack",
			"/note x",
			"# x",
			"===",
			"---",
			"- x",
			"1. x",
			"* x",
			"+ x",
			"\\",
			"|a|b|",
			"",
			"  x  ",
			"![",
			"&amp;",
		),
		fc.string({ maxLength: 12 }),
	);
	const text = fc.array(line, { maxLength: 10 }).map((lines) => lines.join("\n"));

	test("without special characters needs no Markdown parser: the fast way finds what the parser finds", async () => {
		const plain = text.map((body) => body.replace(/[`~<>[\]\t]/g, "").replace(/ {4,}/g, " "));
		await fc.assert(
			fc.asyncProperty(plain, async (body) => {
				const isPlain = plainTextAt(body);
				const lines = body.split("\n");
				const starts = lines.map((_, index) => lines.slice(0, index).join("\n").length + (index > 0 ? 1 : 0));
				const expected = starts.filter((start, index) => {
					return /^\/[A-Za-z][A-Za-z-]*[.:!]?(\s|$)/.test((lines[index] ?? "").trimEnd()) && isPlain(start);
				});
				expect(await findCommands(body)).toHaveLength(expected.length);
			}),
			{ numRuns: 1_000 },
		);
	});

	test("is read without throwing, and in a fence there is never a command", async () => {
		await fc.assert(
			fc.asyncProperty(text, async (body) => {
				await findCommands(body);
				expect(await findCommands(`\`\`\`\`\`\`\n${body}\n\`\`\`\`\`\``)).toEqual([]);
			}),
			{ numRuns: 500 },
		);
	});

	test("gives the same commands with either line end", async () => {
		await fc.assert(
			fc.asyncProperty(text, async (body) => {
				const unix = body.replaceAll("\r", "");
				expect(await findCommands(unix.replaceAll("\n", "\r\n"))).toEqual(await findCommands(unix));
			}),
			{ numRuns: 500 },
		);
	});
});

test.each(["> - ", "> ", `${"> - ".repeat(10)}x\n`])(
	"a comment full of %j is not read as Markdown, and says so",
	async (text) => {
		const body = `/ack\n${text.repeat(Math.floor(65_000 / text.length))}`;
		expect(isTooLongToRead(body)).toBe(true);
		expect(await namesIn(body)).toEqual(["ack"]);
	},
);

test("a long comment without markup is read like a short one", async () => {
	const body = `/ack\n${"word ".repeat(12_000)}`;
	expect(isTooLongToRead(body)).toBe(false);
	expect(await namesIn(body)).toEqual(["ack"]);
});
