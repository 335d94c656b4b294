/** The action `watch-drift`: the ports are connected, the watch over the users table runs, and what came of it goes to the runner. */
import { fileURLToPath } from "node:url";
import { setFailed, setOutput, setSecret } from "@actions/core";
import { progressWriter } from "../chatops/progress.ts";
import { notWatched, type Watch, type Watched, watchDrift as watchOver } from "../chatops/watch-drift.ts";
import { connectClerk } from "../clerk/connect.ts";
import { instant, machineClock } from "../clock.ts";
import { openUsersTable } from "../database/users-table.ts";
import { createGitHubClient } from "../github/client.ts";
import { incidentIssue } from "../github/issue.ts";
import { repositoryOf } from "../github/repository.ts";
import { readFillableForm, readForms, readRunbook } from "../github/templates.ts";
import { readThreshold } from "../incident/drift.ts";
import type { Signal } from "../ports/github.ts";
import { BadMapping, type Mapping, readMapping } from "../resync/mapping.ts";
import { annotationOf, whatActionDid } from "../words/action.ts";
import { logLine, plainText } from "../words/text.ts";
import { badThreshold, watchNotSetUp } from "../words/watch-drift.ts";
import { clerkUrl, InputProblem, quotaShare } from "./clerk-inputs.ts";
import {
	actionsBot,
	type Environment,
	input,
	readActor,
	readEnvironment,
	readRepositoryUrl,
	readTemporaryFolder,
	readWorkspace,
	runUrl,
} from "./environment.ts";
import { readMappingInput } from "./mapping-input.ts";
import { explainError, reportError } from "./report-error.ts";
import { tellRunner } from "./runner.ts";
import { readMappingFile, secretsIn } from "./users-side.ts";

type Secrets = { token: string; secretKey: string; databaseUrl: string };

export async function watchDrift(root: URL): Promise<void> {
	const secrets = {
		token: input("github-token"),
		secretKey: input("clerk-secret-key"),
		databaseUrl: input("database-url"),
	};
	const { token, secretKey, databaseUrl } = secrets;
	for (const secret of [token, secretKey, ...secretsIn(databaseUrl)]) if (secret !== "") setSecret(secret);
	const environment = readEnvironment();
	report(await watched(root, environment, secrets));
}

async function watched(root: URL, environment: Environment, secrets: Secrets): Promise<Watched> {
	const missing = [
		...(secrets.secretKey === "" ? ["CLERK_SECRET_KEY"] : []),
		...(secrets.databaseUrl === "" ? ["DATABASE_URL"] : []),
	];
	// Whoever presses the button wants to know; a repository that was just made from the template must not be red each night.
	const byHand = environment.eventName === "workflow_dispatch";
	if (missing.length > 0) return { ...notWatched, ok: !byHand, reply: watchNotSetUp(missing, byHand) };
	const log = (line: string) => console.log(logLine(line));
	const progress = progressWriter({ clock: machineClock, log }, async () => undefined);
	try {
		const watch = await readWatch({ root, environment, secrets, byHand, log });
		return await watchOver({ ...watch, report: progress.report });
	} catch (error) {
		return { ...notWatched, ok: false, reply: explainError(error, whatActionDid.nothing).reply, error };
	} finally {
		await progress.ended();
	}
}

type Given = { root: URL; environment: Environment; secrets: Secrets; byHand: boolean; log(line: string): void };

async function readWatch({ root, environment, secrets, byHand, log }: Given): Promise<Omit<Watch, "report">> {
	const { token, secretKey, databaseUrl } = secrets;
	const { apiUrl, owner, repo, runId, runAttempt } = environment;
	const clock = machineClock;
	const at = instant(clock.now());
	const threshold = readThreshold(input("threshold") || "10");
	if (threshold === undefined) throw new InputProblem(badThreshold(input("threshold")));
	const mapping = await mappingOf(root);
	const clerk = connectClerk({ secretKey, apiUrl: clerkUrl(), clock, share: quotaShare() });
	const client = createGitHubClient({ token, apiUrl, owner, repo, clock });
	const templates = { root, log };
	const forms = readForms(templates);
	const repositoryUrl = readRepositoryUrl(environment);
	const page = runUrl(environment, repositoryUrl);
	const common = { forms: () => forms, clock, log };
	return {
		...common,
		repository: repositoryOf(client),
		roomOf: (issue) => ({
			...common,
			run: { id: `${runId}/${runAttempt}`, url: page, startedAgainBy: undefined },
			issue: incidentIssue(client, issue),
			signal: noSignal,
			assumedSelf: input("bot-login") || actionsBot,
			runbookOf: (kind) => readRunbook(templates, kind),
		}),
		form: () => readFillableForm(templates, "webhook-failure"),
		runUrl: page,
		threshold,
		at,
		by: byHand ? readActor() : undefined,
		clerk,
		users: {
			directory: clerk.directory,
			mapping,
			open: (use) => openUsersTable({ url: databaseUrl, mapping, use, clock }),
			folder: readTemporaryFolder(),
		},
		allowPublic: input("allow-public") === "true",
		repositoryUrl,
	};
}

/** No comment and no issue started the run, so there is nothing to react to. */
const noSignal: Signal = { self: Promise.resolve(undefined), end: async () => {}, withdraw: async () => {} };

async function mappingOf(root: URL): Promise<Mapping> {
	if (input("mapping") !== "") return readMappingInput(readWorkspace(), fileURLToPath(root));
	try {
		return readMapping(await readMappingFile(root));
	} catch (error) {
		throw error instanceof BadMapping ? new InputProblem(error.message) : error;
	}
}

function report({ ok, reply, drift, incident, digestClerk, digestDatabase, error }: Watched): void {
	const isLong = reply.includes("\n");
	// A failure of one line stands in the annotation, which the log shows too.
	const lines = ok || isLong ? reply.split("\n").filter((line) => line !== "") : [];
	for (const line of lines) console.log(logLine(plainText(line)));
	tellRunner(
		() => {
			setOutput("drift", drift ?? "");
			setOutput("incident", incident ?? "");
			setOutput("digest-clerk", digestClerk);
			setOutput("digest-database", digestDatabase);
		},
		{ head: reply, lines: [] },
	);
	const annotation = isLong ? annotationOf(reply) : reply;
	if (error) reportError(error, annotation);
	else if (!ok) setFailed(logLine(plainText(annotation)));
}
