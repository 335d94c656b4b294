/** One line of the timeline for each event: who did what. */
import type { EventOf } from "../incident/event.ts";
import type { TimelineEntry } from "../incident/timeline.ts";
import { number, plural, quote } from "./text.ts";

function revoked({ users, notFound, unread, reason }: EventOf<"sessions-revoked">): string {
	const total = users.reduce((sum, user) => sum + user.revoked + (user.revokedBefore ?? 0), 0);
	const failed = users.reduce((sum, user) => sum + user.failed, 0);
	const who = users.length === 1 ? `\`${users[0]?.user}\`` : plural(users.length, "user");
	const rest = [
		failed > 0 ? `**${failed} may still be live**` : "",
		users.some((user) => !user.verified) ? "**not verified**" : "",
		unread > 0 ? `**${plural(unread, "user")} could not be read**` : "",
		notFound > 0 ? `${plural(notFound, "name")} not found` : "",
		reason ? `reason: ${quote(reason, 120)}` : "",
	].filter((part) => part !== "");
	if (users.length === 0) return `could not read the sessions of ${plural(unread, "user")}`;
	const more = rest.length > 0 ? ` (${rest.join("; ")})` : "";
	// Of what was revoked before the last run, Clerk does not tell by whom.
	return users.some(({ revokedBefore = 0 }) => revokedBefore > 0)
		? `ended the sessions of ${who}: ${number(total)} revoked since the command was typed${more}`
		: `revoked ${plural(total, "session")} of ${who}${more}`;
}

export function timelineSentence({ by, command, event }: TimelineEntry): string {
	const slashed = `\`/${command ?? "?"}\``;
	const who = `**${quote(by)}**`;
	switch (event.type) {
		case "acknowledged":
			return `${who} acknowledged`;
		case "noted":
			return `${who}: ${quote(event.text)}`;
		case "severity-changed":
			return `${who} set the severity to ${event.severity}`;
		case "lead-assigned":
			return event.lead.toLowerCase() === by.toLowerCase()
				? `${who} took the lead`
				: `${who} made **${quote(event.lead)}** the lead`;
		case "sessions-revoked":
			return `${who} ${revoked(event)}`;
		case "resolved":
			return `${who} resolved the incident${event.how ? `: ${quote(event.how)}` : ""}`;
		case "reopened":
			return "reason" in event ? `${who} reopened: ${quote(event.reason)}` : `${who} reopened the issue`;
		case "closed":
			return `${who} closed the issue`;
		case "started":
			return `${who} started ${slashed}, which has not ended yet`;
		case "failed":
			return `${who} typed ${slashed}; it failed`;
		default:
			return `${who} used ${slashed}`;
	}
}
