// Carries one run from its group through its jobs to its conclusion. It must not throw: a workflow that cannot start is
// a failed run that says why.
import type { Ticket } from "./concurrency.ts";
import { dispatchInputs, githubContext } from "./contexts.ts";
import type { Contexts } from "./expressions.ts";
import { type Conclusion, type JobResult, type Run, worst } from "./run-model.ts";
import { type JobOutcome, scheduleJob } from "./scheduled-job.ts";
import { announceRun, enterGroup, messageOf, type RunRecord, ticketFor, type World } from "./world.ts";

export async function executeRun(world: World, record: RunRecord): Promise<Run> {
	const { run, workflow, controller } = record;
	let ticket: Ticket | undefined;
	announceRun(world, record);
	try {
		const contexts = runContexts(world, record);
		ticket = ticketFor(workflow.concurrency, contexts, (reason) => {
			run.annotations.push({ level: "error", message: reason });
			controller.abort();
		});
		// Without a group nothing may be awaited here: runs reach their jobs' groups in the order they were dispatched.
		if (ticket !== undefined && !(await enterGroup(world, ticket, controller.signal)))
			return finish(world, record, "cancelled");
		run.status = "in_progress";
		announceRun(world, record);
		const outcomes = await executeJobs(world, record, contexts, ticket);
		run.jobs.sort((a, b) => indexOf(record, a) - indexOf(record, b));
		return finish(world, record, worst(outcomes.map(({ result }) => result)));
	} catch (error) {
		run.annotations.push({ level: "error", message: messageOf(error) });
		return finish(world, record, "failure");
	} finally {
		if (ticket !== undefined) world.groups.leave(ticket);
	}
}

function executeJobs(
	world: World,
	record: RunRecord,
	contexts: Contexts,
	runTicket: Ticket | undefined,
): Promise<JobOutcome[]> {
	const outcomes = new Map<string, Promise<JobOutcome>>();
	const outcomeOf = (id: string): Promise<JobOutcome> => {
		const known = outcomes.get(id);
		if (known !== undefined) return known;
		const job = record.workflow.jobs.find((candidate) => candidate.id === id);
		if (job === undefined) throw new Error(`Job '${id}' does not exist`);
		const outcome = scheduleJob({ world, record, contexts, job, runTicket }, outcomeOf);
		outcomes.set(id, outcome);
		return outcome;
	};
	return Promise.all(record.workflow.jobs.map(({ id }) => outcomeOf(id)));
}

function runContexts({ options }: World, { run, workflow }: RunRecord): Contexts {
	const manual = run.event.name === "workflow_dispatch";
	return {
		github: githubContext(options, run),
		inputs: manual ? dispatchInputs(workflow.events.workflow_dispatch, run.event.payload) : {},
		vars: options.variables ?? {},
	};
}

function finish(world: World, record: RunRecord, conclusion: Conclusion): Run {
	record.run.status = "completed";
	record.run.conclusion = conclusion;
	announceRun(world, record);
	return record.run;
}

function indexOf({ workflow }: RunRecord, result: JobResult): number {
	return workflow.jobs.findIndex(({ id }) => id === result.id);
}
