// Says whether a request and its answer follow a published description. It judges the wire only: it sends nothing, repairs
// nothing, and must never let an unknown parameter pass for the sake of a working drill.

import { readFileSync } from "node:fs";
import { Ajv, type ErrorObject, type ValidateFunction } from "ajv";
import formats from "ajv-formats";
import type { ApiName } from "./operations.ts";
import type { Schema } from "./schema.ts";
import { unknownProperties } from "./unknown-properties.ts";

export type Parameter = { name: string; in: "path" | "query"; required?: true; multiSegment?: true; schema: Schema };

export type Operation = {
	parameters: Parameter[];
	body?: { required: boolean; schema: Schema };
	/** By status; null where the description documents no JSON body. */
	responses: Record<string, Schema | null>;
};

export type Extract = {
	source: { api: ApiName; version: string };
	basePath: string;
	commonErrors: { statuses: readonly number[] | "any"; schema: Schema };
	operations: Record<string, Operation>;
	schemas: Record<string, Schema>;
};

export type Match = { template: string; parameters: Record<string, string> };
export type CheckedRequest = { method: string; path: string; query: URLSearchParams; body: unknown };
export type CheckedResponse = { method: string; path: string; status: number; body: unknown };

export type Checker = {
	/** The operation a request is for; `path` may carry the server's base path, a query string is ignored. */
	match(method: string, path: string): Match | undefined;
	/** What is wrong with a request, in plain words; empty when it follows the description. `body` is undefined for none. */
	checkRequest(request: CheckedRequest): string[];
	/** What is wrong with an answer, in plain words; empty when it follows the description. `body` is undefined for none. */
	checkResponse(response: CheckedResponse): string[];
};

type Route = { key: string; method: string; template: string; pattern: RegExp; names: string[]; weight: string };

// Enough to see what is wrong; an `anyOf` of forty event kinds would otherwise fill the screen.
const mostProblems = 8;

/** The extract of an API as it lies beside this file. */
export function loadExtract(api: ApiName): Extract {
	return JSON.parse(readFileSync(new URL(`${api}.json`, import.meta.url), "utf8")) as Extract;
}

const published = new Map<ApiName, Checker>();

/** The checker of an API's extract, made once in a process: compiling schemas is the slow part. */
export function publishedChecker(api: ApiName): Checker {
	const known = published.get(api);
	if (known !== undefined) return known;
	const checker = createChecker(loadExtract(api));
	published.set(api, checker);
	return checker;
}

export function createChecker(extract: Extract): Checker {
	const routes = Object.entries(extract.operations)
		.map(([key, operation]) => routeOf(key, operation))
		.sort((a, b) => (a.weight < b.weight ? -1 : 1));
	const validators = createValidators(extract);

	function find(method: string, path: string): { route: Route; operation: Operation; match: Match } | undefined {
		const bare = withoutBase(path.split("?", 1)[0] ?? "", extract.basePath);
		for (const route of routes) {
			const found = route.method === method.toUpperCase() ? route.pattern.exec(bare) : null;
			const operation = extract.operations[route.key];
			if (found === null || operation === undefined) continue;
			const parameters: Record<string, string> = {};
			for (const [at, name] of route.names.entries()) parameters[name] = decode(found[at + 1] ?? "");
			return { route, operation, match: { template: route.template, parameters } };
		}
		return undefined;
	}

	return {
		match(method, path) {
			return find(method, path)?.match;
		},
		checkRequest({ method, path, query, body }) {
			const found = find(method, path);
			if (found === undefined) return [`${method} ${path} is not a known operation`];
			const { route, operation, match } = found;
			return [
				...checkPath(validators, route, operation, match.parameters),
				...checkQuery(validators, route, operation, query),
				...checkBody(validators, extract, route, operation, body),
			];
		},
		checkResponse({ method, path, status, body }) {
			const found = find(method, path);
			if (found === undefined) return [`${method} ${path} is not a known operation`];
			return checkAnswer(validators, extract, found.route, found.operation, status, body);
		},
	};
}

function routeOf(key: string, operation: Operation): Route {
	const [method = "", template = ""] = key.split(" ");
	const names: string[] = [];
	const source = template.replaceAll(/\{([^}]+)\}|[.*+?^$()|[\]\\]/g, (whole: string, name: string | undefined) => {
		if (name === undefined) return `\\${whole}`;
		names.push(name);
		const parameter = operation.parameters.find((candidate) => candidate.in === "path" && candidate.name === name);
		return parameter?.multiSegment ? "(.+)" : "([^/]+)";
	});
	// A literal segment beats a parameter: /users/count is not the user called "count".
	const weight = template.replaceAll(/\{[^}]+\}/g, "~");
	return { key, method, template, pattern: new RegExp(`^${source}$`), names, weight };
}

function withoutBase(path: string, basePath: string): string {
	return basePath !== "" && path.startsWith(`${basePath}/`) ? path.slice(basePath.length) : path;
}

function decode(segment: string): string {
	try {
		return decodeURIComponent(segment);
	} catch {
		return segment;
	}
}

type Validators = {
	/** Compiled once per schema object. */
	body(schema: Schema): ValidateFunction;
	parameters(key: string, where: "path" | "query", operation: Operation): ValidateFunction;
};

