/**
 * The incident as this run knows it: its log, folded, and the only place that writes comments and the card. A write never
 * replaces what another run wrote: records are appended, and the card is repainted from all of them.
 */
import { type Box, type Boxes, boxesToPaint } from "../incident/checklist.ts";
import type { EventRecord } from "../incident/event.ts";
import { countingRecords, declare, fold, type Incident, type PersonAct } from "../incident/incident.ts";
import { isSameLogin } from "../incident/login.ts";
import { timeline } from "../incident/timeline.ts";
import { failureOf, OutsideFailure } from "../ports/failure.ts";
import type { Comment, Issue } from "../ports/github.ts";
import { paintBody, readBoxes } from "../words/card.ts";
import { insteadOfEdit } from "../words/failure.ts";
import { isOurs, labelsOf } from "../words/names.ts";
import { readLog, readRecord, withRecord } from "../words/record.ts";
import { declarationOf } from "./declaration.ts";
import { postRecord } from "./post-record.ts";
import type { World } from "./world.ts";

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

type Known = {
	comments: Map<number, Comment>;
	/** Undefined when GitHub did not tell; then only whether the issue is closed is known. */
	acts: readonly PersonAct[] | undefined;
	closed: boolean;
	self: string;
};

export async function enterRoom(world: World, issue: Issue): Promise<Room> {
	const asked = Promise.all([world.issue.comments(issue.commentCount), readActs(world), world.signal.self]);
	// Reading the forms takes time of the processor; the requests are on their way meanwhile.
	asked.catch(() => {});
	const declaration = declarationOf(issue, await world.forms());
	const [comments, acts, self] = await asked;
	const known: Known = {
		comments: new Map(comments.map((comment) => [comment.id, comment])),
		acts,
		closed: issue.closed,
		self: self ?? world.assumedSelf,
	};

	// By GitHub's clock, and before anything of ours: what others write meanwhile must not be older than this.
	const since = newestAt(comments) ?? declaration.declared.at;

	function folded(): Incident {
		const records = readLog([...known.comments.values()], known.self, declaration.number);
		const incident = fold(declare(declaration), records, actsOfOthers(known));
		if (known.acts !== undefined) return incident;
		const reopenedNow = records.some(({ event, run }) => event.type === "reopened" && run === world.run.id);
		return { ...incident, closed: known.closed && !reopenedNow };
	}

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
		const [first] = commentsWithKey(known, declaration.number, record.key);
		if (!first || first.id === mine) return mine;
		known.comments.delete(mine);
		await world.issue.remove(mine);
		// The same run in the earlier comment: GitHub had stored it although its answer was lost.
		return first.run === record.run ? first.id : undefined;
	}

	return {
		incident: folded,
		post,
		rewrite,
		update,
		claim,
		async repaint(ticked = new Map()) {
			for (let round = 1; round <= mostRepaints; round++) {
				const [issue] = await Promise.all([world.issue.read(), learnSince(world, known, since)]);
				await removeDoubles(world, known, declaration.number);
				// Somebody closed or reopened it since we came in, or we are to; the history tells which.
				if (issue.closed !== folded().closed) known.acts = await readActs(world);
				known.closed = issue.closed;
				const incident = folded();
				const before = fingerprint(incident);
				const wrote = await paint(world, known, issue, incident, ticked);
				// What another run recorded between our reading and our painting would be missing from the card.
				if (!wrote || !(await learned(world, known, since)) || fingerprint(folded()) === before) return;
			}
		},
	};
}

