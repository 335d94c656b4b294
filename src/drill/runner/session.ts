// What one job has while it runs: its folders, masks, environment and the steps behind it. It must not outlive the job:
// the folder is removed with whatever a step left in it.
import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { LoadedAction } from "./actions.ts";
import type { Child } from "./child.ts";
import type { Contexts, Standing } from "./expressions.ts";
import { createMasks, type Masks } from "./masks.ts";
import type { Conclusion, JobResult, Run, RunnerOptions } from "./run-model.ts";
import type { Step, Workflow, Job as WorkflowJob } from "./workflow.ts";

export type Folders = { job: string; workspace: string; temp: string; home: string; eventFile: string };

export type JobSession = {
	options: RunnerOptions;
	run: Run;
	workflow: Workflow;
	job: WorkflowJob;
	result: JobResult;
	folders: Folders;
	/** All contexts but `env`, `steps` and `job`, which change from step to step. */
	contexts: Contexts;
	masks: Masks;
	/** `env` of workflow and job, then what steps wrote to GITHUB_ENV. */
	environment: Record<string, string>;
	/** What steps wrote to GITHUB_PATH, last first. */
	path: string[];
	steps: Record<string, { outputs: Record<string, string>; outcome: Conclusion; conclusion: Conclusion }>;
	standing: Standing;
	cleanups: Phase[];
	/** The child of the step that runs now. */
	child: Child | undefined;
	signal: AbortSignal;
};

/** One thing to execute: a step, or an action's `pre` or `post` script. State is shared by the three. */
export type Phase = {
	kind: "pre" | "main" | "post";
	step: Step;
	condition: string;
	action: LoadedAction | undefined;
	state: Record<string, string>;
};

export function createFolders(base: string, payload: object): Folders {
	const job = mkdtempSync(join(base, "job-"));
	const folders = {
		job,
		workspace: join(job, "workspace"),
		temp: join(job, "temp"),
		home: join(job, "home"),
		eventFile: join(job, "event.json"),
	};
	for (const folder of [folders.workspace, folders.temp, folders.home]) mkdirSync(folder);
	writeFileSync(folders.eventFile, JSON.stringify(payload));
	return folders;
}

/** Secrets and the token are masked before the first step prints. */
export function masksFor(secrets: Record<string, string>, token: string): Masks {
	return createMasks([...Object.values(secrets), token]);
}

export function stepContexts(session: JobSession, stepEnvironment: Record<string, string> = {}): Contexts {
	return {
		...session.contexts,
		env: { ...session.environment, ...stepEnvironment },
		steps: session.steps,
		job: { status: standingOf(session) },
	};
}

/** A cancelled job answers `cancelled()` even if a step failed before. */
export function standingOf(session: JobSession): Standing {
	return session.signal.aborted ? "cancelled" : session.standing;
}
