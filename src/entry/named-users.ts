/**
 * Whom an action is about: the names in its input `users`, or in the file that `users-file` names. A name that is none stops
 * the run: to do the rest would look like having done all.
 */
import { readFile, realpath, stat } from "node:fs/promises";
import { isAbsolute, relative, resolve, sep } from "node:path";
import { parseUserReference, separate } from "../incident/user-id.ts";
import type { Placed } from "../operations/action-report.ts";
import { badUsersFile, badUsersFileLine, fileProblems, namesNobody, noneGiven, usersTwice } from "../words/action.ts";
import { badUsers, noUser } from "../words/problems.ts";
import { InputProblem } from "./clerk-inputs.ts";

/** Some 60,000 ids, at least an hour's work. Of more it is likelier that it is the wrong file. */
export const mostBytes = 2_000_000;

type Given = { users: string; usersFile: string; workspace: string };

export async function readNamed({ users, usersFile, workspace }: Given): Promise<Placed[]> {
	if (users !== "" && usersFile !== "") throw new InputProblem(usersTwice);
	if (users === "" && usersFile === "") throw new InputProblem(noneGiven);
	const named =
		usersFile === ""
			? namedUsers(users, (asked) => badUsers(noUser(asked)))
			: namedUsers(await readUsersFile(usersFile, workspace), (asked, line) =>
					badUsersFileLine(usersFile, line, asked),
				);
	if (named.length === 0) throw new InputProblem(namesNobody(usersFile));
	return named;
}

/** Users by comma, white space or line. Who is named twice counts where they stand first. */
export function namedUsers(text: string, problemOf: (asked: string, line: number) => string): Placed[] {
	const named = new Map<string, Placed>();
	let index = 0;
	for (const [line, words] of text.split(/\r\n|\r|\n/).entries()) {
		for (const asked of separate(words)) {
			const user = parseUserReference(asked);
			if (!user) throw new InputProblem(problemOf(asked, line + 1));
			if (!named.has(asked)) named.set(asked, { asked, user, index });
			index++;
		}
	}
	return [...named.values()];
}

/** Only within the workspace, links followed: what else lies on a runner is no list of users, and some of it is secret. */
async function readUsersFile(path: string, workspace: string): Promise<string> {
	const problem = (what: string) => new InputProblem(badUsersFile(path, what));
	try {
		const file = await realpath(resolve(workspace, path));
		const inside = relative(await realpath(workspace), file);
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
