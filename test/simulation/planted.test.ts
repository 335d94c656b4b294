// Whether the checks can fail: each row puts a liar in the place of one port, and some incident must be found that shows it.
import fc from "fast-check";
import { expect, test } from "vitest";
import type { World } from "../../src/chatops/world.ts";
import type { Clerk } from "../../src/ports/clerk.ts";
import { asFailure } from "../../src/ports/failure.ts";
import { anyScenario } from "./any-scenario.ts";
import { simulate } from "./play.ts";
import type { Lie } from "./run.ts";

function lyingClerk(lie: (clerk: Clerk) => Partial<Clerk>): Lie {
	return (world) => ({
		...world,
		async clerk() {
			const clerk = await world.clerk();
			const stopped = { get: () => clerk.stopped };
			return Object.defineProperty({ ...clerk, ...lie(clerk) }, "stopped", stopped);
		},
	});
}

/** Not to be done is no reason to say so. */
async function inAnyCase(request: Promise<unknown>): Promise<void> {
	await request.catch(asFailure);
}

const admin = { name: "admin", access: "admin" } as const;

const lies: [string, Lie, RegExp][] = [
	[
		"sessions whose answer was lost count as revoked",
		lyingClerk((clerk) => ({
			async revokeAllSessions(user, before) {
				const { failed, ...handling } = await clerk.revokeAllSessions(user, before);
				return { ...handling, revoked: handling.revoked + failed, failed: 0, verified: true, failures: [] };
			},
		})),
		/are said to be left|sessions more are said to be revoked/,
	],
	[
		"a ban that failed counts as a ban",
		lyingClerk((clerk) => ({ ban: (users) => inAnyCase(clerk.ban(users)) })),
		/is said to be banned|not listed, and not done/,
	],
	[
		"the lock is not given back",
		(world) => ({
			...world,
			locks: {
				async take(name, holder) {
					const answer = await world.locks.take(name, holder);
					return answer.taken ? { taken: true, release: async () => {} } : answer;
				},
			},
		}),
		/The lock is still held/,
	],
	[
		"two runs at once are let through",
		(world) => ({ ...world, locks: { take: async () => ({ taken: true, release: async () => {} }) } }),
		/without the lock/,
	],
	[
		"an end is said in a new comment instead of the one that announced it",
		(world) => ({
			...world,
			issue: {
				...world.issue,
				rewrite: async (_, body) => void (await world.issue.post(body)),
				remove: async () => {},
			},
		}),
		/Several comments|still waits|still the announcement/,
	],
	[
		"everybody may command",
		(world) => ({ ...world, people: { ...world.people, roleOf: async () => admin } }),
		/nothing that was typed allows it/,
	],
	[
		"a comment never looks edited",
		(world) => ({ ...world, issue: { ...world.issue, comment: (id) => firstVersion(world, id) } }),
		/nothing that was typed allows it/,
	],
];

/** As it was before somebody thought twice. */
async function firstVersion({ issue }: World, id: number) {
	const comment = await issue.comment(id);
	return comment && { ...comment, body: comment.body.replace(/ --reason second thoughts$/, "") };
}

test.each(lies)("it is found when %s", { timeout: 0 }, async (_, lie, complaint) => {
	const found = await fc.check(
		fc.asyncProperty(anyScenario, (scenario) => simulate(scenario, lie)),
		{ seed: 1, numRuns: 2_000, endOnFailure: true },
	);
	expect(String(found.errorInstance)).toMatch(complaint);
});
