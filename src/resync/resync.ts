/**
 * The users table and Clerk, brought together: every user is read and compared with their row, and in a repair written where
 * it differs; then the table is read as a whole for who is gone, and for proof. It must never take a part for the whole: what
 * could not be read ends the run, and then nothing is said of who is missing in it.
 */
import { OutsideFailure } from "../ports/failure.ts";
import { everybody, mostIds, type Range, type UserDirectory, type UserPage } from "../ports/user-directory.ts";
import type { TableRow, UsersTable, Written } from "../ports/users-table.ts";
import { type Account, emptyAccount, type Numbers, seemsToDateItself } from "./account.ts";
import { clearUp, type Gone, type GoneOutcome } from "./gone.ts";
import { type Mapping, placeOf } from "./mapping.ts";
import { count, type PageWork, workOn } from "./page.ts";
import { joined, type Shard, shardRanges, within, without } from "./ranges.ts";
import {
	createDigest,
	type Digest,
	type Layout,
	rowDigest,
	storedDigest,
	storedRow,
	type VersionedRow,
} from "./rows.ts";
import { createMeeting, type Meeting } from "./seen.ts";

export type Whom =
	| { who: "everybody"; shard: Shard | undefined }
	/** Whoever Clerk dates as changed since then, in milliseconds. */
	| { who: "changed"; since: number }
	| { who: "named"; ids: readonly string[] };

export type Order = {
	directory: UserDirectory;
	table: UsersTable;
	mapping: Mapping;
	write: boolean;
	whom: Whom;
	/** How many users Clerk has, where that was asked for already. */
	expected?: Promise<number | undefined> | undefined;
	gone: Gone;
	/** Of the table's rows; where more are gone, none is deleted or marked. */
	mostGonePercent: number;
	/** The same as a number, which then counts instead. */
	mostGone?: number | undefined;
	/** Rows beyond these are not written. */
	mostWritten: number;
	/** It reads a second time what an earlier reading of the same run has read. */
	isSecond?: true;
	/** For temporary files. */
	folder: string;
	/** How far an earlier run of the same came. */
	earlier: Checkpoint | undefined;
	onProgress(checkpoint: Checkpoint): void;
};

/** From where a run that died is taken up: who was created in these ranges is done. */
export type Checkpoint = { done: readonly Range[]; numbers: Numbers };

export type Resynced = Account & {
	/** How many rows differed and were to be written; more than `mostWritten` were not. */
	toWrite: number;
	goneOutcome: GoneOutcome;
	/** Of a second reading after a repair, what it found and did; undefined where the first one was proven. */
	second: Numbers | undefined;
	/**
	 * Whether the rows of all users that were read are as Clerk has them, by a reading after the last write: but for those that
	 * are newer, which are as they were.
	 */
	proven: boolean;
	/** Of a shard: how long its slots of time are. */
	slotMilliseconds: number | undefined;
};

/** Which rows there are of users whom this key's instance does not know at all; asked before anything else. */
export type WrongInstance = { refused: "other-users"; looked: number };

/** Of fewer rows it proves nothing that none is known. */
const fewestRowsToTell = 20;

export async function resync(order: Order): Promise<Resynced | WrongInstance> {
	const account = emptyAccount(order.mapping);
	const meeting = createMeeting(order.folder);
	const run = startRun(order, account, meeting);
	try {
		const stranger = await otherUsers(order);
		if (stranger) return stranger;
		await run.read();
		await run.settleTaken();
		await run.finish();
	} catch (error) {
		if (!(error instanceof OutsideFailure)) throw error;
		account.stopped = error;
	} finally {
		await meeting.close();
	}
	return run.result();
}

/** Whether the table is of another instance than the key. */
export async function otherUsers({
	directory,
	table,
	whom,
}: Pick<Order, "directory" | "table" | "whom">): Promise<WrongInstance | undefined> {
	if (whom.who !== "everybody") return undefined;
	const ids = await table.someIds(mostIds);
	if (ids.length < fewestRowsToTell) return undefined;
	const { users, odd } = await directory.byIds(ids);
	return users.length + odd.length === 0 ? { refused: "other-users", looked: ids.length } : undefined;
}

