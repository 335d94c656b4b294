/** The repository as a whole: who can read it, which issues are open, and new ones. */
import { z } from "zod";
import type { Issue, Repository } from "../ports/github.ts";
import type { GitHubClient } from "./client.ts";
import { IssueAnswer } from "./issue.ts";
import { readSurroundings } from "./payload.ts";

const path = "/repos/{owner}/{repo}";

/** An event that does not say is taken for one of a private repository; an answer that does not say is none. */
const Visibility = z.looseObject({ private: z.boolean() });

/** To GitHub pull requests are issues too: https://docs.github.com/en/rest/issues/issues#list-repository-issues */
const Listed = z.union([z.object({ pull_request: z.object({}) }).transform(() => undefined), IssueAnswer]);

export function repositoryOf(client: GitHubClient): Repository {
	return {
		async isPublic() {
			const repository = await client.send(`GET ${path}`, {}, Visibility);
			return readSurroundings({ repository }).public;
		},
		async openIssues() {
			const found: (Issue | undefined)[] = [];
			for (let page = 1, full = true; full; page++) {
				// By creation, so that what is opened meanwhile moves nothing from one page to another.
				const order = { state: "open", sort: "created", direction: "asc" };
				const next = await client.page(`GET ${path}/issues`, order, page, z.array(Listed));
				found.push(...next.items);
				full = next.full;
			}
			return found.filter((issue) => issue !== undefined).sort((a, b) => a.number - b.number);
		},
		create: ({ title, body, labels, assignees }) =>
			client.sendOnce(`POST ${path}/issues`, { title, body, labels, assignees }, IssueAnswer),
		async closeAsDuplicate(number) {
			const closed = z.object({ number: z.literal(number), state: z.literal("closed") });
			const state = { state: "closed", state_reason: "duplicate" };
			await client.send(`PATCH ${path}/issues/{issue_number}`, { issue_number: number, ...state }, closed);
		},
	};
}
