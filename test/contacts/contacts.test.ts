// Who the contacts name as responders. Whatever cannot be read names nobody.
import { readFile } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import { readResponders } from "../../src/contacts/contacts.ts";

describe("the responders", () => {
	test.each([
		["as a list", "responders:\n  - octavia\n  - ren_example\n", ["octavia", "ren_example"]],
		["as mentions, in any case", 'responders: ["@Octavia", REN]', ["octavia", "ren"]],
		["beside contacts", "contacts: { on_call: [] }\nresponders: [octavia]", ["octavia"]],
		["with a login of digits, which YAML reads as a number", "responders: [octavia, 123]", ["octavia", "123"]],
		["with a space too many", "responders: [' octavia ']", ["octavia"]],
		["none", "responders: []", []],
		["nothing", "responders:", []],
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
