// The operations on API keys. They come from another service than the rest of Clerk's API and check a request against their
// description before anything else; a key that ends here must never come back to life.

import { badRequest, notFound } from "./failure.ts";
import type { Handlers } from "./instance.ts";

const defaultLimit = 10;
const mostKeys = 100;
const subjects = /^(user|org|mch|scim)_\w{27}$/;
const ids = /^(ak|api_key)_[0-9A-Fa-f]{32}$/;
const wholeNumber = /^\d{1,15}$/;

export const apiKeyOperations: Handlers = {
	"GET /api_keys": ({ state }, { query }) => {
		const subject = query.get("subject") ?? "";
		const invalidToo = query.get("include_invalid") ?? "false";
		const limit = query.get("limit") ?? String(defaultLimit);
		const offset = query.get("offset") ?? "0";
		if (!subjects.test(subject)) throw badRequest("Invalid 'subject': Failed regex check");
		if (invalidToo !== "true" && invalidToo !== "false") throw badRequest("Invalid 'include_invalid'");
		if (!wholeNumber.test(limit) || Number(limit) < 1 || Number(limit) > mostKeys) throw badRequest("Invalid 'limit'");
		if (!wholeNumber.test(offset)) throw badRequest("Invalid 'offset'");
		const keys = state.apiKeysOf(subject).filter((key) => invalidToo === "true" || !(key.revoked || key.expired));
		const first = Number(offset);
		return { data: keys.slice(first, first + Number(limit)), total_count: keys.length };
	},
	"POST /api_keys/{apiKeyID}/revoke": ({ state, now }, { parameters, body }) => {
		const id = parameters.apiKeyID ?? "";
		if (!ids.test(id)) throw badRequest("Invalid 'apiKeyID': Failed regex check");
		const reason = reasonOf(body);
		const key = state.apiKeys.get(id);
		if (key === undefined) throw notFound("API key", id);
		// What a key that is revoked already gets is not documented: 200, 400 and 404 are the answers there are. Here it is 200 with
		// the key as it was, so that who revoked it first, and why, is not lost.
		if (!key.revoked) Object.assign(key, { revoked: true, revocation_reason: reason, updated_at: now() });
		return key;
	},
};

// The body is documented as required and closed, although everything in it is optional.
function reasonOf(body: Record<string, unknown> | undefined): string | null {
	if (body === undefined) throw badRequest("Invalid body: Required");
	const { revocation_reason: reason = null, ...rest } = body;
	if (Object.keys(rest).length > 0 || (reason !== null && typeof reason !== "string")) throw badRequest("Invalid body");
	return reason;
}
