// Opens the runner on the fixture repository and a gate that holds its steps, for one test. It closes both when the
// test ends; a test never waits for a clock.
import { once } from "node:events";
import { createServer, type ServerResponse } from "node:http";
import { onTestFinished } from "vitest";
import type { JobResult, Run, RunnerOptions, StepResult } from "../../../src/drill/runner/run-model.ts";
import { createRunner, type Runner } from "../../../src/drill/runner/runner.ts";

export const fixtures = new URL("fixtures/", import.meta.url).pathname;
export const token = "ghs_averylongtokenoftheemulator";
export const clerkKey = "sk_test_fixturefixturefixture";

export function openRunner(options: Partial<RunnerOptions> = {}): Runner {
	const runner = createRunner({
		root: `${fixtures}repository`,
		serverUrl: "http://github.example.com",
		apiUrl: "http://api.example.com",
		graphqlUrl: "http://api.example.com/graphql",
		repository: { owner: "acme", name: "incidents", private: true, defaultBranch: "main" },
		mintToken: async () => token,
		secrets: { CLERK_SECRET_KEY: clerkKey },
		variables: { COLOUR: "blue" },
		...options,
	});
	onTestFinished(() => runner.close());
	return runner;
}

/** Dispatches a `repository_dispatch` event, which starts the one fixture workflow of that name. */
export function send(runner: Runner, type: string, payload: object = {}): Run {
	const event = { name: "repository_dispatch", actor: "dana", payload: { action: type, client_payload: payload } };
	const [run] = runner.dispatch(event);
	if (run === undefined) throw new Error(`no workflow starts on ${type}`);
	return run;
}

export function jobOf(run: Run, id: string): JobResult {
	const job = run.jobs.find((candidate) => candidate.id === id);
	if (job === undefined) throw new Error(`run ${run.id} has no job ${id}`);
	return job;
}

export function stepOf(run: Run, name: string): StepResult {
	const step = run.jobs.flatMap(({ steps }) => steps).find((candidate) => candidate.name === name);
	if (step === undefined) throw new Error(`run ${run.id} has no step ${name}`);
	return step;
}

export type Gate = {
	/** For the gate action's `url`; the name comes back in `arrival`. */
	url(name: string): string;
	/** Resolves with the name of the next step that stands at the gate. */
	arrival(): Promise<string>;
	open(name: string): void;
};

export async function openGate(): Promise<Gate> {
	const standing = new Map<string, ServerResponse>();
	const unseen: string[] = [];
	const waiting: ((name: string) => void)[] = [];
	const server = createServer((request, response) => {
		const name = (request.url ?? "/").slice(1);
		standing.set(name, response);
		const next = waiting.shift();
		if (next === undefined) unseen.push(name);
		else next(name);
	});
	server.listen(0, "127.0.0.1");
	await once(server, "listening");
	onTestFinished(async () => {
		server.closeAllConnections();
		await new Promise((resolve) => server.close(resolve));
	});
	const address = server.address();
	if (address === null || typeof address === "string") throw new Error("the gate has no port");
	return {
		url: (name) => `http://127.0.0.1:${address.port}/${name}`,
		arrival() {
			const seen = unseen.shift();
			if (seen !== undefined) return Promise.resolve(seen);
			const { promise, resolve } = Promise.withResolvers<string>();
			waiting.push(resolve);
			return promise;
		},
		open(name) {
			const response = standing.get(name);
			if (response === undefined) throw new Error(`nobody called ${name} stands at the gate`);
			response.end();
		},
	};
}
