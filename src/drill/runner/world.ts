// What all runs of one runner share, and the few moves that runs and jobs have in common: their groups and their
// announcements. It must not know what a job does.
import type { ConcurrencyGroups, Slots, Ticket } from "./concurrency.ts";
import { type Contexts, jsonOf } from "./expressions.ts";
import type { Conclusion, Run, RunnerOptions } from "./run-model.ts";
import type { JobSession } from "./session.ts";
import { field } from "./triggers.ts";
import type { Token, Workflow } from "./workflow.ts";

export type World = {
	options: RunnerOptions;
	groups: ConcurrencyGroups;
	slots: Slots;
	/** Where the runner keeps its temporary folders. */
	base: string;
	/** Aborted when the runner closes: no step starts any more, not even an `always()` one. */
	closing: AbortSignal;
};

export type RunRecord = {
	run: Run;
	workflow: Workflow;
	/** Cancels the whole run. */
	controller: AbortController;
	/** The jobs that are executing, so that a test can kill the child of their step. */
	sessions: Set<JobSession>;
};

/** `concurrency` as a ticket; an empty group is no group. */
export function ticketFor(
	token: Token | undefined,
	contexts: Contexts,
	cancel: (reason: string) => void,
): Ticket | undefined {
	const value = jsonOf(token, contexts);
	const group = typeof value === "string" ? value : field(value, "group");
	if (group === undefined || group === null || group === "") return undefined;
	return {
		group: String(group),
		cancelInProgress: String(field(value, "cancel-in-progress")) === "true",
		queue: field(value, "queue") === "max" ? "max" : "single",
		cancel,
	};
}

/** Takes the group before it returns its promise, so that callers queue in the order of their calls. */
export async function enterGroup({ groups }: World, ticket: Ticket, signal: AbortSignal): Promise<boolean> {
	const withdraw = (): void => groups.leave(ticket);
	const entered = groups.enter(ticket);
	if (signal.aborted) withdraw();
	signal.addEventListener("abort", withdraw, { once: true });
	const result = await entered;
	signal.removeEventListener("abort", withdraw);
	return result && !signal.aborted;
}

export function announceRun({ options }: World, { run, workflow }: RunRecord): void {
	const { id, attempt, status, conclusion } = run;
	options.onState?.({ run: id, attempt, workflow: workflow.file, status, conclusion });
}

export function announceJob(
	{ options }: World,
	{ run, workflow }: RunRecord,
	job: string,
	status: Run["status"],
	conclusion: Conclusion | null = null,
): void {
	options.onState?.({ run: run.id, attempt: run.attempt, workflow: workflow.file, job, status, conclusion });
}

export function messageOf(error: unknown): string {
	return error instanceof Error ? error.message : String(error);
}
