// Starts a program as GitHub's runner starts an action: a child process that gets its inputs, its environment and an
// event file, and nothing of this process's own settings.

import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { WebhookEvent } from "../../src/drill/github/local-github.ts";
import { repository, responder } from "./incident-room.ts";

/** What the runner executes for `uses: $/actions/respond`. */
export const respond = fileURLToPath(new URL("../../actions/respond/index.js", import.meta.url));

export function assertBuilt(): void {
	if (existsSync(new URL("../../actions/dist/index.js", import.meta.url))) return;
	throw new Error("actions/dist is missing: build the bundle first, with `npm run build`.");
}

/** A folder for the files of one part of the benchmark, removed at its end. */
export async function withFolder<Result>(work: (folder: string) => Promise<Result>): Promise<Result> {
	const folder = await mkdtemp(join(tmpdir(), "incident-bench-"));
	try {
		return await work(folder);
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
}

export type Surroundings = { folder: string; apiUrl: string; token: string; event: WebhookEvent };

let runs = 0;

/** Writes the files that the runner keeps for a step and names them in the environment it gives. */
export async function environmentOf({ folder, apiUrl, token, event }: Surroundings): Promise<NodeJS.ProcessEnv> {
	runs += 1;
	const file = (name: string) => join(folder, `${runs}-${name}`);
	await writeFile(file("event.json"), JSON.stringify(event.payload));
	await Promise.all(["output", "summary", "env", "path", "state"].map((name) => writeFile(file(name), "")));
	return {
		PATH: process.env.PATH,
		HOME: folder,
		CI: "true",
		GITHUB_ACTIONS: "true",
		GITHUB_API_URL: apiUrl,
		GITHUB_GRAPHQL_URL: `${apiUrl}/graphql`,
		GITHUB_SERVER_URL: "https://github.com",
		GITHUB_EVENT_NAME: event.name,
		GITHUB_EVENT_PATH: file("event.json"),
		GITHUB_REPOSITORY: `${repository.owner}/${repository.name}`,
		GITHUB_ACTOR: responder,
		GITHUB_TRIGGERING_ACTOR: responder,
		GITHUB_RUN_ID: String(7_000_000_000 + runs),
		GITHUB_RUN_ATTEMPT: "1",
		GITHUB_OUTPUT: file("output"),
		GITHUB_STEP_SUMMARY: file("summary"),
		GITHUB_ENV: file("env"),
		GITHUB_PATH: file("path"),
		GITHUB_STATE: file("state"),
		"INPUT_GITHUB-TOKEN": token,
		"INPUT_CLERK-SECRET-KEY": "",
		"INPUT_CLERK-API-URL": "https://api.clerk.com",
		"INPUT_ALLOW-PUBLIC": "false",
		"INPUT_BOT-LOGIN": "github-actions[bot]",
	};
}

export type Started = { child: ChildProcess; startedAt: number; printed(): string };

export function start(program: string, env: NodeJS.ProcessEnv): Started {
	const startedAt = performance.now();
	const child = spawn(process.execPath, [program], { env, stdio: ["ignore", "pipe", "pipe"] });
	const said: Buffer[] = [];
	for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk: Buffer) => said.push(chunk));
	const lines = () => Buffer.concat(said).toString("utf8").split("\n");
	// What the action has the runner hide is not shown here either.
	return {
		child,
		startedAt,
		printed: () =>
			lines()
				.filter((line) => !line.startsWith("::add-mask::"))
				.join("\n"),
	};
}

/** From start to exit, in milliseconds; an exit that is not clean is an error. */
export async function runToExit(program: string, env: NodeJS.ProcessEnv): Promise<number> {
	const { child, startedAt, printed } = start(program, env);
	const [code] = await once(child, "exit");
	const took = performance.now() - startedAt;
	if (code !== 0) throw new Error(`${program} ended with ${code}:\n${printed()}`);
	return took;
}
