/** What is said of users whom `--except` keeps out of what a filter gives. */
import type { Excepted, NotExcepted } from "../operations/except.ts";
import type { Explained } from "./explained.ts";
import { candidateIds } from "./operation-row.ts";
import { plural, shown } from "./text.ts";
import { firstOf, userName } from "./whom.ts";

function namesOf(excepted: readonly Excepted[]): string {
	return firstOf(excepted.map(userName));
}

/** Those whom the filter would have hit. */
export function countLeftOut(excepted: readonly Excepted[]): number {
	return excepted.filter(({ fits }) => fits).length;
}

/** Who they are, and who of those that are named would not have been hit anyway. */
export function leftOut(excepted: readonly Excepted[]): string {
	const others = excepted.filter(({ fits }) => !fits);
	const count = countLeftOut(excepted);
	return [
		...(count > 0
			? [
					`**${plural(count, "user")} left out**, as \`--except\` says: ${namesOf(excepted.filter(({ fits }) => fits))}.`,
				]
			: []),
		...(others.length > 0 ? [`Named after \`--except\`, and not among the users anyway: ${namesOf(others)}.`] : []),
	].join(" ");
}

export function exceptNamesNobody({
	asked,
	candidates,
}: Extract<NotExcepted, { refused: "except-names-nobody" }>): Explained {
	const isNobody = candidates.length === 0;
	return {
		what: `Nothing was done: ${shown(asked)} after \`--except\` ${isNobody ? "is no user of this Clerk instance" : `belongs to ${plural(candidates.length, "user")}`}`,
		why: "Without it, whom you meant to spare would be hit.",
		next: isNobody
			? "Check the spelling, or name the user the other way, by id or by e-mail address, and type the command in a new comment."
			: `Name the one you mean by id, or all of them, in a new comment: ${candidateIds(candidates)}.`,
	};
}

export function onlyExcepted(): Explained {
	return {
		what: "Nothing was done: `--except` names everybody",
		why: "Nobody else fits the filter, so nobody is left.",
		next: "Take out of it whom you mean, and type the command in a new comment.",
	};
}
