// How many statements it takes: a set of rows is read and written by one, and two who write the same rows do so in the same order.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Database } from "../../src/drill/database/owner.ts";
import { databases } from "./databases.ts";
import { calls, march, open, outcomes, row, users } from "./opened.ts";

const rows = Array.from({ length: 1_200 }, (_, index) =>
	row(`user_${String(index).padStart(4, "0")}`, `${index}@example.com`, "Ada", null, march),
);
const ids = rows.map(({ id }) => id);

describe.each(databases)("$name", ({ start }) => {
	let database: Database;
	beforeAll(async () => {
		database = await start();
	}, 60_000);
	afterAll(() => database.close());
	beforeEach(async () => {
		await database.reset();
		await database.query(users);
	});

	test("1,200 rows are written by three statements, in the order of their ids", async () => {
		const table = await open(database.url);
		const statements = calls("query");
		const written = await table.write(rows.toReversed());
		expect(Object.values(outcomes(written)).filter((one) => one === "written").length).toBe(1_200);
		const values = statements.map(([query]) => (query as { values: string[] }).values);
		expect(values.map((some) => some.length)).toEqual([2_500, 2_500, 1_000]);
		expect(values.flatMap((some) => some.filter((_, at) => at % 5 === 0))).toEqual(ids);
	});

	test("500 rows are read, removed or written over by one statement each", async () => {
		const table = await open(database.url, "", { remove: true });
		await table.write(rows);
		const statements = calls("query");
		expect((await table.rowsOf(ids.slice(0, 500))).length).toBe(500);
		expect((await table.write(rows.slice(0, 500))).every(({ outcome }) => outcome === "kept")).toBe(true);
		expect((await table.remove(ids.slice(0, 500))).ids.length).toBe(500);
		expect(statements.length).toBe(3);
	});
});
