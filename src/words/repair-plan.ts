/** What a repair of the users table would do, for the second person who has to agree to it. */
import type { Environment } from "../incident/environment.ts";
import type { Gone } from "../resync/gone.ts";
import type { Mapping } from "../resync/mapping.ts";
import type { Resynced, Whom } from "../resync/resync.ts";
import { nobodyElse } from "./plan.ts";
import { columnsLine, samplesLines } from "./resync.ts";
import { unknownNames } from "./resync-remarks.ts";
import { code, listed, maskEmails, number, plural, quote } from "./text.ts";
import { clock, dateAndClock } from "./time.ts";

export type RepairPlan = {
	result: Resynced;
	mapping: Mapping;
	table: string;
	gone: Gone;
	whom: Whom;
	/** The limit beyond which one person is not enough: of rows to write, or of the table's rows to take away or mark, in percent. */
	beyond: { rows: number } | { percent: number };
	/** How many more rows may differ by the time it runs. */
	mayGrow: number;
	exportFirst: boolean;
	reason: string | null;
	instance: Environment | undefined;
	code: string;
	expiresAt: string;
	lead: string | null;
	by: string;
};

export function repairProposal(plan: RepairPlan): string {
	const confirm = code(`/confirm ${plan.code}`);
	return [
		`⚠️ **Nothing was written yet: this needs a second person, because ${becauseOf(plan)}.**`,
		table(plan),
		columnsLine(plan.result, plan.mapping),
		`**Somebody else who may run commands types ${confirm} by ${clock(plan.expiresAt)} UTC**, and it runs. To withdraw it: ${code(`/cancel ${plan.code}`)}. Do not edit the comment with the command: then it does not run.`,
		nobodyElse(plan, plan),
		samplesLines(plan.result, plan.mapping),
	]
		.filter((part) => part !== "")
		.join("\n\n");
}

function becauseOf({ beyond, gone }: RepairPlan): string {
	if ("rows" in beyond) return `it writes to more than ${number(beyond.rows)} rows`;
	return `it ${gone.choice === "flag" ? "marks" : "deletes"} more than ${beyond.percent} % of the table's rows`;
}

function table(plan: RepairPlan): string {
	const { result, gone, whom, mayGrow, exportFirst, instance, reason } = plan;
	const { toWrite, rows } = result;
	const wholeOf = whom.who === "everybody" ? ` of ${number(rows)}` : "";
	const lines: [string, string][] = [
		["Table", code(plan.table)],
		["Whose rows", whoseRows(whom, result)],
		[
			"Rows to write",
			`**${number(toWrite)}**: ${foundWords(result)}; and up to ${number(mayGrow)} more, if as many change until it runs`,
		],
		["Rows whose users are gone", goneWords(gone, result.gone, wholeOf)],
		["Clerk instance", instance ? `**${instance}**` : "**not known**: the key does not tell"],
		[
			"Before that",
			exportFirst
				? "the table is kept as a file of the run, from which this can be taken back"
				: "**nothing is kept** (`--no-export`): this cannot be taken back",
		],
		...(reason === null ? [] : [["Reason given", quote(maskEmails(reason))] as [string, string]]),
	];
	return ["| | |", "|---|---|", ...lines.map(([what, value]) => `| **${what}** | ${value} |`)].join("\n");
}

function foundWords({ missing, stale, different, onlyTime }: Resynced): string {
	const time = onlyTime > 0 ? ` (${number(onlyTime)} of them only in the time of the last change)` : "";
	const parts = [
		...(missing > 0 ? [`${number(missing)} missing`] : []),
		...(stale > 0 ? [`${number(stale)} of an earlier version${time}`] : []),
		...(different > 0 ? [`${number(different)} different`] : []),
	];
	return parts.length === 0 ? "none is missing or different" : listed(parts, "and");
}

function whoseRows(whom: Whom, { read, unknownIds }: Resynced): string {
	const unknown = unknownIds.length;
	switch (whom.who) {
		case "everybody":
			return `everybody's: ${plural(read, "user")} of Clerk`;
		case "changed":
			return `of ${plural(read, "user")} whom Clerk dates as changed since ${dateAndClock(new Date(whom.since).toISOString())}`;
		case "named":
			return `of the ${plural(whom.ids.length, "user")} that were named${unknown > 0 ? `, of whom neither Clerk nor the table knows ${number(unknown)}: ${unknownNames(unknownIds)}` : ""}`;
	}
}

function goneWords(gone: Gone, count: number, wholeOf: string): string {
	switch (gone.choice) {
		case "delete":
			return `**${number(count)}**${wholeOf} ${count === 1 ? "is" : "are"} **deleted**`;
		case "flag":
			return `**${number(count)}**${wholeOf} ${count === 1 ? "is" : "are"} marked in ${code(gone.column)}`;
		case "report":
			return `${number(count)}${wholeOf}, left as they are`;
	}
}
