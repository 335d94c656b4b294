/** An action as GitHub runs it beside no issue: the bundle in a child process, its inputs in the environment, its outputs in a file. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { onTestFinished } from "vitest";

export type Ended = {
	code: number | null;
	outputs: Record<string, string>;
	/** What it printed, without what tells the runner what to mask. */
	printed: string;
	summary: string;
	/** Of the file that the output `report` names, where there is one. */
	report: Record<string, unknown>;
	/** Everything that people or programs get to see. */
	shown: string;
	/** The runner's temporary folder, and the workspace. */
	folder: string;
};

type Given = { inputs: Record<string, string>; files?: Record<string, string>; event?: object };

export async function runAction(name: string, { inputs, files = {}, event }: Given): Promise<Ended> {
	const folder = mkdtempSync(join(tmpdir(), "incident-action-"));
	onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
	const file = (what: string) => join(folder, what);
	const given = { output: "", summary: "", event: JSON.stringify(event ?? {}), ...files };
	for (const [what, text] of Object.entries(given)) writeFileSync(file(what), text);
	const child = spawn(process.execPath, [fileURLToPath(new URL(`../../actions/${name}/index.js`, import.meta.url))], {
		env: {
			PATH: process.env.PATH,
			...Object.fromEntries(Object.entries(inputs).map(([key, value]) => [`INPUT_${key.toUpperCase()}`, value])),
			RUNNER_TEMP: folder,
			GITHUB_WORKSPACE: folder,
			GITHUB_OUTPUT: file("output"),
			GITHUB_STEP_SUMMARY: file("summary"),
			GITHUB_EVENT_PATH: file("event"),
		},
		stdio: ["ignore", "pipe", "pipe"],
	});
	const said: Buffer[] = [];
	for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk: Buffer) => said.push(chunk));
	const [code] = await once(child, "close");
	const output = readFileSync(file("output"), "utf8");
	const outputs: Record<string, string> = Object.fromEntries(
		[...output.matchAll(/^(.+?)<<(.+)\n([\s\S]*?)\n\2$/gm)].map(([, key = "", , value = ""]) => [key, value]),
	);
	const printed = Buffer.concat(said)
		.toString("utf8")
		.replace(/^::add-mask::.*\n/gm, "");
	const summary = readFileSync(file("summary"), "utf8");
	const report = outputs.report ? readFileSync(outputs.report, "utf8") : "{}";
	return {
		code,
		outputs,
		printed,
		summary,
		report: JSON.parse(report),
		shown: `${printed}${summary}${output}${report}`,
		folder,
	};
}
