/**
 * The action `close-the-loop`, run when the job of `respond` was cancelled, timed out or lost its process: it says in the
 * issue what was cut off, where `respond` itself no longer could.
 */
import { setSecret } from "@actions/core";
import { type CutOff, closeTheLoop as close, closeTheOpening } from "../chatops/close-the-loop.ts";
import { declarationOf } from "../chatops/declaration.ts";
import { findCommands } from "../chatops/find-commands.ts";
import { isIncident } from "../chatops/open-incident.ts";
import type { Trigger } from "../chatops/trigger.ts";
import { machineClock } from "../clock.ts";
import { acknowledge } from "../github/acknowledge.ts";
import { createGitHubClient } from "../github/client.ts";
import { incidentIssue } from "../github/issue.ts";
import { readSurroundings, readTrigger } from "../github/payload.ts";
import { reactionsPath, signalOn } from "../github/signal.ts";
import { readForms } from "../github/templates.ts";
import { cutOffReply, cutOffWhy } from "../words/failure.ts";
import { openingFailed } from "../words/opening.ts";
import { logLine } from "../words/text.ts";
import { actionsBot, type Environment, input, readEnvironment, runUrl } from "./environment.ts";

export async function closeTheLoop(root: URL): Promise<void> {
	const token = input("github-token");
	if (token !== "") setSecret(token);
	const environment = readEnvironment();
	const trigger = await readCutOff(environment);
	const log = (line: string) => console.log(logLine(line));
	if (!trigger) return log("Nothing to do: no comment and no opening was cut off.");
	const forms = await readForms({ root, log });
	if (!(await isIncident({ forms: async () => forms }, trigger.issue))) {
		return log("Nothing to do: the issue is not an incident.");
	}
	const { apiUrl, owner, repo, runId, runAttempt, payload } = environment;
	const { issue } = trigger;
	const client = createGitHubClient({ token, apiUrl, owner, repo, clock: machineClock });
	const target = trigger.type === "comment-created" ? { comment: trigger.comment.id } : { issue: issue.number };
	const { answered } = acknowledge(apiUrl, token, `/repos/${owner}/${repo}${reactionsPath(target)}`);
	const url = runUrl(environment, readSurroundings(payload).htmlUrl);
	const cutOff: CutOff = {
		issue: incidentIssue(client, issue.number),
		number: issue.number,
		signal: signalOn({ client, target, acknowledgement: answered }),
		expectedComments: trigger.type === "comment-created" ? trigger.commentCount : 0,
		assumedSelf: actionsBot,
		code: "cut-off",
		run: { id: `${runId}/${runAttempt}` },
		log,
	};
	try {
		if (trigger.type === "comment-created")
			await close(cutOff, trigger.comment, (command) => cutOffReply(command, url));
		else await closeTheOpening(cutOff, declarationOf(issue, forms).declared, openingFailed(cutOffWhy, url));
	} catch (error) {
		await cutOff.signal.end("failed", true);
		throw error;
	}
}

/** Comments and openings are answered; of everything else the card is the only trace, and the next run draws it. */
async function readCutOff({ eventName, payload }: Environment): Promise<Answered | undefined> {
	const none = { commands: [], before: [] };
	const trigger = readTrigger(eventName, payload, none);
	if (trigger.type === "issue-opened" || trigger.type === "issue-labeled") return trigger;
	if (trigger.type !== "comment-created") return undefined;
	return { ...trigger, comment: { ...trigger.comment, commands: await findCommands(trigger.comment.body) } };
}

type Answered = Extract<Trigger, { type: "comment-created" | "issue-opened" | "issue-labeled" }>;
