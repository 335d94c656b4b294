/** `/ack`: somebody says that they are on it. */
import { decide } from "../incident/decide.ts";
import { takesNothing } from "../words/problems.ts";
import { acknowledged } from "../words/replies.ts";
import { grammar, Problem } from "./arguments.ts";
import { command, done } from "./command.ts";

export const ack = command({
	name: "ack",
	usage: "/ack",
	summary: "Say that you are on it.",
	examples: ["/ack"],
	risk: "act",
	inverse: "It cannot be taken back.",
	needs: [],
	args: grammar((text) => {
		if (text !== "") throw new Problem(takesNothing);
	}),
	run({ incident, by, at }) {
		const decision = decide(incident, { type: "acknowledge" });
		return "refused" in decision ? decision : done(decision.event, acknowledged(incident, by, at));
	},
});
