/** The action `resync-users` with the target database, as a child process beside no issue: what it does, what it refuses, what it tells. */
import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { clerkOf, runOn } from "./table-action.ts";
import { useTable } from "./table-room.ts";

const table = useTable();
const { rows } = table;
const run = (mode: string, more: Parameters<typeof runOn>[2] = {}) => runOn(table, mode, more);

test("drift counts what a repair would do and writes nothing; resync does it; the next one has nothing to do", async () => {
	const clerk = await clerkOf(1_100);
	const drift = await run("drift", { clerk });
	expect(drift.outputs).toMatchObject({ read: "1100", created: "1100", updated: "0", unchanged: "0", failed: "0" });
	expect([drift.code, await rows()]).toEqual([0, 0]);
	const resync = await run("resync", { clerk });
	expect(resync.outputs).toMatchObject({ read: "1100", created: "1100", updated: "0", gone: "0", failed: "0" });
	expect(resync.outputs["digest-clerk"]).toMatch(/^[0-9a-f]{32}$/);
	expect(resync.outputs["digest-database"]).toBe(resync.outputs["digest-clerk"]);
	expect(resync.summary).toContain("is right again: 1,100 rows created");
	expect([resync.code, await rows()]).toEqual([0, 1_100]);
	const again = await run("resync", { clerk });
	expect(again.outputs).toMatchObject({ created: "0", updated: "0", unchanged: "1100" });
	expect(again.summary).toContain("nothing had to be written");
});

test("export keeps the table in a file whose rows and digest are told", async () => {
	await table.database().query("INSERT INTO users (clerk_id, email) VALUES ('user_x', 'x@example.com')");
	const { code, outputs, report } = await run("export");
	expect([code, outputs.read]).toEqual([0, "1"]);
	expect(gunzipSync(readFileSync(outputs.export ?? "")).toString()).toContain('"user_x","x@example.com"');
	expect(report).toMatchObject({ ok: true, mode: "export", exported: { rows: 1, digest: expect.any(String) } });
});

test.each([{ private: false }, { visibility: "public" }])(
	"in a public repository (%j) nothing is exported in the open",
	async (repository) => {
		const event = { repository };
		const { code, summary, asked, outputs } = await run("export", { event });
		expect([code, asked, outputs.export]).toEqual([1, 0, ""]);
		expect(summary).toContain("export-recipient");
	},
);

test("the mapping may be a file of the workspace", async () => {
	await table.database().query(`CREATE TABLE "User" ("clerkId" text PRIMARY KEY, mail text)`);
	const mapping = `table: '"User"'\ncolumns:\n  '"clerkId"': id\n  mail: primary_email\n`;
	const { code, outputs } = await run("resync", { inputs: { mapping: "map.yml" }, files: { "map.yml": mapping } });
	expect([code, outputs.created]).toEqual([0, "30"]);
	expect(await table.database().query(`SELECT * FROM "User" WHERE mail = 'u.3@example.com'`)).toHaveLength(1);
});

test.each<[string, Record<string, string>, RegExp]>([
	["no mode", { mode: "" }, /input mode is empty; it must be `drift`, `resync` or `export`/],
	["a mode that is none", { mode: "repair" }, /input mode is `repair`/],
	["a target that is none", { target: "mysql" }, /`database` or `webhook`/],
	["no database", { "database-url": "" }, /database-url is empty/],
	["a part that is none", { shard: "5/4" }, /shard must be two numbers/],
	["a time to come", { since: "2099-01-01T00:00:00Z" }, /since must be a time that has passed/],
	["a part of who changed", { shard: "1/2", since: "2020-01-01T00:00:00Z" }, /shard and since are both given/],
	["a word for the gone that is none", { gone: "drop" }, /gone must be `report`, `delete` or `flag:<column>`/],
	["a share that is none", { "max-gone-percent": "all" }, /from 0 to 100/],
	[
		"a field that is none",
		{ mapping: "table: users\ncolumns:\n  clerk_id: id\n  email: mail" },
		/`mail`, which is no field/,
	],
	[
		"a column twice",
		{ mapping: `table: users\ncolumns:\n  clerk_id: id\n  email: primary_email\n  '"email"': username` },
		/`email` stands there twice/,
	],
	[
		"a file that is not there",
		{ mapping: "nowhere.yml" },
		/`nowhere.yml` of the input mapping is not in the job's workspace/,
	],
	["a recipient that is none", { "export-recipient": "age1x", "export-path": "x.gz" }, /no public key of age/],
	["a secret key that is none", { "clerk-secret-key": "pk_live_x" }, /is not one/],
])("%s is said before anything is asked", async (_, inputs, says) => {
	const { code, summary, asked, outputs, report } = await run(inputs.mode ?? "resync", { inputs });
	expect([code, asked, outputs.created]).toEqual([1, 0, "0"]);
	expect(summary).toMatch(says);
	expect(report.ok).toBe(false);
	expect(await rows()).toBe(0);
});

test.each<[string, () => Promise<Record<string, string>>, RegExp]>([
	[
		"a database that is not there",
		async () => ({ "database-url": "postgres://app:x@127.0.0.1:1/app" }),
		/could not be reached/,
	],
	[
		"a wrong password",
		async () => ({ "database-url": table.database().url.replace(/:[^:@]+@/, ":wrong@") }),
		/does not accept the user name or the password/,
	],
	[
		"a wrong database",
		async () => ({ "database-url": table.database().url.replace(/\/app$/, "/other") }),
		/no database of that name/,
	],
	[
		"a wrong table",
		async () => ({ mapping: "table: people\ncolumns: {clerk_id: id, email: primary_email}" }),
		/there is no table `people`/,
	],
	[
		"a wrong column",
		async () => ({ mapping: "table: users\ncolumns: {clerk_id: id, mail: primary_email}" }),
		/has no column `mail`/,
	],
	[
		"a column of a wrong type",
		async () => {
			await table.database().query("ALTER TABLE users ALTER COLUMN first_name TYPE int USING NULL");
			return {};
		},
		/`first_name` is of the type `integer`, which cannot hold `first_name`/,
	],
])("%s: a clear word, and nothing is written", async (_, arrange, says) => {
	const { code, summary, outputs, clerk } = await run("resync", { inputs: await arrange() });
	expect([code, outputs.created, clerk.requests.length]).toEqual([1, "0", 0]);
	expect(summary).toMatch(says);
	expect(summary).toMatch(/Nothing was (?:done|written)/);
	expect(await rows()).toBe(0);
});

test("a 200 with a web page from Clerk: a clear word, and nothing is written or taken away", async () => {
	await table.database().query("INSERT INTO users (clerk_id) VALUES ('user_x')");
	const clerk = await clerkOf(30);
	clerk.faults.add({ when: { path: /users/ }, answer: "html" });
	const { code, summary, outputs } = await run("resync", {
		clerk,
		inputs: { gone: "delete", "max-gone-percent": "100" },
	});
	expect([code, outputs.created, outputs.gone, await rows()]).toEqual([1, "0", "0", 1]);
	expect(summary).toContain("gave an answer that is not Clerk's API");
});
