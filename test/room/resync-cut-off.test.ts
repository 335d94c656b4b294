/** Repairs of the users table that are cut off, and what becomes of them: the same end, one export from before the first write, and true numbers. */
import { gunzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { conclusions, only, type Room, withoutRecord } from "./open-room.ts";
import { codeIn, pageOfAll, useTable } from "./table-room.ts";

const table = useTable();

async function lastReply(room: Room): Promise<string> {
	return withoutRecord((await room.ours()).at(-1) ?? "");
}

async function rerun(room: Room, id: number): Promise<void> {
	room.runner.rerun(id, { actor: "octavia" });
	await room.settled();
}

function keptLines(room: Room): string[][] {
	return [...room.artifacts.values()].map(({ bytes }) => gunzipSync(bytes).toString().trimEnd().split("\n"));
}

test("killed while it writes: Re-run goes on, counts what both runs wrote, and keeps nothing a second time", async () => {
	const room = await table.open(900);
	// Two pages for the look; then the first of the repair is asked for again, and the second never comes.
	const answer = { status: 429, headers: { "retry-after": "6" } };
	room.clerk.faults.add({ when: { ...pageOfAll, nth: 3 }, answer });
	room.clerk.faults.add({ when: { ...pageOfAll, nth: 5 }, answer: "hang" });
	await room.github.comment({ by: "ravi", issue: room.issue, body: "/resync" });
	await expect.poll(() => lastReply(room), { timeout: 40_000, interval: 50 }).toContain("500 rows created");
	const run = only(room.runner.runs.slice(-1));
	room.runner.kill(run.id);
	await room.settled();
	room.clerk.faults.clear();
	expect(await lastReply(room)).toContain("By its last word 500 rows of the users table had been created");
	expect(await table.rows()).toBe(500);
	await rerun(room, run.id);
	expect(await lastReply(room)).toMatch(/is right again: 900 rows created, 0 written over; 0 were right already/);
	expect(await lastReply(room)).toContain("| missing in the table | 900 | 900 created |");
	expect(keptLines(room)).toEqual([[expect.stringContaining("clerk_id")]]);
	expect(await table.rows()).toBe(900);
}, 90_000);

test("an export that GitHub does not keep: nothing is written, the reply says so, and Re-run does all of it", async () => {
	const room = await table.open(3);
	room.failNextUpload();
	const said = await room.says("ravi", "/resync");
	expect(conclusions(said.runs)).toEqual(["failure"]);
	expect(said.replies.join("\n")).toMatch(
		/^❌ \*\*`\/resync` did not go on: the users table could not be kept as it was\.\*\* Nothing was written to it\./,
	);
	expect([await table.rows(), room.artifacts.size]).toEqual([0, 0]);
	await rerun(room, only(said.runs).id);
	expect(await lastReply(room)).toContain("is right again: 3 rows created");
	expect([await table.rows(), room.artifacts.size]).toEqual([3, 1]);
}, 60_000);

test("Clerk goes away while it writes: Re-run goes on with the export of before", async () => {
	const room = await table.open(900);
	room.clerk.faults.add({ when: { ...pageOfAll, nth: 4, times: 1_000 }, answer: { status: 401 } });
	const said = await room.says("ravi", "/resync");
	expect(said.replies.join("\n")).toMatch(/^❌ \*\*The resync of `public\.users` broke off: 500 rows created/);
	expect(conclusions(said.runs)).toEqual(["failure"]);
	room.clerk.faults.clear();
	await rerun(room, only(said.runs).id);
	expect(await lastReply(room)).toContain("is right again: 900 rows created");
	expect(keptLines(room)).toEqual([[expect.stringContaining("clerk_id")]]);
}, 60_000);

test("agreed to and killed: the same /confirm in a new comment goes on, with the export of before", async () => {
	const room = await table.open(1_100);
	const code = codeIn(await room.says("ravi", "/resync"));
	room.clerk.faults.add({ when: { ...pageOfAll, nth: 2 }, answer: "hang" });
	await room.github.comment({ by: "octavia", issue: room.issue, body: `/confirm ${code}` });
	await expect.poll(table.rows, { timeout: 40_000, interval: 50 }).toBe(500);
	room.runner.kill(room.runner.runs.at(-1)?.id ?? 0);
	await room.settled();
	room.clerk.faults.clear();
	expect(await lastReply(room)).toMatch(/^❌[^\n]*cut off/);
	const again = await room.says("octavia", `/confirm ${code}`);
	expect(again.replies.join("\n")).toContain("`public.users` is right again: ");
	expect(keptLines(room)).toEqual([[expect.stringContaining("clerk_id")]]);
	expect([await table.rows(), again.reactions]).toEqual([1_100, ["rocket"]]);
}, 90_000);
