/** A replay as the standalone action does it: an account for people and one for machines, with the same keys on every path. */
import type { UsersTable } from "../ports/users-table.ts";
import { whatActionDid } from "../words/action.ts";
import { exportReply } from "../words/export.ts";
import { isReplayed, replayReply } from "../words/replay.ts";
import { otherUsersReply } from "../words/resync.ts";
import { brokenOff, type Outputs } from "./act.ts";
import { type Exported, type ExportOrder, exportTable } from "./export.ts";
import type { Mapping } from "./mapping.ts";
import { emptyReplay, type Replayed, type ReplayOrder, replay } from "./replay.ts";

export type ReplayActionOrder = Omit<ReplayOrder, "table"> & {
	/** Undefined where no database is given. */
	open: (() => Promise<UsersTable>) | undefined;
	exportPath: string | undefined;
	seal: ExportOrder["seal"];
};

export type ActedReplay = {
	ok: boolean;
	reply: string;
	result: Replayed | null;
	exported: Exported | null;
	/** Why it was refused or broke off. */
	code: string | null;
	error?: unknown;
};

const nothing = { ok: false, result: null, exported: null };

/** Never throws: a run that breaks has an account too. */
export async function actReplay(order: ReplayActionOrder): Promise<ActedReplay> {
	let isBegun = false;
	let table: UsersTable | undefined;
	try {
		table = await order.open?.();
		isBegun = true;
		return await work(order, table);
	} catch (error) {
		return { ...nothing, ...brokenOff(error, isBegun ? whatActionDid.inPart : whatActionDid.nothing) };
	} finally {
		await table?.close();
	}
}

async function work(order: ReplayActionOrder, table: UsersTable | undefined): Promise<ActedReplay> {
	const { exportPath: path, seal } = order;
	const exported = path === undefined || !table ? null : await exportTable({ table, path, seal });
	const kept = exported && table ? exportReply({ ...exported, url: null }, table.facts.name, seal !== undefined) : "";
	const result = await replay({ ...order, table });
	if ("refused" in result) {
		const reply = otherUsersReply(result.looked, table?.facts.name ?? "");
		return { ...nothing, exported, reply, code: result.refused };
	}
	const ok = isReplayed(result);
	const told = replayReply({ ...order, result, hasTable: table !== undefined });
	const reply = [told, kept].filter((part) => part !== "").join("\n\n");
	return { ok, reply, result, exported, code: codeOf(result, ok), error: result.stopped };
}

function codeOf({ stopped, failed }: Replayed, ok: boolean): string | null {
	if (ok) return null;
	if (stopped) return stopped.reason;
	return failed > 0 ? "some-failed" : "too-many-gone";
}

export function replayOutputs({ result }: ActedReplay, mapping: Mapping): Outputs {
	const { read, delivered, gone, failed } = result ?? emptyReplay(mapping);
	return { read, created: 0, updated: delivered, unchanged: 0, gone, failed };
}

/** For machines: the same keys on every path. */
export function replayReport({ ok, code, result, exported }: ActedReplay, mapping: Mapping): object {
	const { failures: _, samples: __, stopped: ___, ...rest } = result ?? emptyReplay(mapping);
	return { ok, code, mode: "resync", target: "webhook", ...rest, exported };
}
