// What a run tells the runner. Work that is done must not become a failure because a file of the runner's is missing.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, describe, expect, onTestFinished, test, vi } from "vitest";
import { report } from "../../src/entry/report.ts";
import { tellRunner } from "../../src/entry/runner.ts";

const folder = mkdtempSync(join(tmpdir(), "incident-runner-"));
const mebibyte = 1024 * 1024;

function withFiles({ output = join(folder, "output"), summary = join(folder, "summary") } = {}) {
	for (const path of [output, summary]) if (!path.includes("missing")) writeFileSync(path, "");
	vi.stubEnv("GITHUB_OUTPUT", output);
	vi.stubEnv("GITHUB_STEP_SUMMARY", summary);
	const log: string[] = [];
	const printed = vi.spyOn(console, "log").mockImplementation((line) => void log.push(line));
	onTestFinished(() => printed.mockRestore());
	return { log, summary: () => readFileSync(summary, "utf8"), output: () => readFileSync(output, "utf8") };
}

afterEach(() => {
	vi.unstubAllEnvs();
	process.exitCode = 0;
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const missing = join(folder, "missing", "file");

describe("a runner without its files", () => {
	test("is said in the log and does not fail what was done", () => {
		const { log } = withFiles({ output: missing, summary: missing });
		tellRunner(
			() => {
				throw new Error(`Missing file at path: ${missing}`);
			},
			{ head: "✅ done", lines: [] },
		);
		expect(log).toEqual([
			expect.stringContaining("The runner did not take the outputs"),
			expect.stringContaining("The runner did not take the summary"),
		]);
	});

	test("still gets the one where the other is missing", () => {
		const { summary } = withFiles({ output: missing });
		report({ ended: [{ command: "ack", ending: "done", code: "acknowledged" }] });
		expect(summary()).toContain("| `/ack` | done | `acknowledged` |");
		expect(process.exitCode).not.toBe(1);
		const { output, log } = withFiles({ summary: missing });
		report({ ended: [{ command: "ack", ending: "done", code: "acknowledged" }] });
		expect(output()).toMatch(/ending<<.*\ndone\n/);
		expect(log).toHaveLength(1);
	});

	test("of which there is no word at all is no fault either", () => {
		const { log } = withFiles();
		vi.stubEnv("GITHUB_STEP_SUMMARY", "");
		tellRunner(() => {}, { head: "✅ done", lines: [] });
		expect(log).toEqual([]);
	});
});

describe("the summary", () => {
	const lines = (count: number) =>
		Array.from({ length: count }, (_, index) => `- ✅ user ${index}: ${"é".repeat(100)}`);

	test("is whole where GitHub takes it", () => {
		const { summary } = withFiles();
		tellRunner(() => {}, { head: "✅ done", lines: ["- one", "- two"] });
		expect(summary()).toBe("✅ done\n- one\n- two\n");
	});

	test("is cut between lines before GitHub would take nothing of it, and says how many are left out", () => {
		const { summary } = withFiles();
		tellRunner(() => {}, { head: `${"x".repeat(60_000)}\n`, lines: lines(6_000) });
		expect(Buffer.byteLength(summary())).toBeLessThan(mebibyte);
		expect(Buffer.byteLength(summary())).toBeGreaterThan(0.9 * mebibyte);
		const shown = summary().match(/^- ✅ user/gm)?.length ?? 0;
		const left = Number(/\n- … and ([\d,]+) more\.\n$/.exec(summary())?.[1]?.replace(",", ""));
		expect(shown + left).toBe(6_000);
		expect(
			summary()
				.match(/é+/g)
				?.every((run) => run.length === 100),
		).toBe(true);
	});

	test("of commands has the table first, and everybody below it", () => {
		const { summary } = withFiles();
		report({
			ended: [
				{ command: "ack", ending: "done", code: "acknowledged" },
				{ command: "revoke", ending: "failed", code: "sessions-revoked", lines: lines(9_000) },
			],
		});
		expect(summary()).toMatch(/^\| Command \| Ended \| Because \|\n\|---\|---\|---\|\n\| `\/ack`/);
		expect(summary()).toMatch(/\n\n### Every user\n\n- ✅ user 0:/);
		expect(summary()).toMatch(/more\.\n$/);
		expect(process.exitCode).toBe(1);
	});

	test("of nothing is nothing", () => {
		const { summary, output } = withFiles();
		report({ ignored: "the event is about a pull request" });
		expect(summary()).toBe("");
		expect(output()).toMatch(/ending<<.*\nignored\n/);
	});
});
