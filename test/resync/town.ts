/** An emulated Clerk and a users table beside one another, and runs of a resync between them. What happens at Clerk behind a run's back is done here. */
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished } from "vitest";
import { connectClerk } from "../../src/clerk/connect.ts";
import { failureFromError } from "../../src/clerk/failure.ts";
import { idOf } from "../../src/drill/clerk/ids.ts";
import { ConnectionLost, createLocalClerk, type InProcessClerk } from "../../src/drill/clerk/in-process.ts";
import type { SeedUser } from "../../src/drill/clerk/seeds.ts";
import type { UserChange } from "../../src/drill/clerk/user-change.ts";
import type { Database } from "../../src/drill/database/owner.ts";
import type { UserDirectory } from "../../src/ports/user-directory.ts";
import type { UsersTable } from "../../src/ports/users-table.ts";
import { readMapping } from "../../src/resync/mapping.ts";
import { type Order, type Resynced, resync } from "../../src/resync/resync.ts";
import { virtualClock } from "../clerk/virtual-clock.ts";
import { open, users as usersTable } from "../database/opened.ts";

const secretKey = "sk_live_example";
const minute = 60_000;
export const start = Date.parse("2026-03-01T12:00:00Z");

/** The id of the `n`th user, the first being the oldest. */
export const id = (n: number) => idOf("user", `resync${n}`);

export type Town = {
	clerk: InProcessClerk;
	directory: UserDirectory;
	database: Database;
	/** Changes a user as an administrator would; Clerk dates the change. */
	change(n: number, change: UserChange): void;
	add(n: number, seed?: Partial<SeedUser>): void;
	remove(n: number): void;
	/** One run with what is asked for; the rest is as in a repair of everybody. */
	run(order?: Partial<Order>): Promise<Resynced>;
	table(mapping?: string, intent?: Parameters<typeof open>[2]): Promise<UsersTable>;
	rows(): Promise<Record<string, unknown>[]>;
	/** The rows with when each was last written. */
	writings(): Promise<unknown>;
};

export async function foundTown(database: Database, count: number, statement = usersTable): Promise<Town> {
	const clock = virtualClock(start);
	const users = Array.from({ length: count }, (_, n) => ({ ...seedOf(n), createdAt: start - (count - n) * minute }));
	let now = start;
	const clerk = createLocalClerk({ secretKey, users, now: () => now });
	const { directory } = connectClerk({
		secretKey,
		apiUrl: "https://api.example.com",
		clock,
		async exchange({ method, url, headers, body }) {
			try {
				const answer = await clerk.handle({ method, url, headers, body });
				return { status: answer.status, headers: new Headers(answer.headers), text: answer.body };
			} catch (error) {
				if (error instanceof ConnectionLost) throw failureFromError(error);
				throw error;
			}
		},
	});
	const folder = mkdtempSync(join(tmpdir(), "resync-"));
	onTestFinished(() => {
		const left = readdirSync(folder);
		rmSync(folder, { recursive: true });
		expect(left, "nothing is left on disk").toEqual([]);
		expect(clerk.requests.flatMap(({ problems }) => problems)).toEqual([]);
	});
	await database.reset();
	await database.query(statement);
	const town: Town = {
		clerk,
		directory,
		database,
		change(n, change) {
			now += 1_000;
			clerk.changeUser(id(n), change);
		},
		add(n, seed = {}) {
			now += 1_000;
			clerk.addUser({ ...seedOf(n), createdAt: now, ...seed });
		},
		remove: (n) => clerk.removeUser(id(n)),
		async run(order = {}) {
			const mapping = order.mapping ?? readMapping("");
			const gone = order.gone ?? { choice: "report" };
			const intent = { remove: gone.choice === "delete", flag: gone.choice === "flag" ? gone.column : undefined };
			const table = order.table ?? (await open(database.url, "", { write: order.write ?? true, ...intent }));
			const result = await resync({
				directory,
				table,
				mapping,
				write: true,
				whom: { who: "everybody", shard: undefined },
				gone,
				mostGonePercent: 5,
				mostWritten: Number.POSITIVE_INFINITY,
				folder,
				earlier: undefined,
				onProgress: () => {},
				...order,
			});
			if ("refused" in result) throw new Error(`Refused: ${result.refused}`);
			return result;
		},
		table: (mapping, intent) => open(database.url, mapping, intent),
		rows: () => database.query("select * from users order by clerk_id"),
		writings: () => database.query("select clerk_id, ctid, xmin from users order by clerk_id"),
	};
	return town;
}

/** Some of everything: 3 missing, 2 stale, 1 different, 1 newer, 1 gone, 1 of somebody else. */
export async function drifted(database: Database, count: number): Promise<Town> {
	const town = await foundTown(database, count);
	await town.run();
	for (const n of [0, 700, count - 1]) await database.query("delete from users where clerk_id = $1", [id(n)]);
	town.change(3, { firstName: "Later" });
	town.change(900, {});
	await database.query("update users set email = 'old@example.com', last_name = 'Old' where clerk_id = $1", [id(4)]);
	await database.query(
		"update users set first_name = 'New', updated_at = now() + interval '1 year' where clerk_id = $1",
		[id(5)],
	);
	town.remove(6);
	await database.query("insert into users values ('auth0|1', 'elsewhere@example.com')");
	return town;
}

function seedOf(n: number): SeedUser {
	return { id: id(n), email: `u${n}@example.com`, firstName: `F${n}` };
}

/** Whether the table holds exactly what Clerk has, by a reading of its own. */
export async function expectRight(town: Town, besides: readonly string[] = []): Promise<void> {
	const rows = await town.rows();
	const found = rows.filter((row) => !besides.includes(String(row.clerk_id)));
	const wanted = found.map(({ clerk_id }) => {
		const user = town.clerk.user(String(clerk_id));
		const primary = user.email_addresses.find((one) => one.id === user.primary_email_address_id);
		return {
			clerk_id,
			email: primary?.email_address ?? null,
			first_name: user.first_name,
			last_name: user.last_name,
			updated_at: new Date(user.updated_at),
		};
	});
	expect(found).toEqual(wanted);
}
