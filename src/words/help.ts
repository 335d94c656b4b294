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
	/** Each option with what it means, where the usage has no room for them. */
	options?: readonly string[];
	/** When a dangerous command needs a second person, where that is not by whom it is about. */
	needsSecond?: string;
};

const riskNames = {
	read: "only answers",
	act: "changes something",
	dangerous: "needs a second person for more than one user, or with a filter",
};

export function helpTable(commands: readonly CommandFacts[]): string {
	const rows = commands.map(({ usage, summary }) => `| ${code(usage).replaceAll("|", "\\|")} | ${summary} |`);
	return ["| Type | What it does |", "|---|---|", ...rows].join("\n");
}

export function helpReply(commands: readonly CommandFacts[]): string {
	return [
		"**Type a command at the start of a line, in a new comment.** Several lines may each hold one; they run in order. Text in code, quotes and links never runs, and edits run nothing.",
		helpTable(commands),
		"People with the role write, maintain or admin may run them, and the responders that `INCIDENT_CONTACTS.yml` names. 👀 means seen, 🚀 done, 😕 not done (refused, or it waits for a second person), 👎 failed (❌ in the reply); the reply says why, and what to do next. More on one command: `/help revoke`.",
	].join("\n\n");
}

export function helpOneReply(command: CommandFacts): string {
	return [
		`**${code(command.usage)}** ${command.summary}`,
		command.examples.map((example) => `- ${code(example)}`).join("\n"),
		...(command.options ? [command.options.map((option) => `- ${option}`).join("\n")] : []),
		`It ${command.needsSecond ? `needs a second person ${command.needsSecond}` : riskNames[command.risk]}. ${command.inverse}`,
	].join("\n\n");
}

/** The options of the commands about users. */
const meanings = {
	"from-report": "`--from-report` instead of users: those whom the report names as affected",
	organization: "`--organization org_…` instead of users: everybody in that organization",
	"signed-in-since":
		"`--signed-in-since 09:40` instead of users: everybody who signed in since then (UTC; with a date as 2026-03-01 09:40)",
	except: "`--except <user id or e-mail> […]` with one of these: everybody but them",
	"api-keys":
		"`--api-keys`: revokes the users' own API keys too, which outlive every session; they cannot be brought back",
	reason: "`--reason text`: why, for the record",
	"dry-run": "`--dry-run`: only shows what it would do",
	alone: '`--alone "why"`: the lead goes without a second person; the reason stands in the record',
} as const;

export type OptionName = keyof typeof meanings;

export function optionsOf(names: readonly OptionName[]): string[] {
	return names.map((name) => meanings[name]);
}
