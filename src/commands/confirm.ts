/**
 * `/confirm`: a second person agrees to a dangerous command, and it runs. The code names the command, its comment and its
 * time; whoever typed the command cannot agree to it, but for the lead who says why they are alone.
 */
import { isSameLogin } from "../incident/login.ts";
import { hasBegun, proposalsOf, stateOfProposal, waitingAt } from "../incident/proposal.ts";
import { confirmStarted } from "../words/progress.ts";
import { grammar, longestReason, readCode, readOptions, shortText } from "./arguments.ts";
import { command, type Outcome, type Paused } from "./command.ts";
import { overlookNothing } from "./selection.ts";

export const confirm = command({
	name: "confirm",
	usage: '/confirm <code> [--alone "reason"]',
	summary: "Agree to a dangerous command that somebody else typed; then it runs.",
	examples: ["/confirm K7QF", '/confirm K7QF --alone "nobody else answers the phone"'],
	risk: "act",
	inverse: "How the command that it runs is taken back stands in the reply to that command.",
	needs: ["clerk", "runProposed"],
	args: grammar((text, below, after) => {
		overlookNothing({ text, below, after });
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
	async run({ args, runProposed, ...asked }): Promise<Outcome | Paused> {
		const { incident, by, at, key } = asked;
		const { code, alone, dryRun } = args;
		const proposals = proposalsOf(incident);
		const proposal = proposals.find(({ event }) => event.code === code);
		const waiting = waitingAt(incident, at);
		if (!proposal) return { refused: "unknown-code", code, waiting: waiting.map(({ event }) => event.code) };
		// By when it was typed, so that a run which is started again much later had still agreed in time.
		const found = stateOfProposal(incident, proposal, at, key);
		if (
			found.state === "expired" ||
			found.state === "cancelled" ||
			(found.state === "ran" && found.record.key !== key)
		) {
			const begun = asked.resumed !== undefined || hasBegun(incident, { code }, key);
			return { refused: "code-not-waiting", code, state: found.state, proposal, begun };
		}
		const isSecond = !isSameLogin(proposal.by, by);
		if (!isSecond && !dryRun) {
			if (alone === null) return { refused: "own-command", code, lead: incident.lead };
			if (!isSameLogin(incident.lead, by)) return { refused: "alone-not-lead", lead: incident.lead, code };
		}
		const earlier = found.state === "unfinished" && asked.resumed === undefined ? found.record : undefined;
		const resumed = earlier ? { resumed: earlier.event, at: earlier.at } : {};
		const confirmation = { proposal, alone: isSecond ? null : alone, dryRun };
		return runProposed(proposal, { ...asked, ...resumed, confirmation });
	},
});
