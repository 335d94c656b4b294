/** Refusals of the commands about the users table. Nothing was written to it. */
import type { TableProblem } from "../ports/users-table.ts";
import type { Explanations } from "./explained.ts";
import { tableProblem } from "./table-problem.ts";
import { code, plural } from "./text.ts";

export type TableRefusal =
	| { refused: "table-unfit"; problem: TableProblem }
	| { refused: "other-users"; looked: number; table: string }
	| { refused: "bad-mapping"; problem: string }
	| { refused: "export-public" }
	| { refused: "no-users-table" };

export const tableRefusals: Explanations<TableRefusal> = {
	"table-unfit": ({ problem }) => {
		const { what, next } = tableProblem(problem);
		return {
			what: "Nothing was written: the users table cannot be used as the mapping says",
			why: what.charAt(0).toUpperCase() + what.slice(1),
			next: `${next} The mapping is \`.github/users-table.yml\`.`,
		};
	},
	"other-users": ({ looked, table }) => ({
		what: `Nothing was written: none of ${plural(looked, "row")} of ${code(table)} that were looked at is of a user of this Clerk instance`,
		why: "Either the key is of another instance (production and development have different users), or the database is another one's.",
		next: "Compare `CLERK_SECRET_KEY` and `DATABASE_URL` in this repository's secrets.",
	}),
	"bad-mapping": ({ problem }) => ({
		what: "The command did not begin",
		why: problem,
		next: "Correct `.github/users-table.yml` in the default branch, then type the command again.",
	}),
	"export-public": () => ({
		what: "Nothing was read or written: this repository is public",
		why: "Whoever is signed in to GitHub could download the file with everybody in it.",
		next: "Make the repository private, or set the variable `EXPORT_RECIPIENT` to an age public key (`age1…`), with which the file is encrypted. A resync without it is `/resync --no-export`, which cannot be taken back.",
	}),
	"no-users-table": () => ({
		what: "Nothing was read or written: this repository knows no users table",
		why: "The secret `DATABASE_URL` is not set.",
		next: "Put the PostgreSQL URL of the application's database into it, under Settings → Secrets and variables → Actions, and the table's name and columns into `.github/users-table.yml`. Where the database cannot be reached from GitHub, a workflow with the action `resync-users` and the target `webhook` brings the users back through your application's own endpoint.",
	}),
};
