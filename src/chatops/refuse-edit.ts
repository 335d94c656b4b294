/** An edited comment runs nothing; who edits a command is told so, once an edit. */
import { findCommand } from "../commands/registry.ts";
import type { EventRecord } from "../incident/event.ts";
import { declare, type Incident, recordOf } from "../incident/incident.ts";
import { proposalsOf, stateOfProposal } from "../incident/proposal.ts";
import { asFailure, OutsideFailure } from "../ports/failure.ts";
import type { Issue } from "../ports/github.ts";
import { type Refusal, refusalReply } from "../words/refusal.ts";
import { authorize } from "./authorize.ts";
import { declarationOf } from "./declaration.ts";
import type { TypedCommand } from "./find-commands.ts";
import { posterOf, postRecord } from "./post-record.ts";
import { enterRoom } from "./room.ts";
import { findSecret } from "./secrets.ts";
import type { EditedComment } from "./trigger.ts";
import type { Result, World } from "./world.ts";

export async function refuseEdit(world: World, issue: Issue, comment: EditedComment): Promise<Result> {
	const [command] = comment.commands.length > 0 ? comment.commands : comment.before;
	if (!command) return { ignored: "the edit changed no command" };
	// First: what comes after is work, and in a public repository everybody may edit a comment of theirs as often as they like.
	const verdict = await authorize(world, comment.editor);
	if (verdict !== "allowed") return { ignored: "the editor may not run commands" };
	if (sameCommands(comment.before, comment.commands)) return { ignored: "the edit changed no command" };
	const room = await enterRoom(world, issue).catch(asFailure);
	const secret = findSecret(comment.body);
	const waiting = room instanceof OutsideFailure ? undefined : waitingIn(room.incident(), comment);
	const refusal: Refusal = secret
		? { refused: "secret-in-comment", secret }
		: { refused: "edited-comment", command: `/${command.name}`, code: waiting };
	const record: EventRecord = {
		v: 1,
		incident: issue.number,
		key: `edit:${comment.id}:${comment.editedAt}`,
		at: comment.editedAt,
		by: comment.editor,
		run: world.run.id,
		event: waiting === undefined ? { type: "refused", code: refusal.refused } : { type: "cancelled", code: waiting },
	};
	if (room instanceof OutsideFailure) {
		// Whether it was said before cannot be read; of two that say it one is removed.
		const text = refusalReply(refusal, declare(declarationOf(issue, await world.forms())), comment.editor);
		await postRecord(await posterOf(world), text, record);
	} else if (!recordOf(room.incident(), record.key)) {
		await room.post(refusalReply(refusal, room.incident(), comment.editor), record);
	}
	return { ended: [{ command: command.name, ending: "refused", code: refusal.refused }] };
}

/** A command that waits for a second person runs only as it was typed, so the edit ends its waiting. */
function waitingIn(incident: Incident, { id, editedAt }: EditedComment): string | undefined {
	const own = proposalsOf(incident).find(({ key }) => key.startsWith(`comment:${id}/`));
	return own && stateOfProposal(incident, own, editedAt).state === "waiting" ? own.event.code : undefined;
}

function sameCommands(before: readonly TypedCommand[], after: readonly TypedCommand[]): boolean {
	return JSON.stringify(before.map(meaning)) === JSON.stringify(after.map(meaning));
}

/** What a command would do, so that an edit of the words around it is no edit of the command. */
function meaning(typed: TypedCommand): readonly unknown[] {
	const prepared = findCommand(typed.name)?.prepare(typed);
	return prepared && "args" in prepared ? [typed.name, prepared.args] : [typed.name, typed.text];
}
