/** `npm run drill`: plays an incident on this machine and shows it. Exits with 0 only when every step ended as it says. */
import { parseArgs } from "node:util";
import { printIntroduction, printOutcome, printRunState, printStep } from "./page/progress.ts";
import { printRoom } from "./page/room.ts";
import { play } from "./scenario.ts";
import { securityIncident } from "./scenarios/security-incident.ts";
import { summarize } from "./summary.ts";

const { values } = parseArgs({ options: { json: { type: "boolean", default: false } } });
const say = values.json ? () => {} : (text: string) => console.log(text);

const scenario = await securityIncident({ onState: (change) => printRunState(change, say) });
process.once("SIGINT", () => void scenario.world.close().then(() => process.exit(130)));
try {
	printIntroduction(scenario, say);
	const played = await play(scenario, (step) => printStep(step, say));
	const summary = await summarize(scenario, played);
	if (values.json) console.log(JSON.stringify(summary, null, "\t"));
	else printRoom(summary, say);
	printOutcome(summary, say);
	process.exitCode = summary.ok ? 0 : 1;
} finally {
	await scenario.world.close();
}
