/** Beside the numbers of a comparison or a repair: how it is proven, what is left, why, and what to do about it. */
import type { Missed, Numbers } from "../resync/account.ts";
import type { Place } from "./diagnosis/places.ts";
import type { Told } from "./resync.ts";
import { code, listed, number, plural, quote } from "./text.ts";

export function remarks(told: Told): string[] {
	return [
		beyond(told),
		unknownRemark(told),
		proof(told),
		goneRemark(told),
		missedRemark(told),
		newerRemark(told),
		keptRemark(told),
		timeless(told),
	];
}

/** More may differ by the time it runs than somebody agreed to. */
function beyond({ result: { toWrite, created, updated, failed }, write, mostWritten, place }: Told): string {
	if (!write || mostWritten === undefined || toWrite <= mostWritten) return "";
	const left = Math.max(0, toWrite - created - updated - failed);
	return `**${plural(left, "row")} that differ were not written:** by now ${number(toWrite)} differ, and this was to write ${number(mostWritten)} at the most. ${place === "issue" ? "Type `/resync` again: it shows how many there are now." : "Run it again."}`;
}

/** Equal texts are equal tables. */
export function digestsLine({ stopped, digestClerk, digestDatabase }: Told["result"]): string {
	if (stopped || digestClerk === "") return "";
	return digestClerk === digestDatabase
		? `Digest of both sides: ${code(digestClerk)}.`
		: `Digest of Clerk's side ${code(digestClerk)}, of the table's ${code(digestDatabase)}.`;
}

/** What the whole is worth, in numbers that a reading after the last write gave. */
function proof({ result, write, whom, place }: Told): string {
	const { stopped, digestClerk, digestDatabase, digestMatched, second, proven, read } = result;
	if (!write || stopped || digestClerk === "" || (read === 0 && whom.who !== "everybody")) return "";
	const others =
		digestClerk === digestMatched && digestDatabase !== digestMatched && whom.who === "everybody"
			? " The table's differs because it also has rows of users who are gone from Clerk, or came from elsewhere."
			: "";
	const digests = `${digestsLine(result)}${others}`;
	if (second === undefined) {
		return proven
			? `**Proof:** after the last write the table was read again: the rows of all ${plural(read, "user")}${butFor(result)} hold what Clerk has, column by column. ${digests}`
			: `**Not proven:** after the last write the table was read again, and not all of it is as Clerk has it. ${digests}`;
	}
	if (proven) {
		return `**Proof:** users changed while this ran, so everything was read and compared a second time, and ${writtenThen(second)}: the rows of all ${plural(second.read, "user")}${butFor(second)} hold what Clerk has. ${digests}`;
	}
	const differ = second.stale + second.different;
	const next = place === "issue" ? "a `/drift` shows" : "the mode `drift` shows";
	return `**Not proven:** users changed while this ran, so everything was read and compared a second time. Of ${plural(second.read, "user")} ${number(second.missing)} ${second.missing === 1 ? "was" : "were"} missing then, ${number(differ)} differed, and ${number(second.newer)} said they are newer than what Clerk gave; ${writtenThen(second)}. Still not all is as Clerk has it; ${next} whether it stays so. ${digests}`;
}

/** Rows that were left as they were are told of by themselves. */
function butFor({ newer }: Numbers): string {
	return newer === 0 ? "" : ` but ${number(newer)}, told of below,`;
}

function writtenThen({ created, updated }: Numbers): string {
	const written = created + updated;
	return written === 0
		? "nothing more had to be written"
		: `${plural(written, "row")} more ${written === 1 ? "was" : "were"} written`;
}

/** Each was typed by somebody, who has to find it again. */
const mostUnknown = 20;

/** They may be gone from both, by an earlier run perhaps; far more often an id was mistyped. */
function unknownRemark({ result: { unknownIds }, table }: Told): string {
	const count = unknownIds.length;
	if (count === 0) return "";
	const one = count === 1;
	return `**${plural(count, "user")} who ${one ? "was named is" : "were named are"} known neither to Clerk nor to ${code(table)}:** ${unknownNames(unknownIds)}. Clerk was asked for ${one ? "this id" : "each of these ids"}, and no row has it. Compare it letter by letter with where you have it from, and check that it is of this Clerk instance (production and development have different users). If it is right, the user is gone from both, and there is nothing to bring up to date.`;
}

export function unknownNames(ids: readonly string[]): string {
	return someIds(ids, mostUnknown, ids.length);
}

function someIds(ids: readonly string[], most: number, count: number): string {
	const some = ids.slice(0, most).map((id) => code(id));
	return count > some.length ? `${some.join(", ")} and ${number(count - some.length)} more` : listed(some, "and");
}

/** Of whom there may be many. */
const mostNamed = 3;

