/**
 * Runs a command that waited for a second person: read again from its comment, which must still say what it said when its
 * effect was shown, and only while who typed it may still command.
 */
import { createHash } from "node:crypto";
import type { Asked, Confirmation, Outcome, Outside, Paused } from "../commands/command.ts";
import { findCommand } from "../commands/registry.ts";
import { isSameLogin } from "../incident/login.ts";
import type { Proposal } from "../incident/proposal.ts";
import type { Refusal } from "../words/refusal.ts";
import { authorize } from "./authorize.ts";
import { findCommands } from "./find-commands.ts";
import type { CommandComment } from "./trigger.ts";
import type { World } from "./world.ts";

export function bodyDigestOf(body: string): string {
	return createHash("sha256").update(body).digest("hex").slice(0, 32);
}

/** Why a command's comment does not count any more: only what everybody can read may run. */
export async function changedSincePosted(
	{ issue }: Pick<World, "issue">,
	comment: Pick<CommandComment, "id"> & { digest: string; by: string | undefined },
): Promise<{ refusal: Refusal } | { body: string }> {
	const now = await issue.comment(comment.id);
	if (now && comment.by !== undefined && !isSameLogin(now.author, comment.by))
		return { refusal: { refused: "proposal-changed" } };
	if (!now) return { refusal: { refused: "comment-changed", what: "deleted", of: comment.by } };
	if (bodyDigestOf(now.body) === comment.digest) return { body: now.body };
	return { refusal: { refused: "comment-changed", what: "edited", of: comment.by } };
}

export async function runProposed(
	world: World,
	outside: Outside,
	proposal: Proposal,
	asked: Asked & { confirmation: Confirmation },
): Promise<Outcome | Paused> {
	const [, id = "", position = ""] = /^comment:(\d+)\/(\d+)$/.exec(proposal.key) ?? [];
	const digest = proposal.event.bodyDigest;
	const [read, verdict] = await Promise.all([
		changedSincePosted(world, { id: Number(id), digest, by: proposal.by }),
		authorize({ ...world, run: { ...world.run, startedAgainBy: undefined } }, proposal.by),
	]);
	if ("refusal" in read) return read.refusal;
	if (verdict !== "allowed") return { refused: "asker-no-permission", login: proposal.by };
	const typed = (await findCommands(read.body))[Number(position) - 1];
	const prepared = typed && findCommand(typed.name)?.prepare(typed);
	if (!prepared) return { refused: "comment-changed", what: "edited", of: proposal.by };
	return "refused" in prepared ? prepared : prepared.run(asked, outside);
}
