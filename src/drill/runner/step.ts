// Executes one step, or an action's pre or post script, from its condition to its conclusion. It must not throw: what
// goes wrong is the step's failure, said in its log.
import { readFileSync } from "node:fs";
import type { LoadedAction } from "./actions.ts";
import { startChild } from "./child.ts";
import { holds, jsonOf, textOf, textsOf } from "./expressions.ts";
import { parseFileCommand, parsePathFile } from "./file-commands.ts";
import {
	type CommandFiles,
	createCommandFiles,
	environmentOf,
	inputsOf,
	type Launch,
	launchAction,
	launchScript,
} from "./launch.ts";
import { type Annotation, blankStep, type Conclusion, type StepResult } from "./run-model.ts";
import { type JobSession, type Phase, standingOf, stepContexts } from "./session.ts";
import { type AnnotationLevel, type CommandSink, createCommandReader } from "./workflow-commands.ts";
import { messageOf } from "./world.ts";

// https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands#adding-a-job-summary
const summaryLimitBytes = 1024 * 1024;

export async function executePhase(session: JobSession, phase: Phase): Promise<void> {
	const record = blankStep(plainName(phase));
	session.result.steps.push(record);
	const started = performance.now();
	announce(session, record, "in_progress");
	let outcome: Conclusion;
	try {
		const runs = holds(phase.condition, stepContexts(session), standingOf(session));
		outcome = runs ? await perform(session, phase, record) : "skipped";
	} catch (error) {
		annotate(session, record, "error", messageOf(error));
		outcome = "failure";
	}
	record.durationMilliseconds = performance.now() - started;
	conclude(session, phase, record, outcome);
	announce(session, record, "completed");
}

async function perform(session: JobSession, phase: Phase, record: StepResult): Promise<Conclusion> {
	const { step, action } = phase;
	const stepEnvironment = textsOf(step.env, stepContexts(session));
	const contexts = stepContexts(session, stepEnvironment);
	if (phase.kind === "main") record.name = textOf(step.name, contexts) ?? record.name;
	const files = createCommandFiles(session);
	const environment = environmentOf(session, phase, stepEnvironment, files);
	if (action?.kind === "remote") {
		const log = (text: string): void => print(session, record, text);
		const given = {
			uses: step.uses ?? "",
			with: textsOf(step.with, contexts),
			workspace: session.folders.workspace,
			environment,
			log,
		};
		Object.assign(record.outputs, await action.run(given));
		return "success";
	}
	if (phase.kind === "main" && action?.runs.post !== undefined) session.cleanups.unshift(postPhase(phase, action));
	const launch = action === undefined ? launchScript(session, phase, contexts) : launchAction(session, phase, action);
	if (action !== undefined) {
		const inputs = inputsOf(phase, action, contexts);
		Object.assign(environment, inputs.environment);
		for (const warning of inputs.warnings) annotate(session, record, "warning", warning);
	}
	const minutes = Number(jsonOf(step.timeoutMinutes, contexts) ?? 0);
	const ended = await runChild(session, phase, record, { launch, environment, minutes });
	const healthy = collectFiles(session, phase, record, files);
	return ended === "success" && !healthy ? "failure" : ended;
}

function postPhase(main: Phase, action: LoadedAction & { kind: "node" }): Phase {
	return { ...main, kind: "post", condition: action.runs.postIf ?? "always()" };
}

type ChildStart = { launch: Launch; environment: Record<string, string>; minutes: number };

async function runChild(
	session: JobSession,
	phase: Phase,
	record: StepResult,
	{ launch, environment, minutes }: ChildStart,
): Promise<Conclusion> {
	const broken: string[] = [];
	const sink = sinkFor(session, phase, record, broken);
	const child = startChild({ ...launch, env: environment, onLine: createCommandReader(sink) });
	session.child = child;
	const minute = session.options.minuteMilliseconds ?? 60_000;
	const timers: NodeJS.Timeout[] = [];
	// The runner asks first and kills ten seconds later.
	const interrupt = (): void => {
		child.kill("SIGINT");
		timers.push(setTimeout(() => child.kill("SIGTERM"), minute / 8));
		timers.push(setTimeout(() => child.kill("SIGKILL"), minute / 6));
	};
	let interrupted: Conclusion | undefined;
	const onAbort = (): void => {
		interrupted ??= "cancelled";
		interrupt();
	};
	// A step that starts after the cancellation asked for it with always() or cancelled(): it is left in peace.
	if (!session.signal.aborted) session.signal.addEventListener("abort", onAbort, { once: true });
	const onTimeout = (): void => {
		interrupted ??= "failure";
		annotate(session, record, "error", `The action '${record.name}' has timed out after ${minutes} minutes.`);
		interrupt();
	};
	if (minutes > 0) timers.push(setTimeout(onTimeout, minutes * minute));
	record.exitCode = await child.ended;
	session.signal.removeEventListener("abort", onAbort);
	for (const timer of timers) clearTimeout(timer);
	session.child = undefined;
	if (interrupted !== undefined) return interrupted;
	// An action says itself why it failed; a script cannot.
	if (record.exitCode !== 0 && phase.action === undefined)
		annotate(session, record, "error", `Process completed with exit code ${record.exitCode}.`);
	return record.exitCode !== 0 || broken.length > 0 ? "failure" : "success";
}

