/** One page of users against the table: compared, and where it is a repair, written. */
import type { DirectoryUser, UserPage } from "../ports/user-directory.ts";
import type { UsersTable, Written } from "../ports/users-table.ts";
import { type Account, miss, mostSamples } from "./account.ts";
import { differenceOf, isOnlyTime } from "./difference.ts";
import { type Layout, rowOf, storedRow, type VersionedRow } from "./rows.ts";

export type PageWork = {
	table: UsersTable;
	layout: Layout;
	account: Account;
	/** Undefined where nothing is to be written; else whether all that was found wrong by now may be. */
	mayWrite: (() => boolean) | undefined;
	/** Rows that another row keeps from being written, for when all others have been. */
	taken(row: VersionedRow): void;
	/** How many rows of the page differ and can be repaired. */
	wrong(rows: number): void;
	/** Of every user that was read, with the row as it should be. */
	met(row: VersionedRow): void;
	/** A row that stays as it was: because it is newer, or could not be written. */
	left(row: VersionedRow, before: VersionedRow | undefined, why: "newer" | "failed"): void;
};

export async function workOn({ users, odd }: UserPage, work: PageWork): Promise<void> {
	const { table, layout, account } = work;
	for (const { id, what } of odd) miss(account, { id: id ?? "?", why: `Clerk's record is not as documented: ${what}` });
	if (users.length === 0) return;
	const rows = users.map((user) => rowOf(user, layout));
	const stored = await storedRows(table, layout, users);
	account.read += rows.length;
	const wrong: { row: VersionedRow; kind: "missing" | "stale" | "different" }[] = [];
	for (const row of rows) {
		work.met(row);
		const before = stored.get(row.id);
		const difference = differenceOf(row, before);
		const { kind, columns } = difference;
		if (kind === "same") {
			account.unchanged++;
			continue;
		}
		account[kind]++;
		for (const column of columns) account.columns[column] = (account.columns[column] ?? 0) + 1;
		if (kind === "stale" && isOnlyTime(columns, layout.mapping)) account.onlyTime++;
		sample(account, layout, { row, before, columns, kind });
		if (kind === "newer") {
			account.unchanged++;
			work.left(row, before, "newer");
		} else wrong.push({ row, kind });
	}
	work.wrong(wrong.length);
	if (work.mayWrite === undefined || wrong.length === 0 || !work.mayWrite()) return;
	const kinds = new Map(wrong.map(({ row, kind }) => [row.id, kind]));
	const byId = new Map(wrong.map(({ row }) => [row.id, row]));
	const hasSome = account.unchanged > 0;
	for (const written of await table.write(
		wrong.map(({ row }) => row),
		hasSome,
	)) {
		const row = byId.get(written.id);
		if (row && written.outcome === "taken") {
			work.taken(row);
			continue;
		}
		count(account, written, kinds.get(written.id) === "missing");
		if (row && written.outcome === "failed") work.left(row, stored.get(row.id), "failed");
	}
}

async function storedRows(
	table: UsersTable,
	layout: Layout,
	users: readonly DirectoryUser[],
): Promise<ReadonlyMap<string, VersionedRow>> {
	const rows = await table.rowsOf(users.map(({ id }) => id));
	return new Map(rows.map((row) => [row.id, storedRow(row, layout)]));
}

/** `hint`: who may hold a value that is taken. */
export function count(account: Account, written: Written, isNew: boolean, hint = ""): void {
	switch (written.outcome) {
		case "written":
			if (isNew) account.created++;
			else account.updated++;
			break;
		case "kept":
			account.unchanged++;
			break;
		case "taken":
			miss(account, {
				id: written.id,
				why: `another row holds a value that may be there only once${written.column === undefined ? "" : ` (${written.column})`}${hint}`,
			});
			break;
		case "failed":
			miss(account, { id: written.id, why: `${written.what} (${written.code})` });
	}
}

type Sampled = {
	row: VersionedRow;
	before: VersionedRow | undefined;
	columns: readonly number[];
	kind: "missing" | "stale" | "different" | "newer";
};

function sample(account: Account, { mapping }: Layout, { row, before, columns, kind }: Sampled): void {
	if (account.samples.filter((one) => one.kind === kind).length >= mostSamples) return;
	account.samples.push({
		id: row.id,
		kind,
		columns: columns.map((index) => ({
			column: mapping.columns[index]?.column ?? "",
			table: before?.values[index] ?? null,
			clerk: row.values[index] ?? null,
		})),
	});
}
