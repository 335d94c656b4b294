// Who may run commands, by what the role amounts to.
import { describe, expect, test } from "vitest";
import { mayCommand } from "../../src/incident/authority.ts";

describe("the access", () => {
	test.each(["write", "maintain", "admin"] as const)("%s may command", (access) => {
		expect(mayCommand({ name: access, access })).toBe(true);
	});
	test.each(["none", "read", "triage"] as const)("%s may not", (access) => {
		expect(mayCommand({ name: access, access })).toBe(false);
	});
	test("decides, not what the role is called", () => {
		expect(mayCommand({ name: "admin", access: "read" })).toBe(false);
		expect(mayCommand({ name: "security-responder", access: "write" })).toBe(true);
	});
});
