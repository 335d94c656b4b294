/** Prints the incident as a reader of the issue sees it: the card, the conversation, the reactions, and Clerk beside it. */
import { styleText } from "node:util";
import { number } from "../../words/text.ts";
import type { TableState } from "../scenario.ts";
import type { Summary } from "../summary.ts";
import { renderMarkdown } from "./markdown.ts";

const emoji: Record<string, string> = { eyes: "👀", rocket: "🚀", confused: "😕", "-1": "👎" };
/** The terminal's, within what is pleasant to read. */
const width = Math.max(40, Math.min(100, process.stdout.columns ?? 100));

export function printRoom({ issue, comments, clerk, groups, table }: Summary, say: (text: string) => void): void {
	const rule = "═".repeat(width);
	say(rule);
	say(`${styleText("bold", issue.title)} ${styleText("dim", `issue #${issue.number}, ${issue.state} on GitHub`)}`);
	say(
		styleText(
			"dim",
			`${issue.labels.map((label) => `[${label}]`).join(" ")}  assigned: ${issue.assignees.join(", ") || "nobody"}`,
		),
	);
	say(rule);
	say(renderMarkdown(issue.body, width));
	for (const { author, at, body, reactions, edited } of comments) {
		const given = Object.entries(reactions).map(([content, count]) => `${emoji[content] ?? content} ${count}`);
		const remarks = [...(edited ? ["edited"] : []), ...given].map((remark) => `· ${remark} `);
		say(`\n── ${styleText("bold", author)} · ${at.slice(11, 16)} UTC ${remarks.join("")}${"─".repeat(20)}`);
		say(renderMarkdown(body, width));
	}
	say(`\n${rule}`);
	if (groups || clerk.length > 0) say(styleText("bold", "Clerk"));
	if (groups) say(renderMarkdown(tableOf(groups), width));
	for (const { user, name, liveBefore, liveAfter } of groups ? [] : clerk) {
		say(`  ${user}  ${String(liveBefore).padStart(3)} → ${String(liveAfter).padStart(3)} live sessions  ${name}`);
	}
	if (table) {
		say(styleText("bold", `Clerk, and the table ${table.name} of the application's database`));
		say(renderMarkdown(rowsOf(table), width));
	}
	say(`${rule}\n`);
}

function tableOf(groups: NonNullable<Summary["groups"]>): string {
	const rows = groups.map(({ name, users, before, after }) => [
		String(users.length),
		name,
		`${before.live} → ${after.live}`,
		`${before.apiKeys} → ${after.apiKeys}`,
		after.banned === 0 ? "none" : String(after.banned),
		after.mustReset === 0 ? "none" : String(after.mustReset),
	]);
	const heading = ["Users", "Who", "Live sessions", "API keys", "Banned", "New password asked"];
	return [heading, heading.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}

function rowsOf({ before, after }: NonNullable<Summary["table"]>): string {
	const lines: [string, keyof TableState][] = [
		["users in Clerk", "users"],
		["rows in the table", "rows"],
		["right", "right"],
		["missing", "missing"],
		["different", "different"],
		["of users who are gone from Clerk", "gone"],
	];
	const rows = lines.map(([name, of]) => [name, `${number(before[of])} → ${number(after[of])}`]);
	return [["Rows", "Before and after"], ["---", "---"], ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}
