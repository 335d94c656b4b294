// What an operation works on, and how it finds the resource that a request names. A request for something that is not there
// must be refused here as Clerk refuses it, never answered with nothing.

import { notFound, organizationNotFound } from "./failure.ts";
import type { Organization } from "./organizations.ts";
import type { JwtTemplate, Session, StoredUser } from "./resources.ts";
import type { State } from "./state.ts";
import type { ListRules } from "./user-list.ts";

export type Call = {
	parameters: Record<string, string>;
	query: URLSearchParams;
	/** Undefined when none was sent. */
	body: Record<string, unknown> | undefined;
};

export type Instance = {
	state: State;
	environment: "production" | "development";
	plan: "pro" | "free";
	lockoutEnabled: boolean;
	passwordsEnabled: boolean;
	listRules: ListRules;
	jwtTemplates: readonly JwtTemplate[];
	createdAt: number;
	now(): number;
};

/** Answers the body of a 200. */
export type Handler = (instance: Instance, call: Call) => unknown;

/** By `METHOD /template`, as the specification names it. */
export type Handlers = Record<string, Handler>;

export function userOf(state: State, parameters: Record<string, string>): StoredUser {
	const id = parameters.user_id ?? "";
	const user = state.users.get(id);
	if (user === undefined) throw notFound("user", id);
	return user;
}

export function sessionOf(state: State, parameters: Record<string, string>): Session {
	const id = parameters.session_id ?? "";
	const session = state.sessions.get(id);
	if (session === undefined) throw notFound("session", id);
	return session;
}

/** By id or by slug, as documented. */
export function organizationOf({ organizations }: State, parameters: Record<string, string>): Organization {
	const name = parameters.organization_id ?? "";
	const organization = organizations.get(name) ?? [...organizations.values()].find(({ slug }) => slug === name);
	if (organization === undefined) throw organizationNotFound();
	return organization;
}
