/** Why somebody may not run commands, or not lead, and whom to ask. */
import type { Explanations } from "./explained.ts";
import { byHand } from "./failure.ts";
import { listed, quote } from "./text.ts";

export type PermissionRefusal =
	| { refused: "no-permission"; login: string; role: string; who: readonly string[]; contactsBroken: boolean }
	| { refused: "rerun-no-permission"; login: string; role: string; commenter: string }
	| { refused: "public-repository" }
	| { refused: "unknown-person"; login: string }
	| { refused: "person-may-not-command"; login: string; role: string };

/** What a role is called where people read it. */
function roleName(role: string): string {
	return role === "none" ? "no access" : `**${quote(role, 60)}**`;
}

const needed = "**write**, **maintain** or **admin**";

export const permissionRefusals: Explanations<PermissionRefusal> = {
	"no-permission": (refusal) => ({
		what: `**${quote(refusal.login)}** may not run commands here; nothing was done`,
		why: `Commands need the role ${needed} in this repository; ${quote(refusal.login)} has ${roleName(refusal.role)}.`,
		next: [
			refusal.who.length > 0
				? `Ask ${listed(
						refusal.who.map((login) => `**${quote(login)}**`),
						"or",
					)} to type it.`
				: "Ask somebody with that role to type it.",
			refusal.contactsBroken
				? "`INCIDENT_CONTACTS.yml` has a mistake in it, so the responders that it names do not count: ask an administrator of this repository to repair it. The run's log says where."
				: "Or ask an administrator of this repository for the role, or to be named a responder in `INCIDENT_CONTACTS.yml`; then type it in a new comment.",
		].join(" "),
	}),
	"rerun-no-permission": (refusal) => ({
		what: `The run was started again by **${quote(refusal.login)}**, who may not run commands here; nothing was done`,
		why: `Running again repeats the command of **${quote(refusal.commenter)}** and needs the same role, ${needed}; ${quote(refusal.login)} has ${roleName(refusal.role)}.`,
		next: `Somebody with that role can press "Re-run", or type the command in a new comment.`,
	}),
	"public-repository": () => ({
		what: "The command was not run: this repository is public",
		why: "Commands about users leave their ids, and what was done to their accounts, where everybody can read them.",
		next: `Run incidents in a private repository. If your team has decided otherwise, an administrator adds \`allow-public: true\` under \`with:\` of the step Respond in \`.github/workflows/incident.yml\`. ${byHand}`,
	}),
	"unknown-person": (refusal) => ({
		what: `There is nobody called **${quote(refusal.login)}** in this repository; the lead was not changed`,
		why: "GitHub knows no such login with access to this repository.",
		next: "Check the spelling and type `/lead @login` again.",
	}),
	"person-may-not-command": (refusal) => ({
		what: `**${quote(refusal.login)}** cannot be the lead; nothing was changed`,
		why: `The lead must be able to run commands, which needs the role ${needed}; ${quote(refusal.login)} has ${roleName(refusal.role)}.`,
		next: "Name somebody with that role, or ask an administrator of this repository to give it, or to name them a responder in `INCIDENT_CONTACTS.yml`.",
	}),
};
