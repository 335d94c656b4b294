/** What the standalone actions say on the run's page and in its log, where no issue is there to say it in. */
import type { BlastRadius } from "../operations/blast-radius.ts";
import type { Target } from "../operations/targets.ts";
import { explainOperation, type OperationRefusal } from "./operation-refusal.ts";
import { type OperationName, rowLine } from "./operation-row.ts";
import { plural, shown, someLines } from "./text.ts";
import { duration } from "./time.ts";

export const nothingNamed =
	"The input users names nobody. Nothing was done; give ids (user_ and 27 letters and digits) or e-mail addresses, separated by commas or lines, and run again.";

export const wrongEnvironment =
	"The input environment must be production or development. Nothing was done; correct it and run again.";

/** There is no comment to type anything into, and no incident. */
export function actionRefused(refusal: OperationRefusal, by: string): string {
	const { what, why } = explainOperation(refusal, by);
	return `😕 **${what.replace(/\*\*/g, "")}.**\n\n${whyOf(refusal) ?? why} ${nextOf(refusal)}`;
}

function whyOf(refusal: OperationRefusal): string | undefined {
	if (refusal.refused !== "other-instance") return undefined;
	return `The input environment says ${refusal.incident}, and the key in clerk-secret-key belongs to the ${refusal.own} instance, whose users are other people.`;
}

function nextOf({ refused }: OperationRefusal): string {
	switch (refused) {
		case "team-member":
			return "Name only the others in the input users and run again. If it is meant, give the reason in the input `alone`.";
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

export function dryRunOfAction({ operation, radius, targets }: DryRun): string {
	const { users, requests, seconds, environment } = radius;
	const instance = environment
		? `Clerk's ${environment} instance`
		: "a Clerk instance of which neither the key nor Clerk tells whether it is production or development";
	const lines = targets.map((target) => {
		if (target.outcome === "user") return `- ${shown(target.asked)}`;
		return rowLine(operation, target.outcome === "unread" ? { ...target, failures: [target.failure] } : target);
	});
	return [
		`🔍 **Dry run: nothing was changed.** It would ${would[operation]} ${plural(users, "user")}${withSessions(operation, radius)} in ${instance}, in about ${plural(requests, "request")}, which take about ${duration(Math.max(1, seconds))}.`,
		someLines(lines, mostLines),
		"To do it, run again with dry-run set to false.",
	].join("\n\n");
}

const mostLines = 200;

function withSessions(operation: OperationName, { users, sessions, counted }: BlastRadius): string {
	if (operation === "unlock" || users === 0) return "";
	if (counted === 0) return ", whose live sessions could not be counted,";
	return ` with ${counted < users ? "about " : ""}${plural(sessions, "live session")}`;
}
