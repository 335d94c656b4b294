/** How a row of the table differs from the user it is of. Pure. */
import type { Mapping } from "./mapping.ts";
import type { VersionedRow } from "./rows.ts";

/**
 * `stale`: the row is of an earlier version of the user. `different`: of the same version, or of an unknown one. `newer`: by
 * the row's own word it is of a later version than what was read, so that it must be left as it is.
 */
export type Difference = {
	kind: "missing" | "same" | "stale" | "different" | "newer";
	/** Which columns differ, by their place in the mapping. */
	columns: readonly number[];
};

export function differenceOf(user: VersionedRow, stored: VersionedRow | undefined): Difference {
	if (stored === undefined) return { kind: "missing", columns: [] };
	const columns = user.values.flatMap((value, index) => (value === stored.values[index] ? [] : [index]));
	if (columns.length === 0) return { kind: "same", columns };
	if (stored.version === null || user.version === null || stored.version === user.version)
		return { kind: "different", columns };
	return { kind: stored.version < user.version ? "stale" : "newer", columns };
}

/** Whether nothing but the time of the last change differs, of which Clerk does not document what moves it. */
export function isOnlyTime(columns: readonly number[], mapping: Mapping): boolean {
	return columns.every((index) => mapping.columns[index]?.field === "updated_at");
}
