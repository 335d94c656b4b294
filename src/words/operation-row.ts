/** One line for each user of a command about users: what Clerk confirmed, what is left, and what keeps them out now. */
import { type HandledEvent, type HandledUser, isHandled, isMoot } from "../incident/handled.ts";
import type { KnownUser } from "../ports/clerk.ts";
import type { OutsideFailure } from "../ports/failure.ts";
import { code, maskEmail, number, plural, shown } from "./text.ts";
import { dateAndClock } from "./time.ts";

export type OperationName = "revoke" | "lockout" | "unlock" | "force-reset";

/** What became of one name in the command. */
export type OperationRow =
	| {
			asked: string;
			outcome: "handled";
			known: KnownUser | undefined;
			handling: HandledUser & { failures: readonly OutsideFailure[] };
	  }
	/** A second name of a user whose row stands above. */
	| { asked: string; outcome: "repeated"; as: string }
	| { asked: string; outcome: "unknown" }
	| { asked: string; outcome: "ambiguous"; candidates: readonly string[] }
	| { asked: string; outcome: "unread"; failures: readonly OutsideFailure[] }
	/** Clerk stopped answering before their turn. */
	| { asked: string; outcome: "not-tried"; failures: readonly OutsideFailure[] };

export type HandledRow = Extract<OperationRow, { outcome: "handled" }>;

const eventOf: Record<OperationName, HandledEvent["type"]> = {
	revoke: "sessions-revoked",
	lockout: "locked-out",
	unlock: "unlocked",
	"force-reset": "reset-forced",
};

export function isDone(operation: OperationName, row: OperationRow): boolean {
	if (row.outcome === "repeated") return true;
	return row.outcome === "handled" && isHandled(eventOf[operation], row.handling);
}

/** Names that stand for no user, or for more than one: nothing was done, and trying again will not help. */
export function isNobody({ outcome }: OperationRow): boolean {
	return outcome === "unknown" || outcome === "ambiguous";
}

/** An earlier run's work is part of what the command did. */
export function revokedInAll({ revoked, revokedBefore = 0 }: Pick<HandledUser, "revoked" | "revokedBefore">): number {
	return revoked + revokedBefore;
}

/** Locked out by this command, and let in again by another since. */
export function isLetIn(row: OperationRow): boolean {
	return row.outcome === "handled" && row.handling.letIn === true;
}

/** Done, though not as it was asked for. */
export function isMootRow(row: OperationRow): boolean {
	return row.outcome === "handled" && isMoot(row.handling);
}

export function isKeptOut({ access }: HandledUser): boolean {
	return access === "banned" || access === "locked";
}

/** What became of the sessions. A request that ends them all at once leaves nothing to tell runs apart by. */
function sessions(operation: OperationName, handling: HandledUser): string[] {
	const { revokedBefore = 0, alreadyOver, failed, verified } = handling;
	const revoked = revokedInAll(handling);
	const gone = handling.access === "gone";
	if (revoked + alreadyOver + failed === 0) {
		if (gone) return [];
		return [verified ? "no live session was found; there was nothing to revoke" : "**the sessions could not be read**"];
	}
	const share = revokedBefore === revoked ? "all" : number(revokedBefore);
	const parts = [
		revokedBefore > 0 && operation === "revoke"
			? `${plural(revoked, "session")} revoked since the command was typed, ${share} of them before this run took over`
			: `${plural(revoked, "session")} revoked`,
	];
	if (alreadyOver > 0)
		parts.push(`${number(alreadyOver)} already gone when their turn came, not confirmed to be by us`);
	if (failed > 0) parts.push(`**${number(failed)} ${verified ? "still live" : "not known to be revoked"}**`);
	if (gone) return [parts.join(", ")];
	const check = !verified
		? "the list could not be read again in full to make sure"
		: failed > 0
			? "the list was read again and still shows them"
			: "the list was read again and shows none left";
	return [`${parts.join(", ")}; ${check}`];
}

function apiKeys({ apiKeys }: HandledUser): string[] {
	if (!apiKeys) return [];
	const { revoked, failed, listed } = apiKeys;
	if (!listed && revoked + failed === 0) return ["**the API keys could not be read**"];
	if (!listed) return [`${plural(revoked, "API key")} revoked, **whether more work is not known**`];
	if (revoked + failed === 0) return ["no API key"];
	return [`${plural(revoked, "API key")} revoked${failed > 0 ? `, **${number(failed)} may still work**` : ""}`];
}

