// Reads a workflow file into the model that the runner executes and that a security test can inspect. It must not
// evaluate anything: expressions stay tokens until a run gives them their contexts.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { WorkflowTemplate } from "@actions/workflow-parser";
import type { ActionTemplate } from "@actions/workflow-parser/actions/index";
import type { TemplateContext } from "@actions/workflow-parser/templates/template-context";
import type { MappingToken, TemplateToken } from "@actions/workflow-parser/templates/tokens/index";
import { joinScalarLines } from "./multi-line-scalars.ts";
import {
	convertActionTemplate,
	convertConcurrency,
	convertJobs,
	convertOn,
	isBasicExpression,
	isMapping,
	isScalar,
	isSequence,
	isString,
	NoOperationTraceWriter,
	parseAction,
	parseWorkflow,
} from "./parser.ts";
import { type Permissions, readPermissions } from "./permissions.ts";

export type Token = TemplateToken;

export type Workflow = {
	/** From the repository's root, as GitHub writes it: `.github/workflows/incident.yml`. */
	file: string;
	name: string;
	events: WorkflowTemplate["events"];
	permissions: Permissions | undefined;
	env: Token | undefined;
	concurrency: Token | undefined;
	shell: Token | undefined;
	workingDirectory: Token | undefined;
	jobs: Job[];
};

export type Job = {
	id: string;
	line: number;
	name: Token | undefined;
	needs: string[];
	/** Carries the implicit `success() && (…)`. */
	condition: string;
	permissions: Permissions | undefined;
	/** The reusable workflow that the job calls. */
	uses: string | undefined;
	/** Keys that the runner cannot honour, such as `container`. */
	unsupported: string[];
	env: Token | undefined;
	concurrency: Token | undefined;
	strategy: Token | undefined;
	outputs: Token | undefined;
	timeoutMinutes: Token | undefined;
	continueOnError: Token | undefined;
	shell: Token | undefined;
	workingDirectory: Token | undefined;
	steps: Step[];
};

export type Step = {
	id: string;
	line: number;
	name: Token | undefined;
	condition: string;
	env: Token | undefined;
	with: Token | undefined;
	continueOnError: Token | undefined;
	timeoutMinutes: Token | undefined;
	uses: string | undefined;
	run: Token | undefined;
	/** `run` as it is written, with its `${{ … }}`. */
	script: string | undefined;
	shell: Token | undefined;
	workingDirectory: Token | undefined;
};

/** Reads one workflow; its message has a `file:line: what` for each thing that GitHub's parser rejects. */
export function readWorkflow(path: string, file: string = path): Workflow {
	const { context, value } = parseWorkflow(
		{ name: file, content: joinScalarLines(readFileSync(path, "utf8")) },
		new NoOperationTraceWriter(),
	);
	assertValid(context, file);
	const root = mapping(value);
	const on = root?.find("on");
	const jobs = root?.find("jobs");
	if (root === undefined || on === undefined || jobs === undefined)
		throw new Error(`${file}:1: a workflow needs on and jobs`);
	const events = convertOn(context, on);
	const converted = convertJobs(context, jobs);
	checkConcurrency(context, root.find("concurrency"));
	for (const { value: job } of mapping(jobs) ?? []) checkConcurrency(context, mapping(job)?.find("concurrency"));
	assertValid(context, file);
	const run = mapping(mapping(root.find("defaults"))?.find("run"));
	return {
		file,
		name: text(root.find("name")) ?? file,
		events,
		permissions: readPermissions(root.find("permissions")),
		env: root.find("env"),
		concurrency: root.find("concurrency"),
		shell: run?.find("shell"),
		workingDirectory: run?.find("working-directory"),
		jobs: converted.map((job) => readJob(job, mapping(mapping(jobs)?.find(job.id.value)))),
	};
}

