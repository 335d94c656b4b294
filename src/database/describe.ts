/** What the table really is, by the database's own catalogue, held against the mapping before anything is read or written. */
import type { Encoding, Right, TableFacts, TableUse } from "../ports/users-table.ts";
import { UnfitTable } from "../ports/users-table.ts";
import type { Database } from "./connect.ts";
import { quoted } from "./names.ts";

/** As the domain's mapping says it. */
export type Wanted = {
	schema: string | undefined;
	table: string;
	columns: readonly { column: string; field: string }[];
};

export type Column = {
	name: string;
	/** What it holds of a user, in the mapping's word. */
	field: string;
	/** As SQL names it. */
	type: string;
	encoding: Encoding;
	nullable: boolean;
	/** Whether a unique index looks at it. */
	unique: boolean;
	/** The expression that gives its value as text. */
	readAs: string;
};
export type Flag = { name: string; set: string };

export type Description = {
	facts: TableFacts;
	/** For statements. */
	table: string;
	columns: readonly Column[];
	idAt: number;
	versionAt: number | undefined;
	/** Of every column there is, in the table's order. */
	allColumns: readonly string[];
	flag: Flag | undefined;
};

/** What is shown stands in statements that people are to type: in quotes only where SQL would read the name otherwise. */
type Found = {
	oid: string;
	schema: string;
	name: string;
	kind: string;
	rows: number;
	shownSchema: string;
	shown: string;
};
type Attribute = {
	name: string;
	shown: string;
	type: string;
	base: string;
	category: string;
	modifier: number;
	notNull: boolean;
	hasDefault: boolean;
	generated: boolean;
	select: boolean;
	insert: boolean;
	update: boolean;
	unique: boolean;
};

const kinds: Readonly<Record<string, string>> = {
	v: "view",
	m: "materialized view",
	f: "foreign table",
	S: "sequence",
};

export async function describe(database: Database, wanted: Wanted, intent: TableUse): Promise<Description> {
	const found = await findTable(database, wanted);
	const { shown, shownSchema } = found;
	if (found.kind !== "r" && found.kind !== "p") {
		throw new UnfitTable({ what: "no-table-at-all", name: shown, type: kinds[found.kind] ?? "no table" });
	}
	const attributes = await attributesOf(database, found.oid);
	const chosen = wanted.columns.map(({ column, field }) => ({
		field,
		attribute: findColumn(attributes, column, { table: shown }),
	}));
	const twice = chosen.find(({ attribute }, at) => chosen.findIndex((other) => other.attribute === attribute) < at);
	if (twice) throw new UnfitTable({ what: "same-column", column: twice.attribute.name });
	const columns = chosen.map(({ field, attribute }) => columnOf(attribute, field));
	const idAt = wanted.columns.findIndex(({ field }) => field === "id");
	const versionAt = wanted.columns.findIndex(({ field }) => field === "updated_at");
	await mayBeUsed(database, {
		oid: found.oid,
		shown,
		shownSchema,
		chosen: chosen.map(({ attribute }) => attribute),
		attributes,
		idAt,
		intent,
	});
	return {
		facts: { name: shown, encodings: columns.map(({ encoding }) => encoding), rows: found.rows },
		table: `${quoted(found.schema)}.${quoted(found.name)}`,
		columns,
		idAt,
		versionAt: versionAt === -1 ? undefined : versionAt,
		allColumns: attributes.map(({ name }) => name),
		flag:
			intent.flag === undefined
				? undefined
				: flagOf(attributes, intent.flag, { shown, chosen: columns, write: intent.write }),
	};
}

async function findTable(database: Database, wanted: Wanted): Promise<Found> {
	const rows = await database.query(
		`SELECT c.oid::text, n.nspname, c.relname, c.relkind::text, greatest(c.reltuples, 0)::bigint::text,
			pg_catalog.quote_ident(n.nspname), pg_catalog.format('%I.%I', n.nspname, c.relname)
		FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
		WHERE c.relname IN ($1::text, lower($1::text)) AND c.relkind IN ('r', 'p', 'v', 'm', 'f')
		AND CASE WHEN $2::text IS NULL THEN pg_catalog.pg_table_is_visible(c.oid) ELSE n.nspname IN ($2::text, lower($2::text)) END
		ORDER BY c.relname = $1::text DESC, n.nspname = $2::text DESC`,
		[wanted.table, wanted.schema ?? null],
	);
	const [row] = rows;
	if (row) {
		const [oid = "", schema = "", name = "", kind = "", reltuples = "0", shownSchema = "", shown = ""] = row.map(
			(value) => value ?? "",
		);
		return { oid, schema, name, kind, rows: Number(reltuples), shownSchema, shown };
	}
	const others = await database.query(
		`SELECT pg_catalog.format('%I.%I', n.nspname, c.relname) FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
		WHERE c.relkind IN ('r', 'p') AND n.nspname NOT IN ('pg_catalog', 'information_schema') AND n.nspname NOT LIKE 'pg\\_%'
		AND lower(c.relname) LIKE '%' || left(rtrim(lower($1::text), 's'), 40) || '%' ORDER BY length(c.relname), 1 LIMIT 1`,
		[wanted.table],
	);
	throw new UnfitTable({
		what: "no-table",
		name: wanted.table,
		schema: wanted.schema,
		near: others[0]?.[0] ?? undefined,
	});
}

