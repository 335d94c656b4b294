// What a comparison counts, for tests that care about some of it.
import type { TableNumbers } from "../../src/incident/users-table.ts";
import { noNumbers } from "../../src/resync/account.ts";

/** Of a thousand users nothing is wrong, but for what is given. */
export function counted(some: Partial<TableNumbers> = {}): TableNumbers {
	return { ...noNumbers, read: 1_000, ...some };
}
