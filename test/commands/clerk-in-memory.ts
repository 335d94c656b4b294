/**
 * A Clerk in words of the domain, which keeps what was done to its users and writes down every question. It knows no
 * HTTP and no time; what goes wrong is what a test says.
 */
import { createHash } from "node:crypto";
import type { Environment } from "../../src/incident/environment.ts";
import { UserId } from "../../src/incident/user-id.ts";
import type { ApiKeyView, Clerk, Handling, KnownUser, SessionView, UserProfile } from "../../src/ports/clerk.ts";
import { OutsideFailure } from "../../src/ports/failure.ts";

/** The nth of many users; in the order of their ids. */
export function userId(number: number): UserId {
	return UserId.parse(`user_${String(number).padStart(27, "0")}`);
}

export const jane = UserId.parse("user_2NNEqL2nrIRdJ194ndJqAHwEfxC");
export const john = UserId.parse("user_9ZZEqL2nrIRdJ194ndJqAHwEfxD");

export function failureOfClerk(
	reason: OutsideFailure["reason"],
	facts: { status?: number; code?: string } = {},
): OutsideFailure {
	return new OutsideFailure({ service: "Clerk", reason, message: `Clerk: ${reason}`, ...facts });
}

export const unavailable = failureOfClerk("unavailable", { status: 503 });
export const notInPlan = failureOfClerk("not-in-plan", {
	status: 402,
	code: "unsupported_subscription_plan_features",
});

type Session = { id: string; status: "active" | "revoked" };

/** A user as a test seeds them, and as they are afterwards. */
export type Person = {
	id: UserId;
	email: string | null;
	addresses: string[];
	phones: string[];
	gitHubLogins: string[];
	unverified: string[];
	banned: boolean;
	locked: boolean;
	password: "set" | "none" | "to-be-reset";
	apiKeys: number;
	sessions: Session[];
};

export function person(
	id: UserId,
	{ live = 3, ...facts }: Partial<Omit<Person, "id" | "sessions">> & { live?: number } = {},
): Person {
	const email = facts.email ?? null;
	return {
		id,
		email,
		addresses: email === null ? [] : [email],
		phones: [],
		gitHubLogins: [],
		unverified: [],
		banned: false,
		locked: false,
		password: "set",
		apiKeys: 0,
		sessions: sessionsOf(id, live),
		...facts,
	};
}

/** The first `count` of as many users as a test needs. */
export function crowd(count: number, facts: (index: number) => Parameters<typeof person>[1] = () => ({})): Person[] {
	return Array.from({ length: count }, (_, index) => person(userId(index), facts(index)));
}

function sessionsOf(id: UserId, count: number, from = 1): Session[] {
	return Array.from({ length: count }, (_, index) => ({
		id: `sess_${id.slice(5)}_${from + index}`,
		status: "active" as const,
	}));
}

/** What comes of a question instead of an answer: an error before anything is done, or after it. */
export type Trouble = Error | { lost: Error } | undefined;

export type Knows = {
	users?: Person[];
	/** What the key says; undefined for a key without a prefix. */
	instance?: Environment | undefined;
	/** What Clerk says when it is asked. */
	environment?: Environment | undefined;
	organizations?: Record<string, readonly UserId[]>;
	/** Who signed in since whenever is asked. */
	signedIn?: readonly UserId[];
	/** What the account of a revocation says instead of what was done. */
	revocations?: Record<string, Partial<Handling>>;
	/** Asked before each question. */
	trouble?(question: string): Trouble;
	tokenLifetimeSeconds?: number | undefined;
};

/** Questions that change something in Clerk; of the others only the answer matters. */
function changesIn(asked: readonly string[]): string[] {
	return asked.filter((question) => /^(revoke|ban|unban|lock|unlock|compromise)\b/.test(question));
}

export type ClerkInMemory = {
	clerk: Clerk;
	/** Every question in its order. */
	asked: string[];
	/** What changes something, in its order. */
	changes(): string[];
	users: Person[];
	user(id: UserId): Person;
	live(id: UserId): number;
	/** From now on no more requests are made. */
	stop(failure: OutsideFailure): void;
};

