// A local GitHub with runs that a test sets, locks whose requests a test watches, and takers that go in a given order. It must
// not say who ought to have a lock.
import { afterEach, expect } from "vitest";
import type { LocalGitHub, WorkflowRun } from "../../src/drill/github/local-github.ts";
import { createGitHubClient, type GitHubClient } from "../../src/github/client.ts";
import { locksOf } from "../../src/github/lock.ts";
import type { LockAnswer, LockHolder } from "../../src/ports/github.ts";
import { lockWords } from "../../src/words/lock.ts";
import { virtualClock } from "../clerk/virtual-clock.ts";
import { client, repo, startRoom } from "../drill/github/room.ts";

const now = "2026-03-01T12:00:00Z";
export const branch = "heads/incident-lock/clerk";
export const asked = ["POST git/trees", "POST git/commits", "POST git/refs"];

export const octavia: LockHolder = { incident: 7, key: "comment:1", run: "31/1", by: "octavia", at: now };
export const rosalind: LockHolder = { incident: 8, key: "comment:2", run: "32/1", by: "rosalind", at: now };

const opened: LocalGitHub[] = [];

afterEach(() => {
	for (const github of opened.splice(0)) expect(github.problems).toEqual([]);
});

export type Running = Pick<WorkflowRun, "attempt" | "status">;
export const working: Running = { attempt: 1, status: "in_progress" };
export const ended: Running = { attempt: 1, status: "completed" };

export async function startScene(
	permissions: Record<string, "read" | "write"> = { contents: "write", actions: "read" },
) {
	const runs = new Map<number, Running>([
		[31, working],
		[32, working],
	]);
	const github = await startRoom({ runStatus: (id) => runOf(id, runs.get(id)) });
	opened.push(github);
	const token = await github.mintJobToken(permissions);
	const ada = client(github, github.personToken("ada"));
	const repositoryId = (await ada("GET", repo)).body.node_id;
	const clock = virtualClock(Date.parse(now));
	const logged: string[] = [];
	const settings = { token, apiUrl: github.apiUrl, owner: "example-org", repo: "incidents", clock };
	const gitHub = () => createGitHubClient(settings);
	/** Locks of one run; its requests pass through `watch`. */
	const locks = (watch?: (client: GitHubClient) => GitHubClient, told = true) =>
		locksOf({
			client: watch ? watch(gitHub()) : gitHub(),
			clock,
			repositoryId: told ? repositoryId : undefined,
			words: lockWords,
			log: (line) => void logged.push(line),
		});
	return {
		github,
		runs,
		locks,
		logged,
		clock,
		person: ada,
		/** The requests since the last call, as `METHOD path below the repository`. */
		requests() {
			const made = github.requests.splice(0).filter(({ actor }) => actor === "github-actions[bot]");
			return made.map(({ method, path }) => `${method} ${path.replace(`${repo}/`, "").replace("/graphql", "graphql")}`);
		},
		async tip() {
			const { status, body } = await ada("GET", `${repo}/git/ref/${branch}`);
			return status === 200 ? body.object.sha : undefined;
		},
		async breakLock() {
			expect((await ada("DELETE", `${repo}/git/refs/${branch}`)).status).toBe(204);
		},
	};
}

export type Scene = Awaited<ReturnType<typeof startScene>>;

function runOf(id: number, running: Running | undefined): WorkflowRun | undefined {
	if (running === undefined) return undefined;
	const workflow = { name: "Incident", file: ".github/workflows/incident.yml" };
	const who = { actor: "wim", triggeringActor: "wim" };
	const conclusion = running.status === "completed" ? "failure" : null;
	return { id, number: 1, workflow, event: { name: "issue_comment" }, ...who, conclusion, ...running };
}

export async function taken(answer: LockAnswer | Promise<LockAnswer>): Promise<Extract<LockAnswer, { taken: true }>> {
	const given = await answer;
	if (!given.taken) throw new Error(`not taken: ${JSON.stringify(given.holder)} has it`);
	return given;
}

/** Each request waits for `turn`. */
function awaiting(turn: () => Promise<unknown>) {
	return (inner: GitHubClient): GitHubClient => ({
		...inner,
		send: async (...request) => turn().then(() => inner.send(...request)),
		sendOnce: async (...request) => turn().then(() => inner.sendOnce(...request)),
		graphql: async (...request) => turn().then(() => inner.graphql(...request)),
	});
}

/** Does something before the request with this number, counted from one, is sent. */
export function before(nth: number, act: () => Promise<unknown>) {
	let count = 0;
	return awaiting(async () => {
		count += 1;
		if (count === nth) await act();
	});
}

export type Taker = (watch: (client: GitHubClient) => GitHubClient) => Promise<LockAnswer>;

/** Lets one request at a time through, of the first taker or the second as `order` says, until both have their answer. */
export async function inTurns(takers: readonly [Taker, Taker], order: readonly boolean[]): Promise<LockAnswer[]> {
	const waiting = new Map<number, () => void>();
	const finished = new Set<number>();
	let wake = () => {};
	const answers = takers.map((take, who) => {
		const turn = () =>
			new Promise<void>((go) => {
				waiting.set(who, go);
				wake();
			});
		return take(awaiting(turn)).finally(() => {
			finished.add(who);
			wake();
		});
	});
	for (let step = 0; finished.size < takers.length; step++) {
		while (waiting.size + finished.size < takers.length) {
			await new Promise<void>((resolve) => {
				wake = resolve;
			});
		}
		const wanted = order[step % order.length] ? 1 : 0;
		const chosen = waiting.has(wanted) ? wanted : 1 - wanted;
		const go = waiting.get(chosen);
		waiting.delete(chosen);
		go?.();
	}
	return Promise.all(answers);
}
