/** What `/revoke` says: per user what Clerk confirmed, what is left, and how long tokens that are already out stay valid. */
import type { Revocation } from "../ports.ts";
import { explainFailure } from "./failure.ts";
import { code, maskEmail, plural, quote } from "./text.ts";
import { duration } from "./time.ts";

/** What became of one name in the command. */
export type RevokeRow =
	| { asked: string; outcome: "revocation"; email: string | null; revocation: Revocation }
	| { asked: string; outcome: "unknown" }
	| { asked: string; outcome: "ambiguous"; candidates: readonly string[] }
	| { asked: string; outcome: "unread"; failures: Revocation["failures"] };

export type RevokeReport = {
	rows: readonly RevokeRow[];
	instance: "production" | "development";
	/** Undefined when Clerk did not tell. */
	tokenLifetimeSeconds: number | undefined;
	reason: string | null;
	/** This run took up one that had been cut off. */
	resumed: boolean;
};

export const isEnded = (row: RevokeRow): boolean =>
	row.outcome === "revocation" && row.revocation.verified && row.revocation.failed === 0;

/** A name as typed, an e-mail address masked. */
export function shown(asked: string): string {
	return code(asked.includes("@") ? maskEmail(asked) : asked, 80);
}

export function revokeStarted(asked: readonly string[]): string {
	return `⏳ Revoking all sessions of ${asked.map(shown).join(", ")} …\n\nThis comment will say how it ended. If it still says so in five minutes, the run was cut off: type the command again; what is already done stays done.`;
}

/** An earlier run's work is part of what the command did. */
function revokedInAll({ revoked, revokedBefore = 0 }: Revocation): number {
	return revoked + revokedBefore;
}

function counts(revocation: Revocation): string {
	const { revokedBefore = 0, alreadyOver, failed, verified } = revocation;
	const revoked = revokedInAll(revocation);
	const parts = [
		`${plural(revoked, "session")} revoked${revokedBefore > 0 ? `, ${revokedBefore} of them since the command was typed but before this run` : ""}`,
	];
	if (alreadyOver > 0) parts.push(`${alreadyOver} already gone, not by a confirmed request of ours`);
	if (failed > 0) parts.push(verified ? `**${failed} not revoked**` : `**${failed} not known to be revoked**`);
	if (revoked + alreadyOver + failed === 0) return "no live session was found; there was nothing to revoke";
	const check = !verified
		? "the list could not be read again to make sure"
		: failed > 0
			? "the list was read again and still shows them"
			: "the list was read again and shows none left";
	return `${parts.join(", ")}; ${check}`;
}

function rowLine(row: RevokeRow): string {
	const name = shown(row.asked);
	switch (row.outcome) {
		case "unknown":
			return `- ❓ ${name}: Clerk knows no such user here, nothing was done. Check the id, or name the user by e-mail address.`;
		case "ambiguous":
			return `- ❓ ${name}: belongs to ${row.candidates.length} users, nothing was done. Name the one you mean by id: ${row.candidates.map((id) => code(id)).join(", ")}.`;
		case "unread":
			return `- ❌ ${name}: **this run revoked nothing**, the user's sessions could not be read.`;
		case "revocation": {
			const { user } = row.revocation;
			const who = user === row.asked ? name : `${name} (${code(user)})`;
			return `- ${isEnded(row) ? "✅" : "❌"} ${who}${row.email && !row.asked.includes("@") ? `, ${code(maskEmail(row.email))}` : ""}: ${counts(row.revocation)}.`;
		}
	}
}

function headline(rows: readonly RevokeRow[]): string {
	const done = rows.filter(isEnded).length;
	const total = rows.reduce((sum, row) => sum + (row.outcome === "revocation" ? revokedInAll(row.revocation) : 0), 0);
	if (done === rows.length) {
		const found = rows.some((row) => row.outcome === "revocation" && row.revocation.alreadyOver > 0);
		if (total === 0 && found) return "✅ **None is left: the sessions were already gone when their turn came.**";
		return total === 0
			? "✅ **No live session was found.**"
			: `✅ **${plural(total, "session")} revoked${rows.length === 1 ? "" : ` of ${rows.length} users`}; none is left.**`;
	}
	const failed = rows.some((row) => row.outcome === "unread" || (row.outcome === "revocation" && !isEnded(row)));
	if (failed) return `❌ **Not finished: ${plural(total, "session")} revoked, but not everything that was asked for.**`;
	return done === 0
		? "😕 **Nothing was revoked.**"
		: `😕 **${plural(total, "session")} revoked, but not every name was found.**`;
}

function reasons(rows: readonly RevokeRow[]): string[] {
	const failures = rows.flatMap((row) =>
		row.outcome === "revocation" ? row.revocation.failures : row.outcome === "unread" ? row.failures : [],
	);
	const told = new Map(failures.map((failure) => [`${failure.reason} ${failure.status}`, explainFailure(failure)]));
	return [...told.values()].map(({ why, next }) => `${why} ${next}`);
}

function keptAppearing(rows: readonly RevokeRow[]): boolean {
	return rows.some(
		(row) => row.outcome === "revocation" && row.revocation.failed > 0 && row.revocation.failures.length === 0,
	);
}

function afterwards(report: RevokeReport): string {
	const lifetime =
		report.tokenLifetimeSeconds === undefined
			? "Tokens that were already issued stay valid until they expire: 60 seconds, or longer if the application uses JWT templates (Clerk did not tell their lifetimes)."
			: `Tokens that were already issued stay valid for up to **${duration(report.tokenLifetimeSeconds)}**, until they expire; Clerk cannot take those back.`;
	const who = report.rows.length === 1 ? "The user" : "The users";
	return `${lifetime} ${who} can sign in again, and so can anybody who knows the password. Ended sessions cannot be brought back.`;
}

export function revokeReply(report: RevokeReport): string {
	const { rows } = report;
	const tried = rows.some((row) => row.outcome === "revocation");
	const again = rows.filter((row) => !isEnded(row) && row.outcome !== "unknown" && row.outcome !== "ambiguous");
	return [
		headline(rows),
		rows.map(rowLine).join("\n"),
		...reasons(rows),
		...(keptAppearing(rows)
			? [
					"Live sessions were still listed after each round of revoking: either somebody keeps signing in, or Clerk does not end them. Ban the user in Clerk's dashboard, which ends all sessions and keeps them from signing in.",
				]
			: []),
		...(again.length > 0
			? [
					`To go on with what is left, type ${code(`/revoke ${again.map((row) => (row.outcome === "revocation" ? row.revocation.user : row.asked.includes("@") ? "<the same e-mail>" : row.asked)).join(" ")}`)}.`,
				]
			: []),
		...(tried ? [afterwards(report)] : []),
		...(report.resumed ? ["An earlier run of this command did not finish; this one went on."] : []),
		`<sub>Clerk ${report.instance} instance${report.reason ? ` · reason given: ${quote(report.reason)}` : ""}</sub>`,
	].join("\n\n");
}
