/** What became of the events that were sent to the application's own endpoint. That it took one is not that it wrote anything, and no sentence here may say so. */
import type { Gone } from "../resync/gone.ts";
import type { Replayed } from "../resync/replay.ts";
import type { Whom } from "../resync/resync.ts";
import { explainEach, explainFailure } from "./failure.ts";
import { code, listed, number, plural, quote } from "./text.ts";

export type ReplayTold = {
	result: Replayed;
	whom: Whom;
	gone: Gone;
	mostGonePercent: number;
	/** Whether the table could be read for who is gone. */
	hasTable: boolean;
};

export function isReplayed({ stopped, failed, goneOutcome }: Replayed): boolean {
	return stopped === undefined && failed === 0 && goneOutcome !== "too-many";
}

export function replayReply(told: ReplayTold): string {
	const { result } = told;
	return [
		headline(told),
		stopWords(result),
		answersTable(told),
		goneRemark(told),
		...missedLines(result),
		worth(result),
	]
		.filter((part) => part !== "")
		.join("\n\n");
}

function headline({ result, whom }: ReplayTold): string {
	const { stopped, delivered, read, failed, goneOutcome } = result;
	const who = whom.who === "changed" ? " that changed since then" : "";
	if (stopped)
		return `❌ **The replay ended before its end: ${plural(delivered, "user")} delivered so far.** Nothing more was sent.`;
	if (failed > 0)
		return `⚠️ **Of ${plural(read, "user")}${who}, ${number(delivered)} were delivered to the webhook endpoint; ${plural(failed, "event")} failed, see below.**`;
	if (goneOutcome === "too-many")
		return `⚠️ **All ${plural(delivered, "user")}${who} were delivered to the webhook endpoint, but nothing was sent for those who are gone; see below.**`;
	return read === 0
		? `✅ **There was nobody to send: Clerk has no users${who}.**`
		: `✅ **The webhook endpoint took the events of all ${plural(delivered, "user")}${who}.**`;
}

function stopWords({ stopped }: Replayed): string {
	if (!stopped) return "";
	const { why, cure } = explainFailure(stopped, "action");
	const next =
		stopped.service === "webhook" ? "So many events in a row ended like this that the others were not sent." : "";
	return `${why} ${next} ${cure} Then run it again: all are sent anew, and a handler that upserts comes to the same end.`.replace(
		/ {2,}/g,
		" ",
	);
}

const noAnswer: Readonly<Record<string, string>> = {
	"timed-out": "no answer in 15 seconds",
	unreachable: "no connection, or one that broke",
};

function answersTable({ result, hasTable, whom }: ReplayTold): string {
	const { read, answers, retried, gone, goneOutcome, goneDone } = result;
	const lines = [
		`| users read from Clerk | ${number(read)} | |`,
		...Object.entries(answers).map(([answer, count]) => {
			const taken = /^2\d\d$/.test(answer);
			const name = /^\d+$/.test(answer) ? `HTTP ${answer}` : (noAnswer[answer] ?? answer);
			return `| ${taken ? "delivered" : "not delivered"}: ${name} | ${number(count)} | |`;
		}),
		...(retried > 0 ? [`| *of the delivered, after another try* | ${number(retried)} | |`] : []),
		goneOutcome === "not-looked-for"
			? `| gone from Clerk | | not looked for${hasTable || whom.who === "changed" ? "" : ": that needs `database-url`"} |`
			: `| gone from Clerk | ${number(gone)} | ${goneDone > 0 ? `${number(goneDone)} ${goneOutcome === "deleted" ? "told as `user.deleted`" : goneOutcome}` : ""} |`,
	];
	return ["| Events | | |", "|---|--:|---|", ...lines].join("\n");
}

function goneRemark({ result, gone, mostGonePercent }: ReplayTold): string {
	const { goneOutcome, goneIds, goneDone, rows } = result;
	if (result.gone === 0 || goneOutcome === "not-looked-for") return "";
	const who = `${plural(result.gone, "row")} of the table ${result.gone === 1 ? "is of a user" : "are of users"} whom Clerk does not know; each was asked for.`;
	const ids = goneIds.slice(0, 5).map((id) => code(id));
	const named = `${ids.join(", ")}${result.gone > 5 ? " …" : ""}`;
	switch (goneOutcome) {
		case "deleted":
			return `${who} The endpoint took ${code("user.deleted")} for ${number(goneDone)} of them: ${named}`;
		case "flagged":
			return `${who} ${number(goneDone)} of them were marked in ${code(gone.choice === "flag" ? gone.column : "")}: ${named}`;
		case "too-many":
			return `**${who} Nothing was done about them:** that is more than ${mostGonePercent} % of the ${plural(rows, "row")}, which looks like the wrong key or the wrong table rather than like users who left. Look at some of them in Clerk's dashboard: ${named}`;
		default:
			return `${who} Nothing was done about them: ${named} To have them sent as ${code("user.deleted")} set the input ${code("gone")} to ${code("delete")}, to have them marked to ${code("flag:<column>")}.`;
	}
}

function missedLines({ missed, failed, failures, stopped }: Replayed): string[] {
	if (failed === 0) return [];
	const lines = [...Map.groupBy(missed, ({ why }) => why)].map(([why, those]) => {
		const ids = those.slice(0, 3).map(({ id }) => code(id));
		return `- ${plural(those.length, "user")}: ${quote(why, 200)}. ${listed(ids, "and")}${those.length > 3 ? " …" : ""}`;
	});
	const shown = failed > missed.length ? `, the first ${number(missed.length)} by why` : "";
	return [
		`**${plural(failed, "event")} not delivered${shown}:**\n${lines.slice(0, 10).join("\n")}`,
		...explainEach(
			failures.filter(({ status, reason }) => status !== stopped?.status || reason !== stopped?.reason),
			"action",
		),
	];
}

function worth({ delivered, digestClerk, digestDatabase }: Replayed): string {
	if (delivered === 0) return "";
	const digests =
		digestClerk === ""
			? ""
			: ` Digest of Clerk's side ${code(digestClerk)}${digestDatabase === "" ? "" : `, of the table's ${code(digestDatabase)}`}.`;
	return `That the endpoint took an event does not show what the application wrote: to see that, compare with the mode ${code("drift")} and the target ${code("database")}.${digests}`;
}

export function replayProgress({ read, delivered, failed }: Replayed) {
	const line = `${plural(read, "user")} read so far, ${number(delivered)} delivered, ${number(failed)} not`;
	return { line, reply: `⏳ ${line}.`, progress: undefined as never };
}
