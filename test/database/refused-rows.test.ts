// Rows that the database refuses: every other is written, and what is said of the refused holds no value of theirs.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Database } from "../../src/drill/database/owner.ts";
import { OutsideFailure } from "../../src/ports/failure.ts";
import { databases } from "./databases.ts";
import { calls, everyRow, march, open, outcomes, row, users } from "./opened.ts";

const many = (count: number) =>
	Array.from({ length: count }, (_, index) =>
		row(`user_${String(index).padStart(4, "0")}`, `${index}@example.com`, "Ada", null, march),
	);

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

	const raising = (condition: string, error: string) => [
		`create function refuse() returns trigger language plpgsql as $$ begin
			if ${condition} then raise exception ${error}; end if; return new; end $$`,
		"create trigger refuse before insert or update on users for each row execute function refuse()",
	];

	test.each<[string, string[], string, RegExp]>([
		[
			"a check",
			["alter table users add constraint proper check (first_name <> 'secret value')"],
			"secret value",
			/^failed: 23514 .*constraint proper/,
		],
		[
			"a length",
			["alter table users alter first_name type varchar(11)"],
			"secret value",
			/^failed: 22001 a value is longer/,
		],
		[
			"a trigger",
			raising("new.first_name = 'secret value'", "'no % here', new.first_name"),
			"secret value",
			/^failed: P0001/,
		],
		[
			"a trigger with a code of its own",
			raising("new.first_name = 'secret value'", "'no % here', new.first_name using errcode = 'APP01'"),
			"secret value",
			/^failed: APP01/,
		],
		["a NUL", [], "secret\0value", /^failed: 22021/],
		["half a character", [], "secret\ud800value", /^failed: 22021/],
		[
			"a column that may not be empty",
			["alter table users alter first_name set not null"],
			"",
			/^failed: 23502 .*column first_name/,
		],
		[
			"a domain",
			[
				"create domain proper as text check (value <> 'secret value')",
				"alter table users alter first_name type proper",
			],
			"secret value",
			/^failed: 23514/,
		],
		[
			"an index that takes no longer one",
			["create index on users (first_name)"],
			"secret value"
				.repeat(2_000)
				.split("")
				.map((one, at) => one + String.fromCodePoint(0x4e00 + ((at * 7919) % 20_000)))
				.join(""),
			/^failed: 54000/,
		],
	])("%s refuses one of 500", async (_what, before, value, why) => {
		for (const statement of before) await database.query(statement);
		const table = await open(database.url);
		const rows = many(500);
		const given = rows.map((one, index) =>
			index === 333 ? row(one.id, one.values[1] ?? null, value === "" ? null : value, null, march) : one,
		);
		const found = outcomes(await table.write(given));
		expect(found.user_0333).toMatch(why);
		expect(found.user_0333).not.toMatch(/secret|value too long: /);
		expect(Object.values(found).filter((one) => one === "written").length).toBe(499);
		expect((await everyRow(table)).length).toBe(499);
	});

	test.each([
		["a NUL", String.raw`{"a":"\u0000"}`],
		["half a character", String.raw`{"a":"\ud800"}`],
	])("%s in metadata", async (_what, json) => {
		await database.query("alter table users add metadata jsonb");
		const table = await open(database.url, "table: users\ncolumns: { clerk_id: id, metadata: public_metadata }");
		const found = outcomes(await table.write([row("user_1", "{}"), row("user_2", json), row("user_3", "{}")]));
		expect(found).toMatchObject({
			user_1: "written",
			user_2: expect.stringMatching(/^failed: 22P0/),
			user_3: "written",
		});
		expect(found.user_2).not.toContain("u0000");
	});

	test("a table that refuses everybody for one reason is left after a few tries", async () => {
		await database.query("alter table users add constraint all_of_us check (first_name <> 'Ada')");
		const table = await open(database.url);
		const statements = calls("query");
		const failure = await table.write(many(500)).then(
			() => undefined,
			(error: unknown) => error,
		);
		expect(failure).toBeInstanceOf(OutsideFailure);
		expect(failure).toMatchObject({ service: "database", reason: "rejected", code: "23514" });
		expect(String(failure)).toContain("all_of_us");
		expect(statements.length).toBeLessThan(60);
		expect(await everyRow(table)).toEqual([]);
	});

	test("a trigger that is broken itself ends the writing at once, with what is missing", async () => {
		for (const statement of raising("exists (select from nowhere)", "'never'")) await database.query(statement);
		const table = await open(database.url);
		await expect(table.write(many(500))).rejects.toMatchObject({
			reason: "rejected",
			code: "42P01",
			message: `relation "nowhere" does not exist`,
		});
	});

	test("many refused rows among others stop nobody", async () => {
		await database.query("alter table users add constraint proper check (first_name <> 'Eve')");
		const table = await open(database.url);
		const given = many(1_000).map((one, index) =>
			index < 200 || index % 3 === 0 ? row(one.id, one.values[1] ?? null, "Eve", null, march) : one,
		);
		const found = Object.values(outcomes(await table.write(given)));
		expect(found.filter((one) => one === "written").length).toBe(
			given.filter(({ values }) => values[2] === "Ada").length,
		);
		expect(found.length).toBe(1_000);
	});

	test("a refusal keeps the connection", async () => {
		await database.query("alter table users add constraint proper check (first_name <> 'Eve')");
		const table = await open(database.url);
		const connections = calls("connect");
		await table.write(many(50).map((one, index) => (index % 5 === 0 ? row(one.id, null, "Eve", null, march) : one)));
		expect(connections).toEqual([]);
	});

	test("a table that has rows of Clerk's is asked for each of many, though it refuses the first that are tried", async () => {
		await database.query("alter table users alter first_name set not null");
		const table = await open(database.url);
		const nameless = many(60).map(({ id, values }) => row(id, values[1] ?? null, null, null, march));
		const found = Object.values(outcomes(await table.write(nameless, true)));
		expect(found.length).toBe(60);
		expect(new Set(found)).toEqual(new Set([expect.stringMatching(/^failed: 23502 .*column first_name/)]));
	});

	const ids = many(250).map(({ id }) => id);

	test("a row that others refer to is not removed, and holds up no other", async () => {
		await database.query("create table orders (by text constraint by_whom references users)");
		const table = await open(database.url, "", { remove: true });
		await table.write(many(250));
		await database.query("insert into orders values ('user_0007'), ('user_0123')");
		const { ids: removed, refused } = await table.remove(ids);
		expect([removed.length, (await everyRow(table)).map(({ id }) => id)]).toEqual([248, ["user_0007", "user_0123"]]);
		expect(refused.map(({ id, what }) => [id, what])).toEqual(
			["user_0007", "user_0123"].map((id) => [id, "rows of another table refer to it (constraint by_whom)"]),
		);
	});

	test("a row that a trigger keeps is neither removed nor marked, and holds up no other", async () => {
		for (const statement of [
			"alter table users add gone boolean",
			`create function keep() returns trigger language plpgsql as $$ begin
				if old.clerk_id = 'user_0007' then raise exception 'secret %', old.email; end if;
				if tg_op = 'DELETE' then return old; end if; return new; end $$`,
		]) {
			await database.query(statement);
		}
		const table = await open(database.url, "", { remove: true, flag: "gone" });
		await table.write(many(250));
		await database.query("create trigger keep before update or delete on users for each row execute function keep()");
		for (const change of [table.flag, table.remove]) {
			const { ids: changed, refused } = await change(ids);
			expect(changed.length).toBe(249);
			expect(refused).toEqual([{ id: "user_0007", what: "a trigger of the table refuses it", code: "P0001" }]);
		}
	});
});
