// Runs that do not come to their end: Clerk fails, or the machine is lost. Nothing false is said, and the next run ends alike.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Database } from "../../src/drill/database/owner.ts";
import type { UsersTable } from "../../src/ports/users-table.ts";
import type { Checkpoint } from "../../src/resync/resync.ts";
import { databases } from "../database/databases.ts";
import { drifted, expectRight, foundTown, id, type Town } from "./town.ts";

const count = 1_010;

describe.each(databases)("$name", ({ start }) => {
	let database: Database;
	beforeAll(async () => {
		database = await start();
	}, 60_000);
	afterAll(() => database.close());

	describe("Clerk fails in the middle", () => {
		test.each([
			["a web page", "html"],
			["a wrong key", { status: 401 }],
			["an outage", { status: 503 }],
			["a connection that breaks", "reset"],
			["nobody at all", { status: 200, body: [] }],
		] as const)("%s: nothing is said of who is gone, and nothing deleted", async (what, answer) => {
			const town = await foundTown(database, count);
			await town.run();
			town.change(3, { firstName: "Later" });
			town.clerk.faults.add({ when: { path: /users$/, query: /starting_after|created_at_after/ }, answer });
			const found = await town.run({ gone: { choice: "delete" }, mostGonePercent: 100 });
			if (what !== "nobody at all")
				expect(found).toMatchObject({
					gone: 0,
					goneOutcome: "not-looked-for",
					digestClerk: "",
					proven: false,
					stopped: { service: "Clerk" },
				});
			expect(found).toMatchObject({ updated: 1, goneDone: 0 });
			expect((await town.rows()).length).toBe(count);
		});

		test("while it is asked for who is gone", async () => {
			const town = await foundTown(database, 100);
			await town.run();
			for (const n of [1, 2]) town.remove(n);
			town.clerk.faults.add({ when: { path: /users$/, query: /user_id/, nth: 2, times: 1_000 }, answer: "html" });
			const found = await town.run({ gone: { choice: "delete" } });
			expect(found).toMatchObject({ goneDone: 0, stopped: { service: "Clerk" } });
			expect((await town.rows()).length).toBe(100);
		});
	});

	/** The table of a machine that is lost at its `nth` writing. */
	async function dying(town: Town, nth: number): Promise<UsersTable> {
		const table = await town.table("", { remove: true });
		let writes = 0;
		const dies = async <Result>(work: () => Promise<Result>): Promise<Result> => {
			if (++writes === nth) throw new Error("Lost.");
			return work();
		};
		return {
			...table,
			write: (rows) => dies(() => table.write(rows)),
			exchange: (rows) => dies(() => table.exchange(rows)),
			remove: (ids) => dies(() => table.remove(ids)),
		};
	}

	test.each([1, 2, 3, 4])(
		"lost at writing %i and started again, with and without a checkpoint: the same end",
		async (nth) => {
			for (const keeps of [true, false]) {
				const town = await drifted(database, count);
				await database.query("update users set first_name = 'Old', updated_at = '2020-01-01' where clerk_id like '%a'");
				let checkpoint: Checkpoint | undefined;
				const onProgress = (at: Checkpoint) => {
					checkpoint = structuredClone(at);
				};
				const gone = { choice: "delete" } as const;
				const first = town.run({ table: await dying(town, nth), gone, onProgress });
				const lost = await first.then(
					() => false,
					() => true,
				);
				const found = await town.run({ gone, earlier: keeps && lost ? checkpoint : undefined });
				expect(found.failed).toBe(0);
				await database.query("update users set updated_at = '2020-01-01' where clerk_id = $1", [id(5)]);
				await town.run();
				await expectRight(town, ["auth0|1"]);
				expect((await town.rows()).length).toBe(count);
			}
		},
	);
});
