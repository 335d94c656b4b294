// Finds the properties of a request body that no documented alternative names. GitHub ignores such properties in silence,
// which is how a misspelt one goes unseen for months; an object documented as free-form must never be reported.

import { isRecord, type Schema } from "./schema.ts";

/** Paths of undocumented properties, such as `labels/0/colour`. */
export function unknownProperties(schema: Schema, schemas: Record<string, Schema>, value: unknown, at = ""): string[] {
	const alternatives = alternativesOf(schema, schemas);
	if (Array.isArray(value)) {
		const items = alternatives.flatMap((alternative) => (isRecord(alternative.items) ? [alternative.items] : []));
		if (items.length === 0) return [];
		return value.flatMap((item, index) => unknownProperties({ anyOf: items }, schemas, item, `${at}${index}/`));
	}
	if (!isRecord(value)) return [];
	const objects = alternatives.filter((alternative) => isRecord(alternative.properties));
	if (objects.length === 0 || alternatives.some(isFreeForm)) return [];
	return Object.entries(value).flatMap(([name, property]) => {
		const documented = objects.flatMap(({ properties }) => {
			const found = isRecord(properties) ? properties[name] : undefined;
			return isRecord(found) ? [found] : [];
		});
		if (documented.length === 0) return [`${at}${name}`];
		return unknownProperties({ anyOf: documented }, schemas, property, `${at}${name}/`);
	});
}

function isFreeForm(schema: Schema): boolean {
	const extra = schema.additionalProperties;
	return extra === true || isRecord(extra) || (schema.type === "object" && !isRecord(schema.properties));
}

function alternativesOf(schema: Schema, schemas: Record<string, Schema>): Schema[] {
	const ref = schema.$ref;
	if (typeof ref === "string") {
		const target = schemas[ref.replace("#/schemas/", "")];
		return target === undefined ? [] : alternativesOf(target, schemas);
	}
	const parts = ["anyOf", "allOf"].flatMap((keyword) => (Array.isArray(schema[keyword]) ? schema[keyword] : []));
	const nested = parts.flatMap((part) => (isRecord(part) ? alternativesOf(part, schemas) : []));
	const own = Object.keys(schema).some((keyword) => keyword !== "anyOf" && keyword !== "allOf");
	return own ? [schema, ...nested] : nested;
}
