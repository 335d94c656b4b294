/** The action `respond` after its first request: the ports are connected, the pipeline runs, and what came of it goes to the runner. */
import { setSecret } from "@actions/core";
import { closeTheLoop, closeTheOpening } from "../chatops/close-the-loop.ts";
import { declarationOf } from "../chatops/declaration.ts";
import type { TypedCommand } from "../chatops/find-commands.ts";
import { respond } from "../chatops/respond.ts";
import type { Trigger } from "../chatops/trigger.ts";
import type { World } from "../chatops/world.ts";
import { connectClerk } from "../clerk/connect.ts";
import { machineClock } from "../clock.ts";
import type { Acknowledgement } from "../github/acknowledge.ts";
import { createGitHubClient } from "../github/client.ts";
import { incidentIssue } from "../github/issue.ts";
import { readSurroundings, readTrigger } from "../github/payload.ts";
import { peopleOf } from "../github/people.ts";
import { signalOn } from "../github/signal.ts";
import { readForms, readRunbook } from "../github/templates.ts";
import { OutsideFailure } from "../ports.ts";
import { bugReply, bugWhy, explainFailure, failureReply, whatWasDone } from "../words/failure.ts";
import { openingFailed } from "../words/opening.ts";
import { logLine } from "../words/text.ts";
import { actionsBot, type Environment, input, runUrl } from "./environment.ts";
import { report } from "./report.ts";

/** What the cheap look at the event found. */
export type Seen = {
	/** Where the reactions go. */
	target: { comment: number } | { issue: number };
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
	for (const secret of [token, secretKey]) if (secret !== "") setSecret(secret);
	const { apiUrl, owner, repo, runId, runAttempt, payload } = environment;
	const trigger = readTrigger(environment.eventName, payload, seen);
	const clock = machineClock;
	const client = createGitHubClient({ token, apiUrl, owner, repo, clock });
	const surroundings = readSurroundings(payload);
	const log = (line: string) => console.log(logLine(line));
	const templates = { root, log };
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
		clerk: async () => connectClerk({ secretKey, apiUrl: input("clerk-api-url") || "https://api.clerk.com", clock }),
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
	const { issue } = trigger;
	const { url } = world.run;
	const failure = error instanceof OutsideFailure ? error : undefined;
	const cutOff = { ...world, number: issue.number, code: failure?.reason ?? "bug" };
	try {
		switch (trigger.type) {
			case "comment-created": {
				const words = (name: string) =>
					failure ? failureReply(name, whatWasDone.inPart, failure, url) : bugReply(name, whatWasDone.inPart, url);
				return await closeTheLoop({ ...cutOff, expectedComments: trigger.commentCount }, trigger.comment, words);
			}
			case "issue-opened":
			case "issue-labeled": {
				const { declared } = declarationOf(issue, await world.forms());
				const text = openingFailed(failure ? explainFailure(failure).why : bugWhy, url);
				return await closeTheOpening({ ...cutOff, expectedComments: 0 }, declared, text);
			}
			default:
				return await world.signal.withdraw();
		}
	} catch (again) {
		world.log(`It could not be said in the issue either: ${again}`);
		await world.signal.end("failed", true);
	}
}

/** The actor of a run stays the same when it is started again; the triggering actor is who pressed the button. */
function startedAgainBy({ actor, triggeringActor, runAttempt }: Environment): string | undefined {
	return Number(runAttempt) > 1 || triggeringActor !== actor ? triggeringActor : undefined;
}
