/**
 * The action `close-the-loop`, run when the job of `respond` was cancelled, timed out or lost its process: it says in the
 * issue what was cut off, where `respond` itself no longer could.
 */
import { setSecret } from "@actions/core";
import { closeTheLoop as close } from "../chatops/close-the-loop.ts";
import { findCommands } from "../chatops/find-commands.ts";
import type { Trigger } from "../chatops/trigger.ts";
import { machineClock } from "../clock.ts";
import { acknowledge, reactionsPath } from "../github/acknowledge.ts";
import { createGitHubClient } from "../github/client.ts";
import { incidentIssue } from "../github/issue.ts";
import { readSurroundings, readTrigger } from "../github/payload.ts";
import { signalOn } from "../github/signal.ts";
import { readForms } from "../github/templates.ts";
import { cutOff } from "../words/failure.ts";
import { logLine } from "../words/text.ts";
import { actionsBot, type Environment, input, readEnvironment, runUrl } from "./environment.ts";

export async function closeTheLoop(root: URL): Promise<void> {
	const token = input("github-token");
	if (token !== "") setSecret(token);
	const environment = readEnvironment();
	const { apiUrl, owner, repo, runId, runAttempt, payload } = environment;
	const log = (line: string) => console.log(logLine(line));
	const trigger = await readCutOff(environment);
	if (!trigger) return log("Nothing to do: neither a comment nor an opening was cut off.");
	const client = createGitHubClient({ token, apiUrl, owner, repo, clock: machineClock });
	const target = trigger.type === "comment-created" ? { comment: trigger.comment.id } : { issue: trigger.issue.number };
	const { answered } = acknowledge(apiUrl, token, `/repos/${owner}/${repo}${reactionsPath(target)}`);
	const signal = signalOn({ client, target, acknowledgement: answered });
	const url = runUrl(environment, readSurroundings(payload).htmlUrl);
	const world = {
		issue: incidentIssue(client, trigger.issue.number),
		signal,
		assumedSelf: input("bot-login") || actionsBot,
		clock: machineClock,
		forms: () => readForms({ root, log }),
		run: { id: `${runId}/${runAttempt}`, url },
		log,
	};
	try {
		await close(world, trigger, cutOff(url));
	} catch (error) {
		await signal.end("failed", true);
		throw error;
	}
}

/** What somebody waits for an answer to. An edit of a comment runs nothing, and other events leave no more than a card to draw. */
async function readCutOff({ eventName, payload }: Environment): Promise<Trigger | undefined> {
	const trigger = readTrigger(eventName, payload, { commands: [], before: [] });
	if (trigger.type === "issue-opened" || trigger.type === "issue-labeled") return trigger;
	if (trigger.type !== "comment-created") return undefined;
	return { ...trigger, comment: { ...trigger.comment, commands: await findCommands(trigger.comment.body) } };
}
