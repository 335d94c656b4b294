// The local workflow runner: events in, runs of the repository's real workflow files out. It must not react to what its
// own runs do: who feeds it events leaves out those that GITHUB_TOKEN caused, as GitHub does.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { createConcurrencyGroups, createSlots } from "./concurrency.ts";
import { dispatchInputs } from "./contexts.ts";
import { executeRun } from "./run.ts";
import type { Run, RunnerOptions } from "./run-model.ts";
import { starts, type WorkflowEvent } from "./triggers.ts";
import { readWorkflows, type Workflow } from "./workflow.ts";
import type { RunRecord, World } from "./world.ts";

export type Runner = {
	/**
	 * Creates a run of each workflow that the event starts, in the order of the files; they execute on their own.
	 * Throws only when a manual run lacks a required input, as GitHub's API refuses it.
	 */
	dispatch(event: WorkflowEvent): Run[];
	/** The newest attempt of a completed run once more, with the same event. */
	rerun(runId: number, by: { actor: string }): Run;
	/** Asks a run to stop, as its "Cancel workflow" button does. */
	cancel(runId: number): void;
	/** Kills the child that a run is executing, without a word: the machine went away. False if it has none. */
	kill(runId: number): boolean;
	/** Resolves when no run is queued or in progress, those included that start meanwhile. */
	idle(): Promise<void>;
	/** Cancels what still runs and removes every temporary file. */
	close(): Promise<void>;
	/** All attempts of all runs, oldest first. */
	runs: Run[];
};

// Hosted jobs that the Free plan runs at once. https://docs.github.com/en/actions/reference/limits
const concurrentJobs = 20;

/** Fails with a `file:line: what` for every mistake in any workflow file. */
export function createRunner(options: RunnerOptions): Runner {
	const major = process.versions.node.split(".")[0];
	if (major !== "24") throw new Error(`the actions run on Node 24, this is Node ${process.versions.node}`);
	const workflows = readWorkflows(options.root);
	const base = mkdtempSync(join(tmpdir(), "workflow-runner-"));
	const closing = new AbortController();
	const world: World = {
		options,
		groups: createConcurrencyGroups(),
		slots: createSlots(concurrentJobs),
		base,
		closing: closing.signal,
	};
	const records: RunRecord[] = [];
	const runs: Run[] = [];
	const start = (run: UnstartedRun, workflow: Workflow): Run => {
		const { record, execute } = openRun(world, run, workflow);
		records.push(record);
		runs.push(record.run);
		execute();
		return record.run;
	};
	const killAll = (): void => {
		for (const record of records) killChildren(record);
	};
	// Children lead their own process groups: nobody else ends them if this process leaves without close().
	process.once("exit", killAll);

	const latest = (runId: number): RunRecord => {
		const record = records.findLast(({ run }) => run.id === runId);
		if (record === undefined) throw new Error(`there is no run ${runId}`);
		return record;
	};
	const idle = async (): Promise<void> => {
		for (let run = unfinished(runs); run !== undefined; run = unfinished(runs)) await run.finished;
	};

	return {
		runs,
		idle,
		dispatch(event) {
			const enabled = workflows.filter(({ file }) => options.disabled?.includes(basename(file)) !== true);
			const started = enabled.filter((workflow) => starts(workflow, event));
			if (event.name === "workflow_dispatch")
				for (const { events } of started) dispatchInputs(events.workflow_dispatch, event.payload);
			return started.map((workflow) => start(newRun(workflow, structuredClone(event), records), workflow));
		},
		rerun(runId, { actor }) {
			const { run, workflow } = latest(runId);
			if (run.status !== "completed") throw new Error(`run ${runId} is still ${run.status}`);
			const { id, number, event } = run;
			const again = { ...newRun(workflow, event, records), id, number, attempt: run.attempt + 1 };
			return start({ ...again, actor: run.actor, triggeringActor: actor }, workflow);
		},
		cancel: (runId) => latest(runId).controller.abort(),
		kill: (runId) => killChildren(latest(runId)),
		async close() {
			closing.abort();
			for (const { controller } of records) controller.abort();
			killAll();
			await idle();
			process.removeListener("exit", killAll);
			rmSync(base, { recursive: true, force: true });
		},
	};
}

type UnstartedRun = Omit<Run, "finished">;

// Opened and executed apart: by the time a run says anything, it is in the list of runs.
function openRun(world: World, run: UnstartedRun, workflow: Workflow): { record: RunRecord; execute(): void } {
	const { promise, resolve } = Promise.withResolvers<Run>();
	const controller = new AbortController();
	const record: RunRecord = { run: { ...run, finished: promise }, workflow, controller, sessions: new Set() };
	return { record, execute: () => void executeRun(world, record).then(resolve) };
}

function newRun(workflow: Workflow, event: WorkflowEvent, records: RunRecord[]): UnstartedRun {
	const first = records.filter(({ run }) => run.attempt === 1);
	return {
		id: first.length + 1,
		attempt: 1,
		number: first.filter((record) => record.workflow === workflow).length + 1,
		workflow: { name: workflow.name, file: workflow.file },
		event,
		actor: event.actor,
		triggeringActor: event.actor,
		status: "queued",
		conclusion: null,
		jobs: [],
		annotations: [],
	};
}

function killChildren({ sessions }: RunRecord): boolean {
	const children = [...sessions].flatMap(({ child }) => child ?? []);
	for (const child of children) child.kill("SIGKILL");
	return children.length > 0;
}

function unfinished(runs: Run[]): Run | undefined {
	return runs.find(({ status }) => status !== "completed");
}
