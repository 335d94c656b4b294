/**
 * `/confirm`: a second person agrees to a dangerous command, and it runs. The code names the command, its comment and its
 * time; whoever typed the command cannot agree to it, but for the lead who says why they are alone.
 */
import { type LoggedRecord, unfinishedIn } from "../incident/event.ts";
import { isHandledEvent } from "../incident/handled.ts";
import { type Proposal, proposalsOf, stateOfProposal } from "../incident/proposal.ts";
import { confirmStarted } from "../words/plan.ts";
import { grammar, longestReason, readCode, readOptions, shortText } from "./arguments.ts";
import { command, type Outcome } from "./command.ts";
import { isLead } from "./operation.ts";

export const confirm = command({
	name: "confirm",
	usage: '/confirm <code> [--alone "reason"]',
	summary: "Agree to a dangerous command that somebody else typed; then it runs.",
	examples: ["/confirm K7QF", '/confirm K7QF --alone "nobody else answers the phone"'],
	risk: "act",
	inverse: "How the command that it runs is taken back stands in the reply to that command.",
	needs: ["clerk", "runProposed"],
	args: grammar((text) => {
		const options = readOptions(text, { alone: "text", "dry-run": "flag" });
		const alone = options.valueOf("alone");
		return {
			code: readCode(options.words),
			alone: alone === undefined ? null : shortText(alone, longestReason),
			dryRun: options.given("dry-run"),
		};
	}),
	started: ({ code }) => confirmStarted(code),
	confirms: ({ code }) => code,
	async run({ args, runProposed, ...asked }): Promise<Outcome> {
		const { incident, by, at, key } = asked;
		const { code, alone, dryRun } = args;
		const proposals = proposalsOf(incident);
		const proposal = proposals.find(({ event }) => event.code === code);
		const waiting = proposals.filter((other) => stateOfProposal(incident, other, at).state === "waiting");
		if (!proposal) return { refused: "unknown-code", code, waiting: waiting.map(({ event }) => event.code) };
		// By when it was typed, so that a run which is started again much later had still agreed in time.
		const found = stateOfProposal(incident, proposal, at, key);
		if (
			found.state === "expired" ||
			found.state === "cancelled" ||
			(found.state === "ran" && found.record.key !== key)
		) {
			return { refused: "code-not-waiting", code, state: found.state, proposal };
		}
		if (found.state === "unfinished" && !hadAgreed(found.record, proposal) && !isInTime(proposal, at)) {
			return { refused: "code-not-waiting", code, state: "expired", proposal };
		}
		const isSecond = !isSame(proposal.by, by);
		if (!isSecond) {
			if (alone === null) return { refused: "own-command", code, isLead: isLead(incident, by) };
			if (!isLead(incident, by)) return { refused: "alone-not-lead", lead: incident.lead };
		}
		const earlier = found.state === "unfinished" && asked.resumed === undefined ? found.record : undefined;
		const resumed = earlier ? { resumed: earlier.event, at: earlier.at } : {};
		const confirmation = { proposal, alone: isSecond ? null : alone, dryRun };
		return runProposed(proposal, { ...asked, ...resumed, confirmation });
	},
});

function isSame(login: string, other: string): boolean {
	return login.toLowerCase() === other.toLowerCase();
}

function isInTime({ event }: Proposal, at: string): boolean {
	return Date.parse(at) <= Date.parse(event.expiresAt);
}

/** A run that was cut off may have been about to be refused; only one that worked, or would not have been, extends the time. */
function hadAgreed({ event, at, by }: LoggedRecord, proposal: Proposal): boolean {
	return (
		isHandledEvent(event) ||
		unfinishedIn(event).progress !== undefined ||
		(isInTime(proposal, at) && !isSame(proposal.by, by))
	);
}
