// A user as a row: the same text for the same value, whatever the column makes of it, and digests that have no order.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { DirectoryUser } from "../../src/ports/user-directory.ts";
import type { Encoding } from "../../src/ports/users-table.ts";
import { differenceOf, isOnlyTime } from "../../src/resync/difference.ts";
import { defaultMapping, readMapping } from "../../src/resync/mapping.ts";
import { canonicalJson, createDigest, instantText, rowDigest, rowOf, storedRow } from "../../src/resync/rows.ts";
import { anyUser } from "./any-user.ts";

const text: Encoding = { as: "text", mostCharacters: undefined, padded: false };
const time: Encoding = { as: "instant", digits: 6 };
const layout = { mapping: defaultMapping, encodings: [text, text, text, text, time] };

const ada: DirectoryUser = anyUser("user_1", {
	primaryEmail: "ada@example.com",
	firstName: "Ada",
	updatedAt: Date.parse("2026-03-01T09:40:00.123Z"),
});

function mapped(columns: string, ...encodings: Encoding[]) {
	return {
		mapping: readMapping(`table: users\ncolumns: { clerk_id: id, ${columns} }`),
		encodings: [text, ...encodings],
	};
}

describe("a user as a row", () => {
	test("by the default mapping", () => {
		expect(rowOf(ada, layout)).toEqual({
			id: "user_1",
			values: ["user_1", "ada@example.com", "Ada", null, "2026-03-01T09:40:00.123000Z"],
			version: Date.parse("2026-03-01T09:40:00.123Z"),
		});
	});

	test.each<[string, Encoding, string]>([
		["updated_at", { as: "instant", digits: 6 }, "2026-03-01T09:40:00.123000Z"],
		["updated_at", { as: "instant", digits: 2 }, "2026-03-01T09:40:00.120000Z"],
		["updated_at", { as: "instant", digits: 0 }, "2026-03-01T09:40:00.000000Z"],
		["updated_at", { as: "milliseconds" }, String(ada.updatedAt)],
		["banned", { as: "boolean" }, "false"],
		["public_metadata", { as: "json" }, `{"a":[{"c":1,"d":2}],"b":null}`],
		["public_metadata", text, `{"a":[{"c":1,"d":2}],"b":null}`],
		["first_name", { as: "text", mostCharacters: 5, padded: true }, "Ada"],
		["last_name", { as: "text", mostCharacters: 5, padded: false }, "Lovel"],
		["username", { as: "text", mostCharacters: 3, padded: false }, "a🔑b"],
	])("%s in a column of %o", (field, encoding, expected) => {
		const user = {
			...ada,
			firstName: "Ada  ",
			lastName: "Lovel  ",
			username: "a🔑b",
			publicMetadata: { b: null, a: [{ d: 2, c: 1 }] },
		};
		expect(rowOf(user, mapped(`x: ${field}`, encoding)).values[1]).toBe(expected);
	});

	test("a row of an instant with fewer digits is of the same version", () => {
		const encodings = [text, text, text, text, { as: "instant", digits: 0 } as const];
		const user = rowOf(
			{ ...ada, updatedAt: Date.parse("2026-03-01T09:40:00.600Z") },
			{ mapping: defaultMapping, encodings },
		);
		const stored = storedRow(
			{ id: "user_1", values: ["user_1", "old@example.com", "Ada", null, "2026-03-01T09:40:01.000000Z"] },
			{ mapping: defaultMapping, encodings },
		);
		expect(differenceOf(user, stored)).toEqual({ kind: "different", columns: [1] });
	});
});

describe("a row beside its user", () => {
	const stored = (...values: (string | null)[]) => storedRow({ id: "user_1", values: ["user_1", ...values] }, layout);
	const user = rowOf(ada, layout);
	const at = "2026-03-01T09:40:00.123000Z";

	test.each<[string, ReturnType<typeof stored> | undefined, string, number[]]>([
		["no row", undefined, "missing", []],
		["the same", stored("ada@example.com", "Ada", null, at), "same", []],
		["another name, of the same version", stored("ada@example.com", "Eve", null, at), "different", [2]],
		["another name, of no version", stored("ada@example.com", "Eve", null, null), "different", [2, 4]],
		[
			"another name, of an earlier version",
			stored(null, "Eve", null, "2026-03-01T09:40:00.122999Z"),
			"stale",
			[1, 2, 4],
		],
		["only an earlier version", stored("ada@example.com", "Ada", null, "2020-03-01T09:40:00.000000Z"), "stale", [4]],
		["a microsecond later", stored("ada@example.com", "Ada", null, "2026-03-01T09:40:00.123001Z"), "newer", [4]],
		["an empty text is not nothing", stored("ada@example.com", "Ada", "", at), "different", [3]],
	])("%s", (_what, row, kind, columns) => {
		const found = differenceOf(user, row);
		expect(found).toEqual({ kind, columns });
		expect(isOnlyTime(found.columns, defaultMapping)).toBe(columns.every((column) => column === 4));
	});

	test("the version in milliseconds, beside one with more digits", () => {
		const inMilliseconds = mapped("changed: updated_at", { as: "milliseconds" });
		const row = storedRow({ id: "user_1", values: ["user_1", String(ada.updatedAt - 1)] }, inMilliseconds);
		expect(differenceOf(rowOf(ada, inMilliseconds), row).kind).toBe("stale");
	});
});

