// How long a responder waits for the 👀: from the start of the process to the arrival of its first request. The servers are
// on this machine, so the network's own time is left out on all sides alike.

import { once } from "node:events";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { WebhookEvent } from "../../src/drill/github/local-github.ts";
import { assertBuilt, environmentOf, respond, runToExit, start, withFolder } from "./action-process.ts";
import { makeCertificate } from "./certificate.ts";
import { type Door, openDoor } from "./door.ts";
import { buildEagerBundle } from "./eager-bundle.ts";
import { openIncidentRoom } from "./incident-room.ts";
import { median, type Row } from "./table.ts";

const rounds = 15;
/** The promise: what may be between an empty Node process and the 👀. */
const mostOverEmptyMilliseconds = 35;

const plainComment = "/ack";
/** Text that only a Markdown parser can read: is the line within the fence a command? */
const fencedComment = "I have it. The log says:\n\n```\n/revoke is not meant here\n```\n\n/ack";

type Runs = Record<"empty" | "plain" | "fenced" | "eager" | "secure" | "eagerSecure", () => Promise<number>>;

export async function measureStart(): Promise<Row[]> {
	assertBuilt();
	const events = await recordEvents();
	const certificate = makeCertificate();
	const [door, secureDoor] = await Promise.all([openDoor(), openDoor(certificate)]);
	try {
		return await withFolder(async (folder) => {
			const [empty, trusted] = [join(folder, "empty.js"), join(folder, "trusted.pem")];
			await Promise.all([writeFile(empty, ""), writeFile(trusted, certificate.certificate)]);
			const eager = await buildEagerBundle(folder);
			const open = { folder, token: "ghs_invented", apiUrl: door.url };
			const plain = await environmentOf({ ...open, event: events.plain });
			const fenced = await environmentOf({ ...open, event: events.fenced });
			const secure = {
				...(await environmentOf({ ...open, apiUrl: secureDoor.url, event: events.plain })),
				NODE_EXTRA_CA_CERTS: trusted,
			};
			const samples = await interleaved({
				empty: () => runToExit(empty, plain),
				plain: () => untilReaction(door, respond, plain),
				fenced: () => untilReaction(door, respond, fenced),
				eager: () => untilReaction(door, eager, plain),
				secure: () => untilReaction(secureDoor, respond, secure),
				eagerSecure: () => untilReaction(secureDoor, eager, secure),
			});
			return rowsOf(samples);
		});
	} finally {
		await Promise.all([door.close(), secureDoor.close()]);
	}
}

function rowsOf(samples: Record<keyof Runs, number[]>): Row[] {
	const empty = median(samples.empty);
	const row = (what: string, took: number[]): Row => {
		return { what, unit: "ms", median: median(took), samples: took, beside: { what: "empty process", median: empty } };
	};
	const promised = (what: string, took: number[]): Row => {
		const over = median(took) - empty;
		const says = `at most ${mostOverEmptyMilliseconds} ms over the empty process`;
		const promise = { says, kept: over <= mostOverEmptyMilliseconds, measured: `${over.toFixed(1)} ms over` };
		return { ...row(what, took), promise };
	};
	return [
		{ what: "start: an empty Node process, start to exit", unit: "ms", median: empty, samples: samples.empty },
		promised("start: process start to the 👀", samples.plain),
		row("start: the same, the comment has a code fence", samples.fenced),
		row("start: a bundle that imports everything first", samples.eager),
		promised("start: process start to the 👀 over TLS, as with github.com", samples.secure),
		row("start: a bundle that imports everything first, over TLS", samples.eagerSecure),
	];
}

/** One run of each in turn, so that whatever else the machine does falls on all of them; the first round only warms the disk. */
async function interleaved(runs: Runs): Promise<Record<keyof Runs, number[]>> {
	const samples: Record<keyof Runs, number[]> = {
		empty: [],
		plain: [],
		fenced: [],
		eager: [],
		secure: [],
		eagerSecure: [],
	};
	const names = Object.keys(samples) as (keyof Runs)[];
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