/** Which protection holds. */
function access({ access, letIn, lockedUntil, password }: HandledUser, wasLocked: boolean): string[] {
	if (letIn) return ["**let in again since by another command, so left alone: can sign in**"];
	switch (access) {
		case "banned":
			return ["**banned**"];
		case "locked":
			return [
				`**locked** ${lockedUntil ? `until ${dateAndClock(lockedUntil)}, when it ends by itself` : "with no end"}`,
				...passwordNow(password),
			];
		case "open":
			return ["**not kept out, can sign in**", ...passwordNow(password)];
		case "gone":
			return ["Clerk does not know the user any more, so nobody can sign in as them"];
		case "unknown":
			return [
				wasLocked
					? "**whether they can sign in is not known**: a lock from before may still hold, and ends by itself"
					: // The answer was lost, or a refusal of many at once left open whether some were banned.
						"**whether they can sign in is not known**, Clerk did not tell",
				...passwordNow(password),
			];
		case undefined:
			return passwordNow(password);
	}
}

function passwordNow(password: HandledUser["password"]): string[] {
	switch (password) {
		case "to-be-reset":
			return ["a new password is asked for at the next sign-in"];
		case "none":
			return ["the user has no password, so there is none to reset"];
		case "unchanged":
			return ["**the password could not be marked for a reset**"];
		case "unknown":
			return ["**whether a new password is asked for is not known**, Clerk's answer was lost"];
		case undefined:
			return [];
	}
}

function unlocked({ handling, known }: HandledRow): string {
	if (handling.access === "gone") return "Clerk does not know the user any more";
	if (handling.access === "unknown") return "**whether they can sign in is not known**, Clerk's answer was lost";
	if (handling.access !== "open") return `**still ${handling.access ?? "kept out"}**`;
	const was = [known?.banned ? "banned" : "", known?.locked ? "locked" : ""].filter((word) => word !== "");
	return was.length > 0 ? `was ${was.join(" and ")}, can sign in again` : "is neither banned nor locked";
}

function handled(operation: OperationName, row: HandledRow): string {
	if (operation === "unlock") return unlocked(row);
	const { handling } = row;
	if (isLetIn(row)) {
		// Of their sessions only what an earlier run did is known.
		const revoked = revokedInAll(handling);
		const before = revoked > 0 ? [`${plural(revoked, "session")} revoked before that`] : [];
		return [...access(handling, false), ...before].join("; ");
	}
	const wasLocked = row.known?.locked === true;
	return [...access(handling, wasLocked), ...sessions(operation, handling), ...apiKeys(handling)].join("; ");
}

/** More than these are looked up in Clerk's dashboard. */
const mostCandidates = 10;

export function candidateIds(candidates: readonly string[]): string {
	const more = candidates.length - mostCandidates;
	const ids = candidates.slice(0, mostCandidates).map((id) => code(id));
	return `${ids.join(", ")}${more > 0 ? ` and ${number(more)} more in Clerk's dashboard` : ""}`;
}

export function rowLine(operation: OperationName, row: OperationRow): string {
	const name = shown(row.asked);
	const isEmail = row.asked.includes("@");
	switch (row.outcome) {
		case "unknown":
			return `- ❓ ${name}: this Clerk instance has no such user, nothing was done. Check the ${isEmail ? "spelling, or name the user by id" : "id, or name the user by e-mail address"}.`;
		case "ambiguous":
			return `- ❓ ${name}: belongs to ${plural(row.candidates.length, "user")}, nothing was done. Name the one you mean by id: ${candidateIds(row.candidates)}.`;
		case "repeated":
			return `- ${name}: the same user as ${shown(row.as)}, done once.`;
		case "unread":
			return operation === "revoke"
				? `- ❌ ${name}: **this run revoked nothing**, the user's sessions could not be read.`
				: `- ❌ ${name}: **this run did nothing**, the user could not be read.`;
		case "not-tried":
			return `- ❌ ${name}: **not tried**, because nothing more was asked of Clerk.`;
		case "handled": {
			const { user } = row.handling;
			const who = [
				user === row.asked ? name : `${name} (${code(user)})`,
				...(row.known?.email && !isEmail ? [code(maskEmail(row.known.email))] : []),
				...(row.known?.banned && operation === "revoke" ? ["banned"] : []),
			];
			return `- ${!isDone(operation, row) ? "❌" : isLetIn(row) ? "⚠️" : "✅"} ${who.join(", ")}: ${handled(operation, row)}.`;
		}
	}
}

/** The same for a page with thousands of users. */
export function userLine(operation: OperationName, handling: HandledRow["handling"]): string {
	return rowLine(operation, { asked: handling.user, outcome: "handled", known: undefined, handling });
}
