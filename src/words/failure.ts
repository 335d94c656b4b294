/** What went wrong outside, in one sentence of why and one of what to do next. Bugs of ours have their own words. */
import type { Unfinished } from "../incident/event.ts";
import type { OutsideFailure } from "../ports/failure.ts";
import { code, number, plural, quote } from "./text.ts";
import { duration } from "./time.ts";

/** Why it failed, what makes it work again, and what can be done meanwhile where that may take long. */
type Diagnosis = { why: string; cure: string; meanwhile: string };

/** Where it is read: in an issue, or on the page of an action's run, which knows its inputs and not where they come from. */
export type Place = "issue" | "action";

/** The way that needs nothing of ours. */
export const byHand = "Until then, sign users out in Clerk's dashboard: Users → the user → Sessions.";

/** What is set up where, and where to look, in the words of the place. */
const places = {
	issue: {
		noKey: "The repository has no Clerk secret key.",
		databaseUrl: "the secret `DATABASE_URL` of this repository",
		webhookUrl: "the endpoint's address that this repository has",
		webhookSecret: "the signing secret that this repository has",
		key: "the secret `CLERK_SECRET_KEY` of this repository, under Settings → Secrets and variables → Actions",
		address:
			"Correct `CLERK_API_URL` in this repository's variables, or delete it: without it the address is https://api.clerk.com.",
		checkAddress: "if `CLERK_API_URL` is set in this repository's variables, check it",
		lookAtUser: "look with `/user`",
		keeper: "Give the run's log to whoever keeps this repository.",
		rights: "Check the `permissions` of the job in `.github/workflows/incident.yml`, and that the issue is not locked.",
		sight:
			"Check that the issue was not moved or deleted, and the `permissions` of the job in `.github/workflows/incident.yml`.",
	},
	action: {
		databaseUrl: "the secret that the workflow gives to the input `database-url`",
		webhookUrl: "the input `webhook-url`",
		webhookSecret: "the secret that the workflow gives to the input `webhook-secret`",
		noKey:
			"The input `clerk-secret-key` is empty: the workflow gives it nothing, or a secret that is not set or that this job may not read.",
		key: "the secret that the workflow gives to the input `clerk-secret-key`",
		address: "Correct the input `clerk-api-url`, or leave it out: then the address is https://api.clerk.com.",
		checkAddress: "if the workflow gives the input `clerk-api-url`, check it",
		lookAtUser: "look at the user in Clerk's dashboard",
		keeper: "Give the run's log to whoever keeps the workflow.",
		rights: "Check the `permissions` of the job.",
		sight: "Check the `permissions` of the job.",
	},
} as const satisfies Record<Place, object>;

const clerkStatus = "Look at [status.clerk.com](https://status.clerk.com)";

export const atRisk = "If users are at risk, act in Clerk's dashboard now.";

function clerk(failure: OutsideFailure, place: Place): Omit<Diagnosis, "meanwhile"> {
	const { noKey, key, address, checkAddress, lookAtUser, keeper } = places[place];
	switch (failure.reason) {
		case "not-set-up":
			return { why: noKey, cure: `Take the key from Clerk's dashboard under API keys, and put it into ${key}.` };
		case "wrong-key":
			return {
				why: "What is set up as Clerk's secret key is not one: secret keys begin with sk_live_ or sk_test_, and are one word.",
				cure: `Take the secret key from Clerk's dashboard under API keys, and put it into ${key}.`,
			};
		case "wrong-address":
			return { why: "What is set up as the address of Clerk's API is not a web address.", cure: address };
		case "unauthorized":
			return {
				why: "Clerk does not accept the secret key: it was rotated, mistyped, or belongs to a deleted instance.",
				cure: `Put a valid key into ${key}.`,
			};
		case "forbidden":
			if (failure.code === "feature_not_enabled") {
				return {
					why: "What this needs is switched off in this Clerk instance.",
					cure: "Switch it on in Clerk's dashboard; for locks it is the account lockout, under Attack protection.",
				};
			}
			return {
				why: "Clerk accepts the secret key but does not let it do this.",
				cure: `Put a key with the needed scopes into ${key}.`,
			};
		case "not-found":
			return {
				why: "Clerk answered that what was to be changed is not found.",
				cure: `Somebody else may have removed it meanwhile; ${lookAtUser}.`,
			};
		case "not-in-plan":
			return {
				why: "The Clerk plan of this instance does not include this.",
				cure: "Clerk's dashboard shows which plans do.",
			};
		case "conflict":
			return {
				why: "Something else was changing the same thing in Clerk, and still was after several tries.",
				cure: "Wait a minute.",
			};
		case "rate-limited":
			return {
				why: "Clerk answered that there are too many requests. During its own outages Clerk has answered so too.",
				cure: `${clerkStatus} and wait ${waitFor(failure)}.`,
			};
		case "unavailable":
			return { why: "Clerk's API is failing.", cure: `${clerkStatus}.` };
		case "timed-out":
			return { why: "Clerk's API did not answer in time.", cure: `${clerkStatus}.` };
		case "unreachable":
			return { why: "Clerk's API could not be reached.", cure: `${clerkStatus}; ${checkAddress}.` };
		case "unreadable":
			return {
				why: "Clerk's address gave an answer that is not Clerk's API: no JSON, or not of the documented shape.",
				cure: `${clerkStatus}; ${checkAddress}.`,
			};
		case "unreadable-record":
			return {
				why: "Clerk's answer tells of something in a form that is not documented, so nothing could be done with it.",
				cure: `Look at it in Clerk's dashboard. ${keeper}`,
			};
		default:
			return { why: "Clerk refused the request.", cure: keeper };
	}
}

