/**
 * `/revoke`: ends every session of the users that are named. It asks Clerk whether a user exists before it touches
 * anything, and says nothing that Clerk did not confirm.
 */
import type { IncidentEvent, RevokedUser } from "../incident/event.ts";
import type { Incident } from "../incident/incident.ts";
import { parseUserReference, type UserReference } from "../incident/user-id.ts";
import { asFailure, type Clerk } from "../ports.ts";
import { missing, noUser, tooManyUsers, usersBelow } from "../words/problems.ts";
import { isEnded, isNobody, type RevokeRow, revokeReply, revokeStarted } from "../words/revoke.ts";
import { grammar, Problem, separate, shortText, splitFlag } from "./arguments.ts";
import { command, type Outcome } from "./command.ts";

type Named = { asked: string; user: UserReference };

/** More at once is a bulk operation and wants other safety than a list typed by hand. */
const mostUsers = 20;

function readUsers(text: string): Named[] {
	const named = [...new Set(separate(text))].map((asked) => {
		const user = parseUserReference(asked);
		if (!user) throw new Problem(noUser(asked));
		return { asked, user };
	});
	if (named.length === 0) throw new Problem(missing("user"));
	if (named.length > mostUsers) throw new Problem(tooManyUsers(named.length, mostUsers));
	return named;
}

export const revoke = command({
	name: "revoke",
	usage: "/revoke <user id or e-mail> […] [--reason text]",
	summary: "Sign users out everywhere: end all their sessions in Clerk.",
	examples: ["/revoke user_2NNEqL2nrIRdJ194ndJqAHwEfxC", "/revoke jane.doe@example.com --reason stolen laptop"],
	risk: "act",
	inverse: "It cannot be taken back; the user signs in again.",
	needs: ["clerk"],
	args: grammar((text, below) => {
		const overlooked = separate(below).find((word) => parseUserReference(word));
		if (overlooked !== undefined) throw new Problem(usersBelow(overlooked));
		const { before, after } = splitFlag(text, "reason");
		return { users: readUsers(before), reason: after === null ? null : shortText(after, 500) };
	}),
	started: ({ users }) => revokeStarted(users.map(({ asked }) => asked)),
	async run({ args, clerk: connect, incident, key, resumed, at }): Promise<Outcome> {
		const clerk = await connect();
		const rows: RevokeRow[] = [];
		for (const named of args.users) rows.push(await revokeOne(clerk, named, rows, resumed ? at : undefined));
		if (resumed) {
			const others = incident.log.filter((record) => record.key !== key && Date.parse(record.at) >= Date.parse(at));
			leaveOut(rows, others);
			keepEarlier(rows, resumed);
		}
		const acted = rows.filter((row) => row.outcome === "revocation");
		const tokenLifetimeSeconds = acted.length > 0 ? await clerk.longestTokenLifetimeSeconds() : undefined;
		const { reason } = args;
		return {
			event: eventOf(rows, reason),
			reply: revokeReply({
				rows,
				instance: clerk.instance,
				tokenLifetimeSeconds,
				reason,
				resumed: resumed !== undefined,
			}),
			ending: endingOf(rows),
		};
	},
});

/** What other commands revoked since this one was typed is theirs, and stands in their records. */
function leaveOut(rows: readonly RevokeRow[], others: Incident["log"]): void {
	const theirs = others.flatMap(({ event, superseded }) =>
		event.type === "sessions-revoked" && !superseded ? event.users : [],
	);
	for (const row of rows) {
		if (row.outcome !== "revocation" || row.revocation.revokedBefore === undefined) continue;
		const { user, revokedBefore } = row.revocation;
		const sum = theirs.filter((other) => other.user === user).reduce((total, { revoked }) => total + revoked, 0);
		row.revocation = { ...row.revocation, revokedBefore: Math.max(0, revokedBefore - sum) };
	}
}

/** What an earlier run did and recorded is not forgotten because this run could not see it. */
function keepEarlier(rows: RevokeRow[], resumed: IncidentEvent): void {
	for (const before of resumed.type === "sessions-revoked" ? resumed.users : []) {
		if (rows.some((row) => row.outcome === "revocation" && row.revocation.user === before.user)) continue;
		const index = rows.findIndex(({ asked }) => asked === before.user);
		rows.splice(index === -1 ? rows.length : index, index === -1 ? 0 : 1, earlierRow(before, rows[index]));
	}
}

/** The row of a user whom this run could not read, or whom Clerk does not know any more. */
function earlierRow(before: RevokedUser, now: RevokeRow | undefined): RevokeRow {
	const failures = now?.outcome === "unread" ? now.failures : [];
	const row = { asked: before.user, outcome: "revocation", email: null, banned: false } as const;
	if (now?.outcome !== "unknown") return { ...row, revocation: { ...before, verified: false, failures } };
	const over = { alreadyOver: before.alreadyOver + before.failed, failed: 0, verified: true };
	return { ...row, gone: true, revocation: { ...before, ...over, failures } };
}

function eventOf(rows: readonly RevokeRow[], reason: string | null): IncidentEvent {
	const notFound = rows.filter(isNobody).length;
	if (notFound === rows.length) return { type: "refused", code: "unknown-user" };
	return {
		type: "sessions-revoked",
		users: rows.flatMap((row) => {
			if (row.outcome !== "revocation") return [];
			const { failures, ...counts } = row.revocation;
			return [counts];
		}),
		notFound,
		unread: rows.filter((row) => row.outcome === "unread").length,
		reason,
	};
}

function endingOf(rows: readonly RevokeRow[]) {
	if (rows.every(isEnded)) return "done";
	return rows.every((row) => isEnded(row) || isNobody(row)) ? "refused" : "failed";
}

/** One user whose sessions cannot be read must not keep the others signed in. A user under two names is one user. */
async function revokeOne(
	clerk: Clerk,
	{ asked, user }: Named,
	before: readonly RevokeRow[],
	since: string | undefined,
): Promise<RevokeRow> {
	try {
		const found = "id" in user ? [await clerk.findUser(user.id)] : await clerk.findUsersByEmail(user.email);
		const [first, ...others] = found.filter((one) => one !== undefined);
		if (!first) return { asked, outcome: "unknown" };
		const { id, email, banned } = first;
		if (others.length > 0) return { asked, outcome: "ambiguous", candidates: [id, ...others.map((other) => other.id)] };
		const same = before.find((row) => row.outcome === "revocation" && row.revocation.user === id);
		if (same) return { asked, outcome: "repeated", as: same.asked };
		return { asked, outcome: "revocation", email, banned, revocation: await clerk.revokeAllSessions(id, since) };
	} catch (error) {
		return { asked, outcome: "unread", failures: [asFailure(error)] };
	}
}
