/** What keeps a repair of the users table from doing harm: who and what it refuses, what it waits for, and what it never says. */
import { expect, test } from "vitest";
import { idOf } from "../../src/drill/clerk/state.ts";
import { fillForm } from "../../src/drill/issue-form.ts";
import { conclusions, log, type Room } from "./open-room.ts";
import { addGone, codeIn, pageOfAll, useTable } from "./table-room.ts";

const table = useTable();

/** Nothing of a user and nothing of the database's address may be printed or posted. */
async function expectNoLeak(room: Room): Promise<void> {
	const password = new URL(table.database().url).password;
	const all = [room.printed(), ...(await room.ours()), await room.body()].join("\n");
	expect(all).not.toMatch(/\b(?:u|gone)\.\d+@example\.com/);
	for (const secret of [...room.secrets, password]) expect(all).not.toContain(secret);
}

function withPassword(url: string, password: string): string {
	const changed = new URL(url);
	changed.password = password;
	return changed.href;
}

function withPort(url: string, port: string): string {
	const changed = new URL(url);
	changed.port = port;
	return changed.href;
}

test.each<[string, (url: string) => string, RegExp]>([
	[
		"a password that is wrong",
		(url) => withPassword(url, "wrong-1234"),
		/^❌[\s\S]*(?:user|password|role)[\s\S]*DATABASE_URL/,
	],
	[
		"a server that is not there",
		(url) => withPort(url, "9"),
		/^❌[\s\S]*database could not be reached[\s\S]*DATABASE_URL/,
	],
	["an address that is none", () => "mysql://app@127.0.0.1/app", /^❌[\s\S]*DATABASE_URL/],
])(
	"%s ends in a ❌ that says what to look at, and nothing is written",
	async (_, change, says) => {
		const room = await table.open(3, { databaseUrl: change(table.database().url) });
		const said = await room.says("ravi", "/resync");
		expect(said.replies.join("\n")).toMatch(says);
		expect([conclusions(said.runs), said.reactions]).toEqual([["failure"], ["-1"]]);
		expect(await table.rows()).toBe(0);
		expect(room.printed() + said.replies.join()).not.toContain("wrong-1234");
		await expectNoLeak(room);
	},
	60_000,
);

test("a table of another name is refused, with the name that it may be", async () => {
	await table.database().query('ALTER TABLE users RENAME TO "User"');
	const room = await table.open(3);
	const said = await room.says("ravi", "/drift");
	expect(said.replies.join("\n")).toMatch(/^😕[\s\S]*no table `users`[\s\S]*`public\."User"`/);
	expect(said.reactions).toEqual(["confused"]);
}, 60_000);

test("a public repository refuses, whoever asks", async () => {
	const room = await table.open(3, { visibility: "public" });
	for (const command of ["/drift", "/resync", "/export"]) {
		const said = await room.says("octavia", command);
		expect([said.replies.length, said.reactions]).toEqual([1, ["confused"]]);
		expect(said.replies[0]).toMatch(/^😕[^\n]*public/);
	}
	expect([await table.rows(), room.artifacts.size]).toEqual([0, 0]);
}, 60_000);

test("commands that stand after it in a comment run when it has gone on", async () => {
	const room = await table.open(3);
	const said = await room.says("ravi", "/note before\n/resync\n/note after");
	expect(await log(room)).toEqual(["opened", "noted", "resynced", "noted"]);
	expect([conclusions(said.runs), said.reactions]).toEqual([["success"], ["rocket"]]);
	expect([await table.rows(), room.artifacts.size]).toEqual([3, 1]);
	await expectNoLeak(room);
}, 60_000);

test("two repairs in one comment are each kept, and each done", async () => {
	const room = await table.open(3);
	const [one, two] = [idOf("user", "u 0"), idOf("user", "u 1")];
	const said = await room.says("ravi", `/resync --users ${one}\n/resync --users ${two} --no-export`);
	expect(said.replies).toHaveLength(2);
	expect(said.replies[0]).toContain("is right again for 1 user who was named: 1 row created");
	expect([await table.rows(), room.artifacts.size]).toEqual([2, 1]);
}, 60_000);