function createValidators(extract: Extract): Validators {
	const options = { strict: false, allErrors: true, unicodeRegExp: false, logger: false } as const;
	const shared = { $id: "extract", schemas: extract.schemas };
	const bodies = new Ajv(options).addSchema(shared);
	// Parameters arrive as text and a list of one looks like a scalar.
	const texts = new Ajv({ ...options, coerceTypes: "array" }).addSchema(shared);
	formats.default(bodies);
	formats.default(texts);
	const byParameters = new Map<string, ValidateFunction>();
	const bySchema = new Map<Schema, ValidateFunction>();
	return {
		body(schema) {
			const known = bySchema.get(schema);
			if (known !== undefined) return known;
			const compiled = bodies.compile(absolute(schema));
			bySchema.set(schema, compiled);
			return compiled;
		},
		parameters(key, where, { parameters }) {
			const name = `${where} ${key}`;
			const known = byParameters.get(name);
			if (known !== undefined) return known;
			const chosen = parameters.filter((parameter) => parameter.in === where);
			const compiled = texts.compile({
				type: "object",
				properties: Object.fromEntries(chosen.map((parameter) => [parameter.name, absolute(parameter.schema)])),
				required: chosen.filter(({ required }) => required === true).map((parameter) => parameter.name),
			});
			byParameters.set(name, compiled);
			return compiled;
		},
	};
}

// A schema compiled by itself has no `#/schemas` of its own: its references must name the shared document.
function absolute(schema: Schema): Schema {
	return JSON.parse(JSON.stringify(schema), (keyword, value: unknown) =>
		keyword === "$ref" && typeof value === "string" ? value.replace(/^#/, "extract#") : value,
	) as Schema;
}

function checkPath(
	validators: Validators,
	route: Route,
	operation: Operation,
	parameters: Record<string, string>,
): string[] {
	const validate = validators.parameters(route.key, "path", operation);
	return validate({ ...parameters }) ? [] : say(`${route.key}: path parameter`, validate.errors);
}

function checkQuery(validators: Validators, route: Route, operation: Operation, query: URLSearchParams): string[] {
	const known = new Set(operation.parameters.filter((parameter) => parameter.in === "query").map(({ name }) => name));
	const problems: string[] = [];
	const values: Record<string, unknown> = {};
	for (const name of new Set(query.keys())) {
		if (!known.has(name)) problems.push(`${route.key}: query parameter "${name}" is not documented`);
		const all = query.getAll(name);
		values[name] = all.length === 1 ? all[0] : all;
	}
	const validate = validators.parameters(route.key, "query", operation);
	if (!validate(values)) problems.push(...say(`${route.key}: query parameter`, validate.errors));
	return problems;
}

function checkBody(
	validators: Validators,
	extract: Extract,
	route: Route,
	{ body: expected }: Operation,
	body: unknown,
): string[] {
	const none = body === undefined || body === "";
	if (expected === undefined) return none || isEmpty(body) ? [] : [`${route.key}: takes no body`];
	if (none) return expected.required ? [`${route.key}: the body is missing`] : [];
	const validate = validators.body(expected.schema);
	const problems = validate(body) ? [] : say(`${route.key}: body`, validate.errors);
	const unknown = unknownProperties(expected.schema, extract.schemas, body);
	return [...problems, ...unknown.map((path) => `${route.key}: body property "${path}" is not documented`)];
}

function isEmpty(body: unknown): boolean {
	return typeof body === "object" && body !== null && Object.keys(body).length === 0;
}

function checkAnswer(
	validators: Validators,
	{ commonErrors }: Extract,
	{ key }: Route,
	{ responses }: Operation,
	status: number,
	body: unknown,
): string[] {
	const { statuses, schema: errorSchema } = commonErrors;
	const common = status >= 400 && (statuses === "any" || statuses.includes(status));
	if (common && validators.body(errorSchema)(body)) return [];
	const documented = responses[status] ?? responses[`${Math.floor(status / 100)}XX`] ?? responses.default;
	const where = `${key}: answer ${status}`;
	if (documented === undefined && !(String(status) in responses)) {
		if (!common) return [`${where} is not documented`];
		const validate = validators.body(errorSchema);
		validate(body);
		return say(where, validate.errors);
	}
	if (documented === undefined || documented === null) {
		return body === undefined || body === "" ? [] : [`${where} is documented without a body`];
	}
	if (body === undefined || body === "") return [`${where} has no body`];
	const validate = validators.body(documented);
	return validate(body) ? [] : say(where, validate.errors);
}

function say(where: string, errors: ErrorObject[] | null | undefined): string[] {
	const sentences = new Set<string>();
	for (const { instancePath, keyword, message, params } of errors ?? []) {
		const extra =
			keyword === "additionalProperties"
				? ` (${String(params.additionalProperty)})`
				: keyword === "enum"
					? ` (${String(params.allowedValues)})`
					: "";
		sentences.add(`${where} ${instancePath === "" ? "" : `${instancePath} `}${message ?? keyword}${extra}`);
	}
	const all = [...sentences];
	if (all.length <= mostProblems) return all;
	return [...all.slice(0, mostProblems), `${where} and ${all.length - mostProblems} more`];
}
