/** The application's own table of users as the domain needs it: its rows by column, read and written. Nothing here may name a library or SQL. */

/** One value for each column of the mapping, in its order, as text; null where there is none. */
export type Values = readonly (string | null)[];

/** `id` is also among the values. Of an instant the text is as in `2026-03-01T09:40:00.000000Z`; JSON is in no particular form. */
export type TableRow = { id: string; values: Values };

/** How a column takes what it is given; texts are made accordingly. */
export type Encoding =
	| { as: "text"; mostCharacters: number | undefined; padded: boolean }
	/** `digits` of a second that the column keeps. */
	| { as: "instant"; digits: number }
	| { as: "milliseconds" }
	| { as: "boolean" }
	| { as: "json" };

export type TableFacts = {
	/** As people write it in SQL, e.g. `public.users` or `public."User"`. */
	name: string;
	/** In the order of the mapping. */
	encodings: readonly Encoding[];
	/** About how many rows there are. */
	rows: number;
};

export type Written =
	| { id: string; outcome: "written" }
	/** The row says that it is newer than what was to be written, or is the same by now: somebody else wrote it meanwhile. */
	| { id: string; outcome: "kept" }
	/** Another row holds a value that may be there only once. */
	| { id: string; outcome: "taken"; column: string | undefined }
	| { id: string; outcome: "failed"; code: string; what: string };

/** What became of rows that were to be removed or marked: those with which it was done, and those that the table keeps as they are. */
export type Changed = {
	ids: readonly string[];
	refused: readonly { id: string; code: string; what: string }[];
};

export type Right = "USAGE" | "SELECT" | "INSERT" | "UPDATE" | "DELETE";

/** Why a table cannot be used as the mapping says. Nothing has been written. Tables are named as people write them in SQL. */
export type TableProblem =
	| { what: "no-table"; name: string; schema: string | undefined; near: string | undefined }
	| { what: "no-table-at-all"; name: string; type: string }
	| { what: "no-column"; table: string; column: string; near: string | undefined }
	| { what: "same-column"; column: string }
	| { what: "wrong-type"; column: string; type: string; field: string; takes: string }
	| { what: "not-writable"; column: string }
	/** The column is named as in SQL, too. */
	| { what: "id-not-unique"; table: string; column: string }
	| { what: "needs-value"; table: string; columns: readonly string[] }
	| { what: "row-security"; table: string }
	/** Of the right USAGE the table is the schema. */
	| { what: "no-right"; table: string; right: Right; columns: readonly string[] }
	| { what: "read-only" }
	| { what: "no-flag"; table: string; column: string; near: string | undefined }
	| { what: "flag-type"; column: string; type: string }
	| { what: "flag-mapped"; column: string };

export class UnfitTable extends Error {
	readonly problem: TableProblem;

	constructor(problem: TableProblem) {
		super(`The table cannot be used: ${problem.what}`);
		this.name = "UnfitTable";
		this.problem = problem;
	}
}

/** What is going to be done with the table: its rights and columns are looked at accordingly. */
export type TableUse = {
	write: boolean;
	remove: boolean;
	/** The column that marks users who are gone. */
	flag: string | undefined;
};

export const onlyRead: TableUse = { write: false, remove: false, flag: undefined };

export interface UsersTable {
	readonly facts: TableFacts;
	/** The rows with these ids, as far as they are there. */
	rowsOf(ids: readonly string[]): Promise<readonly TableRow[]>;
	/**
	 * Writes rows that are missing or differ. One that cannot be written stops no other; all get their outcome, in any order.
	 * Rejects where the table takes nobody. `hasSome`: it is known to hold rows as they are to be, so that it takes somebody.
	 */
	write(rows: readonly TableRow[], hasSome?: boolean): Promise<readonly Written[]>;
	/** The same for rows whose values are held by one another: all of them together, or none of those that stay held. */
	exchange(rows: readonly TableRow[]): Promise<readonly Written[]>;
	/** Every row that has an id, some thousands at once, as of one moment. */
	everyRow(): AsyncIterable<readonly TableRow[]>;
	/** Some ids of the form that Clerk gives: the first and the last, which are of old users and of young ones. */
	someIds(count: number): Promise<readonly string[]>;
	/** Removes those that are there. One that cannot be removed stops no other. */
	remove(ids: readonly string[]): Promise<Changed>;
	/** Those of the ids that the column does not mark as gone yet. */
	unflagged(ids: readonly string[]): Promise<readonly string[]>;
	/** Sets the column that marks users who are gone, where it is not set yet. One that cannot be marked stops no other. */
	flag(ids: readonly string[]): Promise<Changed>;
	/** Every row with all its columns as CSV, the first piece being the line of their names: `rows` says how many are in a piece. */
	copyOut(): AsyncIterable<{ bytes: Uint8Array; rows: number }>;
	close(): Promise<void>;
}
