/** An operation on the users of a Clerk in memory, as most of them are asked for: once, without API keys. */
import type { Order } from "../../src/operations/operation.ts";
import type { ClerkInMemory } from "../commands/clerk-in-memory.ts";

/** The users are as they were looked up: what is done to them later is not seen in it. */
export function orderOf({ clerk, users }: Pick<ClerkInMemory, "clerk" | "users">, more: Partial<Order> = {}): Order {
	return {
		clerk,
		users: users.map((user) => ({ ...user })),
		apiKeys: false,
		reason: null,
		at: "2026-03-01T10:05:30Z",
		resumed: false,
		...more,
	};
}
