// What may stand after each command's name, and the exact sentence for what may not.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { registry } from "../../src/commands/registry.ts";
import { problemOf } from "./asked.ts";

const user = "user_2NNEqL2nrIRdJ194ndJqAHwEfxC";
const org = "org_2NNEqL2nrIRdJ194ndJqAHwEfxC";
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
		"/revoke (jane.doe@example.com); mailto:jane@example.com,",
		"/revoke [jane@example.com](mailto:jane@example.com) --reason stolen",
		`/revoke ${user}, ${id(1)};${id(2)}  jane@example.com`,
		`/revoke ${many(20)}`,
		`/revoke ${many(20)} ${many(20)}`,
		`/revoke ${many(1_000)}`,
		`/revoke ${user} --reason stolen laptop, "--maybe"`,
		`/revoke ${user} --reason "stolen laptop, --maybe"`,
		`/revoke ${user} --reason “stolen laptop, --maybe”`,
		`/revoke ${user} --reason stolen -- or lost - nobody knows`,
		`/revoke ${user} --reason=stolen`,
		`/revoke ${user} --reason="stolen"`,
		`/revoke ${user} —reason stolen`,
		`/revoke ${user} –reason stolen`,
		`/revoke ${user} -reason stolen`,
		`/revoke ${user} --REASON stolen`,
		`/revoke --reason "stolen" ${user}`,
		`/revoke --dry-run ${user}`,
		`/revoke ${user} --api-keys --dry-run --alone "nobody else is awake" --reason stolen`,
		"/revoke --from-report",
		`/revoke --organization ${org}`,
		`/revoke --organization=${org} --api-keys`,
		"/revoke --signed-in-since 09:40",
		'/revoke --signed-in-since "2026-03-01 09:40"',
		"/revoke --signed-in-since 2026-03-01 09:40 UTC --reason leak",
		`/lockout ${user}`,
		`/lockout --from-report --api-keys`,
		"/lockout --signed-in-since 09:40",
		`/unlock ${user} jane@example.com`,
		"/unlock --from-report",
		`/unlock --organization ${org}`,
		`/force-reset ${user} --api-keys`,
		"/force-reset --signed-in-since 09:40",
		"/unlock --signed-in-since 09:40",
		`/user ${user}`,
		"/user jane@example.com",
		"/user jane@example.com --dry-run",
		`/access-log ${user}`,
		"/confirm K7QF",
		"/confirm k7qf",
		"/confirm `K7QF`",
		'/confirm K7QF --alone "nobody else answers"',
		"/confirm K7QF --alone nobody else answers",
		"/confirm --dry-run K7QF",
		"/cancel K7QF",
		"/resolve",
		"/resolve rolled back",
		"/reopen it is back",
	])("%s", async (line) => {
		expect(await problemOf(line)).toBeUndefined();
	});
});

const neither = "is neither a user id (user_ and 27 letters and digits) nor an e-mail address.";
const notAnId = "is not a user id: after user_ come 27 letters and digits,";

const usersOrFilter =
	"It takes either users by name or one of --from-report, --organization and --signed-in-since, not both.";
const noOrganization =
	"After --organization its id is expected, org_ and 27 letters and digits; Clerk's dashboard shows it under Organizations.";
const noInstant = "After --signed-in-since a time in the past is expected, in UTC, as 09:40 or as 2026-03-01 09:40.";
const oneUser = "It takes one user: an id (user_ and 27 letters and digits) or an e-mail address.";
const noCode = "It takes the code that the reply to the dangerous command shows, four letters and digits.";

function unknown(option: string, nearest?: string): string {
	const meant = nearest === undefined ? "" : ` The nearest one is --${nearest}.`;
	return `It does not know the option --${option}.${meant} If it is part of a text, put the text in double quotes.`;
}

function inText(named: string, option: string): string {
	return `The text of --${option} names \`${named}\`. Users are named before the options; if it belongs to the text, leave out the underscore.`;
}

