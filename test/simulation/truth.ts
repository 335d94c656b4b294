/** What is true of the users of a command when a run of it has ended: by Clerk itself, and by what its runs were told. */
import type { HandledEvent } from "../../src/incident/handled.ts";
import { type Incident, recordsOf } from "./incident.ts";
import type { Run } from "./run.ts";
import type { Order } from "./scenario.ts";
import { namedIn } from "./speech.ts";
import type { Warrant } from "./warrant.ts";

/** What a run has recorded and said. */
export type Claim = {
	incident: Incident;
	run: Run;
	warrant: Warrant;
	event: HandledEvent;
	/** The reply without its record. */
	text: string;
	/** Everybody whom the run took the command to be about. */
	targets: readonly string[];
};

/** Whom the command was about, by what this run was told. */
export function targetsOf(incident: Incident, run: Run, order: Order, event: HandledEvent): readonly string[] {
	const { told } = run.seen;
	const named = namedIn(order);
	if (named) return named;
	if (order.whom === "signed-in-since") return [...told.signedIn];
	const members = told.members ?? [];
	if (order.operation !== "unlock") return members;
	// Whoever could sign in anyway is nobody to be let in; who was kept out when it was asked for stays in the account.
	const asking = runsUntil(incident, run).filter((one) => asksFor(one, order));
	const wasKeptOut = (user: string) => asking.some(({ seen }) => seen.told.keptOut.has(user));
	if (!order.alone) return members.filter(wasKeptOut);
	// Nobody had marked them: of whom an earlier run let in only those are known whom it came to record.
	const recorded = new Set(event.users.map(({ user }) => user));
	return members.filter((user) => told.keptOut.has(user) || (recorded.has(user) && wasKeptOut(user)));
}

function asksFor({ speech }: Run, order: Order): boolean {
	return typeof speech?.says === "object" && "order" in speech.says && speech.says.order === order;
}

/** The latest first. */
function runsUntil({ runs }: Incident, run: Run): Run[] {
	return runs.slice(0, runs.indexOf(run) + 1).reverse();
}

/** What was last told of a user, in this run or in one before it of the same command. */
export function lastTold(
	{ incident, run, warrant }: Claim,
	what: "live" | "keys",
	user: string,
): readonly string[] | undefined {
	for (const one of runsUntil(incident, run)) {
		const told = one.warrant?.order === warrant.order ? one.seen.told[what].get(user) : undefined;
		if (told) return told;
	}
	return undefined;
}

/** The clocks of Clerk and of GitHub need not agree, so that what was revoked so shortly before may be counted. */
const toleranceMilliseconds = 5_000;

/** Sessions that have been revoked since the command was typed, by Clerk's own word. */
export function revokedSince({ incident, warrant }: Claim, users: readonly string[]): number {
	const since = Date.parse(warrant.since) - toleranceMilliseconds;
	const sessions = users.flatMap((user) => incident.clerk.sessions(user));
	return sessions.filter(({ status, updated_at }) => status === "revoked" && updated_at >= since).length;
}

export function revokedKeys({ incident }: Claim, users: readonly string[]): number {
	return users.flatMap((user) => incident.clerk.apiKeys(user)).filter(({ revoked }) => revoked).length;
}

/** Whether all that was asked for is true of the user. */
export function isTrulyDone(claim: Claim, user: string): boolean {
	const { incident, warrant, event } = claim;
	const { operation, apiKeys } = warrant.order;
	const { banned, locked, password_compromised, password_enabled } = incident.clerk.user(user);
	const isUndone = wasUndone(claim, user);
	if (operation === "unlock") return (!banned && !locked) || isUndone || incident.lateEffects;
	if (event.users.some((one) => one.user === user && one.letIn)) return !banned && !locked && wasLetIn(incident, user);
	const isOut = lastTold(claim, "live", user)?.length === 0;
	const isWithoutKeys = !apiKeys || lastTold(claim, "keys", user)?.length === 0;
	if (operation === "lockout" && !banned && !locked) return false;
	const isMarked = password_compromised || !password_enabled;
	// A lock ends by itself, and then a new password has to be asked for.
	if (operation === "lockout" && !banned && !isMarked) return false;
	if (operation === "force-reset" && !isMarked) return false;
	return isOut && isWithoutKeys;
}

function wasLetIn(incident: Incident, id: string): boolean {
	return [...recordsOf(incident).values()].some(
		({ event }) =>
			event.type === "unlocked" && event.users.some(({ user, access }) => user === id && access === "open"),
	);
}

/** A command that is taken up does not repeat what it had done, though another command may have undone it meanwhile. */
export function wasUndone({ incident, warrant, run }: Claim, user: string): boolean {
	const opposite = warrant.order.operation === "unlock" ? "lockout" : "unlock";
	const runs = incident.runs.slice(0, incident.runs.indexOf(run));
	const since = runs.findIndex((one) => one.warrant?.order === warrant.order);
	return runs.some(
		(one, at) =>
			since !== -1 &&
			at > since &&
			one.warrant?.order.operation === opposite &&
			one.seen.changes.some(({ done, users }) => done && users.includes(user)),
	);
}
