/**
 * Locks as branches of the repository: creating one is GitHub's atomic step, and whoever replaces or deletes one names the commit
 * that it must still point at. Nothing here may change a lock's branch in any other way.
 */
import { z } from "zod";
import type { Clock } from "../clock.ts";
import { asFailure, failureOf, mayPass, OutsideFailure } from "../ports/failure.ts";
import type { LockHolder, Locks } from "../ports/github.ts";
import type { LockWords } from "../words/lock.ts";
import { type GitHubClient, pauseAfter } from "./client.ts";

export type LockSettings = {
	client: GitHubClient;
	clock: Clock;
	/** The repository's id in GraphQL, as the event tells it; asked of GitHub when it does not. */
	repositoryId: string | undefined;
	words: LockWords;
	log(line: string): void;
};

const Made = z.object({ sha: z.string() });
const Repository = z.object({ node_id: z.string() });
const Ref = z.object({ object: z.object({ sha: z.string(), type: z.string() }) }).transform(({ object }) => object);
const Message = z.object({ message: z.string() }).transform(({ message }) => message);
const RunAnswer = z.object({ status: z.string().nullish(), run_attempt: z.int().default(1) });
const Updated = z.object({ updateRefs: z.object({}) });
const Holder = z.object({
	incident: z.int(),
	key: z.string(),
	run: z.string().regex(/^\d+\/\d+$/),
	by: z.string(),
	at: z.iso.datetime(),
});

/** Others may take and give back a lock while we look at it; this often in a row, something else is wrong. */
const mostTries = 5;
/** A run that GitHub no longer knows may have been deleted while it worked; no job of a hosted runner lives this long. */
const longestWorkMilliseconds = 24 * 60 * 60_000;
const noCommit = "0".repeat(40);

/** https://docs.github.com/en/graphql/reference/mutations#updaterefs */
const updateRefs = "mutation($input: UpdateRefsInput!) { updateRefs(input: $input) { clientMutationId } }";

type Tip = z.infer<typeof Ref>;
type Wanted = { branch: string; sha: string; holder: LockHolder };
/** What a look at a lock that somebody has came to; `again` when it changed under our eyes. */
type Contest = { type: "ours" } | { type: "theirs"; holder: LockHolder | undefined } | { type: "again" };

export function locksOf(settings: LockSettings): Locks {
	const { clock, words, log } = settings;
	const { commit, create, tip, holderAt, hasEnded, move } = branchesOf(settings);
	/** Commits of ours whose branch could not be removed: nobody works under them any more, though this run goes on. */
	const left = new Set<string>();

	async function contest({ branch, sha, holder }: Wanted, found: Tip): Promise<Contest> {
		if (found.sha === sha) return { type: "ours" };
		const theirs = await holderAt(found);
		if (theirs === undefined) return { type: "theirs", holder: undefined };
		const own = theirs.incident === holder.incident && theirs.key === holder.key;
		if (!own && !left.has(found.sha) && !(await hasEnded(theirs))) return { type: "theirs", holder: theirs };
		const failure = await failureOf(move(branch, found.sha, sha));
		if (failure === undefined) return { type: "ours" };
		if (failure.reason === "unauthorized" || failure.reason === "forbidden") throw failure;
		const now = await tip(branch);
		// GitHub's words for "it has moved" are documented nowhere, so the branch itself is asked.
		if (now?.sha === found.sha) throw failure;
		return { type: now?.sha === sha ? "ours" : "again" };
	}

	async function claim(wanted: Wanted): Promise<Exclude<Contest, { type: "again" }>> {
		for (let tries = 1; ; tries++) {
			const failure = await create(wanted);
			if (failure === undefined) return { type: "ours" };
			// A refusal and a lost answer both leave open whether the branch is ours, somebody's or nobody's.
			if (failure.reason !== "rejected" && !mayPass(failure)) throw failure;
			const found = await tip(wanted.branch);
			const result: Contest = found === undefined ? { type: "again" } : await contest(wanted, found);
			if (result.type !== "again") return result;
			if (tries >= mostTries) throw failure;
			await pauseAfter(failure, tries, clock);
		}
	}

	async function giveBack(name: string, branch: string, sha: string): Promise<void> {
		const failure = await failureOf(move(branch, sha, noCommit));
		if (failure === undefined) return;
		const now = await tip(branch).catch(asFailure);
		// Gone after a lost answer, or somebody else's: nothing is left of ours.
		if (!(now instanceof OutsideFailure) && now?.sha !== sha) return;
		left.add(sha);
		log(words.left(name, failure));
	}

	return {
		async take(name, holder) {
			const branch = `incident-lock/${name}`;
			const sha = await commit(name, holder);
			const result = await claim({ branch, sha, holder });
			if (result.type === "theirs") return { taken: false, holder: result.holder };
			return { taken: true, release: () => giveBack(name, branch, sha) };
		},
	};
}

