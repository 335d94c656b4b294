/** What a scenario is: steps that somebody takes, and for each what must be true afterwards. A step without a check proves nothing. */
import type { LocalWorld } from "./local-world.ts";

export type Check = { says: string; holds: boolean };

export type Step = {
	/** Who does what, as a line of the drill. */
	says: string;
	take(): Promise<void>;
	/** Looked at when everything that the step started has ended. */
	check(): Promise<Check[]>;
};

/** What users have in Clerk, summed up: live sessions and working API keys, and how many of them are kept out. */
export type Holdings = { live: number; apiKeys: number; banned: number; mustReset: number };

/** Users who fare alike, and what they had when the scenario began. */
export type Group = { name: string; users: readonly string[]; before: Holdings };

/** The application's users table held against Clerk: how many users there are, and how many of their rows are as they should be. */
export type TableState = {
	users: number;
	rows: number;
	right: number;
	missing: number;
	different: number;
	/** Rows of users whom Clerk does not have any more. */
	gone: number;
};

export type Scenario = {
	title: string;
	/** What there is when it begins, where that is not to be seen from its users. */
	setting?: readonly string[];
	world: LocalWorld;
	steps: readonly Step[];
	/** The issue to show at the end. */
	issue(): number;
	/** Users of Clerk to show at the end, in words. */
	users: readonly { id: string; name: string; liveBefore: number }[];
	/** Shown instead where there are too many to show each. */
	groups?: readonly Group[];
	/** Of a scenario about the application's database: before anything was repaired, and as it is. */
	table?: { name: string; before(): TableState; now(): Promise<TableState> };
};

export type PlayedStep = { says: string; checks: Check[]; milliseconds: number };

export type Watcher = { begins(says: string): void; ended(step: PlayedStep): void };

export async function play(scenario: Scenario, watcher: Watcher): Promise<PlayedStep[]> {
	const played: PlayedStep[] = [];
	for (const step of scenario.steps) {
		watcher.begins(step.says);
		const startedAt = performance.now();
		await step.take();
		await scenario.world.settled();
		const milliseconds = Math.round(performance.now() - startedAt);
		const result = { says: step.says, checks: await step.check(), milliseconds };
		played.push(result);
		watcher.ended(result);
		if (result.checks.some(({ holds }) => !holds)) break;
	}
	return played;
}
