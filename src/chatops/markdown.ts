/** Tells plain text from what Markdown makes inert: code, quotes, HTML (comments too), links and images. */
import type { Nodes } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";

const inert: ReadonlySet<Nodes["type"]> = new Set([
	"code",
	"inlineCode",
	"blockquote",
	"html",
	"link",
	"linkReference",
	"image",
	"imageReference",
	"definition",
]);

/** For a text with `\n` line ends: a function that tells whether the character at an offset is plain text. */
export function plainTextAt(markdown: string): (offset: number) => boolean {
	const root = fromMarkdown(markdown);
	return (offset) => isPlain(root, offset);
}

function isPlain(node: Nodes, offset: number): boolean {
	if (inert.has(node.type)) return false;
	if (node.type === "text") return true;
	const child = "children" in node ? node.children.find((inner) => covers(inner, offset)) : undefined;
	return child !== undefined && isPlain(child, offset);
}

function covers({ position }: Nodes, offset: number): boolean {
	const start = position?.start.offset ?? Number.POSITIVE_INFINITY;
	return start <= offset && offset < (position?.end.offset ?? 0);
}
