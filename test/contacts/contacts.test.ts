// Whom the contacts name: as responders, who may run commands, and as people of the team, whom no command may lock out.
// Whatever cannot be read names nobody, and says so.
import { readFile } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import { readResponders, readTeam } from "../../src/contacts/contacts.ts";

describe("the responders", () => {
	test.each([
		["as a list", "responders:\n  - octavia\n  - ren_example\n", ["octavia", "ren_example"]],
		["as mentions, in any case", 'responders: ["@Octavia", REN]', ["octavia", "ren"]],
		["beside contacts", "contacts: { on_call: [] }\nresponders: [octavia]", ["octavia"]],
		["with a login of digits, which YAML reads as a number", "responders: [octavia, 123]", ["octavia", "123"]],
		[
			"with a login that is a number of another kind",
			"responders: [0123, 1e3, 0x1F, 12345678901234567890]",
			["0123", "1e3", "0x1f", "12345678901234567890"],
		],
		["as addresses of their pages", "responders: [https://github.com/Octavia]", ["octavia"]],
		["with a space too many", "responders: [' octavia ']", ["octavia"]],
		["none", "responders: []", []],
		["nothing", "responders:", []],
		["nothing in other words", "responders: ~", []],
		["nothing in words", "responders: null", []],
		["no such key", "contacts: {}", []],
		["an empty file", "", []],
	])("%s", (_, yaml, logins) => {
		expect(readResponders(yaml)).toEqual({ logins, problem: undefined });
	});

	test.each([
		["broken YAML", "responders: ["],
		["a name instead of a list", "responders: octavia"],
		["a list of something else", "responders: [{ login: octavia }]"],
		["a key twice", "responders: [octavia]\nresponders: [ren]"],
		["no mapping", "- octavia"],
		["an alias of what is not there", "responders: [*all]"],
	])("of %s are nobody, and it says so", (_, yaml) => {
		expect(readResponders(yaml)).toEqual({ logins: [], problem: expect.stringMatching(/./) });
	});

	test("of the file of this repository can be read", async () => {
		const yaml = await readFile(new URL("../../INCIDENT_CONTACTS.yml", import.meta.url), "utf8");
		expect(yaml).toMatch(/^responders:/m);
		expect(readResponders(yaml).problem).toBeUndefined();
	});
});

/** Everything by which the members would be recognised. */
function known(yaml: string) {
	const { members, problem } = readTeam(yaml);
	return {
		problem,
		logins: members.flatMap(({ login }) => login ?? []),
		emails: members.flatMap(({ emails }) => emails),
		userIds: members.flatMap(({ userIds }) => userIds),
		phones: members.flatMap(({ phones }) => phones),
	};
}

const none = { problem: undefined, logins: [], emails: [], userIds: [], phones: [] };

describe("the team", () => {
	test("of the file of this repository is nobody but Clerk's own support", async () => {
		const yaml = await readFile(new URL("../../INCIDENT_CONTACTS.yml", import.meta.url), "utf8");
		expect(known(yaml)).toEqual({ ...none, emails: ["support@clerk.com"] });
	});

	const id = "user_2NNEqL2nrIRdJ194ndJqAHwEfxC";

	test.each([
		["the responders", "responders: [octavia, '@Ravi']", { logins: ["octavia", "ravi"] }],
		[
			"a person",
			"contacts:\n  on_call:\n    - name: Octavia\n      github: Octavia\n      email: Octavia@Example.com",
			{ logins: ["octavia"], emails: ["octavia@example.com"] },
		],
		["a login with its sign", "on_call: { github: '@octavia' }", { logins: ["octavia"] }],
		["a login that is a number", "on_call: { github: 0123 }", { logins: ["0123"] }],
		["a login as the address of its page", "on_call: { github: https://github.com/octavia }", { logins: ["octavia"] }],
		["several logins", "on_call: { github: [octavia, ravi] }", { logins: ["octavia", "ravi"] }],
		[
			"an address in angle brackets",
			"on_call: { email: 'Octavia <octavia@example.com>' }",
			{ emails: ["octavia@example.com"] },
		],
		[
			"several addresses",
			"on_call: { email: [a@example.com, [b@example.com]] }",
			{ emails: ["a@example.com", "b@example.com"] },
		],
		[
			"several addresses in one text",
			"on_call: { email: 'a@example.com, b@example.com' }",
			{ emails: ["a@example.com", "b@example.com"] },
		],
		[
			"a bare list of addresses",
			"on_call: [a@example.com, b@example.com]",
			{ emails: ["a@example.com", "b@example.com"] },
		],
		["an address as a key", "on_call:\n  a@example.com: { since: 2026 }", { emails: ["a@example.com"] }],
		["a user of Clerk", `on_call: { clerk: ${id} }`, { userIds: [id.toLowerCase()] }],
		[
			"several users of Clerk",
			`on_call: { clerk: [${id}, ${id.replace("2NN", "3NN")}] }`,
			{ userIds: [id.toLowerCase(), id.replace("2NN", "3NN").toLowerCase()] },
		],
		["a number in quotes", 'on_call: { phone: "+1 (555) 010-0100" }', { phones: ["15550100100"] }],
		[
			"a number without quotes, whose plus YAML would lose",
			"on_call: { phone: +15550100100 }",
			{ phones: ["15550100100"] },
		],
		["a number for a telephone", "on_call: { phone: 'tel:+1-555-010-0100' }", { phones: ["15550100100"] }],
		["an alias", "a: &a { github: octavia }\nb: *a", { logins: ["octavia"] }],
		[
			"an alias that leads back to itself",
			"a: &a\n  github: octavia\n  again: *a\n  list: &l [*l, x@example.com]",
			{ logins: ["octavia"], emails: ["x@example.com"] },
		],
	])("has %s", (_, yaml, found) => {
		expect(known(yaml)).toEqual({ ...none, ...found });
	});

	test.each([
		["an example number", 'phone: "+1-xxx-xxx-xxxx"'],
		["a channel", 'slack: "@oncall"'],
		["a time", 'time: "0-15 min"'],
		["a sum", "a: +5"],
		["an id that is too short", "clerk: user_2NN"],
		["an id within a word", `clerk: x${id}x`],
		["a login under another name", "slack: octavia"],
		["nothing", ""],
	])("has nobody by %s", (_, yaml) => {
		expect(known(yaml)).toEqual(none);
	});

	test.each([
		["broken YAML", "contacts: ["],
		["a key twice", "a: 1\na: 2"],
		["responders that are no list", "responders: octavia\non_call: { email: a@example.com }"],
		["an alias of what is not there", "on_call: *all"],
		["no mapping", "- a@example.com"],
		["a word", "octavia"],
	])("of a file with %s is not known, and that is said", (_, yaml) => {
		expect(readTeam(yaml).problem).toMatch(/./);
	});

	test("of a file that unfolds into very much is read or refused, but does not hang", () => {
		const lines = Array.from(
			{ length: 20 },
			(_, index) => `a${index + 1}: &a${index + 1} [*a${index}, *a${index}, *a${index}]`,
		);
		const yaml = ["a0: &a0 { email: a@example.com }", ...lines].join("\n");
		const { problem, emails } = known(yaml);
		expect(problem === undefined ? emails : [problem]).toHaveLength(1);
	});
});
