/** `/drift`: how far the application's users table is from Clerk. It writes nothing, neither there nor here. */
import { nothingBeside } from "../words/problems.ts";
import { resyncReply } from "../words/resync.ts";
import { driftStarted } from "../words/resync-progress.ts";
import { grammar, Problem, readOptions } from "./arguments.ts";
import { command, type Outcome } from "./command.ts";
import { otherInstance } from "./same-instance.ts";
import { measure } from "./table/measure.ts";

export const drift = command({
	name: "drift",
	usage: "/drift",
	summary:
		"Compare the application's users table with Clerk: missing, stale, different and gone users. Writes nothing.",
	examples: ["/drift"],
	risk: "read",
	inverse: "There is nothing to take back.",
	needs: ["clerk", "users"],
	args: grammar((text) => {
		const { words } = readOptions(text, { "dry-run": "flag" });
		if (words !== "") throw new Problem(nothingBeside(words));
		return {};
	}),
	started: () => driftStarted,
	async run({ clerk: connect, users: side, incident, report }): Promise<Outcome> {
		const refusal = await otherInstance(incident, await connect());
		if (refusal) return refusal;
		const users = await side();
		if ("refused" in users) return users;
		const measured = await measure(users, report);
		if ("refused" in measured) return measured;
		return { event: measured.event, reply: resyncReply(measured.told), ending: "done" };
	},
});
