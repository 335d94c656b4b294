// What may stand after each command's name, and the exact sentence for what may not.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { separate, splitFlag } from "../../src/commands/arguments.ts";
import { registry } from "../../src/commands/registry.ts";
import { problemOf } from "./asked.ts";

const user = "user_2NNEqL2nrIRdJ194ndJqAHwEfxC";
const id = (number: number) => `user_${String(number).padStart(27, "0")}`;
const many = (count: number) => Array.from({ length: count }, (_, index) => id(index)).join(" ");

describe("understood", () => {
	test.each([
		"/help",
		"/help revoke",
		"/help /revoke",
		"/ACK",
		"/note x",
		"/note 23:59 x",
		"/note 9:05 x",
		"/severity p1",
		"/Severity P2",
		"/lead @octavia",
		"/lead octavia",
		"/lead a",
		"/lead @ren-2_example",
		`/lead @${"a".repeat(39)}`,
		`/revoke ${user}`,
		`/revoke \`${user}\``,
		`/revoke <${user}>`,
		"/revoke <jane.doe@example.com>",
		`/revoke ${user}, ${id(1)};${id(2)}  jane@example.com`,
		`/revoke ${many(20)}`,
		`/revoke ${many(20)} ${many(20)}`,
		`/revoke ${user} --reason stolen laptop, --maybe`,
		`/revoke ${user} --reason=stolen`,
		`/revoke ${user} —reason stolen`,
		`/revoke ${user} –reason stolen`,
		"/resolve",
		"/resolve rolled back",
		"/reopen it is back",
	])("%s", async (line) => {
		expect(await problemOf(line)).toBeUndefined();
	});
});

const neither = "is neither a user id (user_ and 27 letters and digits) nor an e-mail address.";
const notAnId = "is not a user id: after user_ come 27 letters and digits,";

describe("not understood, with the sentence for it", () => {
	test.each([
		["/ack now", "Nothing may follow it on its line; a remark goes on a line of its own, or into `/note`."],
		["/note", "The text of the note is missing."],
		["/note 09:55", "The text of the note is missing."],
		["/note 25:00 x", "25:00 is no time of day; write it in UTC as HH:MM, 00:00 to 23:59."],
		["/note 24:00 x", "24:00 is no time of day; write it in UTC as HH:MM, 00:00 to 23:59."],
		["/note 9:60 x", "9:60 is no time of day; write it in UTC as HH:MM, 00:00 to 23:59."],
		["/severity", "The severity is missing."],
		["/severity P4", "There are three severities: P1, P2 and P3."],
		["/severity P1 P2", "There are three severities: P1, P2 and P3."],
		["/lead", "The login is missing."],
		["/lead @org/team", "It takes one GitHub login, not a team."],
		["/lead @octavia @rosalind", "It takes one GitHub login, not a team."],
		["/lead ../../orgs/example", "It takes one GitHub login, not a team."],
		["/lead github-actions[bot]", "It takes one GitHub login, not a team."],
		[`/lead ${"a".repeat(40)}`, "It takes one GitHub login, not a team."],
		["/reopen", "The reason is missing."],
		["/revoke", "The user is missing."],
		["/revoke , ;", "The user is missing."],
		["/revoke --reason stolen", "The user is missing."],
		[`/revoke ${user} --reason`, "After --reason a text is expected."],
		[`/revoke ${user} --reason=`, "After --reason a text is expected."],
		[`/revoke ${user} --all`, "It does not know the option --all."],
		[`/revoke ${user} —force`, "It does not know the option --force."],
		[`/revoke --dry-run ${user}`, "It does not know the option --dry-run."],
		["/revoke jane", `\`jane\` ${neither}`],
		[`/revoke ${user.replace("user", "usr")}`, `\`${user.replace("user", "usr")}\` ${neither}`],
		[`/revoke ${user.slice(0, -1)}`, `\`${user.slice(0, -1)}\` ${notAnId} this one has 26.`],
		[`/revoke ${user}a`, `\`${user}a\` ${notAnId} this one has 28.`],
		["/revoke user_", `\`user_\` ${notAnId} this one has 0.`],
		["/revoke user_../organizations", `\`user_../organizations\` ${notAnId} this one has something else.`],
		[`/revoke ${user}/ban`, `\`${user}/ban\` ${notAnId} this one has something else.`],
		[`/revoke ${user}?x=1`, `\`${user}?x=1\` ${notAnId} this one has something else.`],
		[`/revoke ${many(21)}`, "It takes at most 20 users at once; 21 are named."],
	])("%s", async (line, sentence) => {
		expect(await problemOf(line)).toBe(sentence);
	});

	test("a wrong address is not repeated whole", async () => {
		expect(await problemOf("/revoke jane.doe@example")).not.toContain("jane");
	});
});

test("any text after any name is either understood or refused with a sentence", () => {
	const text = fc.oneof(fc.string(), fc.string({ unit: "binary" }), fc.constantFrom(user, "—", "--", "`", "@", "0:0 "));
	fc.assert(
		fc.property(fc.constantFrom(...registry), fc.array(text), (command, words) => {
			const prepared = command.prepare({ text: words.join(" "), below: words.join("\n") });
			if ("refused" in prepared && prepared.refused === "bad-arguments") expect(prepared.problem).toMatch(/\.$/);
		}),
		{ numRuns: 1_000 },
	);
});

test.each([
	["a b,c;d", ["a", "b", "c", "d"]],
	[" `a`\t<b> ", ["a", "b"]],
	["", []],
	["`` <>", []],
])("%j is parted into words", (text, words) => {
	expect(separate(text)).toEqual(words);
});

test.each([
	["a --reason b c", { before: "a", after: "b c" }],
	["--reason b", { before: "", after: "b" }],
	["a", { before: "a", after: null }],
	["a --reason b --reason c", { before: "a", after: "b --reason c" }],
])("%j is parted at its flag", (text, parts) => {
	expect(splitFlag(text, "reason")).toEqual(parts);
});
