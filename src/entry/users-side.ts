/** The application's users table as the incident's commands get at it: its address, and the mapping that stands in this repository. */
import { readFile } from "node:fs/promises";
import { machineClock } from "../clock.ts";
import type { UsersSide } from "../commands/command.ts";
import { openUsersTable } from "../database/users-table.ts";
import { BadMapping, type Mapping, readMapping } from "../resync/mapping.ts";
import type { TableRefusal } from "../words/table-refusal.ts";
import { readTemporaryFolder } from "./environment.ts";

const mappingFile = ".github/users-table.yml";

type Side = Pick<UsersSide, "mapping" | "open" | "folder">;

export async function usersSide(root: URL, url: string): Promise<Side | TableRefusal> {
	if (url === "") return { refused: "no-users-table" };
	let mapping: Mapping;
	try {
		mapping = readMapping(await readMappingFile(root));
	} catch (error) {
		if (error instanceof BadMapping) return { refused: "bad-mapping", problem: error.message };
		throw error;
	}
	return {
		mapping,
		open: (use) => openUsersTable({ url, mapping, use, clock: machineClock }),
		folder: readTemporaryFolder(),
	};
}

/** Without the file the table is the one that most have. */
export async function readMappingFile(root: URL): Promise<string> {
	try {
		return await readFile(new URL(mappingFile, root), "utf8");
	} catch (error) {
		if (error instanceof Error && "code" in error && error.code === "ENOENT") return "";
		throw error;
	}
}

/** The URL is masked as a whole; the password may be in an error by itself, decoded or not. */
export function secretsIn(url: string): string[] {
	const password = URL.parse(url)?.password ?? "";
	try {
		return [url, password, decodeURIComponent(password)];
	} catch {
		return [url, password];
	}
}
