/**
 * Who there is in every simulated incident: the people who type, the users of Clerk with what they have open, and who
 * belongs to what. Everything follows from a user's number, so that a shrunk scenario can be read.
 */

import type { ClerkOptions } from "../../src/drill/clerk/local-clerk.ts";
import { idOf } from "../../src/drill/clerk/state.ts";
import type { Role } from "../../src/incident/authority.ts";
import { OrganizationId, UserId } from "../../src/incident/user-id.ts";
import type { Team } from "../../src/ports/github.ts";

export const bot = "github-actions[bot]";
export const lead = "octavia";
export const logins = [lead, "ravi", "mika", "nora"] as const;
export type Login = (typeof logins)[number];

const roles: Record<Login, Role["access"]> = { octavia: "admin", ravi: "write", mika: "maintain", nora: "read" };

export function roleOf(login: string): Role {
	const access = roles[login as Login] ?? "none";
	return { name: access, access };
}

export function mayCommand(login: Login): boolean {
	return roles[login] !== "read";
}

const userCount = 40;
const memberCount = 30;
export const userNumbers: readonly number[] = Array.from({ length: userCount }, (_, number) => number);
export const firstMembers: readonly number[] = userNumbers.slice(0, memberCount);

export function userOf(number: number): UserId {
	return UserId.parse(idOf("user", number));
}

export function emailOf(number: number): string {
	return `u${number}@example.com`;
}

export const unknownUser = UserId.parse(idOf("user", "nobody"));
export const unknownEmail = "nobody@example.com";
/** Two users have it. */
export const sharedEmail = "shared@example.com";
const sharing = [3, 4];

export const organization = OrganizationId.parse(idOf("org", "simulated"));

/** What the report's field for the affected users holds; one word of it names nobody. */
export const affected = `${emailOf(1)}, ${userOf(2)}, Jane`;
export const affectedUsers = [1, 2];

/** A user who is of the team: whoever is locked out cannot help. */
export const teamUser = 35;
export const team: Team = {
	members: [{ login: "mika", emails: [emailOf(teamUser)], userIds: [], phones: [] }],
	problem: undefined,
};

/** Everybody from here on has signed in since the time that `--signed-in-since` is asked for. */
export const signedInSince = "11:00";
const firstLateSignIn = 24;

const minuteMilliseconds = 60_000;

/** Nobody is banned where the plan has no ban. */
export function seedUsers(start: number, plan: "pro" | "free"): ClerkOptions["users"] {
	return userNumbers.map((number) => ({
		id: userOf(number),
		email: emailOf(number),
		otherEmails: sharing.includes(number) ? [sharedEmail] : [],
		password: number % 4 !== 3,
		banned: number === 6 && plan === "pro",
		...(number === 7 ? { lockedUntil: Number.POSITIVE_INFINITY } : {}),
		lastSignInAt: start - (number < firstLateSignIn ? 90 : 30) * minuteMilliseconds,
		sessions: [
			{ status: "ended" as const, count: number % 2 },
			{ status: "revoked" as const, count: number % 3 === 1 ? 1 : 0, createdAt: start - 200 * minuteMilliseconds },
			...(number === 6
				? []
				: [
						{ status: "active" as const, count: (number * 2 + 1) % 5 },
						{ status: "pending" as const, count: number % 5 === 2 ? 1 : 0 },
					]),
		].filter(({ count }) => count > 0),
		apiKeys: Array.from({ length: number % 3 }, (_, at) => ({
			name: `key ${at}`,
			revoked: at === 1 && number % 2 === 0,
		})),
	}));
}
