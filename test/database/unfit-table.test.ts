// A table that is not as the mapping says is refused before anything is written, in words that say what to do.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { quoted } from "../../src/database/names.ts";
import type { Database } from "../../src/drill/database/owner.ts";
import { onlyRead, type TableProblem, type TableUse } from "../../src/ports/users-table.ts";
import { tableProblemReply } from "../../src/words/table-problem.ts";
import { databases } from "./databases.ts";
import { everyRow, march, open, outcomes, problemOf, row, users } from "./opened.ts";

const short = "table: users\ncolumns: { clerk_id: id, email: primary_email }";

type Row = {
	name: string;
	before: string[];
	mapping?: string;
	intent?: Partial<TableUse>;
	problem: TableProblem;
	/** Whether the table can be compared all the same. */
	canCompare?: boolean;
	words: RegExp;
};

const rows: Row[] = [
	{
		name: "no such table, and none like it",
		before: ["create table invoices (id int)"],
		problem: { what: "no-table", name: "users", schema: undefined, near: undefined },
		words: /no table `users` in the schemas that this connection looks into/,
	},
	{
		name: "no such table, but one that may be meant",
		before: ["create schema app_one", "create table app_one.app_user (clerk_id text)"],
		problem: { what: "no-table", name: "users", schema: undefined, near: "app_one.app_user" },
		words: /There is `app_one.app_user`/,
	},
	{
		name: "one that may be meant, whose name SQL would read otherwise",
		before: [`create table "User" ("clerkId" text)`],
		problem: { what: "no-table", name: "users", schema: undefined, near: 'public."User"' },
		words: /There is `public."User"`/,
	},
	{
		name: "no such schema",
		before: [users],
		mapping: "table: elsewhere.users\ncolumns: { clerk_id: id, email: primary_email }",
		problem: { what: "no-table", name: "users", schema: "elsewhere", near: "public.users" },
		words: /in the schema `elsewhere`\..*There is `public.users`/,
	},
	{
		name: "a view",
		before: [users, "alter table users rename to members", "create view users as select * from members"],
		problem: { what: "no-table-at-all", name: "public.users", type: "view" },
		words: /is a view\..*Map the table behind it/,
	},
	{
		name: "a column of another spelling",
		before: [`create table users ("clerkId" text primary key, email text)`],
		mapping: short,
		problem: { what: "no-column", table: "public.users", column: "clerk_id", near: "clerkId" },
		words: /no column `clerk_id`\..*It has `clerkId`/,
	},
	{
		name: "a column that is not there",
		before: ["create table users (clerk_id text primary key)"],
		mapping: short,
		problem: { what: "no-column", table: "public.users", column: "email", near: undefined },
		words: /no column `email`/,
	},
	{
		name: "two names for one column",
		before: ["create table users (clerk_id text primary key, email text)"],
		mapping: "table: users\ncolumns: { clerk_id: id, email: primary_email, Email: username }",
		problem: { what: "same-column", column: "email" },
		words: /two of its names stand for the column `email`/,
	},
	{
		name: "an id in a column of type uuid",
		before: ["create table users (clerk_id uuid primary key, email text)"],
		mapping: short,
		problem: { what: "wrong-type", column: "clerk_id", type: "uuid", field: "id", takes: "text or varchar" },
		words: /of the type `uuid`, which cannot hold `id`/,
	},
	{
		name: "a time in a column of type date",
		before: ["create table users (clerk_id text primary key, updated_at date)"],
		mapping: "table: users\ncolumns: { clerk_id: id, updated_at: updated_at }",
		problem: {
			what: "wrong-type",
			column: "updated_at",
			type: "date",
			field: "updated_at",
			takes: "timestamptz, timestamp, or bigint for milliseconds",
		},
		words: /of the type `date`/,
	},
	{
		name: "an array",
		before: ["create table users (clerk_id text primary key, email text[])"],
		mapping: short,
		problem: { what: "wrong-type", column: "email", type: "text[]", field: "primary_email", takes: "text or varchar" },
		words: /`text\[\]`/,
	},
	{
		name: "a name in a column of type jsonb",
		before: ["create table users (clerk_id text primary key, email jsonb)"],
		mapping: short,
		problem: { what: "wrong-type", column: "email", type: "jsonb", field: "primary_email", takes: "text or varchar" },
		words: /`jsonb`/,
	},
	{
		name: "a column that the database makes",
		before: ["create table users (clerk_id text primary key, email text generated always as (clerk_id || '@') stored)"],
		mapping: short,
		problem: { what: "not-writable", column: "email" },
		canCompare: true,
		words: /made by the database itself/,
	},
	{
		name: "nothing keeps an id from being there twice",
		before: ["create table users (clerk_id text, email text)", "create index on users (clerk_id)"],
		mapping: short,
		problem: { what: "id-not-unique", table: "public.users", column: "clerk_id" },
		canCompare: true,
		words: /CREATE UNIQUE INDEX CONCURRENTLY ON public.users \(clerk_id\)/,
	},
	...[
		["for some rows only", "create unique index on users (clerk_id) where email is not null"],
		["with another column", "create unique index on users (clerk_id, email)"],
		["by an expression", "create unique index on users (lower(clerk_id))"],
		["at the end of a transaction only", "alter table users add unique (clerk_id) deferrable initially deferred"],
	].map(
		([name, index]): Row => ({
			name: `the id is unique ${name}`,
			before: ["create table users (clerk_id text, email text)", index ?? ""],
			mapping: short,
			problem: { what: "id-not-unique", table: "public.users", column: "clerk_id" },
			canCompare: true,
			words: /could get two rows/,
		}),
	),
	{
		name: "a table divided by something else than the id",
		before: [
			"create table users (clerk_id text, email text, region int, primary key (clerk_id, region)) partition by list (region)",
		],
		mapping: short,
		problem: { what: "id-not-unique", table: "public.users", column: "clerk_id" },
		canCompare: true,
		words: /could get two rows/,
	},
	{
		name: "a new row needs a value that nobody gives",
		before: ["create table users (clerk_id text primary key, email text, tenant int not null, plan text not null)"],
		mapping: short,
		problem: { what: "needs-value", table: "public.users", columns: ["tenant", "plan"] },
		canCompare: true,
		words: /needs a value of the columns `tenant` and `plan`/,
	},
	{
		name: "a column for marking that is mapped",
		before: ["create table users (clerk_id text primary key, banned boolean)"],
		mapping: "table: users\ncolumns: { clerk_id: id, banned: banned }",
		intent: { flag: "banned" },
		problem: { what: "flag-mapped", column: "banned" },
		words: /holds a field of Clerk/,
	},
	{
		name: "a column for marking of type text",
		before: ["create table users (clerk_id text primary key, email text, state text)"],
		mapping: short,
		intent: { flag: "state" },
		problem: { what: "flag-type", column: "state", type: "text" },
		words: /is of the type `text`/,
	},
	{
		name: "a column for marking that is not there",
		before: ["create table users (clerk_id text primary key, email text)"],
		mapping: short,
		intent: { flag: "gone" },
		problem: { what: "no-flag", table: "public.users", column: "gone", near: undefined },
		words: /no column `gone`, which is to mark users who are gone.*add one to the table/,
	},
];

