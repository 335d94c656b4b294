/** What the runner gives an action: its inputs, its environment and the event. The only reader of `process.env` and of the event file. */
import { readFileSync } from "node:fs";
import { tmpdir } from "node:os";

/** An input of the action. Read as @actions/core does, but without loading it: that alone takes longer than the first request. */
export function input(name: string): string {
	return (process.env[`INPUT_${name.replace(/ /g, "_").toUpperCase()}`] ?? "").trim();
}

export type Environment = {
	apiUrl: string;
	owner: string;
	repo: string;
	eventName: string;
	payload: unknown;
	actor: string;
	triggeringActor: string;
	runId: string;
	runAttempt: string;
};

export function readEnvironment(): Environment {
	const environment = process.env;
	const [owner = "", repo = ""] = (environment.GITHUB_REPOSITORY ?? "").split("/");
	const actor = environment.GITHUB_ACTOR ?? "";
	const runAttempt = environment.GITHUB_RUN_ATTEMPT ?? "1";
	const path = environment.GITHUB_EVENT_PATH;
	if (!path) throw new Error("GITHUB_EVENT_PATH is not set: this program is run by GitHub Actions.");
	return {
		apiUrl: environment.GITHUB_API_URL || "https://api.github.com",
		owner,
		repo,
		eventName: environment.GITHUB_EVENT_NAME ?? "",
		payload: JSON.parse(readFileSync(path, "utf8")),
		actor,
		// Nobody may be taken for the commenter only because the runner does not tell who started a run again.
		triggeringActor: environment.GITHUB_TRIGGERING_ACTOR || (runAttempt === "1" ? actor : nobody),
		runId: environment.GITHUB_RUN_ID ?? "0",
		runAttempt,
	};
}

/** The login of who started this run, for actions that need nothing else of the event. */
export function readActor(): string {
	return process.env.GITHUB_TRIGGERING_ACTOR || process.env.GITHUB_ACTOR || nobody;
}

/** The folder that the job's steps work in. */
export function readWorkspace(): string {
	return process.env.GITHUB_WORKSPACE || process.cwd();
}

/** The runner's folder for what a job leaves behind; it is emptied after the job. */
export function readTemporaryFolder(): string {
	return process.env.RUNNER_TEMP || tmpdir();
}

/** Whether everybody can read the repository; undefined where the event does not tell. */
export function readVisibility(): "public" | "private" | undefined {
	const path = process.env.GITHUB_EVENT_PATH;
	if (!path) return undefined;
	try {
		const payload: { repository?: { private?: unknown; visibility?: unknown } } = JSON.parse(
			readFileSync(path, "utf8"),
		);
		const { private: isPrivate, visibility } = payload.repository ?? {};
		if (visibility === "public") return "public";
		return typeof isPrivate === "boolean" ? (isPrivate ? "private" : "public") : undefined;
	} catch {
		return undefined;
	}
}

/** GitHub's account for people it no longer knows; it has no role anywhere: https://github.com/ghost */
const nobody = "ghost";

/** The author of what a workflow's own token writes. */
export const actionsBot = "github-actions[bot]";

/** The page of the repository, for runs whose event does not tell it. */
export function readRepositoryUrl({ owner, repo }: Environment): string {
	return `${process.env.GITHUB_SERVER_URL || "https://github.com"}/${owner}/${repo}`;
}

/** The page with this run's log. */
export function runUrl({ owner, repo, runId, runAttempt }: Environment, repositoryUrl: string | undefined): string {
	return `${repositoryUrl ?? `https://github.com/${owner}/${repo}`}/actions/runs/${runId}/attempts/${runAttempt}`;
}
