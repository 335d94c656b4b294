/** What this run knows of an issue: its comments, and what people did to it by hand. More is learned while others write. */
import type { LoggedRecord } from "../incident/event.ts";
import { type Declaration, declare, fold, type Incident, type PersonAct } from "../incident/incident.ts";
import { isSameLogin } from "../incident/login.ts";
import { failureOf, OutsideFailure } from "../ports/failure.ts";
import type { Comment, Issue } from "../ports/github.ts";
import { readLog } from "../words/record.ts";
import { declarationOf } from "./declaration.ts";
import type { RoomWorld } from "./world.ts";

export type Known = {
	declaration: Declaration;
	comments: Map<number, Comment>;
	/** Undefined when GitHub did not tell; then only whether the issue is closed is known. */
	acts: readonly PersonAct[] | undefined;
	closed: boolean;
	self: string;
	/** By GitHub's clock, and before anything of ours: what others write meanwhile is not older than this. */
	since: string;
};

export async function readKnown(world: RoomWorld, issue: Issue): Promise<Known> {
	const asked = Promise.all([world.issue.comments(issue.commentCount), readActs(world), world.signal.self]);
	// Reading the forms takes time of the processor; the requests are on their way meanwhile.
	asked.catch(() => {});
	const declaration = declarationOf(issue, await world.forms());
	const [comments, acts, self] = await asked;
	return {
		declaration,
		comments: new Map(comments.map((comment) => [comment.id, comment])),
		acts,
		closed: issue.closed,
		self: self ?? world.assumedSelf,
		since: newestAt(comments) ?? declaration.declared.at,
	};
}

/** The incident as the log tells it. */
export function folded(known: Known, run: string): Incident {
	const records = recordsIn(known);
	const incident = fold(declare(known.declaration), records, actsOfOthers(known));
	if (known.acts !== undefined) return incident;
	const reopenedNow = records.some((record) => record.event.type === "reopened" && record.run === run);
	return { ...incident, closed: known.closed && !reopenedNow };
}

export function recordsIn({ comments, self, declaration }: Known): LoggedRecord[] {
	return readLog([...comments.values()], self, declaration.number);
}

/** GitHub's own history of the issue is evidence, not the log; without it the incident still runs. */
export async function readActs(world: RoomWorld): Promise<readonly PersonAct[] | undefined> {
	try {
		return await world.issue.acts();
	} catch (error) {
		if (!(error instanceof OutsideFailure)) throw error;
		world.log(
			`The issue's history could not be read (${error.message}); closings by hand are missing from the timeline.`,
		);
		return undefined;
	}
}

/** Our own reopening stands in the log already. We never close: who closes under our name is another workflow. */
export function actsOfOthers({ acts, self }: Known): readonly PersonAct[] {
	return (acts ?? []).filter(({ act, by }) => act === "closed" || !isSameLogin(by, self));
}

function newestAt(comments: readonly Comment[]): string | undefined {
	return comments
		.map(({ at }) => at)
		.sort()
		.at(-1);
}

export async function learnSince(world: RoomWorld, known: Known, at: string): Promise<void> {
	for (const comment of await world.issue.commentsSince(at)) known.comments.set(comment.id, comment);
}

/** Whether GitHub told; where it did not, the next run paints what may be missing. */
export async function learned(world: RoomWorld, known: Known, at: string): Promise<boolean> {
	const failure = await failureOf(learnSince(world, known, at));
	if (failure) world.log(`What others wrote meanwhile could not be read: ${failure.reason}, ${failure.message}.`);
	return failure === undefined;
}

/** The oldest first. */
export function recordsWithKey(known: Known, key: string): LoggedRecord[] {
	return recordsIn(known)
		.filter((record) => record.key === key)
		.sort((one, other) => one.commentId - other.commentId);
}
