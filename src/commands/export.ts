/** `/export`: keeps the application's users table as it is now in a file of the run. It must be kept before it is said to be. */
import { onlyRead } from "../ports/users-table.ts";
import { exportReply } from "../words/export.ts";
import { nothingBeside } from "../words/problems.ts";
import { exportStarted } from "../words/resync-progress.ts";
import { grammar, Problem, readOptions } from "./arguments.ts";
import { command, type Outcome, type Paused } from "./command.ts";
import { keepExport, mayNotExport } from "./table/keep-export.ts";
import { withTable } from "./table/with-table.ts";

const exportTable = command({
	name: "export",
	usage: "/export",
	summary: "Keep the application's users table as it is now, as a compressed file of the run.",
	examples: ["/export"],
	risk: "act",
	inverse: "To take it back: delete the artifact on the run's page.",
	needs: ["users"],
	args: grammar((text) => {
		const { words } = readOptions(text, { "dry-run": "flag" });
		if (words !== "") throw new Problem(nothingBeside(words));
		return {};
	}),
	started: () => exportStarted,
	async run({ users: side, ...asked }): Promise<Outcome | Paused> {
		const users = await side();
		if ("refused" in users) return users;
		const refusal = mayNotExport(users);
		if (refusal) return refusal;
		return withTable(users, onlyRead, async (table) => {
			const kept = await keepExport({ users, table, asked });
			if ("paused" in kept || "refused" in kept) return kept;
			const reply = exportReply(kept, table.facts.name, users.seal !== undefined);
			return { event: { type: "exported", export: kept }, reply, ending: "done" };
		});
	},
});

// The name of the command is a word of the language.
export { exportTable as export };
