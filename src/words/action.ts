/** What the standalone actions say on the run's page and in its log, where no issue is there to say it in. */
import type { BlastRadius } from "../operations/blast-radius.ts";
import type { Target } from "../operations/targets.ts";
import type { OutsideFailure } from "../ports/failure.ts";
import { explain } from "./explained.ts";
import { atRisk, explainEach, explainFailure } from "./failure.ts";
import { byHand } from "./operation-next.ts";
import { type OperationRefusal, operationRefusals } from "./operation-refusal.ts";
import { type OperationName, rowLine } from "./operation-row.ts";
import { noUser } from "./problems.ts";
import { code, number, plural, shown, someLines } from "./text.ts";
import { duration } from "./time.ts";

const howToName =
	"Nothing was done; give ids (user_ and 27 letters and digits) or e-mail addresses, separated by commas or lines, and run again.";

export const noneGiven = `Neither of the inputs users and users-file is given, so nobody is named. ${howToName}`;

export const usersTwice =
	"Both the input users and the input users-file are given, and which of them is meant cannot be told. Nothing was done; leave out one and run again.";

/** `file` is the input users-file; empty where the names stand in the input users. */
export function namesNobody(file: string): string {
	return `${file === "" ? "The input users" : `The file ${code(file)} of the input users-file`} names nobody. ${howToName}`;
}

export function badUsersFile(file: string, problem: string): string {
	return `The file ${code(file)} of the input users-file ${problem} Nothing was done; correct it and run again.`;
}

/** What stands after the file's name. */
export const fileProblems = {
	missing: "is not in the job's workspace. A step before this one must write it there, or check it out.",
	outside: "lies outside of the job's workspace, and only files in it are read.",
	noFile: "is a folder, or something else that is no file.",
	noText: "is not text in UTF-8. Save it as such: PowerShell writes UTF-16 unless it is told.",
	tooBig: (bytes: number, most: number) =>
		`has ${number(bytes)} bytes, and at most ${number(most)} are read. Split it.`,
	unreadable: (cause: string) => `cannot be read (${cause}).`,
} as const;

/** A word of a file is repeated only where it can be nothing but a mistyped id: the wrong file may hold secrets, some with an at sign. */
export function badUsersFileLine(file: string, line: number, asked: string): string {
	const problem = /^user_[A-Za-z0-9]*$/.test(asked)
		? noUser(asked)
		: "a word is neither a user id (user_ and 27 letters and digits) nor an e-mail address.";
	return `In line ${number(line)} of the file ${code(file)} of the input users-file: ${problem} Nothing was done; correct it and run again.`;
}

export const wrongEnvironment =
	"The input environment must be production or development. Nothing was done; correct it and run again.";

/** There is no comment to type anything into, and no incident. */
export function actionRefused(refusal: OperationRefusal, by: string): string {
	const { what, why } = explain(operationRefusals, refusal, by);
	return `😕 **${what.replace(/\*\*/g, "")}.**\n\n${whyOf(refusal) ?? why} ${nextOf(refusal)}`;
}

function whyOf(refusal: OperationRefusal): string | undefined {
	if (refusal.refused !== "other-instance") return undefined;
	return `The input environment says ${refusal.incident}, and the key in clerk-secret-key belongs to the ${refusal.own} instance, whose users are other people.`;
}

function nextOf({ refused }: OperationRefusal): string {
	switch (refused) {
		case "team-member":
			return "Name only the others and run again. If it is meant, give the reason in the input `alone`.";
		case "team-unknown":
			return "Repair the file and run again. If it cannot wait and the users are not of your team, give the reason in the input `alone`.";
		case "other-instance":
			return "Correct the input environment, or use the other instance's key, and run again.";
		default:
			return "Correct the inputs and run again.";
	}
}

const would: Record<OperationName, string> = {
	revoke: "sign out",
	lockout: "lock out",
	unlock: "unlock",
	"force-reset": "sign out and ask for a new password of",
};

type DryRun = { operation: OperationName; radius: BlastRadius; targets: readonly Target[] };

/** A name to which nothing would be done. */
export function isLeftOut({ outcome }: Target): boolean {
	return outcome !== "user" && outcome !== "repeated";
}

