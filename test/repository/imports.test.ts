// The arrows of the design: imports point inward, and each SDK is known in one room.
import { expect, test } from "vitest";
import { filesBelow, read } from "./files.ts";
import { complaintAbout, readImports, roomsImporting } from "./import-rules.ts";

const sources = filesBelow("src/").filter((path) => path.endsWith(".ts"));
const imports = sources.flatMap((path) => readImports(path, read(path)));

test("every import points inward", () => {
	expect(imports.map(complaintAbout).filter((complaint) => complaint !== undefined)).toEqual([]);
});

test("the import lines are found at all: every kind of them, over several lines too", () => {
	const text = [
		'import { readFileSync } from "node:fs";',
		'import "./side-effect.ts";',
		'import type { World } from "./world.ts";',
		'import { type Kind, type Severity } from "../incident/kind.ts";',
		'import { type Result, worstOf } from "./world.ts";',
		"import {",
		"\ttype One,",
		"\ttwo,",
		'} from "./many.ts";',
		'export type { Environment } from "./environment.ts";',
		'const later = await import("./respond-fully.ts");',
	].join("\n");
	expect(readImports("src/chatops/x.ts", text).map(({ to, type }) => [to, type])).toEqual([
		["node:fs", false],
		["./side-effect.ts", false],
		["./world.ts", true],
		["../incident/kind.ts", true],
		["./world.ts", false],
		["./many.ts", false],
		["./environment.ts", true],
		["./respond-fully.ts", false],
	]);
	const lines = (path: string): number => (read(path).match(/^import\b/gm) ?? []).length;
	const missed = sources.filter((path) => readImports(path, read(path)).length < lines(path));
	expect(missed).toEqual([]);
});

test.each<[string, string, string, string]>([
	["the core imports a reply", "src/incident/decide.ts", "../words/replies.ts", "incident must not import words"],
	["the core imports a library", "src/incident/event.ts", "yaml", "incident must not import the package yaml"],
	["a port knows an adapter", "src/ports/clerk.ts", "../clerk/client.ts", "ports must not import clerk"],
	[
		"a port needs more than types",
		"src/ports/clerk.ts",
		"../incident/decide.ts",
		"ports may import only types of incident",
	],
	["a reply asks a port", "src/words/revoke.ts", "../ports/clerk.ts", "words may import only types of ports"],
	["a reply knows a command", "src/words/help.ts", "../commands/ack.ts", "words must not import commands"],
	["a command calls Clerk itself", "src/commands/revoke.ts", "../clerk/client.ts", "commands must not import clerk"],
	["a command knows the pipeline", "src/commands/ack.ts", "../chatops/room.ts", "commands must not import chatops"],
	["the pipeline knows GitHub", "src/chatops/room.ts", "../github/issue.ts", "chatops must not import github"],
	[
		"an adapter runs the pipeline",
		"src/github/trigger.ts",
		"../chatops/respond.ts",
		"github may import only types of chatops",
	],
	["an adapter knows another", "src/clerk/client.ts", "../github/client.ts", "clerk must not import github"],
	[
		"an SDK in another room",
		"src/github/client.ts",
		"@clerk/backend/errors",
		"github must not import the package @clerk/backend",
	],
	["an entry imports the drill", "src/entry/index.ts", "../drill/main.ts", "entry must not import drill"],
	["the drill imports an entry", "src/drill/main.ts", "../entry/index.ts", "drill must not import entry"],
	["the documentation imports the drill", "src/docs/write.ts", "../drill/main.ts", "docs must not import drill"],
	["something reaches into the tests", "src/github/client.ts", "../../test/x.ts", "imports test/x.ts, outside of src"],
	[
		"a room that nobody has thought about",
		"src/misc/x.ts",
		"node:fs",
		"the room misc has no row in the table of rooms",
	],
])("a bad sample is seen: %s", (_, from, to, complaint) => {
	expect(complaintAbout({ from, to, type: false })).toBe(`${from}: ${complaint}`);
});

test("what is only a type may cross where the table says so", () => {
	expect(complaintAbout({ from: "src/words/revoke.ts", to: "../ports.ts", type: true })).toBeUndefined();
	expect(complaintAbout({ from: "src/words/help.ts", to: "../commands/ack.ts", type: true })).toBeDefined();
});

test("each SDK has one room; only the two parsers, zod and yaml, are known in several", () => {
	const shared = [...roomsImporting(imports)].filter(([, rooms]) => rooms.size > 1).map(([name]) => name);
	expect(shared.sort()).toEqual(["yaml", "zod"]);
	const one = readImports("src/github/a.ts", 'import { x } from "sdk";');
	const other = readImports("src/clerk/b.ts", 'import { y } from "sdk/sub";');
	expect([...(roomsImporting([...one, ...other]).get("sdk") ?? [])]).toEqual(["github", "clerk"]);
});
