/**
 * Keeps a lockout off the accounts of the people who work on the incident, unless somebody said why they are meant too. Who
 * is locked out cannot help.
 */
import { type Protected, protectedAmong } from "../../operations/protected-people.ts";
import { type Targets, usersOf } from "../../operations/targets.ts";
import type { Refusal } from "../../words/refusal.ts";
import { filterAgain } from "../selection.ts";
import { type AskedOperation, askedAt } from "./asked-operation.ts";

export async function spareTeam(asked: AskedOperation, targets: Targets): Promise<Refusal | undefined> {
	const { args, confirmation, facts, people, incident, by } = asked;
	if (facts.operation.name !== "lockout" || args.alone !== null) return undefined;
	const team = await people.team();
	if (team.problem !== undefined) return { refused: "team-unknown", problem: team.problem };
	const { lead } = incident;
	const asker = confirmation?.proposal.by ?? by;
	const atWork = { asker, lead, ...(confirmation ? { confirmer: by } : {}) };
	const hit = protectedAmong(usersOf(targets.all), team, atWork);
	if (hit.length === 0) return undefined;
	return { refused: "team-member", hit, lead, chosen: args.selection.by, others: forOthers(asked, hit) };
}

/** The command that a filter without the accounts of the team would be; undefined for names. */
function forOthers(asked: AskedOperation, hit: readonly Protected[]): string | undefined {
	const { facts, excepted } = asked;
	const { selection, apiKeys, reason } = asked.args;
	const except = [...excepted.map(({ known }) => known.id), ...hit.map(({ user }) => user)];
	const filter = filterAgain(selection, askedAt(asked), except);
	if (filter === undefined) return undefined;
	const isQuotable = reason !== null && !/["“”]/.test(reason);
	return `/${facts.name} ${filter}${apiKeys ? " --api-keys" : ""}${isQuotable ? ` --reason "${reason}"` : ""}`;
}