async function attributesOf(database: Database, oid: string): Promise<Attribute[]> {
	const rows = await database.query(
		`SELECT a.attname, pg_catalog.quote_ident(a.attname), pg_catalog.format_type(a.atttypid, a.atttypmod), coalesce(b.typname, t.typname),
			coalesce(b.typcategory, t.typcategory)::text, CASE WHEN t.typtype = 'd' THEN t.typtypmod ELSE a.atttypmod END::text,
			a.attnotnull OR t.typnotnull, a.atthasdef OR a.attidentity <> '' OR t.typdefault IS NOT NULL,
			a.attgenerated <> '' OR a.attidentity = 'a',
			has_column_privilege(a.attrelid, a.attnum, 'SELECT'), has_column_privilege(a.attrelid, a.attnum, 'INSERT'),
			has_column_privilege(a.attrelid, a.attnum, 'UPDATE'),
			EXISTS (SELECT FROM pg_catalog.pg_index i WHERE i.indrelid = a.attrelid AND i.indisunique AND (a.attnum = ANY (i.indkey)
				OR EXISTS (SELECT FROM pg_catalog.pg_depend d WHERE d.objid = i.indexrelid AND d.refobjid = a.attrelid
					AND d.refobjsubid = a.attnum)))
		FROM pg_catalog.pg_attribute a JOIN pg_catalog.pg_type t ON t.oid = a.atttypid
		LEFT JOIN pg_catalog.pg_type b ON t.typtype = 'd' AND b.oid = t.typbasetype
		WHERE a.attrelid = $1::oid AND a.attnum > 0 AND NOT a.attisdropped ORDER BY a.attnum`,
		[oid],
	);
	return rows.map((row) => {
		const [name = "", shown = "", type = "", base = "", category = "", modifier = "-1", ...flags] = row.map(
			(value) => value ?? "",
		);
		const [notNull, hasDefault, generated, select, insert, update, unique] = flags.map((flag) => flag === "t");
		return {
			name,
			shown,
			type,
			base,
			category,
			modifier: Number(modifier),
			notNull: notNull === true,
			hasDefault: hasDefault === true,
			generated: generated === true,
			select: select === true,
			insert: insert === true,
			update: update === true,
			unique: unique === true,
		};
	});
}

/** Exactly as written; else as SQL reads a name without quotes. */
function findColumn(
	attributes: readonly Attribute[],
	column: string,
	{ table, missing = "no-column" }: { table: string; missing?: "no-column" | "no-flag" },
): Attribute {
	const found =
		attributes.find(({ name }) => name === column) ?? attributes.find(({ name }) => name === column.toLowerCase());
	if (found) return found;
	const bare = (name: string) => name.toLowerCase().replaceAll("_", "");
	const near = attributes.find(({ name }) => bare(name) === bare(column))?.name;
	throw new UnfitTable({ what: missing, table, column, near });
}

function columnOf(attribute: Attribute, field: string): Column {
	const encoding = encodingOf(attribute, field);
	const { takes, readAs } = kindOf(field);
	if (encoding === undefined || !takes.includes(encoding.as)) {
		throw new UnfitTable({ what: "wrong-type", column: attribute.name, type: attribute.type, field, takes: readAs });
	}
	const column = quoted(attribute.name);
	const { name, type, unique, notNull } = attribute;
	return { name, field, type, encoding, nullable: !notNull, unique, readAs: textOf(column, attribute, encoding) };
}

const instants = ["created_at", "updated_at"];
const jsons = ["public_metadata", "raw"];
const booleans = ["banned", "locked"];

/** What a field can be kept as, and the types of columns for people. */
function kindOf(field: string): { takes: readonly Encoding["as"][]; readAs: string } {
	if (instants.includes(field))
		return { takes: ["instant", "milliseconds"], readAs: "timestamptz, timestamp, or bigint for milliseconds" };
	if (jsons.includes(field)) return { takes: ["json", "text"], readAs: "jsonb, json or text" };
	if (booleans.includes(field)) return { takes: ["boolean"], readAs: "boolean" };
	return { takes: ["text"], readAs: "text or varchar" };
}

