// The whole way from a comment to Clerk and back, in one process and in simulated time, under seeded trouble: faults of
// Clerk and of GitHub, runs that are killed at any request, sessions that appear meanwhile. See `ending.ts` and `claims.ts`
// for what must hold. `SIMULATION_RUNS` plays more of them, from a new seed; `SIMULATION_SEED` plays a seed again.
import fc from "fast-check";
import { expect, test } from "vitest";
import { anyScenario } from "./any-scenario.ts";
import { simulate } from "./play.ts";

/** As many as fit into half a minute on two cores. */
const usualRuns = 600;
/** The same for everybody, so that a build that turns red is the doing of the change. */
const usualSeed = 20_260_301;

const runs = Number(process.env.SIMULATION_RUNS ?? usualRuns);
const isCampaign = process.env.SIMULATION_RUNS !== undefined;
const seed = Number(process.env.SIMULATION_SEED ?? (isCampaign ? Math.floor(Math.random() * 2 ** 31) : usualSeed));

test(`${runs} incidents from seed ${seed} end as they should`, { timeout: 0 }, async () => {
	let played = 0;
	await fc.assert(
		fc.asyncProperty(anyScenario, async (scenario) => {
			await simulate(scenario);
			played++;
		}),
		{ seed, numRuns: runs },
	);
	expect(played).toBe(runs);
});
