/**
 * What the commands about users share: whom they are about, and with which options. A command about more than one user,
 * or about whoever fits a filter, is dangerous; nothing here asks Clerk.
 */
import { parseUtcTime } from "../incident/report.ts";
import { OrganizationId, parseUserReference, separate, type UserId } from "../incident/user-id.ts";
import type { Named, Selection } from "../operations/targets.ts";
import type { OptionName } from "../words/help.ts";
import {
	exceptWithoutFilter,
	missing,
	noInstant,
	noOrganization,
	noUser,
	oneUser,
	tooManyUsers,
	userExpectedAfterExcept,
	userInText,
	usersBelow,
	usersOrFilter,
} from "../words/problems.ts";
import {
	likelyOption,
	longestReason,
	type OptionKind,
	type Options,
	Problem,
	readOptions,
	shortText,
	type Typed,
} from "./arguments.ts";

export type OperationArguments = {
	selection: Selection;
	/** Whom a filter is not to hit. */
	except: readonly Named[];
	apiKeys: boolean;
	dryRun: boolean;
	reason: string | null;
	/** Why one person alone may do what needs two. */
	alone: string | null;
};

/** A comment has room for some more; what is longer is a matter for a filter. */
const mostUsers = 1_000;

/** What each option of the commands about users is followed by; help says what it means. */
const kinds: Readonly<Record<OptionName, OptionKind>> = {
	"from-report": "flag",
	organization: "word",
	"signed-in-since": "text",
	except: "text",
	"api-keys": "flag",
	reason: "text",
	"dry-run": "flag",
	alone: "text",
};
const filters = ["from-report", "organization", "signed-in-since"] as const;
/** All of these commands have them. */
export const always: readonly OptionName[] = ["reason", "dry-run", "alone"];

export function readOperation(typed: Typed, more: readonly OptionName[]): OperationArguments {
	const { text } = typed;
	overlookNothing(typed);
	const known = Object.fromEntries([...always, ...more].map((name) => [name, kinds[name]]));
	const options = readOptions<OptionName>(text, known as Record<OptionName, OptionKind>);
	const selection = readSelection(options);
	return {
		selection,
		except: readExcept(options, selection),
		apiKeys: options.given("api-keys"),
		dryRun: options.given("dry-run"),
		reason: readText(options, "reason"),
		alone: readText(options, "alone"),
	};
}

/**
 * Only the command's own line counts, so what was meant for it and stands below is refused: options anywhere up to the next
 * command, users up to a blank line. What is said of other users further down is conversation.
 */
export function overlookNothing({ below, after = "" }: Typed): void {
	const [next = ""] = after.split(/(?:^|\n)\n/);
	const user = separate(`${below}\n${after.startsWith("\n") ? "" : next}`).find((word) => parseUserReference(word));
	const overlooked =
		user ?? likelyOption(`${below}\n${after.replace(/^(?:[-*+]|\d+[.)])\s+/gm, "")}`, Object.keys(kinds));
	if (overlooked !== undefined) throw new Problem(usersBelow(overlooked));
}

function readText(options: Options<OptionName>, name: "reason" | "alone"): string | null {
	const text = options.valueOf(name);
	if (text === undefined) return null;
	const user = separate(text).find((word) => parseUserReference(word) !== undefined && word.startsWith("user_"));
	if (user !== undefined) throw new Problem(userInText(user, name));
	return shortText(text, longestReason);
}

function readSelection(options: Options<OptionName>): Selection {
	const named = readUsers(options.words);
	const given = filters.filter((name) => options.given(name));
	if (given.length + (named.length > 0 ? 1 : 0) > 1) throw new Problem(usersOrFilter);
	const [filter] = given;
	if (filter !== undefined) return readFilter(filter, options.valueOf(filter) ?? "");
	if (named.length === 0) throw new Problem(missing("user"));
	return { by: "names", named };
}

function readExcept(options: Options<OptionName>, { by }: Selection): Named[] {
	if (!options.given("except")) return [];
	if (by === "names") throw new Problem(exceptWithoutFilter);
	const named = readUsers(options.valueOf("except") ?? "");
	if (named.length === 0) throw new Problem(userExpectedAfterExcept);
	return named;
}

function readFilter(filter: (typeof filters)[number], value: string): Selection {
	switch (filter) {
		case "from-report":
			return { by: "report" };
		case "organization": {
			const organization = OrganizationId.safeParse(value);
			if (!organization.success) throw new Problem(noOrganization);
			return { by: "organization", organization: organization.data };
		}
		case "signed-in-since": {
			// Any far instant serves to see that it is a time at all.
			if (parseUtcTime(value, "9999-12-31T23:59:59Z") === null) throw new Problem(noInstant);
			return { by: "signed-in-since", time: value };
		}
	}
}

function readUsers(text: string): Named[] {
	const named = [...new Set(separate(text))].map((asked) => {
		const user = parseUserReference(asked);
		if (!user) throw new Problem(noUser(asked));
		return { asked, user };
	});
	if (named.length > mostUsers) throw new Problem(tooManyUsers(named.length, mostUsers));
	return named;
}

/** Who fits it may change while people talk; names stand for the same users. */
export function isFilter({ by }: Selection): boolean {
	return by === "organization" || by === "signed-in-since";
}

/** The options that select the same users later, when a bare time of day would mean another day; undefined for names. */
export function filterAgain(selection: Selection, at: string, except: readonly UserId[]): string | undefined {
	const filter = filterOf(selection, at);
	return filter === undefined || except.length === 0 ? filter : `${filter} --except ${except.join(" ")}`;
}

function filterOf(selection: Selection, at: string): string | undefined {
	switch (selection.by) {
		case "names":
			return undefined;
		case "report":
			return "--from-report";
		case "organization":
			return `--organization ${selection.organization}`;
		case "signed-in-since": {
			const since = parseUtcTime(selection.time, at) ?? at;
			return `--signed-in-since ${since.slice(0, 10)} ${since.slice(11, 16)}`;
		}
	}
}

export function isDangerous({ selection }: OperationArguments): boolean {
	return selection.by !== "names" || selection.named.length > 1;
}

/** For commands that read: one user, and nothing else. */
export function readOneUser(text: string): Named {
	const [named, ...others] = readUsers(readOptions(text, { "dry-run": "flag" }).words);
	if (!named || others.length > 0) throw new Problem(oneUser);
	return named;
}
