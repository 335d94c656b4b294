/** `/lockout`: keeps users from signing in, and ends what they have open. It never hits the team by mistake. */
import { lockOut as operation } from "../operations/lock-out.ts";
import { operationCommand } from "./operation/operation-command.ts";

export const lockout = operationCommand({
	name: "lockout",
	usage: "/lockout <user id or e-mail> […] [--api-keys] [--reason text]",
	summary: "Keep users from signing in, and end all their sessions: a ban, or a lock where the plan has no ban.",
	examples: ["/lockout user_2NNEqL2nrIRdJ194ndJqAHwEfxC --reason phished", "/lockout --from-report --api-keys"],
	inverse: "To take it back: `/unlock` and the users; ended sessions stay ended.",
	operation,
	takes: ["api-keys", "from-report", "organization", "signed-in-since", "except"],
});
