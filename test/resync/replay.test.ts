// Who is gone, told to an endpoint: only whom Clerk does not know when asked, only if wanted, and not too many of them.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { connectClerk } from "../../src/clerk/connect.ts";
import { machineClock } from "../../src/clock.ts";
import { startWebhookEndpoint } from "../../src/drill/application/webhook-endpoint.ts";
import { startClerk } from "../../src/drill/clerk/local-clerk.ts";
import { idOf } from "../../src/drill/clerk/state.ts";
import type { UsersTable } from "../../src/ports/users-table.ts";
import type { Gone } from "../../src/resync/gone.ts";
import { defaultMapping } from "../../src/resync/mapping.ts";
import { type Replayed, replay } from "../../src/resync/replay.ts";
import { openEndpoint } from "../../src/webhook/deliver.ts";
import { isReplayed, replayReply } from "../../src/words/replay.ts";

const secret = `whsec_${Buffer.from("invented for the tests only").toString("base64")}`;
const secretKey = "sk_live_inventedForTheReplayTest";
const ids = Array.from({ length: 30 }, (_, index) => idOf("user", `there-${index}`));
const left = [idOf("user", "left-1"), idOf("user", "left-2")];

function tableOf(all: readonly string[], flagged: string[]): UsersTable {
	const rows = all.map((id) => ({ id, values: [id, null, null, null, null] }));
	const unused = () => Promise.reject(new Error("A replay does not write rows."));
	return {
		facts: { name: "public.users", encodings: [], rows: rows.length },
		rowsOf: async (wanted) => rows.filter(({ id }) => wanted.includes(id)),
		write: unused,
		exchange: unused,
		remove: unused,
		async *everyRow() {
			yield rows;
		},
		someIds: async (count) => all.slice(0, count),
		flag: async (some) => {
			flagged.push(...some);
			return { ids: some, refused: [] };
		},
		unflagged: async (some) => some,
		async *copyOut() {},
		close: async () => {},
	};
}

async function run(gone: Gone, mostGonePercent: number, rows = [...ids, ...left, "legacy-1"]) {
	const users = ids.map((id, index) => ({ id, email: `user.${index}@example.com` }));
	const clerk = await startClerk({ secretKey, users });
	const receiver = await startWebhookEndpoint({ signingSecret: secret });
	const folder = mkdtempSync(join(tmpdir(), "incident-replay-"));
	onTestFinished(async () => {
		rmSync(folder, { recursive: true, force: true });
		await Promise.all([clerk.close(), receiver.close()]);
	});
	const flagged: string[] = [];
	const order = {
		directory: connectClerk({ secretKey, apiUrl: clerk.apiUrl, clock: machineClock }).directory,
		endpoint: openEndpoint({ url: receiver.url, secret, clock: machineClock }),
		table: tableOf(rows, flagged),
		mapping: defaultMapping,
		whom: { who: "everybody", shard: undefined },
		gone,
		mostGonePercent,
		folder,
		onProgress() {},
	} as const;
	const result = await replay(order);
	const deleted = receiver.arrivals.filter(({ type }) => type === "user.deleted").map(({ userId }) => userId);
	return { result, deleted: deleted.sort(), flagged: flagged.sort(), order };
}

function expectReplayed(result: Awaited<ReturnType<typeof run>>["result"]): asserts result is Replayed {
	expect(result).not.toHaveProperty("refused");
}

test("the gone are told as user.deleted where that is wanted; a row that is none of Clerk's is not", async () => {
	const { result, deleted, flagged, order } = await run({ choice: "delete" }, 10);
	expectReplayed(result);
	expect([deleted, flagged]).toEqual([left.toSorted(), []]);
	expect(result).toMatchObject({ delivered: 30, gone: 2, goneDone: 2, goneOutcome: "deleted", foreign: 1, failed: 0 });
	expect(replayReply({ ...order, result, hasTable: true })).toContain("took `user.deleted` for 2 of them");
});

test("more of them than was agreed on are told nobody", async () => {
	const { result, deleted, order } = await run({ choice: "delete" }, 5);
	expectReplayed(result);
	expect([deleted, isReplayed(result)]).toEqual([[], false]);
	expect(replayReply({ ...order, result, hasTable: true })).toMatch(
		/Nothing was done about them:\*\* that is more than 5 %/,
	);
});

test("they are only reported by default, and marked in the table where a column is given", async () => {
	const reported = await run({ choice: "report" }, 10);
	expect(reported.result).toMatchObject({ gone: 2, goneDone: 0, goneOutcome: "reported" });
	expect([reported.deleted, reported.flagged]).toEqual([[], []]);
	const flagged = await run({ choice: "flag", column: "deleted_at" }, 10);
	expect(flagged.result).toMatchObject({ goneDone: 2, goneOutcome: "flagged" });
	expect([flagged.deleted, flagged.flagged]).toEqual([[], left.toSorted()]);
});

test("a table of another instance's users is refused, and nothing is sent", async () => {
	const strangers = Array.from({ length: 25 }, (_, index) => idOf("user", `stranger-${index}`));
	expect((await run({ choice: "delete" }, 100, strangers)).result).toMatchObject({ refused: "other-users" });
});
