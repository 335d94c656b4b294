/**
 * Who of the rows whose users did not come in the walk is really gone. That alone proves nothing, so Clerk is asked for each of
 * them. What becomes of the rows is the caller's to do; here it is decided whether it may be done at all.
 */
import { mostIds, type UserDirectory, type UserPage } from "../ports/user-directory.ts";
import { type Account, type Missed, miss, mostSamples } from "./account.ts";
import type { GoneOutcome } from "./gone.ts";
import type { Whom } from "./resync.ts";
import type { Meeting } from "./seen.ts";

/**
 * Another id cannot be asked for: Clerk reads a minus before it as "everybody but". And a row of a user from elsewhere is not
 * Clerk's to be deleted.
 */
const clerkId = /^user_\w{1,250}$/;

/** The ids that a report names. */
const mostGoneNamed = 100;
/** Asked for at once. */
const batchesAtOnce = 4;

/** A row, and the text that was kept of it. */
export type Alone = { id: string; text: string };

/** With how many it was done, and whose rows stay as they are. */
export type Treated = { done: number; refused: readonly Missed[] };

export type Treatment = {
	outcome: "deleted" | "flagged";
	/** With which of them it is not done yet: only these count for how many may be. */
	left(rows: readonly Alone[]): Promise<readonly Alone[]>;
	some(rows: readonly Alone[]): Promise<Treated>;
};

export type GoneSearch = {
	directory: UserDirectory;
	whom: Whom;
	mostGonePercent: number;
	mostGone?: number | undefined;
	/** `created`: of the rows, how many the run has added itself. */
	account: Pick<Account, "rows" | "foreign" | "gone" | "goneDone" | "goneIds" | "samples" | "failed" | "missed"> & {
		created?: number;
	};
	meeting: Meeting;
	/** Of every row whose user did not come. */
	alone(row: Alone): void;
	/** Users who are there after all, and the rows that were asked for with them. */
	thereAfterAll(page: UserPage, rows: readonly Alone[]): Promise<void>;
	/** What is to become of the rows of some who are gone. Undefined: they are only reported. */
	treat: Treatment | undefined;
};

export async function clearUpGone(search: GoneSearch): Promise<GoneOutcome> {
	const { whom, account, meeting, treat } = search;
	const most = search.mostGone ?? mostOf(search);
	const named: string[] = [];
	/** More than may be touched need not be kept. */
	const left: Alone[] = [];
	for await (const rows of meeting.rowsAlone()) {
		const own = rows.filter(({ id }) => isOwn(id, whom));
		const mine = own.filter(({ id }) => clerkId.test(id));
		account.foreign += own.length - mine.length;
		for (const row of rows) search.alone(row);
		for (let from = 0; from < mine.length; from += mostIds * batchesAtOnce) {
			const some = mine.slice(from, from + mostIds * batchesAtOnce);
			const gone = (await Promise.all(chunks(some).map((chunk) => confirm(search, chunk)))).flat();
			account.gone += gone.length;
			named.push(...gone.slice(0, mostGoneNamed - named.length).map(({ id }) => id));
			if (treat && gone.length > 0 && left.length <= most) left.push(...(await treat.left(gone)));
		}
	}
	account.goneIds = named;
	account.samples.push(...named.slice(0, mostSamples).map((id) => ({ id, kind: "gone" as const, columns: [] })));
	if (account.gone === 0) return "none";
	if (treat === undefined) return "reported";
	if (left.length > most) return "too-many";
	for (const chunk of chunks(left)) {
		const { done, refused } = await treat.some(chunk);
		account.goneDone += done;
		for (const row of refused) miss(account, row);
	}
	return treat.outcome;
}

/** Shards must not come to more than was agreed on together. Who is named was meant, and the whole table is not looked at then. */
function mostOf({ whom, mostGonePercent, account: { rows, created = 0 } }: GoneSearch): number {
	if (whom.who === "named") return whom.ids.length;
	// Of the table as it was: however many users it lacked, its own rows are not to go.
	const most = (Math.max(0, rows - created) * mostGonePercent) / 100;
	return whom.who === "everybody" && whom.shard ? Math.ceil(most / whom.shard.count) : Math.floor(most);
}

async function confirm(search: GoneSearch, rows: readonly Alone[]): Promise<Alone[]> {
	const page = await search.directory.byIds(rows.map(({ id }) => id));
	if (page.users.length > 0) await search.thereAfterAll(page, rows);
	const known = new Set<string>([...page.users, ...page.odd].flatMap(({ id }) => id ?? []));
	// A record without an id may be of any of them.
	if (page.odd.some(({ id }) => id === undefined)) return [];
	return rows.filter(({ id }) => !known.has(id));
}

/** A shard has not met the users of others, so each asks for its part of the rows that it has not met. */
function isOwn(id: string, whom: Whom): boolean {
	if (whom.who !== "everybody" || whom.shard === undefined) return true;
	const sum = [...id].reduce((total, character) => (total * 31 + character.charCodeAt(0)) % 1_000_003, 7);
	return sum % whom.shard.count === whom.shard.index - 1;
}

function chunks<Item>(items: readonly Item[]): Item[][] {
	return Array.from({ length: Math.ceil(items.length / mostIds) }, (_, index) =>
		items.slice(index * mostIds, (index + 1) * mostIds),
	);
}
