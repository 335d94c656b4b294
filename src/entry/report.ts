/** What came of a run of `respond`, told to the runner: its outputs, the job's page and the exit code. The incident does not depend on it. */
import { setOutput } from "@actions/core";
import { type Result, worstOf } from "../chatops/world.ts";
import { code, logLine } from "../words/text.ts";
import { tellRunner } from "./runner.ts";

export function report(result: Result): void {
	const ended = "ignored" in result ? [] : result.ended;
	const ending = "ignored" in result ? "ignored" : worstOf(ended);
	if ("ignored" in result) console.log(logLine(`Nothing to do: ${result.ignored}.`));
	if (ending === "failed") process.exitCode = 1;
	const rows = ended.map(
		({ command, ending, code: reason }) => `| ${command ? code(`/${command}`) : ""} | ${ending} | ${code(reason)} |`,
	);
	const lines = ended.flatMap((one) => one.lines ?? []);
	const table = rows.length > 0 ? ["| Command | Ended | Because |", "|---|---|---|", ...rows] : [];
	const head = [...table, ...(lines.length > 0 ? ["", "### Every user", ""] : [])].join("\n");
	tellRunner(
		() => {
			setOutput("ending", ending);
			setOutput("export", ended.find(({ paused }) => paused)?.paused?.path ?? "");
			setOutput("commands", JSON.stringify(ended.map(({ command, ending, code }) => ({ command, ending, code }))));
		},
		{ head, lines },
	);
}
