// What stands in no file of the repository, and that the pages name only what there is.
import { existsSync } from "node:fs";
import { expect, test } from "vitest";
import { registry } from "../../src/commands/registry.ts";
import { documents, regenerate } from "../../src/docs/generated.ts";
import { filesBelow, read, root } from "./files.ts";

const files = filesBelow();
/** Replies that tests keep as a whole are not pages: they quote what people mistyped. */
const pages = files.filter((path) => path.endsWith(".md") && !path.startsWith("test/"));

// Put together, so that this file does not hold them either.
const hosts = ["npmjs.org", "npmjs.com", "yarnpkg.com", "npmmirror.com"].map((host) => `registry.${host}`);
const folders = ["home", "work", "Users", "root"].map((folder) => `/${folder}/`);
/** A path at the start of a word: `https://example.com/home/` is none. */
const absolute = new RegExp(`(?<![\\w.:/~*}$-])(?:${folders.join("|")})[\\w.-]`);

function forbidden(text: string): string[] {
	return text.split("\n").flatMap((line, index) => {
		const wrong = hosts.some((host) => line.includes(host)) || absolute.test(line);
		return wrong ? [`${index + 1}: ${line.trim().slice(0, 120)}`] : [];
	});
}

test("no file names a package registry or a folder of somebody's machine", () => {
	const found = files.flatMap((path) => forbidden(read(path)).map((line) => `${path}:${line}`));
	expect(found).toEqual([]);
});

test.each([
	["a registry", `"resolved": "https://${hosts[0]}/zod"`],
	["a folder of a Linux machine", `import "${folders[0]}octavia/project/x.ts"`],
	["a folder of a Mac", `at run (${folders[2]}octavia/x.ts:3)`],
	["at the start of a line", `${folders[1]}main/x`],
])("a bad sample is seen: %s", (_, line) => {
	expect(forbidden(`good\n${line}`)).toHaveLength(1);
});

test("an address on the web is no folder of a machine", () => {
	expect(forbidden(`see https://example.com${folders[0]}x`)).toEqual([]);
});

test.each(documents())("the generated parts of $path are up to date: npm run docs", ({ before, after }) => {
	expect(before).toBe(after);
});

test("a page and its generated parts must name each other", () => {
	const page = "<!-- generated:a -->\nold\n<!-- generated end -->\n";
	expect(regenerate("x.md", page, { a: "new" })).toBe("<!-- generated:a -->\n\nnew\n\n<!-- generated end -->\n");
	expect(() => regenerate("x.md", page, {})).toThrow("x.md: nothing is generated under the name a");
	expect(() => regenerate("x.md", page, { a: "", b: "" })).toThrow("x.md: the marker <!-- generated:b --> is missing");
});

const names = registry.map(({ name }) => name);
const commandInText = /(?:^|[\s`"'(|])\/([a-z][a-z-]*)(?=[\s`"',;:.)|\\]|$)/gm;
const unknownIn = (text: string): string[] =>
	[...text.matchAll(commandInText)].map(([, name = ""]) => name).filter((name) => !names.includes(name));

test("no page, form or reply names a command that there is not", () => {
	const told = files.filter((path) => path.startsWith(".github/ISSUE_TEMPLATE/") || path.startsWith("src/words/"));
	const people = [...pages, ...told];
	expect(people.flatMap((path) => unknownIn(read(path)).map((name) => `${path}: /${name}`))).toEqual([]);
	expect(unknownIn("type `/ack` or /seal-off user_…, see /help.\n/unseal")).toEqual(["seal-off", "unseal"]);
	expect(unknownIn("in `actions/dist`, https://example.com/x and `/api/projects`")).toEqual([]);
});

test("the README names every command and every room of src", () => {
	const readme = read("README.md");
	expect(names.filter((name) => !readme.includes(`\`/${name}`))).toEqual([]);
	const rooms = new Set(files.filter((path) => path.startsWith("src/")).map((path) => path.split("/")[1] ?? ""));
	expect([...rooms].filter((room) => !readme.includes(`\`${room}\``))).toEqual([]);
});

test.each(pages)("the links of %s lead to files that there are", (path) => {
	const targets = [...read(path).matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = ""]) => target);
	const local = targets.filter((target) => !/^(https?:|#|mailto:)/.test(target));
	expect(local.filter((target) => !existsSync(new URL(target, new URL(path, root))))).toEqual([]);
});
