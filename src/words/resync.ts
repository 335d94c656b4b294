/** What a comparison of the users table with Clerk found, and what a repair of it did: headline, a small table, proof, and what is left to do. */
import type { Export } from "../incident/users-table.ts";
import type { Account, Numbers, Sample } from "../resync/account.ts";
import type { Gone } from "../resync/gone.ts";
import type { Mapping } from "../resync/mapping.ts";
import type { Resynced, Whom } from "../resync/resync.ts";
import type { Place } from "./diagnosis/places.ts";
import { exportReply } from "./export.ts";
import { explainFailure } from "./failure.ts";
import { digestsLine, remarks } from "./resync-remarks.ts";
import { code, listed, maskEmail, number, plural } from "./text.ts";
import { dateAndClock } from "./time.ts";

export type Told = {
	result: Resynced;
	mapping: Mapping;
	/** As people write it, e.g. `public.users`. */
	table: string;
	write: boolean;
	gone: Gone;
	whom: Whom;
	mostGonePercent: number;
	place: Place;
	/** Of a look before a repair: whether the repair will need a second person. */
	lookBefore?: { needsSecond: boolean } | undefined;
	/** What was kept of the table before; undefined where nothing was, or where it is told elsewhere. */
	exported?: Export | undefined;
	/** More rows than these were not to be written. */
	mostWritten?: number | undefined;
};

/** Whether there is nothing left that a person must know of. */
export function isRight({ result, write, gone }: Pick<Told, "result" | "write" | "gone">): boolean {
	const { stopped, failed, newer, toWrite, goneOutcome, proven, unknownIds } = result;
	if (stopped || failed > 0 || unknownIds.length > 0) return false;
	if (!write) return toWrite + newer + result.gone === 0;
	const isGoneLeft = goneOutcome === "too-many" || (goneOutcome === "reported" && gone.choice !== "report");
	return proven && !isGoneLeft;
}

export function resyncReply(told: Told): string {
	const { result, write, exported, table, mapping } = told;
	return [
		headline(told),
		stopWords(told),
		nextWords(told),
		numbersTable(told),
		write ? "" : columnsLine(result, mapping),
		...remarks(told),
		write ? "" : samplesLines(result, mapping),
		write ? "" : digestsLine(result),
		exported ? exportReply(exported, table, exported.name.endsWith(".age")) : "",
	]
		.filter((part) => part !== "")
		.join("\n\n");
}

/** The same without a word of who they are, for a page that everybody reads. */
export function countsReply(told: Told): string {
	return [headline(told), numbersTable(told)].join("\n\n");
}

function wrongCount({ missing, stale, different }: Numbers): number {
	return missing + stale + different;
}

function headline(told: Told): string {
	if (told.result.stopped) return stoppedHeadline(told);
	if (told.write) return repairHeadline(told);
	return told.lookBefore ? lookHeadline(told) : driftHeadline(told);
}

function stoppedHeadline({ result: { created, updated, goneDone }, table, write }: Told): string {
	if (!write) return `❌ **The comparison of ${code(table)} with Clerk broke off.** It writes nothing.`;
	const some = created + updated + goneDone > 0;
	return `❌ **The resync of ${code(table)} broke off: ${some ? `${didWords(created, updated)}${goneDone > 0 ? `, ${number(goneDone)} of users who are gone taken away or marked` : ""}` : "nothing was written"}.**`;
}

function driftHeadline({ result, table, whom }: Told): string {
	const { read, newer, gone } = result;
	const differs = wrongCount(result) + newer;
	if (differs + gone === 0) {
		return `✅ **${code(table)} is as Clerk has it:** the rows of all ${plural(read, "user")}${whoseWords(whom, read)} are the same. Nothing was written.`;
	}
	const parts = [
		...(differs > 0
			? [
					`of ${plural(read, "user")}${whoseWords(whom, read)} in Clerk ${number(differs)} ${differs === 1 ? "is" : "are"} missing or different in ${code(table)}`,
				]
			: []),
		...(gone > 0
			? [`${plural(gone, "row")} ${gone === 1 ? "is of a user who is" : "are of users who are"} gone from Clerk`]
			: []),
	];
	const words = parts.join(", and ");
	return `🔍 **${words.charAt(0).toUpperCase()}${words.slice(1)}.** Nothing was written.`;
}

