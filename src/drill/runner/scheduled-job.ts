// Decides when and whether a job runs: after its needs, if its condition holds, once for each combination of its matrix,
// in its group and in a free slot. It must not look into the job's steps.
import { createSlots, type Ticket } from "./concurrency.ts";
import { type Contexts, holds, jsonOf, type Standing, textOf } from "./expressions.ts";
import { executeJob } from "./job.ts";
import { type Combination, expandStrategy, type Strategy } from "./matrix.ts";
import { jobPermissions } from "./permissions.ts";
import { type Conclusion, type JobResult, worst } from "./run-model.ts";
import type { JobSession } from "./session.ts";
import type { Job, Workflow } from "./workflow.ts";
import { announceJob, enterGroup, messageOf, type RunRecord, ticketFor, type World } from "./world.ts";

export type ScheduledJob = {
	world: World;
	record: RunRecord;
	/** `github`, `inputs`, `vars`; then `needs`, `matrix` and `strategy` as they become known. */
	contexts: Contexts;
	job: Job;
	/** The group that the run itself holds. */
	runTicket: Ticket | undefined;
};

/** What later jobs see of a job: a failure that `continue-on-error` forgives is a success to them. */
export type JobOutcome = { result: Conclusion; outputs: Record<string, string> };

export async function scheduleJob(
	scheduled: ScheduledJob,
	outcomeOf: (id: string) => Promise<JobOutcome>,
): Promise<JobOutcome> {
	const { record, job } = scheduled;
	const ended = new Map<string, JobOutcome>();
	const ancestors = ancestorsOf(record.workflow, job);
	if (ancestors.length > 0) await Promise.all(ancestors.map(async (id) => void ended.set(id, await outcomeOf(id))));
	const needs = Object.fromEntries(job.needs.map((id) => [id, ended.get(id)]));
	const at = { ...scheduled, contexts: { ...scheduled.contexts, needs } };
	const cancelled = record.controller.signal.aborted;
	try {
		const standing = cancelled ? "cancelled" : standingAfter([...ended.values()]);
		if (!holds(job.condition, at.contexts, standing))
			return settle(at, addJob(at, {}), cancelled ? "cancelled" : "skipped");
		return await executeCombinations(at, expandStrategy(jsonOf(job.strategy, at.contexts)));
	} catch (error) {
		return fail(at, addJob(at, {}), error);
	}
}

async function executeCombinations(at: ScheduledJob, strategy: Strategy): Promise<JobOutcome> {
	const siblings = new AbortController();
	const places = createSlots(strategy.maxParallel);
	const total = strategy.combinations.length;
	const executeOne = async (matrix: Combination, index: number): Promise<JobOutcome> => {
		const facts = { "fail-fast": strategy.failFast, "job-index": index, "job-total": total };
		const contexts: Contexts = { ...at.contexts, matrix, strategy: facts };
		// Nothing is awaited without a limit: see executeRun.
		if (Number.isFinite(strategy.maxParallel)) await places.take();
		const outcome = await executeInGroup({ ...at, contexts }, matrix, siblings.signal);
		places.free();
		if (outcome.result === "failure" && strategy.failFast) siblings.abort();
		return outcome;
	};
	const outcomes = await Promise.all(strategy.combinations.map(executeOne));
	const outputs: Record<string, string> = Object.assign({}, ...outcomes.map((outcome) => outcome.outputs));
	return { result: worst(outcomes.map(({ result }) => result)), outputs };
}

