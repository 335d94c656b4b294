/** The last resort of every action: an error that nothing else caught turns the job red and says so in the log. */
import { setFailed } from "@actions/core";
import { OutsideFailure } from "../ports/failure.ts";
import { logLine } from "../words/text.ts";
import { InputProblem } from "./clerk-inputs.ts";

export function reportError(error: unknown): void {
	if (error instanceof OutsideFailure) {
		setFailed(
			logLine(`${error.name}: ${error.reason}, ${error.message}. Nothing more was done; re-run the job to go on.`),
		);
		return;
	}
	if (error instanceof InputProblem) {
		setFailed(logLine(error.message));
		return;
	}
	const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
	for (const line of text.split("\n")) console.error(logLine(line));
	setFailed(logLine(`A fault of the runbook: ${error instanceof Error ? error.message : text}`));
}
