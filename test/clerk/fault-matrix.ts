/**
 * The ways in which one request can go wrong, and the operations that make requests, each with what it returns and changes
 * when all goes well. What must come of an operation and a fault is the test's to say.
 */
import type { Fault, FaultTarget } from "../../src/drill/clerk/faults.ts";
import type { InProcessClerk } from "../../src/drill/clerk/in-process.ts";
import type { ClerkOptions } from "../../src/drill/clerk/local-clerk.ts";
import { idOf } from "../../src/drill/clerk/state.ts";
import { OrganizationId, UserId } from "../../src/incident/user-id.ts";
import type { Clerk } from "../../src/ports/clerk.ts";
import type { FailureReason } from "../../src/ports/failure.ts";
import { acme, noon } from "../drill/clerk/open-clerk.ts";

export type FaultKind = {
	answer: Fault["answer"];
	/** What the failure is called where it stays; undefined where it is none. */
	reason: FailureReason | undefined;
	/** Whether another try may help. */
	passes: boolean;
	/** Whether the request may have been done all the same, so that it is also played so. */
	loses: boolean;
};

const refusal = (status: number, reason: FailureReason): FaultKind => ({
	answer: { status },
	reason,
	passes: false,
	loses: false,
});
const refusalForNow = (answer: Fault["answer"], reason: FailureReason): FaultKind => ({
	answer,
	reason,
	passes: true,
	loses: false,
});
const loss = (answer: Fault["answer"], reason: FailureReason): FaultKind => ({
	answer,
	reason,
	passes: true,
	loses: true,
});

export const faultKinds = {
	"401": refusal(401, "unauthorized"),
	"402": refusal(402, "not-in-plan"),
	"403": refusal(403, "forbidden"),
	"404": refusal(404, "not-found"),
	"409": refusalForNow({ status: 409 }, "conflict"),
	"422": refusal(422, "rejected"),
	"429 with Retry-After": refusalForNow({ status: 429, headers: { "Retry-After": "3" } }, "rate-limited"),
	"429 without": refusalForNow({ status: 429 }, "rate-limited"),
	"500": loss({ status: 500 }, "unavailable"),
	"503": loss({ status: 503 }, "unavailable"),
	"HTML with 200": loss("html", "unreadable"),
	"JSON with a charset": { answer: "charset", reason: undefined, passes: true, loses: false },
	"an empty body": loss("empty", "unreadable"),
	"a hang": loss("hang", "timed-out"),
	"a reset": loss("reset", "unreachable"),
	"a reset in mid-body": loss("reset-mid-body", "unreachable"),
} satisfies Record<string, FaultKind>;
export type FaultName = keyof typeof faultKinds;

export const a = UserId.parse(idOf("user", "a"));
export const b = UserId.parse(idOf("user", "b"));
const bystander = UserId.parse(idOf("user", "bystander"));
const six = ["a", "b", "c", "d", "e", "f"].map((name) => UserId.parse(idOf("user", name)));

/** `b` is banned and locked, so that there is something to take back. */
export const world: Partial<ClerkOptions> = {
	users: [...six, bystander].map((id, index) => ({
		id,
		email: `user${index}@example.com`,
		sessions: [{ status: "active" as const, count: 3 }],
		apiKeys: [{ name: "laptop" }, { name: "server" }],
		trustedDevices: [{ name: "phone", platform: "ios" as const }],
		lastSignInAt: noon - (id === bystander ? 3_600_000 : 1_000),
		...(id === b ? { banned: true, lockedUntil: Number.POSITIVE_INFINITY } : {}),
	})),
	organizations: [{ id: acme, name: "Example Org", members: [a, b] }],
};

export type UserState = { banned: boolean; locked: boolean; compromised: boolean; live: number; keys: number };

export function stateOf(local: InProcessClerk): Record<string, UserState> {
	return Object.fromEntries(
		[...six, bystander].map((id) => {
			const { banned, locked, password_compromised: compromised } = local.user(id);
			const keys = local.apiKeys(id).filter(({ revoked }) => !revoked).length;
			return [id, { banned, locked, compromised, live: local.liveSessions(id).length, keys }];
		}),
	);
}

export type Act = {
	act(clerk: Clerk): Promise<unknown>;
	/** The request that the fault hits, of those that the operation makes. */
	at: FaultTarget;
	/** What comes back when all goes well. */
	fine: unknown;
	/** The users it is about, and how they are afterwards. */
	changes?: { of: readonly UserId[]; to: Partial<UserState> };
};

async function collect(pages: AsyncIterable<readonly { id: string }[]> | undefined): Promise<string[] | undefined> {
	if (pages === undefined) return undefined;
	const ids: string[] = [];
	for await (const page of pages) ids.push(...page.map(({ id }) => id));
	return ids.toSorted();
}

/** An account with the reasons of its failures, each once. */
function toldOnce<Account extends { failures: readonly { reason: string }[] }>(account: Account): unknown {
	return { ...account, failures: [...new Set(account.failures.map(({ reason }) => reason))] };
}

