/**
 * A comparison, a repair or an export as the standalone action does it: an account for people and one for machines, with the
 * same keys on every path. What the table or the inputs do not allow is refused before anything is written.
 */
import { OutsideFailure } from "../ports/failure.ts";
import type { UserDirectory } from "../ports/user-directory.ts";
import { UnfitTable, type UsersTable } from "../ports/users-table.ts";
import { actionBrokenBy, whatActionDid } from "../words/action.ts";
import { exportReply } from "../words/export.ts";
import { isRight, otherUsersReply, resyncReply } from "../words/resync.ts";
import { tableProblemReply } from "../words/table-problem.ts";
import { type Account, emptyAccount, type Numbers } from "./account.ts";
import { type Exported, type ExportOrder, exportTable } from "./export.ts";
import type { Gone } from "./gone.ts";
import type { Mapping } from "./mapping.ts";
import { type Checkpoint, type Resynced, resync, type Whom } from "./resync.ts";
import { createDigest, storedDigest } from "./rows.ts";

export type ActionOrder = {
	mode: "drift" | "resync" | "export";
	directory: UserDirectory;
	open(): Promise<UsersTable>;
	mapping: Mapping;
	whom: Whom;
	gone: Gone;
	mostGonePercent: number;
	folder: string;
	/** Where an export goes; undefined where none was asked for. */
	exportPath: string | undefined;
	seal: ExportOrder["seal"];
	onProgress(checkpoint: Checkpoint): void;
};

export type Acted = {
	ok: boolean;
	reply: string;
	/** Null where the run did not come to know it. */
	result: (Account & Partial<Resynced>) | null;
	exported: Exported | null;
	/** Why it was refused or broke off. */
	code: string | null;
	error?: unknown;
};

/** Never throws: a run that breaks has an account too. */
export async function act(order: ActionOrder): Promise<Acted> {
	let table: UsersTable | undefined;
	try {
		table = await order.open();
		return await work(order, table);
	} catch (error) {
		return { ...nothing, ...brokenOff(error, table === undefined ? whatActionDid.nothing : whatActionDid.inPart) };
	} finally {
		await table?.close();
	}
}

const nothing = { ok: false, result: null, exported: null };

/** Why a run did not come to its end, where its own account does not say so. `done`: what is true of the work. */
export function brokenOff(error: unknown, done: string): Pick<Acted, "reply" | "code" | "error"> {
	if (error instanceof UnfitTable) return { reply: tableProblemReply(error.problem), code: error.problem.what };
	const failure = error instanceof OutsideFailure ? error : undefined;
	return { ...actionBrokenBy({ failure, done, operation: undefined }), error };
}

async function work(order: ActionOrder, table: UsersTable): Promise<Acted> {
	const { mode, exportPath, seal, mapping, whom, gone, mostGonePercent } = order;
	const exported = exportPath === undefined ? null : await exportTable({ table, path: exportPath, seal });
	const kept = exported === null ? "" : exportReply({ ...exported, url: null }, table.facts.name, seal !== undefined);
	if (mode === "export")
		return { ok: true, reply: kept, result: await tableAlone(table, mapping), exported, code: null };
	const write = mode === "resync";
	// It also opens the way to Clerk while the table is looked at.
	const expected = whom.who === "everybody" ? order.directory.count() : undefined;
	expected?.catch(() => {});
	const result = await resync({
		...order,
		expected,
		table,
		write,
		mostWritten: Number.POSITIVE_INFINITY,
		earlier: undefined,
	});
	if ("refused" in result) {
		return { ...nothing, exported, reply: otherUsersReply(result.looked, table.facts.name), code: result.refused };
	}
	const told = {
		result,
		mapping,
		table: table.facts.name,
		write,
		gone,
		whom,
		mostGonePercent,
		place: "action",
	} as const;
	const ok = result.stopped === undefined && (!write || isRight(told));
	const reply = [resyncReply(told), kept].filter((part) => part !== "").join("\n\n");
	return { ok, reply, result, exported, code: codeOf(result, ok), error: result.stopped };
}

/** Nothing of Clerk was read; the digest tells whether two tables are the same. */
async function tableAlone(table: UsersTable, mapping: Mapping): Promise<Account> {
	const account = emptyAccount(mapping);
	const digest = createDigest();
	for await (const rows of table.everyRow()) {
		account.read += rows.length;
		for (const row of rows) digest.add(storedDigest(row, { mapping, encodings: table.facts.encodings }));
	}
	return { ...account, rows: account.read, digestDatabase: digest.text() };
}

function codeOf({ stopped, goneOutcome, failed }: Resynced, ok: boolean): string | null {
	if (ok) return null;
	if (stopped) return stopped.reason;
	if (goneOutcome === "too-many") return "too-many-gone";
	return failed > 0 ? "some-failed" : "not-proven";
}

/** For the outputs: in a comparison, what a repair would do. */
export type Outputs = Record<"read" | "created" | "updated" | "unchanged" | "gone" | "failed", number>;

export function outputsOf({ result }: Acted, mode: ActionOrder["mode"], mapping: Mapping): Outputs {
	const account: Account | Numbers = result ?? emptyAccount(mapping);
	const { read, missing, stale, different, created, updated, unchanged, gone, failed } = account;
	const would = mode === "drift";
	return {
		read,
		created: would ? missing : created,
		updated: would ? stale + different : updated,
		unchanged,
		gone,
		failed,
	};
}

/** For machines, without what the table holds: the same keys on every path. */
export function reportOf(acted: Acted, mode: ActionOrder["mode"], mapping: Mapping): object {
	const { ok, code, result, exported } = acted;
	const { samples, missed, goneIds, columns, stopped: _, ...rest } = result ?? emptyAccount(mapping);
	return {
		ok,
		code,
		mode,
		...rest,
		columns: Object.fromEntries(mapping.columns.map(({ column }, index) => [column, columns[index] ?? 0])),
		samples: samples.map(({ id, kind, columns }) => ({ id, kind, columns: columns.map(({ column }) => column) })),
		missed,
		goneIds,
		exported,
	};
}
