// Values that may be in the table only once and have moved from one user to another, in whatever order they come.
import fc from "fast-check";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Database } from "../../src/drill/database/owner.ts";
import type { UsersTable } from "../../src/ports/users-table.ts";
import { databases } from "./databases.ts";
import { april, everyRow, march, open, outcomes, row } from "./opened.ts";

const mapping = "table: users\ncolumns: { clerk_id: id, email: primary_email, updated_at: updated_at }";
const table = (email: string) =>
	`create table users (clerk_id text primary key, email ${email}, updated_at timestamptz)`;

const kinds = [
	["unique", [table("text unique")]],
	["unique and never empty", [table("text not null unique")]],
	["unique, never empty and short", [table("varchar(12) not null unique")]],
	["unique, never empty and an address", [table("text not null unique check (email like '%_@_%._%')")]],
	["unique in lower case", [table("text"), "create unique index on users (lower(email))"]],
	["unique where there is one", [table("text"), "create unique index on users (email) where email is not null"]],
	["unique, and empty only once", [table("text unique nulls not distinct")]],
	["unique at the end of a transaction", [table("text unique deferrable initially deferred")]],
	[
		"unique with another column",
		[table("text"), "alter table users add tenant int default 1", "create unique index on users (tenant, email)"],
	],
	[
		"unique, in a table that dates its changes itself",
		[
			table("text unique"),
			"create function stamp() returns trigger language plpgsql as $$ begin new.updated_at = now(); return new; end $$",
			"create trigger stamp before update on users for each row execute function stamp()",
		],
	],
] as const;

/** As a run does it: what is taken is tried once more when all others are written, and then together. */
async function writeAll(users: UsersTable, ...pages: [id: string, email: string][][]): Promise<Record<string, string>> {
	const found: Record<string, string> = {};
	const rows = new Map(pages.flat().map(([id, email]) => [id, row(id, email, april)]));
	for (const page of pages) {
		Object.assign(found, outcomes(await users.write(page.flatMap(([id]) => rows.get(id) ?? []))));
	}
	const taken = () => [...rows.values()].filter(({ id }) => found[id]?.startsWith("taken"));
	if (taken().length > 0) Object.assign(found, outcomes(await users.write(taken())));
	if (taken().length > 0) Object.assign(found, outcomes(await users.exchange(taken())));
	return found;
}

const emails = async (users: UsersTable) =>
	Object.fromEntries((await everyRow(users)).map(({ id, values }) => [id.replace("user_", ""), values[1]]));