/** The requests, one function each. */
function branchesOf({ client, clock, repositoryId, words }: LockSettings) {
	let tree: string | undefined;
	let nodeId = repositoryId;

	return {
		/**
		 * Without parents, and with one page as its only file. The files of the running commit would do until somebody
		 * changes a workflow: a job's token may not make a branch with workflow files that no other branch has.
		 * https://docs.github.com/en/apps/oauth-apps/building-oauth-apps/scopes-for-oauth-apps
		 */
		async commit(name: string, holder: LockHolder): Promise<string> {
			const page = { path: "README.md", mode: "100644", type: "blob", content: words.page };
			tree ??= (await client.send("POST /repos/{owner}/{repo}/git/trees", { tree: [page] }, Made)).sha;
			const message = `${words.message(name, holder)}\n\n${JSON.stringify(holder)}`;
			// Author and date are left to GitHub, so that the commit carries its signature.
			const made = await client.send("POST /repos/{owner}/{repo}/git/commits", { message, tree, parents: [] }, Made);
			return made.sha;
		},

		/** Sent once: after a lost answer, the second request would be refused because of our own branch. */
		create({ branch, sha }: Wanted): Promise<OutsideFailure | undefined> {
			const ref = { ref: `refs/heads/${branch}`, sha };
			return failureOf(client.sendOnce("POST /repos/{owner}/{repo}/git/refs", ref, Ref));
		},

		tip(branch: string): Promise<Tip | undefined> {
			const ref = { ref: `heads/${branch}` };
			return unlessMissing(client.send("GET /repos/{owner}/{repo}/git/ref/{ref}", ref, Ref));
		},

		async holderAt({ sha, type }: Tip): Promise<LockHolder | undefined> {
			if (type !== "commit") return undefined;
			const route = "GET /repos/{owner}/{repo}/git/commits/{commit_sha}";
			const message = await unlessMissing(client.send(route, { commit_sha: sha }, Message));
			return message === undefined ? undefined : readHolder(message);
		},

		async hasEnded({ run, at }: LockHolder): Promise<boolean> {
			const [id, attempt = 1] = run.split("/").map(Number);
			const route = "GET /repos/{owner}/{repo}/actions/runs/{run_id}";
			const found = await unlessMissing(client.send(route, { run_id: id }, RunAnswer));
			if (found === undefined) return clock.now() - Date.parse(at) > longestWorkMilliseconds;
			// A run is started again only when it has ended.
			if (found.run_attempt !== attempt) return found.run_attempt > attempt;
			return found.status === "completed";
		},

		/** From one commit to another, or to none, if the branch is still where it was. */
		async move(branch: string, beforeOid: string, afterOid: string): Promise<void> {
			nodeId ??= (await client.send("GET /repos/{owner}/{repo}", {}, Repository)).node_id;
			// Two commits without parents share no history; `beforeOid` is what keeps this from overwriting anybody.
			const refUpdates = [{ name: `refs/heads/${branch}`, beforeOid, afterOid, force: afterOid !== noCommit }];
			await client.graphql(updateRefs, { input: { repositoryId: nodeId, refUpdates } }, Updated);
		},
	};
}

/** The last line of the commit's message; undefined for a lock that was not made by this, or by a later version of it. */
function readHolder(message: string): LockHolder | undefined {
	const line = message.trimEnd().split("\n").at(-1) ?? "";
	try {
		const holder = Holder.safeParse(JSON.parse(line));
		return holder.success ? holder.data : undefined;
	} catch (error) {
		if (error instanceof SyntaxError) return undefined;
		throw error;
	}
}

async function unlessMissing<Answer>(answer: Promise<Answer>): Promise<Answer | undefined> {
	try {
		return await answer;
	} catch (error) {
		const failure = asFailure(error);
		if (failure.reason === "not-found") return undefined;
		throw failure;
	}
}
