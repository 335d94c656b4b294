/** A key of the wrong instance must not be used: it would touch, or show, people whom the incident is not about. */
import type { Incident } from "../incident/incident.ts";
import type { Clerk } from "../ports/clerk.ts";
import type { Refusal } from "../words/refusal.ts";

/** Asks Clerk only where the key itself does not say whose it is. */
export async function otherInstance({ environment }: Incident, clerk: Clerk): Promise<Refusal | undefined> {
	if (environment === null) return undefined;
	const own = clerk.instance ?? (await clerk.environment());
	return own === undefined || own === environment
		? undefined
		: { refused: "other-instance", own, incident: environment };
}
