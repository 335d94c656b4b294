/**
 * The incident as this run knows it: its log, folded, and the only way to write comments and the card. A write never
 * replaces what another run wrote: records are appended, and the card is repainted from all of them.
 */
import type { EventRecord } from "../incident/event.ts";
import { countingRecords, type Incident } from "../incident/incident.ts";
import { failureOf, OutsideFailure } from "../ports/failure.ts";
import type { Issue } from "../ports/github.ts";
import { insteadOfEdit } from "../words/failure.ts";
import { withRecord } from "../words/record.ts";
import {
	actsOfOthers,
	folded,
	type Known,
	learned,
	learnSince,
	readActs,
	readKnown,
	recordsIn,
	recordsWithKey,
} from "./known.ts";
import { paint } from "./paint.ts";
import { postRecord } from "./post-record.ts";
import type { RoomWorld } from "./world.ts";

export type Room = {
	incident(): Incident;
	/** Appends a comment with its record. */
	post(text: string, record: EventRecord): Promise<number>;
	/** Replaces one of our own comments, text and record; where that fails, a new comment says the same. */
	rewrite(commentId: number, text: string, record: EventRecord): Promise<void>;
	/** The same while work goes on; best effort, and returns why it could not be done. */
	update(commentId: number, text: string, record: EventRecord): Promise<OutsideFailure | undefined>;
	/**
	 * Appends a comment that claims its key before any work is done. Returns the comment to write to, or undefined when
	 * another run had the key first: then the work is that run's.
	 */
	claim(text: string, record: EventRecord): Promise<number | undefined>;
	/** Brings card, labels, assignees and the issue's state up to date; `ticked` are boxes that a person just changed. */
	repaint(ticked?: ReadonlyMap<string, boolean>): Promise<void>;
};

/** More repaints than this in one run mean that others write without pause; the last of them will have painted. */
const mostRepaints = 4;

export async function enterRoom(world: RoomWorld, issue: Issue): Promise<Room> {
	const known = await readKnown(world, issue);

	async function post(text: string, record: EventRecord): Promise<number> {
		const comment = await postRecord({ ...world, self: known.self }, text, record);
		known.comments.set(comment.id, comment);
		known.self = comment.author;
		return comment.id;
	}

	async function rewrite(commentId: number, text: string, record: EventRecord): Promise<void> {
		const body = withRecord(text, record);
		try {
			await world.issue.rewrite(commentId, body);
		} catch (error) {
			// Somebody deleted it, or GitHub refuses: what was done must be said all the same.
			if (!(error instanceof OutsideFailure)) throw error;
			known.comments.delete(commentId);
			await post(error.reason === "not-found" ? text : insteadOfEdit(text), record);
			return;
		}
		keep(commentId, body, record);
	}

	function keep(commentId: number, body: string, record: EventRecord): void {
		const at = known.comments.get(commentId)?.at ?? record.at;
		known.comments.set(commentId, { id: commentId, author: known.self, at, body });
	}

	async function update(commentId: number, text: string, record: EventRecord): Promise<OutsideFailure | undefined> {
		const body = withRecord(text, record);
		const failure = await failureOf(world.issue.tryRewrite(commentId, body));
		if (!failure) keep(commentId, body, record);
		return failure;
	}

	async function claim(text: string, record: EventRecord): Promise<number | undefined> {
		const mine = await post(text, record);
		try {
			await learnSince(world, known, record.at);
		} catch (error) {
			// Not knowing whether a twin of this run exists is better than leaving the announcement without an end.
			if (!(error instanceof OutsideFailure)) throw error;
		}
		const [first] = recordsWithKey(known, record.key);
		if (!first || first.commentId === mine) return mine;
		known.comments.delete(mine);
		await world.issue.remove(mine);
		// The same run in the earlier comment: GitHub had stored it although its answer was lost.
		return first.run === record.run ? first.commentId : undefined;
	}

	return {
		incident: () => folded(known, world.run.id),
		post,
		rewrite,
		update,
		claim,
		repaint: (ticked = new Map()) => repaint(world, known, ticked),
	};
}

async function repaint(world: RoomWorld, known: Known, ticked: ReadonlyMap<string, boolean>): Promise<void> {
	const { since } = known;
	const incident = () => folded(known, world.run.id);
	for (let round = 1; round <= mostRepaints; round++) {
		const [issue] = await Promise.all([world.issue.read(), learnSince(world, known, since)]);
		await removeDoubles(world, known);
		// Somebody closed or reopened it since we came in, or we are to; the history tells which.
		if (issue.closed !== incident().closed) known.acts = await readActs(world);
		known.closed = issue.closed;
		const before = incident();
		const wrote = await paint(world, issue, { incident: before, acts: actsOfOthers(known), ticked });
		// What another run recorded between our reading and our painting would be missing from the card.
		if (!wrote || !(await learned(world, known, since)) || fingerprint(incident()) === fingerprint(before)) return;
	}
}

function fingerprint(incident: Incident): string {
	return incident.log.map(({ commentId, event }) => `${commentId} ${event.type}`).join();
}

/** Of several comments with one key one counts; the others only confuse people. */
async function removeDoubles(world: RoomWorld, known: Known): Promise<void> {
	const records = recordsIn(known);
	const counting = countingRecords(records);
	for (const record of records) {
		if (counting.get(record.key) === record) continue;
		known.comments.delete(record.commentId);
		await world.issue.remove(record.commentId).catch((error) => {
			if (!(error instanceof OutsideFailure)) throw error;
			world.log(`A comment that says the same as another could not be removed: ${record.commentId}`);
		});
	}
}