function encodingOf({ base, category, modifier }: Attribute, field: string): Encoding | undefined {
	if (jsons.includes(field) && (base === "json" || base === "jsonb" || category === "S")) return { as: "json" };
	if (base === "timestamptz" || base === "timestamp") return { as: "instant", digits: modifier < 0 ? 6 : modifier };
	if (base === "int8") return { as: "milliseconds" };
	if (base === "bool") return { as: "boolean" };
	if (category === "S") {
		// The length of a character type stands in its modifier with four added.
		return { as: "text", mostCharacters: modifier > 4 ? modifier - 4 : undefined, padded: base === "bpchar" };
	}
	return undefined;
}

/** The canonical text of what the column holds, as far as the server can make it. */
function textOf(column: string, { base }: Attribute, encoding: Encoding): string {
	if (encoding.as !== "instant") return `${column}::text`;
	const instant = base === "timestamptz" ? `${column} AT TIME ZONE 'UTC'` : column;
	return `to_char(${instant}, 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;
}

type Use = {
	oid: string;
	shown: string;
	shownSchema: string;
	chosen: readonly Attribute[];
	attributes: readonly Attribute[];
	idAt: number;
	intent: TableUse;
};

async function mayBeUsed(database: Database, use: Use): Promise<void> {
	const { oid, shown, shownSchema, chosen, attributes, idAt, intent } = use;
	const id = chosen[idAt];
	const [row = []] = await database.query(
		`SELECT row_security_active($1::oid), has_table_privilege($1::oid, 'DELETE'),
			current_setting('transaction_read_only') = 'on' OR pg_is_in_recovery(),
			EXISTS (SELECT FROM pg_catalog.pg_index i JOIN pg_catalog.pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = i.indkey[0]
				WHERE i.indrelid = $1::oid AND i.indisunique AND i.indisvalid AND i.indimmediate AND i.indpred IS NULL
				AND i.indexprs IS NULL AND i.indnkeyatts = 1 AND a.attname = $2::text),
			(SELECT has_schema_privilege(relnamespace, 'USAGE') FROM pg_catalog.pg_class WHERE oid = $1::oid)`,
		[oid, id?.name ?? ""],
	);
	const [rowSecurity, mayDelete, readOnly, idIsUnique, mayEnter] = row.map((value) => value === "t");
	const without = (right: "select" | "insert" | "update") =>
		chosen.filter((one) => !one[right]).map(({ name }) => name);
	if (!mayEnter) throw new UnfitTable({ what: "no-right", table: shownSchema, right: "USAGE", columns: [] });
	const demand = (right: Right, columns: readonly string[]) => {
		throw new UnfitTable({ what: "no-right", table: shown, right, columns });
	};
	if (without("select").length > 0) demand("SELECT", without("select"));
	if (rowSecurity) throw new UnfitTable({ what: "row-security", table: shown });
	if (!intent.write) return;
	if (readOnly) throw new UnfitTable({ what: "read-only" });
	const fixed = chosen.find(({ generated }) => generated);
	if (fixed) throw new UnfitTable({ what: "not-writable", column: fixed.name });
	if (without("insert").length > 0) demand("INSERT", without("insert"));
	if (without("update").length > 0) demand("UPDATE", without("update"));
	if (intent.remove && !mayDelete) demand("DELETE", []);
	if (!idIsUnique) throw new UnfitTable({ what: "id-not-unique", table: shown, column: id?.shown ?? "" });
	const needed = attributes.filter((one) => one.notNull && !one.hasDefault && !one.generated && !chosen.includes(one));
	if (needed.length > 0)
		throw new UnfitTable({ what: "needs-value", table: shown, columns: needed.map(({ name }) => name) });
}

function flagOf(
	attributes: readonly Attribute[],
	name: string,
	{ shown, chosen, write }: { shown: string; chosen: readonly Column[]; write: boolean },
): Flag {
	const attribute = findColumn(attributes, name, { table: shown, missing: "no-flag" });
	if (chosen.some((column) => column.name === attribute.name))
		throw new UnfitTable({ what: "flag-mapped", column: attribute.name });
	if (write && !attribute.update)
		throw new UnfitTable({ what: "no-right", table: shown, right: "UPDATE", columns: [attribute.name] });
	if (attribute.base === "bool") return { name: attribute.name, set: "true" };
	if (attribute.base === "timestamptz") return { name: attribute.name, set: "now()" };
	if (attribute.base === "timestamp") return { name: attribute.name, set: "now() AT TIME ZONE 'UTC'" };
	throw new UnfitTable({ what: "flag-type", column: attribute.name, type: attribute.type });
}