describe.each(databases)("$name", ({ start }) => {
	let database: Database;
	beforeAll(async () => {
		database = await start();
	}, 60_000);
	afterAll(() => database.close());
	beforeEach(() => database.reset());

	async function opened(statements: readonly string[], rows: Record<string, string>): Promise<UsersTable> {
		for (const statement of statements) await database.query(statement);
		const users = await open(database.url, mapping, { remove: true });
		await users.write(Object.entries(rows).map(([name, email]) => row(`user_${name}`, email, march)));
		return users;
	}

	describe.each(kinds)("%s", (_kind, statements) => {
		test("one that moved from one user to another, in one page or in two, whoever comes first", async () => {
			const users = await opened(statements, { a: "a@b.co", b: "b@b.co", c: "c@b.co", d: "d@b.co" });
			await writeAll(users, [
				["user_a", "new@b.co"],
				["user_b", "a@b.co"],
			]);
			await writeAll(users, [["user_d", "c@b.co"]], [["user_c", "x@b.co"]]);
			expect(await emails(users)).toEqual({ a: "new@b.co", b: "a@b.co", c: "x@b.co", d: "c@b.co" });
		});

		test("two that were exchanged, and three in a circle", async () => {
			const users = await opened(statements, { a: "a@b.co", b: "b@b.co", c: "c@b.co", d: "d@b.co", e: "e@b.co" });
			const found = await writeAll(
				users,
				[
					["user_a", "b@b.co"],
					["user_b", "a@b.co"],
					["user_c", "d@b.co"],
				],
				[["user_d", "e@b.co"]],
				[["user_e", "c@b.co"]],
			);
			expect(new Set(Object.values(found))).toEqual(new Set(["written"]));
			expect(await emails(users)).toEqual({ a: "b@b.co", b: "a@b.co", c: "d@b.co", d: "e@b.co", e: "c@b.co" });
		});

		test("one that a new user took", async () => {
			const users = await opened(statements, { b: "b@b.co" });
			await writeAll(users, [["user_a", "b@b.co"]], [["user_b", "c@b.co"]]);
			expect(await emails(users)).toEqual({ a: "b@b.co", b: "c@b.co" });
		});

		test("one that stays with somebody else, beside an exchange and whoever waits for them", async () => {
			const users = await opened(statements, { a: "a@b.co", b: "b@b.co", c: "c@b.co", d: "d@b.co", gone: "g@b.co" });
			const found = await writeAll(users, [
				["user_a", "b@b.co"],
				["user_b", "a@b.co"],
				["user_c", "g@b.co"],
				["user_d", "c@b.co"],
			]);
			expect(found).toMatchObject({ user_a: "written", user_b: "written" });
			expect(found.user_c).toMatch(/^taken: users_/);
			expect(found.user_d).toMatch(/^taken: users_/);
			expect(await emails(users)).toEqual({ a: "b@b.co", b: "a@b.co", c: "c@b.co", d: "d@b.co", gone: "g@b.co" });
			await users.remove(["user_gone"]);
			await writeAll(users, [
				["user_c", "g@b.co"],
				["user_d", "c@b.co"],
			]);
			expect(await emails(users)).toEqual({ a: "b@b.co", b: "a@b.co", c: "g@b.co", d: "c@b.co" });
		});
	});

	test("a row of a later version is no part of an exchange", async () => {
		const users = await opened([table("text not null unique")], { a: "a@b.co", b: "b@b.co" });
		await users.write([row("user_b", "b@b.co", "2026-05-01T00:00:00.000000Z")]);
		const found = outcomes(await users.exchange([row("user_a", "b@b.co", april), row("user_b", "a@b.co", april)]));
		expect(found).toMatchObject({ user_a: expect.stringMatching(/^taken/), user_b: "kept" });
		expect(await emails(users)).toEqual({ a: "a@b.co", b: "b@b.co" });
	});

	test("hundreds that stay with others cost a few statements each", async () => {
		const held = Object.fromEntries(Array.from({ length: 300 }, (_, n) => [`held${n}`, `h${n}@b.co`]));
		const users = await opened([table("text unique")], { ...held, a: "a@b.co", b: "b@b.co" });
		const wanted = Array.from({ length: 300 }, (_, n): [string, string] => [`user_new${n}`, `h${n}@b.co`]);
		const begun = performance.now();
		const found = await writeAll(users, [...wanted, ["user_a", "b@b.co"], ["user_b", "a@b.co"]]);
		expect(Object.values(found).filter((one) => one.startsWith("taken")).length).toBe(300);
		expect(found).toMatchObject({ user_a: "written", user_b: "written" });
		expect(performance.now() - begun).toBeLessThan(30_000);
		const [{ dead }] = (await database.query<{ dead: string }>("select pg_relation_size('users') as dead")) as [
			{ dead: string },
		];
		expect(Number(dead)).toBeLessThan(2_000_000);
	});

	test("any permutation of addresses, in any pages", async () => {
		await database.query(table("text not null unique"));
		const users = await open(database.url, mapping);
		const people = ["a", "b", "c", "d", "e", "f"];
		const order = fc.shuffledSubarray(people, { minLength: people.length });
		await fc.assert(
			fc.asyncProperty(order, order, fc.array(fc.nat(5), { minLength: 6, maxLength: 6 }), async (to, walk, pages) => {
				await database.query("truncate users");
				await users.write(people.map((name) => row(`user_${name}`, `${name}@b.co`, march)));
				const moves = walk.map((name): [string, string] => [`user_${name}`, `${to[people.indexOf(name)]}@b.co`]);
				await writeAll(users, ...[...Map.groupBy(moves, (_, index) => pages[index]).values()]);
				expect(await emails(users)).toEqual(
					Object.fromEntries(people.map((name, index) => [name, `${to[index]}@b.co`])),
				);
			}),
			{ numRuns: 40 },
		);
	});
});