// The job's group is asked for after its condition, so a comment that is no command never waits in an incident's group.
async function executeInGroup(at: ScheduledJob, matrix: Combination, siblings: AbortSignal): Promise<JobOutcome> {
	const { world, record, job, contexts, runTicket } = at;
	const result = addJob(at, matrix);
	const controller = followerOf(record.controller.signal, siblings);
	let ticket: Ticket | undefined;
	try {
		ticket = ticketFor(job.concurrency, contexts, (reason) => {
			result.annotations.push({ level: "error", message: reason });
			controller.abort();
		});
		if (ticket !== undefined && ticket.group.toLowerCase() === runTicket?.group.toLowerCase()) {
			const message = `Canceling since a deadlock for concurrency group '${ticket.group}' was detected between 'top level workflow' and '${job.id}'`;
			result.annotations.push({ level: "error", message });
			return settle(at, result, "cancelled");
		}
		if (ticket !== undefined && !(await enterGroup(world, ticket, controller.signal)))
			return settle(at, result, "cancelled");
		await executeInSlot(at, result, controller);
		return settle(at, result, result.conclusion ?? "failure");
	} catch (error) {
		return fail(at, result, error);
	} finally {
		if (ticket !== undefined) world.groups.leave(ticket);
	}
}

async function executeInSlot(at: ScheduledJob, result: JobResult, controller: AbortController): Promise<void> {
	const { world, record, job, contexts } = at;
	const { run, workflow, sessions } = record;
	let opened: JobSession | undefined;
	const onSession = (session: JobSession): void => {
		opened = session;
		sessions.add(session);
	};
	await world.slots.take();
	try {
		if (controller.signal.aborted) {
			result.conclusion = "cancelled";
			return;
		}
		announceJob(world, record, job.id, "in_progress");
		const { options, base, closing } = world;
		await executeJob({ options, base, closing, run, workflow, job, result, contexts, controller, onSession });
	} finally {
		if (opened !== undefined) sessions.delete(opened);
		world.slots.free();
	}
}

// A job that starts after its run was cancelled asked for it with always(): only its siblings and its time stop it.
function followerOf(run: AbortSignal, siblings: AbortSignal): AbortController {
	const own = new AbortController();
	for (const signal of run.aborted ? [siblings] : [run, siblings]) {
		if (signal.aborted) own.abort();
		else signal.addEventListener("abort", () => own.abort(), { once: true });
	}
	return own;
}

function addJob({ world, record, job, contexts }: ScheduledJob, matrix: Combination): JobResult {
	const { run, workflow } = record;
	const values = Object.values(matrix).map((value) => (typeof value === "object" ? JSON.stringify(value) : value));
	const suffix = values.length > 0 && !job.name?.isExpression ? ` (${values.join(", ")})` : "";
	const result: JobResult = {
		id: job.id,
		name: `${textOf(job.name, contexts) || job.id}${suffix}`,
		conclusion: null,
		steps: [],
		outputs: {},
		permissions: jobPermissions(workflow, job),
		annotations: [],
	};
	run.jobs.push(result);
	announceJob(world, record, job.id, "queued");
	return result;
}

function settle({ world, record, job, contexts }: ScheduledJob, result: JobResult, conclusion: Conclusion): JobOutcome {
	result.conclusion = conclusion;
	announceJob(world, record, result.id, "completed", conclusion);
	const forgiven = conclusion === "failure" && String(jsonOf(job.continueOnError, contexts)) === "true";
	return { result: forgiven ? "success" : conclusion, outputs: result.outputs };
}

function fail({ world, record }: ScheduledJob, result: JobResult, error: unknown): JobOutcome {
	result.conclusion = "failure";
	result.annotations.push({ level: "error", message: messageOf(error) });
	announceJob(world, record, result.id, "completed", "failure");
	return { result: "failure", outputs: {} };
}

// All jobs before this one, not only those it names: a skipped grandparent skips the grandchild, too.
function ancestorsOf(workflow: Workflow, job: Job): string[] {
	const found = new Set<string>();
	const visit = (id: string): void => {
		if (found.has(id)) return;
		found.add(id);
		for (const need of workflow.jobs.find((candidate) => candidate.id === id)?.needs ?? []) visit(need);
	};
	for (const need of job.needs) visit(need);
	return [...found];
}

// cancelled() asks for the run, not for the jobs before: a job before that was cancelled only makes success() false.
function standingAfter(outcomes: JobOutcome[]): Standing {
	const results = outcomes.map(({ result }) => result);
	if (results.includes("failure")) return "failure";
	return results.every((result) => result === "success") ? "success" : "skipped";
}
