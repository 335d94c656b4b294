/** What a command about users did, as one line of the timeline: sums, what is left, and on whose word. */
import { type HandledEvent, type HandledUser, isHandled, isUnread } from "../incident/handled.ts";
import { isSameLogin } from "../incident/login.ts";
import { isKeptOut, revokedInAll } from "./operation-row.ts";
import { code, maskEmails, number, plural, quote } from "./text.ts";

/** Over those who are listed and those who are not. */
function sumOf(
	{ users, rest }: HandledEvent,
	listed: (user: HandledUser) => number,
	unlisted: number | undefined,
): number {
	return users.reduce((total, user) => total + listed(user), rest ? (unlisted ?? 0) : 0);
}

function usersOf(event: HandledEvent): number {
	return event.users.length + (event.rest?.users ?? 0);
}

function whom(event: HandledEvent, count: number): string {
	const [only] = event.users;
	return count === 1 && usersOf(event) === 1 && only ? `\`${only.user}\`` : plural(count, "user");
}

function did(event: HandledEvent, slashed: string): string {
	const { rest } = event;
	const all = usersOf(event);
	if (all === 0)
		return event.type === "sessions-revoked" && !event.notTried
			? unreadOnly(event)
			: `typed ${slashed}, which reached nobody`;
	const revoked = sumOf(event, revokedInAll, rest && revokedInAll(rest));
	const keys = sumOf(event, ({ apiKeys }) => apiKeys?.revoked ?? 0, rest?.apiKeys);
	const ended = `${plural(revoked, "session")}${keys > 0 ? ` and ${plural(keys, "API key")}` : ""}`;
	switch (event.type) {
		case "sessions-revoked":
			// Of what was revoked before the last run, Clerk does not tell by whom.
			return sumOf(event, ({ revokedBefore = 0 }) => revokedBefore, rest?.revokedBefore) > 0
				? `ended the sessions of ${whom(event, all)}: ${ended} revoked since the command was typed`
				: `revoked ${ended} of ${whom(event, all)}`;
		case "locked-out": {
			const out = sumOf(event, (user) => (isKeptOut(user) ? 1 : 0), rest?.users);
			const locked = sumOf(event, ({ access }) => (access === "locked" ? 1 : 0), rest?.locked);
			const by =
				locked === 0
					? ""
					: locked === out
						? " by a lock instead of a ban"
						: `, ${number(locked)} of them by a lock instead of a ban`;
			return out === 0
				? `tried to lock out ${whom(event, all)}, and **nobody is known to be locked out**; ${ended} revoked`
				: `locked out ${whom(event, out)}${by}, and revoked ${ended}`;
		}
		case "unlocked": {
			const open = sumOf(event, ({ access }) => (access === "open" ? 1 : 0), rest?.users);
			return open === 0 ? `tried to unlock ${whom(event, all)}` : `unlocked ${whom(event, open)}`;
		}
		case "reset-forced": {
			const asked = sumOf(
				event,
				({ password }) => (password === "to-be-reset" ? 1 : 0),
				rest && rest.users - rest.passwordless,
			);
			return asked === 0
				? `tried to force a new password on ${whom(event, all)}, and revoked ${ended}`
				: `forced a new password on ${whom(event, asked)}, and revoked ${ended}`;
		}
	}
}

function unreadOnly({ unread }: HandledEvent): string {
	return `could not read the sessions of ${plural(unread, "user")}`;
}

/** What is left. */
function remarks(event: HandledEvent): string[] {
	const { type, users, unread, notTried = 0, unlisted = 0, notFound } = event;
	const isUnlock = type === "unlocked";
	const failed = users.reduce((total, user) => total + user.failed, 0);
	const isOut = type === "locked-out";
	const letIn = users.filter((user) => user.letIn).length;
	const open = users.filter((user) => isOut && user.access === "open").length - letIn;
	const isDoor = isUnlock || isOut;
	const unsure = users.filter(({ access = "unknown" }) => isDoor && access === "unknown").length;
	const kept = isUnlock ? users.filter((user) => !isHandled(type, user)).length - unsure : 0;
	const needsPassword = users.filter(
		({ access }) => type === "reset-forced" || (type === "locked-out" && access === "locked"),
	);
	const unchanged = needsPassword.filter(({ password }) => password === "unchanged").length;
	const unknown = needsPassword.filter(({ password }) => password === "unknown").length;
	const without =
		type === "reset-forced"
			? users.filter(({ password }) => password === "none").length + (event.rest?.passwordless ?? 0)
			: 0;
	const keys = users.filter(({ apiKeys }) => apiKeys && (apiKeys.failed > 0 || !apiKeys.listed)).length;
	const isReadElsewhere = usersOf(event) === 0 && type === "sessions-revoked" && notTried === 0;
	return [
		open > 0 ? `**${plural(open, "user")} can still sign in**` : "",
		letIn > 0 ? `${plural(letIn, "user")} let in again since` : "",
		unsure > 0 ? `**of ${plural(unsure, "user")} it is not known whether they can sign in**` : "",
		kept > 0 ? `**${plural(kept, "user")} still kept out**` : "",
		unchanged > 0 ? `**${plural(unchanged, "password")} could not be marked**` : "",
		unknown > 0 ? `**of ${plural(unknown, "user")} it is not known whether a new password is asked for**` : "",
		without > 0 ? `${plural(without, "user")} without a password` : "",
		failed > 0 ? `**${number(failed)} may still be live**` : "",
		!isUnlock && users.some((user) => !user.verified) ? "**not verified**" : "",
		keys > 0 ? `**API keys of ${plural(keys, "user")} may still work**` : "",
		unread > 0 && !isReadElsewhere ? `**${plural(unread, "user")} could not be read**` : "",
		notTried > 0 ? `**${plural(notTried, "user")} not tried**` : "",
		unlisted > 0 ? `**${plural(unlisted, "more user")} not done**` : "",
		notFound > 0 ? `${plural(notFound, "name")} not found` : "",
	].filter((part) => part !== "");
}

function onWhoseWord({ alone, reason }: HandledEvent): string[] {
	return [
		alone === undefined ? "" : `**alone**, because: ${said(alone, 200)}`,
		reason ? `reason: ${said(reason, 120)}` : "",
	].filter((part) => part !== "");
}

function said(text: string, maxLength: number): string {
	return quote(maskEmails(text), maxLength);
}

/** `who` typed the last command that it took: with two people that is who agreed. `continued`: a later run counts it. */
export function handledSentence(
	record: HandledEvent,
	{ who, by, slashed, continued }: { who: string; by: string; slashed: string; continued: boolean },
): string {
	const event = withoutUnread(record);
	const rest = continued ? onWhoseWord(event) : [...remarks(event), ...onWhoseWord(event)];
	const { confirmed } = event;
	const own = isSameLogin(confirmed?.by, by);
	const agreed = confirmed
		? ` confirmed ${own ? `their own ${slashed}` : `${slashed} of **${quote(confirmed.by)}**`} (${code(confirmed.code)}):`
		: "";
	const what = continued ? "a part was done, which is counted where it went on" : did(event, slashed);
	return `${who}${agreed} ${what}${rest.length > 0 ? ` (${rest.join("; ")})` : ""}`;
}

/** Of many, who could not be read stands among the users, so that the next run looks at them again. */
function withoutUnread(event: HandledEvent): HandledEvent {
	const users = event.users.filter((user) => !isUnread(user));
	return { ...event, users, unread: event.unread + event.users.length - users.length };
}
