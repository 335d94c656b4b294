/** A user of Clerk as a row of the table, and rows as a digest. Values are compared as text, so whatever a column would change about a value is done to it here too. */
import { hash } from "node:crypto";
import type { DirectoryUser } from "../ports/user-directory.ts";
import type { Encoding, TableRow } from "../ports/users-table.ts";
import { type Field, type Mapping, placeOf } from "./mapping.ts";

/** Columns with how they take their values. */
export type Layout = { mapping: Mapping; encodings: readonly Encoding[] };

/** A row whose texts are canonical: two values are the same if and only if their texts are. `version` is when Clerk last changed the user, in milliseconds; null where the row or the mapping does not tell. */
export type VersionedRow = TableRow & { version: number | null };

/** A row as the table has it. */
export function storedRow(row: TableRow, layout: Layout): VersionedRow {
	const { id, values } = canonical(row, layout);
	const place = placeOf(layout.mapping, "updated_at");
	const time = place === undefined ? null : (values[place] ?? null);
	return { id, values, version: time === null ? null : millisecondsIn(time) };
}

/** Of a row as the table has it. A whole table goes through here, so its version is not made out. */
export function storedDigest(row: TableRow, layout: Layout): string {
	return rowDigest(canonical(row, layout));
}

function canonical(row: TableRow, { encodings }: Layout): TableRow {
	if (!encodings.some(({ as }) => as === "json")) return row;
	const values = row.values.map((value, index) => (encodings[index]?.as === "json" ? canonicalText(value) : value));
	return { id: row.id, values };
}

/** A column of text may hold what is no JSON; then it is like no value of Clerk's. */
function canonicalText(text: string | null): string | null {
	if (text === null) return null;
	try {
		return canonicalJson(JSON.parse(text));
	} catch {
		return text;
	}
}

/** With what a column keeps beyond milliseconds, which `Date` would drop. */
function millisecondsIn(text: string): number {
	const [, whole, micros] = /^(.+\.\d{3})(\d{3})Z$/.exec(text) ?? [];
	return whole === undefined ? Number(text) : Date.parse(`${whole}Z`) + Number(micros) / 1_000;
}

export function rowOf(user: DirectoryUser, { mapping, encodings }: Layout): VersionedRow {
	const values = mapping.columns.map(({ field }, index) => {
		const value = fieldOf(user, field);
		const encoding = encodings[index];
		return value === null || encoding === undefined ? null : encode(value, encoding);
	});
	return { id: user.id, values, version: versionOf(user, mapping, encodings) };
}

/** As exact as the column, so that a row which has lost a part of a second is not of an earlier version for it. */
function versionOf({ updatedAt }: DirectoryUser, mapping: Mapping, encodings: readonly Encoding[]): number | null {
	const place = placeOf(mapping, "updated_at");
	const encoding = place === undefined ? undefined : encodings[place];
	if (encoding === undefined) return null;
	return encoding.as === "instant" ? rounded(updatedAt, encoding.digits) : updatedAt;
}

type Value = string | boolean | { at: number } | { json: unknown } | null;

function fieldOf(user: DirectoryUser, field: Field): Value {
	switch (field) {
		case "id":
			return user.id;
		case "primary_email":
			return user.primaryEmail;
		case "first_name":
			return user.firstName;
		case "last_name":
			return user.lastName;
		case "username":
			return user.username;
		case "primary_phone":
			return user.primaryPhone;
		case "image_url":
			return user.imageUrl;
		case "external_id":
			return user.externalId;
		case "banned":
			return user.banned;
		case "locked":
			return user.locked;
		case "created_at":
			return { at: user.createdAt };
		case "updated_at":
			return { at: user.updatedAt };
		case "public_metadata":
			return user.publicMetadata === null ? null : { json: user.publicMetadata };
		case "raw":
			if (user.record === undefined) throw new Error("The whole record was not asked for.");
			return { json: user.record };
	}
}

function encode(value: NonNullable<Value>, encoding: Encoding): string {
	if (typeof value === "string") return encoding.as === "text" ? fitted(value, encoding) : value;
	if (typeof value === "boolean") return String(value);
	if ("json" in value) return canonicalJson(value.json);
	return encoding.as === "instant" ? instantText(value.at, encoding.digits) : String(value.at);
}

/** Spaces at its end are no part of a value of fixed length, and beyond the length of a column they are cut off. */
function fitted(value: string, { mostCharacters, padded }: Extract<Encoding, { as: "text" }>): string {
	if (padded) return value.replace(/ +$/, "");
	if (mostCharacters === undefined || value.length <= mostCharacters) return value;
	const characters = [...value];
	const isCut = characters.slice(mostCharacters).every((character) => character === " ");
	return isCut ? characters.slice(0, mostCharacters).join("") : value;
}

/** As the database writes an instant of so many digits: rounded, and always with six. */
export function instantText(milliseconds: number, digits: number): string {
	return new Date(rounded(milliseconds, digits)).toISOString().replace("Z", "000Z");
}

function rounded(milliseconds: number, digits: number): number {
	const step = 10 ** Math.max(0, 3 - digits);
	return Math.round(milliseconds / step) * step;
}

/** Equal for values that are: the keys of objects have no order, and a database may keep none. */
export function canonicalJson(value: unknown): string {
	if (Array.isArray(value)) return `[${value.map(canonicalJson).join(",")}]`;
	if (typeof value !== "object" || value === null) return JSON.stringify(value) ?? "null";
	const entries = Object.entries(value).filter(([, one]) => one !== undefined);
	entries.sort(([a], [b]) => (a < b ? -1 : 1));
	return `{${entries.map(([key, one]) => `${JSON.stringify(key)}:${canonicalJson(one)}`).join(",")}}`;
}

/** Of one row: 16 bytes, each as a character, which costs a third of what buffers do. */
export function rowDigest({ id, values }: TableRow): string {
	return hash("sha256", JSON.stringify([id, values]), "binary").slice(0, digestBytes);
}

const digestBytes = 16;

/**
 * Of many rows, in whatever order and in however many parts: the digests of two parts, added, are that of both. A row that is
 * added a second time is taken away again. Ids are unique, so that no row cancels another.
 */
export type Digest = { add(row: string): void; text(): string };

export function createDigest(): Digest {
	const sum = Buffer.alloc(digestBytes);
	return {
		add(row) {
			for (let index = 0; index < digestBytes; index++) sum[index] = (sum[index] ?? 0) ^ row.charCodeAt(index);
		},
		text: () => sum.toString("hex"),
	};
}
