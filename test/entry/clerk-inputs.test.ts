// The inputs of the standalone actions: what is understood, and the sentence for what is not.
import { describe, expect, test } from "vitest";
import { InputProblem, namedUsers, readReason } from "../../src/entry/clerk-inputs.ts";

const jane = "user_2NNEqL2nrIRdJ194ndJqAHwEfxC";

describe("users", () => {
	test("stand for themselves once, at their first place in the list", () => {
		const named = namedUsers(`${jane},\n joe@example.com ${jane}; mia@example.com`);
		expect(named.map(({ asked, index }) => [asked, index])).toEqual([
			[jane, 0],
			["joe@example.com", 1],
			["mia@example.com", 3],
		]);
	});

	test("that are none stop the run, and no address is repeated whole", () => {
		expect(() => namedUsers(`${jane} jane.doe@example`)).toThrow(InputProblem);
		expect(() => namedUsers(`${jane} jane.doe@example`)).toThrow(/^In the input users: (?!.*jane\.doe)/);
	});
});

describe("a reason", () => {
	test("that is empty is none", () => {
		expect(readReason("reason", "")).toBeNull();
	});

	test("keeps no e-mail address", () => {
		expect(readReason("reason", "jane.doe@example.com asked for it")).toBe("j…@example.com asked for it");
	});

	test("has at most 500 characters", () => {
		expect(readReason("reason", "a".repeat(500))).toHaveLength(500);
		expect(() => readReason("alone", "a".repeat(501))).toThrow(InputProblem);
		expect(() => readReason("alone", "a".repeat(1_501))).toThrow(
			"The input alone has 1,501 characters; at most 500 fit. Nothing was done; shorten it and run again.",
		);
	});
});
