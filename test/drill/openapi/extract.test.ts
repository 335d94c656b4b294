import { readFileSync } from "node:fs";
import { Ajv } from "ajv";
import formats from "ajv-formats";
import { describe, expect, test } from "vitest";
import { loadExtract } from "../../../src/drill/openapi/checker.ts";
import { extract, print } from "../../../src/drill/openapi/extract.ts";
import { apis } from "../../../src/drill/openapi/operations.ts";
import { structureOf } from "../../../src/drill/openapi/schema.ts";

function structure(schema: unknown): unknown {
	return structureOf(schema, () => {});
}

// Keywords of a schema and of everything in it; the names of properties are not keywords.
function keywordsOf(value: unknown, found = new Set<string>()): Set<string> {
	if (Array.isArray(value)) for (const part of value) keywordsOf(part, found);
	else if (typeof value === "object" && value !== null) {
		for (const [keyword, part] of Object.entries(value)) {
			found.add(keyword);
			if (keyword === "enum" || keyword === "required") continue;
			if (keyword === "properties") for (const property of Object.values(part as object)) keywordsOf(property, found);
			else keywordsOf(part, found);
		}
	}
	return found;
}

describe.each(["github", "clerk"] as const)("the extract of %s", (api) => {
	const text = readFileSync(new URL(`../../../src/drill/openapi/${api}.json`, import.meta.url), "utf8");
	const { operations, schemas, source } = loadExtract(api);

	test("holds exactly the listed operations", () => {
		expect(Object.keys(operations)).toEqual(apis[api].operations);
	});

	test("says which version of the description it was taken from", () => {
		expect(source).toEqual({ api, version: expect.stringMatching(/^\d+[.-]\d+[.-]\d+$/) });
	});

	test("holds no prose and no word that only OpenAPI knows", () => {
		const keywords = [...keywordsOf(Object.values(schemas))];
		for (const { parameters, body, responses } of Object.values(operations)) {
			keywords.push(...keywordsOf([parameters.map(({ schema }) => schema), body?.schema, Object.values(responses)]));
		}
		const allowed =
			/^(\$ref|type|enum|required|properties|items|additionalProperties|anyOf|allOf|not|format|pattern|m(in|ax)\w+|uniqueItems|exclusiveMinimum)$/;
		expect(keywords.filter((keyword) => !allowed.test(keyword))).toEqual([]);
	});

	test("is small enough to live in the repository", () => {
		expect(text.length).toBeLessThan(200_000);
	});

	test("every schema compiles", () => {
		const ajv = new Ajv({ strict: false, unicodeRegExp: false }).addSchema({ $id: "extract", schemas });
		formats.default(ajv);
		for (const name of Object.keys(schemas)) expect(ajv.getSchema(`extract#/schemas/${name}`)).toBeTypeOf("function");
	});

	test("every schema is reached", () => {
		const unused = Object.keys(schemas).filter((name) => !text.includes(`"#/schemas/${name}"`));
		expect(unused).toEqual([]);
	});
});

describe("OpenAPI 3.0 becomes JSON Schema", () => {
	test.each([
		["a nullable type may be null", { type: "string", nullable: true }, { type: ["string", "null"] }],
		[
			"a nullable enum lists null",
			{ type: "string", enum: ["a"], nullable: true },
			{ type: ["string", "null"], enum: ["a", null] },
		],
		[
			"a nullable union gains a null branch",
			{ nullable: true, oneOf: [{ type: "string" }] },
			{ anyOf: [{ anyOf: [{ type: "string" }] }, { type: "null" }] },
		],
		["a nullable schema without a type is free", { nullable: true }, {}],
		[
			"prose goes",
			{ type: "string", description: "A name", title: "Name", example: "Robin", default: "x" },
			{ type: "string" },
		],
		[
			"a property called description stays",
			{ properties: { description: { type: "string", description: "Prose" } } },
			{ properties: { description: { type: "string" } } },
		],
		[
			"an exclusive flag becomes a bound",
			{ type: "number", minimum: 0, exclusiveMinimum: true },
			{ type: "number", exclusiveMinimum: 0 },
		],
		["a format that no validator knows goes", { type: "string", format: "uri-template" }, { type: "string" }],
		["a reference is shortened", { $ref: "#/components/schemas/label" }, { $ref: "#/schemas/label" }],
	])("%s", (_name, schema, expected) => {
		expect(structure(schema)).toEqual(expected);
	});

	test("a reference to anything but a schema is refused", () => {
		expect(() => structure({ $ref: "#/components/parameters/owner" })).toThrow("Unexpected reference");
	});
});

describe("extracting", () => {
	function description(api: "github" | "clerk"): Record<string, unknown> {
		const { schema } = apis[api].commonErrors;
		const paths: Record<string, Record<string, unknown>> = {};
		for (const key of apis[api].operations) {
			const [method = "", template = ""] = key.split(" ");
			paths[template] = {
				...paths[template],
				[method.toLowerCase()]: { description: "Prose", responses: { 204: {} } },
			};
		}
		return {
			info: { version: "1.2.3" },
			paths,
			components: { schemas: { [schema]: { type: "object", description: "Prose" } } },
		};
	}

	test("gives the same text for the same description", () => {
		const [first, second] = [
			print(extract("clerk", description("clerk"))),
			print(extract("clerk", description("clerk"))),
		];
		expect(first).toBe(second);
		expect(first).not.toContain("Prose");
		expect(JSON.parse(first)).toMatchObject({ source: { version: "1.2.3" } });
	});

	test("refuses a description that lost a listed operation", () => {
		const published = description("github");
		const { "/user": _gone, ...paths } = published.paths as Record<string, unknown>;
		expect(() => extract("github", { ...published, paths })).toThrow("GET /user is not in the description");
	});
});
