/** What `/revoke` says: per user what Clerk confirmed, what is left, and how long tokens that are already out stay valid. */
import type { Revocation } from "../ports.ts";
import { byHand, explainFailure } from "./failure.ts";
import { code, maskEmail, number, plural, quote, shown } from "./text.ts";
import { duration } from "./time.ts";

/** What became of one name in the command. */
export type RevokeRow =
	| {
			asked: string;
			outcome: "revocation";
			email: string | null;
			banned: boolean;
			/** An earlier run worked on this user, and now Clerk does not know them any more. */
			gone?: true;
			revocation: Revocation;
	  }
	/** A second name of a user whose row stands above. */
	| { asked: string; outcome: "repeated"; as: string }
	| { asked: string; outcome: "unknown" }
	| { asked: string; outcome: "ambiguous"; candidates: readonly string[] }
	| { asked: string; outcome: "unread"; failures: Revocation["failures"] };

export type RevokeReport = {
	rows: readonly RevokeRow[];
	/** Undefined when the key does not tell. */
	instance: "production" | "development" | undefined;
	/** Undefined when Clerk did not tell. */
	tokenLifetimeSeconds: number | undefined;
	reason: string | null;
	/** This run took up one that had been cut off. */
	resumed: boolean;
};

export function isEnded(row: RevokeRow): boolean {
	if (row.outcome === "repeated") return true;
	return row.outcome === "revocation" && row.revocation.verified && row.revocation.failed === 0;
}

/** Names that stand for no user, or for more than one: nothing was done, and trying again will not help. */
export function isNobody({ outcome }: RevokeRow): boolean {
	return outcome === "unknown" || outcome === "ambiguous";
}

export function revokeStarted(asked: readonly string[]): string {
	return `⏳ Revoking all sessions of ${asked.map(shown).join(", ")} …\n\nThis comment will say how it ended, or that the run was cut off. In doubt type the command again: what is already done stays done.`;
}

/** An earlier run's work is part of what the command did. */
function revokedInAll({ revoked, revokedBefore = 0 }: Revocation): number {
	return revoked + revokedBefore;
}

function counts({ revocation, gone }: Extract<RevokeRow, { outcome: "revocation" }>): string {
	const { revokedBefore = 0, alreadyOver, failed, verified } = revocation;
	const revoked = revokedInAll(revocation);
	if (revoked + alreadyOver + failed === 0) return "no live session was found; there was nothing to revoke";
	const share = revokedBefore === revoked ? "all" : number(revokedBefore);
	const parts = [
		revokedBefore > 0
			? `${plural(revoked, "session")} revoked since the command was typed, ${share} of them before this run took over`
			: `${plural(revoked, "session")} revoked`,
	];
	if (alreadyOver > 0)
		parts.push(`${number(alreadyOver)} already gone when their turn came, not confirmed to be by us`);
	if (failed > 0) parts.push(`**${number(failed)} ${verified ? "still live" : "not known to be revoked"}**`);
	if (gone) return `${parts.join(", ")}; Clerk does not know the user any more`;
	const check = !verified
		? "the list could not be read again to make sure"
		: failed > 0
			? "the list was read again and still shows them"
			: "the list was read again and shows none left";
	return `${parts.join(", ")}; ${check}`;
}

function rowLine(row: RevokeRow): string {
	const name = shown(row.asked);
	const isEmail = row.asked.includes("@");
	switch (row.outcome) {
		case "unknown":
			return `- ❓ ${name}: this Clerk instance has no such user, nothing was done. Check the ${isEmail ? "spelling, or name the user by id" : "id, or name the user by e-mail address"}.`;
		case "ambiguous":
			return `- ❓ ${name}: belongs to ${row.candidates.length} users, nothing was done. Name the one you mean by id: ${row.candidates.map((id) => code(id)).join(", ")}.`;
		case "repeated":
			return `- ${name}: the same user as ${shown(row.as)}, done once.`;
		case "unread":
			return `- ❌ ${name}: **this run revoked nothing**, the user's sessions could not be read.`;
		case "revocation": {
			const { user } = row.revocation;
			const who = [
				user === row.asked ? name : `${name} (${code(user)})`,
				...(row.email && !isEmail ? [code(maskEmail(row.email))] : []),
				...(row.banned ? ["banned"] : []),
			];
			return `- ${isEnded(row) ? "✅" : "❌"} ${who.join(", ")}: ${counts(row)}.`;
		}
	}
}

function revocations(rows: readonly RevokeRow[]): Extract<RevokeRow, { outcome: "revocation" }>[] {
	return rows.filter((row) => row.outcome === "revocation");
}

function sum(rows: readonly RevokeRow[], count: (revocation: Revocation) => number): number {
	return revocations(rows).reduce((total, { revocation }) => total + count(revocation), 0);
}