export function dryRunOfAction(facts: DryRun): string {
	const { operation, radius, targets } = facts;
	const unread = targets.flatMap((target) => (target.outcome === "unread" ? [target.failure] : []));
	const { uncounted } = radius;
	// Who is left out stands first: of thousands of lines only some are shown.
	const lines = targets
		.toSorted((a, b) => Number(isLeftOut(b)) - Number(isLeftOut(a)))
		.map((target) => lineOf(operation, target));
	return [
		dryRunHeadline(facts),
		someLines(lines, mostLines),
		...explainEach(uncounted ? [...unread, uncounted] : unread, "action"),
		dryRunNext(facts),
	].join("\n\n");
}

const mostLines = 200;

function lineOf(operation: OperationName, target: Target): string {
	switch (target.outcome) {
		case "user":
			return `- ${shown(target.asked)}`;
		case "unread":
			return `- ❌ ${shown(target.asked)}: could not be read, and is left out.`;
		default:
			return rowLine(operation, target);
	}
}

function dryRunHeadline({ operation, radius, targets }: DryRun): string {
	const { users, counted, requests, seconds, environment } = radius;
	if (users === 0) {
		return targets.some(({ outcome }) => outcome === "unread")
			? "❌ **Dry run: nothing was changed, and no user could be read.**"
			: "😕 **Dry run: nothing was changed, and nobody was found.**";
	}
	const instance = environment
		? `Clerk's ${environment} instance`
		: "a Clerk instance of which neither the key nor Clerk tells whether it is production or development";
	const left = targets.filter(isLeftOut).length;
	const changed = `nothing was changed${left > 0 ? `, and ${plural(left, "name")} ${left === 1 ? "is" : "are"} left out` : ""}`;
	const about = counted === 0 && operation !== "unlock" ? "at least" : "about";
	return `🔍 **Dry run: ${changed}.** It would ${would[operation]} ${plural(users, "user")}${withSessions(operation, radius)} in ${instance}, in ${about} ${plural(requests, "request")}, which take ${about} ${duration(Math.max(1, seconds))}.`;
}

function withSessions(operation: OperationName, { users, sessions, counted, uncounted }: BlastRadius): string {
	if (operation === "unlock") return "";
	if (counted === 0) return ", whose live sessions could not be counted,";
	return ` with ${counted < users ? "about " : ""}${plural(sessions, "live session")}${uncounted ? " (not all could be counted)" : ""}`;
}

function dryRunNext({ operation, radius: { users, counted }, targets }: DryRun): string {
	if (users === 0) {
		return targets.some(({ outcome }) => outcome === "unread")
			? `Then run the dry run again. ${byHand[operation]}`
			: "There is nobody to do it to: correct the names and run again.";
	}
	if (counted === 0) {
		return "The real run needs the same lists of sessions. To try it all the same, run again with dry-run set to false.";
	}
	const isUnread = targets.some(({ outcome }) => outcome === "unread");
	return `To do it, run again with dry-run set to false${isUnread ? "; whoever could not be read is tried again then" : ""}.`;
}

/** What is true of the work where a run of an action ends before its time. */
export const whatActionDid = {
	nothing: "Nothing was done.",
	inPart: "The run broke off, and may have done a part.",
} as const;

type Broken = {
	/** Of the outside world; without one it was a fault of ours. */
	failure: OutsideFailure | undefined;
	/** What is true of the work. */
	done: string;
	/** Where it was one on users. */
	operation?: OperationName | undefined;
};

export function actionBrokenBy({ failure, done, operation }: Broken): { code: string; reply: string } {
	if (failure) {
		const { why, cure, meanwhile } = explainFailure(failure, "action");
		const next = operation ? byHand[operation] : meanwhile;
		return { code: failure.reason, reply: `❌ **${done}** ${why} ${cure} Then run again. ${next}` };
	}
	return {
		code: "bug",
		reply: `❌ **${done}** This is a fault of the action, not of its inputs; the run's log has the cause. ${atRisk} Then run again: nothing is done twice.`,
	};
}

/** Beside the job there is room for the headline only. */
export function annotationOf(reply: string): string {
	return `${reply.split("\n")[0]} The run's summary says more, and how to go on.`;
}
