/**
 * Says what an operation on users would hit, and asks for a second person, or only shows it in a dry run. Nothing here
 * changes anything.
 */
import { blastRadius } from "../../operations/blast-radius.ts";
import { mostListed } from "../../operations/ledger.ts";
import { digestOf, marksOf, type Targets, usersOf } from "../../operations/targets.ts";
import { dryRunReply, type Plan, proposalReply, targetLines } from "../../words/plan.ts";
import type { Outcome } from "../command.ts";
import { codeFor, exceptDigestOf, mayGrow, sealed } from "./agreement.ts";
import { type AskedOperation, askedAt, byState } from "./asked-operation.ts";

/** How long a second person has. */
export const minutesToConfirm = 30;

export async function propose(asked: AskedOperation, targets: Targets): Promise<Outcome> {
	const { incident, key, at, bodyDigest } = asked;
	const code = codeFor(incident, key);
	const expiresAt = new Date(Date.parse(at) + minutesToConfirm * 60_000).toISOString();
	const ids = usersOf(targets.all).map(({ id }) => id);
	const marks = marksFor(asked, ids);
	const exceptDigest = exceptDigestOf(asked.excepted);
	const users = {
		users: ids.length,
		usersDigest: digestOf(ids),
		...(marks === undefined ? {} : { marks }),
		...(exceptDigest === undefined ? {} : { exceptDigest }),
	};
	const said = { type: "proposed", code, expiresAt, bodyDigest, ...users } as const;
	const event = { ...said, seal: asked.clerk.seal(sealed(said, asked)) };
	const reply = proposalReply(await planOf(asked, targets), { code, expiresAt });
	return { event, reply, ending: "refused", lines: ids.length > mostListed ? targetLines(targets) : [] };
}

/** By which they are known again when the command runs: some may have been let in by then. */
function marksFor(asked: AskedOperation, ids: readonly string[]): string | undefined {
	return byState(asked, asked.facts) ? marksOf(ids) : undefined;
}

export async function dryRun(asked: AskedOperation, targets: Targets): Promise<Outcome> {
	const reply = dryRunReply(await planOf(asked, targets), asked.confirmation?.proposal.event.code);
	return { event: { type: "answered", dryRun: true }, reply, ending: "done" };
}

async function planOf(asked: AskedOperation, targets: Targets): Promise<Plan> {
	const { clerk, args, facts, excepted, incident, by, page } = asked;
	const { operation, name, inverse } = facts;
	const users = usersOf(targets.all);
	const ids = users.map(({ id }) => id);
	const radius = await blastRadius(operation, { clerk, users, apiKeys: args.apiKeys });
	const { selection, apiKeys, reason } = args;
	return {
		name,
		operation: operation.name,
		inverse,
		radius,
		targets,
		selection,
		excepted,
		apiKeys,
		reason,
		mayGrow: mayGrow(selection, users.length, marksFor(asked, ids)),
		lead: incident.lead,
		by,
		at: askedAt(asked),
		page,
	};
}
