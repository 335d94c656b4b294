// The rules that need no child process: commands in printed text, command files, masks, triggers, matrices, groups.
import { execFileSync } from "node:child_process";
import { expect, test } from "vitest";
import {
	createConcurrencyGroups,
	createSlots,
	pendingLimit,
	type Ticket,
} from "../../../src/drill/runner/concurrency.ts";
import { parseFileCommand } from "../../../src/drill/runner/file-commands.ts";
import { createMasks } from "../../../src/drill/runner/masks.ts";
import { expandStrategy } from "../../../src/drill/runner/matrix.ts";
import { joinScalarLines } from "../../../src/drill/runner/multi-line-scalars.ts";
import { jobPermissions } from "../../../src/drill/runner/permissions.ts";
import { matchesPatterns, starts } from "../../../src/drill/runner/triggers.ts";
import { readWorkflow, type Workflow } from "../../../src/drill/runner/workflow.ts";
import { createCommandReader } from "../../../src/drill/runner/workflow-commands.ts";
import { fixtures, openRunner, send, stepOf } from "./runner-world.ts";

const written = (name: string): Workflow => readWorkflow(`${fixtures}repository/.github/workflows/${name}.yml`);

function record(...lines: string[]): unknown[] {
	const seen: unknown[] = [];
	const read = createCommandReader({
		line: (text) => seen.push(text),
		annotate: (level, message, properties) => seen.push([level, message, properties]),
		mask: (value) => seen.push(["mask", value]),
		output: (name, value) => seen.push(["output", name, value]),
		state: (name, value) => seen.push(["state", name, value]),
		fail: (message) => seen.push(["fail", message]),
	});
	for (const line of lines) read(line);
	return seen;
}

test.each<[string, string[], unknown[]]>([
	[
		"properties and text are unescaped, the percent sign last",
		["::error file=a%2Cb%3A.ts,line=3::one%0Atwo %250A"],
		[["error", "one\ntwo %0A", { file: "a,b:.ts", line: "3" }]],
	],
	["a command may be indented", ["  ::notice::x"], [["notice", "x", {}]]],
	["colons in the middle of a line are text", ["see ::notice::x"], ["see ::notice::x"]],
	["brackets in the middle of a line are a command", ["see ##[error a=1;b=2]x"], [["error", "x", { a: "1", b: "2" }]]],
	["only the first brackets of a line count", ["##[nothing]##[error]x"], ["##[nothing]##[error]x"]],
	["names are not case-sensitive", ["::ADD-MASK::x"], [["mask", "x"]]],
	["an unknown command is text", ["::hello::x", "##[hello]x"], ["::hello::x", "##[hello]x"]],
	["debug and matchers are swallowed", ["::debug::x", "::add-matcher::x"], []],
	["groups are shown", ["::group::x", "::endgroup::"], ["##[group]x", "##[endgroup]"]],
	[
		"the environment cannot be set by printing",
		["##[set-env name=A]x"],
		[["fail", expect.stringContaining("set-env")]],
	],
	["a token that is a command's name is refused", ["::stop-commands::error"], [["fail", expect.anything()]]],
	[
		"stopped commands are text until the token comes back",
		["::stop-commands::T0", "##[add-mask]x", "::t0::", "::add-mask::x", "::t0::"],
		["##[add-mask]x", ["mask", "x"], "::t0::"],
	],
])("printed text: %s", (_, lines, seen) => {
	expect(record(...lines)).toEqual(seen);
});

test.each<[string, string, ReturnType<typeof parseFileCommand>]>([
	["a value may hold equals signs and angles", "a=b=c<<d\n", entries({ a: "b=c<<d" })],
	["lines end at the delimiter alone on its line", "a<<E\n E\n\nE\nb=1\n", entries({ a: " E\n", b: "1" })],
	["a line that is neither is refused", "a=1\nnonsense\n", entries({ a: "1" }, "Invalid format 'nonsense'")],
	["a name is needed", "=1\n", entries({}, "Invalid format '=1'. Name must not be empty")],
])("command files: %s", (_, content, expected) => {
	expect(parseFileCommand(content)).toEqual(expected);
});

