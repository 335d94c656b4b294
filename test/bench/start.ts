// How long a responder waits for the 👀: from the start of the process to the arrival of its first request. The server
// is on this machine, so what a network adds is left out on all sides alike.

import { once } from "node:events";
import { writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import type { WebhookEvent } from "../../src/drill/github/local-github.ts";
import { assertBuilt, environmentOf, respond, runToExit, start, withFolder } from "./action-process.ts";
import { buildEagerBundle } from "./eager-bundle.ts";
import { openIncidentRoom, responder } from "./incident-room.ts";
import { median, type Row } from "./table.ts";

const rounds = 15;
/** The promise: what may be between an empty Node process and the 👀. */
const mostOverEmptyMilliseconds = 35;

const plainComment = "/ack";
/** Text that only a Markdown parser can read: is the line within the fence a command? */
const fencedComment = "I have it. The log says:\n\n```\n/revoke is not meant here\n```\n\n/ack";

export async function measureStart(): Promise<Row[]> {
	assertBuilt();
	const events = await recordEvents();
	const door = await openDoor();
	try {
		return await withFolder(async (folder) => {
			const empty = join(folder, "empty.js");
			await writeFile(empty, "");
			const eager = await buildEagerBundle(folder);
			const surroundings = { folder, apiUrl: door.url, token: "ghs_invented" };
			const plain = await environmentOf({ ...surroundings, event: events.plain });
			const fenced = await environmentOf({ ...surroundings, event: events.fenced });
			const runs = {
				empty: () => runToExit(empty, plain),
				plain: () => untilReaction(door, respond, plain),
				fenced: () => untilReaction(door, respond, fenced),
				eager: () => untilReaction(door, eager, plain),
			};
			return rowsOf(await interleaved(runs));
		});
	} finally {
		await door.close();
	}
}

function rowsOf(samples: Record<"empty" | "plain" | "fenced" | "eager", number[]>): Row[] {
	const empty = median(samples.empty);
	const over = median(samples.plain) - empty;
	const beside = { what: "empty process", median: empty };
	const row = (what: string, took: number[]): Row => {
		return { what, unit: "ms", median: median(took), samples: took, beside, ratio: median(took) / empty };
	};
	return [
		{ what: "start: an empty Node process, start to exit", unit: "ms", median: empty, samples: samples.empty },
		{
			...row("start: process start to the 👀", samples.plain),
			promise: {
				says: `at most ${mostOverEmptyMilliseconds} ms over the empty process`,
				kept: over <= mostOverEmptyMilliseconds,
				measured: `${over.toFixed(1)} ms over`,
			},
		},
		row("start: the same for a comment with a code fence", samples.fenced),
		row("start: a bundle that imports everything first", samples.eager),
	];
}

/** One run of each in turn, so that whatever else the machine does falls on all of them; the first round only warms the disk. */
async function interleaved<Name extends string>(
	runs: Record<Name, () => Promise<number>>,
): Promise<Record<Name, number[]>> {
	const names = Object.keys(runs) as Name[];
	const samples = Object.fromEntries(names.map((name) => [name, []])) as unknown as Record<Name, number[]>;
	for (let round = 0; round <= rounds; round++) {
		for (const name of names) {
			const took = await runs[name]();
			if (round > 0) samples[name].push(took);
		}
	}
	return samples;
}

/** The events of two comments on an issue that wears the label, as the local GitHub sends them. */
async function recordEvents(): Promise<Record<"plain" | "fenced", WebhookEvent>> {
	const room = await openIncidentRoom(0);
	try {
		const issue = await room.openIncident();
		const plain = await room.comment(issue, plainComment);
		const fenced = await room.comment(issue, fencedComment);
		return { plain: plain.event, fenced: fenced.event };
	} finally {
		await room.github.close();
	}
}

type Door = { url: string; nextReaction(): Promise<number>; close(): Promise<void> };

/** A server that notes when a reaction arrives and takes everything. */
async function openDoor(): Promise<Door> {
	let arrived: (at: number) => void = () => undefined;
	const reaction = { id: 1, content: "eyes", user: { login: responder, type: "User" } };
	const server = createServer((request, response) => {
		if (request.url?.endsWith("/reactions")) arrived(performance.now());
		response.writeHead(201, { "content-type": "application/json" }).end(JSON.stringify(reaction));
	});
	server.listen(0, "127.0.0.1");
	await once(server, "listening");
	return {
		url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
		nextReaction: () =>
			new Promise((resolve) => {
				arrived = resolve;
			}),
		async close() {
			const closed = once(server, "close");
			server.close();
			server.closeAllConnections();
			await closed;
		},
	};
}

/** What the program does after its reaction is not waited for: the process ends, so that it does not disturb the next one. */
async function untilReaction(door: Door, program: string, env: NodeJS.ProcessEnv): Promise<number> {
	const reaction = door.nextReaction();
	const { child, startedAt, printed } = start(program, env);
	const exit = once(child, "exit");
	const arrivedAt = await Promise.race([reaction, exit.then(() => undefined)]);
	if (arrivedAt === undefined) throw new Error(`${program} ended without a reaction:\n${printed()}`);
	child.kill("SIGKILL");
	await exit;
	return arrivedAt - startedAt;
}
