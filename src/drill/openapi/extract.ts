// Reads a published OpenAPI description and writes the few operations the drill checks against, structure only:
//   node src/drill/openapi/extract.ts <github|clerk> <path of the published description>
// It must give the same bytes for the same input, so that a change of the extract is a change of the description.
// Sources: GitHub's description from the npm package @octokit/openapi (generated/api.github.com.json), Clerk's Backend API
// from https://github.com/clerk/openapi-specs.

import { readFileSync, writeFileSync } from "node:fs";
import { parse } from "yaml";
import type { Extract, Operation, Parameter } from "./checker.ts";
import { type ApiName, apis } from "./operations.ts";
import { isRecord, type Schema, structureOf } from "./schema.ts";

type Reached = (name: string) => void;

export function extract(api: ApiName, description: unknown): Extract {
	if (!isRecord(description)) throw new Error("The description is not an object");
	const reachedNames: string[] = [];
	const reached: Reached = (name) => {
		if (!reachedNames.includes(name)) reachedNames.push(name);
	};
	const { basePath, commonErrors, operations: wanted } = apis[api];
	const operations: Record<string, Operation> = {};
	for (const key of wanted) operations[key] = operationOf(api, description, key, reached);
	reached(commonErrors.schema);
	const schemas: Record<string, Schema> = {};
	for (let at = 0; at < reachedNames.length; at++) {
		const name = reachedNames[at] ?? "";
		schemas[name] = structureOf(lookUp(description, `#/components/schemas/${name}`), reached);
	}
	Object.assign(schemas[commonErrors.schema] ?? {}, { required: commonErrors.required });
	const info = description.info;
	return {
		source: { api, version: isRecord(info) ? String(info.version) : "unknown" },
		basePath,
		commonErrors: {
			statuses: commonErrors.statuses,
			schema: { $ref: `#/schemas/${commonErrors.schema}` },
		},
		operations,
		schemas: Object.fromEntries(Object.entries(schemas).sort(([a], [b]) => (a < b ? -1 : 1))),
	};
}

function operationOf(api: ApiName, description: Schema, key: string, reached: Reached): Operation {
	const [method = "", template = ""] = key.split(" ");
	const paths = description.paths;
	const path = isRecord(paths) ? paths[template] : undefined;
	const published = isRecord(path) ? path[method.toLowerCase()] : undefined;
	if (!isRecord(path) || !isRecord(published)) throw new Error(`${key} is not in the description`);
	const parameters = [...listOf(path.parameters), ...listOf(published.parameters)]
		.map((parameter) => resolve(description, parameter))
		.filter((parameter) => parameter.in === "path" || parameter.in === "query")
		.map((parameter) => parameterOf(api, parameter, reached));
	const paginated = parameters.some(({ name }) => name === "paginated");
	const responses: Operation["responses"] = {};
	for (const [status, response] of Object.entries(isRecord(published.responses) ? published.responses : {})) {
		const schema = jsonSchemaOf(resolve(description, response), reached);
		responses[status] = schema && paginated && status === "200" ? eitherShape(schema) : schema;
	}
	const operation: Operation = { parameters, responses };
	if (published.requestBody !== undefined) {
		const body = resolve(description, published.requestBody);
		operation.body = { required: body.required === true, schema: jsonSchemaOf(body, reached) ?? {} };
	}
	return operation;
}

function parameterOf(api: ApiName, parameter: Schema, reached: Reached): Parameter {
	const name = String(parameter.name);
	const multiSegment = parameter["x-multi-segment"] === true || apis[api].multiSegment.includes(name);
	return {
		name,
		in: parameter.in === "path" ? "path" : "query",
		...(parameter.required === true ? { required: true } : {}),
		...(parameter.in === "path" && multiSegment ? { multiSegment: true } : {}),
		schema: structureOf(parameter.schema, reached),
	};
}

// `paginated=true` turns Clerk's bare array into a page, which the description leaves out: the answer that
// `sessions.getSessionList()` of @clerk/backend reads.
function eitherShape(list: Schema): Schema {
	const page = {
		type: "object",
		properties: { data: list, total_count: { type: "integer" } },
		required: ["data", "total_count"],
	};
	return { anyOf: [list, page] };
}

/** The JSON schema of a body or an answer; null where the description documents no JSON content. */
function jsonSchemaOf(holder: Schema, reached: Reached): Schema | null {
	const content = holder.content;
	if (!isRecord(content)) return null;
	const type =
		Object.keys(content).find((name) => name === "application/json") ??
		Object.keys(content).find((name) => /json$/.test(name));
	const media = type === undefined ? undefined : content[type];
	return isRecord(media) ? structureOf(media.schema, reached) : null;
}

function resolve(description: Schema, value: unknown): Schema {
	if (!isRecord(value)) return {};
	return typeof value.$ref === "string" ? resolve(description, lookUp(description, value.$ref)) : value;
}

function lookUp(description: Schema, ref: string): unknown {
	let value: unknown = description;
	for (const step of ref.replace(/^#\//, "").split("/")) value = isRecord(value) ? value[step] : undefined;
	if (value === undefined) throw new Error(`${ref} leads nowhere`);
	return value;
}

function listOf(value: unknown): unknown[] {
	return Array.isArray(value) ? value : [];
}

/** One line an operation and a schema, so that a new version of a description reads as a diff. */
export function print({ operations, schemas, ...head }: Extract): string {
	const lines = (record: Record<string, unknown>) =>
		Object.entries(record)
			.map(([key, value]) => `${JSON.stringify(key)}:${JSON.stringify(value)}`)
			.join(",\n");
	const opening = Object.entries(head).map(([key, value]) => `${JSON.stringify(key)}:${JSON.stringify(value)}`);
	return `{\n${opening.join(",\n")},\n"operations":{\n${lines(operations)}\n},\n"schemas":{\n${lines(schemas)}\n}\n}\n`;
}

function main([api, path]: string[]): void {
	if ((api !== "github" && api !== "clerk") || path === undefined) {
		throw new Error("Usage: node src/drill/openapi/extract.ts <github|clerk> <path of the published description>");
	}
	const text = readFileSync(path, "utf8");
	const description: unknown = path.endsWith(".json") ? JSON.parse(text) : parse(text);
	writeFileSync(new URL(`${api}.json`, import.meta.url), print(extract(api, description)));
}

if (import.meta.main) main(process.argv.slice(2));
