/** What happened on GitHub that the pipeline responds to, read from an event once and for all. Types only. */
import type { Issue } from "../ports/github.ts";
import type { TypedCommand } from "./find-commands.ts";

export type CommandComment = {
	id: number;
	author: string;
	/** When it was posted. */
	at: string;
	body: string;
	commands: readonly TypedCommand[];
};

export type EditedComment = CommandComment & {
	editor: string;
	editedAt: string;
	/** The commands that stood there before the edit. */
	before: readonly TypedCommand[];
};

export type Trigger =
	| { type: "comment-created"; issue: Issue; comment: CommandComment }
	| { type: "comment-edited"; issue: Issue; comment: EditedComment }
	| { type: "issue-opened"; issue: Issue }
	| { type: "issue-labeled"; issue: Issue }
	| { type: "body-edited"; issue: Issue; bodyBefore: string }
	| { type: "issue-changed"; issue: Issue };
