/** The last resort of every action: an error that nothing else caught turns the job red, and is explained in the log and beside the job. */
import { setFailed } from "@actions/core";
import type { Operation } from "../operations/operation.ts";
import { OutsideFailure } from "../ports/failure.ts";
import { actionBrokenBy, whatActionDid } from "../words/action.ts";
import { logLine, plainText } from "../words/text.ts";
import { InputProblem } from "./clerk-inputs.ts";

type Told = { code: string; reply: string };

/** In one line of Markdown, and as a word for machines. `done`: what is true of the work. */
export function explainError(error: unknown, done: string, operation?: Operation["name"]): Told {
	if (error instanceof InputProblem) return { code: "bad-input", reply: `😕 ${error.message}` };
	return actionBrokenBy({ failure: error instanceof OutsideFailure ? error : undefined, done, operation });
}

export function reportError(error: unknown, reply = explainError(error, whatActionDid.inPart).reply): void {
	const isOurs = !(error instanceof InputProblem || error instanceof OutsideFailure);
	const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
	if (isOurs) for (const line of text.split("\n")) console.error(logLine(line));
	setFailed(logLine(plainText(reply)));
}
