// A walk of 5,000 users while they come, go and change, into a real table: whoever was there all the time is right at the end.
// Beside it what a script misses that reads by offset, as most do.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createClerkClient } from "@clerk/backend";
import { afterAll, beforeAll, beforeEach, expect, onTestFinished, test } from "vitest";
import { connectClerk } from "../../src/clerk/connect.ts";
import { machineClock } from "../../src/clock.ts";
import { openUsersTable } from "../../src/database/users-table.ts";
import { type LocalClerk, startClerk } from "../../src/drill/clerk/local-clerk.ts";
import { idOf } from "../../src/drill/clerk/state.ts";
import { startPostgres } from "../../src/drill/database/local-postgres.ts";
import type { Database } from "../../src/drill/database/owner.ts";
import type { UsersTable } from "../../src/ports/users-table.ts";
import { defaultMapping } from "../../src/resync/mapping.ts";
import { resync } from "../../src/resync/resync.ts";

const secretKey = "sk_live_inventedForTheChurnTest";
const count = 5_000;
const eventCount = 490;
const startedAt = Date.UTC(2026, 0, 1);
const apart = 60_000;

let database: Database;
beforeAll(async () => {
	database = await startPostgres();
}, 60_000);
afterAll(() => database.close());
beforeEach(async () => {
	await database.reset();
	await database.query(
		"CREATE TABLE users (clerk_id text PRIMARY KEY, email text UNIQUE, first_name text, last_name text, updated_at timestamptz)",
	);
});

/** Numbers that look like chance and are the same in each run. */
function numbersFrom(seed: number): (below: number) => number {
	let state = seed;
	return (below) => {
		state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
		return Math.floor((state / 2 ** 32) * below);
	};
}

type Churn = {
	/** Who is there from the beginning to the end. */
	throughout: Set<string>;
	/** Whose time of creation was moved to before the first user's, which is behind any walk. */
	moved: Set<string>;
	/** First names that a user had while the walk went on. */
	names: Map<string, Set<string | null>>;
	stop(): void;
};

/** The same events whoever walks, spread over as many requests as the walk takes. */
function churn(clerk: LocalClerk, ids: readonly string[], requests: number): Churn {
	const next = numbersFrom(7);
	const throughout = new Set(ids);
	const moved = new Set<string>();
	const names = new Map(ids.map((id) => [id, new Set([clerk.user(id).first_name])]));
	let done = 0;
	let serial = 0;
	const somebody = () => ids[next(ids.length)] ?? "";
	function remove(id: string): void {
		if (throughout.delete(id)) clerk.removeUser(id);
	}
	/** Accounts are made and given up mostly by who came last, so more of them go than come where a list begins with the newest. */
	const events = [
		() => clerk.addUser({ id: idOf("user", `new ${++serial}`), email: `new.${serial}@example.com` }),
		() => remove(somebody()),
		() => remove(ids[ids.length - 1 - next(1_000)] ?? ""),
		() => remove(ids[ids.length - 1 - next(1_000)] ?? ""),
		() => {
			const id = somebody();
			if (!throughout.has(id)) return;
			clerk.changeUser(id, { firstName: `Changed ${++serial}` });
			names.get(id)?.add(`Changed ${serial}`);
		},
		() => {
			const createdAt = startedAt + next(count) * apart;
			clerk.addUser({ id: idOf("user", `import ${++serial}`), email: `import.${serial}@example.com`, createdAt });
		},
		() => {
			const id = somebody();
			if (!throughout.has(id)) return;
			clerk.changeUser(id, { createdAt: startedAt - apart * (1 + next(1_000)) });
			moved.add(id);
		},
	];
	function happen(): void {
		events[done++ % events.length]?.();
	}
	const stop = clerk.onRequest({
		settled({ path }) {
			if (path !== "/v1/users") return;
			for (let now = 0; now < Math.ceil(eventCount / requests) && done < eventCount; now++) happen();
		},
	});
	return { throughout, names, moved, stop };
}

async function open(): Promise<{ clerk: LocalClerk; ids: string[] }> {
	const users = Array.from({ length: count }, (_, index) => ({
		id: idOf("user", `u ${index}`),
		email: `u.${index}@example.com`,
		firstName: `First ${index}`,
		createdAt: startedAt + index * apart,
	}));
	const clerk = await startClerk({ secretKey, users });
	onTestFinished(() => clerk.close());
	return { clerk, ids: users.map(({ id }) => id) };
}

/** As the procedure's own script reads: pages of 100 by offset, in the order that Clerk gives unasked, until the total is reached. */
async function readByOffset(clerk: LocalClerk): Promise<Set<string>> {
	const { users } = createClerkClient({ secretKey, apiUrl: clerk.apiUrl });
	const read = new Set<string>();
	for (let offset = 0, total = 1; offset < total; offset += 100) {
		const { data, totalCount } = await users.getUserList({ limit: 100, offset });
		total = totalCount;
		for (const { id } of data) read.add(id);
	}
	return read;
}

