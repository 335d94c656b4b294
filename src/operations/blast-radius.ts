/** What a dangerous command would hit, measured before anything is changed. */
import type { Environment } from "../incident/environment.ts";
import type { Clerk, KnownUser } from "../ports/clerk.ts";
import { asFailure, OutsideFailure } from "../ports/failure.ts";
import type { Operation } from "./operation.ts";

/** Counting takes a request a user; of more than this a part is counted and the whole estimated. */
const mostCounted = 200;

export type BlastRadius = {
	users: number;
	/** Live sessions; an estimate where not all users were counted. */
	sessions: number;
	/** Of how many users the sessions were counted. */
	counted: number;
	/** Why the sessions of some who were to be counted could not be. */
	uncounted?: OutsideFailure;
	requests: number;
	seconds: number;
	/** Which instance the secret key belongs to; undefined when neither the key nor Clerk tells. */
	environment: Environment | undefined;
};

export async function blastRadius(
	operation: Operation,
	{ clerk, users, apiKeys }: { clerk: Clerk; users: readonly KnownUser[]; apiKeys: boolean },
): Promise<BlastRadius> {
	const step = Math.max(1, users.length / mostCounted);
	const sample = Array.from(
		{ length: Math.min(users.length, mostCounted) },
		(_, index) => users[Math.floor(index * step)],
	);
	const waiting = sample.filter((user) => user !== undefined);
	let counted = 0;
	let found = 0;
	let uncounted: OutsideFailure | undefined;
	async function work(): Promise<void> {
		for (let user = waiting.shift(); user && !clerk.stopped; user = waiting.shift()) {
			const live = await clerk.liveSessions(user.id).catch(asFailure);
			if (live instanceof OutsideFailure) {
				uncounted ??= live;
				continue;
			}
			found += live.length;
			counted++;
		}
	}
	const [environment] = await Promise.all([clerk.environment(), ...Array.from({ length: 16 }, work)]);
	if (clerk.stopped) throw clerk.stopped;
	const sessions = counted === 0 ? 0 : Math.round((found / counted) * users.length);
	const requests = operation.requests({ users: users.length, sessions, apiKeys });
	return {
		users: users.length,
		sessions,
		counted,
		...(uncounted ? { uncounted } : {}),
		requests,
		seconds: Math.ceil(requests / clerk.requestsPerSecond),
		environment,
	};
}
