/**
 * The action `close-the-loop`, run when the job of `respond` was cancelled, timed out or lost its process: it says in the
 * issue that the command was cut off, where the command itself no longer could.
 */
import { setSecret } from "@actions/core";
import { closeTheLoop as close } from "../chatops/close-the-loop.ts";
import { findCommands } from "../chatops/find-commands.ts";
import { machineClock } from "../clock.ts";
import { acknowledge } from "../github/acknowledge.ts";
import { createGitHubClient } from "../github/client.ts";
import { incidentIssue } from "../github/issue.ts";
import { readSurroundings, readTrigger } from "../github/payload.ts";
import { reactionsPath, signalOn } from "../github/signal.ts";
import { cutOffReply } from "../words/failure.ts";
import { logLine } from "../words/text.ts";
import { actionsBot, input, readEnvironment, runUrl } from "./environment.ts";

export async function closeTheLoop(): Promise<void> {
	const token = input("github-token");
	if (token !== "") setSecret(token);
	const environment = readEnvironment();
	const { apiUrl, owner, repo, runId, runAttempt, payload } = environment;
	const first = readTrigger(environment.eventName, payload, { commands: [], before: [] });
	if (first?.type !== "comment-created") {
		console.log("Nothing to do: no command was cut off.");
		return;
	}
	const { comment, issue, commentCount } = first;
	const client = createGitHubClient({ token, apiUrl, owner, repo, clock: machineClock });
	const target = { comment: comment.id };
	const { answered } = acknowledge(apiUrl, token, `/repos/${owner}/${repo}${reactionsPath(target)}`);
	const url = runUrl(environment, readSurroundings(payload).htmlUrl);
	await close({
		issue: incidentIssue(client, issue.number),
		number: issue.number,
		signal: signalOn({ client, target, acknowledgement: answered }),
		comment: { ...comment, commands: await findCommands(comment.body) },
		expectedComments: commentCount,
		assumedSelf: actionsBot,
		words: (command) => cutOffReply(command, url),
		code: "cut-off",
		run: { id: `${runId}/${runAttempt}`, url },
		log: (line) => console.log(logLine(line)),
	});
}
