/** `/lead`: who decides. Only somebody who may run commands can be the lead. */

import { mayCommand } from "../incident/authority.ts";
import { decide } from "../incident/decide.ts";
import { missing, oneLogin } from "../words/problems.ts";
import { leadAssigned } from "../words/replies.ts";
import { grammar, Problem } from "./arguments.ts";
import { command, done } from "./command.ts";

// GitHub: alphanumerics and single hyphens, at most 39; enterprise accounts add an underscore and a short code.
const login = /^@?([A-Za-z0-9](?:[A-Za-z0-9-]{0,37}[A-Za-z0-9])?(?:_[A-Za-z0-9]{1,20})?)$/;

export const lead = command({
	name: "lead",
	usage: "/lead @login",
	summary: "Say who leads the incident, and assign them.",
	examples: ["/lead @octavia"],
	risk: "act",
	inverse: "To take it back: `/lead` with somebody else's login.",
	needs: ["people"],
	args: grammar((text) => {
		const name = login.exec(text)?.[1];
		if (name === undefined) throw new Problem(text === "" ? missing("login") : oneLogin);
		return name;
	}),
	async run({ args, incident, people }) {
		const decision = decide(incident, { type: "assign-lead", lead: args });
		if ("refused" in decision) return decision;
		const role = await people.roleOf(args);
		if (!mayCommand(role) && !(await people.responders()).logins.includes(args.toLowerCase())) {
			if (role.access === "none") return { refused: "unknown-person", login: args };
			return { refused: "person-may-not-command", login: args, role: role.name };
		}
		return done(decision.event, leadAssigned(args, incident.lead));
	},
});