describe("JSON", () => {
	const shuffled = (value: unknown): unknown => {
		if (Array.isArray(value)) return value.map(shuffled);
		if (typeof value !== "object" || value === null) return value;
		return Object.fromEntries(
			Object.entries(value)
				.reverse()
				.map(([key, one]) => [key, shuffled(one)]),
		);
	};

	test("is the same text in whatever order its keys are, and the same value again", () => {
		fc.assert(
			fc.property(fc.jsonValue(), (value) => {
				expect(canonicalJson(shuffled(value))).toBe(canonicalJson(value));
				expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
			}),
		);
	});

	test("what is no JSON in a column of text is like no value of Clerk's", () => {
		const layout = mapped("data: public_metadata", { as: "json" });
		const user = rowOf({ ...ada, publicMetadata: {} }, layout);
		for (const value of ["", "{", "no JSON"]) {
			expect(differenceOf(user, storedRow({ id: "user_1", values: ["user_1", value] }, layout)).kind).toBe("different");
		}
		expect(differenceOf(user, storedRow({ id: "user_1", values: ["user_1", " { } "] }, layout)).kind).toBe("same");
	});

	test("the whole record", () => {
		const layout = mapped("raw: raw", { as: "json" });
		expect(JSON.parse(rowOf(ada, layout).values[1] ?? "")).toEqual(ada.record);
	});
});

test("an instant is rounded as the database rounds it, before 1970 too", () => {
	expect(instantText(-1, 6)).toBe("1969-12-31T23:59:59.999000Z");
	expect(instantText(1_500, 0)).toBe("1970-01-01T00:00:02.000000Z");
	expect(instantText(999, 1)).toBe("1970-01-01T00:00:01.000000Z");
});

describe("a digest", () => {
	const row = fc.record({ id: fc.uuid(), values: fc.array(fc.option(fc.string()), { minLength: 2, maxLength: 2 }) });
	const rows = fc.uniqueArray(row, { selector: ({ id }) => id });
	const digestOf = (all: readonly { id: string; values: readonly (string | null)[] }[]) => {
		const digest = createDigest();
		for (const one of all) digest.add(rowDigest(one));
		return digest.text();
	};
	const together = (...digests: string[]) =>
		digests
			.map((one) => BigInt(`0x${one}`))
			.reduce((all, one) => all ^ one, 0n)
			.toString(16)
			.padStart(32, "0");

	test("does not depend on the order, and those of parts make that of the whole", () => {
		fc.assert(
			fc.property(rows, fc.nat(), (all, cut) => {
				const at = all.length === 0 ? 0 : cut % all.length;
				expect(digestOf(all.toReversed())).toBe(digestOf(all));
				expect(together(digestOf(all.slice(0, at)), digestOf(all.slice(at)))).toBe(digestOf(all));
			}),
		);
	});

	test("differs where any value does", () => {
		fc.assert(
			fc.property(
				rows.filter(({ length }) => length > 0),
				fc.nat(),
				fc.nat(1),
				(all, which, column) => {
					const other = all.map((one, index) =>
						index === which % all.length
							? { ...one, values: one.values.with(column, `${one.values[column] ?? ""}!`) }
							: one,
					);
					expect(digestOf(other)).not.toBe(digestOf(all));
				},
			),
		);
	});

	test("nothing is not an empty text, and a value does not flow into the next column", () => {
		const of = (...values: (string | null)[]) => digestOf([{ id: "user_1", values }]);
		const all = [of(null, "a"), of("", "a"), of("a", null), of("a", ""), of(`a","`, ""), of("a", `,"`)];
		expect(new Set(all).size).toBe(all.length);
	});
});
