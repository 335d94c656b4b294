/**
 * What the issue says after a run, held against Clerk itself and against what the run was truly told. A sentence may say
 * less than is true, never more.
 */

import type { LoggedRecord } from "../../src/incident/event.ts";
import { type HandledEvent, type HandledUser, isComplete, isHandledEvent } from "../../src/incident/handled.ts";
import { emailOf, userNumbers, userOf } from "./cast.ts";
import { type Incident, recordsOf } from "./incident.ts";
import type { Run } from "./run.ts";
import { wordsIn } from "./speech.ts";
import { type Claim, isTrulyDone, lastTold, revokedKeys, revokedSince, targetsOf, wasUndone } from "./truth.ts";

export function checkClaims(incident: Incident, run: Run): void {
	const records = recordsOf(incident);
	if (run.returned) checkAnswers(incident, run, records);
	for (const record of records.values()) {
		if (record.run !== run.id) continue;
		const { event } = record;
		if (event.type === "failed" && event.code === "bug") incident.violate(`${run.id} broke on our side.`);
		const text = visible(incident, record);
		if (isHandledEvent(event)) checkHandled(incident, run, event, text);
		else checkNothing(incident, run, text);
	}
}

/** A run that came to its end has answered each command, or one for the rest of them. */
function checkAnswers(incident: Incident, { id, speech }: Run, records: ReadonlyMap<string, LoggedRecord>): void {
	// Who may not start a run again is told so, and what the run had left stays as it is.
	if (!speech || records.has(`rerun:${id}`)) return;
	for (let place = 1; place <= speech.commands; place++) {
		const record = records.get(`comment:${speech.comment}/${place}`);
		if (!record) incident.violate(`${id} left command ${place} of comment ${speech.comment} without an answer.`);
		if (record.event.type === "started") incident.violate(`${id} ended, and its answer is still the announcement.`);
		if (record.command === undefined) return;
	}
}

function visible({ issue }: Incident, { commentId }: LoggedRecord): string {
	const body = issue.comments().find(({ id }) => id === commentId)?.body ?? "";
	return body.replace(/\n\n<!-- incident-event [\s\S]*$/, "");
}

/** "Nothing was done" is said of a command, of the one that waits for it, or of this run alone. */
function checkNothing(incident: Incident, run: Run, text: string): void {
	const { speech } = run;
	const isOfRun =
		/This run (?:did|revoked) nothing|Nothing was changed now|This is about the run that was started again/.test(text);
	const isOfComment = !isOfRun && /Nothing was (?:done|changed|revoked)\b|Nobody was locked out/.test(text);
	const isOfOrder = /nothing of it was done/i.test(text);
	const liar = incident.runs.find(
		(one) =>
			one.seen.changes.some(({ done }) => done) &&
			((isOfRun && one === run) ||
				(isOfComment && one.speech === speech) ||
				(isOfOrder && speech?.about !== undefined && one.warrant?.order === speech.about)),
	);
	if (liar) incident.violate(`${run.id} says that nothing was done, and ${liar.id} did something:\n${text}`);
}

function checkHandled(incident: Incident, run: Run, event: HandledEvent, text: string): void {
	const { warrant } = run;
	checkNothing(incident, run, text.split("\n")[0] ?? "");
	// What an earlier run recorded stays, though this one was refused or failed before it began, and says only that.
	if (!/^<sub>Clerk /m.test(text)) return;
	// Where not even one of the users could be read, there is nobody to ask a second person about.
	if (!warrant && event.users.length + (event.rest?.users ?? 0) === 0) return;
	if (!warrant) incident.violate(`${run.id} recorded ${event.type}, though nothing that was typed allows it.`);
	const claim: Claim = { incident, run, warrant, event, text, targets: targetsOf(incident, run, warrant.order, event) };
	const wrong = [
		...problemsOfUsers(claim),
		...problemsOfRest(claim),
		...problemsOfText(claim),
		...problemsOfCount(claim),
	];
	if (wrong.length > 0) incident.violate(`${run.id}: ${wrong.join("\n")}\n\n${JSON.stringify(event)}\n\n${text}`);
}

function problemsOfUsers(claim: Claim): string[] {
	return claim.event.users.flatMap((one) => {
		const { user } = one;
		const more = one.revoked + (one.revokedBefore ?? 0) - revokedSince(claim, [user]);
		const keys = (one.apiKeys?.revoked ?? 0) - revokedKeys(claim, [user]);
		return [
			...(claim.targets.includes(user) ? [] : [`${user} was not meant.`]),
			...(more > 0 ? [`Of ${user} ${more} sessions more are said to be revoked than are.`] : []),
			...(keys > 0 ? [`Of ${user} ${keys} API keys more are said to be revoked than are.`] : []),
			...problemsOfLists(claim, one),
			...problemsOfAccess(claim, one),
		];
	});
}

function problemsOfLists(claim: Claim, { user, verified, failed, apiKeys }: HandledUser): string[] {
	if (claim.warrant.order.operation === "unlock") return [];
	const live = lastTold(claim, "live", user);
	const keys = lastTold(claim, "keys", user);
	return [
		...(verified && live?.length !== failed
			? [
					`Of ${user} ${failed} sessions are said to be left, and the last list showed ${live?.length ?? "nothing, as there was none"}.`,
				]
			: []),
		...(apiKeys?.listed && keys?.length !== apiKeys.failed && (apiKeys.failed === 0 || keys === undefined)
			? [
					`Of ${user} ${apiKeys.failed} API keys are said to be left, and the last list showed ${keys?.length ?? "nothing"}.`,
				]
			: []),
	];
}

