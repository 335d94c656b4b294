// The drill as a stranger starts it: its process, its exit code, and that it stops where something does not hold.
import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, onTestFinished, test } from "vitest";
import { repositoryRoot } from "../../src/drill/local-world.ts";
import { play } from "../../src/drill/scenario.ts";
import { securityIncident } from "../../src/drill/scenarios/security-incident.ts";
import { summarize } from "../../src/drill/summary.ts";

const drill = (...args: string[]) =>
	promisify(execFile)(process.execPath, ["src/drill/main.ts", ...args], { cwd: repositoryRoot });

test("for machines it prints one JSON value: every step, the issue, Clerk, the runs", async () => {
	const { stdout } = await drill("--json");
	const summary = JSON.parse(stdout);
	expect(summary).toMatchObject({ ok: true, issue: { state: "open" }, clerk: [{ liveAfter: 0 }, { liveAfter: 3 }] });
	expect(summary.runs.every(({ conclusion }: { conclusion: string }) => conclusion !== "failure")).toBe(true);
});

test("for people it ends with the issue as a reader sees it, and Clerk beside it", async () => {
	const { stdout } = await drill();
	expect(stdout).toMatch(/37 →\s+0 live sessions/);
	expect(stdout).toContain("The drill ended as it should");
	expect(stdout).not.toMatch(/<!--|incident-event|NOT TRUE/);
});

test("a step that does not end as it says stops the drill, and it is not called a success", async () => {
	const scenario = await securityIncident({});
	try {
		const [first, ...rest] = scenario.steps;
		if (!first) throw new Error("the scenario has no steps");
		const broken = { ...first, check: async () => [{ says: "the impossible", holds: false }] };
		const played = await play({ ...scenario, steps: [broken, ...rest] }, { begins() {}, ended() {} });
		expect(played).toHaveLength(1);
		await scenario.world.github.openIssue({ by: "ravi", title: "x", body: "x" });
		expect((await summarize({ ...scenario, issue: () => 1 }, played)).ok).toBe(false);
	} finally {
		await scenario.world.close();
	}
});

test.each([
	["SIGINT", 130],
	["SIGTERM", 143],
	["SIGHUP", 129],
	["a reader who stops reading", 0],
] as const)("stopped by %s it leaves nothing behind", async (stopper, exitCode) => {
	const folder = mkdtempSync(join(tmpdir(), "drill-"));
	onTestFinished(() => rmSync(folder, { recursive: true }));
	const env = { ...process.env, TMPDIR: folder };
	const child = spawn(process.execPath, ["src/drill/main.ts"], { cwd: repositoryRoot, env });
	let complaints = "";
	child.stderr.on("data", (chunk) => {
		complaints += chunk;
	});
	await once(child.stdout, "data");
	if (stopper.startsWith("SIG")) child.kill(stopper as NodeJS.Signals);
	else child.stdout.destroy();
	child.stdout.resume();
	expect(await once(child, "exit")).toEqual([exitCode, null]);
	expect(readdirSync(folder)).toEqual([]);
	expect(complaints).toBe(exitCode === 0 ? "" : "Stopped; nothing is left running.\n");
});

test("an option that there is not is said in a sentence", async () => {
	await expect(drill("--jsno")).rejects.toMatchObject({
		code: 2,
		stdout: "",
		stderr: expect.stringMatching(/^The drill has one option: [^\n]*\n$/),
	});
});
