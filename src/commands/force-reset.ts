/** `/force-reset`: makes users set a new password at their next sign-in. */
import { forceReset as operation } from "../operations/force-reset.ts";
import { operationCommand } from "./operation/operation-command.ts";

export const forceReset = operationCommand({
	name: "force-reset",
	usage: "/force-reset <user id or e-mail> […] [--api-keys] [--reason text]",
	summary: "Sign users out everywhere, and ask for a new password at their next sign-in.",
	examples: ["/force-reset jane.doe@example.com --reason password in a leak"],
	inverse: "It cannot be taken back; the users set a new password and sign in again.",
	operation,
	takes: ["api-keys", "from-report", "organization", "signed-in-since", "except"],
});
