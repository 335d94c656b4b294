// The application's table on a database: what its columns keep, what is written, and what is left alone.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Database } from "../../src/drill/database/owner.ts";
import { databases } from "./databases.ts";
import { april, everyRow, march, open, outcomes, row, users } from "./opened.ts";

describe.each(databases)("$name", ({ name, start }) => {
	let database: Database;
	beforeAll(async () => {
		database = await start();
	}, 60_000);
	afterAll(() => database.close());
	beforeEach(() => database.reset());

	test("the default table takes rows and gives them back", async () => {
		await database.query(users);
		const table = await open(database.url);
		const ada = row("user_1", "ada@example.com", "Ada", null, march);
		expect(outcomes(await table.write([ada]))).toEqual({ user_1: "written" });
		expect(await everyRow(table)).toEqual([ada]);
		expect(await table.rowsOf(["user_1", "user_2"])).toEqual([ada]);
		expect(table.facts.name).toBe("public.users");
	});

	test("quoted names, as Prisma makes them, with a quote and a dot in them", async () => {
		await database.query(`create schema "My.App"`);
		await database.query(`create table "My.App"."User" ("clerkId" text primary key, "e""mail" varchar(40))`);
		const mapping = `table: '"User"'\nschema: '"My.App"'\ncolumns:\n  '"User"."clerkId"': id\n  '"e""mail"': primary_email`;
		const table = await open(database.url, mapping);
		await table.write([row("user_1", "ada@example.com")]);
		expect(await database.query(`select * from "My.App"."User"`)).toEqual([
			{ clerkId: "user_1", 'e"mail': "ada@example.com" },
		]);
	});

	test("a name without quotes means what it means in SQL, but the one as written comes first", async () => {
		await database.query("create table members (userid text primary key, email text)");
		const folded = await open(database.url, "table: Members\ncolumns: { userId: id, Email: primary_email }");
		expect(folded.facts.name).toBe("public.members");
		await database.query(`create table "Members" ("userId" text primary key, userid text, "Email" text)`);
		const exact = await open(database.url, "table: Members\ncolumns: { userId: id, Email: primary_email }");
		expect(exact.facts.name).toBe('public."Members"');
	});

	test("a table is found where the connection's search path says", async () => {
		await database.query("create schema app_one");
		await database.query("create table app_one.users (clerk_id text primary key, email text)");
		const url = new URL(database.url);
		url.searchParams.set("options", "-csearch_path=app_one");
		const mapping = "table: users\ncolumns: { clerk_id: id, email: primary_email }";
		expect((await open(String(url), mapping)).facts.name).toBe("app_one.users");
	});

	test("the schema that Prisma writes into the address is looked into", async () => {
		await database.query("create schema app_two");
		await database.query("create table app_two.users (clerk_id text primary key, email text)");
		const mapping = "table: users\ncolumns: { clerk_id: id, email: primary_email }";
		expect((await open(`${database.url}?schema=app_two`, mapping)).facts.name).toBe("app_two.users");
	});

	test.each([
		["timestamptz", { as: "instant", digits: 6 }, "2026-03-01T09:40:00.123456Z", "2026-03-01T09:40:00.123456Z"],
		["timestamptz(3)", { as: "instant", digits: 3 }, "2026-03-01T09:40:00.123000Z", "2026-03-01T09:40:00.123000Z"],
		["timestamp", { as: "instant", digits: 6 }, "2026-03-01T09:40:00.123456Z", "2026-03-01T09:40:00.123456Z"],
		["timestamp(3)", { as: "instant", digits: 3 }, "2026-03-01T09:40:00.123000Z", "2026-03-01T09:40:00.123000Z"],
		["timestamp(0)", { as: "instant", digits: 0 }, "2026-03-01T09:40:00.600000Z", "2026-03-01T09:40:01.000000Z"],
		["bigint", { as: "milliseconds" }, "1772358000123", "1772358000123"],
	])("a time in a %s", async (type, encoding, given, kept) => {
		await database.query(`create table users (clerk_id text primary key, updated_at ${type})`);
		const asked = `options=${encodeURIComponent("-ctimezone=America/New_York -cdatestyle=German")}`;
		const table = await open(
			`${database.url}?${asked}`,
			"table: users\ncolumns: { clerk_id: id, updated_at: updated_at }",
		);
		expect(table.facts.encodings[1]).toEqual(encoding);
		await table.write([row("user_1", given)]);
		expect(await everyRow(table)).toEqual([row("user_1", kept)]);
	});

	test.each([
		["char(12)", { as: "text", mostCharacters: 12, padded: true }],
		["varchar(12)", { as: "text", mostCharacters: 12, padded: false }],
		["varchar", { as: "text", mostCharacters: undefined, padded: false }],
		["short", { as: "text", mostCharacters: 12, padded: false }],
	])("a name in a %s", async (type, encoding) => {
		await database.query("create domain short as varchar(12) not null default ''");
		await database.query(`create table users (clerk_id varchar(40) primary key, first_name ${type})`);
		const table = await open(database.url, "table: users\ncolumns: { clerk_id: id, first_name: first_name }");
		expect(table.facts.encodings[1]).toEqual(encoding);
		await table.write([row("user_1", "Ada")]);
		expect(await everyRow(table)).toEqual([row("user_1", "Ada")]);
	});

	test("an id in a column of fixed length", async () => {
		await database.query("create table users (clerk_id char(40) primary key, email text)");
		const table = await open(database.url, "table: users\ncolumns: { clerk_id: id, email: primary_email }", {
			remove: true,
		});
		await table.write([row("user_1", "ada@example.com")]);
		expect(outcomes(await table.write([row("user_1", "a@example.com")]))).toEqual({ user_1: "written" });
		expect(outcomes(await table.exchange([row("user_1", "b@example.com")]))).toEqual({ user_1: "written" });
		expect(await everyRow(table)).toEqual([row("user_1", "b@example.com")]);
		expect((await table.remove(["user_1"])).ids).toEqual(["user_1"]);
	});

	test.each(["json", "jsonb", "text"])(
		"metadata in a column of %s; another writing of the same is no change",
		async (type) => {
			await database.query(`create table users (clerk_id text primary key, metadata ${type}, banned boolean)`);
			const table = await open(
				database.url,
				"table: users\ncolumns: { clerk_id: id, metadata: public_metadata, banned: banned }",
			);
			expect(table.facts.encodings.slice(1)).toEqual([{ as: "json" }, { as: "boolean" }]);
			await table.write([row("user_1", `{"a":{"b":[1,null]}}`, "true")]);
			const [stored] = await everyRow(table);
			expect(JSON.parse(stored?.values[1] ?? "")).toEqual({ a: { b: [1, null] } });
			expect(stored?.values[2]).toBe("true");
			expect(outcomes(await table.write([row("user_1", `{"a":{"b":[1,null]}}`, "true")]))).toEqual({ user_1: "kept" });
		},
	);

	test("columns that are not mapped keep what they have, and get their defaults in a new row", async () => {
		await database.query(
			"create table users (clerk_id text primary key, email text, role text default 'member', serial int generated always as identity, visits int)",
		);
		await database.query("insert into users (clerk_id, email, role, visits) values ('user_1', 'old', 'owner', 7)");
		const table = await open(database.url, "table: users\ncolumns: { clerk_id: id, email: primary_email }");
		await table.write([row("user_1", null), row("user_2", "bob@example.com")]);
		expect(await database.query("select * from users order by clerk_id")).toEqual([
			{ clerk_id: "user_1", email: null, role: "owner", serial: 1, visits: 7 },
			{ clerk_id: "user_2", email: "bob@example.com", role: "member", serial: expect.any(Number), visits: null },
		]);
	});

	test("a row is written only where it differs, and only where it is not of a later version", async () => {
		await database.query(users);
		const table = await open(database.url);
		await table.write([
			row("user_same", "same@example.com", null, null, march),
			row("user_older", "old@example.com", null, null, march),
			row("user_newer", "newer@example.com", null, null, "2026-04-01T09:40:00.000001Z"),
			row("user_equal", "equal@example.com", null, null, april),
			row("user_unknown", "unknown@example.com", null, null, null),
		]);
		const before = new Map(
			(await database.query("select clerk_id, xmin from users")).map((one) => [one.clerk_id, one.xmin]),
		);
		const asked = [
			row("user_same", "same@example.com", null, null, march),
			row("user_older", "new@example.com", null, null, april),
			row("user_newer", "new@example.com", null, null, april),
			row("user_equal", "new@example.com", null, null, april),
			row("user_unknown", "new@example.com", null, null, april),
		];
		expect(outcomes(await table.write(asked))).toEqual({
			user_same: "kept",
			user_older: "written",
			user_newer: "kept",
			user_equal: "written",
			user_unknown: "written",
		});
		expect(outcomes(await table.exchange(asked))).toEqual({
			user_same: "kept",
			user_older: "kept",
			user_newer: "kept",
			user_equal: "kept",
			user_unknown: "kept",
		});
		expect((await everyRow(table)).map(({ id, values }) => [id, values[1]])).toEqual([
			["user_equal", "new@example.com"],
			["user_newer", "newer@example.com"],
			["user_older", "new@example.com"],
			["user_same", "same@example.com"],
			["user_unknown", "new@example.com"],
		]);
		const [same] = await database.query("select xmin from users where clerk_id = 'user_same'");
		expect(same?.xmin).toBe(before.get("user_same"));
	});

	test.runIf(name === "PostgreSQL").each([
		["citext", "create extension citext", "citext"],
		[
			"a collation that takes letters of both cases for the same",
			"create collation anycase (provider = icu, locale = 'und-u-ks-level2', deterministic = false)",
			"text collate anycase",
		],
	])("a change of case only is written into a column of %s", async (_what, before, type) => {
		await database.query(before);
		await database.query(`create table users (clerk_id text primary key, email ${type})`);
		const table = await open(database.url, "table: users\ncolumns: { clerk_id: id, email: primary_email }");
		await table.write([row("user_1", "ADA@example.com")]);
		expect(outcomes(await table.write([row("user_1", "ada@example.com")]))).toEqual({ user_1: "written" });
		expect(await everyRow(table)).toEqual([row("user_1", "ada@example.com")]);
	});

	test("a row with a value for each of 14 columns, 1,200 of them", async () => {
		const names = Array.from({ length: 12 }, (_, index) => `c${index}`);
		const fields =
			"username primary_email primary_phone first_name last_name image_url external_id banned locked created_at public_metadata raw".split(
				" ",
			);
		const types = fields.map((field) =>
			/banned|locked/.test(field)
				? "boolean"
				: /created/.test(field)
					? "timestamptz"
					: /raw|meta/.test(field)
						? "jsonb"
						: "text",
		);
		await database.query(
			`create table users (clerk_id text primary key, updated_at timestamptz, ${names.map((column, index) => `${column} ${types[index]}`).join(", ")})`,
		);
		const table = await open(
			database.url,
			`table: users\ncolumns: { clerk_id: id, updated_at: updated_at, ${names.map((column, index) => `${column}: ${fields[index]}`).join(", ")} }`,
		);
		const values = types.map((type) =>
			type === "boolean" ? "true" : type === "timestamptz" ? march : type === "jsonb" ? `{"a": 1}` : "x",
		);
		const rows = Array.from({ length: 1_200 }, (_, index) =>
			row(`user_${String(index).padStart(4, "0")}`, march, ...values),
		);
		expect(new Set(Object.values(outcomes(await table.write(rows))))).toEqual(new Set(["written"]));
		expect(await everyRow(table)).toEqual(rows);
	});

	test("rows of users who are gone are removed, and only those", async () => {
		await database.query(users);
		const table = await open(database.url, "", { remove: true });
		await table.write(["user_1", "user_2", "user_3"].map((id) => row(id, null, null, null, march)));
		expect((await table.remove(["user_1", "user_3", "user_9"])).ids.toSorted()).toEqual(["user_1", "user_3"]);
		expect((await everyRow(table)).map(({ id }) => id)).toEqual(["user_2"]);
	});

	test.each([
		["boolean", "true"],
		["boolean not null default false", "true"],
		["timestamptz", "2"],
		["timestamp", "2"],
	])("rows of users who are gone are marked in a %s once", async (type, begins) => {
		await database.query(`create table users (clerk_id text primary key, email text, "Gone" ${type})`);
		const table = await open(database.url, "table: users\ncolumns: { clerk_id: id, email: primary_email }", {
			flag: "Gone",
		});
		await table.write([row("user_1", null), row("user_2", null)]);
		expect((await table.unflagged(["user_1", "user_2", "user_9"])).toSorted()).toEqual(["user_1", "user_2"]);
		expect(await table.flag(["user_1", "user_9"])).toEqual({ ids: ["user_1"], refused: [] });
		expect(await table.flag(["user_1"])).toEqual({ ids: [], refused: [] });
		expect(await table.unflagged(["user_1", "user_2", "user_9"])).toEqual(["user_2"]);
		const [marked, other] = await database.query<{ Gone: unknown }>(`select "Gone"::text from users order by clerk_id`);
		expect(marked?.Gone).toMatch(new RegExp(`^${begins}`));
		expect(other?.Gone ?? "false").toBe("false");
	});

	test("rows without an id are of nobody", async () => {
		await database.query("create table users (clerk_id text unique, email text)");
		await database.query("insert into users values (null, 'a'), (null, 'b'), ('', 'c'), ('user_1', 'd')");
		const table = await open(database.url, "table: users\ncolumns: { clerk_id: id, email: primary_email }");
		expect(await everyRow(table)).toEqual([row("user_1", "d")]);
		expect(await table.someIds(100)).toEqual(["user_1"]);
	});

	test("the ids to look at are of Clerk's form, where there are others too", async () => {
		await database.query("create table users (clerk_id text unique, email text)");
		await database.query("insert into users select 'auth0|' || n from generate_series(1, 300) n");
		await database.query("insert into users select 'zz_' || n from generate_series(1, 300) n");
		await database.query("insert into users values ('-user_9'), ('user_1'), ('user_2')");
		const table = await open(database.url, "table: users\ncolumns: { clerk_id: id, email: primary_email }");
		expect((await table.someIds(100)).toSorted()).toEqual(["user_1", "user_2"]);
	});

	test("a table that the database divides by the id", async () => {
		await database.query("create table users (clerk_id text primary key, email text) partition by hash (clerk_id)");
		for (const part of [0, 1])
			await database.query(
				`create table users_${part} partition of users for values with (modulus 2, remainder ${part})`,
			);
		const table = await open(database.url, "table: users\ncolumns: { clerk_id: id, email: primary_email }", {
			remove: true,
		});
		const rows = ["user_1", "user_2", "user_3"].map((id) => row(id, `${id}@example.com`));
		await table.write(rows);
		expect(
			outcomes(await table.exchange([row("user_1", "user_2@example.com"), row("user_2", "user_1@example.com")])),
		).toEqual({ user_1: "written", user_2: "written" });
		expect((await everyRow(table)).length).toBe(3);
	});

	test("the whole table as CSV, in a form that the database reads back", async () => {
		await database.query(
			"create table users (clerk_id text primary key, email text, tags text[], note text, photo bytea)",
		);
		await database.query(
			`insert into users values ('user_1', null, array['a,"b', null], E'line\\nof "text"', '\\x00ff'), ('user_2', '', '{}', 'é', null)`,
		);
		const table = await open(database.url, "table: users\ncolumns: { clerk_id: id, email: primary_email }");
		let rows = 0;
		let text = "";
		for await (const piece of table.copyOut()) {
			rows += piece.rows;
			text += Buffer.from(piece.bytes).toString();
		}
		expect(rows).toBe(2);
		expect(text).toBe(
			`"clerk_id","email","tags","note","photo"\n"user_1",,"{""a,\\""b"",NULL}","line\nof ""text""","\\x00ff"\n"user_2","","{}","é",\n`,
		);
	});
});
