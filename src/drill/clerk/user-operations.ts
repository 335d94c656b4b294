// The operations on users and on what belongs to one. What the specification leaves open is decided in one place and marked.

import {
	bodyInvalid,
	bulkTooLarge,
	featureOff,
	parameterUnknown,
	passwordMissing,
	passwordsOff,
	planTooSmall,
	valueInvalid,
} from "./failure.ts";
import { type Call, type Handlers, type Instance, userOf } from "./instance.ts";
import { membershipsOfUser } from "./membership-list.ts";
import type { StoredUser } from "./resources.ts";
import type { State } from "./state.ts";
import { countUsers, listUsers } from "./user-list.ts";
import { type User, userResource } from "./user-resource.ts";

const mostBanned = 50;
// Clerk's default (https://clerk.com/docs/guides/secure/user-lockout).
const lockMilliseconds = 60 * 60 * 1000;

export const userOperations: Handlers = {
	"GET /users": ({ state, listRules, now }, { query }) =>
		listUsers({ state, query, rules: listRules }).map((user) => userResource(user, now())),
	"GET /users/count": ({ state, listRules }, { query }) => {
		return { object: "total_count", total_count: countUsers({ state, query, rules: listRules }) };
	},
	"GET /users/{user_id}": ({ state, now }, { parameters }) => userResource(userOf(state, parameters), now()),
	"GET /users/{user_id}/organization_memberships": ({ state }, { parameters, query }) =>
		membershipsOfUser(state, userOf(state, parameters), query),
	// The active ones, all of them: the operation has no page.
	"GET /users/{user_id}/trusted_devices": ({ state }, { parameters }) => {
		const { id } = userOf(state, parameters);
		const data = state.trustedDevicesOf(id).filter(({ status }) => status === "active");
		return { data, total_count: data.length };
	},

	"POST /users/{user_id}/ban": (instance, call) => setBanned(instance, call, true),
	"POST /users/{user_id}/unban": (instance, call) => setBanned(instance, call, false),
	"POST /users/ban": (instance, call) => setAllBanned(instance, call, true),
	"POST /users/unban": (instance, call) => setAllBanned(instance, call, false),
	"POST /users/{user_id}/lock": (instance, call) => setLock(instance, call, instance.now() + lockMilliseconds),
	"POST /users/{user_id}/unlock": (instance, call) => setLock(instance, call, null),
	"POST /users/{user_id}/password/set_compromised": (instance, call) => {
		const { body = {}, parameters } = call;
		for (const name of Object.keys(body)) if (name !== "revoke_all_sessions") throw parameterUnknown(name);
		const revoke = body.revoke_all_sessions ?? false;
		if (typeof revoke !== "boolean") throw valueInvalid("revoke_all_sessions", String(revoke));
		if (!instance.passwordsEnabled) throw passwordsOff();
		const { state } = instance;
		const user = passwordOwnerOf(state, parameters);
		if (revoke) state.revokeAll(user.id);
		return setCompromised(instance, user, true);
	},
	// Clerk documents its refusal for instances without passwords as one to force a reset; taking the mark back forces none.
	"POST /users/{user_id}/password/unset_compromised": (instance, { parameters }) =>
		setCompromised(instance, passwordOwnerOf(instance.state, parameters), false),
};

// Whether sessions of a user without a password are ended is not documented; this refusal ends none.
function passwordOwnerOf(state: State, parameters: Call["parameters"]): StoredUser {
	const user = userOf(state, parameters);
	if (!user.password) throw passwordMissing();
	return user;
}

function setCompromised({ state, now }: Instance, user: StoredUser, compromised: boolean): User {
	user.passwordCompromised = compromised;
	state.touch(user);
	return userResource(user, now());
}

function setBanned(instance: Instance, { parameters }: Call, banned: boolean): User {
	requireBanPlan(instance);
	return ban(instance, userOf(instance.state, parameters), banned);
}

function setAllBanned(instance: Instance, { body = {} }: Call, banned: boolean): User[] {
	requireBanPlan(instance);
	return usersOf(instance.state, body).map((user) => ban(instance, user, banned));
}

function requireBanPlan({ plan }: Instance): void {
	if (plan === "free") throw planTooSmall("user_ban");
}

// What happens when one of many is unknown is not documented; here nobody is changed, so that a caller who counts on the
// whole list having been done is found out.
function usersOf(state: State, { user_ids: ids }: Record<string, unknown>): StoredUser[] {
	if (!Array.isArray(ids) || ids.length === 0 || !ids.every((id) => typeof id === "string")) throw bodyInvalid();
	if (ids.length > mostBanned) throw bulkTooLarge(mostBanned);
	return ids.map((id) => userOf(state, { user_id: id }));
}

function ban({ state, now }: Instance, user: StoredUser, banned: boolean): User {
	user.banned = banned;
	state.touch(user);
	if (banned) state.revokeAll(user.id);
	return userResource(user, now());
}

// A lock keeps the user from signing in; sessions that are open stay open. That an instance with lockout turned off answers
// 403 `feature_not_enabled` is our reading: the specification documents the status, the list of errors the code.
function setLock({ state, lockoutEnabled, now }: Instance, { parameters }: Call, until: number | null): User {
	if (!lockoutEnabled) throw featureOff();
	const user = userOf(state, parameters);
	user.lockedUntil = until;
	state.touch(user);
	return userResource(user, now());
}
