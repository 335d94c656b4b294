// Whom a lockout spares: by everything by which somebody of the team can be recognised, and by nothing else.
import { describe, expect, test } from "vitest";
import { readTeam } from "../../src/contacts/contacts.ts";
import { type Involved, protectedAmong } from "../../src/operations/protected-people.ts";
import { jane, person } from "../commands/clerk-in-memory.ts";

const user = {
	...person(jane, { email: "jane@example.com" }),
	addresses: ["jane@example.com", "jane@home.example.com"],
	phones: ["+15550100100"],
	gitHubLogins: ["jane-doe"],
};

function hit(yaml: string, involved: Involved = { asker: "octavia" }) {
	return protectedAmong([user], readTeam(yaml), involved).map(({ part, login }) => [part, login]);
}

describe("somebody of the team", () => {
	test.each([
		["by any address", "a: { email: Jane@Home.example.com }", undefined],
		["by a number, however it is written", "a: { phone: '+1 (555) 010-0100' }", undefined],
		["by the id", `a: { clerk: ${jane} }`, undefined],
		["by the login at GitHub", "a: { github: Jane-Doe }", "jane-doe"],
		["by the address that stands beside a login", "a: { github: Jay, email: jane@example.com }", "jay"],
		["as a responder", "responders: [jane-doe]", "jane-doe"],
		["by a number with 00 for the plus", "a: { phone: '001 555 010 0100' }", undefined],
		["by a number without its country", "a: { phone: '(555) 010-0100' }", undefined],
		["by a number with other dashes", "a: { phone: '+1\u2011555\u2011010\u20110100' }", undefined],
		["by an address with a tag", "a: { email: jane+oncall@example.com }", undefined],
		[
			"by the address of a profile, with a slash at its end",
			"a: { github: 'https://github.com/jane-doe/' }",
			"jane-doe",
		],
		["by a login with a remark", "a: { github: '@jane-doe (Jane)' }", "jane-doe"],
		["by a login under a key in capitals", "a: { GitHub: jane-doe }", "jane-doe"],
	])("is known %s", (_, yaml, login) => {
		expect(hit(yaml)).toEqual([["contact", login]]);
	});

	test.each([
		["another address", "a: { email: jane@example.org }"],
		["a part of the address", "a: { email: doe.jane@example.com }"],
		["another number", "a: { phone: +15550100101 }"],
		["a login in another field", "a: { slack: jane-doe }"],
		["a name", "a: { name: Jane Doe }"],
		["the end of the number alone", "a: { phone: '0100' }"],
		["nothing", ""],
	])("is not known by %s", (_, yaml) => {
		expect(hit(yaml)).toEqual([]);
	});
});

test.each([
	["an address", "jane@example.com", "a: { email: jane@example.com }"],
	["a number", "+15550100100", "a: { phone: '+1 (555) 010-0100' }"],
])("%s that nobody has proven to be theirs protects nobody, as anybody may add it to an account", (_, added, yaml) => {
	const members = readTeam(yaml);
	expect(protectedAmong([user], members, { asker: "octavia" })).toHaveLength(1);
	expect(protectedAmong([{ ...user, unverified: [added] }], members, { asker: "octavia" })).toEqual([]);
});

test("a domain in other letters than Latin is one with its form in ASCII", () => {
	const abroad = { ...user, addresses: ["fay@xn--mnchen-3ya.example"], phones: [], gitHubLogins: [] };
	const members = readTeam("a: { email: fay@münchen.example }");
	expect(protectedAmong([abroad], members, { asker: "octavia" })).toHaveLength(1);
});

describe("who typed the command", () => {
	test("is known by the login they sign in with, in any case, and by what the contacts say of that login", () => {
		expect(hit("", { asker: "Jane-Doe" })).toEqual([["asker", "Jane-Doe"]]);
		const yaml = "a: { github: octavia, email: jane@example.com }";
		expect(hit(yaml, { asker: "Octavia" })).toEqual([["asker", "Octavia"]]);
	});
	test("is nobody else of the team", () => {
		expect(hit("a: { github: ravi, email: jane@example.com }")).toEqual([["contact", "ravi"]]);
	});
});

describe("who leads, and who agrees,", () => {
	test.each([
		["by their login, though the file does not name them", "", "Jane-Doe"],
		["by what the contacts say of that login", "a: { github: mika, email: jane@example.com }", "Mika"],
	])("is known %s", (_, yaml, login) => {
		expect(hit(yaml, { asker: "octavia", lead: login })).toEqual([["lead", login]]);
		expect(hit(yaml, { asker: "octavia", lead: null, confirmer: login })).toEqual([["confirmer", login]]);
	});
	test("is told as who typed the command, if that was them", () => {
		const everything = { asker: "jane-doe", lead: "Jane-Doe", confirmer: "JANE-DOE" };
		expect(hit("responders: [jane-doe]", everything)).toEqual([["asker", "jane-doe"]]);
	});
});