function lookHeadline({ result, table, gone }: Told): string {
	const { missing, stale, different } = result;
	const over = stale + different;
	const parts = [
		...(missing > 0 ? [`create ${plural(missing, "row")}`] : []),
		...(over > 0 ? [`write over ${missing > 0 ? number(over) : plural(over, "row")}`] : []),
		...(result.gone > 0 && gone.choice === "delete" ? [`delete ${number(result.gone)}`] : []),
		...(result.gone > 0 && gone.choice === "flag" ? [`mark ${number(result.gone)} in ${code(gone.column)}`] : []),
	];
	const would = parts.length === 0 ? "change nothing" : listed(parts, "and");
	return `🔍 **In ${code(table)} this resync would ${would}.** Nothing was written.`;
}

/** What to type after a comparison. What to do about the gone stands with them. */
function nextWords({ result, write, place, lookBefore }: Told): string {
	if (write || place !== "issue" || result.stopped) return "";
	if (lookBefore && wrongCount(result) + result.gone === 0) return "";
	if (lookBefore?.needsSecond) {
		return "To do it, type the command without `--dry-run`. It then asks for a second person, because of how much it changes.";
	}
	if (lookBefore) return "To do it, type the command without `--dry-run`.";
	return wrongCount(result) === 0
		? ""
		: "To bring the rows up to date: `/resync`, which keeps the table as it is first; `/resync --dry-run` shows what it would do.";
}

function repairHeadline({ result, table, whom, write, gone }: Told): string {
	const { created, updated, unchanged, read, goneDone, unknownIds } = result;
	const unknown = unknownIds.length;
	if (whom.who === "named" && unknown > 0 && unknown === whom.ids.length) {
		const whoever = unknown === 1 ? "the user who was named" : `any of the ${number(unknown)} users who were named`;
		return `⚠️ **Nothing was written to ${code(table)}: neither Clerk nor the table knows ${whoever}.** What to check stands below.`;
	}
	if (isRight({ result: { ...result, unknownIds: [] }, write, gone })) {
		if (read === 0 && whom.who === "changed") {
			return `✅ **Nothing had to be written to ${code(table)}:** Clerk dates no user as changed since ${instantOf(whom.since)}.`;
		}
		const wrote = created + updated === 0 ? "nothing had to be written" : didWords(created, updated);
		const cleared =
			goneDone > 0
				? `, and ${plural(goneDone, "row")} of users who are gone ${gone.choice === "flag" ? "marked" : "deleted"}`
				: "";
		const did = `${wrote}${cleared}`;
		const already =
			unchanged === read && read !== 1
				? `all ${plural(read, "row")} were right already`
				: `${number(unchanged)} ${unchanged === 1 ? "was" : "were"} right already`;
		const newer = (result.second ?? result).newer;
		const but =
			newer === 0
				? ""
				: `, but for ${plural(newer, "row")} that ${newer === 1 ? "is" : "are"} newer than what Clerk gave`;
		const those =
			whom.who === "everybody" ? whoseWords(whom, read) : ` for ${plural(read, "user")}${whoseWords(whom, read)}`;
		const right = `${code(table)} is right again${those}${but}: ${did}; ${already}`;
		if (unknown === 0) return `✅ **${right}.**`;
		return `⚠️ **${right}. ${number(unknown)} more ${unknown === 1 ? "is" : "are"} known neither to Clerk nor to the table;** what to check stands below.`;
	}
	return `⚠️ **${code(table)} is not all as Clerk has it: ${didWords(created, updated)}, and something is left.** It stands below.`;
}

function didWords(created: number, updated: number): string {
	if (created + updated === 0) return "nothing was written";
	return `${plural(created, "row")} created, ${number(updated)} written over`;
}

function whoseWords(whom: Whom, read: number): string {
	if (whom.who === "everybody") return whom.shard ? ` of part ${whom.shard.index} of ${whom.shard.count}` : "";
	return whom.who === "named"
		? read === 1
			? " who was named"
			: " who were named"
		: ` who changed since ${instantOf(whom.since)}`;
}

function instantOf(milliseconds: number): string {
	return dateAndClock(new Date(milliseconds).toISOString());
}

function stopWords({ result, place, write }: Told): string {
	if (!result.stopped) return "";
	const { why, cure } = explainFailure(result.stopped, place);
	const { created, updated } = result;
	const left = write
		? `${created + updated > 0 ? "What was written is right and stays. " : ""}Who is gone was not decided, and no row was taken away for it.`
		: "What was read is only a part, so it says nothing of who is missing or gone.";
	const again =
		place === "issue" ? 'press "Re-run" on the run\'s page, or type the command in a new comment' : "run it again";
	return `${why} ${left}\n\n${cure} Then ${again}${write ? ": rows that are right are not written twice" : ""}.`;
}