/** All workflows of a repository in the order of their file names; fails with every complaint about every file. */
export function readWorkflows(root: string): Workflow[] {
	const folder = join(root, ".github/workflows");
	const complaints: string[] = [];
	const workflows: Workflow[] = [];
	for (const name of readdirSync(folder).sort()) {
		if (!/\.ya?ml$/.test(name)) continue;
		try {
			workflows.push(readWorkflow(join(folder, name), `.github/workflows/${name}`));
		} catch (error) {
			complaints.push(error instanceof Error ? error.message : String(error));
		}
	}
	if (complaints.length > 0) throw new Error(complaints.join("\n"));
	return workflows;
}

/** Reads an action's metadata file with the same strictness as a workflow. */
export function readAction(path: string, file: string = path): ActionTemplate {
	const { context, value } = parseAction(
		{ name: file, content: joinScalarLines(readFileSync(path, "utf8")) },
		new NoOperationTraceWriter(),
	);
	assertValid(context, file);
	if (value === undefined) throw new Error(`${file}:1: the file is empty`);
	const action = convertActionTemplate(context, value);
	assertValid(context, file);
	return action;
}

function readJob(job: WorkflowTemplate["jobs"][number], raw: MappingToken | undefined): Job {
	const run = mapping(mapping(raw?.find("defaults"))?.find("run"));
	const steps = raw?.find("steps");
	const rawSteps = steps !== undefined && isSequence(steps) ? [...steps].map(mapping) : [];
	return {
		id: job.id.value,
		line: job.id.line ?? 1,
		name: raw?.find("name"),
		needs: job.needs?.map((need) => need.value) ?? [],
		condition: job.if.expression,
		permissions: readPermissions(raw?.find("permissions")),
		uses: text(raw?.find("uses")),
		unsupported: ["container", "services", "snapshot"].filter((key) => raw?.find(key) !== undefined),
		env: raw?.find("env"),
		concurrency: raw?.find("concurrency"),
		strategy: raw?.find("strategy"),
		outputs: raw?.find("outputs"),
		timeoutMinutes: raw?.find("timeout-minutes"),
		continueOnError: raw?.find("continue-on-error"),
		shell: run?.find("shell"),
		workingDirectory: run?.find("working-directory"),
		steps: job.type === "job" ? job.steps.map((step, index) => readStep(step, rawSteps[index])) : [],
	};
}

type ConvertedStep = Extract<WorkflowTemplate["jobs"][number], { type: "job" }>["steps"][number];

// The converted step has the condition and the id; it has no `with`, no shell and no timeout: those come from the tree.
function readStep(step: ConvertedStep, raw: MappingToken | undefined): Step {
	const run = raw?.find("run");
	return {
		id: step.id,
		line: raw?.line ?? 1,
		name: raw?.find("name"),
		condition: step.if?.expression ?? "success()",
		env: raw?.find("env"),
		with: raw?.find("with"),
		continueOnError: raw?.find("continue-on-error"),
		timeoutMinutes: raw?.find("timeout-minutes"),
		uses: text(raw?.find("uses")),
		run,
		script: text(run),
		shell: raw?.find("shell"),
		workingDirectory: raw?.find("working-directory"),
	};
}

// GitHub refuses the pair when the workflow is saved; the parser does not know that yet.
// https://docs.github.com/en/actions/how-tos/write-workflows/choose-when-workflows-run/control-workflow-concurrency
function checkConcurrency(context: TemplateContext, token: Token | undefined): void {
	if (token === undefined) return;
	const { cancelInProgress, queue } = convertConcurrency(context, token);
	if (queue === "max" && cancelInProgress === true)
		context.error(token, "queue: max cannot be combined with cancel-in-progress: true");
}

function assertValid(context: TemplateContext, file: string): void {
	const errors = context.errors.getErrors();
	if (errors.length > 0)
		throw new Error(errors.map((error) => `${file}:${error.range?.start.line ?? 1}: ${error.rawMessage}`).join("\n"));
}

function mapping(token: Token | undefined): MappingToken | undefined {
	return token !== undefined && isMapping(token) ? token : undefined;
}

function text(token: Token | undefined): string | undefined {
	if (token === undefined) return undefined;
	if (isString(token)) return token.value;
	if (isBasicExpression(token)) return token.source ?? token.toString();
	return isScalar(token) ? token.toString() : undefined;
}
