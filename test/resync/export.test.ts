// The table in a file: whole, readable by whoever made it, read back by the database; and nothing where it did not come to its end.
import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import pg from "pg";
import { afterAll, beforeAll, beforeEach, describe, expect, onTestFinished, test } from "vitest";
import type { Database } from "../../src/drill/database/owner.ts";
import type { UsersTable } from "../../src/ports/users-table.ts";
import { exportTable } from "../../src/resync/export.ts";
import { copyIn } from "../bench/copy-in.ts";
import { databases } from "../database/databases.ts";
import { open, users } from "../database/opened.ts";

describe.each(databases)("$name", ({ name, start }) => {
	let database: Database;
	let folder: string;
	beforeAll(async () => {
		database = await start();
		folder = mkdtempSync(join(tmpdir(), "export-"));
	}, 60_000);
	afterAll(async () => {
		await database.close();
		rmSync(folder, { recursive: true });
	});
	beforeEach(async () => {
		await database.reset();
		await database.query(users);
		await database.query("insert into users select 'user_' || n, n || '@example.com' from generate_series(1, 5000) n");
	});

	test("all rows, with their number and digest, in a folder that was not there", async () => {
		const path = join(folder, "of", "today", "users.csv.gz");
		const exported = await exportTable({ table: await open(database.url), path, seal: undefined });
		const file = readFileSync(path);
		const digest = createHash("sha256").update(file).digest("hex");
		expect(exported).toEqual({ path, name: "users.csv.gz", rows: 5_000, bytes: file.length, digest });
		expect(gunzipSync(file).toString().split("\n").length).toBe(5_002);
		expect(statSync(path).mode & 0o077).toBe(0);
		expect(readdirSync(join(folder, "of", "today"))).toEqual(["users.csv.gz"]);
	});

	// PGlite takes no `COPY … FROM STDIN` over its socket.
	test.runIf(name === "PostgreSQL")("the database reads back what it was", async () => {
		await database.query(
			"alter table users add tags text[], add note text, add photo bytea, add data jsonb, add seen timestamp",
		);
		await database.query(
			`insert into users (clerk_id, email, tags, note, photo, data, seen) values
			('user_a', null, array['a,"b', null], E'line\\r\\nof "text", \\\\N', '\\x00ff', '{"a": "b,\\"c"}', '2026-03-01 09:40:00.123456'),
			('user_b', '', '{}', '\\.', null, null, 'infinity')`,
		);
		const path = join(folder, "back.csv.gz");
		await exportTable({ table: await open(database.url), path, seal: undefined });
		await database.query("create table users_before (like users)");
		const client = new pg.Client({ connectionString: database.url });
		onTestFinished(() => client.end());
		await client.connect();
		await copyIn(client, "copy users_before from stdin (format csv, header)", [gunzipSync(readFileSync(path))]);
		const differing =
			"(table users except all table users_before) union all (table users_before except all table users)";
		expect(await database.query(differing)).toEqual([]);
		expect(await database.query("select count(*)::int as n from users_before")).toEqual([{ n: 5_002 }]);
	});

	test("a reading that breaks off leaves no file that looks whole", async () => {
		const table = await open(database.url);
		const breaking: UsersTable = {
			...table,
			async *copyOut() {
				for await (const piece of table.copyOut()) {
					yield piece;
					if (piece.rows > 0) throw new Error("Broken off.");
				}
			},
		};
		const path = join(folder, "broken", "users.csv.gz");
		await expect(exportTable({ table: breaking, path, seal: undefined })).rejects.toThrow("Broken off.");
		expect(readdirSync(join(folder, "broken"))).toEqual([]);
	});
});
