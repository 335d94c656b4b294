/** The incident's issue on GitHub. Reads take only the fields we use; writes are single requests. */
import { z } from "zod";
import type { PersonAct } from "../incident/incident.ts";
import { isSameLogin } from "../incident/login.ts";
import { OutsideFailure } from "../ports/failure.ts";
import type { Comment, IncidentIssue, Issue } from "../ports/github.ts";
import { type GitHubClient, Nothing, pageSize } from "./client.ts";

const User = z.object({ login: z.string() }).nullish();
/** The account that stands for deleted ones: https://github.com/ghost */
const nobody = "ghost";

export const IssueAnswer = z
	.object({
		number: z.int(),
		body: z.string().nullish(),
		state: z.string(),
		labels: z.array(z.union([z.string(), z.object({ name: z.string().nullish() })])).default([]),
		assignees: z.array(z.object({ login: z.string() })).nullish(),
		user: User,
		created_at: z.string(),
		comments: z.int().default(0),
	})
	.transform(
		(issue): Issue => ({
			number: issue.number,
			body: issue.body ?? "",
			closed: issue.state === "closed",
			labels: issue.labels.map((label) => (typeof label === "string" ? label : (label.name ?? ""))),
			assignees: (issue.assignees ?? []).map(({ login }) => login),
			author: issue.user?.login ?? nobody,
			openedAt: issue.created_at,
			commentCount: issue.comments,
		}),
	);

const CommentAnswer = z
	.object({ id: z.int(), body: z.string().nullish(), user: User, created_at: z.string() })
	.transform(
		({ id, body, user, created_at }): Comment => ({
			id,
			body: body ?? "",
			author: user?.login ?? nobody,
			at: created_at,
		}),
	);

const HistoryEvent = z.object({
	event: z.string().nullish(),
	created_at: z.string().nullish(),
	actor: User,
});

const Labels = z.array(z.object({ name: z.string() }));
const Assigned = z.object({ number: z.int(), assignees: z.array(z.object({ login: z.string() })).nullish() });
const issuePath = "/repos/{owner}/{repo}/issues/{issue_number}";
const commentPath = "/repos/{owner}/{repo}/issues/comments/{comment_id}";

export function incidentIssue(client: GitHubClient, number: number): IncidentIssue {
	const issue = { issue_number: number };

	async function pages<Item>(route: string, parameters: object, items: z.ZodType<Item[]>, expected: number) {
		// A little more than expected: an exactly full last page, or a comment that the count did not know yet, must not cost
		// another round trip.
		const atFirst = Math.ceil((expected + 2) / pageSize);
		const numbers = Array.from({ length: atFirst }, (_, index) => index + 1);
		const read = (page: number) => client.page(route, { ...issue, ...parameters }, page, items);
		const found = await Promise.all(numbers.map(read));
		while (found.at(-1)?.full) found.push(await read(found.length + 1));
		return found.flatMap((page) => page.items);
	}

	/** The answer proves that GitHub took the write, and not something on the way that says "200" to everything. */
	async function write(route: string, parameters: object, proof: z.ZodType): Promise<void> {
		await client.send(route, { ...parameters }, proof);
	}

	const thisIssue = z.object({ number: z.literal(number) });

	return {
		read: () => client.send(`GET ${issuePath}`, issue, IssueAnswer),
		comments: async (expected) =>
			inOrder(await pages(`GET ${issuePath}/comments`, {}, z.array(CommentAnswer), expected)),
		comment: (comment_id) => orUndefined(client.send(`GET ${commentPath}`, { comment_id }, CommentAnswer)),
		commentsSince: async (at) =>
			inOrder(await pages(`GET ${issuePath}/comments`, { since: at }, z.array(CommentAnswer), 0)),
		acts: async () => (await pages(`GET ${issuePath}/events`, {}, z.array(HistoryEvent), 0)).flatMap(actOn),
		post: (body) => client.sendOnce(`POST ${issuePath}/comments`, { ...issue, body }, CommentAnswer),
		rewrite: (comment_id, body) =>
			write(`PATCH ${commentPath}`, { comment_id, body }, z.object({ id: z.literal(comment_id) })),
		async tryRewrite(comment_id, body) {
			await client.sendOnce(`PATCH ${commentPath}`, { comment_id, body }, z.object({ id: z.literal(comment_id) }));
		},
		remove: (comment_id) => gone(write(`DELETE ${commentPath}`, { comment_id }, Nothing)),
		setBody: (body) => write(`PATCH ${issuePath}`, { ...issue, body }, thisIssue),
		addLabels: (labels) => write(`POST ${issuePath}/labels`, { ...issue, labels }, Labels),
		removeLabel: (name) => gone(write(`DELETE ${issuePath}/labels/{name}`, { ...issue, name }, Labels)),
		async assign(login) {
			const { assignees } = await client.send(
				`POST ${issuePath}/assignees`,
				{ ...issue, assignees: [login] },
				Assigned,
			);
			return (assignees ?? []).some((assignee) => isSameLogin(assignee.login, login));
		},
		unassign: (login) => write(`DELETE ${issuePath}/assignees`, { ...issue, assignees: [login] }, thisIssue),
		reopen: () => write(`PATCH ${issuePath}`, { ...issue, state: "open" }, thisIssue),
	};
}

async function orUndefined<Answer>(answer: Promise<Answer>): Promise<Answer | undefined> {
	try {
		return await answer;
	} catch (error) {
		if (!(error instanceof OutsideFailure) || error.reason !== "not-found") throw error;
		return undefined;
	}
}

/** What is to be removed and is not there any more is removed: by another run, or by a try of ours whose answer was lost. */
async function gone(removal: Promise<void>): Promise<void> {
	await orUndefined(removal);
}

function inOrder(comments: readonly Comment[]): Comment[] {
	return [...comments].sort((a, b) => a.id - b.id);
}

function actOn({ event, created_at, actor }: z.infer<typeof HistoryEvent>): PersonAct[] {
	if ((event !== "closed" && event !== "reopened") || !created_at) return [];
	return [{ act: event, at: created_at, by: actor?.login ?? nobody }];
}
