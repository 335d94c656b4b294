/** `/help`: what can be typed. */
import { helpOneReply, helpReply } from "../words/help.ts";
import { grammar } from "./arguments.ts";
import { command, done } from "./command.ts";
import { nearestName } from "./nearest-name.ts";

export const help = command({
	name: "help",
	usage: "/help [command]",
	summary: "List the commands, or explain one.",
	examples: ["/help", "/help revoke"],
	risk: "read",
	inverse: "There is nothing to take back.",
	needs: ["commands"],
	args: grammar((text) => text.replace(/^\//, "").toLowerCase()),
	run({ args, commands }) {
		if (args === "") return done({ type: "answered" }, helpReply(commands));
		const one = commands.find(({ name }) => name === args);
		if (one) return done({ type: "answered" }, helpOneReply(one));
		const names = commands.map(({ name }) => name);
		return { refused: "unknown-command", name: args, nearest: nearestName(args, names), inHelp: true };
	},
});
