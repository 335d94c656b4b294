/** What `/access-log` shows: a user's sessions over time, newest first, those that are over too. */
import type { KnownUser, SessionView } from "../ports/clerk.ts";
import { sessionCells } from "./session.ts";
import { code, firstThatFit, maskEmail, number, plural, quote, shown } from "./text.ts";

export function accessLogStarted(asked: string): string {
	return `⏳ Reading the sessions of ${shown(asked)} …`;
}

/** A comment has room for some more. */
const mostRows = 100;
/** Names of devices and places are other people's words, and may be long. */
const longestRows = 40_000;

function sessionRow(session: SessionView): string {
	const status = quote(session.status, 40);
	return `| ${[session.live ? `**${status}**` : status, ...sessionCells(session)].join(" | ")} |`;
}

export function accessLogReply({ id, email }: KnownUser, sessions: readonly SessionView[]): string {
	const who = `${code(id)}${email ? `, ${code(maskEmail(email))}` : ""}`;
	if (sessions.length === 0) {
		return `**Clerk lists no session of ${who}.** It forgets sessions that are over after a while, so this does not prove that there was none. ${elsewhere}`;
	}
	const live = sessions.filter(({ live }) => live).length;
	const rows = firstThatFit(sessions.slice(0, mostRows).map(sessionRow), longestRows);
	const more = sessions.length - rows.length;
	return [
		`**${plural(sessions.length, "session")} of ${who}**, ${live === 0 ? "none" : number(live)} of them live; newest first, times in UTC.`,
		`| State | Started | Last active | Device | Place | Address |\n|---|---|---|---|---|---|\n${rows.join("\n")}`,
		...(more > 0 ? [`… and ${number(more)} older ones, which do not fit here.`] : []),
		`Clerk forgets sessions that are over after a while, so the oldest may be missing. ${elsewhere}`,
		live > 0
			? `Next: ${code(`/revoke ${id}`)} ends the live ones, ${code(`/user ${id}`)} shows what else opens the account.`
			: `Next: ${code(`/user ${id}`)} shows what else opens the account.`,
	].join("\n\n");
}

const elsewhere =
	"What was done in a session stands in your application's own logs, and, for some days only, in Clerk's dashboard under Logs: save both early.";
