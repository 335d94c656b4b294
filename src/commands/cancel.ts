/** `/cancel`: a dangerous command that waits for a second person is not to run any more. Anybody who may command may say so. */
import { hasBegun, proposalsOf, stateOfProposal, waitingAt } from "../incident/proposal.ts";
import { cancelled } from "../words/plan.ts";
import { grammar, readCode } from "./arguments.ts";
import { command, done } from "./command.ts";

export const cancel = command({
	name: "cancel",
	usage: "/cancel <code>",
	summary: "Withdraw a dangerous command before anybody agrees to it.",
	examples: ["/cancel K7QF"],
	risk: "act",
	inverse: "To take it back: type the command again.",
	needs: [],
	args: grammar((text) => readCode(text)),
	run({ args: code, incident, at }) {
		const proposals = proposalsOf(incident);
		const proposal = proposals.find(({ event }) => event.code === code);
		const waiting = waitingAt(incident, at);
		if (!proposal) return { refused: "unknown-code", code, waiting: waiting.map(({ event }) => event.code) };
		const { state } = stateOfProposal(incident, proposal, at);
		const begun = hasBegun(incident, { code });
		if (state !== "waiting" && state !== "unfinished")
			return { refused: "code-not-waiting", code, state, proposal, begun };
		return done({ type: "cancelled", code }, cancelled(proposal, begun));
	},
});
