// The drill as a stranger starts it: its process, its exit code, and that it stops where something does not hold.
import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, onTestFinished, test } from "vitest";
import { startClerk } from "../../src/drill/clerk/local-clerk.ts";
import { idOf } from "../../src/drill/clerk/state.ts";
import { repositoryRoot } from "../../src/drill/local-world.ts";
import { play } from "../../src/drill/scenario.ts";
import { holdingsOf, keepAccounts } from "../../src/drill/scenarios/accounts.ts";
import { securityIncident } from "../../src/drill/scenarios/security-incident.ts";
import { type Summary, summarize, summaryOfAll, untilOneFails } from "../../src/drill/summary.ts";

const drill = (...args: string[]) =>
	promisify(execFile)(process.execPath, ["src/drill/main.ts", ...args], { cwd: repositoryRoot });

/** All scenarios, on a machine that runs other tests beside. */
const allMilliseconds = 600_000;

test(
	"for machines it prints one JSON value: the first scenario as when it is played alone, and all of them",
	async () => {
		const played = [drill("--json"), drill("--json", "--scenario", "security-incident")];
		const [all, alone] = (await Promise.all(played)).map(({ stdout }) => JSON.parse(stdout));
		const { scenarios, ...first } = all;
		expect(first).toMatchObject({ ok: true, issue: { state: "open" }, clerk: [{ liveAfter: 0 }, { liveAfter: 3 }] });
		expect(first.runs.every(({ conclusion }: { conclusion: string }) => conclusion !== "failure")).toBe(true);
		const lost = { users: 1_655, rows: 1_655, right: 1_655, missing: 0, different: 0, gone: 0 };
		expect(scenarios).toEqual([
			first,
			expect.objectContaining({ ok: true }),
			expect.objectContaining({ ok: true, clerk: [], table: expect.objectContaining({ after: lost }) }),
		]);
		expect(shapeOf(first)).toEqual(shapeOf(alone));
		expect(shapeOf(alone.clerk[0])).toEqual(["liveAfter", "liveBefore", "name", "user"]);
	},
	allMilliseconds,
);

function shapeOf(summary: object): string[] {
	return Object.keys(summary).sort();
}

test(
	"for people it ends each scenario with the issue as a reader sees it, and Clerk beside it",
	async () => {
		const { stdout } = await drill();
		expect(stdout).toMatch(/37 →\s+0 live sessions[\s\S]*57\s+other members of Acme\s+114 → 0\s+6 → 0\s+57/);
		expect(stdout).toMatch(/right\s+211 → 1,655\n\s*missing\s+1,400 → 0/);
		expect(stdout).toContain("The drill ended as it should: 3 scenarios,");
		expect(stdout).not.toMatch(/<!--|incident-event|NOT TRUE/);
		// A page of a terminal, with the commands that people typed as they typed them.
		const tooLong = stdout
			.slice(stdout.lastIndexOf("Security incident:"))
			.split("\n")
			.filter((line) => line.length > 110);
		expect(tooLong).toEqual([]);
	},
	allMilliseconds,
);

test("after a scenario that does not end as it should none is played, and the whole is not called a success", async () => {
	const [good, bad] = [true, false].map((ok) => ({ ok, scenario: String(ok) }) as Summary);
	if (!good || !bad) throw new Error("there are two");
	const played = await untilOneFails([good, bad, good], async (summary) => summary);
	expect(played).toEqual([good, bad]);
	expect(summaryOfAll(played, 3)).toEqual({ ok: false, scenario: "true", scenarios: [good, bad] });
	expect(summaryOfAll([good], 1)).toEqual(good);
	expect(await untilOneFails([good, good], async () => undefined)).toEqual([]);
});

test("accounts are as said only if nobody else was changed, or even asked to change", async () => {
	const [one, other] = ["one", "other"].map((name) => idOf("user", name));
	if (!one || !other) throw new Error("there are two");
	const secretKey = "sk_test_x";
	const users = [one, other].map((id, index) => ({
		id,
		email: `${index}@example.com`,
		sessions: [{ status: "active" as const }],
	}));
	const clerk = await startClerk({ secretKey, users });
	onTestFinished(() => clerk.close());
	const accounts = keepAccounts(clerk, [one, other]);
	const ban = (id: string) =>
		fetch(`${clerk.apiUrl}/v1/users/${id}/ban`, { method: "POST", headers: { authorization: `Bearer ${secretKey}` } });
	await ban(one);
	expect(accounts.asSaid("as before")).toEqual({ says: `as before (not so for ${one})`, holds: false });
	accounts.change([one], { live: 0, banned: true });
	expect(accounts.asSaid("one is banned")).toEqual({ says: "one is banned", holds: true });
	clerk.faults.add({ when: { method: "POST" }, answer: { status: 500 } });
	await ban(other);
	expect(accounts.asSaid("one is banned")).toMatchObject({ holds: false });
	expect(holdingsOf(clerk, [one, other])).toEqual({ live: 1, apiKeys: 0, banned: 1, mustReset: 0 });
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
	["SIGINT", 130, "security-incident"],
	["SIGTERM", 143, "credential-stuffing"],
	["SIGHUP", 129, "lost-webhooks"],
	["a reader who stops reading", 0, "credential-stuffing"],
] as const)("stopped by %s it leaves nothing behind", async (stopper, exitCode, name) => {
	const folder = mkdtempSync(join(tmpdir(), "drill-"));
	onTestFinished(() => rmSync(folder, { recursive: true }));
	const env = { ...process.env, TMPDIR: folder };
	const child = spawn(process.execPath, ["src/drill/main.ts", "--scenario", name], { cwd: repositoryRoot, env });
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

test.each([
	["an option that there is not", ["--jsno"], /^The drill does not know this option\. It has two options: [^\n]*\n$/],
	[
		"a scenario that there is not",
		["--scenario", "flood"],
		/^The drill has no scenario "flood"\. [^\n]*: security-incident, credential-stuffing, lost-webhooks\.\n$/,
	],
	["a scenario without a name", ["--scenario"], /^[^\n]*--scenario NAME[^\n]*\n$/],
])("%s is said in a sentence", async (_, args, sentence) => {
	await expect(drill(...args)).rejects.toMatchObject({ code: 2, stdout: "", stderr: expect.stringMatching(sentence) });
});