function entries(values: Record<string, string>, problem?: string): ReturnType<typeof parseFileCommand> {
	return { entries: Object.entries(values).map(([name, value]) => ({ name, value })), problem };
}

test("masks cover each line of a value, the longer value first, and nothing that is blank", () => {
	const masks = createMasks(["secret", "  ", "secretary"]);
	masks.add("first line\nsecond line\n");
	expect(masks.apply("a secretary keeps a secret, not  spaces")).toBe("a *** keeps a ***, not  spaces");
	expect(masks.apply("the second line")).toBe("the ***");
});

test.each<[string, string[], string, boolean]>([
	["one star stays in a folder", ["incidents/*"], "incidents/7.md", true],
	["one star does not enter the next", ["incidents/*"], "incidents/a/7.md", false],
	["two stars do", ["incidents/**"], "incidents/a/7.md", true],
	["two stars and a slash match the root, too", ["**/README.md"], "README.md", true],
	["the last pattern that matches decides", ["**", "!incidents/**", "incidents/README.md"], "incidents/7.md", false],
	["and may give back", ["**", "!incidents/**", "incidents/README.md"], "incidents/README.md", true],
	["a dot is a dot", ["a.md"], "abmd", false],
	["a range and its repetition", ["v[0-9]+"], "v12", true],
])("filter patterns: %s", (_, patterns, name, matches) => {
	expect(matchesPatterns(patterns, name)).toBe(matches);
});

const pushOf = (ref: string, file: string, message = ""): Parameters<typeof starts>[1] => {
	const payload = { ref, commits: [{ added: [], modified: [file], removed: [] }], head_commit: { message } };
	return { name: "push", actor: "dana", payload };
};
test.each<[string, Parameters<typeof starts>[1], boolean]>([
	["a push of the file to the branch", pushOf("refs/heads/main", "incidents/7.md"), true],
	["another branch of the filter", pushOf("refs/heads/release/1/2", "incidents/7.md"), true],
	["a branch that no filter names", pushOf("refs/heads/topic", "incidents/7.md"), false],
	["a file that is taken back", pushOf("refs/heads/main", "incidents/README.md"), false],
	["a tag, with a filter for branches", pushOf("refs/tags/main", "incidents/7.md"), false],
	["a message that skips CI", pushOf("refs/heads/main", "incidents/7.md", "Index [skip ci]"), false],
	[
		"an event that the workflow does not name",
		{ ...pushOf("refs/heads/main", "incidents/7.md"), name: "issues" },
		false,
	],
	[
		"a pull request that is only labeled",
		{ name: "pull_request", actor: "dana", payload: { action: "labeled", pull_request: { base: { ref: "main" } } } },
		false,
	],
])("push.yml and %s", (_, event, expected) => {
	expect(starts(written("push"), event)).toBe(expected);
});

test("a matrix takes out, joins and adds", () => {
	const include = [{ os: "a", fast: true }, { os: "c" }];
	const { combinations } = expandStrategy({
		matrix: { os: ["a", "b"], v: [1, 2], exclude: [{ os: "b", v: 1 }], include },
	});
	expect(combinations).toEqual([
		{ os: "a", v: 1, fast: true },
		{ os: "a", v: 2, fast: true },
		{ os: "b", v: 2 },
		{ os: "c" },
	]);
});

test("what comes after a full queue is cancelled", async () => {
	const groups = createConcurrencyGroups();
	const cancelled: number[] = [];
	const ticket = (index: number): Ticket => ({
		group: "g",
		cancelInProgress: false,
		queue: "max",
		cancel: () => cancelled.push(index),
	});
	const tickets = Array.from({ length: pendingLimit + 2 }, (_, index) => ticket(index));
	const entered = tickets.map((each) => groups.enter(each));
	expect(cancelled).toEqual([pendingLimit + 1]);
	for (const each of tickets) groups.leave(each);
	const results = await Promise.all(entered);
	expect(results.filter((result) => result)).toHaveLength(pendingLimit + 1);
	expect(await groups.enter(ticket(-1))).toBe(true);
});

