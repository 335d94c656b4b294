/** Whom a command about users is about: by what was typed, and by name once Clerk has told. */
import { parseUtcTime } from "../incident/report.ts";
import type { Selection } from "../operations/targets.ts";
import type { KnownUser } from "../ports/clerk.ts";
import { code, number, quote, shown } from "./text.ts";
import { dateAndClock, elapsed } from "./time.ts";

/** Names beyond this are counted. */
export const mostNames = 20;

/** `at`: when the command was typed, which tells the day of a bare time. */
export function whom(selection: Selection, at: string): string {
	switch (selection.by) {
		case "names": {
			const { named } = selection;
			const names = named.slice(0, mostNames).map(({ asked }) => shown(asked));
			return [...names, ...(named.length > mostNames ? [`${number(named.length - mostNames)} more`] : [])].join(", ");
		}
		case "report":
			return "the users whom the report names";
		case "organization":
			return `the members of ${code(selection.organization)}`;
		case "signed-in-since":
			return `everybody who signed in since ${instantOf(selection.time, at)}`;
	}
}

function instantOf(time: string, at: string): string {
	const since = parseUtcTime(time, at);
	// One that lies ahead is refused afterwards.
	if (since === null) return `${quote(time.replace(/\s*(?:UTC|Z)$/i, ""))} UTC`;
	return `${dateAndClock(since)} (${elapsed(since, at)} before the command)`;
}

export function userName({ asked, known }: { asked: string; known: KnownUser }): string {
	return known.id === asked ? shown(asked) : `${shown(asked)} (${code(known.id)})`;
}

/** The first of them, and how many more there are. */
export function firstOf(names: readonly string[], most = mostNames): string {
	const more = names.length - most;
	return `${names.slice(0, most).join(", ")}${more > 0 ? ` and ${number(more)} more` : ""}`;
}
