// Which words name a user. An id becomes part of a URL, so what is not exactly one must not pass.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseUserReference } from "../../src/incident/user-id.ts";

const id = "user_2NNEqL2nrIRdJ194ndJqAHwEfxC";

describe("a user", () => {
	test("is named by the id", () => {
		expect(parseUserReference(id)).toEqual({ id });
	});

	test("is named by an e-mail address, whose case does not matter", () => {
		expect(parseUserReference("Jane.Doe+x@Example.com")).toEqual({ email: "jane.doe+x@example.com" });
	});

	test.each([
		["26 characters", id.slice(0, -1)],
		["28 characters", `${id}a`],
		["nothing after the prefix", "user_"],
		["another prefix", id.replace("user", "sess")],
		["a capital prefix", id.replace("user", "User")],
		["a path", "user_../../organizations/org_abcdefgh"],
		["an id and a path", `${id}/ban`],
		["an id and a query", `${id}?limit=1`],
		["an id and a line", `${id}\n`],
		["a line and an id", `\n${id}`],
		["a letter that only looks right", `user_${"а".repeat(27)}`],
		["an escaped slash", "user_%2e%2e%2f%2e%2e%2f2NNEqL2nrIRd"],
		["an address without a domain", "jane@"],
		["an address without a name", "@example.com"],
		["two addresses", "jane@example.com,john@example.com"],
		["an address of 255 characters", `${"a".repeat(243)}@example.com`],
		["nothing", ""],
	])("is not named by %s", (_, text) => {
		expect(parseUserReference(text)).toBeUndefined();
	});

	test("what passes as an id needs no escaping in a URL", () => {
		fc.assert(
			fc.property(fc.string({ unit: "binary", maxLength: 40 }), (tail) => {
				const read = parseUserReference(`user_${tail}`);
				if (read && "id" in read) expect(encodeURIComponent(read.id)).toBe(read.id);
			}),
		);
	});
});
