/** The action `resync-users` beside a users table, with a Clerk of its own for each test. */
import { expect, onTestFinished } from "vitest";
import { type LocalClerk, startClerk } from "../../src/drill/clerk/local-clerk.ts";
import type { SeedUser } from "../../src/drill/clerk/seeds.ts";
import { type Ended, runAction } from "./run-action.ts";
import { type Table, usersOf } from "./table-room.ts";

const secretKey = "sk_live_inventedForTheResyncTest";

type More = { inputs?: Record<string, string>; files?: Record<string, string>; event?: object; clerk?: LocalClerk };

/** With how many requests Clerk has had by the end. */
export type Ran = Ended & { clerk: LocalClerk; asked: number };

export async function clerkOf(users: number | SeedUser[]): Promise<LocalClerk> {
	const clerk = await startClerk({ secretKey, users: typeof users === "number" ? usersOf(users) : users });
	onTestFinished(() => clerk.close());
	return clerk;
}

/** By itself Clerk has 30 users. */
export async function runOn(table: Table, mode: string, { inputs = {}, clerk, ...more }: More = {}): Promise<Ran> {
	const at = clerk ?? (await clerkOf(30));
	const { url } = table.database();
	const given = {
		"clerk-secret-key": secretKey,
		"clerk-api-url": at.apiUrl,
		"database-url": url,
		mode,
		...inputs,
	};
	const ended = await runAction("resync-users", { inputs: given, ...more });
	for (const secret of [secretKey, new URL(url).password]) expect(ended.shown).not.toContain(secret);
	return { ...ended, clerk: at, asked: at.requests.length };
}
