/** What a run may do to whom, because somebody typed it and, where it takes two, another agreed. It must not trust the run. */
import type { InProcessClerk } from "../../src/drill/clerk/in-process.ts";
import type { LockHolder } from "../../src/ports/github.ts";
import { signedInSince, teamUser, userNumbers, userOf } from "./cast.ts";
import type { Change, Seen } from "./clerk.ts";
import type { Order } from "./scenario.ts";
import { belongsTo, isDangerous, namedIn } from "./speech.ts";

export type Warrant = {
	order: Order;
	/** When what may be counted as its work begins. */
	since: string;
	/** Everybody who fitted the filter when the run began, and who came to fit it since. */
	mayHit: Set<string>;
};

export type Standing = {
	run: { id: string; seen: Seen; warrant: Warrant | undefined };
	members: ReadonlySet<string>;
	clerk: InProcessClerk;
	holder: LockHolder | undefined;
};

/** Why a change must not be; undefined when it may. */
export function complaintAbout({ kind, users }: Change, { run, members, clerk, holder }: Standing): string | undefined {
	const { warrant } = run;
	if (!warrant) return `a request to ${kind} ${users.join(" ")}, though nothing that was typed allows it`;
	const { order, mayHit } = warrant;
	if (!belongsTo(order, kind)) return `a request to ${kind}, which is no part of a ${order.operation}`;
	for (const user of fitting(order, members, clerk)) mayHit.add(user);
	const wrong = users.find((user) => !mayHit.has(user));
	if (wrong !== undefined) return `a request to ${kind} ${wrong}, whom nobody named`;
	const mayHitTeam = order.operation !== "lockout" || order.alone;
	if (!mayHitTeam && isOfTeam(users, run)) return `a request to ${kind} with somebody of the team among the users`;
	if (isDangerous(order) && holder?.run !== run.id) return `a request to ${kind} without the lock`;
	return undefined;
}

/** A user of the team stops the whole command, unless they could not be read and are left out. */
function isOfTeam(users: readonly string[], { seen, warrant }: Standing["run"]): boolean {
	const member = userOf(teamUser);
	const isNamed = warrant !== undefined && (namedIn(warrant.order)?.includes(member) ?? false);
	return users.includes(member) || (isNamed && seen.told.known.has(member));
}

/** Whom an order is about now. */
export function fitting(order: Order, members: ReadonlySet<string>, clerk: InProcessClerk): readonly string[] {
	const named = namedIn(order);
	if (named) return named;
	if (order.whom === "organization") return [...members];
	return userNumbers.map(userOf).filter((user) => (clerk.user(user).last_sign_in_at ?? 0) >= sinceInstant());
}

function sinceInstant(): number {
	return Date.parse(`2026-03-01T${signedInSince}:00Z`);
}
