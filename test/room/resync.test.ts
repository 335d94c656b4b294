/** The commands about the users table in the real workflow: the bundle reads Clerk and writes to a database by its URL. */
import { gunzipSync } from "node:zlib";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { idOf } from "../../src/drill/clerk/state.ts";
import { startPostgres } from "../../src/drill/database/local-postgres.ts";
import type { Database } from "../../src/drill/database/owner.ts";
import { conclusions, log, openRoom, type Room, type Said } from "./open-room.ts";

let database: Database;
beforeAll(async () => {
	database = await startPostgres();
});
afterAll(() => database.close());
beforeEach(async () => {
	await database.reset();
	await database.query(
		"CREATE TABLE users (id serial PRIMARY KEY, clerk_id text UNIQUE NOT NULL, email text UNIQUE, first_name text, last_name text, updated_at timestamptz, plan text DEFAULT 'free')",
	);
});

function usersOf(count: number) {
	return Array.from({ length: count }, (_, index) => ({
		id: idOf("user", `u ${index}`),
		email: `u.${index}@example.com`,
		firstName: `First ${index}`,
	}));
}

function openTable(count: number, options: Parameters<typeof openRoom>[0] = {}): Promise<Room> {
	return openRoom({ users: usersOf(count), databaseUrl: database.url, ...options });
}

async function rows(): Promise<number> {
	const [row] = await database.query<{ n: string }>("SELECT count(*)::text AS n FROM users");
	return Number(row?.n);
}

function codeIn({ replies }: Said): string {
	return /`\/confirm ([A-Z2-9]{4})`/.exec(replies[0] ?? "")?.[1] ?? "";
}

test("a few hundred missing users: measured, kept, repaired, proven", async () => {
	const room = await openTable(700);
	const drift = await room.says("ravi", "/drift");
	expect(conclusions(drift.runs)).toEqual(["success"]);
	expect(drift.replies.join("\n")).toContain("Of 700 users in Clerk 700 are missing or different in `public.users`");
	expect(await rows()).toBe(0);
	const said = await room.says("ravi", "/resync --reason lost webhooks");
	expect(said.replies.join("\n")).toContain("is right again: 700 rows created");
	expect(said.replies).toHaveLength(1);
	expect(said.reactions).toEqual(["rocket"]);
	expect(await rows()).toBe(700);
	const [kept] = [...room.artifacts.values()];
	expect(said.replies[0]).toContain(kept?.url);
	expect(gunzipSync(kept?.bytes ?? "").toString()).toBe(
		'"id","clerk_id","email","first_name","last_name","updated_at","plan"\n',
	);
	const again = await room.says("mika", "/drift");
	expect(again.replies.join("\n")).toContain("is as Clerk has it");
	expect(await log(room)).toEqual(["opened", "drift-measured", "resynced", "drift-measured"]);
	expect(await room.body()).toContain("brought the users table up to date with Clerk");
	expect(room.printed()).not.toContain(database.url);
}, 60_000);

test("more than a thousand rows need a second person, who then gets no more than was shown", async () => {
	const room = await openTable(1_500);
	const asked = await room.says("ravi", "/resync");
	expect(asked.replies[0]).toContain("this needs a second person");
	expect([await rows(), asked.reactions]).toEqual([0, ["confused"]]);
	const done = await room.says("octavia", `/confirm ${codeIn(asked)}`);
	expect(done.replies.join("\n")).toContain("1,500 rows created");
	expect([await rows(), done.reactions]).toEqual([1_500, ["rocket"]]);
}, 60_000);

test("the table alone can be kept", async () => {
	const room = await openTable(3);
	await database.query("INSERT INTO users (clerk_id, email) VALUES ('user_x', 'a,\"b@example.com')");
	const said = await room.says("ravi", "/export");
	expect(said.replies.join("\n")).toContain("1 row");
	expect(said.reactions).toEqual(["rocket"]);
	expect(await log(room)).toEqual(["opened", "exported"]);
	const [kept] = [...room.artifacts.values()];
	expect(
		gunzipSync(kept?.bytes ?? "")
			.toString()
			.split("\n")[1],
	).toBe('"1","user_x","a,""b@example.com",,,,"free"');
});
