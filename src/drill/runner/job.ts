// Runs one job from its token to its outputs. It must not decide whether the job runs: conditions, needs and groups are
// the run's business.
import { rmSync } from "node:fs";
import { loadAction } from "./actions.ts";
import { githubContext, runnerContext } from "./contexts.ts";
import { type Contexts, jsonOf, textsOf } from "./expressions.ts";
import { blankStep, type JobResult, type Run, type RunnerOptions, worst } from "./run-model.ts";
import { createFolders, type JobSession, masksFor, type Phase, stepContexts } from "./session.ts";
import { annotate, executePhase } from "./step.ts";
import { field } from "./triggers.ts";
import type { Job, Workflow } from "./workflow.ts";
import { messageOf } from "./world.ts";

export type JobStart = {
	options: RunnerOptions;
	run: Run;
	workflow: Workflow;
	job: Job;
	result: JobResult;
	/** `needs`, `inputs`, `matrix`, `strategy`. */
	contexts: Contexts;
	base: string;
	closing: AbortSignal;
	/** Cancels the job; aborted by the job itself when its time is up. */
	controller: AbortController;
	/** Told about the session, so that a test can kill the child of its step. */
	onSession(session: JobSession): void;
};

// https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-syntax#jobsjob_idtimeout-minutes
const defaultTimeoutMinutes = 360;

export async function executeJob(start: JobStart): Promise<void> {
	const session = await openSession(start);
	start.onSession(session);
	let timer: NodeJS.Timeout | undefined;
	try {
		const phases = prepare(session);
		if (phases !== undefined) {
			timer = limitTime(session, start.controller);
			for (let phase = next(session, phases); phase !== undefined; phase = next(session, phases)) {
				if (start.closing.aborted) break;
				await executePhase(session, phase);
			}
			collectOutputs(session);
		}
		const failed = session.standing === "failure" ? "failure" : "success";
		start.result.conclusion = session.signal.aborted ? "cancelled" : worst([failed]);
	} finally {
		clearTimeout(timer);
		rmSync(session.folders.job, { recursive: true, force: true });
	}
}

// The steps, then the post scripts that they asked for, the last one's first.
function next(session: JobSession, phases: Phase[]): Phase | undefined {
	return phases.shift() ?? session.cleanups.shift();
}

async function openSession(start: JobStart): Promise<JobSession> {
	const { options, run, workflow, job, result } = start;
	// A pull request from a fork reads only and gets no secret.
	// https://docs.github.com/en/actions/reference/security/secure-use
	const fork = fromFork(run);
	const permissions = fork
		? Object.fromEntries(Object.keys(result.permissions).map((scope) => [scope, "read" as const]))
		: result.permissions;
	result.permissions = permissions;
	const token = await options.mintToken({ ...permissions });
	const secrets = fork ? {} : options.secrets;
	const folders = createFolders(start.base, run.event.payload);
	const github = {
		...githubContext(options, run),
		event_path: folders.eventFile,
		job: job.id,
		token,
		workspace: folders.workspace,
	};
	const contexts: Contexts = {
		...start.contexts,
		github,
		runner: runnerContext(folders.temp),
		secrets: { ...secrets, GITHUB_TOKEN: token },
		vars: options.variables ?? {},
	};
	return {
		options,
		run,
		workflow,
		job,
		result,
		folders,
		contexts,
		masks: masksFor(secrets, token),
		environment: {},
		path: [],
		steps: {},
		standing: "success",
		cleanups: [],
		child: undefined,
		signal: start.controller.signal,
	};
}

function fromFork(run: Run): boolean {
	if (run.event.name !== "pull_request") return false;
	const head = field(run.event.payload, "pull_request", "head", "repo", "full_name");
	const base = field(run.event.payload, "pull_request", "base", "repo", "full_name");
	return head !== undefined && base !== undefined && head !== base;
}

// What GitHub does under "Set up job". A mistake here fails the job before its first step, and only then has a row.
function prepare(session: JobSession): Phase[] | undefined {
	const { job, workflow, options } = session;
	try {
		if (job.uses !== undefined) throw new Error(`${job.uses}: reusable workflows are not run locally`);
		for (const key of job.unsupported) throw new Error(`jobs.${job.id}.${key} is not supported by the local runner`);
		session.environment = textsOf(workflow.env, stepContexts(session));
		Object.assign(session.environment, textsOf(job.env, stepContexts(session)));
		const mains = job.steps.map((step): Phase => {
			const action = step.uses === undefined ? undefined : loadAction(options, step.uses);
			return { kind: "main", step, condition: step.condition, action, state: {} };
		});
		return [...mains.flatMap(prePhase), ...mains];
	} catch (error) {
		const record = blankStep("Set up job");
		session.result.steps.push(record);
		annotate(session, record, "error", messageOf(error));
		record.conclusion = "failure";
		record.outcome = "failure";
		session.standing = "failure";
		return undefined;
	}
}

function prePhase(main: Phase): Phase[] {
	if (main.action?.kind !== "node" || main.action.runs.pre === undefined) return [];
	return [{ ...main, kind: "pre", condition: main.action.runs.preIf ?? "always()" }];
}

function limitTime(session: JobSession, controller: AbortController): NodeJS.Timeout {
	const minutes = Number(jsonOf(session.job.timeoutMinutes, stepContexts(session)) ?? defaultTimeoutMinutes);
	const message = `The job has exceeded the maximum execution time of ${minutes} minutes.`;
	const stop = (): void => {
		session.result.annotations.push({ level: "error", message });
		controller.abort();
	};
	return setTimeout(stop, minutes * (session.options.minuteMilliseconds ?? 60_000));
}

// An output that contains a secret does not reach the next job.
function collectOutputs(session: JobSession): void {
	const outputs = textsOf(session.job.outputs, stepContexts(session));
	for (const [name, value] of Object.entries(outputs)) {
		if (session.masks.apply(value) === value) session.result.outputs[name] = value;
		else {
			const message = `Skip output '${name}' since it may contain secret.`;
			session.result.annotations.push({ level: "warning", message });
		}
	}
}
