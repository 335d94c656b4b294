/** `/user`: what Clerk knows of a user that matters now. It reads only. */
import { userReply, userStarted } from "../words/user.ts";
import { grammar } from "./arguments.ts";
import { command, type Outcome } from "./command.ts";
import { findOne } from "./find-one.ts";
import { readOneUser } from "./selection.ts";

export const user = command({
	name: "user",
	usage: "/user <user id or e-mail>",
	summary: "Show what Clerk knows of a user that matters now: access, sign-in methods, live sessions, API keys.",
	examples: ["/user user_2NNEqL2nrIRdJ194ndJqAHwEfxC", "/user jane.doe@example.com"],
	risk: "read",
	inverse: "There is nothing to take back.",
	needs: ["clerk"],
	args: grammar((text) => readOneUser(text)),
	started: ({ asked }) => userStarted(asked),
	async run({ args, clerk: connect, incident, at }): Promise<Outcome> {
		const clerk = await connect();
		const found = await findOne(clerk, incident, args);
		if ("refused" in found) return found;
		const profile = await clerk.profile(found.id);
		if (!profile) return { refused: "no-such-user", asked: args.asked, candidates: [] };
		return { event: { type: "answered" }, reply: userReply(profile, clerk.instance, at), ending: "done" };
	},
});
