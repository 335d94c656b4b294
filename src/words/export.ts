/** What was kept of the users table before anything wrote to it, and how it is read back. */
import type { Export } from "../incident/users-table.ts";
import { code, number, plural, statement } from "./text.ts";

/** `path`: where it lies on the machine, of one that nobody has kept elsewhere. */
type Kept = Pick<Export, "rows" | "bytes" | "digest" | "name" | "url"> & { path?: string };

export function exportReply(kept: Kept, table: string, sealed: boolean): string {
	const { rows, bytes, digest, name } = kept;
	const read = sealed ? `age --decrypt -i KEY ${name} | zcat` : `zcat ${name}`;
	return [
		`📦 **The table ${code(table)} as it was is kept:** ${plural(rows, "row")} with all columns, as CSV with a line of names, ${whereOf(kept)} (${number(bytes)} bytes, SHA-256 ${code(digest)}).`,
		`To read it: ${code(read)}. Back into an empty table with the same columns, in psql: ${statement(`\\copy ${table} FROM PROGRAM '${read}' CSV HEADER`)}.`,
	].join("\n\n");
}

function whereOf({ name, url, path }: Kept): string {
	if (path !== undefined) return `in ${code(path)}`;
	return url === null
		? `in ${code(name)}`
		: `in [${name}](${url}), which whoever can read this repository can download, as a zip`;
}
