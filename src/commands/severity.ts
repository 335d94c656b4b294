/** `/severity`: how bad it is, changed. */
import { decide } from "../incident/decide.ts";
import { Severity } from "../incident/severity.ts";
import { missing, threeSeverities } from "../words/problems.ts";
import { severityChanged } from "../words/replies.ts";
import { grammar, Problem } from "./arguments.ts";
import { command, done } from "./command.ts";

export const severity = command({
	name: "severity",
	usage: "/severity P1|P2|P3",
	summary: "Change how bad it is; P1 is the worst.",
	examples: ["/severity P1"],
	risk: "act",
	inverse: "To take it back: `/severity` with the severity it had before.",
	needs: [],
	args: grammar((text) => {
		const severity = Severity.safeParse(text.toUpperCase());
		if (!severity.success) throw new Problem(text === "" ? missing("severity") : threeSeverities);
		return severity.data;
	}),
	run({ args, incident }) {
		const decision = decide(incident, { type: "change-severity", severity: args });
		return "refused" in decision ? decision : done(decision.event, severityChanged(incident.severity, args));
	},
});
