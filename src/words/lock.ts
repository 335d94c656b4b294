/** What a lock says of itself to people who find its branch. It must not name an issue as `#7`: GitHub would note the commit in that issue. */
import type { OutsideFailure } from "../ports/failure.ts";
import type { LockHolder } from "../ports/github.ts";

const afterwards =
	"It goes away when that command ends. Where the run ended without giving it back, the next command takes it over. " +
	"To remove it by hand, make sure that the run has ended, then delete this branch.";

/** The message of the commit that a lock points at; the adapter adds the line that it reads. */
function lockMessage(name: string, { incident, run, by, at }: LockHolder): string {
	return [
		`Lock "${name}": incident ${incident}, ${by}`,
		"",
		`A command of ${by} in incident ${incident} has worked under this lock since ${at}, in run ${run} (its id, and which attempt).`,
		"While it stands, no other command that changes many users at once runs.",
		afterwards,
	].join("\n");
}

/** The only file of a lock's branch, which GitHub shows to whoever opens it. */
const lockPage = [
	"# This branch is a lock",
	"",
	"The incident runbook made it so that two commands that change many users at once never run side by side.",
	`Its commit says which command holds it, for which incident and since when. ${afterwards}`,
	"",
].join("\n");

/** A line for the log, where the branch still stands: nothing is lost, the next command only has to look at the run first. */
function lockLeft(name: string, { message }: OutsideFailure): string {
	return (
		`The lock "${name}" could not be given back: ${message}. ` +
		"There is nothing to do: the next command that needs it takes it over once this run has ended."
	);
}

export type LockWords = { message: typeof lockMessage; page: string; left: typeof lockLeft };
export const lockWords: LockWords = { message: lockMessage, page: lockPage, left: lockLeft };
