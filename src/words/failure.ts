/** What went wrong outside, in one sentence of why and one of what to do next. Bugs of ours have their own words. */
import type { OutsideFailure } from "../ports.ts";
import { code, quote } from "./text.ts";
import { duration } from "./time.ts";

function clerk(failure: OutsideFailure): { why: string; next: string } {
	const again = "Then type the command again; what is already done stays done.";
	const byHand = "Until then, sign users out in Clerk's dashboard: Users → the user → Sessions.";
	switch (failure.reason) {
		case "not-set-up":
			return {
				why: "The repository has no Clerk secret key.",
				next: `Add it as the secret \`CLERK_SECRET_KEY\` under Settings → Secrets and variables → Actions. Then type the command again. ${byHand}`,
			};
		case "wrong-key":
			return {
				why: "What stands in the secret `CLERK_SECRET_KEY` is not a secret key: those begin with sk_live_ or sk_test_.",
				next: `Put the secret key there, from Clerk's dashboard under API keys. ${again} ${byHand}`,
			};
		case "unauthorized":
			return {
				why: "Clerk does not accept the secret key: it was rotated, mistyped, or belongs to a deleted instance.",
				next: `Put a valid key into the secret \`CLERK_SECRET_KEY\`. ${again}`,
			};
		case "forbidden":
			return {
				why: "Clerk accepts the secret key but does not let it do this.",
				next: `Use a key with the needed scopes in the secret \`CLERK_SECRET_KEY\`. ${again}`,
			};
		case "rate-limited":
			return {
				why: "Clerk answered that there are too many requests. During its own outages Clerk has answered so too.",
				next: `Look at [status.clerk.com](https://status.clerk.com) and wait ${waitFor(failure)}. ${again} ${byHand}`,
			};
		case "unavailable":
		case "timed-out":
		case "unreachable":
			return {
				why:
					failure.reason === "unavailable"
						? "Clerk's API is failing."
						: failure.reason === "timed-out"
							? "Clerk's API did not answer in time."
							: "Clerk's API could not be reached.",
				next: `Look at [status.clerk.com](https://status.clerk.com). ${again} ${byHand}`,
			};
		case "unreadable":
			return {
				why: "What answered at the address of Clerk's API is not Clerk: the answer was no JSON, or not of the documented shape.",
				next: `If \`clerk-api-url\` is set in the workflow, check it; otherwise look at [status.clerk.com](https://status.clerk.com). ${again}`,
			};
		default:
			return {
				why: "Clerk refused the request.",
				next: `Do it in Clerk's dashboard, and report this with the run's log. ${again}`,
			};
	}
}

/** Nobody waits less than a minute by hand. */
function waitFor({ retryAfterSeconds = 0 }: OutsideFailure): string {
	return retryAfterSeconds <= 60 ? "a minute" : `${duration(retryAfterSeconds)}, which is what Clerk asks for`;
}

function github(failure: OutsideFailure): { why: string; next: string } {
	switch (failure.reason) {
		case "unauthorized":
		case "forbidden":
			return {
				why: "GitHub did not let the workflow's token do this.",
				next: "Check the `permissions` of the job in `.github/workflows/incident.yml` and that the issue is not locked. Then type the command in a new comment.",
			};
		case "rate-limited":
			return {
				why: "GitHub answered that there are too many requests.",
				next: "Wait a minute, then type the command in a new comment.",
			};
		case "unreadable":
			return {
				why: "GitHub's answer could not be read: it was no JSON, or not of the documented shape.",
				next: "Look at [githubstatus.com](https://www.githubstatus.com), and at what stands between the runner and GitHub if the runner is your own. Then type the command in a new comment.",
			};
		case "rejected":
			return {
				why: "GitHub refused the request.",
				next: "Report this with the run's log. Then type the command in a new comment.",
			};
		default:
			return {
				why: "GitHub's API is failing.",
				next: "Look at [githubstatus.com](https://www.githubstatus.com), then type the command in a new comment.",
			};
	}
}

/** The evidence a support team asks for, in brackets: status, code, trace id. */
function evidence(failure: OutsideFailure): string {
	const facts = [
		failure.status === undefined ? undefined : `HTTP ${failure.status}`,
		failure.code === undefined ? undefined : code(failure.code, 80),
		failure.traceId === undefined ? undefined : `trace ${code(failure.traceId, 80)}`,
		failure.retryAfterSeconds === undefined ? undefined : `retry after ${failure.retryAfterSeconds} s`,
	].filter((fact) => fact !== undefined);
	return facts.length > 0 ? `(${facts.join(", ")})` : `(${quote(failure.message, 160)})`;
}

export function explainFailure(failure: OutsideFailure): { why: string; next: string } {
	const { why, next } = failure.service === "Clerk" ? clerk(failure) : github(failure);
	return { why: `${why} ${evidence(failure)}`, next };
}

/** What is true of the work when a run fails: in this run nothing, in an earlier one perhaps, or in part. */
export const whatWasDone = {
	nothing: "Nothing was done.",
	nothingNow: "This run did nothing; an earlier one may have done a part.",
	inPart: "It may have been done in part.",
} as const;

export function failureReply(command: string, done: string, failure: OutsideFailure, runUrl: string): string {
	const { why, next } = explainFailure(failure);
	return `❌ **${code(`/${command}`)} failed.** ${done}\n\n${why} ${next}\n\n[The run's log](${runUrl})`;
}

/** A reply that should have replaced the one that announced it. */
export function insteadOfEdit(text: string): string {
	return `${text}\n\n<sub>This answers in place of the comment that says ⏳: GitHub did not take the edit of that one.</sub>`;
}

/** Why, where it was nobody's doing but ours. */
export const bugWhy = "This is a fault of the runbook, not of what you typed.";
/** Why, where the run itself ended before its time. */
export const cutOffWhy = "The run was cut off: cancelled, timed out, or its machine was lost.";

export function bugReply(command: string, done: string, runUrl: string): string {
	return `❌ **${code(`/${command}`)} broke on our side.** ${done}\n\n${bugWhy} If users are at risk, act in Clerk's dashboard now. [The run's log](${runUrl}) has the cause; press "Re-run" there, or type the command in a new comment, to try again.`;
}

export function notRunReply(commands: readonly string[]): string {
	return `Not run, because the command above failed: ${commands.map((name) => code(`/${name}`)).join(", ")}. Type ${commands.length === 1 ? "it" : "them"} again in a new comment when it is clear what to do.`;
}

export function cutOffReply(command: string, runUrl: string): string {
	return `❌ **The run of ${code(`/${command}`)} was cut off before it could say how it ended.**\n\nIt was cancelled, timed out, lost its machine, or GitHub did not take its answer, so some of the work may be done and some not. Type the command in a new comment: what is already done stays done. [The run's log](${runUrl}) shows how far it came.`;
}
