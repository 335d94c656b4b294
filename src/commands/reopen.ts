/** `/reopen`: the trouble is back, or was never gone. */
import { decide } from "../incident/decide.ts";
import { missing } from "../words/problems.ts";
import { reopened } from "../words/replies.ts";
import { grammar, longestText, Problem, paragraph, shortText } from "./arguments.ts";
import { command, done } from "./command.ts";

export const reopen = command({
	name: "reopen",
	usage: "/reopen reason",
	summary: "Start a resolved or closed incident again, and say why.",
	examples: ["/reopen sign-ins fail again since 11:20"],
	risk: "act",
	inverse: "To take it back: `/resolve` and how.",
	needs: [],
	args: grammar((line, below) => {
		const text = paragraph(line, below);
		if (text === "") throw new Problem(missing("reason"));
		return shortText(text, longestText);
	}),
	run({ args, incident, at }) {
		const decision = decide(incident, { type: "reopen", reason: args });
		return "refused" in decision ? decision : done(decision.event, reopened(args, at));
	},
});
