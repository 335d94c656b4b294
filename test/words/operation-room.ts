/** Users, rows and reports for the tests of what commands about users say. Everything is as a run would have it, with fixed ids. */
import { type HandledEvent, isHandled, type Totals } from "../../src/incident/handled.ts";
import { UserId } from "../../src/incident/user-id.ts";
import { nothing, plus, sumOf } from "../../src/operations/totals.ts";
import type { Handling, KnownUser } from "../../src/ports/clerk.ts";
import { type FailureReason, OutsideFailure } from "../../src/ports/failure.ts";
import type { OperationReport } from "../../src/words/operation-report.ts";
import type { HandledRow, OperationName, OperationRow } from "../../src/words/operation-row.ts";
import { otherUser, user } from "./incident-room.ts";

export function clerkFailure(reason: FailureReason, status?: number, code?: string): OutsideFailure {
	return new OutsideFailure({ service: "Clerk", reason, message: "x", status, code });
}

export const unavailable = clerkFailure("unavailable", 503);
export const unauthorized = clerkFailure("unauthorized", 401);

/** The `index`-th of as many users as a test needs. */
export function userId(index: number): UserId {
	return UserId.parse(`user_2NNEqL2nrIRdJ194ndJq${String(index).padStart(7, "0")}`);
}

export function known(id: string, more: Partial<KnownUser> = {}): KnownUser {
	const email = "jane.doe@example.com";
	const names = { email, addresses: [email], phones: [], gitHubLogins: [], unverified: [] };
	return { id: UserId.parse(id), ...names, banned: false, locked: false, ...more };
}

export function handling(more: Partial<Handling> = {}): Handling {
	return { user, revoked: 37, alreadyOver: 0, failed: 0, verified: true, failures: [], ...more };
}

export function ended(more: Partial<Handling> = {}, asked = user): HandledRow {
	const one = handling(more);
	return { asked, outcome: "handled", known: known(one.user), handling: one };
}

export function banned(more: Partial<Handling> = {}, asked = user): HandledRow {
	return ended({ access: "banned", ...more }, asked);
}

export function locked(more: Partial<Handling> = {}, asked = user): HandledRow {
	const door = { access: "locked", lockedUntil: "2026-03-01T11:02:00Z", password: "to-be-reset" } as const;
	return ended({ ...door, ...more }, asked);
}

export const unknown: OperationRow = { asked: otherUser, outcome: "unknown" };
export const ambiguous: OperationRow = {
	asked: "jane.doe@example.com",
	outcome: "ambiguous",
	candidates: [user, otherUser],
};
export const unread: OperationRow = { asked: otherUser, outcome: "unread", failures: [unavailable] };

/** Users who are done and have no row of their own. */
export function doneOf(users: number, more: Partial<Handling> = {}): Totals {
	return Array.from({ length: users }, () => handling({ revoked: 2, ...more })).reduce<Totals>(plus, nothing);
}

const eventOf: Record<OperationName, HandledEvent["type"]> = {
	revoke: "sessions-revoked",
	lockout: "locked-out",
	unlock: "unlocked",
	"force-reset": "reset-forced",
};

type More = Partial<Omit<OperationReport, "warrant">> & {
	warrant?: Partial<OperationReport["warrant"]>;
	rest?: Totals;
};

export function reportOf(operation: OperationName, rows: readonly OperationRow[], more: More = {}): OperationReport {
	const { rest = nothing, warrant, ...others } = more;
	const handlings = rows.flatMap((row) => (row.outcome === "handled" ? [row.handling] : []));
	return {
		operation,
		rows,
		totals: sumOf(rest, handlings),
		done: rest.users + handlings.filter((one) => isHandled(eventOf[operation], one)).length,
		notTried: rows.flatMap((row) => (row.outcome === "not-tried" ? [row.asked] : [])),
		stopped: undefined,
		instance: "production",
		tokenLifetimeSeconds: 60,
		apiKeys: false,
		resumed: false,
		again: "",
		filter: undefined,
		excepted: [],
		page: "https://github.example.com/run/1",
		...others,
		warrant: { reason: null, alone: null, confirmed: undefined, ...warrant },
	};
}

/** Several texts in one file, each under what it is about. */
export function chapters(texts: readonly (readonly [string, string])[]): string {
	return `${texts.map(([about, text]) => `<!-- ${about} -->\n\n${text}`).join("\n\n")}\n`;
}