export function clerkThat(knows: Knows = {}): ClerkInMemory {
	const users = knows.users ?? [person(jane, { email: "jane@example.com" })];
	const asked: string[] = [];
	let stopped: OutsideFailure | undefined;

	function user(id: UserId): Person {
		const found = users.find((one) => one.id === id);
		if (!found) throw failureOfClerk("not-found", { status: 404 });
		return found;
	}

	async function ask<Answer>(question: string, answer: () => Answer): Promise<Answer> {
		asked.push(question);
		const trouble = stopped ?? knows.trouble?.(question);
		if (trouble instanceof Error) throw trouble;
		const answered = answer();
		if (trouble) throw trouble.lost;
		return answered;
	}

	function endSessions({ sessions }: Person): string[] {
		const live = sessions.filter(({ status }) => status === "active");
		for (const session of live) session.status = "revoked";
		return live.map(({ id }) => id);
	}

	async function* pageOf(ids: readonly UserId[]): AsyncGenerator<readonly KnownUser[]> {
		yield ids.map((id) => known(user(id)));
	}

	const clerk: Clerk = {
		instance: "instance" in knows ? knows.instance : "production",
		seal: (text) => createHash("sha256").update(`sealed ${text}`).digest("hex"),
		environment: async () =>
			"instance" in knows && knows.instance === undefined
				? ask("environment", () => knows.environment)
				: (knows.instance ?? "production"),
		requestsPerSecond: 50,
		get stopped() {
			return stopped;
		},
		findUsers: (references) =>
			Promise.all(
				references.map((reference) => {
					const name = "id" in reference ? reference.id : reference.email;
					return ask(`find ${name}`, () =>
						users.filter(({ id, addresses }) => id === name || addresses.includes(name)).map(known),
					).catch((error) => {
						if (error instanceof OutsideFailure) return error;
						throw error;
					});
				}),
			),
		members: (organization) =>
			ask(`members ${organization}`, () => {
				const ids = knows.organizations?.[organization];
				return ids && pageOf(ids);
			}),
		async *signedInSince(at) {
			yield* await ask(`signed in since ${at}`, () => pageOf(knows.signedIn ?? []));
		},
		liveSessions: (id) =>
			ask(`live sessions ${id}`, () =>
				user(id).sessions.flatMap((session) => (session.status === "active" ? [session.id] : [])),
			),
		revokeAllSessions: (id, { since, live = [] } = {}) =>
			ask(`revoke ${id}`, () => {
				const { sessions } = user(id);
				const before = sessions.flatMap((session) => (session.status === "revoked" ? [session.id] : []));
				const confirmed = new Set([...endSessions(user(id)), ...before.filter((one) => live.includes(one))]);
				const revokedBefore = before.filter((one) => !live.includes(one)).length;
				return {
					user: id,
					revoked: confirmed.size,
					...(since === undefined ? {} : { revokedBefore }),
					alreadyOver: 0,
					failed: 0,
					verified: true,
					failures: [],
					...knows.revocations?.[id],
				};
			}),
		revokeApiKeys: (id, reason) =>
			ask(`revoke API keys ${id}${reason === null ? "" : ` because ${reason}`}`, () => {
				const revoked = user(id).apiKeys;
				user(id).apiKeys = 0;
				return { revoked, failed: 0, verified: true, failures: [] };
			}),
		ban: (ids) =>
			ask(`ban ${ids.join(" ")}`, () => {
				for (const one of ids.map(user)) {
					one.banned = true;
					endSessions(one);
				}
			}),
		unban: (id) =>
			ask(`unban ${id}`, () => {
				user(id).banned = false;
			}),
		lock: (id) =>
			ask(`lock ${id}`, () => {
				user(id).locked = true;
				return { until: "2026-03-01T11:06:00Z" };
			}),
		unlock: (id) =>
			ask(`unlock ${id}`, () => {
				user(id).locked = false;
			}),
		compromisePassword: (id) =>
			ask(`compromise password ${id}`, () => {
				if (user(id).password === "none") return false;
				user(id).password = "to-be-reset";
				endSessions(user(id));
				return true;
			}),
		async longestTokenLifetimeSeconds() {
			asked.push("token lifetime");
			return "tokenLifetimeSeconds" in knows ? knows.tokenLifetimeSeconds : 60;
		},
		profile: (id) =>
			ask(`profile ${id}`, () => {
				const found = users.find((one) => one.id === id);
				return found && profile(found);
			}),
		sessions: (id) => ask(`sessions ${id}`, () => user(id).sessions.map(view)),
	};
	return {
		clerk,
		asked,
		changes: () => changesIn(asked),
		users,
		user,
		live: (id) => user(id).sessions.filter(({ status }) => status === "active").length,
		stop(failure) {
			stopped = failure;
		},
	};
}

function known({ sessions: _, password: __, apiKeys: ___, ...user }: Person): KnownUser {
	return user;
}

function view({ status }: Session): SessionView {
	const seen = { startedAt: "2026-03-01T09:40:00Z", lastActiveAt: "2026-03-01T10:01:00Z", device: "Chrome on desktop" };
	const from = { city: "Lisbon", country: "PT", ipAddress: "203.0.113.7", impersonated: false };
	return { status, live: status === "active", ...seen, ...from };
}

function profile(one: Person): UserProfile {
	return {
		...known(one),
		lockedUntil: one.locked ? "2026-03-01T11:06:00Z" : null,
		createdAt: "2025-01-02T03:04:05Z",
		lastSignInAt: "2026-03-01T09:40:00Z",
		password: one.password !== "none",
		passwordChangedAt: null,
		authenticatorApp: true,
		backupCodes: false,
		textMessageNumbers: 0,
		twoFactor: true,
		passkeys: [{ name: "laptop", lastUsedAt: null }],
		factorsChangedAt: null,
		externalAccounts: one.gitHubLogins.map(() => "github"),
		enterpriseAccounts: [],
		wallets: [],
		sessions: one.sessions.map(view),
		apiKeys: Array.from({ length: one.apiKeys }, (): ApiKeyView => ({ name: "ci", createdAt: null, lastUsedAt: null })),
		organizations: 2,
		trustedDevices: [],
	};
}