/** Failures as their reasons, users as their ids: what a row of the table can say. */
function brief(found: Awaited<ReturnType<Clerk["findUsers"]>>): unknown {
	return found.map((one) => ("reason" in one ? one.reason : one.map(({ id }) => id)));
}

const list = { method: "GET", path: /^\/v1\/sessions$/ };
const keyList = { method: "GET", path: /^\/v1\/api_keys$/ };
const three = { user: a, revoked: 3, alreadyOver: 0, failed: 0, verified: true, failures: [] };
const two = { revoked: 2, failed: 0, verified: true, failures: [] };
const revokeSessions: Omit<Act, "at"> = {
	act: async (clerk) => toldOnce(await clerk.revokeAllSessions(a)),
	fine: three,
	changes: { of: [a], to: { live: 0 } },
};
const revokeKeys: Omit<Act, "at"> = {
	act: async (clerk) => toldOnce(await clerk.revokeApiKeys(a, "incident 12")),
	fine: two,
	changes: { of: [a], to: { keys: 0 } },
};
const findSix: Omit<Act, "at"> = {
	act: async (clerk) => brief(await clerk.findUsers(six.map((id) => ({ id })))),
	fine: six.map((id) => [id]),
};
const members: Omit<Act, "at"> = {
	act: async (clerk) => collect(await clerk.members(OrganizationId.parse(acme))),
	fine: [a, b].toSorted(),
};
const profile: Omit<Act, "at"> = {
	async act(clerk) {
		const found = await clerk.profile(a);
		if (found === undefined) return undefined;
		const { sessions, apiKeys, organizations, trustedDevices } = found;
		const count = (rows: typeof sessions | typeof apiKeys | typeof trustedDevices) =>
			"reason" in rows ? rows.reason : rows.length;
		const belongs = typeof organizations === "number" ? organizations : organizations.reason;
		return {
			sessions: count(sessions),
			apiKeys: count(apiKeys),
			organizations: belongs,
			trustedDevices: count(trustedDevices),
		};
	},
	fine: { sessions: 3, apiKeys: 2, organizations: 1, trustedDevices: 1 },
};

export const acts = {
	"findUsers, one": {
		act: async (clerk) => brief(await clerk.findUsers([{ id: a }])),
		at: {},
		fine: [[a]],
	},
	"findUsers, six at their list": { ...findSix, at: { path: /^\/v1\/users$/ } },
	"members, at the memberships": { ...members, at: { path: /\/memberships$/ } },
	"members, at one of them": { ...members, at: { path: new RegExp(`/users/${a}$`) } },
	signedInSince: {
		act: (clerk) => collect(clerk.signedInSince("2026-03-01T11:00:01Z")),
		at: {},
		fine: six.toSorted(),
	},
	liveSessions: {
		act: async (clerk) => (await clerk.liveSessions(a)).length,
		at: {},
		fine: 3,
	},
	"revokeAllSessions, at the first list": { ...revokeSessions, at: { ...list, nth: 1, times: 99 } },
	"revokeAllSessions, at a revoke": { ...revokeSessions, at: { method: "POST" } },
	"revokeAllSessions, at the last list": { ...revokeSessions, at: { ...list, nth: 2, times: 99 } },
	"revokeApiKeys, at the first list": { ...revokeKeys, at: { ...keyList, nth: 1, times: 99 } },
	"revokeApiKeys, at a revoke": { ...revokeKeys, at: { method: "POST" } },
	"revokeApiKeys, at the last list": { ...revokeKeys, at: { ...keyList, nth: 2, times: 99 } },
	"ban one": {
		act: (clerk) => clerk.ban([a]),
		at: {},
		fine: undefined,
		changes: { of: [a], to: { banned: true, live: 0 } },
	},
	"ban many": {
		act: (clerk) => clerk.ban(six),
		at: {},
		fine: undefined,
		changes: { of: six, to: { banned: true, live: 0 } },
	},
	unban: {
		act: (clerk) => clerk.unban(b),
		at: {},
		fine: undefined,
		changes: { of: [b], to: { banned: false } },
	},
	lock: {
		act: async (clerk) => typeof (await clerk.lock(a)).until,
		at: {},
		fine: "string",
		changes: { of: [a], to: { locked: true } },
	},
	unlock: {
		act: (clerk) => clerk.unlock(b),
		at: {},
		fine: undefined,
		changes: { of: [b], to: { locked: false } },
	},
	compromisePassword: {
		act: (clerk) => clerk.compromisePassword(a),
		at: {},
		fine: true,
		changes: { of: [a], to: { compromised: true, live: 0 } },
	},
	"profile, at the user": { ...profile, at: { path: new RegExp(`/users/${a}$`) } },
	"profile, at the sessions": { ...profile, at: list },
	"profile, at the API keys": { ...profile, at: keyList },
	"profile, at the organizations": { ...profile, at: { path: /organization_memberships$/ } },
	"profile, at the trusted devices": { ...profile, at: { path: /trusted_devices$/ } },
	sessions: {
		act: async (clerk) => (await clerk.sessions(a)).map(({ status }) => status),
		at: {},
		fine: ["active", "active", "active"],
	},
} satisfies Record<string, Act>;
export type ActName = keyof typeof acts;
