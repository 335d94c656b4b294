// Which room of src may import what. It reads the import lines as text and must not load the modules themselves.
import { isBuiltin } from "node:module";
import { posix } from "node:path";

/** One import line. `type` means that nothing of it is left at run time. */
export type Import = { from: string; to: string; type: boolean };

const importLine = /^(?:import|export)\s+(type\s+)?(?:([^"';]*?)\s+from\s+)?"([^"]+)"/gm;
const dynamicImport = /\bimport\("([^"]+)"\)/g;

export function readImports(from: string, text: string): Import[] {
	const fixed = [...text.matchAll(importLine)].map(([, type, names = "", to = ""]) => ({
		from,
		to,
		type: type !== undefined || onlyTypes(names),
	}));
	const late = [...text.matchAll(dynamicImport)].map(([, to = ""]) => ({ from, to, type: false }));
	return [...fixed, ...late];
}

function onlyTypes(names: string): boolean {
	const inBraces = /^\{([^}]*)\}$/.exec(names.trim())?.[1];
	if (inBraces === undefined) return false;
	const each = inBraces.split(",").map((name) => name.trim());
	return each.filter((name) => name !== "").every((name) => name.startsWith("type "));
}

/** `src/commands/ack.ts` is in the room `commands`, `src/clock.ts` is the room `clock`. */
function roomOf(path: string): string {
	return (path.split("/")[1] ?? "").replace(/\.ts$/, "");
}

type Allowed = { rooms: readonly string[]; types?: readonly string[]; packages: readonly string[] };

const inward = ["incident", "ports", "clock", "contacts"];
/** What is outside, seen from inside. What an adapter says of itself in words, or hands to the pipeline, it knows by type only. */
const adapter = { rooms: inward, types: ["words", "chatops"] };
const everyPackage = ["*"];
const core = ["chatops", "commands", "operations", "resync", "words", "incident", "ports", "clock"];
const allBelow = [...core, "contacts", "github", "clerk", "database", "webhook"];

/** Every room has a row; a new one gets its own before anything can be in it. Each SDK stands in one row only. */
const rooms: Readonly<Record<string, Allowed>> = {
	incident: { rooms: [], packages: ["zod"] },
	ports: { rooms: [], types: ["incident"], packages: [] },
	clock: { rooms: [], packages: [] },
	words: { rooms: ["incident"], types: ["ports", "operations", "resync"], packages: [] },
	resync: { rooms: ["ports", "words", "incident"], packages: ["yaml", "zod"] },
	operations: { rooms: ["ports", "words", "incident"], packages: [] },
	commands: { rooms: ["operations", "resync", "ports", "words", "incident"], packages: ["zod"] },
	chatops: {
		rooms: ["commands", "operations", "resync", "words", "incident", "ports", "clock"],
		packages: ["mdast", "mdast-util-from-markdown"],
	},
	contacts: { rooms: ["incident", "ports"], packages: ["yaml", "zod"] },
	github: { ...adapter, packages: ["@actions/github", "yaml", "zod"] },
	clerk: { ...adapter, packages: ["@clerk/backend", "zod"] },
	database: { ...adapter, packages: ["pg"] },
	webhook: { ...adapter, packages: ["standardwebhooks"] },
	entry: { rooms: allBelow, packages: ["@actions/core", "age-encryption"] },
	drill: { rooms: allBelow, packages: everyPackage },
	docs: { rooms: allBelow, packages: everyPackage },
};

/** What is wrong with an import, or undefined. */
export function complaintAbout({ from, to, type }: Import): string | undefined {
	const room = roomOf(from);
	const allowed = rooms[room];
	if (allowed === undefined) return `${from}: the room ${room} has no row in the table of rooms`;
	if (!to.startsWith(".")) {
		const known = isBuiltin(to) || allowed.packages.includes("*") || allowed.packages.includes(packageOf(to));
		return known ? undefined : `${from}: ${room} must not import the package ${packageOf(to)}`;
	}
	const path = posix.join(posix.dirname(from), to);
	if (!path.startsWith("src/")) return room === "drill" ? undefined : `${from}: imports ${path}, outside of src`;
	const target = roomOf(path);
	if (target === room || allowed.rooms.includes(target)) return undefined;
	if (allowed.types?.includes(target)) return type ? undefined : `${from}: ${room} may import only types of ${target}`;
	return `${from}: ${room} must not import ${target}`;
}

function packageOf(specifier: string): string {
	const [scopeOrName = "", name = ""] = specifier.split("/");
	return specifier.startsWith("@") ? `${scopeOrName}/${name}` : scopeOrName;
}

/** Where a package is imported by what goes into the bundle. */
export function roomsImporting(imports: readonly Import[]): Map<string, Set<string>> {
	const found = new Map<string, Set<string>>();
	for (const { from, to } of imports) {
		const room = roomOf(from);
		if (to.startsWith(".") || isBuiltin(to) || room === "drill" || room === "docs") continue;
		found.set(packageOf(to), (found.get(packageOf(to)) ?? new Set()).add(room));
	}
	return found;
}