/** Nobody waits less than a minute by hand. */
function waitFor({ retryAfterSeconds = 0 }: OutsideFailure): string {
	return retryAfterSeconds <= 60 ? "a minute" : `${duration(retryAfterSeconds)}, which is what it asks for`;
}

const gitHubStatus = "Look at [githubstatus.com](https://www.githubstatus.com)";

function github(failure: OutsideFailure, place: Place): Omit<Diagnosis, "meanwhile"> {
	const { keeper, rights, sight } = places[place];
	switch (failure.reason) {
		case "unauthorized":
		case "forbidden":
			return { why: "GitHub did not let the workflow's token do this.", cure: rights };
		case "not-found":
			return {
				why: "GitHub does not find what was asked for, or the workflow's token may not see it.",
				cure: sight,
			};
		case "rate-limited":
			return { why: "GitHub answered that there are too many requests.", cure: `Wait ${waitFor(failure)}.` };
		case "unreadable":
		case "unreadable-record":
			return {
				why: "GitHub's answer could not be read: it was no JSON, or not of the documented shape.",
				cure: `${gitHubStatus}; if the runner is your own, look at what stands between it and GitHub.`,
			};
		case "rejected":
		case "conflict":
		case "not-in-plan":
			return { why: "GitHub refused the request.", cure: keeper };
		default:
			return { why: "GitHub's API is failing.", cure: `${gitHubStatus}.` };
	}
}

function database(failure: OutsideFailure, place: Place): Omit<Diagnosis, "meanwhile"> {
	const { databaseUrl } = places[place];
	switch (failure.reason) {
		case "not-set-up":
			return {
				why: "There is no address of the application's database.",
				cure: `Put its URL (postgres://…) into ${databaseUrl}.`,
			};
		case "wrong-address":
			return {
				why: "What is set up as the address of the application's database cannot be used.",
				cure: `Correct ${databaseUrl}; it begins with postgres://.`,
			};
		case "unauthorized":
			return { why: "The database does not accept the user name or the password.", cure: `Correct ${databaseUrl}.` };
		case "not-found":
			return {
				why: "There is no database of that name.",
				cure: `Correct the name at the end of the address in ${databaseUrl}.`,
			};
		case "forbidden":
			return failure.code === "42501" || failure.code === "25006"
				? { why: "The database does not let this role do that.", cure: "Grant the right, or connect as another role." }
				: {
						why: "No encrypted connection to the database could be made as its address asks for.",
						cure: `Look at \`sslmode\` in ${databaseUrl}: \`require\` encrypts without looking at the certificate, \`verify-full\` looks at it, \`disable\` does not encrypt.`,
					};
		case "conflict":
			return { why: "Others were writing the same rows, and still were after several tries.", cure: "Wait a minute." };
		case "timed-out":
			return {
				why: "The database did not answer in time: it is overloaded, or a lock holds the table.",
				cure: "Look at its running statements and locks.",
			};
		case "unreachable":
			return {
				why: "The database could not be reached.",
				cure: `Check that it runs, that it lets the runner in (firewall, IP allow list), and host and port in ${databaseUrl}.`,
			};
		case "unavailable":
			return { why: "The database is failing, or has no connection left.", cure: "Look at the database's own status." };
		default:
			return {
				why: `The database refused what was asked of it: ${quote(failure.message, 200)}.`,
				cure: /^(?:2[23]|44|P0)/.test(failure.code ?? "")
					? "With that rule nothing of Clerk's gets into the table: change the rule, or the mapping."
					: places[place].keeper,
			};
	}
}