function startRun(order: Order, account: Account, meeting: Meeting) {
	const { directory, table, mapping, write, whom, expected, mostWritten, earlier, onProgress } = order;
	const layout: Layout = { mapping, encodings: table.facts.encodings };
	const digests = { clerk: createDigest(), database: createDigest(), matched: createDigest() };
	/** Of the rows as they must be in the end: as Clerk has them, but for those that had to be left as they were. */
	const due = createDigest();
	const taken: VersionedRow[] = [];
	/** Rows whose values others hold still, with what is said of them if it stays so. */
	const held: { row: VersionedRow; written: Written; before: VersionedRow | undefined }[] = [];
	let ranges: readonly Range[] = [everybody];
	let done: Range[] = [];
	// What an earlier run has written counts, too, or two runs could write twice what was agreed to.
	let toWrite = (earlier?.numbers.created ?? 0) + (earlier?.numbers.updated ?? 0);
	let goneOutcome: GoneOutcome = "not-looked-for";
	let second: Numbers | undefined;
	let slotMilliseconds: number | undefined;
	let proven = false;
	let allWritten = true;
	/** Users of Clerk whose record cannot be read. */
	let odd = 0;
	const isWhole = whom.who === "everybody";

	const work: PageWork = {
		table,
		layout,
		account,
		mayWrite: write ? () => toWrite <= mostWritten : undefined,
		taken: (row) => void taken.push(row),
		met(row) {
			const digest = rowDigest(row);
			digests.clerk.add(digest);
			due.add(digest);
			if (isWhole) meeting.user(row.id);
		},
		left,
		wrong(rows) {
			// Pages that are out at once count here one after the other, before any of them writes.
			toWrite += rows;
		},
	};

	async function take(page: UserPage): Promise<void> {
		odd += page.odd.length;
		for (const { id } of page.odd) if (id !== undefined) meeting.user(id);
		await workOn(page, work);
		if (!isWhole) await readAgain(page.users.map(({ id }) => id));
		await meeting.settle();
		if (page.done) done = joined([...done, page.done]);
		onProgress({ done: joined([...done, ...(earlier?.done ?? [])]), numbers: numbersSoFar() });
	}

	function left(row: VersionedRow, before: VersionedRow | undefined, why: "newer" | "failed"): void {
		if (why === "failed") allWritten = false;
		due.add(rowDigest(row));
		if (before) due.add(rowDigest(before));
	}

	/** Of some users only, the rows are read once more right away. A second time takes away what the first one gave. */
	async function readAgain(ids: readonly string[]): Promise<void> {
		for (const row of await table.rowsOf(ids)) {
			const digest = storedDigest(row, layout);
			digests.database.add(digest);
			digests.matched.add(digest);
		}
	}

	/** Writes rows whose values others held, and keeps those that are held still. */
	async function settle(rows: readonly VersionedRow[], wereRead: boolean): Promise<void> {
		const ids = rows.map(({ id }) => id);
		if (wereRead) await readAgain(ids);
		const byId = new Map(rows.map((row) => [row.id, row]));
		const stored = new Map((await table.rowsOf(ids)).map((row) => [row.id, storedRow(row, layout)]));
		const again = await table.write(rows);
		const taken = new Set(again.flatMap((one) => (one.outcome === "taken" ? [one.id] : [])));
		const stuck = rows.filter(({ id }) => taken.has(id));
		const together = stuck.length > 0 ? await table.exchange(stuck) : [];
		for (const written of [...again.filter(({ id }) => !taken.has(id)), ...together]) {
			const row = byId.get(written.id);
			const before = stored.get(written.id);
			if (row && written.outcome === "taken") held.push({ row, written, before });
			else {
				count(account, written, before === undefined);
				if (row && written.outcome === "failed") left(row, before, "failed");
			}
		}
		if (wereRead) await readAgain(ids);
	}

	function numbersSoFar(): Numbers {
		const before = earlier?.numbers;
		if (!before) return account;
		const again = before.created + before.updated;
		return {
			...account,
			missing: account.missing + before.created,
			stale: account.stale + Math.min(before.stale, before.updated),
			different: account.different + Math.max(0, before.updated - before.stale),
			created: account.created + before.created,
			updated: account.updated + before.updated,
			// What an earlier run has written is found as it should be.
			unchanged: Math.max(0, account.unchanged - again),
		};
	}

	return {
		async read(): Promise<void> {
			switch (whom.who) {
				case "named":
					return readNamed(whom.ids);
				case "changed":
					return directory.changedSince(whom.since, take);
				case "everybody": {
					const shard = whom.shard && (await rangesOf(whom.shard, directory));
					slotMilliseconds = shard?.slotMilliseconds;
					ranges = shard?.ranges ?? ranges;
					// What is left comes first; what was done is read again, for who is gone and for proof.
					const before = earlier?.done ?? [];
					const inOrder = [...without(ranges, before), ...within(ranges, before)];
					return directory.walk({ ranges: inOrder, records: placeOf(mapping, "raw") !== undefined, expected, take });
				}
			}
		},

		/** Values that moved from one user to another: now that all others are written, most are free. */
		async settleTaken(): Promise<void> {
			if (taken.length > 0) await settle(taken.splice(0), !isWhole);
		},

		async finish(): Promise<void> {
			// Asked while the table is read.
			const there = countOnce();
			there.catch(() => {});
			if (isWhole) await readTable();
			if (isWhole && account.rows === account.read && digests.clerk.text() === digests.database.text()) {
				// The same rows on both sides: no row is of somebody who did not come.
				goneOutcome = "none";
			} else if (isWhole || whom.who === "named") {
				goneOutcome = await clearUp({ order, account, meeting, work, digests, layout, ranges });
			}
			// What rows of users who are gone held is free now; and who was there after all may have come to a value that is held.
			const late = [...taken.splice(0), ...(goneOutcome === "deleted" ? held.splice(0) : []).map(({ row }) => row)];
			if (late.length > 0) await settle(late, true);
			const hint = account.gone > account.goneDone ? ", perhaps the row of a user who is gone from Clerk" : "";
			for (const { row, written, before } of held) {
				count(account, written, before === undefined, hint);
				left(row, before, "failed");
			}
			account.digestClerk = digests.clerk.text();
			account.digestDatabase = digests.database.text();
			account.digestMatched = digests.matched.text();
			const isAsDue = due.text() === account.digestMatched;
			proven = isAsDue && allWritten && !seemsToDateItself(account);
			// Where more differs than may be written, it is known that not all is right.
			if (!write || whom.who !== "everybody" || order.isSecond || toWrite > mostWritten) return;
			const users = await there;
			if (!isAsDue || (users !== undefined && users !== account.read + odd)) await readOnceMore();
		},

		result(): Resynced {
			return { ...account, ...numbersSoFar(), toWrite, goneOutcome, second, proven, slotMilliseconds };
		},
	};

	/**
	 * How many there must have been. Somebody whose time of creation is moved behind the walk is met by none of its pages; the
	 * number tells that they are missing.
	 */
	async function countOnce(): Promise<number | undefined> {
		const isForAll = whom.who === "everybody" && whom.shard === undefined;
		return isForAll && write && !order.isSecond ? directory.count() : undefined;
	}

	/** Users changed meanwhile: everything is read and compared again, and written where it still differs. */
	async function readOnceMore(): Promise<void> {
		const again = await resync({
			...order,
			isSecond: true,
			mostWritten: Math.max(0, mostWritten - toWrite),
			gone: { choice: "report" },
			earlier: undefined,
			onProgress: () => {},
		});
		if ("refused" in again) return;
		second = again;
		// Rows that seem newer only since they were written are of a table that writes times of its own.
		proven = again.proven && again.newer <= account.newer;
		toWrite += again.toWrite;
		account.created += again.created;
		account.updated += again.updated;
		const { digestClerk, digestDatabase, digestMatched } = again;
		Object.assign(account, { digestClerk, digestDatabase, digestMatched });
		if (again.stopped) throw again.stopped;
	}

	async function readNamed(ids: readonly string[]): Promise<void> {
		for (let from = 0; from < ids.length; from += mostIds) {
			const asked = ids.slice(from, from + mostIds);
			const page = await directory.byIds(asked);
			const known = new Set([...page.users.map(({ id }) => id), ...page.odd.map(({ id }) => id)]);
			await take(page);
			const rows = await table.rowsOf(asked.filter((id) => !known.has(id)));
			for (const row of rows) {
				meetRow(row);
				known.add(row.id);
			}
			// A record without an id may be of any of them.
			if (!known.has(undefined)) account.unknownIds.push(...asked.filter((id) => !known.has(id)));
		}
	}

	async function readTable(): Promise<void> {
		for await (const rows of table.everyRow()) {
			account.rows += rows.length;
			for (const row of rows) meetRow(row);
			await meeting.settle();
		}
	}

	/** It counts as a row of somebody whom Clerk has until their absence is known. */
	function meetRow(row: TableRow): void {
		const digest = storedDigest(row, layout);
		digests.database.add(digest);
		digests.matched.add(digest);
		meeting.row(row.id, digest);
	}
}

export type Digests = { clerk: Digest; database: Digest; matched: Digest };

export async function rangesOf(shard: Shard, directory: UserDirectory) {
	const [oldest, newest] = await Promise.all([directory.oldest(), directory.newest()]);
	if (oldest === undefined || newest === undefined) return { ranges: [], slotMilliseconds: 0 };
	return shardRanges(shard, { oldest, newest });
}
