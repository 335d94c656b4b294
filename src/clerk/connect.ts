/** Clerk's Backend API as the domain's `Clerk` port: users, their sessions, and how long tokens live. */
import { z } from "zod";
import type { Clock } from "../clock.ts";
import type { EmailAddress, UserId } from "../incident/user-id.ts";
import { UserId as UserIdSchema } from "../incident/user-id.ts";
import { type Clerk, type KnownUser, OutsideFailure } from "../ports.ts";
import { documentedLimit, openBudget } from "./budget.ts";
import { type ClerkClient, createClerkClient } from "./client.ts";
import { type Exchange, httpExchange } from "./exchange.ts";
import { badAddress, notSetUp, wrongKey } from "./failure.ts";
import { everyPage } from "./pages.ts";
import { revokeAllSessions } from "./revoke-sessions.ts";
import { listOf, pageOf } from "./shapes.ts";

type FoundUser = KnownUser & { addresses: readonly string[] };

const User = z
	.object({
		id: UserIdSchema,
		banned: z.boolean().nullish(),
		primary_email_address_id: z.string().nullish(),
		email_addresses: z.array(z.object({ id: z.string().nullish(), email_address: z.string() })).nullish(),
	})
	.transform((user): FoundUser => {
		const addresses = user.email_addresses ?? [];
		const primary = addresses.find(({ id }) => id != null && id === user.primary_email_address_id);
		return {
			id: user.id,
			email: primary?.email_address ?? null,
			banned: user.banned === true,
			addresses: addresses.map(({ email_address }) => email_address.toLowerCase()),
		};
	});

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

export function connectClerk({ secretKey, apiUrl, clock, share, exchange = httpExchange }: ClerkOptions): Clerk {
	if (secretKey === "") throw notSetUp();
	if (!/^https?:$/.test(URL.parse(apiUrl)?.protocol ?? "")) throw badAddress();
	const wrongPrefix = /^(pk|whsec|ak)_/.exec(secretKey)?.[0];
	if (wrongPrefix !== undefined) throw wrongKey(`it begins with ${wrongPrefix}`);
	if (!/^[\x21-\x7e]+$/.test(secretKey))
		throw wrongKey("it holds a space, a line break or a character that no key has");
	const instance = instanceOf(secretKey);
	const budget = openBudget({ limit: documentedLimit[instance ?? "development"], share, clock });
	const send = createClerkClient({ secretKey, apiUrl, clock, budget, exchange });
	return {
		instance,
		findUser: (id) => findUser(send, id),
		findUsersByEmail: (email) => findUsersByEmail(send, email),
		revokeAllSessions: (id, since) => revokeAllSessions(send, id, since),
		longestTokenLifetimeSeconds: () => longestTokenLifetimeSeconds(send),
	};
}

/** Older keys have no `sk_`; of any other form nothing is claimed, and they get the smaller limit. */
function instanceOf(secretKey: string): Clerk["instance"] {
	if (/^(sk_)?live_/.test(secretKey)) return "production";
	return /^(sk_)?test_/.test(secretKey) ? "development" : undefined;
}

/** Whoever answers, only the user that was asked for is ever acted on. */
async function findUser(send: ClerkClient, id: UserId): Promise<KnownUser | undefined> {
	try {
		const user = await send({ method: "GET", path: `/users/${id}`, endpoint: "/users/{user_id}", answer: User });
		return user.id === id ? user : undefined;
	} catch (error) {
		if (error instanceof OutsideFailure && error.reason === "not-found") return undefined;
		throw error;
	}
}

async function findUsersByEmail(send: ClerkClient, email: EmailAddress): Promise<readonly KnownUser[]> {
	const users = await send({
		method: "GET",
		path: "/users",
		endpoint: "/users",
		query: { email_address: email, limit: "10" },
		answer: listOf(User),
	});
	return users.filter(({ addresses }) => addresses.includes(email));
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
