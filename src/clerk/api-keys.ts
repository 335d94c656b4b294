/** A user's own API keys: machine credentials that outlive every session, and by default never expire. */
import { z } from "zod";
import type { UserId } from "../incident/user-id.ts";
import type { ApiKeysRevoked, ApiKeyView } from "../ports/clerk.ts";
import type { ClerkClient } from "./client.ts";
import { endAll, type Hidden, type Listed } from "./end-all.ts";
import { everyRecord, largestPageOfKeys, oddIn } from "./pages.ts";
import { instantOf } from "./sessions.ts";
import { type Odd, pageOf, shownText, shownTime } from "./shapes.ts";

/** What is not clearly true is not so: a key that may work counts as one that does. */
const flag = z.boolean().nullish().catch(null);

const Details = z.object({
	name: shownText,
	revoked: flag,
	expired: flag,
	created_at: shownTime,
	last_used_at: shownTime,
});
type Details = Partial<z.infer<typeof Details>>;

const ApiKey = Details.extend({ id: z.string().regex(/^[A-Za-z0-9_]+$/), subject: z.string() });
type ApiKey = z.infer<typeof ApiKey>;

function isValid({ revoked, expired }: Details): boolean {
	return revoked !== true && expired !== true;
}

/** `odd` cannot be read, and may work. */
type Keys = { keys: ApiKey[]; odd: readonly Odd[]; hidden: Hidden | undefined };

/** Those that work; with `invalidToo` also those that are revoked or expired. */
async function listApiKeys(send: ClerkClient, user: UserId, invalidToo = false): Promise<Keys> {
	const request = { method: "GET", path: "/api_keys", endpoint: "/api_keys", answer: pageOf(ApiKey) } as const;
	const query = { subject: user, ...(invalidToo ? { include_invalid: "true" } : {}) };
	const { items, odd: all } = await everyRecord(send, { ...request, query }, largestPageOfKeys);
	const odd = all.filter(({ record }) => isValid(detailsOf(record)));
	const hidden = odd.length > 0 ? { count: odd.length, failure: oddIn(request, odd) } : undefined;
	// A key of somebody else is never touched, even if a server gave it for this user.
	return { keys: items.filter((key) => key.subject === user && (invalidToo || isValid(key))), odd, hidden };
}

export async function apiKeyViews(send: ClerkClient, user: UserId): Promise<readonly ApiKeyView[]> {
	const { keys, odd } = await listApiKeys(send, user);
	return [...keys, ...odd.map(({ record }) => detailsOf(record))].map(({ name, created_at, last_used_at }) => ({
		name: name ?? "",
		createdAt: instantOf(created_at),
		lastUsedAt: instantOf(last_used_at),
	}));
}

function detailsOf(record: unknown): Details {
	return Details.safeParse(record).data ?? {};
}

/** Whoever has the account may make new keys meanwhile, so the list is read until it shows none. */
export async function revokeApiKeys(send: ClerkClient, user: UserId, reason: string | null): Promise<ApiKeysRevoked> {
	const { revoked, left, unreadable, verified, failures } = await endAll({
		async list(overToo) {
			const { keys, hidden } = await listApiKeys(send, user, overToo);
			return { items: keys.map(listed), hidden };
		},
		revoke: (id) => revokeOne(send, id, reason),
	});
	return { revoked, failed: left + unreadable, verified, failures };
}

function listed(key: ApiKey): Listed {
	return { id: key.id, open: isValid(key), revoked: key.revoked === true };
}

async function revokeOne(send: ClerkClient, id: string, reason: string | null): Promise<boolean> {
	const { revoked } = await send({
		method: "POST",
		path: `/api_keys/${id}/revoke`,
		endpoint: "/api_keys/{apiKeyID}/revoke",
		// Documented as required, although all it holds is optional.
		body: { revocation_reason: reason },
		answer: z.object({ id: z.literal(id), revoked: z.boolean().nullish() }),
	});
	return revoked === true;
}
