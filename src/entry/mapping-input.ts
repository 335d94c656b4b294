/** The input `mapping` of the actions that read the users table. */
import { dirname, isAbsolute } from "node:path";
import { BadMapping, type Mapping, readMapping } from "../resync/mapping.ts";
import { badMappingFile } from "../words/resync-inputs.ts";
import { InputProblem } from "./clerk-inputs.ts";
import { input } from "./environment.ts";
import { readWorkspaceFile } from "./workspace-file.ts";

/** More is no mapping. */
const mostMappingBytes = 100_000;

/** YAML itself, or a file of the workspace that holds it; else one of the repository that the action stands in. An absolute path is meant as it is. */
export async function readMappingInput(workspace: string, root: string): Promise<Mapping> {
	const given = input("mapping");
	const isText = given === "" || /[\n:]/.test(given);
	try {
		return readMapping(isText ? given : await fileText(given, workspace, root));
	} catch (error) {
		throw error instanceof BadMapping ? new InputProblem(error.message) : error;
	}
}

async function fileText(path: string, workspace: string, root: string): Promise<string> {
	const wanted = {
		path,
		mostBytes: mostMappingBytes,
		problem: (what: string) => new InputProblem(badMappingFile(path, what)),
	};
	if (isAbsolute(path)) return readWorkspaceFile({ ...wanted, folder: dirname(path) });
	try {
		return await readWorkspaceFile({ ...wanted, folder: workspace });
	} catch (error) {
		if (!(error instanceof InputProblem)) throw error;
		return await readWorkspaceFile({ ...wanted, folder: root }).catch(() => {
			throw error;
		});
	}
}