/** Every third of them has no row, every other one an older version. */
async function fillTable(clerk: LocalClerk, ids: readonly string[]): Promise<void> {
	const rows = ids
		.filter((_, index) => index % 3 !== 0)
		.map((id, index) => ({ id, email: `${id}@old.example.com`, at: clerk.user(id).updated_at - (index % 2) }));
	await database.query(
		`INSERT INTO users (clerk_id, email, updated_at) SELECT id, email, to_timestamp(at / 1000)
		FROM json_to_recordset($1) AS t(id text, email text, at float8)`,
		[JSON.stringify(rows)],
	);
}

function folder(): string {
	const path = mkdtempSync(join(tmpdir(), "churn-"));
	onTestFinished(() => rmSync(path, { recursive: true, force: true }));
	return path;
}

type Change = (table: UsersTable) => UsersTable;

async function repair(clerk: LocalClerk, change: Change = (table) => table) {
	const { directory } = connectClerk({ secretKey, apiUrl: clerk.apiUrl, clock: machineClock });
	const use = { write: true, remove: false, flag: undefined };
	const opened = await openUsersTable({ url: database.url, mapping: defaultMapping, use, clock: machineClock });
	try {
		const result = await resync({
			directory,
			table: change(opened),
			mapping: defaultMapping,
			write: true,
			whom: { who: "everybody", shard: undefined },
			gone: { choice: "report" },
			mostGonePercent: 5,
			mostWritten: Number.POSITIVE_INFINITY,
			folder: folder(),
			earlier: undefined,
			onProgress() {},
		});
		if ("refused" in result) throw new Error(result.refused);
		return result;
	} finally {
		await opened.close();
	}
}

type Row = { clerk_id: string; email: string; first_name: string | null; at: string };

async function rowsNow(): Promise<Map<string, Row>> {
	const rows = await database.query<Row>(
		"SELECT clerk_id, email, first_name, (extract(epoch FROM updated_at) * 1000)::bigint::text AS at FROM users",
	);
	return new Map(rows.map((row) => [row.clerk_id, row]));
}

test("whoever is there all the time is right at the end, moved or not; a script that reads by offset misses many", async () => {
	const naive = await open();
	const beside = churn(naive.clerk, naive.ids, 50);
	const read = await readByOffset(naive.clerk);
	beside.stop();
	const missed = [...beside.throughout].filter((id) => !read.has(id)).length;

	const { clerk, ids } = await open();
	await fillTable(clerk, ids);
	const { throughout, names, moved, stop } = churn(clerk, ids, 10);
	const result = await repair(clerk);
	stop();
	expect(result.stopped).toBe(undefined);
	const rows = await rowsNow();
	const wrong = [...throughout].filter((id) => {
		const row = rows.get(id);
		return !row || !names.get(id)?.has(row.first_name) || row.email !== `u.${ids.indexOf(id)}@example.com`;
	});
	console.info(
		`Of ${throughout.size} users who were there all the time the resync missed ${wrong.length}; the script that reads by offset missed ${missed} of ${beside.throughout.size}.`,
	);
	expect(missed).toBeGreaterThan(20);
	expect(wrong).toEqual([]);
	// Whoever was moved behind the walk is found because Clerk counts more users than were read.
	expect([result.proven, result.second?.missing]).toEqual([true, expect.any(Number)]);
	expect(moved.size).toBeGreaterThan(30);
	const again = await repair(clerk);
	expect([again.proven, again.created, again.updated]).toEqual([true, 0, 0]);
	const after = await rowsNow();
	const different = [...throughout].filter((id) => Number(after.get(id)?.at) !== clerk.user(id).updated_at);
	expect(different).toEqual([]);
}, 120_000);

test("a row that a webhook writes between the reading and the writing is never written over", async () => {
	const { clerk, ids } = await open();
	await fillTable(clerk, ids);
	const written = new Set<string>();
	const result = await repair(clerk, (table) => ({
		...table,
		async write(rows) {
			const [row] = rows;
			if (row && !written.has(row.id)) {
				written.add(row.id);
				clerk.changeUser(row.id, { firstName: "By webhook" });
				await database.query(
					`INSERT INTO users (clerk_id, email, first_name, updated_at) VALUES ($1, $2, 'By webhook', to_timestamp($3::float8 / 1000))
					ON CONFLICT (clerk_id) DO UPDATE SET email = excluded.email, first_name = excluded.first_name, updated_at = excluded.updated_at`,
					[row.id, `u.${ids.indexOf(row.id)}@example.com`, clerk.user(row.id).updated_at],
				);
			}
			return table.write(rows);
		},
	}));
	const rows = await rowsNow();
	expect(written.size).toBeGreaterThan(5);
	expect([...written].filter((id) => rows.get(id)?.first_name !== "By webhook")).toEqual([]);
	expect(result.proven).toBe(true);
}, 120_000);
