/**
 * The whole world on this machine: a GitHub, a Clerk, and a runner that executes the repository's real workflows with its
 * real bundle. The drill plays in it and the tests test in it; production code only ever sees other base URLs.
 */
import { randomBytes } from "node:crypto";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type ClerkOptions, type LocalClerk, startClerk } from "./clerk/local-clerk.ts";
import { type GitHubOptions, type LocalGitHub, startGitHub } from "./github/local-github.ts";
import { type Artifacts, createArtifacts } from "./runner/artifacts.ts";
import type { Run, RunnerOptions } from "./runner/run-model.ts";
import { createRunner, type Runner } from "./runner/runner.ts";

export type LocalWorldOptions = {
	people: GitHubOptions["people"];
	users: ClerkOptions["users"];
	organizations?: ClerkOptions["organizations"];
	jwtTemplates?: ClerkOptions["jwtTemplates"];
	plan?: ClerkOptions["plan"];
	lockoutEnabled?: ClerkOptions["lockoutEnabled"];
	/** Of Clerk's Backend API. */
	quota?: ClerkOptions["quota"];
	visibility?: GitHubOptions["visibility"];
	labels?: GitHubOptions["labels"];
	files?: GitHubOptions["files"];
	/** The clock of GitHub and of Clerk. */
	now?: () => Date;
	/** Of every request to GitHub and to Clerk. */
	latencyMilliseconds?: number;
	/** Which instance the repository's secret key is of; `none` when nobody has set it. */
	instance?: "production" | "development" | "none";
	/** The application's database, where it has one here. */
	databaseUrl?: string;
	/** The repository's variables, beside the address of Clerk. */
	variables?: Record<string, string>;
	onLine?: RunnerOptions["onLine"];
	onState?: RunnerOptions["onState"];
};

export type LocalWorld = {
	github: LocalGitHub;
	clerk: LocalClerk;
	runner: Runner;
	/** What the runs have kept, by name. */
	artifacts: Artifacts["kept"];
	failNextUpload: Artifacts["failNext"];
	/** Everything in this world that must never be printed. */
	secrets: readonly string[];
	/** Resolves when every run that the events so far started has ended. */
	settled(): Promise<readonly Run[]>;
	close(): Promise<void>;
};

export const repositoryRoot = fileURLToPath(new URL("../../", import.meta.url));
const compileCache = join(repositoryRoot, "node_modules/.cache/compiled-actions");
const owner = "example-org";
const repository = "incidents";
/** Of the repository's own part of GitHub's API. */
export const repositoryPath = `/repos/${owner}/${repository}`;

export async function startLocalWorld(options: LocalWorldOptions): Promise<LocalWorld> {
	const { latencyMilliseconds = 0, visibility = "private" } = options;
	const prefix = options.instance === "development" ? "sk_test_" : "sk_live_";
	const secretKey = prefix + randomBytes(24).toString("hex");
	const tokens: string[] = [];
	const { people, labels, files, now, users, organizations, jwtTemplates, plan, lockoutEnabled, quota } = options;
	const { onLine, onState, databaseUrl } = options;
	const artifacts = createArtifacts();
	const github = await startGitHub({
		owner,
		repository,
		visibility,
		people,
		latencyMilliseconds,
		runStatus: (id) => runner.runs.findLast((run) => run.id === id),
		...(labels ? { labels } : {}),
		...(files ? { files } : {}),
		...(now ? { now } : {}),
	});
	const clerk = await startClerk({
		secretKey,
		users,
		latencyMilliseconds,
		...(organizations ? { organizations } : {}),
		...(jwtTemplates ? { jwtTemplates } : {}),
		...(plan ? { plan } : {}),
		...(lockoutEnabled === undefined ? {} : { lockoutEnabled }),
		...(quota ? { quota } : {}),
		...(now ? { now: () => now().getTime() } : {}),
	});
	const runner = createRunner({
		root: repositoryRoot,
		serverUrl: github.serverUrl,
		apiUrl: github.apiUrl,
		graphqlUrl: github.graphqlUrl,
		repository: { owner, name: repository, private: visibility === "private", defaultBranch: "main" },
		async mintToken(permissions) {
			const token = await github.mintJobToken(permissions);
			tokens.push(token);
			return token;
		},
		secrets: {
			...(options.instance === "none" ? {} : { CLERK_SECRET_KEY: secretKey }),
			...(databaseUrl === undefined ? {} : { DATABASE_URL: databaseUrl }),
		},
		remote: { "actions/upload-artifact": artifacts.upload },
		variables: { CLERK_API_URL: clerk.apiUrl, ...options.variables },
		// Compiling the bundle is a good part of a short run, and here the same one runs again and again.
		// https://nodejs.org/api/module.html#module-compile-cache
		extraEnvironment: { NODE_COMPILE_CACHE: compileCache },
		// Needs actions of other repositories, which are not here, and tests what is running this.
		disabled: ["ci.yml"],
		...(onLine ? { onLine } : {}),
		...(onState ? { onState } : {}),
	});
	github.onEvent((event) => void runner.dispatch(event));
	return {
		github,
		clerk,
		runner,
		artifacts: artifacts.kept,
		failNextUpload: artifacts.failNext,
		get secrets() {
			return [secretKey, ...tokens, ...(databaseUrl === undefined ? [] : [databaseUrl])];
		},
		async settled() {
			await runner.idle();
			return runner.runs;
		},
		async close() {
			await runner.close();
			await Promise.all([github.close(), clerk.close()]);
		},
	};
}
