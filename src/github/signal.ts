/**
 * The reactions that say how far a run is: 👀 seen, 🚀 done, 😕 refused, 👎 failed (GitHub has no ❌ among its eight).
 * Best effort; a failed reaction changes nothing about what was done.
 */
import { z } from "zod";
import { OutsideFailure } from "../ports/failure.ts";
import type { Ending, Signal } from "../ports/github.ts";
import { type Acknowledgement, type ReactionTarget, reactionsPath } from "./acknowledge.ts";
import { type GitHubClient, Nothing } from "./client.ts";

const reactionOf: Record<Ending, string> = { done: "rocket", refused: "confused", failed: "-1" };

export type SignalSettings = {
	client: GitHubClient;
	target: ReactionTarget;
	/** The answer to the first 👀; undefined when that request failed, and then it is sent once more. */
	acknowledgement: Promise<Acknowledgement | undefined>;
};

const Reaction = z.object({ id: z.int(), content: z.string(), user: z.object({ login: z.string() }).nullish() });

export function signalOn({ client, target, acknowledgement }: SignalSettings): Signal {
	const path = `/repos/{owner}/{repo}${reactionsPath(target)}`;
	const own = acknowledgement.then((first) => first ?? quietly(acknowledgeAgain()));

	async function acknowledgeAgain(): Promise<Acknowledgement | undefined> {
		const { id, user } = await client.send(`POST ${path}`, { content: "eyes" }, Reaction);
		return user ? { reactionId: id, login: user.login } : undefined;
	}

	async function remove(reactionId: number): Promise<void> {
		await quietly(client.send(`DELETE ${path}/{reaction_id}`, { reaction_id: reactionId }, Nothing));
	}

	async function withdraw(): Promise<void> {
		const eyes = await own;
		if (eyes) await remove(eyes.reactionId);
	}

	async function removeEarlierEndings(ending: Ending): Promise<void> {
		const [self, page] = await Promise.all([own, quietly(client.page(`GET ${path}`, {}, 1, z.array(Reaction)))]);
		const others = Object.values(reactionOf).filter((content) => content !== reactionOf[ending]);
		const stale = (page?.items ?? []).filter(
			({ content, user }) => others.includes(content) && user?.login === self?.login,
		);
		await Promise.all(stale.map(({ id }) => remove(id)));
	}

	return {
		self: own.then((eyes) => eyes?.login),
		withdraw,
		async end(ending, earlier) {
			const shown = client.send(`POST ${path}`, { content: reactionOf[ending] }, Reaction);
			await Promise.all([quietly(shown), withdraw(), earlier ? removeEarlierEndings(ending) : undefined]);
		},
	};
}

async function quietly<Answer>(request: Promise<Answer>): Promise<Answer | undefined> {
	try {
		return await request;
	} catch (error) {
		if (!(error instanceof OutsideFailure)) throw error;
		return undefined;
	}
}