function sinkFor(session: JobSession, phase: Phase, record: StepResult, broken: string[]): CommandSink {
	return {
		line: (text) => print(session, record, text),
		annotate: (level, message, properties) => annotate(session, record, level, message, properties),
		mask: (value) => session.masks.add(value),
		output: (name, value) => {
			record.outputs[name] = value;
		},
		state: (name, value) => {
			phase.state[name] = value;
		},
		fail: (message) => {
			broken.push(message);
			annotate(session, record, "error", message);
		},
	};
}

/** Reads the command files; false when one of them is malformed, which fails the step. */
function collectFiles(session: JobSession, phase: Phase, record: StepResult, files: CommandFiles): boolean {
	let healthy = true;
	const entriesOf = (name: "output" | "env" | "state"): Record<string, string> => {
		const { entries, problem } = parseFileCommand(readFileSync(files[name], "utf8"));
		if (problem !== undefined) {
			healthy = false;
			annotate(session, record, "error", `Unable to process file command '${name}' successfully.`);
			annotate(session, record, "error", problem);
		}
		return Object.fromEntries(entries.map((entry) => [entry.name, entry.value]));
	};
	Object.assign(record.outputs, entriesOf("output"));
	Object.assign(phase.state, entriesOf("state"));
	for (const [name, value] of Object.entries(entriesOf("env"))) {
		if (name.toUpperCase() === "NODE_OPTIONS") {
			healthy = false;
			annotate(session, record, "error", "Can't store NODE_OPTIONS output parameter using '$GITHUB_ENV' command.");
		} else session.environment[name] = value;
	}
	for (const folder of parsePathFile(readFileSync(files.path, "utf8"))) session.path.unshift(folder);
	const summary = readFileSync(files.step_summary);
	if (summary.length > summaryLimitBytes) {
		const size = Math.ceil(summary.length / 1024);
		const message = `$GITHUB_STEP_SUMMARY upload aborted, supports content up to a size of 1024k, got ${size}k.`;
		annotate(session, record, "error", message);
	} else record.summary = summary.toString("utf8");
	return healthy;
}

function conclude(session: JobSession, phase: Phase, record: StepResult, outcome: Conclusion): void {
	record.outcome = outcome;
	record.conclusion = outcome;
	if (outcome === "failure" && phase.kind === "main" && forgives(session, phase, record)) record.conclusion = "success";
	if (phase.kind === "main")
		session.steps[phase.step.id] = { outputs: record.outputs, outcome, conclusion: record.conclusion };
	if (record.conclusion === "failure" && session.standing === "success") session.standing = "failure";
}

function forgives(session: JobSession, phase: Phase, record: StepResult): boolean {
	try {
		return String(jsonOf(phase.step.continueOnError, stepContexts(session))) === "true";
	} catch (error) {
		annotate(session, record, "error", messageOf(error));
		return false;
	}
}

function plainName({ kind, step }: Phase): string {
	const written = step.name?.isLiteral ? step.name.toString() : undefined;
	const plain = step.uses ?? step.script?.trim().split("\n")[0] ?? "";
	if (kind === "main") return written ?? `Run ${plain}`;
	return `${kind === "pre" ? "Pre" : "Post"} ${written ?? `Run ${plain}`}`;
}

function print(session: JobSession, record: StepResult, text: string): void {
	const masked = session.masks.apply(text);
	record.log.push(masked);
	session.options.onLine?.({ run: session.run.id, job: session.result.id, step: record.name, text: masked });
}

export function annotate(
	session: JobSession,
	record: StepResult,
	level: AnnotationLevel,
	message: string,
	properties: Record<string, string> = {},
): void {
	const { title, file, line } = properties;
	const annotation: Annotation = { level, message: session.masks.apply(message) };
	if (title !== undefined) annotation.title = session.masks.apply(title);
	if (file !== undefined) annotation.file = file;
	if (line !== undefined) annotation.line = Number(line);
	record.annotations.push(annotation);
	for (const part of message.split("\n")) print(session, record, `##[${level}]${part}`);
}

function announce(session: JobSession, record: StepResult, status: "in_progress" | "completed"): void {
	session.options.onState?.({
		run: session.run.id,
		attempt: session.run.attempt,
		workflow: session.workflow.file,
		job: session.result.id,
		step: record.name,
		status,
		conclusion: record.conclusion,
	});
}
