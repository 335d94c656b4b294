/** The action `respond` after its first request: the ports are connected, the pipeline runs, and what came of it goes to the runner. */
import { setSecret } from "@actions/core";
import { closeTheLoop } from "../chatops/close-the-loop.ts";
import type { TypedCommand } from "../chatops/find-commands.ts";
import { respond } from "../chatops/respond.ts";
import type { Trigger } from "../chatops/trigger.ts";
import type { World } from "../chatops/world.ts";
import { connectClerk } from "../clerk/connect.ts";
import { machineClock } from "../clock.ts";
import type { Acknowledgement, ReactionTarget } from "../github/acknowledge.ts";
import { createGitHubClient } from "../github/client.ts";
import { incidentIssue } from "../github/issue.ts";
import { locksOf } from "../github/lock.ts";
import { readSurroundings, readTrigger } from "../github/payload.ts";
import { peopleOf } from "../github/people.ts";
import { signalOn } from "../github/signal.ts";
import { readForms, readRunbook } from "../github/templates.ts";
import { OutsideFailure } from "../ports/failure.ts";
import { brokenBy } from "../words/failure.ts";
import { lockWords } from "../words/lock.ts";
import { logLine } from "../words/text.ts";
import { clerkUrl, quotaShare } from "./clerk-inputs.ts";
import { actionsBot, type Environment, input, runUrl } from "./environment.ts";
import { report } from "./report.ts";
import { sealFor } from "./seal.ts";
import { secretsIn, usersSide } from "./users-side.ts";

/** What the cheap look at the event found. */
export type Seen = {
	target: ReactionTarget;
	commands: readonly TypedCommand[];
	/** The commands of the comment before an edit. */
	before: readonly TypedCommand[];
};

export async function respondFully(
	root: URL,
	environment: Environment,
	seen: Seen,
	acknowledgement: Promise<Acknowledgement | undefined>,
): Promise<void> {
	const token = input("github-token");
	const secretKey = input("clerk-secret-key");
	const databaseUrl = input("database-url");
	for (const secret of [token, secretKey, ...secretsIn(databaseUrl)]) if (secret !== "") setSecret(secret);
	const { apiUrl, owner, repo, runId, runAttempt, payload } = environment;
	const trigger = readTrigger(environment.eventName, payload, seen);
	const clock = machineClock;
	const client = createGitHubClient({ token, apiUrl, owner, repo, clock });
	const surroundings = readSurroundings(payload);
	const log = (line: string) => console.log(logLine(line));
	const templates = { root, log };
	const clerk = once(async () => connectClerk({ secretKey, apiUrl: clerkUrl(), clock, share: quotaShare() }));
	const exporting = async () => ({
		public: surroundings.public,
		keptAt: input("kept-export") || undefined,
		seal: await sealFor(input("export-recipient")),
	});
	const world: World = {
		run: {
			id: `${runId}/${runAttempt}`,
			url: runUrl(environment, surroundings.htmlUrl),
			startedAgainBy: startedAgainBy(environment),
		},
		repository: { public: surroundings.public, allowPublic: input("allow-public") === "true" },
		issue: incidentIssue(client, trigger.issue.number),
		people: peopleOf(client, log),
		signal: signalOn({ client, target: seen.target, acknowledgement }),
		assumedSelf: input("bot-login") || actionsBot,
		clerk,
		async users() {
			const side = await usersSide(root, databaseUrl);
			return "refused" in side ? side : { ...side, directory: (await clerk()).directory, ...(await exporting()) };
		},
		locks: locksOf({ client, clock, repositoryId: surroundings.nodeId, words: lockWords, log }),
		forms: once(() => readForms(templates)),
		runbookOf: (kind) => readRunbook(templates, kind),
		clock,
		log,
	};
	try {
		report(await respond(world, trigger));
	} catch (error) {
		await sayItBroke(world, trigger, error);
		report({ ended: [{ command: "", ending: "failed", code: "broken-off" }] });
		throw error;
	}
}

function once<Value>(make: () => Promise<Value>): () => Promise<Value> {
	let made: Promise<Value> | undefined;
	return () => {
		made ??= make();
		return made;
	};
}

/** Whatever broke, a command must not end in silence; where even saying so fails, the red job and its log are what is left. */
async function sayItBroke(world: World, trigger: Trigger, error: unknown): Promise<void> {
	try {
		await closeTheLoop(world, trigger, brokenBy(error instanceof OutsideFailure ? error : undefined, world.run.url));
	} catch (again) {
		world.log(`It could not be said in the issue either: ${again}`);
		await world.signal.end("failed", true);
	}
}

/** The actor of a run stays the same when it is started again; the triggering actor is who pressed the button. */
function startedAgainBy({ actor, triggeringActor, runAttempt }: Environment): string | undefined {
	return Number(runAttempt) > 1 || triggeringActor !== actor ? triggeringActor : undefined;
}
