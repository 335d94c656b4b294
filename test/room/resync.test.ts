/** The commands about the users table in the real workflow: the bundle reads Clerk and writes to a database by its URL. */
import { gunzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { conclusions, log } from "./open-room.ts";
import { codeIn, useTable } from "./table-room.ts";

const table = useTable();

test("a few hundred missing users: measured, kept, repaired, proven", async () => {
	const room = await table.open(700);
	const drift = await room.says("ravi", "/drift");
	expect(conclusions(drift.runs)).toEqual(["success"]);
	expect(drift.replies.join("\n")).toContain("Of 700 users in Clerk 700 are missing or different in `public.users`");
	expect(await table.rows()).toBe(0);
	const said = await room.says("ravi", "/resync --reason lost webhooks");
	expect(said.replies.join("\n")).toContain("is right again: 700 rows created");
	expect(said.replies).toHaveLength(1);
	expect(said.reactions).toEqual(["rocket"]);
	expect(await table.rows()).toBe(700);
	const [kept] = [...room.artifacts.values()];
	expect(said.replies[0]).toContain(kept?.url);
	expect(gunzipSync(kept?.bytes ?? "").toString()).toBe(
		'"id","clerk_id","email","first_name","last_name","updated_at","plan","deleted_at"\n',
	);
	const again = await room.says("mika", "/drift");
	expect(again.replies.join("\n")).toContain("is as Clerk has it");
	expect(await log(room)).toEqual(["opened", "drift-measured", "resynced", "drift-measured"]);
	expect(await room.body()).toContain("brought the users table up to date with Clerk");
	expect(room.printed()).not.toContain(table.database().url);
}, 60_000);

test("more than a thousand rows need a second person, who then gets no more than was shown", async () => {
	const room = await table.open(1_500);
	const asked = await room.says("ravi", "/resync");
	expect(asked.replies[0]).toContain("this needs a second person");
	expect([await table.rows(), asked.reactions]).toEqual([0, ["confused"]]);
	const done = await room.says("octavia", `/confirm ${codeIn(asked)}`);
	expect(done.replies.join("\n")).toContain("1,500 rows created");
	expect([await table.rows(), done.reactions]).toEqual([1_500, ["rocket"]]);
}, 60_000);

test("the table alone can be kept", async () => {
	const room = await table.open(3);
	await table.database().query("INSERT INTO users (clerk_id, email) VALUES ('user_x', 'a,\"b@example.com')");
	const said = await room.says("ravi", "/export");
	expect(said.replies.join("\n")).toContain("1 row");
	expect(said.reactions).toEqual(["rocket"]);
	expect(await log(room)).toEqual(["opened", "exported"]);
	const [kept] = [...room.artifacts.values()];
	expect(
		gunzipSync(kept?.bytes ?? "")
			.toString()
			.split("\n")[1],
	).toBe('"1","user_x","a,""b@example.com",,,,"free",');
});
