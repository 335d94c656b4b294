// The security of the workflows, and of every workflow that a page of ours tells people to copy.

import type { Code, Nodes } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { broken, filesBelow, read } from "./files.ts";
import { completed, readSubject, rules } from "./workflow-rules.ts";

const workflowFiles = filesBelow(".github/workflows/");
const pages = filesBelow().filter((path) => path.endsWith(".md"));

function codeBlocks(node: Nodes): Code[] {
	if (node.type === "code") return [node];
	return "children" in node ? node.children.flatMap(codeBlocks) : [];
}

const blocks = pages.flatMap((path) =>
	codeBlocks(fromMarkdown(read(path))).map((block) => ({ where: `${path}:${block.position?.start.line}`, block })),
);
const snippets = blocks.flatMap(({ where, block }) => {
	const text = /^ya?ml$/.test(block.lang ?? "") ? completed(block.value) : undefined;
	return text === undefined ? [] : [{ where, text }];
});

test.each(workflowFiles)("%s keeps to the rules", (path) => {
	expect(broken(rules, readSubject(path, read(path)))).toEqual([]);
});

test.each(snippets)("the workflow shown at $where keeps to the rules", ({ where, text }) => {
	expect(broken(rules, readSubject(where, text))).toEqual([]);
});

test("the pages show workflows, so the rules have something to look at", () => {
	expect(workflowFiles).toContain(".github/workflows/incident.yml");
	expect(snippets.map(({ where }) => where.split(":")[0])).toContain("actions/respond/README.md");
});

test("no other code in a page holds a workflow expression", () => {
	const others = blocks.filter(({ block }) => !/^ya?ml$/.test(block.lang ?? "") && block.value.includes("${{"));
	expect(others.map(({ where }) => where)).toEqual([]);
});

/** Written so that no string of ours looks like a template that was forgotten. */
const expression = (path: string): string => `\${{ ${path} }}`;

const sound = {
	on: "workflow_dispatch",
	permissions: {},
	jobs: {
		one: {
			"runs-on": "ubuntu-latest",
			"timeout-minutes": 5,
			permissions: { contents: "read" },
			steps: [{ run: "npm test" }],
		},
	},
};

/** The sound workflow with other top keys, another job and other steps, as YAML; JSON is YAML. */
function workflow(top: object, job: object, ...steps: object[]): string {
	const one = { ...sound.jobs.one, ...job, ...(steps.length > 0 ? { steps } : {}) };
	return JSON.stringify({ ...sound, ...top, jobs: { one } });
}

const checkout = "actions/checkout@08c6903cd8c0fde910a37f88322edcfb5dd907a8";
const safely = { with: { "persist-credentials": false } };

test("a sound workflow breaks no rule", () => {
	const text = workflow({}, {}, { run: 'echo "$TITLE"', env: { TITLE: expression("github.event.issue.title") } });
	expect(broken(rules, readSubject("sound.yml", text))).toEqual([]);
});

test.each<[string, string, string[]]>([
	[
		"rights for the whole workflow",
		workflow({ permissions: { issues: "write" } }, {}),
		["the workflow does not start at permissions: {}"],
	],
	[
		"no word about rights",
		workflow({ permissions: undefined }, {}),
		["the workflow does not start at permissions: {}"],
	],
	[
		"a job without rights of its own",
		workflow({}, { permissions: undefined }),
		["the job one has no permissions of its own"],
	],
	[
		"a job that takes all",
		workflow({}, { permissions: "write-all" }),
		["the job one takes more rights than it can need"],
	],
	["a job that never ends", workflow({}, { "timeout-minutes": undefined }), ["the job one has no timeout-minutes"]],
	[
		"an event that brings foreign code",
		workflow({ on: "pull_request_target" }, {}),
		["the workflow starts on pull_request_target"],
	],
	["an action at a tag", workflow({}, {}, { uses: "acme/deploy@v3" }), ["acme/deploy@v3 is not pinned by commit"]],
	[
		"an action at a short commit",
		workflow({}, {}, { uses: "acme/deploy@08c6903" }),
		["acme/deploy@08c6903 is not pinned by commit"],
	],
	["an image at a tag", workflow({}, {}, { uses: "docker://alpine:3" }), ["docker://alpine:3 is not pinned by commit"]],
	[
		"a title in a script",
		workflow({}, {}, { run: `echo ${expression("github.event.issue.title")}` }),
		["an expression stands in a script; pass it through env"],
	],
	[
		"an input in a script of many lines",
		workflow({}, {}, { run: `set -e\necho '${expression("inputs.reason")}'\n` }),
		["an expression stands in a script; pass it through env"],
	],
	[
		"an output in a script for another action",
		workflow(
			{},
			{},
			{
				uses: `${checkout.replace("checkout", "github-script")}`,
				with: { script: `go('${expression("steps.a.outputs.b")}')` },
			},
		),
		["an expression stands in a script; pass it through env"],
	],
	["a checkout that keeps the token", workflow({}, {}, { uses: checkout }), ["the checkout keeps the token in .git"]],
	[
		"a checkout that says so",
		workflow({}, {}, { uses: checkout, with: { "persist-credentials": true } }),
		["the checkout keeps the token in .git"],
	],
	[
		"a secret beside a foreign action",
		workflow(
			{},
			{},
			{ uses: checkout, ...safely },
			{ uses: "$/actions/respond", with: { key: expression("secrets.KEY") } },
		),
		[`the job one has a secret and runs ${checkout}`],
	],
	[
		"a secret beside what was checked out",
		workflow({}, { env: { KEY: expression("secrets.KEY") } }, { uses: "./actions/respond" }),
		["the job one has a secret and runs ./actions/respond"],
	],
])("a bad sample is seen: %s", (_, text, expected) => {
	// In JSON there is no room for a comment beside a pin, so that one rule has a sample of its own below.
	const others = rules.filter(({ name }) => !name.startsWith("a pin says"));
	const said = broken(others, readSubject("bad.yml", text));
	expect(said.map((line) => line.replace(/^bad\.yml:\d+: /, ""))).toEqual(expected);
});

