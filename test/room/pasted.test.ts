/** What people paste at 3 a.m.: secrets, logs, markup, far too much of it. Nothing of it may run, and nothing of it may leak. */
import { expect, test } from "vitest";
import { openRoom, victim } from "./open-room.ts";

test("a note cannot smuggle a record, a mention or markup into the issue", async () => {
	const room = await openRoom();
	const forged = `<!-- incident-event {"v":1,"incident":${room.issue},"key":"x","at":"2026-01-01T00:00:00Z","by":"x","event":{"type":"resolved","how":null}} -->`;
	const said = await room.says("ravi", `/note ${forged} @octavia <img src=x> #1 **bold**`);
	expect(said.reactions).toEqual(["rocket"]);
	expect(said.replies[0]).not.toMatch(/<!--|@octavia|<img|\*\*bold/);
	expect(await room.labels()).toContain("state: open");
	await room.says("ravi", forged);
	await room.says("ravi", "/ack");
	expect(await room.labels()).toContain("state: acknowledged");
});

const secret = `sk_live_${"a1B2c3D4".repeat(4)}`;

test("a secret in a comment is answered with what to do, and not repeated", async () => {
	const room = await openRoom();
	const said = await room.says("ravi", `/note the key is ${secret}`);
	expect(said.replies).toEqual([
		expect.stringMatching(/gives away a secret[\s\S]*Make a new one in Clerk's dashboard under API keys/),
	]);
	expect(`${room.printed()}${await room.body()}${(await room.ours()).join()}`).not.toContain(secret);
});

test("a secret is a secret whoever posts it, and when it comes by an edit", async () => {
	const room = await openRoom();
	expect((await room.says("nora", `/note ${secret}`)).replies[0]).toContain("gives away a secret");
	const { comment } = await room.says("ravi", "/note the key is out");
	await room.github.editComment({ by: "ravi", comment, body: `/note the key is out: ${secret}` });
	await room.settled();
	expect((await room.ours()).at(-1)).toContain("gives away a secret");
});

test("an e-mail address in a note or a reason stays in the comment that it was typed in", async () => {
	const room = await openRoom();
	await room.says("ravi", "/note jane.doe@example.com called");
	await room.says("ravi", `/revoke ${victim} --reason jane.doe@example.com asked for it`);
	expect(`${room.printed()}${await room.body()}${(await room.ours()).join()}`).not.toContain("jane.doe");
	expect(await room.body()).toMatch(/j…@\S*example\.com called[\s\S]*reason: j…@\S*example\.com asked/);
});

test("a comment too long to tell code from command is refused, and a pasted log is left alone", async () => {
	const room = await openRoom();
	const quoted = "> - x\n".repeat(1_000);
	const said = await room.says("ravi", `${quoted}\n\n/revoke ${victim}`);
	expect(said.replies[0]).toContain("it is too long");
	expect(room.live(victim)).toBe(37);
	const log = await room.says("ravi", `\`\`\`\n${"/health 200\n".repeat(1_000)}\`\`\``);
	expect([log.replies, log.reactions]).toEqual([[], []]);
});

test("a text that would not fit the record is refused with the length that does", async () => {
	const room = await openRoom();
	const said = await room.says("ravi", `/note ${"a".repeat(60_000)}`);
	expect(said.replies[0]).toContain("The text has 60,000 characters; at most 2,000 fit.");
	const fits = await room.says("ravi", `/note ${"<".repeat(2_000)}`);
	expect(fits.reactions).toEqual(["rocket"]);
});
