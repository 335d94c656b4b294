/** What the steps of this night have in common: its room, its clock, and what to look at after each. */
import { beginsWithCard, textOf } from "../../../words/card.ts";
import { repositoryPath } from "../../local-world.ts";
import type { Check } from "../../scenario.ts";
import type { Accounts } from "../accounts.ts";
import { check, lastReply, type NightPlay, reaction } from "../in-the-room.ts";
import { members, mika, type Person, sleepers } from "./night.ts";

export type Scene = NightPlay & { accounts: Accounts };

export const everybody: readonly Person[] = [...members, ...sleepers, mika];

/** A refusal says so in its first line, in its record, and on the comment. */
export async function refused(scene: Scene, says: string, code: string): Promise<Check[]> {
	const reply = await lastReply(scene);
	return [
		check(says, reply.startsWith("😕") && reply.includes(`"code":"${code}"`) && reaction(scene, "confused")),
		scene.accounts.asSaid("nothing changed in Clerk"),
	];
}

/** Two operations on many users are kept apart by a branch, which must not outlive them. `times` is how often it was made so far. */
export async function lockIsGone({ world }: Scene, times: number): Promise<Check> {
	const { apiUrl, personToken, requests } = world.github;
	const made = requests.filter(
		({ method, path, status }) => method === "POST" && path.endsWith("/git/refs") && status === 201,
	);
	const headers = { authorization: `Bearer ${personToken("octavia")}` };
	const found = await fetch(`${apiUrl}${repositoryPath}/git/ref/heads/incident-lock/clerk`, { headers });
	await found.body?.cancel();
	return check("the lock was taken, and its branch is gone", made.length === times && found.status === 404);
}

/** People may write an address; what the tool writes must not hold one. */
export async function masksAddresses({ world, issue }: Scene): Promise<Check> {
	const { body } = await world.github.issue(issue);
	const isCarded = beginsWithCard(body ?? "");
	const card = (body ?? "").replace(textOf(body ?? "", issue), "");
	const replies = (await world.github.comments(issue)).filter(({ user }) => user.login.endsWith("[bot]"));
	const written = [card, ...replies.map((reply) => reply.body)].join("\n");
	const isMasked = everybody.every(({ email }) => !written.includes(email));
	return check("no reply and no card holds a user's e-mail address", isCarded && card !== body && isMasked);
}
