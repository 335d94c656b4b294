/** Whether other people's text works in a reply of ours. It knows what our own replies are made of, and nothing of what they say. */
import type { Nodes } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { expect } from "vitest";

function all(node: Nodes): Nodes[] {
	return [node, ...("children" in node ? node.children.flatMap(all) : [])];
}

/** What our replies are made of. Tables are text to this parser; rows are looked at apart. */
const own = new Set([
	"root",
	"paragraph",
	"text",
	"strong",
	"inlineCode",
	"link",
	"list",
	"listItem",
	"html",
	"thematicBreak",
	"break",
]);
/** An autolink of a plain address, or a link that stands in our own words. */
const ownHosts = /^https:\/\/(?:dashboard\.clerk\.com|status\.clerk\.com|www\.githubstatus\.com)(?:\/|$)/;

export function expectHarmless(markdown: string): void {
	expect(markdown).not.toMatch(/<!--|[\r\u2028\u2029\u202e\u200b]/);
	const nodes = all(fromMarkdown(markdown));
	const linked = new Set(nodes.flatMap((node) => (node.type === "link" ? node.children : [])));
	for (const node of nodes) {
		if (!own.has(node.type)) throw new Error(`There is a ${node.type} in:\n${markdown}`);
		if (node.type === "html") expect(node.value).toMatch(/^<\/?sub>$/);
		if (node.type === "link" && !ownHosts.test(node.url)) {
			expect(node.children.map((child) => ("value" in child ? child.value : ""))).toEqual([decodeURI(node.url)]);
		}
		if (node.type === "text" && !linked.has(node)) expect(node.value).not.toMatch(/@\w|#\w|\bGH-\d/i);
	}
}

/** The rows of all tables as GitHub parts them: at each bar that is not escaped, also inside code. */
export function rowsOf(markdown: string): string[][] {
	return markdown
		.split("\n")
		.filter((line) => line.startsWith("|"))
		.map((line) =>
			line
				.split(/(?<=(?<!\\)(?:\\\\)*)\|/)
				.slice(1, -1)
				.map((cell) => cell.trim()),
		);
}
