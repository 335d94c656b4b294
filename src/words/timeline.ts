/** One line of the timeline for each event: who did what. */
import type { EventOf } from "../incident/event.ts";
import { isSameLogin } from "../incident/login.ts";
import type { TimelineEntry } from "../incident/timeline.ts";
import { code, plural, quote } from "./text.ts";
import { clock } from "./time.ts";
import { handledSentence } from "./timeline-handled.ts";
import { driftSentence, resyncedSentence } from "./timeline-table.ts";

/** Until when it waits and not whether: the card is not painted anew when the time is over. */
function proposed(
	{ users, gone, code: codeWord, expiresAt }: EventOf<"proposed">,
	waits: boolean,
	slashed: string,
): string {
	const what = gone === undefined ? plural(users, "user") : plural(users, "row");
	const asked = `asked for ${slashed} of ${what} (${code(codeWord)})`;
	return waits ? `${asked}; it waits for a second person until ${clock(expiresAt)}` : asked;
}

function started({ progress, repair }: EventOf<"started">, slashed: string): string {
	if (repair) {
		const { created, updated } = repair.numbers;
		return `started ${slashed}, which has not ended yet; ${plural(created + updated, "row")} written so far`;
	}
	const users = progress === undefined ? 0 : progress.rest.users + progress.users.length;
	return `started ${slashed}, which has not ended yet${users > 0 ? `; ${plural(users, "user")} so far` : ""}`;
}

export function timelineSentence(entry: TimelineEntry): string {
	const { by, command, event } = entry;
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
			return isSameLogin(event.lead, by) ? `${who} took the lead` : `${who} made **${quote(event.lead)}** the lead`;
		case "sessions-revoked":
		case "locked-out":
		case "unlocked":
		case "reset-forced":
			return handledSentence(event, { who, by, slashed, continued: entry.continued === true });
		case "drift-measured":
			return `${who} compared the users table with Clerk: ${driftSentence(event)}`;
		case "exported":
			return `${who} had the users table kept as it was: ${plural(event.export.rows, "row")}`;
		case "resynced":
			return `${who} ${resyncedSentence(event, by)}`;
		case "proposed":
			return `${who} ${proposed(event, entry.waits === true, slashed)}`;
		case "cancelled":
			return `${who} withdrew what waited as ${code(event.code)}; ${entry.begun ? "its run had begun, and what that did stays done" : "nothing of it was done"}`;
		case "resolved":
			return `${who} resolved the incident${event.how ? `: ${quote(event.how)}` : ""}`;
		case "reopened":
			return "reason" in event ? `${who} reopened: ${quote(event.reason)}` : `${who} reopened the issue`;
		case "closed":
			return `${who} closed the issue`;
		case "started":
			return `${who} ${started(event, slashed)}`;
		case "failed":
			return `${who} typed ${slashed}; it failed`;
		default:
			return `${who} used ${slashed}`;
	}
}
