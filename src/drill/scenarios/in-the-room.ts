/** What the scenarios share: somebody types into the incident's issue, and what can then be read there. It checks nothing by itself. */
import type { LocalWorld } from "../local-world.ts";
import type { Check, Step } from "../scenario.ts";
import type { NightClock } from "./night-clock.ts";

/** The incident as it is played: its issue, and what somebody typed last. */
export type Play = { world: LocalWorld; issue: number; comment: number };

/** One that has a clock of its own. */
export type NightPlay = Play & {
	clock: NightClock;
	/** Of the command that waits, as the reply to it shows. */
	code: string;
};

export function say(play: Play, by: string, body: string, verify: () => Promise<Check[]>): Step {
	return { says: `${by} types ${body}`, take: () => type(play, by, body), check: verify };
}

export async function type(play: Play, by: string, body: string): Promise<void> {
	play.comment = (await play.world.github.comment({ by, issue: play.issue, body })).id;
}

/** What somebody types a minute later. What they read in the room before can be a part of it. */
export function types(
	play: NightPlay,
	{ by, body, says = `${by} types ${typeof body === "string" ? body : ""}` }: Typing,
	verify: () => Promise<Check[]>,
): Step {
	return {
		says,
		async take() {
			play.clock.wait(1);
			await type(play, by, typeof body === "string" ? body : body());
			await play.world.settled();
			play.code = codeIn(await lastReply(play)) ?? play.code;
		},
		check: verify,
	};
}

type Typing = { by: string; body: string; says?: string } | { by: string; body: () => string; says: string };

function codeIn(reply: string): string | undefined {
	return /types `\/confirm ([A-Z2-9]{4})`/.exec(reply)?.[1];
}

export function check(says: string, holds: boolean): Check {
	return { says, holds };
}

export function reaction(play: Play, content: string): boolean {
	return play.world.github.reactions(play.comment).some((given) => given.content === content);
}

export async function card(play: Play): Promise<string> {
	return (await play.world.github.issue(play.issue)).body ?? "";
}

export async function lastReply(play: Play): Promise<string> {
	return (await play.world.github.comments(play.issue)).at(-1)?.body ?? "";
}

export async function holdsNoSecret({ world, issue }: Play): Promise<boolean> {
	const texts = [await world.github.issue(issue), ...(await world.github.comments(issue))].map(
		({ body }) => body ?? "",
	);
	return texts.every((text) => world.secrets.every((secret) => !text.includes(secret)));
}

export function keptDescriptions({ world }: Play): Check[] {
	return [
		check("GitHub's API description was kept by every request", world.github.problems.length === 0),
		check(
			"Clerk's specification was kept by every request",
			world.clerk.requests.every(({ problems }) => problems.length === 0),
		),
	];
}
