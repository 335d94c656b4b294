// Says what a step starts: the command, its folder and its environment. It must not start it.
import { randomUUID } from "node:crypto";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { delimiter, join, resolve } from "node:path";
import type { LoadedAction } from "./actions.ts";
import { baseEnvironment, reservedEnvironment } from "./contexts.ts";
import { type Contexts, textOf, textsOf } from "./expressions.ts";
import type { JobSession, Phase } from "./session.ts";
import { field } from "./triggers.ts";

export type Launch = { command: string; args: string[]; cwd: string };
export type CommandFiles = Record<(typeof commandFileNames)[number], string>;

const commandFileNames = ["output", "env", "path", "state", "step_summary"] as const;

/** Fresh, empty files for each step; the runner reads them when the step has ended. */
export function createCommandFiles(session: JobSession): CommandFiles {
	const folder = join(session.folders.temp, `_runner_file_commands_${randomUUID()}`);
	mkdirSync(folder);
	const path = (name: string): string => join(folder, name);
	for (const name of commandFileNames) writeFileSync(path(name), "");
	return {
		output: path("output"),
		env: path("env"),
		path: path("path"),
		state: path("state"),
		step_summary: path("step_summary"),
	};
}

export function environmentOf(
	session: JobSession,
	phase: Phase,
	stepEnvironment: Record<string, string>,
	files: CommandFiles,
): Record<string, string> {
	const { github, runner } = session.contexts;
	const base = baseEnvironment(session.folders.home, session.options.extraEnvironment);
	const environment: Record<string, string> = {
		...base,
		...session.environment,
		...stepEnvironment,
		...reservedEnvironment({ ...asValues(github), action: phase.step.id }, asValues(runner)),
	};
	environment.PATH = [...session.path, environment.PATH].join(delimiter);
	for (const [name, path] of Object.entries(files)) environment[`GITHUB_${name.toUpperCase()}`] = path;
	for (const [name, value] of Object.entries(phase.state)) environment[`STATE_${name}`] = value;
	return environment;
}

/** A `run:` step: its script in a file, under the shell that the step, the job or the workflow names. */
export function launchScript(session: JobSession, phase: Phase, contexts: Contexts): Launch {
	const { step } = phase;
	const shell = textOf(step.shell ?? session.job.shell ?? session.workflow.shell, contexts);
	const folder = textOf(
		step.workingDirectory ?? session.job.workingDirectory ?? session.workflow.workingDirectory,
		contexts,
	);
	const script = join(session.folders.temp, `${randomUUID()}.sh`);
	writeFileSync(script, `${textOf(step.run, contexts) ?? ""}\n`);
	const [command = "bash", ...args] = shellWords(shell).map((word) => word.replaceAll("{0}", script));
	return { command, args, cwd: resolve(session.folders.workspace, folder ?? ".") };
}

// https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-syntax#jobsjob_idstepsshell
function shellWords(shell: string | undefined): string[] {
	if (shell === undefined || shell === "") return ["bash", "-e", "{0}"];
	if (shell === "bash") return ["bash", "--noprofile", "--norc", "-eo", "pipefail", "{0}"];
	if (shell === "sh") return ["sh", "-e", "{0}"];
	if (shell === "python") return ["python", "{0}"];
	if (!shell.includes("{0}")) throw new Error(`Shell '${shell}' is not available in the local runner`);
	return shell.trim().split(/\s+/);
}

export function launchAction(session: JobSession, phase: Phase, action: LoadedAction & { kind: "node" }): Launch {
	const script = join(action.folder, action.runs[phase.kind] ?? "");
	if (!existsSync(script)) throw new Error(`File not found: '${script}'`);
	return { command: process.execPath, args: [script], cwd: session.folders.workspace };
}

export type Inputs = { environment: Record<string, string>; warnings: string[] };

/** INPUT_*: every declared input has one, empty if need be; `required` is not enforced, as on GitHub. */
export function inputsOf(phase: Phase, action: LoadedAction & { kind: "node" }, contexts: Contexts): Inputs {
	const given = Object.entries(textsOf(phase.step.with, contexts));
	const unexpected = given.filter(([name]) => !action.inputs.some(({ id }) => sameInput(id, name)));
	const warnings: string[] = [];
	if (unexpected.length > 0) {
		const names = unexpected.map(([name]) => name).join("', '");
		const valid = action.inputs.map(({ id }) => id).join("', '");
		warnings.push(`Unexpected input(s) '${names}', valid inputs are ['${valid}']`);
	}
	const environment: Record<string, string> = {};
	for (const [name, value] of unexpected) environment[inputVariable(name)] = value;
	for (const input of action.inputs) {
		const value = given.find(([name]) => sameInput(input.id, name))?.[1];
		if (value !== undefined && input.deprecationMessage !== undefined)
			warnings.push(`Input '${input.id}' has been deprecated with message: ${input.deprecationMessage}`);
		environment[inputVariable(input.id)] = value ?? textOf(input.default, contexts) ?? "";
	}
	return { environment, warnings };
}

function sameInput(id: string, name: string): boolean {
	return id.toLowerCase() === name.toLowerCase();
}

function inputVariable(name: string): string {
	return `INPUT_${name.replaceAll(" ", "_").toUpperCase()}`;
}

function asValues(value: unknown): Record<string, unknown> {
	if (typeof value !== "object" || value === null) return {};
	return Object.fromEntries(Object.keys(value).map((key) => [key, field(value, key)]));
}