function problemsOfAccess({ incident, run, warrant }: Claim, { user, access, password }: HandledUser): string[] {
	const { banned, locked, password_compromised, password_enabled } = incident.clerk.user(user);
	const isOpen = !banned && !locked;
	const isUnlock = warrant.order.operation === "unlock";
	// What an earlier run asked for may take effect at any time, and after what was asked last.
	if (isUnlock && incident.lateEffects) return [];
	return [
		...(access === "banned" && !banned ? [`${user} is said to be banned in ${run.id}.`] : []),
		...(access === "locked" && !locked ? [`${user} is said to be locked.`] : []),
		...(access === "open" && !isOpen ? [`${user} is said to be able to sign in.`] : []),
		...(password === "to-be-reset" && !password_compromised ? [`${user}'s password is said to be reset.`] : []),
		...(password === "none" && password_enabled ? [`${user} is said to have no password.`] : []),
	];
}

/** Who is not listed is done: all the others of a command that is complete, as many as it says of one that is not. */
function problemsOfRest(claim: Claim): string[] {
	const { event, targets } = claim;
	const listed = new Set(event.users.map(({ user }) => user));
	const others = targets.filter((user) => !listed.has(user));
	const undone = others.filter((user) => !isTrulyDone(claim, user));
	const { rest } = event;
	// What was ended of somebody who was let in later stays in the sums.
	const letIn = event.users.flatMap((one) => (one.letIn ? [one.user] : []));
	const summed = [...others, ...letIn];
	const revoked = (rest?.revoked ?? 0) + (rest?.revokedBefore ?? 0) - revokedSince(claim, summed);
	return [
		...(isComplete(event) && undone.length > 0 ? [`${undone.join(", ")} not listed, and not done.`] : []),
		...((rest?.users ?? 0) > others.length - undone.length
			? [`${rest?.users} unlisted users are said to be done, and ${others.length - undone.length} are.`]
			: []),
		...(revoked > 0 ? [`Of unlisted users ${revoked} sessions more are said to be revoked than are.`] : []),
		...((rest?.apiKeys ?? 0) > revokedKeys(claim, summed) ? ["More API keys are said to be revoked than are."] : []),
	];
}

function counted(text: string, pattern: RegExp): number {
	return Number((pattern.exec(text)?.[1] ?? "0").replaceAll(",", ""));
}

function problemsOfText(claim: Claim): string[] {
	const { incident, event, text, targets, warrant } = claim;
	const headline = text.split("\n")[0] ?? "";
	const users = targets.map((user) => incident.clerk.user(user));
	const saysAll = /^(?:✅|⚠️)|none is left/u.test(headline);
	const undone = targets.filter((user) => !isTrulyDone(claim, user));
	const isUndone = (user: string) => wasUndone(claim, user);
	const out = users.filter(({ banned, locked }) => banned || locked).length;
	const open = users.filter(({ id, banned, locked }) => (!banned && !locked) || isUndone(id)).length;
	const reset = users.filter(({ password_compromised }) => password_compromised).length;
	const most: [string, number, number][] = [
		["revoked sessions", counted(headline, /([\d,]+) sessions?/), revokedSince(claim, targets)],
		["users locked out", counted(headline, /([\d,]+) users? (?:is|are) locked out/), out],
		["users who must set a password", counted(headline, /([\d,]+) users? must set/), reset],
		...(incident.lateEffects
			? []
			: [
					["users who can sign in", counted(headline, /([\d,]+) users? can sign in again/), open] as [
						string,
						number,
						number,
					],
				]),
	];
	const isStill = /still live|may still be live/.test(headline);
	return [
		...(saysAll && (undone.length > 0 || !isComplete(event))
			? [`It says that all is done, and ${undone.length} are.`]
			: []),
		...most
			.filter(([, said, is]) => !isStill && said > is)
			.map(([what, said, is]) => `It says ${said} ${what}, and there are ${is}.`),
		...(warrant.order.operation === "lockout" ? problemsOfBans(claim) : []),
	];
}

/** Who is said to be banned is. */
function problemsOfBans({ incident, text }: Claim): string[] {
	const lines = text.split("\n").filter((line) => /^- .*\*\*banned\*\*/.test(line));
	return lines.flatMap((line) => {
		const number = userNumbers.find((one) => line.includes(userOf(one)) || line.includes(`\`${emailOf(one)}\``));
		return number !== undefined && incident.clerk.user(userOf(number)).banned ? [] : [`Not banned: ${line}`];
	});
}

/** Everybody is accounted for: done, listed, not tried or not found. */
function problemsOfCount({ text, targets, warrant }: Claim): string[] {
	const names = wordsIn(warrant.order) ?? targets.length;
	const lines = text.split("\n").filter((line) => line.startsWith("- "));
	const rows = lines.filter((line) => !/^- … and |^- ❌ \*\*[\d,]+ users? not tried/.test(line)).length;
	const told =
		rows +
		counted(text, /^([\d,]+) users? (?:is|are) done and not listed here/m) +
		counted(text, /^- … and ([\d,]+) more/m) +
		counted(text, /^- ❌ \*\*([\d,]+) users? not tried/m);
	// What an earlier run did to a user stands under their id, where this one could not find out whose the e-mail address is.
	const unread = lines.filter((line) =>
		/^- ❌ `[^`]*@[^`]*`: \*\*(?:this run .*could not be read|not tried)/.test(line),
	).length;
	const isRight = told >= names && told <= names + unread;
	return isRight ? [] : [`${names} names, and the reply accounts for ${told}.`];
}
