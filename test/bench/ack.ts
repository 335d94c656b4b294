// What `/ack` costs on an incident that has been going on for a while: time, requests, and how many of them stand one behind
// the other. The action runs as on GitHub; only the network's delay is made up.

import { instant } from "../../src/clock.ts";
import type { LocalGitHub, RecordedRequest } from "../../src/drill/github/local-github.ts";
import type { EventRecord } from "../../src/incident/event.ts";
import { withRecord } from "../../src/words/record.ts";
import { assertBuilt, environmentOf, respond, runToExit, withFolder } from "./action-process.ts";
import { type IncidentRoom, openIncidentRoom, repository, responder } from "./incident-room.ts";
import { median, type Row } from "./table.ts";

/** "An incident of 100 comments" with and without the `/ack` itself: the one fills GitHub's page of 100, the other begins a second. */
const commentsBefore = [100, 99, 100, 99, 100];
const latencyMilliseconds = 40;
/** The promise: requests of `/ack` one behind the other. */
const longestChainPromised = 6;

type Run = { before: number; milliseconds: number; requests: number; chain: number };

export async function measureAck(): Promise<Row[]> {
	assertBuilt();
	const room = await openIncidentRoom(latencyMilliseconds);
	try {
		return await withFolder(async (folder) => {
			const runs: Run[] = [];
			for (const count of commentsBefore) runs.push(await acknowledgeOne(room, folder, count));
			return rowsOf(runs);
		});
	} finally {
		await room.github.close();
	}
}

function rowsOf(runs: readonly Run[]): Row[] {
	const milliseconds = runs.map((run) => run.milliseconds);
	const requests = runs.map((run) => run.requests);
	const chains = runs.map(({ chain }) => chain);
	const chain = Math.max(...chains);
	const oneByOne = median(requests) * latencyMilliseconds;
	return [
		{
			what: `ack: process start to exit, 100 comments, ${latencyMilliseconds} ms a request`,
			unit: "ms",
			median: median(milliseconds),
			samples: milliseconds,
			beside: { what: "if its requests came one by one", median: oneByOne },
		},
		{ what: "ack: requests in all", unit: "requests", median: median(requests), samples: requests },
		{
			what: "ack: requests one behind the other",
			unit: "requests",
			median: median(chains),
			samples: chains,
			beside: { what: "in all", median: median(requests) },
			promise: {
				says: `at most ${longestChainPromised} in every run`,
				kept: chain <= longestChainPromised,
				measured: [...new Set(runs.map((run) => `${run.chain} after ${run.before} comments`))].join(", "),
			},
		},
	];
}

async function acknowledgeOne(room: IncidentRoom, folder: string, commentsBefore: number): Promise<Run> {
	const { github } = room;
	const token = await github.mintJobToken({ issues: "write", contents: "read" });
	const surroundings = { folder, apiUrl: github.apiUrl, token };
	const issue = await room.openIncident();
	await runToExit(respond, await environmentOf({ ...surroundings, event: room.openingOf(issue) }));
	await converse(room, issue, token, commentsBefore);
	const { event } = await room.comment(issue, "/ack");
	const env = await environmentOf({ ...surroundings, event });
	const before = github.requests.length;
	const milliseconds = await runToExit(respond, env);
	const requests = github.requests.slice(before);
	await assertAcknowledged(github, issue);
	return { before: commentsBefore, milliseconds, requests: requests.length, chain: longestChain(requests) };
}

/** Half of the comments are a person's notes, half our answers with their records, until there are as many as wanted. */
async function converse(room: IncidentRoom, issue: number, token: string, wanted: number): Promise<void> {
	const { github } = room;
	const posted = (await github.comments(issue)).length;
	const write = jobWriter(github, issue, token);
	for (let count = posted; count < wanted; count += 2) {
		const { comment } = await room.comment(issue, `/note Step ${count} was tried`);
		if (count + 1 === wanted) break;
		const at = instant(Date.parse(comment.created_at));
		await write({
			v: 1,
			incident: issue,
			key: `comment:${comment.id}/1`,
			at,
			by: responder,
			command: "note",
			run: "6999999999/1",
			event: { type: "noted", text: `Step ${count} was tried`, happenedAt: at },
		});
	}
	const { length } = await github.comments(issue);
	if (length !== wanted) throw new Error(`The incident has ${length} comments instead of ${wanted}.`);
}

function jobWriter(github: LocalGitHub, issue: number, token: string) {
	const path = `/repos/${repository.owner}/${repository.name}/issues/${issue}/comments`;
	return async (record: EventRecord): Promise<void> => {
		const response = await fetch(`${github.apiUrl}${path}`, {
			method: "POST",
			headers: { authorization: `token ${token}`, "user-agent": "bench" },
			body: JSON.stringify({ body: withRecord("Noted.", record) }),
		});
		if (!response.ok) throw new Error(`The answer could not be written: ${response.status} ${await response.text()}`);
		await response.body?.cancel();
	};
}

/** A run that did less than it should would be fast. */
async function assertAcknowledged(github: LocalGitHub, issue: number): Promise<void> {
	const { labels, body } = await github.issue(issue);
	const isDone = labels.some(({ name }) => name === "state: acknowledged") && body?.includes("acknowledged");
	if (!isDone) throw new Error(`After /ack, incident ${issue} is not acknowledged:\n${body}`);
}

/**
 * The most requests that stood one behind the other: a request that began after another had ended counts as behind it,
 * even where it did not need that answer.
 */
function longestChain(requests: readonly RecordedRequest[]): number {
	const inOrder = [...requests].sort((a, b) => a.at - b.at);
	const depths = new Map<RecordedRequest, number>();
	for (const request of inOrder) {
		const ahead = inOrder
			.filter(({ finishedAt }) => finishedAt <= request.at)
			.map((earlier) => depths.get(earlier) ?? 0);
		depths.set(request, 1 + Math.max(0, ...ahead));
	}
	return Math.max(0, ...depths.values());
}
