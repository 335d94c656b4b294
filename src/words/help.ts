/** Help, made from what the commands say of themselves; the README's table is made from the same. */
import { code } from "./text.ts";

export type CommandFacts = {
	name: string;
	usage: string;
	summary: string;
	examples: readonly string[];
	risk: "read" | "act" | "dangerous";
	/** One sentence: how it is taken back, or that it cannot be. */
	inverse: string;
};

const riskNames = { read: "only answers", act: "changes something", dangerous: "needs a second person" };

export function helpTable(commands: readonly CommandFacts[]): string {
	const rows = commands.map(({ usage, summary }) => `| ${code(usage).replaceAll("|", "\\|")} | ${summary} |`);
	return ["| Type | What it does |", "|---|---|", ...rows].join("\n");
}

export function helpReply(commands: readonly CommandFacts[]): string {
	return [
		"**Type a command at the start of a line, in a new comment.** Several lines may each hold one; they run in order. Text in code, quotes and links never runs, and edits run nothing.",
		helpTable(commands),
		"People with the role write, maintain or admin may run them, and the responders that `INCIDENT_CONTACTS.yml` names. 👀 means seen, 🚀 done, 😕 refused with a reason, 👎 failed with a reason (❌ in the reply). More on one command: `/help revoke`.",
	].join("\n\n");
}

export function helpOneReply(command: CommandFacts): string {
	return [
		`**${code(command.usage)}** ${command.summary}`,
		command.examples.map((example) => `- ${code(example)}`).join("\n"),
		`It ${riskNames[command.risk]}. ${command.inverse}`,
	].join("\n\n");
}
