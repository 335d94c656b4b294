// The mapping as it stands in the repository: read anew by each command, refused with a sentence where it cannot be used.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, onTestFinished, test } from "vitest";
import { usersSide } from "../../src/entry/users-side.ts";
import { defaultMapping } from "../../src/resync/mapping.ts";

const url = "postgres://app:invented@127.0.0.1:5432/app";

function repositoryWith(mapping: string | undefined): URL {
	const folder = mkdtempSync(join(tmpdir(), "mapping-"));
	onTestFinished(() => rmSync(folder, { recursive: true }));
	mkdirSync(join(folder, ".github"));
	if (mapping !== undefined) writeFileSync(join(folder, ".github/users-table.yml"), mapping);
	return pathToFileURL(`${folder}/`);
}

test.each([
	["no file", undefined],
	["an empty file", "\n"],
])("%s means the table that most have", async (_, text) => {
	expect(await usersSide(repositoryWith(text), url)).toMatchObject({ mapping: defaultMapping });
});

test.each([
	["no YAML", "table: [users\n", /no YAML/],
	[
		"a column twice",
		'table: users\ncolumns:\n  clerk_id: id\n  email: primary_email\n  "email": username\n',
		/second time/,
	],
	["an unknown field", "table: users\ncolumns:\n  clerk_id: id\n  fax: fax_number\n", /`fax_number`/],
	["no id", "table: users\ncolumns:\n  email: primary_email\n", /no column holds `id`/],
])("%s is refused", async (_, text, says) => {
	expect(await usersSide(repositoryWith(text), url)).toEqual({
		refused: "bad-mapping",
		problem: expect.stringMatching(says),
	});
});

test("without an address nothing is looked at", async () => {
	expect(await usersSide(repositoryWith("table: [users\n"), "")).toEqual({ refused: "no-users-table" });
});
