/**
 * Whom an action is about: the names in its input `users`, or in the file that `users-file` names. A name that is none stops
 * the run: to do the rest would look like having done all.
 */
import { parseUserReference, separate } from "../incident/user-id.ts";
import type { Placed } from "../operations/action-report.ts";
import { badUsersFile, badUsersFileLine, namesNobody, noneGiven, usersTwice } from "../words/action.ts";
import { badUsers, noUser } from "../words/problems.ts";
import { InputProblem } from "./clerk-inputs.ts";
import { readWorkspaceFile } from "./workspace-file.ts";

/** Some 60,000 ids, at least an hour's work. Of more it is likelier that it is the wrong file. */
export const mostBytes = 2_000_000;

type Given = { users: string; usersFile: string; workspace: string };

export async function readNamed({ users, usersFile, workspace }: Given): Promise<Placed[]> {
	if (users !== "" && usersFile !== "") throw new InputProblem(usersTwice);
	if (users === "" && usersFile === "") throw new InputProblem(noneGiven);
	const problem = (what: string) => new InputProblem(badUsersFile(usersFile, what));
	const named =
		usersFile === ""
			? namedUsers(users, (asked) => badUsers(noUser(asked)))
			: namedUsers(await readWorkspaceFile({ path: usersFile, folder: workspace, mostBytes, problem }), (asked, line) =>
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
