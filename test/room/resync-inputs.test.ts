/** What the inputs of `resync-users` are for: who is gone, a part of the users, who changed, an export before the first write. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { Decrypter, generateX25519Identity, identityToRecipient } from "age-encryption";
import { expect, test } from "vitest";
import { idOf } from "../../src/drill/clerk/state.ts";
import { clerkOf, runOn } from "./table-action.ts";
import { addGone, usersOf, useTable } from "./table-room.ts";

const table = useTable();
const { rows } = table;
const run = (mode: string, more: Parameters<typeof runOn>[2] = {}) => runOn(table, mode, more);
const query = (statement: string) => table.database().query(statement);
const xor = (digests: (string | undefined)[]) =>
	digests
		.reduce((all, one) => all ^ BigInt(`0x${one}`), 0n)
		.toString(16)
		.padStart(32, "0");

test("rows of users who are gone are only told by default, marked in a column, or deleted", async () => {
	const clerk = await clerkOf(40);
	await run("resync", { clerk });
	await addGone(table, 1);
	for (const mode of ["drift", "resync"]) {
		const told = await run(mode, { clerk });
		expect([told.code, told.outputs.gone, told.outputs.unchanged, await rows()]).toEqual([0, "1", "40", 41]);
		expect(told.report).toMatchObject({ goneOutcome: "reported", goneDone: 0, rows: 41 });
		expect(told.outputs["digest-database"]).not.toBe(told.outputs["digest-clerk"]);
	}
	const flagged = await run("resync", { clerk, inputs: { gone: "flag:deleted_at" } });
	expect([flagged.code, flagged.report.goneOutcome]).toEqual([0, "flagged"]);
	const marked = await query("SELECT email FROM users WHERE deleted_at IS NOT NULL");
	expect(marked).toEqual([{ email: "gone.1@example.com" }]);
	const deleted = await run("resync", { clerk, inputs: { gone: "delete" } });
	expect([deleted.code, deleted.outputs.gone, await rows()]).toEqual([0, "1", 40]);
	expect(deleted.outputs["digest-database"]).toBe(deleted.outputs["digest-clerk"]);
});

test("of more than max-gone-percent none is touched, and the job is red", async () => {
	const clerk = await clerkOf(95);
	await run("resync", { clerk });
	await addGone(table, 5);
	const few = await run("resync", { clerk, inputs: { gone: "delete", "max-gone-percent": "4.9" } });
	expect([few.code, few.report.code, few.outputs.gone, await rows()]).toEqual([1, "too-many-gone", "5", 100]);
	const enough = await run("resync", { clerk, inputs: { gone: "delete" } });
	expect([enough.code, enough.outputs.gone, await rows()]).toEqual([0, "5", 95]);
});

test("four parts at once bring the table to where one run brings it, and each tells its part", async () => {
	const clerk = await clerkOf(1_100);
	const whole = await run("drift", { clerk });
	const parts = await Promise.all([1, 2, 3, 4].map((part) => run("resync", { clerk, inputs: { shard: `${part}/4` } })));
	expect(parts.map(({ code, outputs }) => [code, outputs.failed])).toEqual(parts.map(() => [0, "0"]));
	const sum = (name: string) => parts.reduce((all, { outputs }) => all + Number(outputs[name]), 0);
	expect([sum("read"), sum("created"), await rows()]).toEqual([1_100, 1_100, 1_100]);
	expect(parts.every(({ outputs }) => Number(outputs.read) > 0)).toBe(true);
	expect(xor(parts.map(({ outputs }) => outputs["digest-clerk"]))).toBe(whole.outputs["digest-clerk"]);
	const after = await run("drift", { clerk });
	expect(after.outputs).toMatchObject({ created: "0", updated: "0", unchanged: "1100", gone: "0" });
	expect(after.outputs["digest-database"]).toBe(whole.outputs["digest-clerk"]);
});

test("a part of ten takes a tenth of what the run may ask", async () => {
	const clerk = await clerkOf(1_100);
	await run("drift", { clerk, inputs: { shard: "1/10" } });
	const [first = 0, ...later] = clerk.requests.map(({ at }) => at);
	// Ten may start at once; half of Clerk's limit, divided by ten, is five a second then.
	expect(later.length).toBeGreaterThan(11);
	for (const [index, at] of later.slice(9).entries()) expect(at - first).toBeGreaterThan((index + 1) * 200 - 100);
});

test("only who changed since then is written", async () => {
	const clerk = await clerkOf(usersOf(30));
	await run("resync", { clerk });
	await query("UPDATE users SET first_name = 'Old', updated_at = '2020-01-01'");
	const since = new Date().toISOString();
	clerk.changeUser(idOf("user", "u 7"), { firstName: "Changed" });
	const { code, outputs } = await run("resync", { clerk, inputs: { since } });
	expect([code, outputs.read, outputs.updated, outputs.gone]).toEqual([0, "1", "1", "0"]);
	expect(await query("SELECT email FROM users WHERE first_name <> 'Old'")).toEqual([{ email: "u.7@example.com" }]);
});

test("an export to a path holds the table as it was before anything was written", async () => {
	await query(`INSERT INTO users (clerk_id, email) VALUES ('${idOf("user", "u 3")}', 'old@example.com')`);
	const { code, outputs, report, folder } = await run("resync", { inputs: { "export-path": "kept/before.csv.gz" } });
	expect([code, outputs.created, outputs.updated]).toEqual([0, "29", "1"]);
	const path = join(folder, "kept/before.csv.gz");
	expect([outputs.export, report.exported]).toEqual([path, expect.objectContaining({ path, rows: 1 })]);
	const [, ...lines] = gunzipSync(readFileSync(path)).toString().trimEnd().split("\n");
	expect(lines).toEqual([expect.stringContaining('"old@example.com"')]);
});

test("where no export can be kept nothing is written", async () => {
	const { code, outputs } = await run("resync", { inputs: { "export-path": "/proc/before.csv.gz" } });
	expect([code, outputs.created, await rows()]).toEqual([1, "0", 0]);
});

test("in a public repository the export is encrypted to the given key, and only its owner reads it", async () => {
	await query("INSERT INTO users (clerk_id, email) VALUES ('user_x', 'x@example.com')");
	const identity = await generateX25519Identity();
	const { code, outputs } = await run("export", {
		event: { repository: { private: false } },
		inputs: { "export-recipient": await identityToRecipient(identity) },
	});
	expect([code, outputs.export]).toEqual([0, expect.stringMatching(/\.csv\.gz\.age$/)]);
	const file = readFileSync(outputs.export ?? "");
	expect(file.toString("latin1")).toMatch(/^age-encryption\.org\/v1\n/);
	const owner = new Decrypter();
	owner.addIdentity(identity);
	expect(gunzipSync(await owner.decrypt(file)).toString()).toContain('"x@example.com"');
});

test("a role that may only read: compared, and a repair is refused before anything is written", async () => {
	await query("CREATE ROLE reader LOGIN PASSWORD 'of-the-reader'");
	await query("GRANT SELECT ON users TO reader");
	const url = Object.assign(new URL(table.database().url), { username: "reader", password: "of-the-reader" });
	const inputs = { "database-url": String(url) };
	const drift = await run("drift", { inputs });
	expect([drift.code, drift.outputs.created]).toEqual([0, "30"]);
	const resync = await run("resync", { inputs });
	expect([resync.code, resync.outputs.created, await rows()]).toEqual([1, "0", 0]);
	expect(resync.summary).toMatch(/lacks INSERT[\s\S]*Nothing was written\.[\s\S]*GRANT INSERT/);
	for (const { shown } of [drift, resync]) expect(shown).not.toContain("of-the-reader");
});

test("a user whom the table cannot hold is named in a red job, and all others are right", async () => {
	await query("ALTER TABLE users ADD metadata jsonb");
	const bad = idOf("user", "u 7");
	const users = usersOf(30).map((user) => (user.id === bad ? { ...user, publicMetadata: { note: "a\0b" } } : user));
	const mapping = "table: users\ncolumns: { clerk_id: id, email: primary_email, metadata: public_metadata }";
	const { code, outputs, report, summary } = await run("resync", { clerk: await clerkOf(users), inputs: { mapping } });
	expect([code, outputs.created, outputs.failed, await rows()]).toEqual([1, "29", "1", 29]);
	expect(report).toMatchObject({ ok: false, code: "some-failed", missed: [{ id: bad }] });
	expect(summary).toContain(bad);
});
