// What each operation of Clerk's Backend API does to the state and answers. An operation stands here under the name it has
// in the specification; what the specification leaves open is decided in one place and marked.

import { generateKeyPairSync } from "node:crypto";
import {
	bodyInvalid,
	bulkTooLarge,
	developmentOnly,
	notFound,
	parameterUnknown,
	passwordMissing,
	planTooSmall,
	queryMissing,
	valueInvalid,
} from "./failure.ts";
import { boolean, integer, listOf } from "./query.ts";
import {
	type JwtTemplate,
	jwtTemplateResource,
	type Session,
	type StoredUser,
	sessionStatuses,
	userResource,
} from "./resources.ts";
import { idOf, type State } from "./state.ts";
import { countUsers, listUsers } from "./user-list.ts";

type Call = {
	parameters: Record<string, string>;
	query: URLSearchParams;
	body: Record<string, unknown>;
};

export type Instance = {
	state: State;
	environment: "production" | "development";
	plan: "pro" | "free";
	jwtTemplates: readonly JwtTemplate[];
	createdAt: number;
	now(): number;
};

/** The body of a 200. */
export type Handler = (instance: Instance, call: Call) => unknown;

// The `status` filter does not know `pending`, though sessions have it.
const filterStatuses: readonly string[] = sessionStatuses.filter((status) => status !== "pending");
const mostBanned = 50;
const mostApiKeys = 100;
// Clerk's default (https://clerk.com/docs/guides/secure/user-lockout).
const lockMilliseconds = 60 * 60 * 1000;

export const handlers: Record<string, Handler> = {
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
		return state.addSession(userOf(state, { user_id: String(body.user_id) }).id, "active");
	},
	"GET /sessions/{session_id}": ({ state }, { parameters }) => sessionOf(state, parameters),
	"POST /sessions/{session_id}/revoke": ({ state }, { parameters }) => {
		const session = sessionOf(state, parameters);
		state.revoke(session);
		return session;
	},

	"GET /users": ({ state, now }, { query }) => listUsers(state, query).map((user) => userResource(user, now())),
	"GET /users/count": ({ state }, { query }) => ({ object: "total_count", total_count: countUsers(state, query) }),
	"GET /users/{user_id}": ({ state, now }, { parameters }) => userResource(userOf(state, parameters), now()),
	"POST /users/{user_id}/ban": (instance, { parameters }) => {
		requireBanPlan(instance);
		return setBanned(instance, [userOf(instance.state, parameters)], true)[0];
	},
	"POST /users/{user_id}/unban": (instance, { parameters }) => {
		requireBanPlan(instance);
		return setBanned(instance, [userOf(instance.state, parameters)], false)[0];
	},
	"POST /users/ban": (instance, { body }) => {
		requireBanPlan(instance);
		return setBanned(instance, usersOf(instance.state, body), true);
	},
	"POST /users/unban": (instance, { body }) => {
		requireBanPlan(instance);
		return setBanned(instance, usersOf(instance.state, body), false);
	},
	"POST /users/{user_id}/lock": (instance, { parameters }) => {
		return setLock(instance, userOf(instance.state, parameters), instance.now() + lockMilliseconds);
	},
	"POST /users/{user_id}/unlock": (instance, { parameters }) => {
		return setLock(instance, userOf(instance.state, parameters), null);
	},
	"POST /users/{user_id}/password/set_compromised": ({ state, now }, { parameters, body }) => {
		for (const name of Object.keys(body)) if (name !== "revoke_all_sessions") throw parameterUnknown(name);
		const revoke = body.revoke_all_sessions ?? false;
		if (typeof revoke !== "boolean") throw valueInvalid("revoke_all_sessions", String(revoke));
		const user = userOf(state, parameters);
		// Whether sessions of a user without a password are ended is not documented; this refusal ends none.
		if (!user.password) throw passwordMissing();
		user.passwordCompromised = true;
		if (revoke) state.revokeAll(user.id);
		state.touch(user);
		return userResource(user, now());
	},

	"GET /api_keys": ({ state }, { query }) => {
		const subject = query.get("subject");
		if (!subject) throw queryMissing(["subject"]);
		const limit = integer(query, "limit") ?? 10;
		if (limit < 1 || limit > mostApiKeys) throw bodyInvalid();
		const offset = integer(query, "offset") ?? 0;
		const invalidToo = boolean(query, "include_invalid") ?? false;
		const keys = state.apiKeysOf(subject).filter((key) => invalidToo || !(key.revoked || key.expired));
		return { data: keys.slice(offset, offset + limit), total_count: keys.length };
	},
	"POST /api_keys/{apiKeyID}/revoke": ({ state, now }, { parameters, body }) => {
		const id = parameters.apiKeyID ?? "";
		const key = state.apiKeys.get(id);
		if (key === undefined) throw notFound("API key", id);
		key.revoked = true;
		key.revocation_reason = typeof body.revocation_reason === "string" ? body.revocation_reason : null;
		key.updated_at = now();
		return key;
	},

	"GET /instance": ({ environment }) => ({
		object: "instance",
		id: idOf("ins", environment),
		environment_type: environment,
		allowed_origins: null,
		workspace_id: idOf("org", "example"),
	}),
	"GET /jwt_templates": ({ jwtTemplates, createdAt }, { query }) => {
		const rows = jwtTemplates.map((template, at) => jwtTemplateResource(template, at, createdAt));
		return listOf(query, rows);
	},
	"GET /jwks": ({ environment }) => ({ keys: [publicKey(idOf("ins", environment))] }),
	"GET /domains": ({ environment }) => {
		const host = environment === "production" ? "clerk.example.com" : "example-app.accounts.dev";
		const domain = {
			object: "domain",
			id: idOf("dmn", environment),
			name: "example.com",
			is_satellite: false,
			frontend_api_url: `https://${host}`,
			accounts_portal_url: "https://accounts.example.com",
			proxy_url: null,
			development_origin: "",
			cname_targets: [{ host: "clerk.example.com", value: "frontend-api.clerk.services", required: true }],
		};
		return { data: [domain], total_count: 1 };
	},
};