test("one who leaves the queue before his turn does not get the group", async () => {
	const groups = createConcurrencyGroups();
	const ticket = (): Ticket => ({ group: "g", cancelInProgress: false, queue: "max", cancel: () => {} });
	const [first, second, third] = [ticket(), ticket(), ticket()];
	const entered = [first, second, third].map((each) => groups.enter(each));
	groups.leave(second);
	groups.leave(first);
	expect(await Promise.all(entered)).toEqual([true, false, true]);
});

test("a slot is free again when its holder says so, first come, first served", async () => {
	const slots = createSlots(1);
	const order: string[] = [];
	await slots.take();
	const [second, third] = ["second", "third"].map((name) => slots.take().then(() => order.push(name)));
	slots.free();
	await second;
	expect(order).toEqual(["second"]);
	slots.free();
	await third;
	expect(order).toEqual(["second", "third"]);
});

test("joining a scalar's lines keeps its value and every other line in its place", () => {
	const content = `a: >-\n  \${{ x\n  }}\nb: |\n  no expression\nc: 1\n`;
	expect(joinScalarLines(content)).toBe(`a: "\${{ x }}"\n\n\nb: |\n  no expression\nc: 1\n`);
	expect(joinScalarLines("a: [")).toBe("a: [");
});

test("a folded condition is evaluated, a script keeps its quotes and loses its indentation", async () => {
	const run = await send(openRunner(), "written").finished;
	expect(run.jobs.map(({ conclusion }) => conclusion)).toEqual(["skipped", "success"]);
	expect(stepOf(run, "Script").log).toEqual(["  it's dana's, isn't it"]);
});

test("what the runner cannot run is refused by name", async () => {
	const run = await send(openRunner(), "refused").finished;
	const messages = run.jobs.map(({ id, steps }) => [id, steps[0]?.annotations[0]?.message.replace(fixtures, "")]);
	expect(messages).toEqual([
		["composite", "$/actions/composite is a composite action: the local runner runs node24 actions only"],
		["old", "$/actions/old uses node20: the local runner runs node24 actions only"],
		["nowhere", "Can't find 'action.yml' or 'action.yaml' for $/actions/nowhere under repository/actions/nowhere"],
		["missing", "File not found: 'repository/actions/missing/nowhere.js'"],
		["container", "jobs.container.container is not supported by the local runner"],
		["reusable", "./.github/workflows/print.yml: reusable workflows are not run locally"],
	]);
	expect(run.conclusion).toBe("failure");
});

test("a workflow reads as a model: permissions, uses and scripts as they are written", () => {
	const workflow = written("command");
	const [job] = workflow.jobs;
	expect(workflow).toMatchObject({
		name: "Command",
		permissions: {},
		events: { issue_comment: { types: ["created"] } },
	});
	expect(job?.steps.map(({ uses }) => uses)).toEqual(["$/actions/report"]);
	expect(job === undefined ? job : jobPermissions(workflow, job)).toEqual({ contents: "read", issues: "write" });
	expect(written("written").jobs[1]?.steps[0]?.script).toBe(
		`cat <<'END'\n  it's \${{ github.actor }}'s, isn't it\nEND\n`,
	);
});

test("a job without any permissions block has the default of new repositories", () => {
	expect(jobPermissions({ permissions: undefined }, { permissions: undefined })).toEqual({
		contents: "read",
		packages: "read",
	});
});

test("plain Node reads workflows without a bundler's help", () => {
	const module = new URL("../../../src/drill/runner/workflow.ts", import.meta.url);
	const script = `import { readWorkflow } from ${JSON.stringify(module.href)};
		console.log(readWorkflow(${JSON.stringify(`${fixtures}repository/.github/workflows/print.yml`)}).name);`;
	const output = execFileSync(process.execPath, ["--input-type=module", "--eval", script], {
		encoding: "utf8",
		env: {},
	});
	expect(output).toBe("Print\n");
});