/** GitHub's own history of the issue is evidence, not the log; without it the incident still runs. */
async function readActs(world: World): Promise<readonly PersonAct[] | undefined> {
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
function actsOfOthers({ acts, self }: Known): readonly PersonAct[] {
	return (acts ?? []).filter(({ act, by }) => act === "closed" || !isSameLogin(by, self));
}

function newestAt(comments: readonly Comment[]): string | undefined {
	return comments
		.map(({ at }) => at)
		.sort()
		.at(-1);
}

async function learnSince(world: World, known: Known, at: string): Promise<void> {
	for (const comment of await world.issue.commentsSince(at)) known.comments.set(comment.id, comment);
}

/** Whether GitHub told; where it did not, the next run paints what may be missing. */
async function learned(world: World, known: Known, at: string): Promise<boolean> {
	const failure = await failureOf(learnSince(world, known, at));
	if (failure) world.log(`What others wrote meanwhile could not be read: ${failure.reason}, ${failure.message}.`);
	return failure === undefined;
}

function fingerprint(incident: Incident): string {
	return incident.log.map(({ commentId, event }) => `${commentId} ${event.type}`).join();
}

function commentsWithKey(known: Known, incident: number, key: string): { id: number; run: string | undefined }[] {
	return [...known.comments.values()]
		.map((comment) => readRecord(comment, known.self, incident))
		.filter((record) => record !== undefined)
		.filter((record) => record.key === key)
		.map(({ commentId, run }) => ({ id: commentId, run }))
		.sort((a, b) => a.id - b.id);
}

/** Of several comments with one key one counts; the others only confuse people. */
async function removeDoubles(world: World, known: Known, incident: number): Promise<void> {
	const records = readLog([...known.comments.values()], known.self, incident);
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

/** Writes what differs between the picture on GitHub and the incident; true when anything was written. */
async function paint(
	world: World,
	known: Known,
	issue: Issue,
	incident: Incident,
	ticked: ReadonlyMap<string, boolean>,
): Promise<boolean> {
	const runbook = await world.runbookOf(incident.kind);
	const boxes = boxesToPaint(runbook, incident, withTicks(readBoxes(issue.body, issue.number), ticked));
	const body = paintBody(issue.body, { incident, runbook, boxes, entries: timeline(incident, actsOfOthers(known)) });
	if (body === undefined) world.log("The issue's text leaves no room for the card; the comments hold the record.");
	const writes: Promise<void>[] = [];
	if (body !== undefined && body !== issue.body) writes.push(world.issue.setBody(body));
	if (issue.closed && !incident.closed && incident.log.some(({ event }) => event.type === "reopened")) {
		writes.push(world.issue.reopen());
	}
	writes.push(...labelling(world, issue, incident), ...assignments(world, issue, incident));
	await Promise.all(writes);
	return writes.length > 0;
}

function labelling({ issue: port, log }: World, issue: Issue, incident: Incident): Promise<void>[] {
	const wanted = labelsOf(incident);
	const missing = wanted.filter((label) => !issue.labels.includes(label));
	const stale = issue.labels.filter((label) => isOurs(label) && !wanted.includes(label));
	return [
		...(missing.length > 0 ? [logged(log, `set the labels ${missing.join(", ")}`, port.addLabels(missing))] : []),
		...stale.map((label) => logged(log, `remove the label ${label}`, port.removeLabel(label))),
	];
}

/** The card says the same, so a label or an assignee that GitHub does not take must not keep it from being drawn. */
async function logged(log: World["log"], what: string, write: Promise<unknown>): Promise<void> {
	const failure = await failureOf(write);
	if (failure) log(`GitHub did not ${what}: ${failure.reason}, ${failure.message}.`);
}

function withTicks(seen: Boxes, ticked: ReadonlyMap<string, boolean>): Boxes {
	const boxes = new Map<string, Box>(seen);
	for (const [id, value] of ticked) boxes.set(id, { timesDone: 0, ...boxes.get(id), ticked: value });
	return boxes;
}

/** The lead is assigned, a former lead no longer; other assignees are the people's business. */
function assignments({ issue: port, log }: World, issue: Issue, incident: Incident): Promise<void>[] {
	const { lead } = incident;
	if (lead === null) return [];
	const isAssigned = (login: string) => issue.assignees.some((assignee) => isSameLogin(assignee, login));
	const former = incident.log
		.map(({ event }) => (event.type === "lead-assigned" ? event.lead : lead))
		.filter((login) => !isSameLogin(login, lead) && isAssigned(login));
	const assign = async () => {
		if (!(await port.assign(lead))) log(`GitHub did not assign ${lead}: people without access cannot be.`);
	};
	return [
		...(isAssigned(lead) ? [] : [logged(log, `assign ${lead}`, assign())]),
		...[...new Set(former)].map((login) => logged(log, `unassign ${login}`, port.unassign(login))),
	];
}
