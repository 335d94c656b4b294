/** What came of a run of `respond`, told to the runner: its outputs, the job's page and the exit code. The incident does not depend on it. */
import { appendFileSync } from "node:fs";
import { setOutput } from "@actions/core";
import { type Result, worstOf } from "../chatops/world.ts";
import { code, logLine } from "../words/text.ts";

export function report(result: Result): void {
	const ended = "ignored" in result ? [] : result.ended;
	const ending = "ignored" in result ? "ignored" : worstOf(ended);
	if ("ignored" in result) console.log(logLine(`Nothing to do: ${result.ignored}.`));
	if (ending === "failed") process.exitCode = 1;
	const rows = ended.map(
		({ command, ending, code: reason }) => `| ${command ? code(`/${command}`) : ""} | ${ending} | ${code(reason)} |\n`,
	);
	const lines = ended.flatMap((one) => one.lines ?? []);
	if (lines.length > 0) rows.push(`\n### Every user\n\n${lines.join("\n")}\n`);
	try {
		setOutput("ending", ending);
		setOutput("commands", JSON.stringify(ended.map(({ command, ending, code }) => ({ command, ending, code }))));
		const path = process.env.GITHUB_STEP_SUMMARY;
		if (path && rows.length > 0) appendFileSync(path, `| Command | Ended | Because |\n|---|---|---|\n${rows.join("")}`);
	} catch (error) {
		console.log(logLine(`The runner did not take the outputs: ${error}`));
	}
}
