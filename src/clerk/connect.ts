/** Clerk's Backend API as the domain's `Clerk` port. What a key says of itself is looked at before it is used. */
import { createHmac } from "node:crypto";
import { z } from "zod";
import type { Clock } from "../clock.ts";
import { Environment } from "../incident/environment.ts";
import type { Clerk } from "../ports/clerk.ts";
import { OutsideFailure } from "../ports/failure.ts";
import type { UserDirectory } from "../ports/user-directory.ts";
import { ban, compromisePassword, lock, unban, unlock } from "./access.ts";
import { revokeApiKeys } from "./api-keys.ts";
import { defaultShare, documentedLimit, openBudget } from "./budget.ts";
import { type ClerkClient, createClerkClient } from "./client.ts";
import { type ClockLag, watchClock } from "./clock-lag.ts";
import { directoryOf } from "./directory.ts";
import { type Exchange, httpExchange } from "./exchange.ts";
import { badAddress, notSetUp, wrongKey } from "./failure.ts";
import { watchLatency } from "./latency.ts";
import { windowMilliseconds } from "./pace.ts";
import { everyPage } from "./pages.ts";
import { profileOf } from "./profile.ts";
import { revokeAllSessions } from "./revoke-sessions.ts";
import { liveSessions, sessionViews } from "./sessions.ts";
import { pageOf } from "./shapes.ts";
import { findUsers, members, signedInSince } from "./users.ts";

const JwtTemplate = z.object({ id: z.string(), lifetime: z.number().int() });

/** A session token lives for 60 s: https://clerk.com/docs/guides/how-clerk-works/overview */
const sessionTokenLifetimeSeconds = 60;

export type ClerkOptions = {
	secretKey: string;
	apiUrl: string;
	clock: Clock;
	/** The part of the instance's documented limit that this run may use. Default: half. */
	share?: number | undefined;
	exchange?: Exchange;
};

/** All that this project knows of Clerk. */
export type ConnectedClerk = Clerk & { directory: UserDirectory };

export function connectClerk({
	secretKey,
	apiUrl,
	clock,
	share,
	exchange = httpExchange,
}: ClerkOptions): ConnectedClerk {
	if (secretKey === "") throw notSetUp();
	if (!/^https?:$/.test(URL.parse(apiUrl)?.protocol ?? "")) throw badAddress();
	const wrongPrefix = /^(pk|whsec|ak)_/.exec(secretKey)?.[0];
	if (wrongPrefix !== undefined) throw wrongKey(`it begins with ${wrongPrefix}`);
	if (!/^[\x21-\x7e]+$/.test(secretKey))
		throw wrongKey("it holds a space, a line break or a character that no key has");
	const instance = instanceOf(secretKey);
	const limit = documentedLimit[instance ?? "development"];
	const budget = openBudget({ limit, share, clock });
	const lag = watchClock(clock);
	const latency = watchLatency(clock);
	const send = createClerkClient({ secretKey, apiUrl, clock, budget, exchange: latency.of(watched(exchange, lag)) });
	const requestsPerSecond = (limit * (share ?? defaultShare) * 1_000) / windowMilliseconds;
	// One more than are out on average, or each would wait for the slowest.
	const inFlight = () => Math.max(2, 1 + Math.ceil((1.2 * requestsPerSecond * latency.milliseconds()) / 1_000));
	const directory = {
		...directoryOf({ send, inFlight }),
		get stopped() {
			return budget.stopped;
		},
	};
	let asked: Promise<Environment | undefined> | undefined;
	return {
		instance,
		seal: (text) => createHmac("sha256", secretKey).update(text).digest("hex").slice(0, 32),
		async environment() {
			if (instance) return instance;
			asked ??= askEnvironment(send);
			try {
				return await asked;
			} catch (error) {
				// The next who asks may be answered.
				asked = undefined;
				if (error instanceof OutsideFailure) return undefined;
				throw error;
			}
		},
		requestsPerSecond,
		directory,
		get stopped() {
			return budget.stopped;
		},
		findUsers: (references) => findUsers(send, references),
		members: (organization) => members(send, organization),
		signedInSince: (at) => signedInSince(send, at),
		liveSessions: (id) => liveSessions(send, id),
		revokeAllSessions: (id, before) => revokeAllSessions(send, id, before, lag),
		revokeApiKeys: (id, reason) => revokeApiKeys(send, id, reason),
		ban: (ids) => ban(send, ids),
		unban: (id) => unban(send, id),
		lock: (id) => lock(send, id, clock),
		unlock: (id) => unlock(send, id),
		compromisePassword: (id) => compromisePassword(send, id),
		longestTokenLifetimeSeconds: () => longestTokenLifetimeSeconds(send),
		profile: (id) => profileOf(send, id, clock),
		sessions: (id) => sessionViews(send, id),
	};
}

function watched(exchange: Exchange, lag: ClockLag): Exchange {
	return async (question) => {
		const answer = await exchange(question);
		lag.see(answer.headers);
		return answer;
	};
}

/** Older keys have no `sk_`; of any other form nothing is claimed, and they get the smaller limit. */
function instanceOf(secretKey: string): Environment | undefined {
	if (/^(sk_)?live_/.test(secretKey)) return "production";
	return /^(sk_)?test_/.test(secretKey) ? "development" : undefined;
}

const Instance = z.object({ environment_type: z.string().nullish() });

/** An environment of another name, or none, is not known. */
async function askEnvironment(send: ClerkClient): Promise<Environment | undefined> {
	const { environment_type } = await send({
		method: "GET",
		path: "/instance",
		endpoint: "/instance",
		answer: Instance,
	});
	return Environment.safeParse(environment_type).data;
}

/** Best effort: not knowing is said in the reply and fails nothing. */
async function longestTokenLifetimeSeconds(send: ClerkClient): Promise<number | undefined> {
	try {
		const path = "/jwt_templates";
		const query = { paginated: "true" };
		const templates = await everyPage(send, {
			method: "GET",
			path,
			endpoint: path,
			query,
			answer: pageOf(JwtTemplate),
		});
		return Math.max(sessionTokenLifetimeSeconds, ...templates.map(({ lifetime }) => lifetime));
	} catch (error) {
		if (error instanceof OutsideFailure) return undefined;
		throw error;
	}
}
