// Other people's text, made harmless: read by the Markdown parser and by the runner's own two command syntaxes, nothing of it works.
import fc from "fast-check";
import type { Nodes } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { describe, expect, test } from "vitest";
import { code, listed, logLine, maskEmail, plural, quote, shown as shownName } from "../../src/words/text.ts";
import { hostileText } from "./hostile-text.ts";

/** What a reader should see of a text: one line, without characters that hide or reorder others. */
function flat(text: string): string {
	return text
		.replace(/\s+/g, " ")
		.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, "")
		.trim();
}

function all(node: Nodes): Nodes[] {
	return [node, ...("children" in node ? node.children.flatMap(all) : [])];
}

function shown(markdown: string): string {
	const parts = all(fromMarkdown(markdown)).map((node) => ("value" in node ? node.value : ""));
	return parts.join("").replaceAll("\u2060", "");
}

const anything = { numRuns: 2_000 };

describe("quote", () => {
	test("shows any text as it reads, and none of it as Markdown but plain links", () => {
		fc.assert(
			fc.property(hostileText, (text) => {
				for (const before of ["", "✅ "]) {
					const markdown = `${before}${quote(text)}`;
					const types = all(fromMarkdown(markdown)).map(({ type }) => type);
					expect(types.filter((type) => !["root", "paragraph", "text", "link"].includes(type))).toEqual([]);
					expect(shown(markdown)).toBe(`${before}${flat(text)}`.trim());
				}
			}),
			anything,
		);
	});

	test("leaves no mention, reference or hidden marker alive", () => {
		fc.assert(
			fc.property(hostileText, (text) => {
				const quoted = quote(text);
				expect(quoted).not.toMatch(/<!--|[\r\n\u2028\u2029]/);
				const nodes = all(fromMarkdown(quoted));
				const linked = new Set(nodes.flatMap((node) => (node.type === "link" ? node.children : [])));
				for (const node of nodes) {
					if (node.type === "text" && !linked.has(node)) expect(node.value).not.toMatch(/@\w|#\w|\bGH-\d/i);
				}
			}),
			anything,
		);
	});

	test("can stand in a cell of a table", () => {
		const bareBar = /(?<!\\)(?:\\\\)*\|/;
		fc.assert(
			fc.property(hostileText, (text) => {
				expect(quote(text)).not.toMatch(bareBar);
			}),
			anything,
		);
	});

	test.each([
		["a list item", "- x", "\\- x"],
		["a numbered list", "1. x", "1\\. x"],
		["a heading's underline", "===", "\\==="],
		["a heading", "# x", "\\# x"],
		["a mention", "@octocat", "@\u2060octocat"],
		["a team", "@org/team", "@\u2060org/team"],
		["a reference", "org/repo#12", "org/repo#\u206012"],
		["an image", "![x](y)", "\\!\\[x\\]\\(y\\)"],
		["a link", "see https://example.com/a", "see <https://example.com/a>"],
		["an entity", "&lt;", "&amp;lt;"],
		["a direction change", "a\u202eb", "ab"],
		["lines", "a\r\nb\u2028c", "a b c"],
	])("of %s", (_, text, expected) => {
		expect(quote(text)).toBe(expected);
	});

	test("cuts a long text and says so", () => {
		expect(quote("a".repeat(501))).toBe(`${"a".repeat(499)}…`);
		expect(quote("a".repeat(500))).toBe("a".repeat(500));
	});

	test("never cuts a character in two", () => {
		expect(quote(`a${"😀".repeat(400)}`).isWellFormed()).toBe(true);
		expect(quote("😀".repeat(400)).isWellFormed()).toBe(true);
	});
});

describe("code", () => {
	test("shows any text as one piece of code that ends where it should", () => {
		fc.assert(
			fc.property(hostileText, (text) => {
				// Long enough that nothing is cut: that is another test's matter.
				const markdown = `a ${code(text, 1_000)} b`;
				const types = all(fromMarkdown(markdown)).map(({ type }) => type);
				if (flat(text) === "") return;
				expect(types).toEqual(["root", "paragraph", "text", "inlineCode", "text"]);
				expect(shown(markdown)).toBe(`a ${flat(text)} b`);
				expect(markdown).not.toContain("<!--");
			}),
			anything,
		);
	});

	test.each([
		["plain", "`plain`"],
		["a`b", "`` a`b ``"],
		["``", "``` `` ```"],
		["<!-- x", "`<\u2060!-- x`"],
	])("of %j", (text, expected) => {
		expect(code(text)).toBe(expected);
	});
});

describe("logLine", () => {
	test("holds no command in either syntax of the runner, and is one line", () => {
		fc.assert(
			fc.property(hostileText, (text) => {
				expect(logLine(text)).not.toMatch(/::|##\[|[\r\n\u2028\u2029\u0085]/);
			}),
			anything,
		);
	});

	test("disarms colons however many there are", () => {
		for (const text of [":::", ":::add-mask::x", "::::", "###[error]x"]) {
			expect(logLine(text)).not.toMatch(/::|##\[/);
		}
	});

	test("cuts what would flood the log", () => {
		expect(logLine("a".repeat(5_000))).toHaveLength(2_000);
	});
});

describe("e-mail addresses", () => {
	test("keep their first letter and their domain", () => {
		expect(maskEmail("jane.doe@example.com")).toBe("j…@example.com");
		expect(maskEmail('"a@b"@example.com')).toBe('"…@example.com');
	});
});

test.each([
	[0, "0 sessions"],
	[1, "1 session"],
	[1_000, "1,000 sessions"],
])("%i is said %j", (count, expected) => {
	expect(plural(count, "session")).toBe(expected);
});

test("lists are said as people say them", () => {
	const lists = [[], ["a"], ["a", "b"], ["a", "b", "c"]];
	expect(lists.map((items) => listed(items, "and"))).toEqual(["", "a", "a and b", "a, b and c"]);
	expect(listed(["a", "b", "c"], "or")).toBe("a, b or c");
});

test("a name as it was typed shows no address whole, however its at sign is written", () => {
	const typed = [
		"jane.doe@example.com",
		"jane.doe@localhost",
		"jane.doe\uff20example.com",
		"jane.doe%40example.com",
		"jane.doe\uff20пример.рф",
		"@jane.doe\uff20example.com",
		"a@b\ufe6bjane.doe%40example.com",
	];
	for (const name of typed) expect(shownName(name)).not.toContain("jane.doe");
	expect(shownName("user_2NNEqL2nrIRdJ194ndJqAHwEfxC")).toBe("`user_2NNEqL2nrIRdJ194ndJqAHwEfxC`");
});