describe.each(databases)("$name", ({ start }) => {
	let database: Database;
	beforeAll(async () => {
		database = await start();
	}, 60_000);
	afterAll(() => database.close());
	beforeEach(() => database.reset());

	test.each(rows)("$name", async ({ before, mapping, intent, problem, canCompare = false, words }) => {
		for (const statement of before) await database.query(statement);
		const found = await problemOf(database.url, mapping, intent);
		expect(found).toEqual(problem);
		const reply = tableProblemReply(found);
		expect(reply).toMatch(words);
		expect(reply).toContain("Nothing was written.");
		if (canCompare) await open(database.url, mapping, onlyRead);
	});

	async function foundIn(url: string, mapping: string): Promise<TableProblem | undefined> {
		try {
			await open(url, mapping);
			return undefined;
		} catch {
			return problemOf(url, mapping);
		}
	}

	async function as(role: string, ...grants: string[]): Promise<string> {
		await database.query(`create role ${role} login password 'of-the-role'`);
		for (const grant of grants) await database.query(grant);
		return String(Object.assign(new URL(database.url), { username: role, password: "of-the-role" }));
	}

	test.each<[string, string[], Partial<TableUse>, object]>([
		[
			"may not read",
			[],
			onlyRead,
			{ right: "SELECT", columns: ["clerk_id", "email", "first_name", "last_name", "updated_at"] },
		],
		[
			"may not read one column",
			["grant select (clerk_id, email, first_name, updated_at) on users to other"],
			onlyRead,
			{ right: "SELECT", columns: ["last_name"] },
		],
		[
			"may only read",
			["grant select on users to other"],
			{},
			{ right: "INSERT", columns: ["clerk_id", "email", "first_name", "last_name", "updated_at"] },
		],
		[
			"may not change one column",
			[
				"grant select, insert on users to other",
				"grant update (clerk_id, email, first_name, updated_at) on users to other",
			],
			{},
			{ right: "UPDATE", columns: ["last_name"] },
		],
		[
			"may not delete",
			["grant select, insert, update on users to other"],
			{ remove: true },
			{ right: "DELETE", columns: [] },
		],
		[
			"may not mark",
			[
				"grant select, insert on users to other",
				"grant update (clerk_id, email, first_name, last_name, updated_at) on users to other",
			],
			{ flag: "gone" },
			{ right: "UPDATE", columns: ["gone"] },
		],
	])("a role that %s", async (_what, grants, intent, problem) => {
		await database.query(users);
		await database.query("alter table users add gone boolean");
		const url = await as("other", ...grants);
		const found = await problemOf(url, "", intent);
		expect(found).toMatchObject({ what: "no-right", table: "public.users", ...problem });
		expect(tableProblemReply(found)).toContain("GRANT");
	});

	test("a role that may not use the schema sees no table, and is told which one there is", async () => {
		await database.query("create schema hidden");
		await database.query(users.replace("users", "hidden.users"));
		const url = await as("other");
		const mapping = "table: hidden.users\ncolumns: { clerk_id: id, email: primary_email }";
		const found = await problemOf(url, mapping);
		expect(found).toEqual({ what: "no-right", table: "hidden", right: "USAGE", columns: [] });
		expect(tableProblemReply(found)).toContain("GRANT USAGE ON SCHEMA");
	});

	test.each([
		["as they are", "app_one", "users", "clerk_id"],
		["with capitals", "App", "User", "clerkId"],
		["that are words of SQL", "user", "order", "user"],
		["with blanks and quotes", "the app", 'all "users"', "clerk-id"],
		["as long as they can be", "S".repeat(63), "T".repeat(63), "C".repeat(63)],
	])("what is proposed can be typed as it stands, with names %s", async (_what, schema, name, column) => {
		const place = `${quoted(schema)}.${quoted(name)}`;
		await database.query(`create schema ${quoted(schema)}`);
		await database.query(`create table ${place} (${quoted(column)} text, email text)`);
		const mapping = JSON.stringify({
			schema: quoted(schema),
			table: quoted(name),
			columns: { [quoted(column)]: "id", email: "primary_email" },
		});
		const url = await as("other");
		const proposed: string[] = [];
		for (let problem = await foundIn(url, mapping); problem; problem = await foundIn(url, mapping)) {
			const statement = /`((?:CREATE|GRANT) [^`]*)`/.exec(tableProblemReply(problem))?.[1] ?? "";
			expect(proposed).not.toContain(statement);
			proposed.push(statement);
			await database.query(statement.replace("TO …", "TO other").replace(" CONCURRENTLY", ""));
		}
		expect(proposed.map((statement) => statement.split(" ON ")[0])).toEqual([
			"GRANT USAGE",
			"GRANT SELECT",
			"GRANT INSERT",
			"GRANT UPDATE",
			"CREATE UNIQUE INDEX CONCURRENTLY",
		]);
	});

	test("a role that may do all that is needed, and no more", async () => {
		await database.query(users);
		const url = await as("other", "grant select, insert, update on users to other");
		const table = await open(url);
		expect(outcomes(await table.write([row("user_1", null, null, null, march)]))).toEqual({ user_1: "written" });
		expect((await everyRow(table)).length).toBe(1);
	});

	test("a database that is set to read-only can be compared, not repaired", async () => {
		await database.query(users);
		const url = await as(
			"other",
			"grant select, insert, update on users to other",
			"alter role other set default_transaction_read_only = on",
		);
		expect(await problemOf(url)).toEqual({ what: "read-only" });
		await open(url, "", onlyRead);
	});

	test("a role that may only read can compare, whatever is to mark the gone afterwards", async () => {
		await database.query("create table users (clerk_id text primary key, email text, gone boolean)");
		const mapping = "table: users\ncolumns: { clerk_id: id, email: primary_email }";
		const url = await as("other", "grant select on users to other");
		await open(url, mapping, { write: false, flag: "gone" });
		expect(await problemOf(url, mapping, { write: false, flag: "left" })).toMatchObject({ what: "no-flag" });
		expect(await problemOf(url, mapping, { flag: "gone" })).toMatchObject({ what: "no-right" });
	});

	test("rows that a policy hides would look as if they were missing", async () => {
		await database.query(users);
		await database.query("alter table users enable row level security");
		const url = await as("other", "grant select, insert, update on users to other");
		expect(await problemOf(url, "", onlyRead)).toEqual({ what: "row-security", table: "public.users" });
		await open(database.url);
		await database.query("alter table users force row level security");
		expect(await problemOf(database.url)).toEqual({ what: "row-security", table: "public.users" });
	});
});
