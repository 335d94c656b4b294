/** Ends all sessions of a user. Throws for a user whose sessions cannot even be listed, unless the user is gone. */
import type { UserId } from "../incident/user-id.ts";
import type { Handling } from "../ports/clerk.ts";
import { asFailure } from "../ports/failure.ts";
import { endApiKeys, gone, isGone, type Operation, type Order, untouched } from "./operation.ts";

export const revoke: Operation = {
	name: "revoke",
	event: "sessions-revoked",
	requests: ({ users, sessions, apiKeys }) => users * (apiKeys ? 3 : 2) + sessions,
	async begin(order) {
		return { handle: async (user) => endApiKeys(order, await revokeOne(order, user)) };
	},
};

async function revokeOne(order: Order, user: UserId): Promise<Handling> {
	const since = order.resumed ? order.at : undefined;
	try {
		const handling = await order.clerk.revokeAllSessions(user, { since });
		const last = handling.verified ? undefined : handling.failures.at(-1);
		return last && (await isGone(order, user, last)) ? { ...gone(handling), failures: [] } : handling;
	} catch (error) {
		const failure = asFailure(error);
		if (await isGone(order, user, failure)) return gone(untouched(user));
		throw failure;
	}
}
