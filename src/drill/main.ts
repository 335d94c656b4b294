/** `npm run drill`: plays incidents on this machine and shows them. Exits with 0 only when every step ended as it says. */
import { parseArgs } from "node:util";
import {
	printDrillOutcome,
	printFailures,
	printIntroduction,
	printOutcome,
	printRunState,
	printStep,
} from "./page/progress.ts";
import { printRoom } from "./page/room.ts";
import { play, type Scenario } from "./scenario.ts";
import { type ScenarioEntry, scenarios } from "./scenarios/registry.ts";
import { type Summary, summarize, summaryOfAll, untilOneFails } from "./summary.ts";

/** The shells' numbers for a program that a signal ended. */
const signals = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 } as const;
const names = scenarios.map(({ name }) => name);

let stopped = false;
/** The scenario whose world is there, or is about to be. */
let opened: Promise<Scenario> | undefined;

/** Whoever stops it, or stops reading, leaves no process and no folder behind. */
async function stop(exitCode: number): Promise<void> {
	if (stopped) return;
	stopped = true;
	const [scenario] = await Promise.allSettled([opened]);
	if (scenario.status === "fulfilled") await scenario.value?.world.close();
	if (exitCode !== 0) console.error("Stopped; nothing is left running.");
	process.exit(exitCode);
}

type Say = (text: string) => void;

/** Undefined when somebody stopped it. */
async function playOne(
	{ open }: ScenarioEntry,
	{ isFirst, say }: { isFirst: boolean; say: Say },
): Promise<Summary | undefined> {
	opened = open({ onState: (change) => printRunState(change, say) });
	const scenario = await opened;
	try {
		printIntroduction(scenario, isFirst, say);
		const played = stopped ? [] : await play(scenario, printStep(say));
		if (stopped) return undefined;
		const summary = await summarize(scenario, played);
		printRoom(summary, say);
		// In a drill that ended well a run failed because it was to.
		if (!summary.ok) printFailures(summary, say);
		printOutcome(summary, say);
		return summary;
	} finally {
		await scenario.world.close();
	}
}

async function drill(chosen: readonly ScenarioEntry[], json: boolean): Promise<void> {
	const say = (text: string) => {
		if (!json && !stopped) console.log(text);
	};
	const summaries = await untilOneFails(chosen, (entry, index) => playOne(entry, { isFirst: index === 0, say }));
	if (stopped) return;
	if (json) console.log(JSON.stringify(summaryOfAll(summaries, chosen.length), null, "\t"));
	const notPlayed = chosen.slice(summaries.length).map(({ name }) => name);
	printDrillOutcome(summaries, notPlayed, say);
	process.exitCode = summaries.every(({ ok }) => ok) ? 0 : 1;
}

/** Says what is wrong with what was typed, and how it is typed. */
function misused(problem: string): void {
	console.error(
		`${problem} It has two options: --json prints it as JSON (npm run -s drill -- --json), --scenario NAME plays one alone: ${names.join(", ")}.`,
	);
	process.exitCode = 2;
}

try {
	const options = { json: { type: "boolean", default: false }, scenario: { type: "string" } } as const;
	const { json, scenario } = parseArgs({ options }).values;
	const chosen = scenarios.filter(({ name }) => scenario === undefined || name === scenario);
	if (chosen.length === 0) misused(`The drill has no scenario ${JSON.stringify(scenario)}.`);
	else {
		for (const [signal, exitCode] of Object.entries(signals)) process.on(signal, () => void stop(exitCode));
		process.stdout.on("error", () => void stop(0));
		await drill(chosen, json);
	}
} catch (error) {
	if (error instanceof Error && "code" in error && String(error.code).startsWith("ERR_PARSE_ARGS")) {
		misused("The drill does not know this option.");
	} else if (!stopped) {
		console.error("The drill could not be played:", error);
		process.exitCode = 1;
	}
}