/** Of a part nothing is said that only the whole can tell. */
function numbersTable({ result, write, whom }: Told): string {
	const {
		read,
		missing,
		stale,
		different,
		newer,
		onlyTime,
		created,
		failed,
		gone,
		goneDone,
		goneOutcome,
		foreign,
		unknownIds,
	} = result;
	const same = Math.max(0, read - missing - stale - different - newer);
	const time = onlyTime > 0 ? `${number(onlyTime)} of them only in the time of the last change` : "";
	const isWhole = whom.who === "everybody" && !result.stopped;
	const lines: (readonly [string, number, string, boolean])[] = [
		["read from Clerk", read, "", true],
		["right as they are", same, "", true],
		["missing in the table", missing, write && created > 0 ? `${number(created)} created` : "", true],
		["of an earlier version (stale)", stale, time, stale > 0],
		["different, though of the same version", different, "", different > 0],
		["newer than what Clerk gave", newer, "left alone", newer > 0],
		["not brought up to date", failed, "see below", failed > 0],
		[
			"gone from Clerk",
			gone,
			goneDone > 0 ? `${number(goneDone)} ${goneOutcome}` : goneOutcome === "not-looked-for" ? "not looked for" : "",
			isWhole || gone > 0,
		],
		["known neither to Clerk nor to the table", unknownIds.length, "see below", unknownIds.length > 0],
		["rows with an id that is not Clerk's", foreign, "never touched", foreign > 0],
	];
	const rows = lines
		.filter(([, , , isShown]) => isShown)
		.map(([name, count, note]) => `| ${name} | ${number(count)} | ${note} |`);
	return ["| Users | | |", "|---|--:|---|", ...rows].join("\n");
}

export function columnsLine({ columns }: Pick<Account, "columns">, mapping: Mapping): string {
	const counted = mapping.columns.flatMap(({ column }, index) => {
		const count = columns[index] ?? 0;
		return count > 0 ? [`${code(column)} in ${number(count)}`] : [];
	});
	return counted.length === 0 ? "" : `Columns that differed: ${counted.join(", ")}.`;
}

/** Some of those who differ, masked. */
export function samplesLines({ samples }: Pick<Account, "samples">, mapping: Mapping): string {
	const version = mapping.columns.find(({ field }) => field === "updated_at")?.column;
	const lines = samples
		.filter(({ columns }) => columns.length > 0)
		.map((sample) => `- ${code(sample.id)} ${sampleWords(sample, version)}`);
	const missing = samples.filter(({ kind }) => kind === "missing").map(({ id }) => code(id));
	if (missing.length > 0) lines.push(`- missing: ${listed(missing, "and")}`);
	return lines.length === 0 ? "" : `Some of them (the table's value → Clerk's):\n${lines.join("\n")}`;
}

/** The time of the last change differs wherever anything does; it is told where nothing else does. */
function sampleWords({ kind, columns }: Sample, version: string | undefined): string {
	const telling = columns.filter(({ column }) => column !== version);
	const changes = (telling.length > 0 ? telling : columns).map(
		({ column, table, clerk }) => `${code(column)} ${masked(table)} → ${masked(clerk)}`,
	);
	return `${kind}: ${changes.join(", ")}`;
}

/** Enough to see what is different, not enough to know who it is. Times and flags are of nobody. */
function masked(value: string | null): string {
	if (value === null) return "empty";
	if (/^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(value)) return code(value.replace(/(\.\d{3})000Z$/, "$1Z"));
	if (/^(?:true|false|\d{13})$/.test(value)) return code(value);
	if (/^[^\s@]+@[^\s@]+$/.test(value)) return code(maskEmail(value), 80);
	if (/^[{[]/.test(value)) return `JSON of ${plural(value.length, "character")}`;
	return code(`${[...value][0] ?? ""}… (${plural([...value].length, "character")})`);
}

export function otherUsersReply(looked: number, table: string): string {
	return `😕 **Nothing was written: none of ${plural(looked, "row")} of ${code(table)} that were looked at is of a user of this Clerk instance.** Either the key is of another instance (production and development have different users), or the database is another one's. Correct the input clerk-secret-key or database-url and run it again.`;
}
