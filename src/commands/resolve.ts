/** `/resolve`: it is fixed. The issue stays open for what is left to do. */
import { decide } from "../incident/decide.ts";
import { waitingAt } from "../incident/proposal.ts";
import { resolved } from "../words/replies.ts";
import { grammar, longestText, paragraph, shortText } from "./arguments.ts";
import { command, done } from "./command.ts";

export const resolve = command({
	name: "resolve",
	usage: "/resolve [how]",
	summary: "Say that it is fixed, and how.",
	examples: ["/resolve rolled back, sign-in works again"],
	risk: "act",
	inverse: "To take it back: `/reopen` and why.",
	needs: [],
	args: grammar((line, below) => shortText(paragraph(line, below), longestText) || null),
	run({ args, incident, at }) {
		const decision = decide(incident, { type: "resolve", how: args });
		if ("refused" in decision) return decision;
		return done(decision.event, resolved(incident, { at, how: args, waiting: waitingAt(incident, at) }));
	},
});
