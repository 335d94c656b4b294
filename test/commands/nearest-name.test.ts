// What was probably meant by a name that no command has.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { nearestName } from "../../src/commands/nearest-name.ts";
import { registry } from "../../src/commands/registry.ts";

const names = registry.map(({ name }) => name);

test.each([
	["revok", "revoke"],
	["revoek", "revoke"],
	["rvoke", "revoke"],
	["revokee", "revoke"],
	["revoke-all", "revoke"],
	["revoce", "revoke"],
	["resovle", "resolve"],
	["resolved", "resolve"],
	["re-open", "reopen"],
	["acknowledge", "ack"],
	["akc", "ack"],
	["sev", "severity"],
	["hlep", "help"],
	["notes", "note"],
	["leed", "lead"],
	["usr", "user"],
	["users", "user"],
	["log-out", "lockout"],
	["lock-out", "lockout"],
	["lock", "lockout"],
	["un-lock", "unlock"],
	["forcereset", "force-reset"],
	["accesslog", "access-log"],
	["confrim", "confirm"],
	["cancle", "cancel"],
])("/%s probably means /%s", (typed, meant) => {
	expect(nearestName(typed, names)).toBe(meant);
});

describe("nothing is suggested", () => {
	test.each(["foo", "close", "x", "status", "ban", "unban", "deploy", "purge"])("for /%s", (typed) => {
		expect(nearestName(typed, names)).toBeUndefined();
	});
});

test("a swap, a slip, a missing or a doubled letter still finds any name of five letters and more", () => {
	const long = names.filter((name) => name.length >= 5);
	const slip = fc.constantFrom("swap", "slip", "miss", "double");
	fc.assert(
		fc.property(fc.constantFrom(...long), fc.nat(20), slip, (name, at, how) => {
			const index = 1 + (at % (name.length - 1));
			const [before, letter, after] = [name.slice(0, index), name.charAt(index), name.slice(index + 1)];
			const typed = {
				swap: `${before}${after.charAt(0)}${letter}${after.slice(1)}`,
				slip: `${before}x${after}`,
				miss: `${before}${after}`,
				double: `${before}${letter}${letter}${after}`,
			}[how];
			expect(nearestName(typed, names)).toBe(name);
		}),
	);
});

test("any text gets an answer", () => {
	fc.assert(
		fc.property(fc.string(), (typed) => {
			expect([undefined, ...names]).toContain(nearestName(typed, names));
		}),
	);
});
