/** A text file that an input names: only of the job's workspace, links followed. What else lies on a runner is secret, some of it. */
import { readFile, realpath, stat } from "node:fs/promises";
import { isAbsolute, relative, resolve, sep } from "node:path";
import { fileProblems } from "../words/action.ts";

/** `problem` makes the error of what is wrong with the file, in the words of the input that names it. */
export type Wanted = { path: string; folder: string; mostBytes: number; problem(what: string): Error };

export async function readWorkspaceFile({ path, folder, mostBytes, problem }: Wanted): Promise<string> {
	try {
		const file = await realpath(resolve(folder, path));
		const inside = relative(await realpath(folder), file);
		if (isAbsolute(inside) || inside === ".." || inside.startsWith(`..${sep}`)) throw problem(fileProblems.outside);
		const facts = await stat(file);
		// To open a pipe would wait for who writes into it.
		if (!facts.isFile()) throw problem(fileProblems.noFile);
		if (facts.size > mostBytes) throw problem(fileProblems.tooBig(facts.size, mostBytes));
		const text = textOf(await readFile(file));
		if (text === undefined) throw problem(fileProblems.noText);
		return text;
	} catch (error) {
		if (!(error instanceof Error && "code" in error && typeof error.code === "string")) throw error;
		const isMissing = error.code === "ENOENT" || error.code === "ENOTDIR";
		throw problem(isMissing ? fileProblems.missing : fileProblems.unreadable(error.code));
	}
}

/** A mark at its beginning that some editors write is left out. Undefined for what is no UTF-8, or holds what no text does. */
function textOf(bytes: Uint8Array): string | undefined {
	try {
		const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
		return text.includes("\0") ? undefined : text;
	} catch {
		return undefined;
	}
}
