// Which rows are of nobody who came: the same as a naive difference of sets, also from disk, which is left as it was.
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createMeeting, type Meeting } from "../../src/resync/seen.ts";

let folder: string;
beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), "meeting-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

async function alone(meeting: Meeting): Promise<[string, string][]> {
	const all: [string, string][] = [];
	for await (const some of meeting.rowsAlone()) for (const { id, text } of some) all.push([id, text]);
	return all.toSorted();
}

test("rows without users, of any ids and texts, however often a user comes", async () => {
	const id = fc.oneof(
		fc.string({ unit: "binary", minLength: 1 }),
		fc.constantFrom("user_1", "user_2", "a\nb", "\n", "\\", `"`),
	);
	await fc.assert(
		fc.asyncProperty(
			fc.array(id),
			fc.uniqueArray(fc.tuple(id, fc.string({ unit: "binary" })), { selector: ([one]) => one }),
			async (users, rows) => {
				const meeting = createMeeting(folder);
				for (const one of users) meeting.user(one);
				for (const [one, text] of rows) meeting.row(one, text);
				await meeting.settle();
				const met = new Set(users);
				expect(await alone(meeting)).toEqual(rows.filter(([one]) => !met.has(one)).toSorted());
				await meeting.close();
			},
		),
	);
	expect(readdirSync(folder)).toEqual([]);
});

test("a hundred thousand, through the disk, several at once", async () => {
	const meeting = createMeeting(folder);
	const count = 100_000;
	const walk = async (from: number) => {
		for (let n = from; n < count; n += 4) {
			if (n % 1_000 !== 7) meeting.user(`user_${n}`);
			meeting.row(`user_${n}`, String(n).repeat(8));
			if (n % 500 < 4) await meeting.settle();
		}
	};
	await Promise.all([0, 1, 2, 3].map(walk));
	expect(readdirSync(folder).length).toBe(1);
	const expected = Array.from({ length: count / 1_000 }, (_, n): [string, string] => [
		`user_${n * 1_000 + 7}`,
		String(n * 1_000 + 7).repeat(8),
	]);
	expect(await alone(meeting)).toEqual(expected.toSorted());
	await meeting.close();
	expect(readdirSync(folder)).toEqual([]);
});

test("given up in the middle, nothing is left behind", async () => {
	const meeting = createMeeting(folder);
	for (let n = 0; n < 200_000; n++) meeting.user(`user_${n}`);
	const settling = meeting.settle();
	await meeting.close();
	await settling.catch(() => {});
	expect(readdirSync(folder)).toEqual([]);
});
