/** The lines that appear while a scenario is played. */
import { styleText } from "node:util";
import type { StateChange } from "../runner/run-model.ts";
import type { PlayedStep, Scenario } from "../scenario.ts";
import type { Summary } from "../summary.ts";

type Say = (text: string) => void;

export function printIntroduction({ title, users }: Scenario, say: Say): void {
	say(styleText("bold", `Drill · ${title}`));
	say(
		"A GitHub and a Clerk of this machine's own are running; the real workflows run the real bundle in child processes.",
	);
	for (const { id, name, liveBefore } of users) say(styleText("dim", `  ${id}, ${name}: ${liveBefore} live sessions`));
	say("");
}

export function printRunState({ workflow, job, step, status, conclusion }: StateChange, say: Say): void {
	if (job === undefined || step !== undefined || status !== "completed" || conclusion === "skipped") return;
	const mark = conclusion === "success" ? styleText("green", "●") : styleText("red", "●");
	say(styleText("dim", `    ${mark} workflow ${workflow}, job ${job}: ${conclusion}`));
}

export function printStep({ says, checks, milliseconds }: PlayedStep, say: Say): void {
	say(`${styleText("bold", says)} ${styleText("dim", `(${(milliseconds / 1_000).toFixed(1)} s)`)}`);
	for (const { says: what, holds } of checks) {
		say(`  ${holds ? styleText("green", "✓") : styleText("red", "✗ NOT TRUE:")} ${what}`);
	}
	say("");
}

export function printOutcome({ ok, steps }: Summary, say: Say): void {
	const checks = steps.flatMap((step) => step.checks);
	const held = checks.filter(({ holds }) => holds).length;
	const text = ok
		? `The drill ended as it should: ${steps.length} steps, ${held} checks.`
		: `The drill did NOT end as it should: ${held} of ${checks.length} checks hold in ${steps.length} steps.`;
	say(styleText(ok ? "green" : "red", text));
}
