// What a caller of the runner gives and gets: options, runs, jobs, steps. Types and their blank values only.
import type { Permissions } from "./permissions.ts";
import type { WorkflowEvent } from "./triggers.ts";
import type { AnnotationLevel } from "./workflow-commands.ts";

export type Conclusion = "success" | "failure" | "cancelled" | "skipped";

export type Annotation = { level: AnnotationLevel; message: string; title?: string; file?: string; line?: number };

export type StepResult = {
	name: string;
	/** Null until the step has ended. */
	conclusion: Conclusion | null;
	/** The result before `continue-on-error` was applied. */
	outcome: Conclusion | null;
	/** Null when no child was started. */
	exitCode: number | null;
	/** What the step printed, masked, without the commands that the runner swallowed. */
	log: string[];
	annotations: Annotation[];
	outputs: Record<string, string>;
	/** The step's GITHUB_STEP_SUMMARY as written: unmasked, so that a test can see a leak. */
	summary: string;
	durationMilliseconds: number;
};

export type JobResult = {
	id: string;
	name: string;
	conclusion: Conclusion | null;
	steps: StepResult[];
	outputs: Record<string, string>;
	/** Exactly what `mintToken` was asked for. */
	permissions: Permissions;
	/** The runner's own remarks on the job, such as why it was cancelled. */
	annotations: Annotation[];
};

export type Run = {
	/** Kept by a re-run, which raises `attempt`. */
	id: number;
	attempt: number;
	/** Counts the runs of one workflow. */
	number: number;
	workflow: { name: string; file: string };
	event: WorkflowEvent;
	actor: string;
	triggeringActor: string;
	status: "queued" | "in_progress" | "completed";
	conclusion: Conclusion | null;
	jobs: JobResult[];
	/** Why the run was cancelled or could not start. */
	annotations: Annotation[];
	/** Resolves with this same run, whatever its conclusion; never rejects. */
	finished: Promise<Run>;
};

export type Line = { run: number; job: string; step: string; text: string };
export type StateChange = {
	run: number;
	attempt: number;
	workflow: string;
	/** The job, or none when the run itself changed. */
	job?: string;
	step?: string;
	status: Run["status"];
	conclusion: Conclusion | null;
};

/** Stands in for an action of another repository. What it throws fails the step. */
export type RemoteAction = (step: {
	uses: string;
	with: Record<string, string>;
	workspace: string;
	environment: Record<string, string>;
	log(text: string): void;
}) => Promise<Record<string, string> | undefined>;

export type RunnerOptions = {
	/** Workflows are read from `.github/workflows` below it; `$/x` and `./x` are `x` below it. */
	root: string;
	serverUrl: string;
	apiUrl: string;
	graphqlUrl: string;
	repository: { owner: string; name: string; private: boolean; defaultBranch: string };
	/** Called once a job, with exactly the job's permissions. */
	mintToken(permissions: Permissions): Promise<string>;
	secrets: Record<string, string>;
	variables?: Record<string, string>;
	/** Added to the clean environment of each child, for instance NODE_OPTIONS. */
	extraEnvironment?: Record<string, string>;
	/** By `owner/repository` or `owner/repository/path`, without the ref. */
	remote?: Record<string, RemoteAction>;
	/** File names of workflows that no event starts, as if a person had disabled them. */
	disabled?: string[];
	/** The length of a minute for `timeout-minutes` and for the grace of a cancelled child. */
	minuteMilliseconds?: number;
	onLine?(line: Line): void;
	onState?(change: StateChange): void;
};

export function blankStep(name: string): StepResult {
	return {
		name,
		conclusion: null,
		outcome: null,
		exitCode: null,
		log: [],
		annotations: [],
		outputs: {},
		summary: "",
		durationMilliseconds: 0,
	};
}

/** A job fails if one step did; a run if one job did. Cancelled counts before success, skipped only when all were. */
export function worst(conclusions: (Conclusion | null)[]): Conclusion {
	if (conclusions.includes("failure")) return "failure";
	if (conclusions.includes("cancelled")) return "cancelled";
	return conclusions.length > 0 && conclusions.every((conclusion) => conclusion === "skipped") ? "skipped" : "success";
}
