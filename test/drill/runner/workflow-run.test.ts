// How the runner treats steps, jobs and their environment, seen through the fixture repository's workflows.
import { existsSync, readdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { expect, test } from "vitest";
import type { Permissions } from "../../../src/drill/runner/permissions.ts";
import { clerkKey, fixtures, jobOf, openRunner, send, stepOf, token } from "./runner-world.ts";

function comment(labels: string[], extra: object = {}): { name: string; actor: string; payload: object } {
	const issue = { number: 7, labels: labels.map((name) => ({ name })), ...extra };
	return { name: "issue_comment", actor: "dana", payload: { action: "created", issue } };
}

test("a comment on an incident runs the command's job, one on a pull request or without the label does not", async () => {
	const runner = openRunner();
	const runs = [
		...runner.dispatch(comment(["bug", "Incident"])),
		...runner.dispatch(comment(["bug"])),
		...runner.dispatch(comment(["incident"], { pull_request: {} })),
	];
	await runner.idle();
	expect(runs.map(({ conclusion }) => conclusion)).toEqual(["success", "skipped", "skipped"]);
});

test("an edited comment starts nothing", () => {
	const edited = { name: "issue_comment", actor: "dana", payload: { action: "edited", issue: { labels: [] } } };
	expect(openRunner().dispatch(edited)).toEqual([]);
});

test("an action sees what GitHub's runner shows it, in a clean environment, and no GITHUB_TOKEN", async () => {
	const runner = openRunner({ extraEnvironment: { COVERAGE: "on" } });
	const [run] = runner.dispatch(comment(["incident"]));
	await runner.idle();
	const [step] = run?.jobs[0]?.steps ?? [];
	const report = JSON.parse(step?.outputs.report ?? "{}");
	expect(report).toMatchObject({
		major: "24",
		cwd: report.env.GITHUB_WORKSPACE,
		event: { action: "created", issue: { number: 7 } },
		env: {
			COVERAGE: "on",
			"INPUT_GREETING-TEXT": "hello",
			INPUT_NEEDED: "",
			INPUT_TOKEN: token,
			INPUT_UNKNOWN: "1",
			INPUT_WITH_SPACE: "a",
			GITHUB_ACTION: "report",
			GITHUB_ACTIONS: "true",
			GITHUB_ACTOR: "dana",
			GITHUB_API_URL: "http://api.example.com",
			GITHUB_EVENT_NAME: "issue_comment",
			GITHUB_GRAPHQL_URL: "http://api.example.com/graphql",
			GITHUB_JOB: "command",
			GITHUB_REF: "refs/heads/main",
			GITHUB_REF_NAME: "main",
			GITHUB_REPOSITORY: "acme/incidents",
			GITHUB_REPOSITORY_OWNER: "acme",
			GITHUB_RUN_ATTEMPT: "1",
			GITHUB_RUN_ID: "1",
			GITHUB_RUN_NUMBER: "1",
			GITHUB_SERVER_URL: "http://github.example.com",
			GITHUB_SHA: "0".repeat(40),
			GITHUB_TRIGGERING_ACTOR: "dana",
			GITHUB_WORKFLOW: "Command",
			GITHUB_WORKFLOW_REF: "acme/incidents/.github/workflows/command.yml@refs/heads/main",
			RUNNER_OS: "Linux",
		},
	});
	const names = Object.keys(report.env).filter((name) => !/^(GITHUB|INPUT|RUNNER)_/.test(name));
	expect(names.sort()).toEqual(["CI", "COVERAGE", "HOME", "LANG", "PATH"]);
	expect(report.env).not.toHaveProperty("GITHUB_TOKEN");
	expect(step?.log).toContain("token ***");
	expect(step?.annotations).toEqual([
		{
			level: "warning",
			message:
				"Unexpected input(s) 'unknown', valid inputs are ['token', 'greeting-text', 'with space', 'needed', 'old']",
		},
	]);
});

test("each job's token is minted with exactly its own block, or else the workflow's", async () => {
	const asked: Permissions[] = [];
	const runner = openRunner({
		mintToken: async (permissions) => {
			asked.push(permissions);
			return token;
		},
	});
	const run = send(runner, "jobs");
	await run.finished;
	expect(jobOf(run, "first").permissions).toEqual({ issues: "write" });
	expect(jobOf(run, "second").permissions).toEqual({ contents: "read" });
	expect(asked).toContainEqual({ issues: "write" });
	expect(asked).toHaveLength(run.jobs.filter(({ conclusion }) => conclusion !== "skipped").length);
	await send(runner, "steps").finished;
	expect(asked.at(-1)).toEqual({});
});

test("a token that cannot be minted fails the job", async () => {
	const runner = openRunner({ mintToken: () => Promise.reject(new Error("the app has no such permission")) });
	const run = await send(runner, "steps").finished;
	expect(run.conclusion).toBe("failure");
	expect(jobOf(run, "work").annotations).toEqual([{ level: "error", message: "the app has no such permission" }]);
});

test("needs hand on results and outputs, a skipped job skips what follows, failure() looks back", async () => {
	const run = await send(openRunner(), "jobs").finished;
	const conclusions = run.jobs.map(({ id, name, conclusion }) => [id, name, conclusion]);
	expect(conclusions).toEqual([
		["first", "first", "success"],
		["second", "Second dana", "success"],
		["skipped", "skipped", "skipped"],
		["grandchild", "grandchild", "skipped"],
		["failing", "failing", "failure"],
		["cleanup", "cleanup", "success"],
	]);
	expect(run.conclusion).toBe("failure");
	expect(jobOf(run, "second").steps[0]?.log).toEqual(["green [] success"]);
});

test("an output that carries a secret does not leave its job", async () => {
	const run = await send(openRunner(), "jobs").finished;
	expect(jobOf(run, "first").outputs).toEqual({ colour: "green" });
	expect(jobOf(run, "first").annotations).toEqual([
		{ level: "warning", message: "Skip output 'leak' since it may contain secret." },
	]);
});

test("steps share env, path and outputs through their files and know how the job stands", async () => {
	const run = await send(openRunner(), "steps").finished;
	const levels = stepOf(run, "Levels").log;
	expect(levels[0]).toBe("step blue acme/incidents token none");
	expect(levels[1]).toMatch(/workspace$/);
	expect(levels[2]).toBe("0");
	expect(stepOf(run, "Write")).toMatchObject({ outputs: { plain: "a=b", many: "one\ntwo" }, summary: "# Summary\n" });
	expect(stepOf(run, "Read").log).toEqual(["written written a=b", '"one\\ntwo"', "tool ran"]);
	expect(stepOf(run, "Told apart").log).toEqual(["failure success success"]);
	expect(stepOf(run, "Always").log).toEqual(["failure"]);
});

test("a failed step skips what follows but for failure() and always(); continue-on-error forgives", async () => {
	const run = await send(openRunner(), "steps").finished;
	const conclusions = run.jobs[0]?.steps.map(({ name, conclusion, exitCode }) => [name, conclusion, exitCode]);
	expect(conclusions?.slice(3)).toEqual([
		["Forgiven", "success", 3],
		["Told apart", "success", 0],
		["Pipe", "success", 0],
		["Malformed", "failure", 0],
		["Skipped", "skipped", null],
		["On failure", "success", 0],
		["Always", "success", 0],
	]);
	expect(stepOf(run, "Malformed").outputs).toEqual({ good: "1" });
	expect(stepOf(run, "Malformed").annotations.at(-1)?.message).toBe(
		"Invalid value. Matching delimiter not found 'EOF'",
	);
	expect(stepOf(run, "Forgiven").log).toEqual(["##[error]Process completed with exit code 3."]);
});

test("a matrix runs each combination", async () => {
	const run = await send(openRunner(), "matrix").finished;
	expect(run.jobs.map(({ name }) => name)).toEqual(["each (eu, 1)", "each (eu, 2)", "each (us, 1)", "each (ap, 9)"]);
	expect(run.jobs.map(({ steps }) => steps[0]?.log[0])).toEqual(["eu1 of 4", "eu2 of 4", "us1 of 4", "ap9 of 4"]);
});

test("secrets and the token are masked in the log, in annotations and on the way to onLine", async () => {
	const lines: string[] = [];
	const runner = openRunner({ onLine: ({ text }) => lines.push(text) });
	const run = await send(runner, "print", { text: `::error::key ${clerkKey}`, error: `token ${token}` }).finished;
	const step = stepOf(run, "Print");
	expect([...step.log].sort()).toEqual(["##[error]key ***", "token ***"]);
	expect(step.annotations).toEqual([{ level: "error", message: "key ***" }]);
	expect(lines.join("\n")).not.toContain(clerkKey);
});

test("##[add-mask] works in the middle of a line and holds for the steps after it", async () => {
	const text = "harmless ##[add-mask]swordfish\nswordfish";
	const run = await send(openRunner(), "print", { text, again: "a swordfish" }).finished;
	expect(stepOf(run, "Print").log).toEqual(["***"]);
	expect(stepOf(run, "Again").log).toEqual(["a ***"]);
});

test("##[set-output] in printed text sets an output; between stop-commands it is text", async () => {
	const runner = openRunner();
	const set = await send(runner, "print", { text: "see ##[set-output name=approved]yes" }).finished;
	expect(stepOf(set, "Print").outputs).toEqual({ approved: "yes" });
	const text = "::stop-commands::a1b2\nsee ##[set-output name=approved]yes\n::a1b2::\n::notice::again";
	const stopped = await send(runner, "print", { text }).finished;
	expect(stepOf(stopped, "Print")).toMatchObject({
		outputs: {},
		log: ["see ##[set-output name=approved]yes", "##[notice]again"],
	});
});

test("an action of another repository fails the job before its first step unless it has a stand-in", async () => {
	const runner = openRunner();
	const [run] = runner.dispatch({ name: "workflow_dispatch", actor: "dana", payload: { inputs: { reason: "x" } } });
	await runner.idle();
	expect(run?.jobs[0]?.steps.map(({ name, conclusion }) => [name, conclusion])).toEqual([["Set up job", "failure"]]);
	expect(run?.jobs[0]?.steps[0]?.annotations[0]?.message).toMatch(
		/^actions\/checkout@\d{40} is an action of another repository/,
	);
});

test("a stand-in gets the inputs of a manual run and gives outputs", async () => {
	const runner = openRunner({
		remote: { "actions/checkout": async ({ with: w }) => ({ ref: `depth ${w["fetch-depth"]}` }) },
	});
	const [run] = runner.dispatch({ name: "workflow_dispatch", actor: "dana", payload: { inputs: { reason: "x" } } });
	await runner.idle();
	expect(run?.jobs[0]?.steps.at(-1)?.log).toEqual(["depth 1"]);
});

test("a manual run without a required input is refused", () => {
	const runner = openRunner();
	const event = { name: "workflow_dispatch", actor: "dana", payload: {} };
	expect(() => runner.dispatch(event)).toThrow("Required input 'reason' not provided");
	expect(runner.runs).toEqual([]);
});

test("a push and a pull request run on their own refs; a fork gets no secret", async () => {
	const runner = openRunner();
	const push = { ref: "refs/heads/main", after: "a".repeat(40), commits: [{ added: ["incidents/7.md"] }] };
	const repo = { full_name: "acme/incidents" };
	const base = { ref: "main", repo };
	const pull = (headRepo: object): object => ({
		action: "opened",
		pull_request: { number: 9, base, head: { ref: "post-mortem/7", repo: headRepo }, merge_commit_sha: "b".repeat(40) },
	});
	const runs = [
		...runner.dispatch({ name: "push", actor: "dana", payload: push }),
		...runner.dispatch({ name: "pull_request", actor: "dana", payload: pull(repo) }),
		...runner.dispatch({ name: "pull_request", actor: "dana", payload: pull({ full_name: "mallory/incidents" }) }),
	];
	await runner.idle();
	expect(runs.map((run) => run.jobs[0]?.steps[0]?.log[0])).toEqual([
		`refs/heads/main ${"a".repeat(40)}   [true]`,
		`refs/pull/9/merge ${"b".repeat(40)} post-mortem/7 main [true]`,
		`refs/pull/9/merge ${"b".repeat(40)} post-mortem/7 main [false]`,
	]);
});

test("a disabled workflow is not started", () => {
	const runner = openRunner({ disabled: ["command.yml"] });
	expect(runner.dispatch(comment(["incident"]))).toEqual([]);
});

test("workflows that GitHub would reject keep the runner from opening, each mistake with its file and line", () => {
	expect(() => openRunner({ root: `${fixtures}broken` })).toThrow(
		[
			".github/workflows/queue.yml:7: queue: max cannot be combined with cancel-in-progress: true",
			".github/workflows/unknown.yml:4: Unexpected value 'issue'",
		].join("\n"),
	);
});

test("temporary folders are gone once the runner is closed", async () => {
	const before = readdirSync(tmpdir()).filter((name) => name.startsWith("workflow-runner-"));
	const runner = openRunner();
	const [run] = runner.dispatch(comment(["incident"]));
	await runner.idle();
	const workspace = JSON.parse(run?.jobs[0]?.steps[0]?.outputs.report ?? "{}").env.GITHUB_WORKSPACE;
	expect(existsSync(workspace)).toBe(false);
	const own = readdirSync(tmpdir()).filter((name) => workspace.includes(`/${name}/`) && !before.includes(name));
	expect(own).toHaveLength(1);
	await runner.close();
	expect(readdirSync(tmpdir())).not.toContain(own[0]);
});
