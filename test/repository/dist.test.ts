// The bundle needs nothing but Node and its own files: it runs where nothing is installed.
import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { isBuiltin } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { filesBelow, read, root } from "./files.ts";

const chunks = filesBelow("actions/dist/").filter((path) => path.endsWith(".js"));

const imports = [
	/^import\b[^"'\n]*["']([^"'\n]+)["'];$/gm,
	/createRequire\(import\.meta\.url\)\(["']([^"'\n]+)["']\)/g,
];

function importedBy(text: string): string[] {
	return imports.flatMap((pattern) => [...text.matchAll(pattern)].map(([, name = ""]) => name));
}

const foreign = (text: string): string[] => importedBy(text).filter((name) => !isBuiltin(name));

test.each(chunks)("%s imports only what Node brings", (path) => {
	expect(foreign(read(path))).toEqual([]);
});

test("the imports of the bundle are found at all, and a bad one is seen", () => {
	expect(importedBy(read("actions/dist/index.js")).length).toBeGreaterThan(0);
	expect(foreign('import { a } from "undici";\nx = createRequire(import.meta.url)("yaml")')).toEqual([
		"undici",
		"yaml",
	]);
});

test("each chunk that is loaded later is there, and none is left over", () => {
	const named = chunks.flatMap((path) => [...read(path).matchAll(/_require__\.e\((?:\/\*.*?\*\/ ?)?(\d+)\)/g)]);
	const wanted = [...new Set(named.map(([, id]) => `actions/dist/${id}.index.js`)), "actions/dist/index.js"].sort();
	expect(chunks).toEqual(wanted);
});

test("the bundle and its licenses hold no path of the machine they were made on", () => {
	const paths = filesBelow("actions/dist/").filter((path) => read(path).includes(root.pathname));
	expect(paths).toEqual([]);
	expect(read("actions/dist/LICENSES.txt")).toContain("@actions/core");
});

// Each of these loads, before it sees that there is nothing to do, all that it would need.
test.each([
	["respond", "issue_comment", "Nothing to do: the comment was written by a program."],
	["close-the-loop", "issues", "Nothing to do: neither a comment nor an opening was cut off."],
])("%s starts where nothing is installed", (action, event, said) => {
	const folder = mkdtempSync(join(tmpdir(), "dist-test-"));
	onTestFinished(() => rmSync(folder, { recursive: true }));
	cpSync(new URL("actions/", root), join(folder, "actions"), { recursive: true });
	const path = join(folder, "event.json");
	const issue = {
		number: 7,
		title: "",
		body: "",
		state: "open",
		labels: [],
		assignees: [],
		created_at: "2026-03-01T09:40:00Z",
	};
	const user = { login: "alerts[bot]", type: "Bot" };
	const payload = {
		action: "created",
		issue: { ...issue, user },
		comment: { id: 1, body: "/ack", user },
		sender: user,
	};
	writeFileSync(path, JSON.stringify(payload));
	const environment = { GITHUB_EVENT_NAME: event, GITHUB_EVENT_PATH: path, GITHUB_REPOSITORY: "acme/incidents" };
	const out = execFileSync(process.execPath, [join(folder, "actions", action, "index.js")], {
		env: environment,
		encoding: "utf8",
	});
	expect(out.split("\n")[0]).toBe(said);
});
