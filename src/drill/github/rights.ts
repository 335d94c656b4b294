// What a caller may do to an issue beyond what a route asks of everybody. Read from roles and permissions alone, never from
// `author_association`.

import { hasRole, type Identity } from "./identity.ts";
import { type Json, text } from "./wire.ts";
import type { World } from "./world.ts";

export function mayTriage(world: World, identity: Identity): boolean {
	if (identity.kind === "person") return hasRole(world.identities.role(identity.login), "triage");
	return mayWrite(world, identity);
}

export function mayWrite(world: World, identity: Identity): boolean {
	if (identity.kind === "person") return hasRole(world.identities.role(identity.login), "write");
	return identity.kind === "job" && identity.permissions.issues === "write";
}

export function isAuthor(identity: Identity, made: Json): boolean {
	return identity.kind !== "nobody" && text(made.user, "login") === identity.login;
}

/**
 * People with write access may go on talking in a locked issue. A job's token has no such access.
 * https://docs.github.com/communities/moderating-comments-and-conversations/locking-conversations
 */
export function mayCommentWhenLocked(world: World, identity: Identity): boolean {
	return identity.kind === "person" && mayWrite(world, identity);
}
