// Reads the query parameters that Clerk's lists share. A value the real API is known to swallow is swallowed here too:
// an emulator kinder or stricter than the service hides the bug it should show.

import { tooManyValues, valueInvalid } from "./failure.ts";

const defaultLimit = 10;
const mostRows = 500;
const mostValues = 100;

/** The page a list is asked for. A `limit` above 500 silently becomes 10 (https://github.com/clerk/clerk-sdk-python/issues/166). */
export function pageOf(query: URLSearchParams): { limit: number; offset: number } {
	const limit = integer(query, "limit") ?? defaultLimit;
	const offset = integer(query, "offset") ?? 0;
	if (limit < 1) throw valueInvalid("limit", String(limit));
	if (offset < 0) throw valueInvalid("offset", String(offset));
	return { limit: limit > mostRows ? defaultLimit : limit, offset };
}

export type Page<Row> = { data: Row[]; total_count: number };

/** For the operations that answer with the total always. */
export function pageWithTotal<Row>(query: URLSearchParams, rows: readonly Row[]): Page<Row> {
	const { limit, offset } = pageOf(query);
	return { data: rows.slice(offset, offset + limit), total_count: rows.length };
}

/** For the operations that have the parameter `paginated`: a bare array, or a page with the total when it is `true`. */
export function listOf<Row>(query: URLSearchParams, rows: readonly Row[]): Row[] | Page<Row> {
	const page = pageWithTotal(query, rows);
	return query.get("paginated") === "true" ? page : page.data;
}

export function integer(query: URLSearchParams, name: string): number | undefined {
	const text = query.get(name);
	if (text === null) return undefined;
	if (!/^-?\d{1,15}$/.test(text)) throw valueInvalid(name, text);
	return Number(text);
}

export function boolean(query: URLSearchParams, name: string): boolean | undefined {
	const text = query.get(name);
	if (text === null) return undefined;
	if (text !== "true" && text !== "false") throw valueInvalid(name, text);
	return text === "true";
}

/** The values of an array parameter, written `name=` or `name[]=`; undefined when there is none. */
export function values(query: URLSearchParams, name: string): string[] | undefined {
	const all = [...query.getAll(name), ...query.getAll(`${name}[]`)];
	if (all.length > mostValues) throw tooManyValues(name, mostValues);
	return all.length === 0 ? undefined : all;
}
