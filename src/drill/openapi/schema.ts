// Turns the schemas of an OpenAPI 3.0 description into plain JSON Schema that holds structure only. No prose of the
// published description may pass through here: what the drill keeps is its shape.

export type Schema = { [keyword: string]: unknown };

const schemaKeywords = ["items", "additionalProperties", "not"] as const;
const listKeywords = ["allOf", "anyOf", "oneOf"] as const;
const plainKeywords = [
	"type",
	"enum",
	"required",
	"pattern",
	"minimum",
	"maximum",
	"minLength",
	"maxLength",
	"minItems",
	"maxItems",
	"uniqueItems",
	"minProperties",
	"maxProperties",
	"multipleOf",
] as const;

// The formats that ajv-formats checks; the rest (GitHub's `uri-template`, `repo.nwo`) say nothing a validator can use.
const checkedFormats = new Set(["date-time", "date", "email", "uri", "int32", "int64", "float", "double"]);

const refPrefix = "#/components/schemas/";

export function isRecord(value: unknown): value is Schema {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}

/**
 * The structure of one schema. References become `#/schemas/<name>` and their names are handed to `reached`.
 * `oneOf` becomes `anyOf`: both descriptions list alternatives that overlap (an issue's labels, a file's kinds), and a
 * value that fits two documented alternatives is not a fault.
 */
export function structureOf(schema: unknown, reached: (name: string) => void): Schema {
	if (!isRecord(schema)) return {};
	const ref = schema.$ref;
	if (typeof ref === "string") {
		if (!ref.startsWith(refPrefix)) throw new Error(`Unexpected reference ${ref}`);
		const name = ref.slice(refPrefix.length);
		reached(name);
		return { $ref: `#/schemas/${name}` };
	}
	const structure: Schema = {};
	for (const keyword of plainKeywords) if (keyword in schema) structure[keyword] = schema[keyword];
	if (typeof schema.format === "string" && checkedFormats.has(schema.format)) structure.format = schema.format;
	copyBounds(schema, structure);
	if (isRecord(schema.properties)) {
		structure.properties = Object.fromEntries(
			Object.entries(schema.properties).map(([name, property]) => [name, structureOf(property, reached)]),
		);
	}
	for (const keyword of schemaKeywords) {
		const value = schema[keyword];
		if (typeof value === "boolean") structure[keyword] = value;
		else if (value !== undefined) structure[keyword] = structureOf(value, reached);
	}
	for (const keyword of listKeywords) {
		const value = schema[keyword];
		if (Array.isArray(value)) {
			structure[keyword === "oneOf" ? "anyOf" : keyword] = value.map((part) => structureOf(part, reached));
		}
	}
	return schema.nullable === true ? orNull(structure) : structure;
}

// OpenAPI 3.0 writes an exclusive bound as a flag beside the bound, JSON Schema as the bound itself.
function copyBounds(schema: Schema, structure: Schema): void {
	for (const [flag, bound] of [
		["exclusiveMinimum", "minimum"],
		["exclusiveMaximum", "maximum"],
	] as const) {
		if (schema[flag] === true) {
			structure[flag] = schema[bound];
			delete structure[bound];
		}
	}
}

function orNull(structure: Schema): Schema {
	const combined = listKeywords.some((keyword) => keyword in structure);
	if (combined) return { anyOf: [structure, { type: "null" }] };
	if (typeof structure.type !== "string") return structure;
	const nullable: Schema = { ...structure, type: [structure.type, "null"] };
	const values = structure.enum;
	if (Array.isArray(values) && !values.includes(null)) nullable.enum = [...values, null];
	return nullable;
}
