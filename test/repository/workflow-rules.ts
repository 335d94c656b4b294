// What every workflow of ours keeps to, and every workflow that our documentation shows: the rules that keep what strangers
// type away from shells, and the token and the keys away from code of others.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse, stringify } from "yaml";
import { isMapping } from "../../src/drill/runner/parser.ts";
import { type Job, readWorkflow, type Step, type Workflow } from "../../src/drill/runner/workflow.ts";
import type { Rule } from "./files.ts";

export type Subject = { workflow: Workflow; text: string };

/** Reads a whole workflow by GitHub's own parser, which throws on what GitHub would not accept. */
export function readSubject(file: string, text: string): Subject {
	const folder = mkdtempSync(join(tmpdir(), "workflow-rules-"));
	try {
		const path = join(folder, "workflow.yml");
		writeFileSync(path, text);
		return { workflow: readWorkflow(path, file), text };
	} finally {
		rmSync(folder, { recursive: true });
	}
}

/** A block of YAML from a page as a whole workflow, completed where the page leaves out what stands around it; undefined when it is no workflow. */
export function completed(text: string): string | undefined {
	const value: unknown = parse(text);
	if (Array.isArray(value)) return value.some(isStep) ? aroundSteps(value) : undefined;
	if (!isRecord(value)) return undefined;
	if ("on" in value && "jobs" in value) return text;
	if ("jobs" in value) return stringify({ on: "workflow_dispatch", permissions: {}, ...value });
	const steps = isRecord(value.runs) ? value.runs.steps : value.steps;
	return Array.isArray(steps) ? aroundSteps(steps) : undefined;
}

function aroundSteps(steps: unknown[]): string {
	const job = { "runs-on": "ubuntu-latest", "timeout-minutes": 5, permissions: {}, steps };
	return stringify({ on: "workflow_dispatch", permissions: {}, jobs: { snippet: job } });
}

function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isStep(value: unknown): boolean {
	return isRecord(value) && ("uses" in value || "run" in value);
}

function perJob(complaint: (job: Job, subject: Subject) => string | undefined): Rule<Subject>["complaints"] {
	return (subject) =>
		subject.workflow.jobs.flatMap((job) => {
			const said = complaint(job, subject);
			return said === undefined ? [] : [`${subject.workflow.file}:${job.line}: the job ${job.id} ${said}`];
		});
}

function perStep(complaint: (step: Step, subject: Subject) => string | undefined): Rule<Subject>["complaints"] {
	return (subject) =>
		subject.workflow.jobs.flatMap(({ steps }) =>
			steps.flatMap((step) => {
				const said = complaint(step, subject);
				return said === undefined ? [] : [`${subject.workflow.file}:${step.line}: ${said}`];
			}),
		);
}

/** One value under `with`, as text. */
function withValue(step: Step, key: string): string | undefined {
	if (step.with === undefined || !isMapping(step.with)) return undefined;
	for (const input of step.with) if (input.key.toString().toLowerCase() === key) return input.value.toString();
	return undefined;
}

const fromHere = /^(\$|\.)\//;
const pinned = /@[0-9a-f]{40}$|^docker:.*@sha256:[0-9a-f]{64}$/;
/** Our own, and the one action that can keep a file of a run; by the maker of the runner, pinned, and given the file alone. */
const mayStandBesideSecret = /^\$\/|^actions\/upload-artifact@[0-9a-f]{40}$/;

/** These run with this repository's secrets on what a stranger sent. */
const dangerousEvents = ["pull_request_target", "workflow_run"];
/** More than a job of ours could need; `write-all` and `read-all` come to more. */
const mostScopes = 5;

export const rules: readonly Rule<Subject>[] = [
	{
		name: "the token has no right before a job asks for one",
		complaints: ({ workflow: { file, permissions } }) =>
			permissions !== undefined && Object.keys(permissions).length === 0
				? []
				: [`${file}:1: the workflow does not start at permissions: {}`],
	},
	{
		name: "each job names its own rights",
		complaints: perJob(({ permissions }) => (permissions === undefined ? "has no permissions of its own" : undefined)),
	},
	{
		name: "no job takes all rights at once",
		complaints: perJob(({ permissions = {} }) =>
			Object.keys(permissions).length > mostScopes ? "takes more rights than it can need" : undefined,
		),
	},
	{
		name: "each job ends",
		complaints: perJob(({ timeoutMinutes, uses }) =>
			timeoutMinutes === undefined && uses === undefined ? "has no timeout-minutes" : undefined,
		),
	},
	{
		name: "no event runs with secrets on what a stranger sent",
		complaints: ({ workflow: { file, events } }) =>
			dangerousEvents.filter((name) => name in events).map((name) => `${file}:1: the workflow starts on ${name}`),
	},
	{
		name: "actions of others are pinned by commit",
		complaints: (subject) =>
			[...subject.workflow.jobs, ...subject.workflow.jobs.flatMap(({ steps }) => steps)].flatMap(({ uses, line }) =>
				uses === undefined || fromHere.test(uses) || pinned.test(uses)
					? []
					: [`${subject.workflow.file}:${line}: ${uses} is not pinned by commit`],
			),
	},
	{
		name: "a pin says which version it is, for people and for Dependabot",
		complaints: ({ workflow: { file }, text }) =>
			text.split("\n").flatMap((line, index) => {
				const uses = /uses:\s*(\S+@[0-9a-f]{40})(?!\s+# v\d)/.exec(line)?.[1];
				return uses === undefined ? [] : [`${file}:${index + 1}: ${uses} has no version beside it`];
			}),
	},
	{
		name: "no script is put together from expressions: what they hold becomes code",
		complaints: perStep((step) =>
			(step.script ?? "").includes("${{") || (withValue(step, "script") ?? "").includes("${{")
				? "an expression stands in a script; pass it through env"
				: undefined,
		),
	},
	{
		name: "a checkout leaves no token behind",
		complaints: perStep((step) =>
			step.uses?.startsWith("actions/checkout@") && withValue(step, "persist-credentials") !== "false"
				? "the checkout keeps the token in .git"
				: undefined,
		),
	},
	{
		name: "beside a secret runs no action but the repository's own, at the running commit, and GitHub's that keeps a file",
		complaints: perJob(({ id, steps }, { text }) => {
			const { env, jobs } = parse(text);
			const guarded = /\bsecrets\b/.test(JSON.stringify([env, jobs[id]]));
			const other = guarded
				? steps.find(({ uses }) => uses !== undefined && !mayStandBesideSecret.test(uses))
				: undefined;
			return other ? `has a secret and runs ${other.uses}` : undefined;
		}),
	},
];
