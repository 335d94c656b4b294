/** What the watch over the users table says: in the incident that it opens or comments on, and on the page of its run. */
import { driftOf, type Threshold } from "../incident/drift.ts";
import type { TableNumbers } from "../incident/users-table.ts";
import { code, listed, number, plural } from "./text.ts";

export function badThreshold(given: string): string {
	return `The input threshold is ${code(given)}; it must be a number of users like \`10\`, or a percentage of them like \`0.5%\`. Nothing was read or written; correct it (in \`drift.yml\` it is the variable \`DRIFT_THRESHOLD\`) and run it again.`;
}

/** `missing`: the secrets that are not set. */
export function watchNotSetUp(missing: readonly string[], byHand: boolean): string {
	const secrets = listed(
		missing.map((name) => `the secret ${code(name)}`),
		"and",
	);
	const headline = `${byHand ? "😕" : "⚠️"} **The watch over the users table is not set up, so nothing was compared.**`;
	const why = `${secrets.charAt(0).toUpperCase()}${secrets.slice(1)} ${missing.length === 1 ? "is" : "are"} not set, so the job got nothing for ${missing.length === 1 ? "it" : "them"}.`;
	const next =
		"Set it up under Settings → Secrets and variables → Actions, and write the table's name and columns into `.github/users-table.yml`. If there is no table to watch, disable this workflow under Actions.";
	return [headline, `${why} ${next}`].join("\n\n");
}

/** What lists and mails show of the incident. */
export function driftTitle(numbers: TableNumbers): string {
	return `${plural(driftOf(numbers), "user")} missing or wrong in the users table`;
}

type Found = { numbers: TableNumbers; table: string; threshold: Threshold; runUrl: string };

/** What the report of the incident says. */
export function driftHappening({ numbers, table, threshold, runUrl }: Found): string {
	const wrong = driftOf(numbers);
	const found = `The users table ${code(table)} was compared with Clerk, which has ${plural(numbers.read, "user")}: ${number(wrong)} ${wrong === 1 ? "is" : "are"} wrong, ${wrongWords(numbers)}. ${toleratedWords(threshold)}`;
	const why =
		"Why is not known yet: most often events of Clerk did not arrive, or the endpoint did not take them. Nothing was changed.";
	return `${found}\n\n${why} The comment below has the numbers, and [the run](${runUrl}) its log.`;
}

function wrongWords({ missing, stale, onlyTime, different, gone }: TableNumbers): string {
	const parts = [
		[missing, "missing"],
		[stale - onlyTime, "of an earlier version"],
		[different, "different"],
		[gone, "gone from Clerk and still in the table"],
	] as const;
	const found = parts.filter(([count]) => count > 0).map(([count, what]) => `${number(count)} ${what}`);
	return listed(found, "and");
}

function toleratedWords(threshold: Threshold): string {
	if ("percent" in threshold) return `Up to ${threshold.percent} % of the users are tolerated.`;
	if (threshold.users === 0) return "None is tolerated.";
	return threshold.users === 1 ? "One user is tolerated." : `Up to ${number(threshold.users)} users are tolerated.`;
}

/** Below the numbers, in the incident. `nameless`: the repository is public. */
export function driftNext({ runUrl, nameless }: { runUrl: string; nameless: boolean }): string {
	const next = nameless
		? "Everybody can read this repository, so who they are is not said, and `/resync` refuses here. Make the repository private, or repair the table from a private one with the action `resync-users`."
		: "`/resync --dry-run` shows what a repair would do, `/resync` repairs the rows that are missing, stale or different.";
	return `${next}\n\n<sub>Measured by [the watch over the users table](${runUrl}), which comments at most once a day, and only when the numbers have changed.</sub>`;
}

export function duplicateOf(first: number): string {
	return `Another incident about the same, #${first}, was opened at the same moment. This one is closed as its duplicate; go on in #${first}.`;
}

/** What the watch did with what it found. */
export type WatchDid = "tolerated" | "opened" | "commented" | "known" | "told-today";

export function watchDid(did: WatchDid, threshold: Threshold, incident: string): string {
	switch (did) {
		case "tolerated":
			return `Nothing was posted. ${toleratedWords(threshold)}`;
		case "opened":
			return `That is too many, so the incident ${incident} was opened. ${toleratedWords(threshold)}`;
		case "commented":
			return `That is too many, and the open incident ${incident} has a comment about it. ${toleratedWords(threshold)}`;
		case "known":
			return `That is too many, and the open incident ${incident} says so with the same numbers. Nothing was posted.`;
		case "told-today":
			return `That is too many. The open incident ${incident} has a comment about it from today, with other numbers; the next one comes tomorrow at the earliest. Nothing was posted.`;
	}
}

export function incidentLink(issue: number, repositoryUrl: string): string {
	return `[#${issue}](${repositoryUrl}/issues/${issue})`;
}

/** Of a watch that measured, and could not tell. */
export function notTold(why: string): string {
	return `**That is too many, and the incident may not say so:** ${why}`;
}
