/** Beside the numbers of a comparison or a repair: how it is proven, what is left, why, and what to do about it. */
import type { Missed } from "../resync/account.ts";
import type { Place } from "./failure.ts";
import type { Told } from "./resync.ts";
import { code, listed, number, plural, quote } from "./text.ts";

export function remarks(told: Told): string[] {
	return [beyond(told), proof(told), goneRemark(told), missedRemark(told), newerRemark(told), timeless(told)];
}

/** More may differ by the time it runs than somebody agreed to. */
function beyond({ result: { toWrite, created, updated, failed }, write, mostWritten, place }: Told): string {
	if (!write || mostWritten === undefined || toWrite <= mostWritten) return "";
	const left = Math.max(0, toWrite - created - updated - failed);
	return `**${plural(left, "row")} that differ were not written:** by now ${number(toWrite)} differ, and this was to write ${number(mostWritten)} at the most. ${place === "issue" ? "Type `/resync` again: it shows how many there are now." : "Run it again."}`;
}

/** What the whole is worth, in numbers that a reading after the last write gave. */
function proof({ result, write, whom }: Told): string {
	const { stopped, digestClerk, digestDatabase, digestMatched, second, proven, read } = result;
	if (stopped || digestClerk === "") return "";
	const digests =
		digestClerk === digestDatabase
			? `Digest of both sides: ${code(digestClerk)}.`
			: `Digest of Clerk's side ${code(digestClerk)}, of the table's ${code(digestDatabase)}.`;
	if (!write) return digests;
	if (second === undefined && digestClerk === digestMatched) {
		const others =
			digestDatabase === digestMatched || whom.who !== "everybody"
				? ""
				: " The table's is another one because of the rows that are of none of these users.";
		return `**Proof:** after the last write the table was read again: the rows of all ${plural(read, "user")} hold what Clerk has, column by column. ${digests}${others}`;
	}
	if (second === undefined)
		return `**Not proven:** after the last write the table was read again, and not all of it is as Clerk has it. ${digests}`;
	if (proven) {
		return `**Proof:** users changed while this ran, so everything was read and compared a second time: the rows of all ${plural(second.read, "user")} hold what Clerk has. ${digests}`;
	}
	const differ = second.stale + second.different;
	return `**After the last write everything was read and compared a second time:** of ${plural(second.read, "user")} ${number(second.missing)} ${second.missing === 1 ? "is" : "are"} missing, ${number(differ)} ${differ === 1 ? "differs" : "differ"}, and ${number(second.newer)} say they are newer than what Clerk gave. Users may have changed meanwhile; a \`/drift\` shows whether it stays so. ${digests}`;
}

const howToClear: Record<Place, string> = {
	issue: "To delete them: `/resync --delete`; to mark them: `/resync --flag <column>`.",
	action: "To delete them set the input `gone` to `delete`, to mark them to `flag:<column>`.",
};

function goneRemark({ result, gone, mostGonePercent, place }: Told): string {
	const { goneOutcome, goneIds, goneDone, rows, gone: count } = result;
	if (count === 0 || goneOutcome === "not-looked-for") return "";
	const who = `${plural(count, "row")} ${count === 1 ? "is of a user" : "are of users"} whom Clerk does not know any more; Clerk was asked for each.`;
	const named = `${listed(
		goneIds.slice(0, 5).map((id) => code(id)),
		"and",
	)}${count > 5 ? " and others" : ""}`;
	const them = goneDone === count ? "They were" : `${number(goneDone)} of them were`;
	switch (goneOutcome) {
		case "deleted":
			return `${who} ${them} deleted from the table: ${named}.`;
		case "flagged":
			return `${who} ${them} marked in ${code(gone.choice === "flag" ? gone.column : "")}: ${named}.`;
		case "too-many":
			return `**${who} None was ${gone.choice === "delete" ? "deleted" : "marked"}:** they are more than ${mostGonePercent} % of the ${plural(rows, "row")} of the table, which looks like a wrong key or a wrong table rather than like users who left. Look for some of them in Clerk's dashboard: ${named}.${place === "issue" ? " If it is right, type the command again: it then asks for a second person." : " If it is right, raise the input `max-gone-percent`."}`;
		default:
			return `${who} They were left as they are: ${named}. ${howToClear[place]}`;
	}
}

function missedRemark({ result: { missed, failed } }: Told): string {
	if (failed === 0) return "";
	const lines = [...Map.groupBy(missed, ({ why }) => why)].map(([why, those]: [string, Missed[]]) => {
		const ids = those.slice(0, 3).map(({ id }) => code(id));
		return `- ${plural(those.length, "user")}: ${quote(why, 200)}: ${listed(ids, "and")}${those.length > 3 ? " and others" : ""}`;
	});
	return `**${plural(failed, "user")} could not be brought up to date;** no other was held up by that:\n${lines.slice(0, 10).join("\n")}`;
}

function newerRemark({ result: { newer, read, second } }: Told): string {
	if (newer === 0 && (second?.newer ?? 0) > read / 10)
		return "Right after they were written, rows say that they are newer than what Clerk gave: the table writes a time of its own into that column, by a trigger perhaps, instead of Clerk's `updated_at`. Then take the column out of the mapping, or map another.";
	if (newer === 0) return "";
	const one = newer === 1;
	const own =
		newer > read / 10
			? " So many look as if your application writes a time of its own into that column, instead of Clerk's `updated_at`: then take the column out of the mapping, or map another."
			: "";
	return `${plural(newer, "row")} ${one ? "differs and says" : "differ and say"} that ${one ? "it is" : "they are"} newer than what Clerk gave, and ${one ? "was" : "were"} left alone: a webhook may have written ${one ? "it" : "them"} meanwhile.${own}`;
}

function timeless({ mapping, write }: Told): string {
	return !write || mapping.columns.some(({ field }) => field === "updated_at")
		? ""
		: "The mapping has no column for `updated_at`, so it could not be told whether a webhook had written something newer meanwhile.";
}