function userOf(state: State, parameters: Record<string, string>): StoredUser {
	const id = parameters.user_id ?? "";
	const user = state.users.get(id);
	if (user === undefined) throw notFound("user", id);
	return user;
}

function sessionOf(state: State, parameters: Record<string, string>): Session {
	const id = parameters.session_id ?? "";
	const session = state.sessions.get(id);
	if (session === undefined) throw notFound("session", id);
	return session;
}

// What happens when one of many is unknown is not documented; here nobody is changed, so that a caller who counts on the
// whole list having been done is found out.
function usersOf(state: State, { user_ids: ids }: Record<string, unknown>): StoredUser[] {
	if (!Array.isArray(ids) || ids.length === 0 || !ids.every((id) => typeof id === "string")) throw bodyInvalid();
	if (ids.length > mostBanned) throw bulkTooLarge(mostBanned);
	return ids.map((id) => userOf(state, { user_id: id }));
}

function requireBanPlan({ plan }: Instance): void {
	if (plan === "free") throw planTooSmall("user_ban");
}

function setBanned({ state, now }: Instance, users: readonly StoredUser[], banned: boolean) {
	return users.map((user) => {
		user.banned = banned;
		state.touch(user);
		if (banned) state.revokeAll(user.id);
		return userResource(user, now());
	});
}

// A lock keeps the user from signing in; sessions that are open stay open.
function setLock({ state, now }: Instance, user: StoredUser, until: number | null) {
	user.lockedUntil = until;
	state.touch(user);
	return userResource(user, now());
}

let modulus: { n: string; e: string } | undefined;

// Made once in a process, since making a key takes longer than everything else here.
function publicKey(kid: string) {
	if (modulus === undefined) {
		const { n = "", e = "" } = generateKeyPairSync("rsa", { modulusLength: 2048 }).publicKey.export({ format: "jwk" });
		modulus = { n, e };
	}
	return { kid, alg: "RS256", use: "sig", kty: "RSA", ...modulus };
}
