// The list of commands against the files they live in, and what each says of itself.
import { readdir } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import { findCommands } from "../../src/chatops/find-commands.ts";
import { findCommand, registry } from "../../src/commands/registry.ts";

const folder = new URL("../../src/commands/", import.meta.url);
/** What commands share, the folder of those about users too; every other file there is a command. */
const shared = [
	"arguments",
	"command",
	"find-one",
	"nearest-name",
	"operation",
	"table",
	"registry",
	"same-instance",
	"selection",
];

test("every file is a command of the registry, but for what the commands share", async () => {
	const files = (await readdir(folder)).map((file) => file.replace(/\.ts$/, ""));
	expect(files.toSorted()).toEqual([...shared, ...registry.map(({ name }) => name)].toSorted());
});

test("no two commands have one name", () => {
	expect(new Set(registry.map(({ name }) => name)).size).toBe(registry.length);
});

describe.each(registry.map((command) => [command.name, command] as const))("/%s", (name, command) => {
	test("is exported under its own name by the file of that name, and found by it", async () => {
		const module: Record<string, unknown> = await import(`../../src/commands/${name}.ts`);
		const exported = name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
		expect(Object.keys(module)).toEqual([exported]);
		expect(module[exported]).toBe(command);
		expect(findCommand(name)).toBe(command);
	});

	test("begins its usage and its examples with its name, and has both", () => {
		expect(command.examples.length).toBeGreaterThan(0);
		for (const text of [command.usage, ...command.examples]) expect(text).toMatch(new RegExp(`^/${name}( |$)`));
	});

	test.each(command.examples)("understands its own example: %s", async (example) => {
		const [typed, ...others] = await findCommands(example);
		expect(others).toEqual([]);
		expect(typed?.name).toBe(name);
		expect(command.prepare(typed ?? { text: "", below: "" })).not.toHaveProperty("refused");
	});

	test("says in sentences what it does and how to take it back", () => {
		expect(command.summary).toMatch(/^[A-Z].*\.$/);
		expect(command.inverse).toMatch(/^[A-Z].*\.$/);
	});

	test("leaves a sign before it starts exactly if it works outside GitHub", () => {
		const prepared = command.prepare({ text: command.examples[0]?.replace(`/${name}`, "").trim() ?? "", below: "" });
		expect("started" in prepared && prepared.started !== undefined).toBe(
			command.needs.includes("clerk") || command.needs.includes("users"),
		);
	});
});

test("the sign of a command about whoever signed in says since which day, by when it was typed", () => {
	const prepared = findCommand("lockout")?.prepare({ text: "--signed-in-since 23:50", below: "" });
	expect(prepared && "started" in prepared && prepared.started?.("2026-03-02T00:10:00Z")).toMatch(
		"⏳ Locking out everybody who signed in since 2026-03-01 23:50 UTC (20 min before the command) …",
	);
});

test("a name that is none finds nothing, not even one that every object has", () => {
	expect(["foo", "", "constructor", "__proto__", "Ack"].map(findCommand)).toEqual(Array(5).fill(undefined));
});
