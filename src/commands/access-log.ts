/** `/access-log`: when, from where and with what somebody was signed in as a user, as far back as Clerk remembers. It reads only. */
import { accessLogReply, accessLogStarted } from "../words/access-log.ts";
import { grammar } from "./arguments.ts";
import { command, type Outcome } from "./command.ts";
import { findOne } from "./find-one.ts";
import { readOneUser } from "./selection.ts";

export const accessLog = command({
	name: "access-log",
	usage: "/access-log <user id or e-mail>",
	summary: "List a user's sessions over time, with device, place and masked address.",
	examples: ["/access-log user_2NNEqL2nrIRdJ194ndJqAHwEfxC"],
	risk: "read",
	inverse: "There is nothing to take back.",
	needs: ["clerk"],
	args: grammar((text) => readOneUser(text)),
	started: ({ asked }) => accessLogStarted(asked),
	async run({ args, clerk: connect, incident }): Promise<Outcome> {
		const clerk = await connect();
		const found = await findOne(clerk, incident, args);
		if ("refused" in found) return found;
		const sessions = await clerk.sessions(found.id);
		return { event: { type: "answered" }, reply: accessLogReply(found, sessions), ending: "done" };
	},
});
