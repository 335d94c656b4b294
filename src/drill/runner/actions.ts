// Finds the action behind a step's `uses` and reads its metadata. It must not download anything: an action of another
// repository is a stand-in that the caller gave, or an error.
import { existsSync } from "node:fs";
import { join, relative } from "node:path";
import type { ActionTemplate } from "@actions/workflow-parser/actions/index";
import type { RemoteAction, RunnerOptions } from "./run-model.ts";
import { readAction } from "./workflow.ts";

type NodeRuns = Extract<ActionTemplate["runs"], { main: string }>;

export type LoadedAction =
	| { kind: "node"; folder: string; runs: NodeRuns; inputs: NonNullable<ActionTemplate["inputs"]> }
	| { kind: "remote"; run: RemoteAction };

/** Fails where GitHub's "Set up job" would, before any step has run. */
export function loadAction(options: RunnerOptions, uses: string): LoadedAction {
	if (uses.startsWith("$/") || uses.startsWith("./")) return loadOwnAction(options.root, uses);
	const name = uses.split("@")[0] ?? uses;
	const run = options.remote?.[name];
	if (run === undefined)
		throw new Error(`${uses} is an action of another repository: the local runner has no stand-in for it`);
	return { kind: "remote", run };
}

function loadOwnAction(root: string, uses: string): LoadedAction {
	const folder = join(root, uses.slice(2));
	if (relative(root, folder).startsWith("..")) throw new Error(`${uses} leaves the repository`);
	const file = ["action.yml", "action.yaml"].map((name) => join(folder, name)).find((path) => existsSync(path));
	if (file === undefined) throw new Error(`Can't find 'action.yml' or 'action.yaml' for ${uses} under ${folder}`);
	const { runs, inputs = [] } = readAction(file, relative(root, file));
	if (!("main" in runs))
		throw new Error(`${uses} is a ${runs.using} action: the local runner runs node24 actions only`);
	if (runs.using !== "node24") throw new Error(`${uses} uses ${runs.using}: the local runner runs node24 actions only`);
	return { kind: "node", folder, runs, inputs };
}
