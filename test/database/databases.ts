// The databases that a suite of the application's tables runs on: always the one of the drill, and a real server where the
// machine has one. Where it has none, that is said, so that nobody takes the one for both.

import { startPostgres } from "../../src/drill/database/local-postgres.ts";
import type { Database } from "../../src/drill/database/owner.ts";
import { findPostgres, startRealPostgres } from "./real-postgres.ts";

export type TestDatabase = { name: string; start(): Promise<Database> };

const found = findPostgres();
if (found === undefined) {
	console.warn("No PostgreSQL server on this machine: the suites of the users table run against PGlite only.");
}

export const databases: readonly TestDatabase[] = [
	{ name: "PGlite", start: () => startPostgres() },
	...(found === undefined ? [] : [{ name: "PostgreSQL", start: () => startRealPostgres() }]),
];
