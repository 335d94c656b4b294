/** What a run found and did, in numbers: the same for a comparison and for a repair. It must not grow with the number of users. */
import type { OutsideFailure } from "../ports/failure.ts";
import type { Mapping } from "./mapping.ts";

/** A user who could not be written, compared or delivered. */
export type Missed = { id: string; why: string };

export type Sample = {
	id: string;
	kind: "missing" | "stale" | "different" | "newer" | "gone";
	/** What differs, as in the table and as in Clerk; nothing of who is missing or gone. */
	columns: readonly { column: string; table: string | null; clerk: string | null }[];
};

export type Numbers = {
	/** Users of Clerk that were read. */
	read: number;
	/** As they were found. */
	missing: number;
	stale: number;
	different: number;
	/** Rows that say they are of a later version than what Clerk gave; they differ and were left alone. */
	newer: number;
	/** Of the stale ones, those in which only the time of the last change differs. */
	onlyTime: number;
	/** What was done. */
	created: number;
	updated: number;
	unchanged: number;
	failed: number;
	/** Rows whose users Clerk does not know, each asked for; and those of them that were deleted or marked. */
	gone: number;
	goneDone: number;
	/** Rows whose id is none of Clerk's: of users who came from elsewhere. They are never touched. */
	foreign: number;
};

export type Account = Numbers & {
	/** How often each column differed, in the order of the mapping. */
	columns: number[];
	samples: Sample[];
	/** The first of them. */
	missed: Missed[];
	goneIds: string[];
	/** Of who was named, those of whom Clerk has no user and the table no row. */
	unknownIds: string[];
	/** Rows of the table when it was read as a whole. */
	rows: number;
	digestClerk: string;
	digestDatabase: string;
	/** Of the rows whose users Clerk has: the same as Clerk's digest where the table is right. */
	digestMatched: string;
	/** Why the run ended before its end. */
	stopped: OutsideFailure | undefined;
};

export const mostSamples = 5;
const mostMissed = 100;

export const noNumbers: Numbers = {
	read: 0,
	missing: 0,
	stale: 0,
	different: 0,
	newer: 0,
	onlyTime: 0,
	created: 0,
	updated: 0,
	unchanged: 0,
	failed: 0,
	gone: 0,
	goneDone: 0,
	foreign: 0,
};

export function emptyAccount({ columns }: Mapping, before: Numbers = noNumbers): Account {
	return {
		...before,
		columns: columns.map(() => 0),
		samples: [],
		missed: [],
		goneIds: [],
		unknownIds: [],
		rows: 0,
		digestClerk: "",
		digestDatabase: "",
		digestMatched: "",
		stopped: undefined,
	};
}

/** A few rows may be newer because of webhooks; of many it is not likely, and then nobody knows whether they are right. */
export function seemsToDateItself({ newer, read }: Numbers): boolean {
	return newer > Math.max(3, read / 10);
}

export function miss(account: Pick<Account, "failed" | "missed">, missed: Missed): void {
	account.failed++;
	if (account.missed.length < mostMissed) account.missed.push(missed);
}
