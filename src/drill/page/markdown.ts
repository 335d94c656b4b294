/** Markdown as a terminal can show it: enough of it for our own comments, nothing more. Hidden comments stay hidden, as on GitHub. */
import { stripVTControlCharacters, styleText } from "node:util";

const entities: Record<string, string> = { "&amp;": "&", "&lt;": "<", "&gt;": ">" };

export function renderMarkdown(markdown: string, width: number): string {
	const visible = markdown.replace(/<!--[\s\S]*?-->/g, "").replace(/\r\n/g, "\n");
	const out: string[] = [];
	let table: string[][] = [];
	for (const line of visible.split("\n")) {
		const cells = /^\|(.*)\|$/.exec(line.trim())?.[1];
		if (cells !== undefined) {
			table.push(cells.split(/(?<!\\)\|/).map((cell) => inline(cell.trim())));
			continue;
		}
		out.push(...renderTable(table, width), ...renderLine(line, width));
		table = [];
	}
	return [...out, ...renderTable(table, width)]
		.join("\n")
		.replace(/\n{3,}/g, "\n\n")
		.trim();
}

function renderLine(line: string, width: number): string[] {
	const heading = /^#{1,6} (.*)$/.exec(line)?.[1];
	if (heading !== undefined) return [styleText(["bold", "underline"], inline(heading))];
	if (/^---+$/.test(line)) return ["─".repeat(width)];
	const task = /^[-*] \[([ xX])\] +(.*)$/.exec(line);
	if (task) return wrap(`${task[1] === " " ? "☐" : "☑"} ${inline(task[2] ?? "")}`, width, "  ");
	const item = /^[-*] (.*)$/.exec(line)?.[1];
	return item === undefined ? wrap(inline(line), width, "") : wrap(`• ${inline(item)}`, width, "  ");
}

function inline(text: string): string {
	return spans(text.replace(/\*\*(.+?)\*\*/g, (_, bold: string) => styleText("bold", bold)));
}

function spans(text: string): string {
	return text
		.split(/(`+[^`]+`+)/)
		.map((part, index) =>
			index % 2 === 1 ? styleText("cyan", part.replace(/^`+ ?| ?`+$/g, "").replaceAll("\\|", "|")) : prose(part),
		)
		.join("");
}

function prose(text: string): string {
	return text
		.replace(/<\/?sub>/g, "")
		.replace(/\[([^\]]+)\]\([^)]+\)/g, "$1")
		.replace(/\\([\\`*_{}[\]()|~!+#-])/g, "$1")
		.replace(/&(?:amp|lt|gt);/g, (entity) => entities[entity] ?? entity);
}

/** A table wider than the page is wrapped in its last column, as long as that leaves room for a few words. */
function renderTable(rows: string[][], width: number): string[] {
	const shown = rows.filter((row) => row.some((cell) => cell !== "" && !/^:?-+:?$/.test(cell)));
	const widths = (shown[0] ?? []).map((_, column) => Math.max(...shown.map((row) => lengthOf(row[column] ?? ""))));
	const before = widths.slice(0, -1).reduce((sum, one) => sum + one + 2, 0);
	const left = Math.max(leastWidth, width - before);
	return shown
		.flatMap((row) => {
			const cells = row
				.slice(0, -1)
				.map((cell, column) => cell + " ".repeat((widths[column] ?? 0) - lengthOf(cell) + 2));
			const [first = "", ...more] = wrap(row.at(-1) ?? "", left, "");
			return [cells.join("") + first, ...more.map((line) => " ".repeat(before) + line.trimStart())];
		})
		.map((line) => line.trimEnd());
}

const leastWidth = 30;

function lengthOf(text: string): number {
	return stripVTControlCharacters(text).length;
}

function wrap(text: string, width: number, indent: string): string[] {
	const lines: string[] = [];
	let line = "";
	for (const word of text.split(" ")) {
		if (line !== "" && lengthOf(`${line} ${word}`) > width) {
			lines.push(line);
			line = indent + word;
		} else line = line === "" && lines.length === 0 && text.startsWith(word) ? word : `${line} ${word}`;
	}
	return [...lines, line];
}
