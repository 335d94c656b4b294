/** Ends all sessions of a user. Throws for a user whose sessions cannot even be listed. */
import { endApiKeys, type Operation } from "./operation.ts";

export const revoke: Operation = {
	name: "revoke",
	event: "sessions-revoked",
	requests: ({ users, sessions, apiKeys }) => users * (apiKeys ? 3 : 2) + sessions,
	async begin(order) {
		const { clerk, resumed, at } = order;
		const since = resumed ? at : undefined;
		return { handle: async (user) => endApiKeys(order, await clerk.revokeAllSessions(user, { since })) };
	},
};