/** What each answer means: https://clerk.com/docs/guides/development/webhooks/debugging */
function webhook(failure: OutsideFailure, place: Place): Omit<Diagnosis, "meanwhile"> {
	const { webhookUrl, webhookSecret, keeper } = places[place];
	const { status = 0 } = failure;
	switch (failure.reason) {
		case "not-set-up":
			return { why: "There is no address of the application's webhook endpoint.", cure: `Put it into ${webhookUrl}.` };
		case "wrong-address":
			return {
				why: "What is set up as the address of the webhook endpoint cannot be used.",
				cure: `Correct ${webhookUrl}: it begins with https://, or with http:// on this machine only, and holds no user name.`,
			};
		case "wrong-key":
			return {
				why: "What is set up as the webhook's signing secret is not one: they begin with whsec_, and Base64 follows.",
				cure: `Take it from Clerk's dashboard under Webhooks → the endpoint → Signing Secret, and put it into ${webhookSecret}.`,
			};
		case "unauthorized":
		case "forbidden":
			return {
				why: "The webhook endpoint asks who is there: a middleware, a firewall or a deployment's protection stands in front of it.",
				cure: "Let the route through without signing in (with Clerk's middleware: make it a public route); its protection is the signature. Clerk's own events meet the same.",
			};
		case "not-found":
			return { why: "There is nothing at the webhook endpoint's address.", cure: `Correct the path in ${webhookUrl}.` };
		case "rate-limited":
			return {
				why: "The webhook endpoint answered that there are too many requests.",
				cure: `Wait ${waitFor(failure)}, or raise its limit.`,
			};
		case "unavailable":
			return { why: "The application's webhook handler is failing.", cure: "Look at the application's log." };
		case "timed-out":
			return {
				why: "The webhook endpoint did not answer within 15 seconds, which is as long as Clerk waits too.",
				cure: "Look at what its handler waits for.",
			};
		case "unreachable":
			return {
				why: "The webhook endpoint could not be reached.",
				cure: `Check that the application runs, its name and certificate, that it lets the runner in, and ${webhookUrl}.`,
			};
		default:
			return (
				refusedEvent(status, webhookUrl, webhookSecret) ?? {
					why: "The webhook endpoint refused the event.",
					cure: keeper,
				}
			);
	}
}

function refusedEvent(status: number, webhookUrl: string, webhookSecret: string) {
	if (status >= 300 && status < 400)
		return {
			why: "The webhook endpoint redirects to another address, and events are not redirected, neither these nor Clerk's own.",
			cure: `Put the final address (with or without www, with https, with or without the last slash) into ${webhookUrl}, and into Clerk's dashboard under Webhooks.`,
		};
	if (status === 400)
		return {
			why: "The webhook endpoint refused the event; 400 is what a handler says that cannot verify the signature, and some say it of what an event holds.",
			cure: `Compare ${webhookSecret} with the endpoint's signing secret in Clerk's dashboard and with the one that the application has; then look at the application's log.`,
		};
	if (status === 405)
		return {
			why: "What stands at the webhook endpoint's address takes no POST, so it is no webhook handler.",
			cure: `Correct ${webhookUrl}.`,
		};
	return undefined;
}

const explainers = { Clerk: clerk, GitHub: github, database, webhook } as const;

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

export function explainFailure(failure: OutsideFailure, place: Place = "issue"): Diagnosis {
	const explained = explainers[failure.service](failure, place);
	const meanwhile = failure.service === "Clerk" ? byHand : failure.service === "GitHub" ? atRisk : "";
	return { ...explained, why: `${explained.why} ${evidence(failure)}`, meanwhile };
}

/** More than this many kinds of failure at once say no more than these. */
const mostKinds = 5;

/** A paragraph for each kind, however many there are of it. */
export function explainEach(failures: readonly OutsideFailure[], place: Place): string[] {
	const told = new Map(
		failures.map((failure) => [`${failure.reason} ${failure.status} ${failure.code}`, explainFailure(failure, place)]),
	);
	return [...told.values()].slice(0, mostKinds).map(({ why, cure }) => `${why} ${cure}`);
}

/** What is true of the work when a run fails: in this run nothing, in an earlier one perhaps, or in part. */
export const whatWasDone = {
	nothing: "Nothing was done.",
	nothingNow: "This run did nothing; an earlier one may have done a part.",
	inPart: "It may have been done in part.",
} as const;

