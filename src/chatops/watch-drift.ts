/**
 * The watch over the users table: it compares, and tells of drift only where it passes the threshold. It writes nothing to
 * the table, and says nothing where it could not compare: that is the failing job's to say.
 */
import type { Asked } from "../commands/command.ts";
import { type Measured, type MeasuredSide, measure, type NotMeasured } from "../commands/table/measure.ts";
import { driftOf, passes } from "../incident/drift.ts";
import type { Clerk } from "../ports/clerk.ts";
import { OutsideFailure } from "../ports/failure.ts";
import { actionBrokenBy, whatActionDid } from "../words/action.ts";
import { countsReply, otherUsersReply, resyncReply } from "../words/resync.ts";
import { tableProblemReply } from "../words/table-problem.ts";
import { incidentLink, notTold, watchDid } from "../words/watch-drift.ts";
import { type Telling, tellOfDrift } from "./drift-incident.ts";

export type Watch = Omit<Telling, "environment" | "nameless"> & {
	clerk: Pick<Clerk, "instance" | "environment">;
	users: MeasuredSide;
	allowPublic: boolean;
	repositoryUrl: string;
	report: Asked["report"];
};

export type Watched = {
	ok: boolean;
	/** For the page of the run, and for its log. */
	reply: string;
	/** Null where it was not measured. */
	drift: number | null;
	incident: number | null;
	digestClerk: string;
	digestDatabase: string;
	/** What broke, where something did. */
	error?: unknown;
};

export const notWatched = { drift: null, incident: null, digestClerk: "", digestDatabase: "" } as const;

/** Throws where nothing could be compared; then nothing was posted either. */
export async function watchDrift(watch: Watch): Promise<Watched> {
	const { repository, users, report, allowPublic, threshold } = watch;
	const nameless = (await repository.isPublic()) && !allowPublic;
	const measured = await measure(users, report);
	if ("refused" in measured) return { ...notWatched, ok: false, reply: refusalReply(measured) };
	const { numbers, digestClerk, digestDatabase } = measured.event;
	const found = nameless ? countsReply(measured.told) : resyncReply(measured.told);
	const watched = { drift: driftOf(numbers), incident: null, digestClerk, digestDatabase };
	if (!passes(threshold, numbers)) {
		return { ...watched, ok: true, reply: `${found}\n\n${watchDid("tolerated", threshold, "")}` };
	}
	try {
		const { issue, did } = await tell(watch, measured, nameless);
		const said = watchDid(did, threshold, incidentLink(issue, watch.repositoryUrl));
		return { ...watched, ok: true, incident: issue, reply: `${found}\n\n${said}` };
	} catch (error) {
		const failure = error instanceof OutsideFailure ? error : undefined;
		const { reply } = actionBrokenBy({ failure, done: whatActionDid.inPart, operation: undefined });
		return { ...watched, ok: false, reply: `${notTold(reply)}\n\n${found}`, error };
	}
}

async function tell(watch: Watch, measured: Measured, nameless: boolean) {
	const environment = watch.clerk.instance ?? (await watch.clerk.environment());
	return tellOfDrift({ ...watch, environment, nameless }, measured);
}

function refusalReply(refusal: NotMeasured): string {
	return refusal.refused === "table-unfit"
		? tableProblemReply(refusal.problem)
		: otherUsersReply(refusal.looked, refusal.table);
}