function headline({ rows, resumed }: RevokeReport): string {
	const users = revocations(rows).length;
	const revoked = sum(rows, revokedInAll);
	const since = sum(rows, ({ revokedBefore = 0 }) => revokedBefore) > 0 ? " since the command was typed" : "";
	const nothing = resumed ? "This run revoked nothing, an earlier one may have done a part" : "Nothing was revoked";
	const said = revoked === 0 ? nothing : `${plural(revoked, "session")} revoked${since}`;
	if (rows.every(isEnded)) {
		if (revoked > 0) return `✅ **${said}${users === 1 ? "" : ` of ${users} users`}; none is left.**`;
		return sum(rows, ({ alreadyOver }) => alreadyOver) > 0
			? "✅ **None is left: the sessions were already gone when their turn came.**"
			: "✅ **No live session was found.**";
	}
	if (rows.every((row) => isEnded(row) || isNobody(row))) {
		return users === 0 ? "😕 **Nothing was revoked.**" : `😕 **${said}, but not every name was found.**`;
	}
	const maybe = sum(rows, ({ failed, verified }) => (verified ? 0 : failed));
	const first = revoked === 0 && maybe > 0 ? "No session is known to be revoked" : said;
	return `❌ **${[first, ...left(rows, maybe)].join("; ")}.**`;
}

/** What keeps the work from being finished, in the words of a headline. */
function left(rows: readonly RevokeRow[], maybe: number): string[] {
	const live = sum(rows, ({ failed, verified }) => (verified ? failed : 0));
	const unchecked = revocations(rows).filter(
		({ revocation }) => !revocation.verified && revocation.failed === 0,
	).length;
	const unread = rows.filter(({ outcome }) => outcome === "unread").length;
	const nobody = rows.filter(isNobody).length;
	return [
		...(live > 0 ? [`${number(live)} still live`] : []),
		...(maybe > 0 ? [`${number(maybe)} may still be live`] : []),
		...(unchecked > 0 ? ["whether more are live is not known"] : []),
		...(unread > 0 && rows.length > 1 ? [`${plural(unread, "user")} could not be read`] : []),
		...(nobody > 0 ? [`${plural(nobody, "name")} not found`] : []),
	];
}

/** One paragraph for each reason, and once what can be done meanwhile. */
function reasons(rows: readonly RevokeRow[]): string[] {
	const failures = rows.flatMap((row) =>
		row.outcome === "revocation" ? row.revocation.failures : row.outcome === "unread" ? row.failures : [],
	);
	const told = new Map(failures.map((failure) => [`${failure.reason} ${failure.status}`, explainFailure(failure)]));
	return [...told.values()].map(({ why, cure }) => `${why} ${cure}`);
}

function keptAppearing(rows: readonly RevokeRow[]): boolean {
	return rows.some(
		(row) =>
			row.outcome === "revocation" &&
			row.revocation.verified &&
			row.revocation.failed > 0 &&
			row.revocation.failures.length === 0,
	);
}

/** What is true now of tokens and sign-ins; only of users for whom something was ended, or was over already. */
function afterwards({ rows, tokenLifetimeSeconds }: RevokeReport): string[] {
	const acted = revocations(rows).filter((row) => isEnded(row) || revokedInAll(row.revocation) > 0);
	if (acted.length === 0) return [];
	const lifetime =
		tokenLifetimeSeconds === undefined
			? "Tokens that were already issued stay valid until they expire: 60 seconds, or longer if the application uses JWT templates (Clerk did not tell their lifetimes)."
			: `Tokens that were already issued stay valid for up to **${duration(tokenLifetimeSeconds)}**, until they expire; Clerk cannot take those back.`;
	const brought = sum(acted, revokedInAll) > 0 ? " Ended sessions cannot be brought back." : "";
	return [`${lifetime} ${signingInAgain(acted.map(({ banned }) => banned))}${brought}`];
}

function signingInAgain(banned: readonly boolean[]): string {
	const [who, is] = banned.length === 1 ? ["The user", "is"] : ["The users", "are"];
	if (banned.every((one) => one)) return `${who} ${is} banned, and cannot sign in until that is taken back.`;
	const exceptBanned = banned.some((one) => one) ? "Users who are not banned" : who;
	return `${exceptBanned} can sign in again, and so can anybody who knows the password.`;
}

export function revokeReply(report: RevokeReport): string {
	const { rows } = report;
	const again = rows.filter((row) => !isEnded(row) && !isNobody(row));
	return [
		headline(report),
		rows.map(rowLine).join("\n"),
		...reasons(rows),
		...(keptAppearing(rows)
			? [
					"Live sessions were still listed after each round of revoking: either somebody keeps signing in, or Clerk does not end them. Ban the user in Clerk's dashboard, which ends all sessions and keeps them from signing in; if your plan has no ban, change their password there.",
				]
			: []),
		...(again.length > 0
			? [
					`${byHand} To go on with what is left, type ${code(`/revoke ${again.map((row) => (row.outcome === "revocation" ? row.revocation.user : row.asked.includes("@") ? "<the same e-mail>" : row.asked)).join(" ")}`, 1_000)}; what is done stays done.`,
				]
			: []),
		...afterwards(report),
		...(report.resumed && rows.some((row) => row.outcome === "revocation")
			? ["An earlier run of this command did not finish; this one went on."]
			: []),
		`<sub>${report.instance ? `Clerk ${report.instance} instance` : "Clerk instance; the key does not tell whether production or development"}${report.reason ? ` · reason given: ${quote(report.reason)}` : ""}</sub>`,
	].join("\n\n");
}
