// The repository's own files, as a test reads them. It must not look at what is installed or built on the side.
import { readdirSync, readFileSync } from "node:fs";

export const root = new URL("../../", import.meta.url);

const notOurs = new Set([".git", ".build", "node_modules", "coverage"]);

/** Paths from the root, in order. */
export function filesBelow(folder = ""): string[] {
	return readdirSync(new URL(folder, root), { withFileTypes: true })
		.filter(({ name }) => !notOurs.has(name))
		.flatMap((entry) => (entry.isDirectory() ? filesBelow(`${folder}${entry.name}/`) : [`${folder}${entry.name}`]))
		.sort();
}

export function read(path: string): string {
	return readFileSync(new URL(path, root), "utf8");
}

/** Runs every rule on one thing and says which it breaks. */
export type Rule<Subject> = { name: string; complaints(subject: Subject): string[] };

export function broken<Subject>(rules: readonly Rule<Subject>[], subject: Subject): string[] {
	return rules.flatMap(({ complaints }) => complaints(subject));
}
