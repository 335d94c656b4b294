// The mapping as people write it: what is understood, and what is said where it is not.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { stringify } from "yaml";
import { BadMapping, defaultMapping, fields, type Mapping, readMapping } from "../../src/resync/mapping.ts";

const columns = "columns: { clerk_id: id, email: primary_email }";

describe("a mapping that is understood", () => {
	test.each([
		["", "nothing"],
		[" \n\t", "blanks"],
	])("%j means the default", (text) => {
		expect(readMapping(text)).toBe(defaultMapping);
	});

	test.each<[string, string, Pick<Mapping, "schema" | "table">]>([
		["a table", "table: users", { schema: undefined, table: "users" }],
		["with its schema before it", "table: app.users", { schema: "app", table: "users" }],
		["with its schema beside it", "table: users\nschema: app", { schema: "app", table: "users" }],
		["in quotes of YAML", `table: "User"`, { schema: undefined, table: "User" }],
		["in quotes of SQL", `table: '"User"'`, { schema: undefined, table: "User" }],
		["both in quotes of SQL", `table: '"My App"."User"'`, { schema: "My App", table: "User" }],
		["a dot in quotes", `table: '"a.b"'`, { schema: undefined, table: "a.b" }],
		["a quote in quotes", `table: '"a""b"'`, { schema: undefined, table: `a"b` }],
		["a number", "table: 2026", { schema: undefined, table: "2026" }],
		["another alphabet", "table: użytkownicy", { schema: undefined, table: "użytkownicy" }],
		["lines of Windows", "table: users\r", { schema: undefined, table: "users" }],
	])("%s", (_what, line, place) => {
		expect(readMapping(`${line}\n${columns}\n`)).toMatchObject(place);
	});

	test("columns in their order, with their table before them or not", () => {
		const text = `table: '"User"'\ncolumns:\n  '"clerkId"': id\n  '"User"."e mail"': primary_email\n  User.name: first_name # of the user\n  yes: banned\n`;
		expect(readMapping(text).columns).toEqual([
			{ column: "clerkId", field: "id" },
			{ column: "e mail", field: "primary_email" },
			{ column: "name", field: "first_name" },
			{ column: "yes", field: "banned" },
		]);
	});

	test("any names there can be come back as they are", () => {
		const name = fc.string({ minLength: 1, maxLength: 12 }).filter((one) => !one.includes("\0"));
		const quoted = (one: string) => `"${one.replaceAll('"', '""')}"`;
		fc.assert(
			fc.property(name, name, fc.uniqueArray(name, { minLength: 2, maxLength: 5 }), (schema, table, names) => {
				const wanted = names.map((column, index) => ({ column, field: fields[index] }));
				const text = stringify({
					table: `${quoted(schema)}.${quoted(table)}`,
					columns: Object.fromEntries(wanted.map(({ column, field }) => [`${quoted(table)}.${quoted(column)}`, field])),
				});
				const read = readMapping(text);
				expect(read).toMatchObject({ schema, table });
				expect(read.columns.toSorted(byName)).toEqual(wanted.toSorted(byName));
			}),
		);
	});
});

const byName = (a: { column: string }, b: { column: string }) => (a.column < b.column ? -1 : 1);

describe("a mapping that is not", () => {
	test.each([
		["no YAML", "table: [users", /line 1 of it is no YAML/],
		["two documents", `table: users\n${columns}\n---\ntable: others`, /line \d of it is no YAML/],
		["a text", "users", /no list of names/],
		["a list", "- users", /no list of names/],
		["no table", columns, /`table` is missing/],
		["a table without a name", `table:\n${columns}`, /no name of a table/],
		["no columns", "table: users", /`columns` is missing/],
		["columns as a list", "table: users\ncolumns: [clerk_id, email]", /`columns` is missing or not as it should be/],
		["no column", "table: users\ncolumns: {}", /no column holds `id`/],
		["another key", `table: users\ndatabase: app\n${columns}`, /it has `database`, which means nothing here/],
		["three names", `table: a.b.c\n${columns}`, /`a.b.c` is no name of a table/],
		["a schema twice", `table: a.b\nschema: c\n${columns}`, /no name of a table/],
		["a half-quoted name", `table: '"users'\n${columns}`, /no name of a table/],
		[
			"a column of another table",
			"table: users\ncolumns: { orders.id: id, email: primary_email }",
			/no name of a column of that table/,
		],
		[
			"a column twice",
			"table: users\ncolumns:\n  clerk_id: id\n  email: primary_email\n  email: username\n",
			/line 5 names something a second time/,
		],
		[
			"a column twice, in quotes",
			`table: users\ncolumns:\n  clerk_id: id\n  email: primary_email\n  '"email"': username\n`,
			/`email` stands there twice/,
		],
		[
			"a field that is none",
			"table: users\ncolumns: { clerk_id: id, email: email }",
			/`email`, which is no field of a user\. The fields are `id`/,
		],
		["no id", "table: users\ncolumns: { email: primary_email, name: first_name }", /no column holds `id`/],
		["two ids", "table: users\ncolumns: { a: id, b: id, c: username }", /two columns hold `id`/],
		["nothing beside the id", "table: users\ncolumns: { clerk_id: id }", /nothing to compare/],
		[
			"two times of change",
			"table: users\ncolumns: { clerk_id: id, a: updated_at, b: updated_at }",
			/`a` and `b` both hold `updated_at`/,
		],
		[
			"aliases without end",
			`a: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b]\nd: [*c,*c,*c,*c,*c,*c,*c,*c,*c]\n`,
			/cannot be used/,
		],
		["an alias of nothing", `table: *nothing\n${columns}`, /no YAML/],
	])("%s", (_what, text, words) => {
		let said = "";
		try {
			readMapping(text);
		} catch (error) {
			if (!(error instanceof BadMapping)) throw error;
			said = error.message;
		}
		expect(said).toMatch(words);
		expect(said).toContain("Nothing was read or written.");
	});

	test("any text at all is read or refused, and never breaks", () => {
		fc.assert(
			fc.property(
				fc.oneof(
					fc.string(),
					fc.jsonValue().map((value) => stringify(value)),
				),
				(text) => {
					try {
						readMapping(text);
					} catch (error) {
						expect(error).toBeInstanceOf(BadMapping);
					}
				},
			),
		);
	});
});
