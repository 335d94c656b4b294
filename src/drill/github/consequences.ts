// What follows a write that succeeded: the entry in the issue's log, the moved `updated_at`, and the events that workflows see.
// A job's own writes leave the first two only.

import type { Identity } from "./identity.ts";
import { changesBetween, type IssueChange } from "./issue-log.ts";
import { readIssue, readRepository } from "./reads.ts";
import {
	type CommentMoment,
	commentEvent,
	issueChanged,
	issueOpened,
	labelEvent,
	type Scene,
} from "./webhook-payloads.ts";
import type { Json } from "./wire.ts";
import { loginOf, stamp, type World } from "./world.ts";

/** Call it after the emulator made the issue; answers with the issue as it stands. */
export async function afterIssueOpened(world: World, identity: Identity, number: number): Promise<Json> {
	const at = stamp(world);
	const byJob = identity.kind === "job";
	world.issues.set(number, { createdAt: at, updatedAt: at, lockReason: null, byJob });
	const issue = await existing(world, number);
	const changes = changesBetween(undefined, issue);
	record(world, identity, number, changes);
	if (byJob) return issue;
	const scene = await sceneOf(world, identity);
	world.publish(issueOpened(scene, issue));
	for (const change of changes) world.publish(issueChanged(scene, issue, change));
	return issue;
}

/** Call it with the issue as it was; answers with the issue as it stands. */
export async function afterIssueChanged(world: World, identity: Identity, before: Json): Promise<Json> {
	const number = Number(before.number);
	const changed = await existing(world, number);
	const changes = changesBetween(before, changed);
	if (changes.length === 0) return changed;
	touch(world, number);
	record(world, identity, number, changes);
	const issue = await existing(world, number);
	if (identity.kind === "job") return issue;
	const scene = await sceneOf(world, identity);
	for (const change of changes) world.publish(issueChanged(scene, issue, change));
	return issue;
}

/** A comment moves its issue's `updated_at`. Comments of pull requests are not reported: the drill has no workflow for them. */
export async function afterComment(
	world: World,
	identity: Identity,
	issueNumber: number,
	comment: Json,
	moment: CommentMoment,
): Promise<void> {
	touch(world, issueNumber);
	if (identity.kind === "job") return;
	const issue = await readIssue(world, issueNumber);
	if (issue === undefined) return;
	world.publish(commentEvent(await sceneOf(world, identity), issue, comment, moment));
}

export async function afterLabel(
	world: World,
	identity: Identity,
	action: "created" | "edited" | "deleted",
	label: Json,
): Promise<void> {
	if (identity.kind === "job") return;
	world.publish(labelEvent(await sceneOf(world, identity), action, label));
}

export async function sceneOf(world: World, identity: Identity): Promise<Scene> {
	return { world, actor: loginOf(identity), repository: await readRepository(world) };
}

function touch(world: World, number: number): void {
	const overlay = world.issues.get(number);
	if (overlay !== undefined) overlay.updatedAt = stamp(world);
}

function record(world: World, identity: Identity, issue: number, changes: IssueChange[]): void {
	const by = { issue, actor: loginOf(identity), byJob: identity.kind === "job", at: stamp(world) };
	for (const change of changes) world.log.add({ ...by, moment: world.nextMoment(), change });
}

async function existing(world: World, number: number): Promise<Json> {
	const issue = await readIssue(world, number);
	if (issue === undefined) throw new Error(`issue ${number} vanished from the emulator`);
	return issue;
}
