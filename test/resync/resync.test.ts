// The whole: an emulated Clerk, a database, and runs that compare and repair.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Database } from "../../src/drill/database/owner.ts";
import type { UserDirectory } from "../../src/ports/user-directory.ts";
import type { UsersTable } from "../../src/ports/users-table.ts";
import { readMapping } from "../../src/resync/mapping.ts";
import type { Resynced } from "../../src/resync/resync.ts";
import { resyncReply } from "../../src/words/resync.ts";
import { databases } from "../database/databases.ts";
import { drifted, expectRight, foundTown, id, start, type Town } from "./town.ts";

const count = 1_300;

describe.each(databases)("$name", ({ name, start: startDatabase }) => {
	let database: Database;
	beforeAll(async () => {
		database = await startDatabase();
	}, 60_000);
	afterAll(() => database.close());

	test("a comparison counts every kind of difference and writes nothing", async () => {
		const town = await drifted(database, count);
		const before = await town.writings();
		const found = await town.run({ write: false });
		expect(found).toMatchObject({
			read: count - 1,
			missing: 3,
			stale: 2,
			onlyTime: 1,
			different: 1,
			newer: 1,
			gone: 1,
			foreign: 1,
			failed: 0,
		});
		expect(found).toMatchObject({
			created: 0,
			updated: 0,
			goneOutcome: "reported",
			goneIds: [id(6)],
			rows: count - 2,
			toWrite: 6,
		});
		expect(found.columns).toEqual([0, 1, 2, 1, 3]);
		expect(found.digestClerk).not.toBe(found.digestDatabase);
		expect(await town.writings()).toEqual(before);
	});

	test("a row that the table refuses is left, and nothing is read a second time because of it", async () => {
		const town = await foundTown(database, 60);
		await database.query("alter table users add constraint proper check (first_name <> 'Eve')");
		try {
			await town.run();
			town.change(7, { firstName: "Eve" });
			town.change(8, { firstName: "Robin" });
			town.add(100, { firstName: "Eve" });
			const left = { created: 0, updated: 1, failed: 2, proven: false, second: undefined };
			expect(await town.run()).toMatchObject(left);
			// And a row that is newer beside them.
			await database.query("update users set first_name = 'Later', updated_at = '2100-01-01' where clerk_id = $1", [
				id(9),
			]);
			expect(await town.run()).toMatchObject({ ...left, updated: 0, newer: 1 });
		} finally {
			await database.query("alter table users drop constraint proper");
		}
	});

	test("a repair writes exactly what differs, and a second one nothing", async () => {
		const town = await drifted(database, count);
		const untouched = new Map(
			(await database.query("select clerk_id, xmin from users")).map((one) => [one.clerk_id, one.xmin]),
		);
		const found = await town.run();
		expect(found).toMatchObject({
			created: 3,
			updated: 3,
			unchanged: count - 7,
			failed: 0,
			goneDone: 0,
			newer: 1,
			proven: true,
			second: undefined,
		});
		const changed = (await database.query("select clerk_id, xmin from users")).filter(
			(one) => untouched.get(one.clerk_id) !== one.xmin,
		);
		expect(changed.map((one) => one.clerk_id).toSorted()).toEqual([0, 3, 4, 700, 900, 1_299].map(id).toSorted());
		await database.query("update users set updated_at = '2020-01-01' where clerk_id = $1", [id(5)]);
		expect(await town.run()).toMatchObject({ created: 0, updated: 1, proven: true, second: undefined });
		await expectRight(town, ["auth0|1", id(6)]);
		// What is left to clear up after the writes above would be cleared up, and logged, by whoever reads next.
		await database.query("alter table users set (autovacuum_enabled = false)");
		await database.query("vacuum analyze users");
		const before = await town.writings();
		const log = async () => (await database.query<{ at: string }>("select pg_current_wal_lsn() - '0/0' as at"))[0]?.at;
		const from = name === "PostgreSQL" ? Number(await log()) : 0;
		const again = await town.run();
		const to = name === "PostgreSQL" ? Number(await log()) : 0;
		expect(again).toMatchObject({ created: 0, updated: 0, unchanged: count - 1, toWrite: 0, proven: true });
		expect(await town.writings()).toEqual(before);
		expect(to - from).toBeLessThan(4_000);
	});

	test("the digests of both sides are the same where the table holds exactly Clerk's users", async () => {
		const town = await foundTown(database, 30);
		const found = await town.run();
		expect(found.digestDatabase).toBe(found.digestClerk);
		expect(await town.run({ write: false })).toMatchObject({
			digestClerk: found.digestClerk,
			digestDatabase: found.digestClerk,
		});
	});

	test("what differs is counted by every page, however many are out at once", async () => {
		const town = await foundTown(database, 4_200);
		const found = await town.run({ write: false });
		expect(found).toMatchObject({ missing: 4_200, toWrite: 4_200 });
		const least = await town.run({ mostWritten: 1_000 });
		expect(least.toWrite).toBe(4_200);
		expect(least.created).toBeLessThanOrEqual(1_000);
	});

	test.each([
		["deleted", { choice: "delete" } as const],
		["flagged", { choice: "flag", column: "left_at" } as const],
	])("rows of users who are gone are %s where that is asked for, and others never", async (outcome, gone) => {
		const town = await foundTown(database, 200);
		await town.run();
		await database.query("alter table users add left_at timestamptz");
		await database.query("insert into users values ('auth0|1'), ('legacy-7'), ('-user_9'), ('')");
		for (const n of [7, 8, 199]) town.remove(n);
		const found = await town.run({ gone });
		expect(found).toMatchObject({ gone: 3, goneDone: 3, goneOutcome: outcome, foreign: 3, proven: true });
		const rows = await town.rows();
		expect(rows.length).toBe(outcome === "deleted" ? 201 : 204);
		expect(rows.filter((row) => row.left_at !== null).map((row) => row.clerk_id)).toEqual(
			outcome === "deleted" ? [] : [7, 8, 199].map(id).toSorted(),
		);
		expect(await town.run({ gone })).toMatchObject({ gone: outcome === "deleted" ? 0 : 3, goneDone: 0 });
	});

	test("more than were agreed on are gone: none is touched", async () => {
		const town = await foundTown(database, 100);
		await town.run();
		for (const n of [1, 2, 3, 4, 5, 6]) town.remove(n);
		for (const gone of [{ choice: "delete" }, { choice: "flag", column: "left_at" }] as const) {
			await database.query("alter table users add if not exists left_at timestamptz");
			expect(await town.run({ gone })).toMatchObject({ gone: 6, goneDone: 0, goneOutcome: "too-many" });
		}
		expect((await town.rows()).length).toBe(100);
		expect(await town.run({ gone: { choice: "delete" }, mostGonePercent: 6 })).toMatchObject({
			goneDone: 6,
			goneOutcome: "deleted",
		});
	});

	test("of rows that this run has made, none counts for how many may be taken away", async () => {
		const town = await foundTown(database, 300);
		await database.query("insert into users select 'user_gone' || n from generate_series(1, 12) n");
		const found = await town.run({ gone: { choice: "delete" } });
		expect(found).toMatchObject({ created: 300, gone: 12, goneDone: 0, goneOutcome: "too-many" });
		expect((await town.rows()).length).toBe(312);
	});

	test("rows that were marked before do not count for how many may be marked", async () => {
		const town = await foundTown(database, 100);
		await town.run();
		await database.query("alter table users add left_at timestamptz");
		const gone = { choice: "flag", column: "left_at" } as const;
		for (const turn of [0, 1, 2]) {
			for (let n = 0; n < 4; n++) town.remove(4 * turn + n);
			const found = await town.run({ gone });
			expect(found).toMatchObject({ gone: 4 * turn + 4, goneDone: 4, goneOutcome: "flagged" });
		}
		for (let n = 20; n < 26; n++) town.remove(n);
		expect(await town.run({ gone })).toMatchObject({ gone: 18, goneDone: 0, goneOutcome: "too-many" });
	});

	test("a row of a user who is gone that others refer to stays, and is told; the others go, and the rest is proven", async () => {
		const town = await foundTown(database, 200);
		await town.run();
		await database.query("create table orders (by text references users)");
		await database.query("insert into orders values ($1)", [id(8)]);
		for (const n of [7, 8, 199]) town.remove(n);
		const found = await town.run({ gone: { choice: "delete" } });
		expect(found).toMatchObject({ gone: 3, goneDone: 2, goneOutcome: "deleted", failed: 1, proven: true });
		expect(found.stopped).toBeUndefined();
		expect(found.missed).toEqual([{ id: id(8), why: expect.stringContaining("refer to it") }]);
		expect((await town.rows()).length).toBe(198);
	});

	test("many whom the table refuses are each told in a second run too", async () => {
		const town = await foundTown(database, 500);
		await database.query("alter table users alter email set not null");
		for (let n = 0; n < 60; n++) town.change(n, { email: null });
		for (const created of [440, 0]) {
			const found = await town.run();
			expect(found).toMatchObject({ created, failed: 60, read: 500 });
			expect(found.stopped).toBeUndefined();
		}
	});

	/** A directory that leaves some users out of its walk, as one under churn may. */
	function forgetful(town: Town, ids: readonly string[]): UserDirectory {
		const { directory } = town;
		return {
			...directory,
			walk: ({ ranges, records, take }) =>
				directory.walk({
					ranges,
					records,
					take: (page) => take({ ...page, users: page.users.filter((user) => !ids.includes(user.id)) }),
				}),
		};
	}

	test("whom the walk missed but Clerk knows is repaired, not deleted", async () => {
		const town = await foundTown(database, 120);
		await town.run();
		town.change(7, { firstName: "Missed" });
		town.remove(8);
		const found = await town.run({ directory: forgetful(town, [id(7), id(9)]), gone: { choice: "delete" } });
		expect(found).toMatchObject({ read: 119, gone: 1, goneDone: 1, updated: 1, proven: true });
		await expectRight(town);
		expect((await town.rows()).length).toBe(119);
	});

	test("whom the walk missed may have come to an address that is held", async () => {
		const town = await foundTown(database, 60);
		await database.query("alter table users alter email set not null, add unique (email)");
		await town.run();
		town.change(7, { email: "new@example.com" });
		town.change(8, { email: "u7@example.com" });
		town.change(7, { email: "u8@example.com" });
		const found = await town.run({ directory: forgetful(town, [id(7), id(8)]) });
		expect(found).toMatchObject({ read: 60, updated: 2, failed: 0, proven: true });
		await expectRight(town);
		town.remove(9);
		town.change(7, { email: "u9@example.com" });
		const held = await town.run({ directory: forgetful(town, [id(7)]) });
		expect(held).toMatchObject({ updated: 0, failed: 1, gone: 1, proven: false });
	});

	test("a record whose id cannot be read may be anybody's, so nobody is taken for gone", async () => {
		const town = await foundTown(database, 40);
		await town.run();
		const { directory } = town;
		const odd: UserDirectory = {
			...directory,
			async walk({ ranges, records, take }) {
				await directory.walk({
					ranges,
					records,
					take: (page) =>
						take({
							...page,
							users: page.users.filter((user) => user.id !== id(7)),
							odd: page.users.length > 0 ? [{ id: undefined, what: "id" }] : [],
						}),
				});
			},
			async byIds(ids) {
				const page = await directory.byIds(ids);
				const isIn = ids.includes(id(7));
				return {
					...page,
					users: page.users.filter((user) => user.id !== id(7)),
					odd: isIn ? [{ id: undefined, what: "id" }] : [],
				};
			},
		};
		const found = await town.run({ directory: odd, gone: { choice: "delete" }, mostGonePercent: 100 });
		expect(found).toMatchObject({ gone: 0, goneDone: 0 });
		expect(found.failed).toBeGreaterThan(0);
		expect((await town.rows()).length).toBe(40);
	});

	test("a record that is not as documented is reported, and its row is nobody's to delete", async () => {
		const town = await foundTown(database, 40);
		await town.run();
		const user = town.clerk.user(id(7));
		town.clerk.faults.add({
			when: { path: /users$/, query: /order_by=%2Bcreated_at/ },
			answer: { status: 200, body: [{ ...user, created_at: "yesterday" }] },
		});
		const found = await town.run({ gone: { choice: "delete" }, mostGonePercent: 100 });
		expect(found.goneDone).toBe(0);
		expect((await town.rows()).length).toBe(40);
	});

	test("an address that a user who is gone still holds is free for another as soon as that row is deleted", async () => {
		const town = await foundTown(database, 100);
		await database.query("alter table users add unique (email)");
		await town.run();
		town.remove(7);
		town.change(8, { email: "u7@example.com" });
		town.add(200, { email: "u8@example.com" });
		const reported = await town.run();
		expect(reported).toMatchObject({ gone: 1, failed: 2, proven: false });
		expect(reported.missed.map((one) => one.id).toSorted()).toEqual([id(8), id(200)].toSorted());
		expect(reported.missed[0]?.why).toMatch(/may be there only once \(users_email_key\).*gone from Clerk/);
		const found = await town.run({ gone: { choice: "delete" } });
		expect(found).toMatchObject({ gone: 1, goneDone: 1, failed: 0, created: 1, updated: 1, proven: true, missed: [] });
		await expectRight(town);
		expect((await town.rows()).length).toBe(100);
	});

	test("addresses that were exchanged are right after one run, and it is proven", async () => {
		const town = await foundTown(database, 1_100);
		await database.query("alter table users alter email set not null, add unique (email)");
		await town.run();
		town.change(7, { email: "u1050@example.com" });
		town.change(1_050, { email: "u7@example.com" });
		expect(await town.run()).toMatchObject({ updated: 2, failed: 0, proven: true });
		await expectRight(town);
		town.change(7, { email: "u7@example.com" });
		town.change(1_050, { email: "u1050@example.com" });
		for (const whom of [
			{ who: "named", ids: [id(7), id(1_050)] },
			{ who: "changed", since: start },
		] as const) {
			await database.query("update users set email = 'x' where clerk_id = $1", [id(7)]);
			expect(await town.run({ whom })).toMatchObject({ failed: 0, proven: true });
			await expectRight(town);
		}
	});

	test("only who changed since then", async () => {
		const town = await drifted(database, count);
		const found = await town.run({ whom: { who: "changed", since: start } });
		expect(found).toMatchObject({ read: 2, updated: 2, goneOutcome: "not-looked-for", proven: true });
	});

	test("only who is named, with who of them is gone", async () => {
		const town = await drifted(database, count);
		const ids = [0, 3, 6, 10, 12_345].map(id);
		const compared = await town.run({ write: false, whom: { who: "named", ids } });
		expect(compared).toMatchObject({ read: 3, missing: 1, stale: 1, gone: 1, goneIds: [id(6)] });
		const found = await town.run({ whom: { who: "named", ids } });
		expect(found).toMatchObject({ read: 3, created: 1, updated: 1, gone: 1, goneDone: 0, failed: 0, proven: true });
		const deleted = await town.run({ whom: { who: "named", ids }, gone: { choice: "delete" } });
		expect(deleted).toMatchObject({ gone: 1, goneDone: 1, goneOutcome: "deleted", proven: true });
		expect(await database.query("select * from users where clerk_id = $1", [id(6)])).toEqual([]);
	});

	test("who of the named neither Clerk nor the table knows is told, and nobody else", async () => {
		const town = await drifted(database, count);
		const ids = [0, 6, 10, 12_345].map(id);
		for (const write of [false, true]) {
			const found = await town.run({ write, whom: { who: "named", ids } });
			expect(found).toMatchObject({ read: 2, gone: 1, goneIds: [id(6)], failed: 0, unknownIds: [id(12_345)] });
		}
		const strangers = Array.from({ length: 250 }, (_, n) => id(20_000 + n));
		const named = [...strangers.slice(0, 120), id(10), ...strangers.slice(120)];
		expect(await town.run({ whom: { who: "named", ids: named } })).toMatchObject({ read: 1, unknownIds: strangers });
		expect((await town.run()).unknownIds).toEqual([]);
	});

	test("a record without an id may be of any who was named, so nobody is called unknown", async () => {
		const town = await foundTown(database, 3);
		const directory: UserDirectory = {
			...town.directory,
			byIds: async () => ({ users: [], odd: [{ id: undefined, what: "no id" }], done: undefined }),
		};
		const found = await town.run({ directory, whom: { who: "named", ids: [id(0), id(1)] } });
		expect(found).toMatchObject({ failed: 1, unknownIds: [] });
	});

	test("another instance's users are refused before anything is written", async () => {
		const town = await foundTown(database, 30);
		await database.query("insert into users select 'user_of_another_' || n from generate_series(1, 30) n");
		await expect(town.run()).rejects.toThrow("other-users");
		expect((await town.rows()).length).toBe(30);
	});

	test("rows of others do not make it another instance, whatever their ids look like", async () => {
		const town = await foundTown(database, 30);
		await database.query("insert into users select '-' || n from generate_series(1, 300) n");
		await database.query("insert into users select 'zz' || n from generate_series(1, 300) n");
		expect(await town.run({ gone: { choice: "delete" } })).toMatchObject({
			created: 30,
			foreign: 600,
			gone: 0,
			proven: true,
		});
	});

	test("a shard of four does its part; together they are the whole, by their digests", async () => {
		const town = await drifted(database, count);
		const whole = await town.run({ write: false });
		const parts: Resynced[] = [];
		for (const index of [1, 2, 3, 4]) {
			parts.push(
				await town.run({ whom: { who: "everybody", shard: { index, count: 4 } }, gone: { choice: "delete" } }),
			);
		}
		const xor = parts.reduce((all, { digestClerk }) => all ^ BigInt(`0x${digestClerk}`), 0n);
		expect(xor.toString(16).padStart(32, "0")).toBe(whole.digestClerk);
		const sum = (key: "read" | "created" | "updated" | "gone" | "goneDone" | "foreign") =>
			parts.reduce((all, one) => all + one[key], 0);
		expect([sum("read"), sum("created"), sum("updated"), sum("gone"), sum("goneDone"), sum("foreign")]).toEqual([
			count - 1,
			3,
			3,
			1,
			1,
			1,
		]);
		expect(new Set(parts.map((one) => one.slotMilliseconds)).size).toBe(1);
		await database.query("update users set updated_at = '2020-01-01' where clerk_id = $1", [id(5)]);
		for (const index of [1, 2, 3, 4]) {
			expect(await town.run({ whom: { who: "everybody", shard: { index, count: 4 } } })).toMatchObject({
				failed: 0,
				proven: true,
			});
		}
		await expectRight(town, ["auth0|1"]);
	});

	test("a row that a webhook wrote between the reading and the writing is kept", async () => {
		const town = await foundTown(database, 50);
		await town.run();
		town.change(7, { firstName: "Read" });
		const table = await town.table();
		const meanwhile: UsersTable = {
			...table,
			async write(rows) {
				await database.query("update users set first_name = 'Webhook', updated_at = '2027-01-01' where clerk_id = $1", [
					id(7),
				]);
				return table.write(rows);
			},
		};
		const found = await town.run({ table: meanwhile });
		expect(found).toMatchObject({ updated: 0, failed: 0, stale: 1, proven: false });
		expect((await town.rows()).find((one) => one.clerk_id === id(7))).toMatchObject({ first_name: "Webhook" });
	});

	test("users change while it runs: whoever was there all the time is right", async () => {
		const town = await foundTown(database, 2_600);
		await town.run();
		let page = 0;
		const directory: UserDirectory = {
			...town.directory,
			walk: ({ ranges, records, take }) =>
				town.directory.walk({
					ranges,
					records,
					async take(one) {
						page++;
						if (page < 30) {
							town.add(10_000 + page);
							town.add(20_000 + page, { createdAt: start - 2_000 * 60_000 });
							town.remove(page * 50);
							town.change(page * 50 + 1, { firstName: `Changed ${page}` });
						}
						await take(one);
					},
				}),
		};
		const found = await town.run({ directory, gone: { choice: "delete" } });
		expect(found).toMatchObject({ failed: 0, stopped: undefined });
		await town.run({ gone: { choice: "delete" } });
		await expectRight(town);
	});

	test("a table that dates its changes itself is told from one that is newer", async () => {
		const town = await foundTown(database, 30);
		await database.query(
			"create function stamp() returns trigger language plpgsql as $$ begin new.updated_at = now(); return new; end $$",
		);
		await database.query("create trigger stamp before insert on users for each row execute function stamp()");
		const result = await town.run();
		expect(result).toMatchObject({ created: 30, newer: 0, proven: false, second: { newer: 30 } });
		const told = { mapping: readMapping(""), table: "public.users", write: true, mostGonePercent: 5 } as const;
		const whom = { who: "everybody", shard: undefined } as const;
		const reply = resyncReply({ ...told, result, whom, gone: { choice: "report" }, place: "action" });
		expect(reply).toContain("the table writes a time of its own into that column");
	});

	test("a mapping without a time, of other columns, in another schema", async () => {
		const town = await foundTown(database, 60);
		await database.query("create schema app_one");
		await database.query(
			`create table app_one."User" ("clerkId" text primary key, handle text, photo text, data json, is_banned boolean)`,
		);
		const text = `table: app_one."User"\ncolumns: { clerkId: id, handle: username, photo: image_url, data: raw, is_banned: banned }`;
		const order = { mapping: readMapping(text), table: await town.table(text) };
		expect(await town.run(order)).toMatchObject({ created: 60, proven: true });
		town.change(7, { username: "changed" });
		expect(await town.run({ ...order, write: false })).toMatchObject({ different: 1, columns: [0, 1, 0, 1, 0] });
		expect(await town.run(order)).toMatchObject({ updated: 1, proven: true });
		expect(await town.run(order)).toMatchObject({ updated: 0, proven: true });
	});

	test("an empty Clerk beside a full table is no reason to delete", async () => {
		const town = await foundTown(database, 0);
		await database.query("insert into users select 'user_' || n from generate_series(1, 10) n");
		expect(await town.run({ gone: { choice: "delete" } })).toMatchObject({
			gone: 10,
			goneDone: 0,
			goneOutcome: "too-many",
		});
	});
});
