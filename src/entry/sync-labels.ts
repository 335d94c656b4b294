/** The action `sync-labels`: creates and describes the labels of the runbook. Labels of the team's own are left alone. */
import { setSecret } from "@actions/core";
import { machineClock } from "../clock.ts";
import { createGitHubClient } from "../github/client.ts";
import { syncLabels as sync } from "../github/labels.ts";
import { labels } from "../words/names.ts";
import { logLine } from "../words/text.ts";
import { input, readEnvironment } from "./environment.ts";

export async function syncLabels(): Promise<void> {
	const token = input("github-token");
	if (token !== "") setSecret(token);
	const { apiUrl, owner, repo } = readEnvironment();
	const client = createGitHubClient({ token, apiUrl, owner, repo, clock: machineClock });
	for (const line of await sync(client, labels)) console.log(logLine(line));
}
