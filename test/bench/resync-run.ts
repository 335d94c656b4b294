// One run of the action `resync-users` as a workflow has it, against a large instance and a database, with what its report says.

import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { start } from "./action-process.ts";
import { peakMegabytes } from "./peak-memory.ts";

const action = fileURLToPath(new URL("../../actions/resync-users/index.js", import.meta.url));

export type ResyncOrder = {
	clerkUrl: string;
	databaseUrl: string;
	folder: string;
	/** Options of Node's. */
	flags?: readonly string[];
};

export type ResyncRun = {
	/** From the start of the process to its exit. */
	seconds: number;
	peakMegabytes: number;
	read: number;
	created: number;
	updated: number;
	unchanged: number;
};

/** An account that is not of a table put right is an error: a run that did less than it should would be fast. */
export async function runResync({ clerkUrl, databaseUrl, folder, flags = [] }: ResyncOrder) {
	const temporary = await mkdtemp(join(folder, "runner-"));
	try {
		const started = start(action, {
			PATH: process.env.PATH,
			HOME: folder,
			RUNNER_TEMP: temporary,
			NODE_OPTIONS: flags.join(" "),
			"INPUT_CLERK-SECRET-KEY": "sk_live_invented",
			"INPUT_CLERK-API-URL": clerkUrl,
			"INPUT_DATABASE-URL": databaseUrl,
			INPUT_MODE: "resync",
		});
		const peak = await peakMegabytes(started);
		const seconds = (performance.now() - started.startedAt) / 1_000;
		const [name = ""] = (await readdir(temporary)).filter((one) => one.startsWith("resync-users-"));
		const report = JSON.parse(await readFile(join(temporary, name), "utf8"));
		const isRight = report.ok && report.proven && report.failed === 0 && report.digestClerk === report.digestDatabase;
		if (!isRight) throw new Error(`The table is not right: ${JSON.stringify(report)}\n${started.printed()}`);
		const { read, created, updated, unchanged } = report;
		return { seconds, peakMegabytes: peak, read, created, updated, unchanged } satisfies ResyncRun;
	} finally {
		await rm(temporary, { recursive: true, force: true });
	}
}
