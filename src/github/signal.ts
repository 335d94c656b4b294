/**
 * The reactions that say how far a run is: 👀 seen, 🚀 done, 😕 refused, 👎 failed (GitHub has no ❌ among its eight).
 * Best effort; a failed reaction changes nothing about what was done.
 */
import { z } from "zod";
import { type Ending, OutsideFailure, type Signal } from "../ports.ts";
import type { Acknowledgement } from "./acknowledge.ts";
import type { GitHubClient } from "./client.ts";

const reactionOf: Record<Ending, string> = { done: "rocket", refused: "confused", failed: "-1" };

/** What the reactions stand on, as a path of GitHub's API below the repository. */
export type ReactionTarget = { comment: number } | { issue: number };

export function reactionsPath(target: ReactionTarget): string {
	return "comment" in target ? `/issues/comments/${target.comment}/reactions` : `/issues/${target.issue}/reactions`;
}

export function signalOn(
	client: GitHubClient,
	target: ReactionTarget,
	acknowledgement: Promise<Acknowledgement | undefined>,
): Signal {
	const path = `/repos/{owner}/{repo}${reactionsPath(target)}`;

	async function quietly(request: Promise<unknown>): Promise<void> {
		try {
			await request;
		} catch (error) {
			if (!(error instanceof OutsideFailure)) throw error;
		}
	}

	async function withdraw(): Promise<void> {
		const own = await acknowledgement;
		if (own) await quietly(client.send(`DELETE ${path}/{reaction_id}`, { reaction_id: own.reactionId }, z.unknown()));
	}

	return {
		self: acknowledgement.then((own) => own?.login),
		withdraw,
		async end(ending) {
			const shown = client.send(`POST ${path}`, { content: reactionOf[ending] }, z.unknown());
			await Promise.all([quietly(shown), withdraw()]);
		},
	};
}