test("a bad sample is seen: a pin without its version", () => {
	const text = workflow({}, {})
		.replace('{"run":"npm test"}', "\n{uses: X # v5.0.0\n,with: {persist-credentials: false}}\n")
		.replace("X", checkout);
	expect(broken(rules, readSubject("bad.yml", text))).toEqual([]);
	expect(broken(rules, readSubject("bad.yml", text.replace("# v5.0.0", "# pinned")))).toEqual([
		`bad.yml:2: ${checkout} has no version beside it`,
	]);
});

test.each<[string, string, number]>([
	["steps alone", `- run: echo ${expression("github.head_ref")}`, 1],
	["steps under their key", "steps:\n  - uses: acme/deploy@main", 1],
	["jobs without the rest", "jobs:\n  a:\n    runs-on: x\n    steps: [{ run: 'true' }]", 2],
	[
		"an action of steps",
		`runs:\n  using: composite\n  steps:\n    - run: echo ${expression("inputs.name")}\n      shell: bash`,
		1,
	],
])("a part of a workflow on a page is completed and looked at: %s", (_, text, complaints) => {
	expect(broken(rules, readSubject("page.md", completed(text) ?? ""))).toHaveLength(complaints);
});

test("YAML that is no workflow is left alone", () => {
	expect(completed("responders: [octavia]")).toBeUndefined();
	expect(completed("- octavia")).toBeUndefined();
});

test("runs of one incident wait for each other, in order, and none is dropped", () => {
	const { concurrency, jobs } = parse(read(".github/workflows/incident.yml"));
	// On the workflow it would be taken before the job's condition, and ordinary comments would queue too.
	expect(concurrency).toBeUndefined();
	expect(jobs.respond.concurrency).toEqual({
		group: `incident-${expression("github.event.issue.number")}`,
		queue: "max",
	});
});

test("runs without an issue wait for each other too, and none is dropped", () => {
	const { jobs } = parse(read(".github/workflows/without-an-issue.yml"));
	expect(jobs.act.concurrency).toEqual({ group: "without-an-issue", queue: "max" });
});

test("the incident workflow asks for no more than it uses", () => {
	expect(parse(read(".github/workflows/incident.yml")).jobs.respond.permissions).toEqual({
		issues: "write",
		// The lock of operations on many users is a branch; whether the run that holds it has ended is asked of Actions.
		contents: "write",
		actions: "read",
	});
});

test("the watch over the users table runs once a night, off the full hour, one at a time, with the rights to open an issue", () => {
	const { on, jobs } = parse(read(".github/workflows/drift.yml"));
	const [minute, hour, ...days] = on.schedule
		.map(({ cron }: { cron: string }) => cron)
		.join()
		.split(" ");
	// GitHub delays runs, or drops them, where many begin: https://docs.github.com/en/actions/reference/workflows-and-actions/events-that-trigger-workflows#schedule
	expect(Number(minute) % 15).not.toBe(0);
	expect([Number(hour) < 6, days]).toEqual([true, ["*", "*", "*"]]);
	expect(jobs.watch.concurrency).toEqual({ group: "drift" });
	expect(jobs.watch.permissions).toEqual({ issues: "write", contents: "read" });
});
