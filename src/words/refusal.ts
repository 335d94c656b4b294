/**
 * Every refusal: the closed list of reasons, and for each what happened, why, and what to do next. A refusal is an answer,
 * not an error; nothing was done.
 */
import type { StateRefusal } from "../incident/decide.ts";
import type { Incident, Moment } from "../incident/incident.ts";
import { isSameLogin } from "../incident/login.ts";
import { type Explained, type Explanations, explain } from "./explained.ts";
import { type OperationRefusal, operationRefusals } from "./operation-refusal.ts";
import { type PermissionRefusal, permissionRefusals } from "./permission-refusal.ts";
import { cureOf, type SecretKind } from "./secret.ts";
import { type TableRefusal, tableRefusals } from "./table-refusal.ts";
import { code, plural, quote } from "./text.ts";
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
	| PermissionRefusal
	| OperationRefusal
	| TableRefusal
	| { refused: StateRefusal };

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

const explained: Explanations<Exclude<Refusal, { refused: StateRefusal }>> = {
	"unknown-command": (refusal) => ({
		what: `There is no command ${code(`/${refusal.name}`)}; nothing was done`,
		why: refusal.nearest ? `The nearest one is ${code(`/${refusal.nearest}`)}.` : "No command has a name like it.",
		next: refusal.nearest
			? `Type ${code(`/${refusal.inHelp ? "help " : ""}${refusal.nearest}`)} in a new comment if you meant that, or \`/help\` for the list.`
			: "Type `/help` in a new comment for the list.",
	}),
	"bad-arguments": (refusal) => ({
		what: "The command was not understood; nothing was done",
		why: refusal.problem,
		next:
			refusal.usage === refusal.example
				? `Type just ${code(refusal.usage)} in a new comment.`
				: `It is typed ${code(refusal.usage)}, for example ${code(refusal.example)}. Type it again in a new comment.`,
	}),
	"too-many-commands": (refusal) => ({
		what: "None of the commands was run",
		why: `The comment holds ${plural(refusal.count, "command")}; at most ${refusal.most} are taken from one comment, so that a pasted text cannot do harm.`,
		next: "Post the ones you mean in comments of their own.",
	}),
	"too-long": () => ({
		what: "No command of the comment was run: it is too long",
		why: "In so long a text a command cannot be told from code or a quotation.",
		next: "Type the command in a short comment of its own.",
	}),
	"secret-in-comment": (refusal) => ({
		what: "Nothing was run: the comment gives away a secret",
		why: cureOf(refusal.secret),
		next: "Deleting the comment is not enough: the e-mails with it are out. Delete it afterwards, and type the command in a new one without the secret.",
	}),
	"edited-comment": (refusal) => ({
		what: `The edit did not run anything: ${code(refusal.command)} was changed in a comment that already stood`,
		why: `Only a new comment runs a command, and it runs as it was first posted.${refusal.code === undefined ? "" : ` What waited for ${code(refusal.code)} will not run any more.`}`,
		next: "If you mean it, type the command in a new comment.",
	}),
	...permissionRefusals,
	...operationRefusals,
	...tableRefusals,
};

function isOfState(refusal: Refusal): refusal is { refused: StateRefusal } {
	return !Object.hasOwn(explained, refusal.refused);
}

/** `asker` is the login of who is answered. */
export function refusalReply(refusal: Refusal, incident: Incident, asker: string): string {
	const { what, why, next } = isOfState(refusal)
		? explainState(refusal.refused, incident, asker)
		: explain(explained, refusal, asker);
	return `😕 **${what.replace(/\*\*/g, "")}.**\n\n${why} ${next}`;
}
