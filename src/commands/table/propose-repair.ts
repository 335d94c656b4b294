/** A repair that writes to many rows, or takes many away, says what it would do and waits for a second person. Nothing here changes anything. */
import type { Resynced } from "../../resync/resync.ts";
import { type RepairPlan, repairProposal } from "../../words/repair-plan.ts";
import type { Outcome } from "../command.ts";
import { codeFor, sealed } from "../operation/agreement.ts";
import { minutesToConfirm } from "../operation/propose.ts";
import { mayGrowBy, mostAlone, mostGonePercentAlone, type Repair } from "./repair.ts";

export function proposeRepair(
	asked: Repair,
	told: Pick<RepairPlan, "mapping" | "table" | "gone" | "whom">,
	result: Resynced,
): Outcome {
	const { incident, key, at, by, bodyDigest, clerk, args } = asked;
	const code = codeFor(incident, key);
	const expiresAt = new Date(Date.parse(at) + minutesToConfirm * 60_000).toISOString();
	const gone = told.gone.choice === "report" ? 0 : result.gone;
	const counted = { users: result.toWrite, usersDigest: result.digestClerk, gone };
	const said = { type: "proposed", code, expiresAt, bodyDigest, ...counted } as const;
	const event = { ...said, seal: clerk.seal(sealed(said, asked)) };
	const reply = repairProposal({
		...told,
		result,
		beyond: result.toWrite > mostAlone ? { rows: mostAlone } : { percent: mostGonePercentAlone },
		mayGrow: mayGrowBy(result.toWrite),
		exportFirst: args.exportFirst,
		reason: args.reason,
		instance: clerk.instance,
		code,
		expiresAt,
		lead: incident.lead,
		by,
	});
	return { event, reply, ending: "refused" };
}
