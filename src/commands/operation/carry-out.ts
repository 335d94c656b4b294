/** Carries an operation on users out, alone where it is dangerous, and from where an earlier run of it ended. */
import { perform } from "../../operations/perform.ts";
import type { Targets } from "../../operations/targets.ts";
import { asFailure } from "../../ports/failure.ts";
import type { LockAnswer } from "../../ports/github.ts";
import { lockFailed } from "../../words/failure.ts";
import { progressOf } from "../../words/progress.ts";
import type { Outcome } from "../command.ts";
import { filterAgain } from "../selection.ts";
import { type AskedOperation, askedAt } from "./asked-operation.ts";
import { progressIn, recordedByOthers } from "./resumed.ts";

/** The lock that keeps two operations on many users apart; they share one quota. */
const lockName = "clerk";

export async function exclusively<Result>(
	{ locks, incident, key, run, by, at }: Pick<AskedOperation, "locks" | "incident" | "key" | "run" | "by" | "at">,
	work: () => Promise<Result>,
): Promise<Result | Outcome> {
	let lock: LockAnswer;
	try {
		lock = await locks.take(lockName, { incident: incident.number, key, run, by, at });
	} catch (error) {
		const failure = asFailure(error);
		return { event: { type: "failed", code: failure.reason }, reply: lockFailed(failure), ending: "failed" };
	}
	if (!lock.taken) return { refused: "locked", holder: lock.holder };
	try {
		return await work();
	} finally {
		await lock.release();
	}
}

export async function carryOut(asked: AskedOperation, targets: Targets, alone: string | null): Promise<Outcome> {
	const { args, facts, excepted, at, page, resumed, confirmation, clerk, report } = asked;
	const { operation, name } = facts;
	const proposal = confirmation?.proposal;
	const { event, reply, ending, lines } = await perform({
		operation,
		clerk,
		targets: targets.all,
		apiKeys: args.apiKeys,
		warrant: {
			reason: args.reason,
			alone,
			confirmed: proposal ? { code: proposal.event.code, by: proposal.by } : undefined,
		},
		at,
		earlier: resumed && { progress: progressIn(resumed), others: recordedByOthers(asked) },
		again: args.apiKeys ? " --api-keys" : "",
		filter: filterAgain(
			args.selection,
			askedAt(asked),
			excepted.map(({ known }) => known.id),
		),
		excepted,
		page,
		onProgress: (standing) =>
			report(() => ({
				...progressOf(operation.name, standing, proposal !== undefined),
				reached: { progress: standing.progress() },
			})),
	});
	return { event, reply, ending, command: name, lines };
}
