// The emulated Clerk without a socket, for simulations on a virtual clock: a request is a call, and a caller sees of it what
// it would see of a connection. No answer may differ from the one the server gives, since both are made by one service.

import type { Faults } from "./faults.ts";
import { userOf } from "./instance.ts";
import { type ApiKey, isLive, type Session, type SessionStatus } from "./resources.ts";
import type { SeedSession, SeedUser } from "./seeds.ts";
import {
	type Answer,
	type ClerkOptions,
	createService,
	meet,
	type RecordedRequest,
	type RequestListener,
	type Sent,
} from "./service.ts";
import { usersNamedBy } from "./touched.ts";
import type { UserChange } from "./user-change.ts";
import { type User, userResource } from "./user-resource.ts";

/** What the caller of a connection that broke is told: nothing of what Clerk did with the request. */
export class ConnectionLost extends Error {}

/** What a test sees of an instance, and does to it behind the back of whoever calls it. */
export type ObservedClerk = {
	/** Active and pending sessions, oldest first. */
	liveSessions(userId: string): Session[];
	sessions(userId: string): Session[];
	/** Revoked ones included. */
	apiKeys(userId: string): ApiKey[];
	user(id: string): User & { password_compromised: boolean };
	/** Signs a user in, now unless the seed says otherwise. Default: an active session. */
	addSession(userId: string, seed?: SessionStatus | Omit<SeedSession, "count">): Session;
	/** Now, unless the seed says that it was before: whoever brings users over from elsewhere back-dates them. */
	addUser(seed: SeedUser): void;
	changeUser(id: string, change: UserChange): void;
	/** With their sessions, memberships and trusted devices, and with their API keys unless these are to stay and work on. */
	removeUser(id: string, keep?: { apiKeys: boolean }): void;
	addMember(organizationId: string, userId: string): void;
	/**
	 * Lets the live application make so many calls at once, of the same quota and now, and tells how many of them were refused. The
	 * endpoint matters only where each has a limit of its own. They stand in no record.
	 */
	spend(count: number, endpoint?: string): { refused: number };
	/** Lets the world change between requests. Returns how to stop. */
	onRequest(listener: RequestListener): () => void;
	requests: RecordedRequest[];
	faults: Pick<Faults, "add" | "clear">;
	/** Ids of all users that requests named other than by reading, and of whoever lost a session, named or not. */
	touched(): string[];
	/** The sessions that requests have ended, by user, in the order in which they ended. */
	endedSessions(): ReadonlyMap<string, readonly string[]>;
};

export type InProcessClerk = ObservedClerk & {
	/**
	 * Everything the server does apart from the wire. Never settles for a request that is planned to hang, and throws
	 * `ConnectionLost` for one whose connection breaks.
	 */
	handle(sent: Sent): Promise<Answer>;
};

export function createLocalClerk(options: ClerkOptions): InProcessClerk {
	return observedService(options).clerk;
}

/** The instance as a test sees it beside the service that a server can put on a wire. */
export function observedService(options: ClerkOptions) {
	const service = createService(options);
	const { checker, faults, instance, listeners, meter, requests } = service;
	const { state, now } = instance;
	const clerk: InProcessClerk = {
		liveSessions: (userId) => state.sessionsOf(userId).filter(isLive),
		sessions: (userId) => [...state.sessionsOf(userId)],
		apiKeys: (userId) => [...state.apiKeysOf(userId)],
		user(id) {
			const user = userOf(state, { user_id: id });
			return { ...userResource(user, now()), password_compromised: user.passwordCompromised };
		},
		addSession: (userId, seed = "active") =>
			state.addSession(userId, typeof seed === "string" ? { status: seed } : seed),
		addUser: (seed) => void state.addUser(seed),
		changeUser: state.changeUser,
		removeUser: (id, keep = { apiKeys: false }) => state.removeUser(id, keep),
		addMember: state.addMember,
		spend(count, endpoint = "GET /users/{user_id}") {
			let refused = 0;
			for (let made = 0; made < count; made++) if (meter(endpoint) !== undefined) refused += 1;
			return { refused };
		},
		onRequest(listener) {
			listeners.add(listener);
			return () => void listeners.delete(listener);
		},
		requests,
		faults,
		touched() {
			const named = requests.flatMap((request) => usersNamedBy(request, checker, state));
			return [...new Set([...named, ...state.ended.keys()])];
		},
		endedSessions: () => state.ended,
		async handle(sent) {
			const outcome = await meet(service, sent);
			if (outcome.kind === "answered") return outcome.answer;
			if (outcome.kind === "unanswered") return new Promise<never>(() => {});
			throw new ConnectionLost(`The connection was ${outcome.kind}`);
		},
	};
	return { clerk, service };
}