test("only who changed since, and only who is named", async () => {
	const room = await table.open(40);
	const named = await room.says("ravi", `/resync --users ${idOf("user", "u 3")}, ${idOf("user", "u 4")}`);
	expect(named.replies.join("\n")).toContain("is right again for 2 users who were named: 2 rows created");
	const mistyped = await room.says("ravi", `/resync --users ${idOf("user", "u 3")}, ${idOf("user", "u 999")}`);
	expect(mistyped.replies.join("\n")).toContain(`nor to \`public.users\`:** \`${idOf("user", "u 999")}\`.`);
	expect(mistyped.reactions).toEqual(["confused"]);
	room.clerk.changeUser(idOf("user", "u 7"), { lastName: "Changed" });
	const since = new Date(Date.now() - 60_000).toISOString().slice(0, 16).replace("T", " ");
	const changed = await room.says("ravi", `/resync --since ${since}`);
	expect(changed.replies.join("\n")).toMatch(/is right again for \d+ users? who changed since/);
	expect(await table.rows()).toBeGreaterThan(2);
	await expectNoLeak(room);
}, 60_000);

test("more than 5 % of the table is not deleted by one person", async () => {
	const room = await table.open(30);
	await room.says("ravi", "/resync");
	await addGone(table, 5);
	const asked = await room.says("ravi", "/resync --delete");
	expect(asked.replies[0]).toContain("**5** of 35 are **deleted**");
	expect([await table.rows(), asked.reactions]).toEqual([35, ["confused"]]);
	const own = await room.says("ravi", `/confirm ${codeIn(asked)}`);
	expect([own.reactions, await table.rows()]).toEqual([["confused"], 35]);
	const done = await room.says("octavia", `/confirm ${codeIn(asked)}`);
	expect(done.replies.join("\n")).toContain("They were deleted from the table");
	expect([await table.rows(), room.artifacts.size]).toEqual([30, 2]);
	await expectNoLeak(room);
}, 90_000);

test("a few who are named and gone are deleted by one person, of a small table too", async () => {
	const room = await table.open(40);
	await room.says("ravi", "/resync");
	await addGone(table, 1);
	await table.database().query("ANALYZE users");
	const done = await room.says("ravi", `/resync --users user_${"1".padStart(27, "0")} --delete`);
	expect(done.replies.join("\n")).toContain("deleted from the table");
	expect([await table.rows(), done.reactions]).toEqual([40, ["rocket"]]);
}, 60_000);

test("a few who are gone are marked in a column, and a second time they are not marked again", async () => {
	const room = await table.open(40);
	await room.says("ravi", "/resync");
	await addGone(table, 1);
	const said = await room.says("ravi", "/resync --flag deleted_at");
	expect(said.replies.join("\n")).toContain("It was marked in `deleted_at`");
	const marked = "SELECT clerk_id, deleted_at::text AS at FROM users WHERE deleted_at IS NOT NULL";
	const before = await table.database().query(marked);
	expect([before.length, said.reactions]).toEqual([1, ["rocket"]]);
	await room.says("ravi", "/resync --flag deleted_at");
	expect(await table.database().query(marked)).toEqual(before);
	await expectNoLeak(room);
}, 60_000);

test("where more differ by then than a second person was shown, no more are written", async () => {
	const room = await table.open(1_100);
	const asked = await room.says("ravi", "/resync");
	for (let index = 0; index < 600; index++) {
		room.clerk.addUser({ id: idOf("user", `late ${index}`), email: `u.9${index}@example.com` });
	}
	const done = await room.says("octavia", `/confirm ${codeIn(asked)}`);
	expect(done.replies.join("\n")).toMatch(
		/^⚠️[\s\S]*rows that differ were not written:\*\* by now 1,700 differ, and this was to write 1,210 at the most/,
	);
	expect(await table.rows()).toBeLessThanOrEqual(1_210);
	expect(done.reactions).toEqual(["confused"]);
}, 90_000);

test("two repairs at once, in two incidents: one of them waits its turn by being refused", async () => {
	const room = await table.open(600);
	const form = fillForm("security-incident", "another", { happening: "Something else." });
	const { number: other } = await room.github.openIssue({ by: "mika", title: form.title, body: form.body });
	await room.settled();
	// Two pages for the look, two for the repair: the last one never comes.
	room.clerk.faults.add({ when: { ...pageOfAll, nth: 4 }, answer: "hang" });
	await room.github.comment({ by: "ravi", issue: room.issue, body: "/resync" });
	await expect.poll(table.rows, { timeout: 30_000, interval: 50 }).toBe(500);
	const first = room.runner.runs.at(-1)?.id ?? 0;
	await room.github.comment({ by: "mika", issue: other, body: "/resync" });
	const reply = async () => (await room.github.comments(other)).at(-1)?.body ?? "";
	await expect.poll(reply, { timeout: 30_000, interval: 50 }).toMatch(/^😕/);
	expect(await reply()).toContain('"code":"locked"');
	room.runner.kill(first);
	await room.settled();
	expect(await table.rows()).toBe(500);
}, 90_000);
