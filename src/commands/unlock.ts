/** `/unlock`: takes back what `/lockout` did, as far as it can be taken back. */
import { unlock as operation } from "../operations/unlock.ts";
import { operationCommand } from "./operation/operation-command.ts";

export const unlock = operationCommand({
	name: "unlock",
	usage: "/unlock <user id or e-mail> […] [--reason text]",
	summary: "Let users sign in again: take back a ban and a lock.",
	examples: ["/unlock user_2NNEqL2nrIRdJ194ndJqAHwEfxC"],
	inverse: "To take it back: `/lockout` and the users; what had been ended or revoked stays so.",
	operation,
	takes: ["from-report", "organization", "signed-in-since", "except"],
});
