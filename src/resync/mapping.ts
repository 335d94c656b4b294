/** Which table holds the users and which column holds what: read from a few lines of YAML. Whether the table is like that is the database's to say. */
import { type Document, parseDocument } from "yaml";
import { z } from "zod";
import { type MappingProblem, mappingProblem } from "../words/mapping.ts";

/** What a column can hold of a user. */
export const fields = [
	"id",
	"primary_email",
	"first_name",
	"last_name",
	"username",
	"primary_phone",
	"image_url",
	"external_id",
	"banned",
	"locked",
	"created_at",
	"updated_at",
	"public_metadata",
	"raw",
] as const;
export type Field = (typeof fields)[number];

export type MappedColumn = { column: string; field: Field };

/** Names as the database has them, without quotes. */
export type Mapping = {
	/** Undefined: wherever the connection's search path finds the table first. */
	schema: string | undefined;
	table: string;
	columns: readonly MappedColumn[];
};

export const defaultMapping: Mapping = {
	schema: undefined,
	table: "users",
	columns: [
		{ column: "clerk_id", field: "id" },
		{ column: "email", field: "primary_email" },
		{ column: "first_name", field: "first_name" },
		{ column: "last_name", field: "last_name" },
		{ column: "updated_at", field: "updated_at" },
	],
};

/** A mapping that cannot be used; the message is the sentence to show. Nothing has been asked of anybody. */
export class BadMapping extends Error {}

function bad(problem: MappingProblem): BadMapping {
	return new BadMapping(mappingProblem(problem));
}

const name = z.union([z.string(), z.number()]).transform(String);
const Written = z.strictObject({ table: name, schema: name.optional(), columns: z.record(name, name) });

/** An empty text means the default. */
export function readMapping(text: string): Mapping {
	if (text.trim() === "") return defaultMapping;
	const document = parseDocument(text, { uniqueKeys: true, schema: "failsafe", prettyErrors: true });
	const [error] = document.errors;
	if (error?.code === "DUPLICATE_KEY") throw bad({ what: "twice-in-yaml", line: lineOf(text, error.pos[0]) });
	if (error) throw bad({ what: "no-yaml", line: lineOf(text, error.pos[0]) });
	const written = Written.safeParse(contentOf(document));
	if (!written.success) throw bad(shapeProblem(written.error));
	const { table, schema, columns } = written.data;
	const tableName = namesIn(table);
	const place = schema === undefined ? tableName : [...namesIn(schema), ...tableName];
	const own = place.at(-1);
	if (own === undefined || place.length > 2) throw bad({ what: "table-name", name: table });
	return { schema: place.length === 2 ? place[0] : undefined, table: own, columns: readColumns(columns, own) };
}

function contentOf(document: Document): unknown {
	try {
		return document.toJS();
	} catch {
		// An alias of what is not there, or of what grows without end.
		throw bad({ what: "no-yaml", line: 1 });
	}
}

function readColumns(written: Readonly<Record<string, string>>, table: string): MappedColumn[] {
	const columns = Object.entries(written).map(([key, value]): MappedColumn => {
		const parts = namesIn(key);
		const column = parts.at(-1);
		// A column may be named with its table, as in "User"."clerkId".
		const isOwn = parts.length === 1 || (parts.length === 2 && parts[0] === table);
		if (column === undefined || !isOwn) throw bad({ what: "column-name", name: key });
		const field = fields.find((one) => one === value.trim());
		if (field === undefined) throw bad({ what: "unknown-field", column, field: value, fields });
		return { column, field };
	});
	const twice = columns.find(({ column }, index) => columns.findIndex((other) => other.column === column) < index);
	if (twice) throw bad({ what: "twice", column: twice.column });
	const ids = columns.filter(({ field }) => field === "id");
	if (ids.length !== 1) throw bad({ what: "one-id", count: ids.length });
	if (columns.length === 1) throw bad({ what: "nothing-but-id" });
	const times = columns.filter(({ field }) => field === "updated_at");
	if (times.length > 1) throw bad({ what: "two-times", columns: times.map(({ column }) => column) });
	return columns;
}

/** `public.users`, `"User"` or `"public"."User"` in its parts; none where it is no name. */
function namesIn(text: string): string[] {
	const parts = [...text.trim().matchAll(/(?:^|\.)\s*(?:"((?:[^"]|"")+)"|([^".\s][^".]*?))\s*(?=\.|$)/gy)];
	const length = parts.reduce((total, [whole]) => total + whole.length, 0);
	if (parts.length === 0 || length !== text.trim().length) return [];
	return parts.map(([, quoted, bare]) => quoted?.replaceAll('""', '"') ?? bare ?? "");
}

function shapeProblem({ issues }: z.ZodError): MappingProblem {
	const [issue] = issues;
	if (issue?.code === "unrecognized_keys") return { what: "unknown-key", key: issue.keys[0] ?? "" };
	return { what: "shape", key: String(issue?.path[0] ?? "") };
}

function lineOf(text: string, position: number): number {
	return text.slice(0, position).split("\n").length;
}

/** Where a column stands in the rows; undefined where none holds the field. */
export function placeOf({ columns }: Mapping, field: Field): number | undefined {
	const index = columns.findIndex((one) => one.field === field);
	return index === -1 ? undefined : index;
}
