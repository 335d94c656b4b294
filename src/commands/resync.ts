/** `/resync`: brings the application's users table up to date with Clerk, after keeping it as it was. */
import { parseUtcTime } from "../incident/report.ts";
import { separate, UserId } from "../incident/user-id.ts";
import type { Gone } from "../resync/gone.ts";
import { deleteAndFlag, nothingBeside, notPast, noUserId, sinceAndUsers, tooManyUsers } from "../words/problems.ts";
import { resyncOptions } from "../words/resync-help.ts";
import { resyncStarted } from "../words/resync-progress.ts";
import { number } from "../words/text.ts";
import { grammar, longestReason, type OptionKind, type Options, Problem, readOptions, shortText } from "./arguments.ts";
import { command } from "./command.ts";
import { overlookNothing } from "./selection.ts";
import { mostAlone, mostGonePercentAlone, type RepairArguments, repair, type Scope } from "./table/repair.ts";

const kinds = {
	since: "text",
	users: "text",
	delete: "flag",
	flag: "word",
	"no-export": "flag",
	"dry-run": "flag",
	reason: "text",
	alone: "text",
} as const satisfies Record<string, OptionKind>;
type Name = keyof typeof kinds;

/** More are a matter for `--since`, or for everybody. */
const mostNamed = 1_000;

export const resync = command({
	name: "resync",
	usage: "/resync [--since time] [--users user_… …] [--delete | --flag column] [--no-export] [--dry-run]",
	summary: "Bring the application's users table up to date with Clerk, keep it as it was first, and prove it.",
	examples: ["/resync", "/resync --dry-run", "/resync --since 09:40", "/resync --flag deleted_at"],
	options: resyncOptions,
	risk: "dangerous",
	needsSecond: `when it writes to more than ${number(mostAlone)} rows, or takes away or marks more than ${mostGonePercentAlone} % of the table`,
	inverse:
		"To take it back: the export that it keeps first holds the table as it was; the reply says how to read it back.",
	needs: ["clerk", "users", "locks"],
	args: grammar((text, below, after): RepairArguments => {
		overlookNothing({ text, below, after });
		const options = readOptions<Name>(text, kinds);
		if (options.words !== "") throw new Problem(nothingBeside(options.words));
		return {
			scope: readScope(options),
			gone: readGone(options),
			exportFirst: !options.given("no-export"),
			dryRun: options.given("dry-run"),
			reason: readText(options, "reason"),
			alone: readText(options, "alone"),
		};
	}),
	started: ({ dryRun }) => resyncStarted(dryRun),
	run: repair,
});

function readText(options: Options<Name>, name: "reason" | "alone"): string | null {
	const text = options.valueOf(name);
	return text === undefined ? null : shortText(text, longestReason);
}

function readScope(options: Options<Name>): Scope {
	const since = options.valueOf("since");
	const users = options.valueOf("users");
	if (since !== undefined && users !== undefined) throw new Problem(sinceAndUsers);
	// Any far instant serves to see that it is a time at all.
	if (since !== undefined && parseUtcTime(since, "9999-12-31T23:59:59Z") === null) throw new Problem(notPast);
	if (since !== undefined) return { by: "since", time: since };
	if (users === undefined) return { by: "everybody" };
	const ids = [...new Set(separate(users))];
	const wrong = ids.find((id) => !UserId.safeParse(id).success);
	if (wrong !== undefined) throw new Problem(noUserId(wrong));
	if (ids.length > mostNamed) throw new Problem(tooManyUsers(ids.length, mostNamed));
	return { by: "users", ids };
}

function readGone(options: Options<Name>): Gone {
	const column = options.valueOf("flag");
	if (column !== undefined && options.given("delete")) throw new Problem(deleteAndFlag);
	if (column !== undefined) return { choice: "flag", column: column.replace(/^[`"]+|[`"]+$/g, "") };
	return { choice: options.given("delete") ? "delete" : "report" };
}
