/**
 * Makes a command of an operation on users: whom it is about, whether it may be done now, and by whom. A dangerous command
 * first says what it would hit and waits for a second person; nothing is changed before that.
 */
import { isSameLogin } from "../../incident/login.ts";
import { leaveOutExcepted } from "../../operations/except.ts";
import { type NoTargets, onlyKeptOut, onlyMarked, type Targets, targetsOf, usersOf } from "../../operations/targets.ts";
import { optionsOf } from "../../words/help.ts";
import { started } from "../../words/progress.ts";
import type { Refusal } from "../../words/refusal.ts";
import { grammar } from "../arguments.ts";
import { type Command, command, type Outcome } from "../command.ts";
import { otherInstance } from "../same-instance.ts";
import { always, isDangerous, readOperation } from "../selection.ts";
import { changedSince, isForged } from "./agreement.ts";
import { type AskedOperation, askedAt, byState, type OperationFacts } from "./asked-operation.ts";
import { carryOut, exclusively } from "./carry-out.ts";
import { dryRun, propose } from "./propose.ts";
import { letInSince, lockedOutSince } from "./resumed.ts";
import { spareTeam } from "./spare-team.ts";

export function operationCommand(facts: OperationFacts): Command {
	const { operation, takes, ...shown } = facts;
	return command({
		...shown,
		options: optionsOf([...takes, ...always]),
		risk: "dangerous",
		needs: ["clerk", "locks", "people", "affected"],
		args: grammar((text, below, after) => readOperation({ text, below, after }, takes)),
		started: (args, at) => started(operation.name, args, at),
		async run({ clerk: connect, affected, ...asked }): Promise<Outcome> {
			const clerk = await connect();
			const refusal = (await otherInstance(asked.incident, clerk)) ?? mayNotAlone(asked);
			if (refusal) return refusal;
			if (isForged({ ...asked, clerk })) return { refused: "proposal-changed" };
			const targets = await targetsOf(asked.args.selection, { clerk, affected, at: askedAt(asked) });
			if (typeof targets === "string") return { refused: targets };
			const left = await leaveOutExcepted(targets, clerk, asked.args.except);
			if ("refused" in left) return left;
			const { marks } = asked.confirmation?.proposal.event ?? {};
			const meant = byState(asked, facts) ? onlyMeant(left.targets, marks) : left.targets;
			if (meant === undefined) return { refused: "nobody-kept-out", begun: asked.resumed !== undefined };
			if (typeof meant === "string") return { refused: meant };
			return decide({ ...asked, clerk, facts, excepted: left.excepted }, meant);
		},
	});
}

/** When it runs, they are those who were shown, so that a run that was cut off can be taken up. */
function onlyMeant(targets: Targets, marks: string | undefined): Targets | NoTargets | undefined {
	return marks === undefined ? onlyKeptOut(targets) : onlyMarked(targets, marks);
}

/** Only the lead may go without a second person. */
export function mayNotAlone({
	args,
	confirmation,
	incident,
	by,
}: Pick<AskedOperation, "confirmation" | "incident" | "by"> & { args: { alone: string | null } }): Refusal | undefined {
	if (confirmation || args.alone === null || isSameLogin(incident.lead, by)) return undefined;
	return { refused: "alone-not-lead", lead: incident.lead };
}

async function decide(asked: AskedOperation, targets: Targets): Promise<Outcome> {
	const { args, confirmation, excepted } = asked;
	const users = usersOf(targets.all);
	const alone = args.alone ?? confirmation?.alone ?? null;
	const hitsTeam = await spareTeam(asked, targets);
	if (hitsTeam) return hitsTeam;
	// Where Clerk told nothing of anybody there is nothing to show, nor to agree to.
	const [unread] = targets.all.flatMap((target) => (target.outcome === "unread" ? [target.failure] : []));
	if (users.length === 0 && unread && (args.dryRun || confirmation || isDangerous(args))) throw unread;
	if (args.dryRun || confirmation?.dryRun) return dryRun(asked, targets);
	const refusal =
		letInSince(asked) ??
		lockedOutSince(asked, targets) ??
		(confirmation && changedSince(confirmation.proposal.event, { selection: args.selection, targets, excepted }));
	if (refusal) return refusal;
	if (!isDangerous(args) || users.length === 0) return carryOut(asked, targets, alone);
	if (!confirmation && alone === null) return propose(asked, targets);
	return exclusively(asked, () => carryOut(asked, targets, alone));
}
