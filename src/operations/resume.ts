/**
 * What a run that takes up an earlier one must not forget, nor claim for itself: the rows of few users, mended by what
 * the earlier run and other commands recorded.
 */
import { type HandledUser, isHandledEvent, type Progress } from "../incident/handled.ts";
import type { Incident } from "../incident/incident.ts";
import type { UserId } from "../incident/user-id.ts";
import type { Handling, KnownUser } from "../ports/clerk.ts";
import type { OperationRow } from "../words/operation-row.ts";
import { unknownYet } from "./ledger.ts";
import { gone, type Operation, untouched } from "./operation.ts";

/** What an earlier run of a command recorded, and what others recorded since it was typed. */
export type Earlier = { progress: Progress; others: Incident["log"] };

/** What other commands revoked since this one was typed is theirs, and stands in their records. */
export function leaveOut(rows: OperationRow[], others: Incident["log"]): void {
	const theirs = others.flatMap(({ event, superseded }) => (isHandledEvent(event) && !superseded ? event.users : []));
	for (const row of rows) {
		if (row.outcome !== "handled" || row.handling.revokedBefore === undefined) continue;
		const { user, revokedBefore } = row.handling;
		const sum = theirs.filter((other) => other.user === user).reduce((total, { revoked }) => total + revoked, 0);
		row.handling = { ...row.handling, revokedBefore: Math.max(0, revokedBefore - sum) };
	}
}

/**
 * Users of a lockout whom another command has let in again since, on purpose, as far as its record names them, and whom
 * nothing keeps out now. They are not locked out again by a run that only finishes what was left.
 */
export function letInAgain(
	operation: Operation,
	earlier: Earlier | undefined,
	users: readonly KnownUser[],
): ReadonlyMap<string, Handling> {
	if (operation.name !== "lockout" || !earlier) return new Map();
	const open = new Set<string>(users.flatMap(({ id, banned, locked }) => (banned || locked ? [] : [id])));
	const before = new Map(earlier.progress.users.map((user) => [user.user, user]));
	const letIn = earlier.others.flatMap(({ event, superseded }) =>
		event.type === "unlocked" && !superseded
			? event.users.filter(({ user, access }) => access === "open" && open.has(user))
			: [],
	);
	return new Map(
		letIn.map(({ user }) => {
			const known = before.get(user) ?? untouched(user as UserId);
			return [user, { ...known, access: "open", letIn: true, failures: [] }];
		}),
	);
}

/** The sums of those who are done count nobody who was let in again: they are told of one by one, and not as locked out. */
export function countedApart(progress: Progress, users: readonly UserId[]): Progress {
	const { rest } = progress;
	return {
		...progress,
		users: [...progress.users, ...users.map(unknownYet)],
		rest: { ...rest, users: Math.max(0, rest.users - users.length) },
	};
}

/** What an earlier run did and recorded is not forgotten because this run could not see it. */
export function keepEarlier(rows: OperationRow[], { users }: Progress): void {
	for (const before of users) {
		if (rows.some((row) => row.outcome === "handled" && row.handling.user === before.user)) continue;
		const index = rows.findIndex(({ asked }) => asked === before.user);
		rows.splice(index === -1 ? rows.length : index, index === -1 ? 0 : 1, earlierRow(before, rows[index]));
	}
}

/** The row of a user whom this run could not read, or whom Clerk does not know any more. */
function earlierRow(before: HandledUser, now: OperationRow | undefined): OperationRow {
	const failures = now?.outcome === "unread" || now?.outcome === "not-tried" ? now.failures : [];
	const handling = now?.outcome === "unknown" ? gone(before) : { ...before, verified: false };
	return { asked: before.user, outcome: "handled", known: undefined, handling: { ...handling, failures } };
}
