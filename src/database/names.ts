/** Names in SQL. Every name comes from the mapping or the database itself, and goes into a statement only through here. */

export function quoted(name: string): string {
	return `"${name.replaceAll('"', '""')}"`;
}
