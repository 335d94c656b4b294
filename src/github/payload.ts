/**
 * GitHub's webhook payloads, read once at the edge into a `Trigger`. Only the fields we use are looked at; the comment's text is
 * the payload's, never one that is read again, because an edit must not change a command.
 */
import { z } from "zod";
import type { TypedCommand } from "../chatops/find-commands.ts";
import type { Trigger } from "../chatops/trigger.ts";
import { IssueAnswer } from "./issue.ts";

const Login = z.object({ login: z.string(), type: z.string().nullish() });
const Changes = z.object({ body: z.object({ from: z.string() }).optional() }).optional();
const RepositoryShape = z.object({
	private: z.boolean().optional(),
	visibility: z.string().optional(),
	html_url: z.string().optional(),
	node_id: z.string().optional(),
});

const CommentPayload = z.object({
	action: z.enum(["created", "edited"]),
	issue: IssueAnswer,
	comment: z.object({
		id: z.int(),
		body: z.string().nullish(),
		user: Login.nullish(),
		created_at: z.string(),
		updated_at: z.string().nullish(),
	}),
	changes: Changes,
	sender: Login,
});
const IssuePayload = z.object({ action: z.string(), issue: IssueAnswer, changes: Changes, sender: Login });

export type Surroundings = {
	public: boolean;
	htmlUrl: string | undefined;
	/** The repository's id in GraphQL. */
	nodeId: string | undefined;
};

export function readSurroundings(payload: unknown): Surroundings {
	const parsed = z.object({ repository: RepositoryShape }).safeParse(payload);
	const repository = parsed.success ? parsed.data.repository : {};
	const isPublic =
		repository.visibility === "public" || (repository.visibility === undefined && repository.private === false);
	return { public: isPublic, htmlUrl: repository.html_url, nodeId: repository.node_id };
}

/** What the first, cheap look at the event found in it. */
export type Found = { commands: readonly TypedCommand[]; before: readonly TypedCommand[] };

export function readTrigger(eventName: string, payload: unknown, { commands, before }: Found): Trigger {
	if (eventName === "issue_comment") return readComment(CommentPayload.parse(payload), commands, before);
	const { action, issue, changes } = IssuePayload.parse(payload);
	switch (action) {
		case "opened":
			return { type: "issue-opened", issue };
		case "labeled":
			return { type: "issue-labeled", issue };
		case "edited":
			return { type: "body-edited", issue, bodyBefore: changes?.body?.from ?? issue.body };
		default:
			return { type: "issue-changed", issue };
	}
}

function readComment(
	{ action, issue, comment, sender }: z.infer<typeof CommentPayload>,
	commands: readonly TypedCommand[],
	before: readonly TypedCommand[],
): Trigger {
	const { id, body, user, created_at, updated_at } = comment;
	const author = user?.login ?? sender.login;
	const read = { id, author, at: created_at, body: body ?? "", commands };
	if (action === "created") return { type: "comment-created", issue, comment: read };
	const edited = { ...read, editor: sender.login, editedAt: updated_at ?? created_at, before };
	return { type: "comment-edited", issue, comment: edited };
}