export function failureReply(command: string, done: string, failure: OutsideFailure, runUrl: string): string {
	const { why, cure, meanwhile } = explainFailure(failure);
	const next = `${cure} Then type the command in a new comment. ${meanwhile}`;
	return `❌ **${code(`/${command}`)} failed.** ${done}\n\n${why} ${next}\n\n[The run's log](${runUrl})`;
}

export function cardNotDrawn(why: string, runUrl: string): string {
	return `⚠️ **The card could not be drawn, so it may be behind.** ${why} Nothing is lost: the comments are the record. The next command draws it, and so does "Re-run" on [the run's page](${runUrl}).`;
}

/** A reply that should have replaced the one that announced it. */
export function insteadOfEdit(text: string): string {
	return `${text}\n\n<sub>This stands in place of an earlier comment of ours: GitHub did not take the edit of that one.</sub>`;
}

/** The lock of operations on many users could not be asked for. Nothing was begun now; a run before this one may have done a part. */
export function lockFailed(failure: OutsideFailure): string {
	return `❌ **Nothing was changed now: the lock that keeps two operations on many users apart could not be taken.** ${github(failure, "issue").why} ${evidence(failure)}\n\nThe lock is the branch \`incident-lock/clerk\`. The job needs \`contents: write\` and \`actions: read\` in \`.github/workflows/incident.yml\`, and no ruleset may guard \`incident-lock/**\`. If that branch stands and no job runs, delete it. Then type this again; a code stays good until its time is over. A command about one user needs no lock.`;
}

/** Of a run that was started again and could not go on. */
export function besideEarlierReply(text: string): string {
	return `${text}\n\nThis is about the run that was started again. What an earlier run did stands in its reply above, and still counts.`;
}

/** What kept a run from ending by itself: for the record, and in words. */
export type Cause = { code: string; why: string; reply(command: string, reached?: Unfinished): string };

/** A failure of the outside world; without one it was a fault of ours. */
export function brokenBy(failure: OutsideFailure | undefined, runUrl: string): Cause {
	if (failure) {
		const reply = (command: string) => failureReply(command, whatWasDone.inPart, failure, runUrl);
		return { code: failure.reason, why: explainFailure(failure).why, reply };
	}
	return { code: "bug", why: bugWhy, reply: (command) => bugReply(command, whatWasDone.inPart, runUrl) };
}

export function cutOff(runUrl: string): Cause {
	return { code: "cut-off", why: cutOffWhy, reply: (command, reached) => cutOffReply(command, runUrl, reached) };
}

/** Why, where it was nobody's doing but ours. */
export const bugWhy = "This is a fault of this repository's actions, not of what you typed.";
/** Why, where the run itself ended before its time. */
export const cutOffWhy = "The run was cut off: cancelled, timed out, or its process was lost.";

export function bugReply(command: string, done: string, runUrl: string): string {
	return `❌ **${code(`/${command}`)} broke on our side.** ${done}\n\n${bugWhy} ${atRisk} [The run's log](${runUrl}) has the cause; press "Re-run" there, or type the command in a new comment, to try again.`;
}

export function notRunReply(commands: readonly string[]): string {
	return `Not run, because the command above failed: ${commands.map((name) => code(`/${name}`)).join(", ")}. Type ${commands.length === 1 ? "it" : "them"} again in a new comment when it is clear what to do.`;
}

/** `progress`: what it had recorded by then. */
export function cutOffReply(command: string, runUrl: string, reached: Unfinished = {}): string {
	const { exported, repair } = reached;
	if (exported && exported.url === null && repair === undefined) {
		return `❌ **${code(`/${command}`)} did not go on: the users table could not be kept as it was.** Nothing was written to it.\n\nA file of it was made, and then the run was cut off, or the step that keeps the file failed. [The run's log](${runUrl}) shows why; press "Re-run" there, or type the command in a new comment.`;
	}
	return `❌ **The run of ${code(`/${command}`)} was cut off before it could say how it ended.**\n\nIt was cancelled, timed out, lost its process, or GitHub did not take its answer, so some of the work may be done and some not. Type the command in a new comment: what is already done stays done. [The run's log](${runUrl}) shows how far it came.${lastWord(reached)}`;
}

function lastWord({ progress, repair }: Unfinished): string {
	if (progress && progress.rest.users > 0) {
		return `\n\nBy its last word it had done ${plural(progress.rest.users, "user")}, with ${plural(progress.rest.revoked + progress.rest.revokedBefore, "session")} revoked; it may have done more.`;
	}
	if (repair === undefined) return "";
	const { created, updated } = repair.numbers;
	return `\n\nBy its last word ${plural(created, "row")} of the users table had been created and ${number(updated)} written over; it may have written more. "Re-run" on its page goes on from there.`;
}