const howToClear: Record<Place, string> = {
	issue: "To delete such rows: `/resync --delete`; to mark them: `/resync --flag <column>`.",
	action: "To delete such rows set the input `gone` to `delete`, to mark them to `flag:<column>`.",
};

function goneRemark({ result, gone, write, mostGonePercent, place }: Told): string {
	const { goneOutcome, goneIds, goneDone, rows, created, gone: count } = result;
	if (count === 0 || goneOutcome === "not-looked-for") return "";
	const one = count === 1;
	const who = one
		? "1 row is of a user whom Clerk does not know any more; Clerk was asked for them by their id."
		: `${plural(count, "row")} are of users whom Clerk does not know any more; Clerk was asked for each by their id.`;
	const [they, them, were] = one ? ["It", "it", "was"] : ["They", "them", "were"];
	const named = someIds(goneIds, mostNamed, count);
	const done =
		goneDone === count ? `${they} ${were}` : `${number(goneDone)} of them ${goneDone === 1 ? "was" : "were"}`;
	const left = result.failed > 0 ? "" : ", the others had been before";
	switch (goneOutcome) {
		case "deleted":
			return `${who} ${done} deleted from the table${goneDone < count ? "" : `: ${named}`}.`;
		case "flagged":
			return `${who} ${done} marked in ${code(gone.choice === "flag" ? gone.column : "")}${goneDone < count ? left : ""}: ${named}.`;
		case "too-many":
			return `**${who} None was ${gone.choice === "delete" ? "deleted" : "marked"}:** ${one ? "it is" : "they are"} more than ${mostGonePercent} % of the ${plural(Math.max(0, rows - created), "row")} that the table had, which looks like a wrong key or a wrong table rather than like users who left. Look for some of them in Clerk's dashboard: ${named}.${place === "issue" ? " If it is right, type the command again: it then asks for a second person." : " If it is right, raise the input `max-gone-percent`."}`;
		default:
			if (!write && gone.choice === "delete") return `${who} ${they} would be deleted: ${named}.`;
			if (!write && gone.choice === "flag") return `${who} ${they} would be marked in ${code(gone.column)}: ${named}.`;
			return `${who} ${write ? `${they} ${were} left alone` : `A resync leaves ${them} alone`}: ${named}. ${howToClear[place]}`;
	}
}

function missedRemark({ result: { missed, failed } }: Told): string {
	if (failed === 0) return "";
	const lines = [...Map.groupBy(missed, ({ why }) => why)].map(([why, those]: [string, Missed[]]) => {
		const ids = those.slice(0, mostNamed).map(({ id }) => code(id));
		return `- ${plural(those.length, "user")}: ${quote(why, 200)}: ${listed(ids, "and")}${those.length > mostNamed ? " and others" : ""}`;
	});
	return `**${plural(failed, "user")} could not be brought up to date;** no other was held up by that:\n${lines.slice(0, 10).join("\n")}`;
}

function newerRemark({ result: { newer, read, second }, write }: Told): string {
	if (newer === 0 && (second?.newer ?? 0) > read / 10)
		return "Right after they were written, rows say that they are newer than what Clerk gave: the table writes a time of its own into that column, by a trigger perhaps, instead of Clerk's `updated_at`. Then take the column out of the mapping, or map another.";
	if (newer === 0) return "";
	const one = newer === 1;
	const own =
		newer > read / 10
			? " So many look as if your application writes a time of its own into that column, instead of Clerk's `updated_at`: then take the column out of the mapping, or map another."
			: "";
	const [they, them] = one ? ["it is", "it"] : ["they are", "them"];
	const left = write ? `and ${one ? "was" : "were"} left alone` : `and a resync would leave ${them} alone`;
	return `${plural(newer, "row")} ${one ? "differs and says" : "differ and say"} that ${they} newer than what Clerk gave, ${left}: a webhook may have written ${them} meanwhile.${own}`;
}

/** What was found wrong and needed no writing any more when its turn came. */
function keptRemark({ result, write, mostWritten = Number.POSITIVE_INFINITY }: Told): string {
	const { missing, stale, different, created, updated, failed, toWrite, stopped } = result;
	const kept = missing + stale + different - created - updated - failed;
	if (!write || stopped || toWrite > mostWritten || kept <= 0) return "";
	return `${plural(kept, "row")} ${kept === 1 ? "was" : "were"} brought up to date by something else, such as a webhook, before this run came to write ${kept === 1 ? "it" : "them"}, and ${kept === 1 ? "was" : "were"} left alone.`;
}

function timeless({ mapping, write }: Told): string {
	return !write || mapping.columns.some(({ field }) => field === "updated_at")
		? ""
		: "The mapping has no column for `updated_at`, so it could not be told whether a webhook had written something newer meanwhile.";
}
