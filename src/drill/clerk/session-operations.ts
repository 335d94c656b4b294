// The operations on sessions. Nothing here softens the list: ten rows unless more are asked for, and no filter for `pending`.

import { developmentOnly, queryMissing, valueInvalid } from "./failure.ts";
import { type Handlers, sessionOf, userOf } from "./instance.ts";
import { listOf } from "./query.ts";
import { sessionStatuses } from "./resources.ts";

// The `status` filter does not know `pending`, though sessions have it.
const filterStatuses: readonly string[] = sessionStatuses.filter((status) => status !== "pending");

export const sessionOperations: Handlers = {
	"GET /sessions": ({ state }, { query }) => {
		const userId = query.get("user_id");
		const clientId = query.get("client_id");
		const status = query.get("status");
		if (!userId && !clientId) throw queryMissing(["client_id", "user_id"]);
		if (status !== null && !filterStatuses.includes(status)) throw valueInvalid("status", status);
		const known = userId ? state.sessionsOf(userId) : [...state.sessions.values()];
		const rows = known
			.filter(
				(session) => (!clientId || session.client_id === clientId) && (status === null || session.status === status),
			)
			.reverse();
		return listOf(query, rows);
	},
	"POST /sessions": ({ state, environment }, { body }) => {
		if (environment === "production") throw developmentOnly();
		return state.addSession(userOf(state, { user_id: String(body?.user_id) }).id, { status: "active" });
	},
	"GET /sessions/{session_id}": ({ state }, { parameters }) => sessionOf(state, parameters),
	"POST /sessions/{session_id}/revoke": ({ state }, { parameters }) => {
		const session = sessionOf(state, parameters);
		state.revoke(session);
		return session;
	},
};
