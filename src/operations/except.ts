/**
 * Whom `--except` keeps out of what a filter gives. A name there that stands for nobody, or for several users, is never
 * dropped: a slip in it would hit whom it was to spare.
 */
import type { UserId } from "../incident/user-id.ts";
import type { Clerk, KnownUser } from "../ports/clerk.ts";
import { byName, type Named, type Targets, usersOf } from "./targets.ts";

export type Excepted = {
	asked: string;
	known: KnownUser;
	/** Whether the filter gave them at all. */
	fits: boolean;
};

export type NotExcepted =
	| { refused: "except-names-nobody"; asked: string; candidates: readonly UserId[] }
	| { refused: "only-excepted" };

export async function leaveOutExcepted(
	targets: Targets,
	clerk: Clerk,
	except: readonly Named[],
): Promise<{ targets: Targets; excepted: readonly Excepted[] } | NotExcepted> {
	if (except.length === 0) return { targets, excepted: [] };
	const users = usersOf(targets.all);
	const given = new Set(users.map(({ id }) => id));
	const excepted: Excepted[] = [];
	for (const target of await byName(clerk, except)) {
		const { asked, outcome } = target;
		if (outcome === "unread") throw target.failure;
		if (outcome === "unknown") return { refused: "except-names-nobody", asked, candidates: [] };
		if (outcome === "ambiguous") return { refused: "except-names-nobody", asked, candidates: target.candidates };
		if (outcome === "user") excepted.push({ asked, known: target.known, fits: given.has(target.known.id) });
	}
	const ids = new Set(excepted.map(({ known }) => known.id));
	const names = new Set(
		targets.all.flatMap((target) => (target.outcome === "user" && ids.has(target.known.id) ? [target.asked] : [])),
	);
	const all = targets.all.filter((target) => !names.has(target.outcome === "repeated" ? target.as : target.asked));
	// Of a name that could not be read, or is nobody's, something else is to be said.
	if (users.length > 0 && all.length === 0) return { refused: "only-excepted" };
	return { targets: { ...targets, all }, excepted };
}
