/** `npm run drill`: plays an incident on this machine and shows it. Exits with 0 only when every step ended as it says. */
import { parseArgs } from "node:util";
import { printFailures, printIntroduction, printOutcome, printRunState, printStep } from "./page/progress.ts";
import { printRoom } from "./page/room.ts";
import { play, type Scenario } from "./scenario.ts";
import { securityIncident } from "./scenarios/security-incident.ts";
import { summarize } from "./summary.ts";

/** The shells' numbers for a program that a signal ended. */
const signals = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 } as const;

let stopped = false;

/** Whoever stops it, or stops reading, leaves no process and no folder behind. */
function stopWith({ world }: Scenario): void {
	async function stop(exitCode: number): Promise<void> {
		if (stopped) return;
		stopped = true;
		await world.close();
		if (exitCode !== 0) console.error("Stopped; nothing is left running.");
		process.exit(exitCode);
	}
	for (const [signal, exitCode] of Object.entries(signals)) process.on(signal, () => void stop(exitCode));
	process.stdout.on("error", () => void stop(0));
}

async function drill(json: boolean): Promise<void> {
	const say = (text: string) => {
		if (!json && !stopped) console.log(text);
	};
	const scenario = await securityIncident({ onState: (change) => printRunState(change, say) });
	stopWith(scenario);
	try {
		printIntroduction(scenario, say);
		const played = await play(scenario, printStep(say));
		if (stopped) return;
		const summary = await summarize(scenario, played);
		if (json) console.log(JSON.stringify(summary, null, "\t"));
		else printRoom(summary, say);
		printFailures(summary, say);
		printOutcome(summary, say);
		process.exitCode = summary.ok ? 0 : 1;
	} finally {
		await scenario.world.close();
	}
}

try {
	const { json } = parseArgs({ options: { json: { type: "boolean", default: false } } }).values;
	await drill(json);
} catch (error) {
	if (error instanceof Error && "code" in error && String(error.code).startsWith("ERR_PARSE_ARGS")) {
		console.error("The drill has one option: npm run drill shows it, npm run -s drill -- --json prints it as JSON.");
		process.exitCode = 2;
	} else if (!stopped) {
		console.error("The drill could not be played:", error);
		process.exitCode = 1;
	}
}
