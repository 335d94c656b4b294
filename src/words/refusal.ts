/**
 * Every refusal: the closed list of reasons, and for each what happened, why, and what to do next. A refusal is an answer,
 * not an error; nothing was done.
 */
import type { StateRefusal } from "../incident/decide.ts";
import type { Incident, Moment } from "../incident/incident.ts";
import { isSameLogin } from "../incident/login.ts";
import type { Explained } from "./explained.ts";
import { byHand } from "./failure.ts";
import { explainOperation, isOperationRefusal, type OperationRefusal } from "./operation-refusal.ts";
import { cureOf, type SecretKind } from "./secret.ts";
import { code, listed, plural, quote } from "./text.ts";
import { dateAndClock } from "./time.ts";

export type Refusal =
	| { refused: "unknown-command"; name: string; nearest: string | undefined; inHelp?: true }
	| { refused: "bad-arguments"; problem: string; usage: string; example: string }
	| { refused: "too-many-commands"; count: number; most: number }
	| { refused: "too-long" }
	| { refused: "secret-in-comment"; secret: SecretKind }
	| {
			refused: "edited-comment";
			command: string;
			/** Of a command in it that waited for a second person, and does not any more. */
			code?: string | undefined;
	  }
	| { refused: "no-permission"; login: string; role: string; who: readonly string[]; contactsBroken: boolean }
	| { refused: "rerun-no-permission"; login: string; role: string; commenter: string }
	| { refused: "public-repository" }
	| { refused: "unknown-person"; login: string }
	| { refused: "person-may-not-command"; login: string; role: string }
	| OperationRefusal
	| { refused: StateRefusal };

/** What a role is called where people read it. */
function roleName(role: string): string {
	return role === "none" ? "no access" : `**${quote(role, 60)}**`;
}

const needed = "**write**, **maintain** or **admin**";

function explainState(refusal: StateRefusal, incident: Incident, asker: string): Explained {
	const by = (moment: Moment | null) =>
		moment ? `by **${quote(moment.by)}** at ${dateAndClock(moment.at)}` : "earlier";
	switch (refusal) {
		case "already-acknowledged": {
			const own = isSameLogin(incident.acknowledged?.by, asker);
			return {
				what: "Nothing changed: the incident is already acknowledged",
				why: own
					? `You acknowledged it yourself, at ${dateAndClock(incident.acknowledged?.at ?? "")}.`
					: `It was acknowledged ${by(incident.acknowledged)}.`,
				next: own
					? "Go on with the checklist at the top."
					: `Talk to them, or take over with ${code(`/lead @${asker}`)}.`,
			};
		}
		case "already-over":
			return {
				what: `Nothing changed: the incident is ${incident.status === "resolved" ? "resolved" : "closed"}`,
				why: incident.resolved ? `It was resolved ${by(incident.resolved)}.` : "Its issue was closed.",
				next: "If the trouble is back, type `/reopen` and why.",
			};
		case "same-severity":
			return {
				what: `Nothing changed: the severity is already ${incident.severity}`,
				why: "The command named the severity that the incident has.",
				next: "To change it, name another: `/severity P1`, `/severity P2` or `/severity P3`.",
			};
		case "same-lead":
			return {
				what: `Nothing changed: **${quote(incident.lead ?? "")}** is already the lead`,
				why: "The command named the present lead.",
				next: "To hand over, name somebody else: `/lead @login`.",
			};
		case "not-over":
			return {
				what: `Nothing changed: the incident is ${incident.status}, there is nothing to reopen`,
				why: "Only a resolved or closed incident can be reopened.",
				next: "To add a fact to the timeline, type `/note` and what happened.",
			};
	}
}

function explainRefusal(refusal: Refusal, incident: Incident, asker: string): Explained {
	switch (refusal.refused) {
		case "unknown-command":
			return {
				what: `There is no command ${code(`/${refusal.name}`)}; nothing was done`,
				why: refusal.nearest ? `The nearest one is ${code(`/${refusal.nearest}`)}.` : "No command has a name like it.",
				next: refusal.nearest
					? `Type ${code(`/${refusal.inHelp ? "help " : ""}${refusal.nearest}`)} in a new comment if you meant that, or \`/help\` for the list.`
					: "Type `/help` in a new comment for the list.",
			};
		case "bad-arguments":
			return {
				what: "The command was not understood; nothing was done",
				why: refusal.problem,
				next:
					refusal.usage === refusal.example
						? `Type just ${code(refusal.usage)} in a new comment.`
						: `It is typed ${code(refusal.usage)}, for example ${code(refusal.example)}. Type it again in a new comment.`,
			};
		case "too-many-commands":
			return {
				what: "None of the commands was run",
				why: `The comment holds ${plural(refusal.count, "command")}; at most ${refusal.most} are taken from one comment, so that a pasted text cannot do harm.`,
				next: "Post the ones you mean in comments of their own.",
			};
		case "too-long":
			return {
				what: "No command of the comment was run: it is too long",
				why: "In so long a text a command cannot be told from code or a quotation.",
				next: "Type the command in a short comment of its own.",
			};
		case "secret-in-comment":
			return {
				what: "Nothing was run: the comment gives away a secret",
				why: cureOf(refusal.secret),
				next: "Deleting the comment is not enough: the e-mails with it are out. Delete it afterwards, and type the command in a new one without the secret.",
			};
		case "edited-comment":
			return {
				what: `The edit did not run anything: ${code(refusal.command)} was changed in a comment that already stood`,
				why: `Only a new comment runs a command, and it runs as it was first posted.${refusal.code === undefined ? "" : ` What waited for ${code(refusal.code)} will not run any more.`}`,
				next: "If you mean it, type the command in a new comment.",
			};
		case "no-permission":
			return {
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
			};
		case "rerun-no-permission":
			return {
				what: `The run was started again by **${quote(refusal.login)}**, who may not run commands here; nothing was done`,
				why: `Running again repeats the command of **${quote(refusal.commenter)}** and needs the same role, ${needed}; ${quote(refusal.login)} has ${roleName(refusal.role)}.`,
				next: `Somebody with that role can press "Re-run", or type the command in a new comment.`,
			};
		case "public-repository":
			return {
				what: "The command was not run: this repository is public",
				why: "Commands about users leave their ids, and what was done to their accounts, where everybody can read them.",
				next: `Run incidents in a private repository. If your team has decided otherwise, an administrator adds \`allow-public: true\` under \`with:\` of the step Respond in \`.github/workflows/incident.yml\`. ${byHand}`,
			};
		case "unknown-person":
			return {
				what: `There is nobody called **${quote(refusal.login)}** in this repository; the lead was not changed`,
				why: "GitHub knows no such login with access to this repository.",
				next: "Check the spelling and type `/lead @login` again.",
			};
		case "person-may-not-command":
			return {
				what: `**${quote(refusal.login)}** cannot be the lead; nothing was changed`,
				why: `The lead must be able to run commands, which needs the role ${needed}; ${quote(refusal.login)} has ${roleName(refusal.role)}.`,
				next: "Name somebody with that role, or ask an administrator of this repository to give it, or to name them a responder in `INCIDENT_CONTACTS.yml`.",
			};
		default:
			return isOperationRefusal(refusal)
				? explainOperation(refusal, asker)
				: explainState(refusal.refused, incident, asker);
	}
}

/** `asker` is the login of who is answered. */
export function refusalReply(refusal: Refusal, incident: Incident, asker: string): string {
	const { what, why, next } = explainRefusal(refusal, incident, asker);
	return `😕 **${what.replace(/\*\*/g, "")}.**\n\n${why} ${next}`;
}
