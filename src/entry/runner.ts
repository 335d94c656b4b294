/**
 * What came of a run, told to the runner through its files: the outputs and the job's page. What is done is done, so a runner
 * that does not take it is said in the log and changes nothing else.
 */
import { appendFileSync } from "node:fs";
import { logLine, someLines } from "../words/text.ts";

export type Summary = {
	/** Always there as a whole. */
	head: string;
	/** As many as fit below it. */
	lines: readonly string[];
};

export function tellRunner(setOutputs: () => void, { head, lines }: Summary): void {
	attempt("the outputs", setOutputs);
	const path = process.env.GITHUB_STEP_SUMMARY;
	if (!path || (head === "" && lines.length === 0)) return;
	attempt("the summary", () => appendFileSync(path, `${[head, ...fitting(head, lines)].join("\n")}\n`));
}

function attempt(what: string, tell: () => void): void {
	try {
		tell();
	} catch (error) {
		console.log(logLine(`The runner did not take ${what}: ${error}`));
	}
}

/**
 * GitHub takes a MiB a step, and nothing at all of more; room is left for the word of how many are left out.
 * https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands#step-isolation-and-limits
 */
const mostBytes = 1_000_000;

function fitting(head: string, lines: readonly string[]): string[] {
	let left = mostBytes - Buffer.byteLength(head);
	const fits = lines.findIndex((line) => {
		left -= Buffer.byteLength(line) + 1;
		return left < 0;
	});
	if (lines.length === 0) return [];
	return [someLines(lines, fits === -1 ? lines.length : fits)];
}
