// Which of Clerk's instances an answer names. What is not clearly one of the two names none, and then nothing is assumed.
import fc from "fast-check";
import { expect, test } from "vitest";
import { parseEnvironment } from "../../src/incident/environment.ts";

test.each([
	["Production: real users", "production"],
	["production", "production"],
	["  PRODUCTION (live)", "production"],
	["Development: test users", "development"],
	["development", "development"],
] as const)("%j is %s", (answer, expected) => {
	expect(parseEnvironment(answer)).toBe(expected);
});

test.each([
	undefined,
	"",
	"_No response_",
	"prod",
	"productions",
	"Preproduction",
	"both: production and development",
	"not production",
	"1 production",
	"staging",
	"próduction",
])("%j is none", (answer) => {
	expect(parseEnvironment(answer)).toBeUndefined();
});

test("any text is read without throwing", () => {
	fc.assert(fc.property(fc.string({ unit: "binary" }), (answer) => void parseEnvironment(answer)));
});
