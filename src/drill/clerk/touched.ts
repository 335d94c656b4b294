// Whose account a request was about to change, so that a test can say that nobody else's was. It reads the record and must
// not believe the answers: a request that was refused, or whose answer was lost, counts like any other.

import type { Checker } from "../openapi/checker.ts";
import type { RecordedRequest } from "./service.ts";
import type { State } from "./state.ts";

/** The ids of users that a request names which is not a mere reading; whether there are such users does not matter. */
export function usersNamedBy({ method, path, body }: RecordedRequest, checker: Checker, state: State): string[] {
	if (method === "GET" || method === "HEAD") return [];
	const { user_id, session_id, apiKeyID } = checker.match(method, path)?.parameters ?? {};
	const sent: Record<string, unknown> = typeof body === "object" && body !== null ? { ...body } : {};
	const listed: unknown[] = Array.isArray(sent.user_ids) ? sent.user_ids : [];
	const owners = [state.ownerOf(session_id ?? ""), state.ownerOf(apiKeyID ?? "")];
	return [user_id, ...owners, sent.user_id, ...listed].filter((id) => typeof id === "string");
}
