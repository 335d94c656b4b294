// Which words name a user. An id becomes part of a URL, so what is not exactly one must not pass.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseUserReference, separate } from "../../src/incident/user-id.ts";

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

describe("a list of users", () => {
	test.each([
		["brackets", `(jane@example.com) [${id}] <john@example.com>`, ["jane@example.com", id, "john@example.com"]],
		["a bracket that closes another word's", `(jane@example.com, ${id})`, ["jane@example.com", id]],
		["backticks", `\`${id}\` \`\`jane@example.com\`\``, [id, "jane@example.com"]],
		["commas and semicolons behind them", `jane@example.com, ${id};`, ["jane@example.com", id]],
		[
			"what a mail program copies",
			"<mailto:jane@example.com>; MAILTO:Jane.Doe@example.com",
			["jane@example.com", "Jane.Doe@example.com"],
		],
		["a link to the same address", "[jane@example.com](mailto:Jane@example.com)", ["jane@example.com"]],
		["nothing but brackets", "() <> ``", []],
	])("is read without %s", (_, text, names) => {
		expect(separate(text)).toEqual(names);
		for (const name of names) expect(parseUserReference(name)).toBeDefined();
	});

	test.each([
		["two names in one word", "jane@example.com(john@example.com)"],
		["brackets within a name", "jane(a)@example.com"],
		["a link to another address", "[jane@example.com](mailto:john@example.com)"],
		["a link to a page", "[jane@example.com](https://example.com/jane)"],
		["an address with a subject", "mailto:jane@example.com?subject=hello"],
		["an id that is said to be an address", `mailto:${id}`],
		["mailto twice", "mailto:mailto:jane@example.com"],
		["an apostrophe before the name", "'jane@example.com'x"],
		["an address written out", "jane(at)example.com"],
		["a display name at its address", "Jane<jane@example.com>"],
		["a sign that only looks like an at sign", "jane\uff20example.com"],
		["an escaped at sign", "jane%40example.com"],
	])("names nobody by %s", (_, text) => {
		expect(separate(text).some((word) => parseUserReference(word))).toBe(false);
	});

	test("never gains a name that does not stand in it", () => {
		fc.assert(
			fc.property(
				fc.array(fc.constantFrom("(", ")", "[", "]", "<", ">", "`", "mailto:", "jane@example.com", id, " ", ",", "x")),
				(parts) => {
					const text = parts.join("");
					for (const word of separate(text)) if (parseUserReference(word)) expect(text).toContain(word);
				},
			),
		);
	});
});
