/** The lines that appear while a scenario is played. */
import { styleText } from "node:util";
import { plural } from "../../words/text.ts";
import type { StateChange } from "../runner/run-model.ts";
import type { Scenario, Watcher } from "../scenario.ts";
import type { Summary } from "../summary.ts";

type Say = (text: string) => void;

export function printIntroduction({ title, setting, users, groups }: Scenario, isFirst: boolean, say: Say): void {
	say(styleText("bold", `Drill · ${title}`));
	if (isFirst) {
		say("A rehearsal: no real account is touched. A GitHub, a Clerk and a database of this machine's own");
		say("are running, and the real workflows run the real bundle in child processes.");
	}
	const lines = groups
		? groups.map(({ name, users: { length }, before: { live, apiKeys } }) => {
				const have = `${plural(live, "live session")}, ${plural(apiKeys, "API key")}`;
				return `${plural(length, "user")}, ${name}: ${have}`;
			})
		: users.map(({ id, name, liveBefore }) => `${id}, ${name}: ${liveBefore} live sessions`);
	for (const line of [...(setting ?? []), ...lines]) say(styleText("dim", `  ${line}`));
}

export function printRunState({ workflow, job, step, status, conclusion }: StateChange, say: Say): void {
	if (job === undefined || step !== undefined || status !== "completed" || conclusion === "skipped") return;
	const mark = conclusion === "success" ? styleText("green", "●") : styleText("red", "●");
	say(styleText("dim", `    ${mark} workflow ${workflow}, job ${job}: ${conclusion}`));
}

/** A step's sentence stands above the jobs that it starts, and its checks below them. */
export function printStep(say: Say): Watcher {
	return {
		begins: (what) => say(`\n${styleText("bold", what)}`),
		ended({ checks, milliseconds }) {
			for (const { says: what, holds } of checks) {
				say(`  ${holds ? styleText("green", "✓") : styleText("red", "✗ NOT TRUE:")} ${what}`);
			}
			say(styleText("dim", `    ${(milliseconds / 1_000).toFixed(1)} s`));
		},
	};
}

/** What the failed jobs printed: where the cause of a drill that did not end as it should stands. */
export function printFailures({ runs }: Summary, say: Say): void {
	for (const { workflow, event, log } of runs) {
		if (log.length === 0) continue;
		say(styleText("bold", `The log of the failed run of ${workflow} (${event}):`));
		for (const line of log) say(`  ${line}`);
		say("");
	}
}

/** Of one scenario. */
export function printOutcome({ ok, steps, planned }: Summary, say: Say): void {
	const checks = checksOf(steps);
	const failed = checks.filter(({ holds }) => !holds).length;
	const text = ok
		? `Every step ended as it should: ${steps.length} steps, ${checks.length} checks.`
		: `The drill stopped at step ${steps.length} of ${planned}: ${failed} of its checks did not hold, marked ✗ above. The steps after it were not played.`;
	say(`${styleText(ok ? "green" : "red", text)}\n`);
}

/** Of all scenarios; where one did not end as it should, its own line has said how. */
export function printDrillOutcome(summaries: readonly Summary[], notPlayed: readonly string[], say: Say): void {
	if (notPlayed.length > 0) say(styleText("red", `Not played after that: ${notPlayed.join(", ")}.`));
	if (!summaries.every(({ ok }) => ok)) return;
	const steps = summaries.flatMap((summary) => summary.steps);
	const counted = `${plural(summaries.length, "scenario")}, ${steps.length} steps, ${checksOf(steps).length} checks`;
	say(styleText("green", `The drill ended as it should: ${counted}.`));
}

function checksOf(steps: Summary["steps"]): Summary["steps"][number]["checks"] {
	return steps.flatMap(({ checks }) => checks);
}
