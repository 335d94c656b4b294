/** What commands about the users table did, each as one line of the timeline. */
import type { EventOf } from "../incident/event.ts";
import { isSameLogin } from "../incident/login.ts";
import { listed, maskEmails, number, plural, quote } from "./text.ts";

export function driftSentence({ numbers }: EventOf<"drift-measured">): string {
	const { read, missing, stale, different, newer, gone } = numbers;
	const parts = [
		[missing, "missing"],
		[stale + different, "different"],
		[newer, "newer than what Clerk gave"],
		[gone, "gone from Clerk"],
	] as const;
	const found = parts.filter(([count]) => count > 0).map(([count, what]) => `${number(count)} ${what}`);
	return found.length === 0
		? `all ${plural(read, "user")} the same`
		: `of ${plural(read, "user")} ${listed(found, "and")}`;
}

export function resyncedSentence(event: EventOf<"resynced">, by: string): string {
	const { numbers, proven, brokenBy, gone, exported, alone, confirmed, reason } = event;
	const { created, updated, goneDone, failed } = numbers;
	const did = [
		`${plural(created, "row")} created`,
		`${number(updated)} updated`,
		...(goneDone > 0 ? [`${number(goneDone)} of users who are gone ${gone === "flagged" ? "marked" : "deleted"}`] : []),
	];
	return [
		`${brokenBy === undefined ? "brought the users table up to date with Clerk" : "began to bring the users table up to date with Clerk, which broke off"}: ${listed(did, "and")}`,
		...(brokenBy === undefined && !proven ? ["**not all rows are as Clerk has them**"] : []),
		...(failed > 0 ? [`**${plural(failed, "user")} could not be written**`] : []),
		...(exported ? [] : ["the table was not kept before"]),
		...(confirmed && !isSameLogin(confirmed.by, by) ? [`**${quote(confirmed.by)}** had asked for it`] : []),
		...(alone === undefined ? [] : [`alone: ${quote(alone)}`]),
		...(reason === null ? [] : [quote(maskEmails(reason))]),
	].join("; ");
}
