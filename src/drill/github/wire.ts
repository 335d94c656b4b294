// The shapes that pass between the parts of the local GitHub: a call, an answer, JSON. Shapes only: nothing here decides
// anything.

import type { Identity } from "./identity.ts";

export type Json = { [key: string]: unknown };

export type Call = {
	method: string;
	/** As sent: still percent-encoded, without the query string. */
	path: string;
	query: URLSearchParams;
	/** Undefined where none was sent. */
	body: unknown;
	accept: string;
	identity: Identity;
	/** Set for people on the web page, whose labels are chosen from a list. */
	page?: { viaForm: boolean };
};

export type Answer = {
	status: number;
	/** Undefined for none; a Buffer is sent as it is. */
	body: unknown;
	headers: Record<string, string>;
};

export function isJson(value: unknown): value is Json {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}

export function answer(status: number, body?: unknown, headers: Record<string, string> = {}): Answer {
	return { status, body, headers };
}

/** The objects of a list; anything else counts as none. */
export function objects(value: unknown): Json[] {
	return Array.isArray(value) ? value.filter(isJson) : [];
}

/** A text field of an object, empty where it is missing. */
export function text(value: unknown, key: string): string {
	const found = isJson(value) ? value[key] : undefined;
	return typeof found === "string" ? found : "";
}

/** GitHub's instants have whole seconds. */
export function wholeSeconds(instant: Date): string {
	return instant.toISOString().replace(/\.\d{3}Z$/, "Z");
}
