/**
 * From what was typed to the users of Clerk that it stands for. Only reads; a name that stands for nobody, or for several
 * users, is told apart here and never guessed.
 */
import { createHash } from "node:crypto";
import { parseUtcTime } from "../incident/report.ts";
import {
	type OrganizationId,
	parseUserReference,
	separate,
	type UserId,
	type UserReference,
} from "../incident/user-id.ts";
import type { Clerk, KnownUser } from "../ports/clerk.ts";
import { OutsideFailure } from "../ports/failure.ts";

/** A user as typed, and what that means. */
export type Named = { asked: string; user: UserReference };

export type Selection =
	| { by: "names"; named: readonly Named[] }
	/** The users whom the form names as affected. */
	| { by: "report" }
	| { by: "organization"; organization: OrganizationId }
	/** As typed; which instant it means depends on when. */
	| { by: "signed-in-since"; time: string };

/** What became of one name. */
export type Target =
	| { asked: string; outcome: "user"; known: KnownUser }
	/** A second name of a user who stands above. */
	| { asked: string; outcome: "repeated"; as: string }
	| { asked: string; outcome: "unknown" }
	| { asked: string; outcome: "ambiguous"; candidates: readonly UserId[] }
	| { asked: string; outcome: "unread"; failure: OutsideFailure };

export type NoTargets = "report-names-nobody" | "no-organization" | "time-not-past" | "nobody-fits";

export type Targets = {
	all: readonly Target[];
	/** Words of the report that name no user. */
	notUsers: readonly string[];
};

export type Surroundings = {
	clerk: Clerk;
	/** What the report says of who is affected. */
	affected(): Promise<string>;
	/** When the command was typed. */
	at: string;
};

export async function targetsOf(
	selection: Selection,
	{ clerk, affected, at }: Surroundings,
): Promise<Targets | NoTargets> {
	switch (selection.by) {
		case "names":
			return { all: await byName(clerk, selection.named), notUsers: [] };
		case "report": {
			const named = new Map<string, Named>();
			const notUsers = new Set<string>();
			for (const word of separate(await affected())) {
				const found = namedBy(word);
				if (found) named.set(found.asked, found);
				else notUsers.add(word);
			}
			if (named.size === 0) return "report-names-nobody";
			return { all: await byName(clerk, [...named.values()]), notUsers: [...notUsers] };
		}
		case "organization": {
			const members = await clerk.members(selection.organization);
			return members ? collect(members) : "no-organization";
		}
		case "signed-in-since": {
			const since = parseUtcTime(selection.time, at);
			return since === null ? "time-not-past" : collect(clerk.signedInSince(since));
		}
	}
}

/** The report is prose: a name may stand in brackets, or end a sentence. */
function namedBy(word: string): Named | undefined {
	const bare = word.length > longestName ? word : word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, "");
	for (const asked of bare === word ? [word] : [word, bare]) {
		const user = parseUserReference(asked);
		if (user) return { asked, user };
	}
	return undefined;
}
/** The longest address has 254 characters; the pattern would take long over a much longer word. */
const longestName = 300;

async function collect(pages: AsyncIterable<readonly KnownUser[]>): Promise<Targets | NoTargets> {
	const users = new Map<UserId, KnownUser>();
	for await (const page of pages) for (const known of page) users.set(known.id, known);
	if (users.size === 0) return "nobody-fits";
	return { all: [...users.values()].map((known) => ({ asked: known.id, outcome: "user", known })), notUsers: [] };
}

export async function byName(clerk: Clerk, named: readonly Named[]): Promise<Target[]> {
	const found = await clerk.findUsers(named.map(({ user }) => user));
	const targets: Target[] = [];
	const names = new Map<UserId, string>();
	for (const [index, { asked }] of named.entries()) {
		const users = found[index] ?? [];
		if (users instanceof OutsideFailure) {
			targets.push({ asked, outcome: "unread", failure: users });
			continue;
		}
		const [known, ...others] = users;
		if (!known) targets.push({ asked, outcome: "unknown" });
		else if (others.length > 0) targets.push({ asked, outcome: "ambiguous", candidates: users.map(({ id }) => id) });
		else if (names.has(known.id)) targets.push({ asked, outcome: "repeated", as: names.get(known.id) ?? asked });
		else {
			names.set(known.id, asked);
			targets.push({ asked, outcome: "user", known });
		}
	}
	return targets;
}

/** Whoever fits a filter fits it by chance, so that nobody is asked for who needs nothing. */
export function onlyKeptOut({ all, notUsers }: Targets): Targets | undefined {
	const keptOut = all.filter((target) => target.outcome !== "user" || target.known.banned || target.known.locked);
	return keptOut.length > 0 ? { all: keptOut, notUsers } : undefined;
}

/** Of so many a record has room for the marks. */
const mostMarked = 2_000;
const markLength = 6;

function markOf(id: string): string {
	return createHash("sha256").update(id).digest("base64").slice(0, markLength);
}

/** A mark for each, from which nobody's id can be read; undefined for too many. */
export function marksOf(ids: readonly string[]): string | undefined {
	return ids.length > mostMarked ? undefined : ids.map(markOf).sort().join("");
}

/** Those of the users who have a mark. Whether these are all, and no others, a digest tells. */
export function onlyMarked({ all, notUsers }: Targets, marks: string): Targets | NoTargets {
	const marked = new Set(marks.match(new RegExp(`.{${markLength}}`, "g")));
	const kept = all.filter((target) => target.outcome !== "user" || marked.has(markOf(target.known.id)));
	return kept.length > 0 ? { all: kept, notUsers } : "nobody-fits";
}

export function usersOf(targets: readonly Target[]): KnownUser[] {
	return targets.flatMap((target) => (target.outcome === "user" ? [target.known] : []));
}

/** The same for the same users, in whatever order. */
export function digestOf(ids: readonly string[]): string {
	return createHash("sha256")
		.update([...ids].sort().join("\n"))
		.digest("hex")
		.slice(0, 32);
}
