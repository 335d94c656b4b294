// The last word of every action: what stands beside the red job, in words that fit an action, whoever's workflow it is in.
import { describe, expect, onTestFinished, test, vi } from "vitest";
import { InputProblem } from "../../src/entry/clerk-inputs.ts";
import { reportError } from "../../src/entry/report-error.ts";
import { type FailureReason, OutsideFailure } from "../../src/ports/failure.ts";

/** What the runner reads on standard output, and what it only shows. */
function reported(error: unknown): { annotation: string; log: string } {
	const written: string[] = [];
	const out = vi.spyOn(process.stdout, "write").mockImplementation((text) => written.push(String(text)) > 0);
	const log: string[] = [];
	const err = vi.spyOn(console, "error").mockImplementation((line) => void log.push(line));
	onTestFinished(() => {
		process.exitCode = 0;
	});
	try {
		reportError(error);
	} finally {
		out.mockRestore();
		err.mockRestore();
	}
	expect(process.exitCode).toBe(1);
	const [annotation = "", ...others] = written.join("").split("\n");
	expect([annotation.startsWith("::error::"), others]).toEqual([true, [""]]);
	return { annotation: annotation.slice("::error::".length), log: log.join("\n") };
}

function failure(service: "Clerk" | "GitHub", reason: FailureReason, status?: number): OutsideFailure {
	return new OutsideFailure({ service, reason, status, message: "what it said" });
}

test("a failure of GitHub's says why, and what to look at", () => {
	const { annotation, log } = reported(failure("GitHub", "forbidden", 403));
	expect(annotation).toBe(
		"❌ The run broke off, and may have done a part. GitHub did not let the workflow's token do this. (HTTP 403) Check the permissions of the job. Then run again. If users are at risk, act in Clerk's dashboard now.",
	);
	expect(log).toBe("");
});

const reasons: readonly FailureReason[] = [
	"not-set-up",
	"wrong-key",
	"wrong-address",
	"unauthorized",
	"forbidden",
	"not-found",
	"conflict",
	"not-in-plan",
	"rejected",
	"rate-limited",
	"unavailable",
	"timed-out",
	"unreachable",
	"unreadable",
];

describe.each(["Clerk", "GitHub"] as const)("a failure of %s's", (service) => {
	test.each(reasons)("%s names nothing that only an issue or this repository has", (reason) => {
		const { annotation } = reported(failure(service, reason));
		expect(annotation).not.toMatch(/ \/[a-z]|CLERK_|incident\.yml|this repository|\bissue\b|comment|--[a-z]/);
		expect(annotation).toMatch(/Then run again\./);
	});
});

test("an input that cannot be understood is told as its sentence says it", () => {
	const sentence = "The input environment must be production or development. Nothing was done.";
	expect(reported(new InputProblem(sentence))).toEqual({ annotation: `😕 ${sentence}`, log: "" });
});

test("a fault of ours has its cause in the log, where the runner reads no command in it", () => {
	const { annotation, log } = reported(new TypeError("x\n::error::owned\n::add-mask::e"));
	expect(annotation).toMatch(/This is a fault of the action, not of its inputs; the run's log has the cause\./);
	expect(log).toContain("TypeError: x");
	expect(log).not.toMatch(/^::/m);
});
