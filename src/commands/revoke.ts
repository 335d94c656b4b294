/** `/revoke`: ends every session of the users that are named, or that fit a filter. */
import { revoke as operation } from "../operations/revoke.ts";
import { operationCommand } from "./operation/operation-command.ts";

export const revoke = operationCommand({
	name: "revoke",
	usage: "/revoke <user id or e-mail> […] [--api-keys] [--reason text]",
	summary: "Sign users out everywhere: end all their sessions in Clerk.",
	examples: [
		"/revoke user_2NNEqL2nrIRdJ194ndJqAHwEfxC",
		"/revoke jane.doe@example.com --api-keys --reason stolen laptop",
		"/revoke --signed-in-since 09:40",
	],
	inverse: "It cannot be taken back; the users sign in again.",
	operation,
	takes: ["api-keys", "from-report", "organization", "signed-in-since", "except"],
});
