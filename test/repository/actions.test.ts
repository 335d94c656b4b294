// Each action's metadata, code and stub say the same: an input that is read is declared, and the other way round.
import { expect, test } from "vitest";
import { parse } from "yaml";
import { readAction } from "../../src/drill/runner/workflow.ts";
import { filesBelow, read } from "./files.ts";

const actions = filesBelow("actions/")
	.filter((path) => path.endsWith("/action.yml"))
	.map((path) => path.split("/")[1] ?? "");

/** The actions of the bundle's one door, each with the file it loads. */
const doors = new Map(
	[...read("src/entry/index.ts").matchAll(/"?([a-z-]+)"?: async .*?import\("\.\/([a-z-]+\.ts)"\)/g)].map(
		([, name = "", file = ""]) => [name, file],
	),
);

/** The files of src/entry that an action is made of. */
function entryFiles(file: string, seen: Set<string> = new Set()): Set<string> {
	if (seen.has(file)) return seen;
	seen.add(file);
	for (const [, next = ""] of read(`src/entry/${file}`).matchAll(/"\.\/([a-z-]+\.ts)"/g)) entryFiles(next, seen);
	return seen;
}

function usedBy(action: string, call: RegExp): string[] {
	const sources = [...entryFiles(doors.get(action) ?? "")].map((file) => read(`src/entry/${file}`));
	const names = sources.flatMap((text) => [...text.matchAll(call)].map(([, name = ""]) => name));
	return [...new Set(names)].sort();
}

function declared(action: string, part: "inputs" | "outputs"): string[] {
	return Object.keys(parse(read(`actions/${action}/action.yml`))[part] ?? {}).sort();
}

test("the bundle has a door for each action, and no other", () => {
	expect([...doors.keys()].sort()).toEqual([...actions].sort());
});

test.each(actions)("GitHub accepts the metadata of %s, and it runs on Node 24", (action) => {
	const file = `actions/${action}/action.yml`;
	expect(() => readAction(file)).not.toThrow();
	const { runs } = parse(read(file));
	expect(runs).toEqual({ using: "node24", main: "index.js" });
});

test.each(actions)("%s reads the inputs that it declares, and sets the outputs", (action) => {
	expect(usedBy(action, /\binput\("([^"]+)"\)/g)).toEqual(declared(action, "inputs"));
	expect(usedBy(action, /\bsetOutput\("([^"]+)"/g)).toEqual(declared(action, "outputs"));
});

test("the reading of the code finds inputs and outputs at all", () => {
	expect(usedBy("respond", /\binput\("([^"]+)"\)/g)).toContain("clerk-secret-key");
	expect(usedBy("respond", /\bsetOutput\("([^"]+)"/g)).toContain("ending");
});

test.each(actions)("the stub of %s is two lines that call the bundle by the action's name", (action) => {
	expect(read(`actions/${action}/index.js`)).toBe(
		`import { run } from "../dist/index.js";\nawait run("${action}", import.meta.url);\n`,
	);
});

test("the workflows give their actions only inputs that are declared", () => {
	const given = filesBelow(".github/workflows/").flatMap((path) => {
		const jobs: Record<string, { steps: { uses?: string; with?: object }[] }> = parse(read(path)).jobs;
		return Object.values(jobs).flatMap(({ steps }) =>
			steps.flatMap((step) => {
				const action = step.uses?.startsWith("$/actions/") ? step.uses.slice("$/actions/".length) : undefined;
				return action ? [{ action, inputs: Object.keys(step.with ?? {}) }] : [];
			}),
		);
	});
	expect(given.map(({ action }) => action)).toContain("respond");
	const unknown = given.flatMap(({ action, inputs }) =>
		inputs.filter((input) => !declared(action, "inputs").includes(input)).map((input) => `${action}: ${input}`),
	);
	expect(unknown).toEqual([]);
});
