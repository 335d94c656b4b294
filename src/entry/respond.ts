/**
 * The action `respond` up to its first request: a cheap look at the event, then the 👀, then everything else. It must not
 * import, directly or through others, a library: what is loaded before the 👀 is what the responder waits for.
 */
import { findCommands } from "../chatops/find-commands.ts";
import { acknowledge, reactionsPath } from "../github/acknowledge.ts";
import { input, readEnvironment } from "./environment.ts";
import type { Seen } from "./respond-fully.ts";

/** The few fields of the payload that decide whether there is anything for us to do. */
type Glimpse = {
	action?: string;
	issue?: { number?: number; pull_request?: unknown };
	comment?: { id?: number; body?: string | null; user?: { type?: string } | null };
	changes?: { body?: { from?: string } };
	sender?: { type?: string };
};

export async function respondToEvent(root: URL): Promise<void> {
	const environment = readEnvironment();
	const seen = await look(environment.eventName, environment.payload as Glimpse);
	if (typeof seen === "string") {
		const { report } = await import("./report.ts");
		return report({ ignored: seen });
	}
	const { owner, repo, apiUrl } = environment;
	const path = `/repos/${owner}/${repo}${reactionsPath(seen.target)}`;
	const { sent, answered } = acknowledge(apiUrl, input("github-token"), path);
	// Loading the rest blocks the process for some 100 ms, and a TLS handshake needs it in between: without this wait the
	// request would leave only after everything is loaded. The bound is for a network that does not answer at all.
	await Promise.race([sent, new Promise((resolve) => setTimeout(resolve, longestHandshakeMilliseconds).unref())]);
	const { respondFully } = await import("./respond-fully.ts");
	await respondFully(root, environment, seen, answered);
}

const longestHandshakeMilliseconds = 300;

/** What there is to respond to, or why there is nothing. */
async function look(eventName: string, glimpse: Glimpse): Promise<Seen | string> {
	const { action, issue, comment, changes, sender } = glimpse;
	if (issue?.number === undefined) return `the event ${eventName || "without a name"} is not about an issue`;
	if (issue.pull_request) return "the event is about a pull request";
	if (eventName === "issues") {
		// An alert may open an incident; what programs do to it later is our own doing or nobody's wish.
		if (sender?.type === "Bot" && action !== "opened" && action !== "labeled") return "a program changed the issue";
		if (action === "edited" && !changes?.body) return "the edit did not change the issue's text";
		return { target: { issue: issue.number }, commands: [], before: [] };
	}
	if (eventName !== "issue_comment" || comment?.id === undefined) return `the event ${eventName} is not one of ours`;
	if (action !== "created" && action !== "edited") return `a comment was ${action}`;
	if (comment.user?.type === "Bot" || sender?.type === "Bot") return "the comment was written by a program";
	const commands = await findCommands(comment.body ?? "");
	const before = action === "edited" ? await findCommands(changes?.body?.from ?? "") : [];
	if (commands.length === 0 && before.length === 0)
		return "the comment holds no command outside code, quotes and links";
	if (action === "edited" && JSON.stringify(commands) === JSON.stringify(before)) return "the edit changed no command";
	return { target: { comment: comment.id }, commands, before };
}
