/**
 * GitHub's API through @actions/github, with a time-out and bounded tries for what may pass. `send` may send twice;
 * whoever writes with it must be content to have written twice.
 */
import { getOctokit } from "@actions/github";
import { z } from "zod";
import type { Clock } from "../clock.ts";
import { mayPass, type OutsideFailure } from "../ports/failure.ts";
import { gitHubFailure, unreadable } from "./failure.ts";

const timeoutMilliseconds = 7_000;
const mostTries = 4;
/** A secondary limit asks for up to a minute; longer than this, the responder should be told instead. */
const longestPauseMilliseconds = 65_000;

export type Parameters = Record<string, unknown>;
export type GitHubClient = {
	/** One request, e.g. `"GET /repos/{owner}/{repo}/issues/{issue_number}"`; owner and repo are filled in. */
	send<Answer>(route: string, parameters: Parameters, answer: z.ZodType<Answer>): Promise<Answer>;
	/** The same, sent at most once: for what must not happen twice when only the answer was lost. */
	sendOnce<Answer>(route: string, parameters: Parameters, answer: z.ZodType<Answer>): Promise<Answer>;
	/** The items of one page, and whether the page was full. */
	page<Item>(
		route: string,
		parameters: Parameters,
		page: number,
		items: z.ZodType<Item[]>,
	): Promise<{ items: Item[]; full: boolean }>;
	/** One GraphQL document, for what REST cannot do; it too may be sent twice. GitHub's errors in a 200 are failures like others. */
	graphql<Answer>(document: string, variables: Parameters, answer: z.ZodType<Answer>): Promise<Answer>;
};

export type GitHubSettings = { token: string; apiUrl: string; owner: string; repo: string; clock: Clock };

/** The answer to a deletion, and to questions whose answer is the status: 204, without a body. */
export const Nothing = z.union([z.undefined(), z.null(), z.literal("")]);

export function createGitHubClient({ token, apiUrl, owner, repo, clock }: GitHubSettings): GitHubClient {
	// Octokit prints a line of its own for every failed request; the log says it once, in our words.
	const silent = { debug() {}, info() {}, warn() {}, error() {} };
	const octokit = getOctokit(token, { baseUrl: apiUrl.replace(/\/+$/, ""), log: silent });

	const request = () => ({ signal: AbortSignal.timeout(timeoutMilliseconds) });

	async function tryOnce<Answer>(route: string, parameters: Parameters, schema: z.ZodType<Answer>): Promise<Answer> {
		const response = await octokit.request(route, { owner, repo, ...parameters, request: request() });
		const answer = schema.safeParse(response.data);
		if (!answer.success) throw unreadable(`GitHub's answer to ${route}`, response.status);
		return answer.data;
	}

	async function tryOnceGraphQL<Answer>(document: string, variables: Parameters, schema: z.ZodType<Answer>) {
		const answer = schema.safeParse(await octokit.graphql<unknown>(document, { ...variables, request: request() }));
		if (!answer.success) throw unreadable("GitHub's answer to a GraphQL request", 200);
		return answer.data;
	}

	function sender(most: number, once: GitHubClient["send"]): GitHubClient["send"] {
		return async (what, parameters, schema) => {
			for (let tries = 1; ; tries++) {
				try {
					return await once(what, parameters, schema);
				} catch (error) {
					const failure = gitHubFailure(error);
					if (!mayPass(failure) || tries >= most) throw failure;
					await pauseAfter(failure, tries, clock);
				}
			}
		};
	}

	const send = sender(mostTries, tryOnce);
	return {
		send,
		sendOnce: sender(1, tryOnce),
		graphql: sender(mostTries, tryOnceGraphQL),
		async page(route, parameters, page, items) {
			const list = await send(route, { ...parameters, per_page: pageSize, page }, items);
			return { items: list, full: list.length >= pageSize };
		},
	};
}

/** Waits as long as a failure asks for, else longer each time. Throws it when a responder would not want to wait that long. */
export async function pauseAfter(failure: OutsideFailure, tries: number, clock: Clock): Promise<void> {
	const pause =
		failure.retryAfterSeconds !== undefined
			? failure.retryAfterSeconds * 1_000
			: 250 * 2 ** (tries - 1) * (0.75 + clock.random() / 2);
	if (pause > longestPauseMilliseconds) throw failure;
	await clock.sleep(pause);
}

/** The most that GitHub gives at once. */
export const pageSize = 100;
