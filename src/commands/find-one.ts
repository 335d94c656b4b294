/** The one user that a command which only reads is about, or why there is none. */
import type { Incident } from "../incident/incident.ts";
import type { Named } from "../operations/targets.ts";
import type { Clerk, KnownUser } from "../ports/clerk.ts";
import { OutsideFailure } from "../ports/failure.ts";
import type { Refusal } from "../words/refusal.ts";
import { otherInstance } from "./same-instance.ts";

export async function findOne(clerk: Clerk, incident: Incident, { asked, user }: Named): Promise<KnownUser | Refusal> {
	const refusal = await otherInstance(incident, clerk);
	if (refusal) return refusal;
	const [found = []] = await clerk.findUsers([user]);
	if (found instanceof OutsideFailure) throw found;
	const [known, ...others] = found;
	if (known && others.length === 0) return known;
	return { refused: "no-such-user", asked, candidates: found.map(({ id }) => id) };
}
