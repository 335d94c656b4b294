// The inputs of the standalone actions: what is understood, and the sentence for what is not.
import { describe, expect, test } from "vitest";
import { InputProblem, readReason } from "../../src/entry/clerk-inputs.ts";

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