function tooLong(length: number): string {
	return `The text has ${length} characters; at most 500 fit. Post the whole in an ordinary comment, and the gist with the command.`;
}

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
		["/revoke --dry-run", "The user is missing."],
		[`/revoke ${user} --reason`, "After --reason a text is expected."],
		[`/revoke ${user} --reason=`, "After --reason a text is expected."],
		[`/revoke ${user} --reason ""`, "After --reason a text is expected."],
		[`/revoke ${user} --alone --reason stolen`, "After --alone a text is expected."],
		[`/revoke ${user} --all`, unknown("all")],
		[`/revoke ${user} —force`, unknown("force")],
		[`/revoke ${user} -f`, unknown("f")],
		[`/revoke ${user} --reason stolen --dryrun`, unknown("dryrun", "dry-run")],
		[`/revoke ${user} --apikeys`, unknown("apikeys", "api-keys")],
		[`/revoke ${user} --from-reprot`, unknown("from-reprot", "from-report")],
		[`/revoke ${user} --dry-run --dry-run`, "The option --dry-run stands there twice."],
		[`/unlock ${user} --api-keys`, unknown("api-keys")],
		[`/revoke ${user} --from-report`, usersOrFilter],
		[`/revoke --from-report --organization ${org}`, usersOrFilter],
		[`/revoke --organization ${org} ${user}`, usersOrFilter],
		[
			`/lockout --dry-run=false ${user}`,
			"`false` is neither a user id (user_ and 27 letters and digits) nor an e-mail address.",
		],
		["/revoke --organization", "After --organization a text is expected."],
		["/revoke --organization acme", noOrganization],
		[`/revoke --organization ${org}a`, noOrganization],
		[`/revoke --organization ${user}`, noOrganization],
		["/revoke --signed-in-since", "After --signed-in-since a text is expected."],
		["/revoke --signed-in-since yesterday", noInstant],
		["/revoke --signed-in-since 25:00", noInstant],
		[`/revoke --signed-in-since 09:40 ${user}`, noInstant],
		[`/lockout ${user} --reason phished as ${id(1)}`, inText(id(1), "reason")],
		[`/lockout ${user} --alone \`${id(1)}\` too`, inText(id(1), "alone")],
		[`/revoke ${user}\n${id(1)}`, `The line below names \`${id(1)}\`, and only the command's own line counts.`],
		[`/revoke ${user} --reason ${"a".repeat(501)}`, tooLong(501)],
		["/user", oneUser],
		["/user --dry-run", oneUser],
		[`/user ${user} jane@example.com`, oneUser],
		[`/user ${user} --api-keys`, unknown("api-keys")],
		["/access-log", oneUser],
		["/access-log jane", `\`jane\` ${neither}`],
		["/confirm", "The code is missing."],
		["/cancel", "The code is missing."],
		['/confirm --alone "why"', "The code is missing."],
		["/confirm K7Q", noCode],
		["/confirm K7QF2", noCode],
		["/confirm K7QF M3XP", noCode],
		["/confirm K7Q0", noCode],
		["/cancel K7QF please", noCode],
		["/confirm K7QF --alone", "After --alone a text is expected."],
		["/confirm K7QF --reason stolen", unknown("reason")],
		["/revoke jane", `\`jane\` ${neither}`],
		[`/revoke ${user.replace("user", "usr")}`, `\`${user.replace("user", "usr")}\` ${neither}`],
		[`/revoke ${user.slice(0, -1)}`, `\`${user.slice(0, -1)}\` ${notAnId} this one has 26.`],
		[`/revoke ${user}a`, `\`${user}a\` ${notAnId} this one has 28.`],
		["/revoke user_", `\`user_\` ${notAnId} this one has 0.`],
		["/revoke user_../organizations", `\`user_../organizations\` ${notAnId} this one has something else.`],
		[`/revoke ${user}/ban`, `\`${user}/ban\` ${notAnId} this one has something else.`],
		[`/revoke ${user}?x=1`, `\`${user}?x=1\` ${notAnId} this one has something else.`],
		[`/revoke ${many(1_001)}`, "It takes at most 1,000 users at once; 1,001 are named."],
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
