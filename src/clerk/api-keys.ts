/** A user's own API keys: machine credentials that outlive every session, and by default never expire. */
import { z } from "zod";
import type { UserId } from "../incident/user-id.ts";
import type { ApiKeysRevoked, ApiKeyView } from "../ports/clerk.ts";
import type { ClerkClient } from "./client.ts";
import { endAll, type Listed } from "./end-all.ts";
import { everyPage, largestPageOfKeys } from "./pages.ts";
import { instantOf } from "./sessions.ts";
import { pageOf } from "./shapes.ts";

const ApiKey = z.object({
	id: z.string().regex(/^[A-Za-z0-9_]+$/),
	subject: z.string(),
	name: z.string().nullish(),
	revoked: z.boolean().nullish(),
	expired: z.boolean().nullish(),
	created_at: z.number().nullish(),
	last_used_at: z.number().nullish(),
});
type ApiKey = z.infer<typeof ApiKey>;

function isValid({ revoked, expired }: ApiKey): boolean {
	return revoked !== true && expired !== true;
}

/** Those that work; with `invalidToo` also those that are revoked or expired. */
async function listApiKeys(send: ClerkClient, user: UserId, invalidToo = false): Promise<ApiKey[]> {
	const request = { method: "GET", path: "/api_keys", endpoint: "/api_keys", answer: pageOf(ApiKey) } as const;
	const query = { subject: user, ...(invalidToo ? { include_invalid: "true" } : {}) };
	const keys = await everyPage(send, { ...request, query }, largestPageOfKeys);
	// A key of somebody else is never touched, even if a server gave it for this user.
	return keys.filter((key) => key.subject === user && (invalidToo || isValid(key)));
}

export async function apiKeyViews(send: ClerkClient, user: UserId): Promise<readonly ApiKeyView[]> {
	return (await listApiKeys(send, user)).map(({ name, created_at, last_used_at }) => ({
		name: name ?? "",
		createdAt: instantOf(created_at),
		lastUsedAt: instantOf(last_used_at),
	}));
}

/** Whoever has the account may make new keys meanwhile, so the list is read until it shows none. */
export async function revokeApiKeys(send: ClerkClient, user: UserId, reason: string | null): Promise<ApiKeysRevoked> {
	const { revoked, left, verified, failures } = await endAll({
		list: async (overToo) => (await listApiKeys(send, user, overToo)).map(listed),
		revoke: (id) => revokeOne(send, id, reason),
	});
	return { revoked, failed: left, verified, failures };
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
