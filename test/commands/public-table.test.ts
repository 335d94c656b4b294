// Where everybody can read what a run keeps, the users table is kept only encrypted, and without a key to encrypt it with not at all.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { generateX25519Identity, identityToRecipient } from "age-encryption";
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import { machineClock } from "../../src/clock.ts";
import type { UsersSide } from "../../src/commands/command.ts";
import { openUsersTable } from "../../src/database/users-table.ts";
import { startPostgres } from "../../src/drill/database/local-postgres.ts";
import type { Database } from "../../src/drill/database/owner.ts";
import { sealFor } from "../../src/entry/seal.ts";
import { readMapping } from "../../src/resync/mapping.ts";
import { foundTown, id } from "../resync/town.ts";
import { locksThat, say } from "./asked.ts";
import { clerkThat } from "./clerk-in-memory.ts";

let database: Database;
beforeAll(async () => {
	database = await startPostgres();
}, 60_000);
afterAll(() => database.close());

async function room(side: Partial<UsersSide>) {
	const town = await foundTown(database, 3);
	const folder = mkdtempSync(join(tmpdir(), "kept-"));
	onTestFinished(() => rmSync(folder, { recursive: true }));
	const mapping = readMapping("");
	const users: UsersSide = {
		directory: town.directory,
		mapping,
		open: (use) => openUsersTable({ url: database.url, mapping, use, clock: machineClock }),
		folder,
		seal: undefined,
		public: true,
		keptAt: undefined,
		...side,
	};
	return {
		says: (line: string) => say(line, { clerk: clerkThat().clerk, locks: locksThat(), users }),
		rows: async () => (await town.rows()).length,
		kept: () => readdirSync(folder).map((name) => ({ name, bytes: readFileSync(join(folder, name)) })),
	};
}

test.each(["/export", "/resync", `/resync --users ${id(1)}`])(
	"%s in public, without a key: refused, with nothing kept and nothing written",
	async (line) => {
		const { says, rows, kept } = await room({});
		expect(await says(line)).toEqual({ refused: "export-public" });
		expect([kept(), await rows()]).toEqual([[], 0]);
	},
);

test("/resync --no-export in public writes, since it keeps nothing", async () => {
	const { says, rows, kept } = await room({});
	expect(await says("/resync --no-export")).toMatchObject({ ending: "done" });
	expect([kept(), await rows()]).toEqual([[], 3]);
});

test.each(["/export", "/resync"])("%s in public, with a key: what waits to be kept is encrypted", async (line) => {
	const seal = await sealFor(await identityToRecipient(await generateX25519Identity()));
	const { says, rows, kept } = await room({ seal });
	await expect(says(line)).rejects.toThrow("waits for a file to be kept");
	expect(kept()).toEqual([{ name: expect.stringMatching(/\.csv\.gz\.age$/), bytes: expect.any(Buffer) }]);
	expect(kept()[0]?.bytes.toString("latin1")).toMatch(/^age-encryption\.org\/v1\n/);
	expect(await rows()).toBe(0);
});

test("in a private repository it is kept as it is", async () => {
	const { says, rows, kept } = await room({ public: false });
	await expect(says("/resync")).rejects.toThrow("waits for a file to be kept");
	expect(kept().map(({ bytes }) => gunzipSync(bytes).toString().split("\n")[0])).toEqual([
		'"clerk_id","email","first_name","last_name","updated_at"',
	]);
	expect(await rows()).toBe(0);
});
