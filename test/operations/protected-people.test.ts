// Whom a lockout spares: by everything by which somebody of the team can be recognised, and by nothing else.
import { describe, expect, test } from "vitest";
import { readTeam } from "../../src/contacts/contacts.ts";
import { protectedAmong } from "../../src/operations/protected-people.ts";
import { jane, person } from "../commands/clerk-in-memory.ts";

const user = {
	...person(jane, { email: "jane@example.com" }),
	addresses: ["jane@example.com", "jane@home.example.com"],
	phones: ["+15550100100"],
	gitHubLogins: ["jane-doe"],
};

function hit(yaml: string, by = "octavia") {
	return protectedAmong([user], readTeam(yaml), by).map(({ own }) => own);
}

describe("somebody of the team", () => {
	test.each([
		["by any address", "a: { email: Jane@Home.example.com }"],
		["by a number, however it is written", "a: { phone: '+1 (555) 010-0100' }"],
		["by the id", `a: { clerk: ${jane} }`],
		["by the login at GitHub", "a: { github: Jane-Doe }"],
		["as a responder", "responders: [jane-doe]"],
	])("is known %s", (_, yaml) => {
		expect(hit(yaml)).toEqual([false]);
	});

	test.each([
		["another address", "a: { email: jane@example.org }"],
		["a part of the address", "a: { email: doe.jane@example.com }"],
		["another number", "a: { phone: +15550100101 }"],
		["a login in another field", "a: { slack: jane-doe }"],
		["a name", "a: { name: Jane Doe }"],
		["nothing", ""],
	])("is not known by %s", (_, yaml) => {
		expect(hit(yaml)).toEqual([]);
	});
});

describe("who typed the command", () => {
	test("is known by the login they sign in with, in any case, and by what the contacts say of that login", () => {
		expect(hit("", "Jane-Doe")).toEqual([true]);
		expect(hit("a: { github: octavia, email: jane@example.com }", "Octavia")).toEqual([true]);
	});
	test("is nobody else of the team", () => {
		expect(hit("a: { github: ravi, email: jane@example.com }")).toEqual([false]);
	});
});
