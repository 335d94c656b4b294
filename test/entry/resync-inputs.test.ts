// The inputs of `resync-users` that have several forms: each is read as it is meant, or refused before anything is asked.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, describe, expect, test, vi } from "vitest";
import { InputProblem } from "../../src/entry/clerk-inputs.ts";
import { readMappingInput } from "../../src/entry/mapping-input.ts";
import { readGone, readGonePercent, readWhom } from "../../src/entry/resync-inputs.ts";

afterEach(() => void vi.unstubAllEnvs());
const give = (name: string, value: string) => vi.stubEnv(`INPUT_${name.toUpperCase()}`, value);
const now = "2026-03-01T12:00:00Z";

describe("since", () => {
	test.each([
		["2026-02-27T09:40:00Z", "2026-02-27T09:40:00Z"],
		["2026-02-27T09:40:00.250Z", "2026-02-27T09:40:00.250Z"],
		["2026-02-27T09:40:00+02:00", "2026-02-27T07:40:00Z"],
		["2026-02-27T09:40:30", "2026-02-27T09:40:30Z"],
		["2026-02-27 09:40:30", "2026-02-27T09:40:30Z"],
		["2026-02-27 09:40", "2026-02-27T09:40:00Z"],
		["2026-02-27", "2026-02-27T00:00:00Z"],
		["09:40", "2026-03-01T09:40:00Z"],
		["12:40", "2026-02-28T12:40:00Z"],
		["1772185200250", "2026-02-27T09:40:00.250Z"],
		["2026-03-01T12:00:00.250Z", "2026-03-01T12:00:00.250Z"],
	])("%s is %s", (given, at) => {
		give("since", given);
		expect(readWhom(now)).toEqual({ who: "changed", since: Date.parse(at) });
	});

	test.each([
		"yesterday",
		"2026-02-30",
		"2026-13-01T00:00:00Z",
		"2026-03-02",
		"2026-03-01T12:10:00.250Z",
		"2026-02-27T25:00:00Z",
		"-1",
		"12",
	])("%s is none", (given) => {
		give("since", given);
		expect(() => readWhom(now)).toThrow(InputProblem);
	});
});

describe("shard", () => {
	test.each(["0/4", "5/4", "1/0", "a/b", "1", "1.5/4", "1/4/2", "-1/4", "/4", "1/"])("%s is none", (given) => {
		give("shard", given);
		expect(() => readWhom(now)).toThrow(InputProblem);
	});

	test.each([
		["2/4", { index: 2, count: 4 }],
		["1/1", undefined],
	])("%s", (given, shard) => {
		give("shard", given);
		expect(readWhom(now)).toEqual({ who: "everybody", shard });
	});
});

describe("what becomes of the gone", () => {
	test.each([
		["", { choice: "report" }],
		["delete", { choice: "delete" }],
		["flag:deleted_at", { choice: "flag", column: "deleted_at" }],
		[`flag:"deletedAt"`, { choice: "flag", column: "deletedAt" }],
	])("%s", (given, gone) => {
		give("gone", given);
		expect(readGone()).toEqual(gone);
	});

	test.each(["-1", "101", "x", "NaN", "Infinity"])("%s is no share of the table", (given) => {
		give("max-gone-percent", given);
		expect(() => readGonePercent()).toThrow(InputProblem);
	});
});

describe("mapping", () => {
	const folder = mkdtempSync(join(tmpdir(), "mapping-input-"));
	afterAll(() => rmSync(folder, { recursive: true }));
	for (const name of ["workspace", "root", "elsewhere"]) mkdirSync(join(folder, name));
	const write = (path: string) =>
		writeFileSync(join(folder, path), `table: ${path.split("/")[0]}\ncolumns: { clerk_id: id, email: primary_email }`);
	const read = () => readMappingInput(join(folder, "workspace"), join(folder, "root"));

	test.each([
		["map.yml", "workspace/map.yml", "workspace"],
		["./own.yml", "root/own.yml", "root"],
		[join(folder, "elsewhere/map.yml"), "elsewhere/map.yml", "elsewhere"],
	])("the file %s", async (given, path, table) => {
		write(path);
		give("mapping", given);
		expect((await read()).table).toBe(table);
	});

	test.each(["nowhere.yml", "../elsewhere/map.yml", join(folder, "nowhere.yml"), join(folder, "elsewhere")])(
		"the file %s is refused",
		async (given) => {
			give("mapping", given);
			await expect(read()).rejects.toThrow(InputProblem);
		},
	);
});
