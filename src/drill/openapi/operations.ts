// Which operations of the two published descriptions the drill knows, as `METHOD /template`, exactly as published.
// A request outside these lists is reported as unknown, so the lists hold what an issue-driven bot may call and nothing
// for good measure.

export type ApiName = "github" | "clerk";

type ApiSelection = {
	operations: readonly string[];
	/** Path prefix of the server; requests are accepted with and without it. */
	basePath: string;
	/**
	 * Failures that any operation may answer though the description names them on some operations only. `required` is
	 * what every such answer carries, which GitHub's description leaves open.
	 */
	commonErrors: { schema: string; required: readonly string[]; statuses: readonly number[] | "any" };
	/** Path parameters that hold slashes though the description does not say so. */
	multiSegment: readonly string[];
};

const repo = "/repos/{owner}/{repo}";
const issue = `${repo}/issues/{issue_number}`;
const issueComment = `${repo}/issues/comments/{comment_id}`;

const github: ApiSelection = {
	operations: [
		`GET ${repo}`,
		`GET ${repo}/issues`,
		`POST ${repo}/issues`,
		`GET ${issue}`,
		`PATCH ${issue}`,
		`GET ${issue}/comments`,
		`POST ${issue}/comments`,
		`GET ${repo}/issues/comments`,
		`GET ${issueComment}`,
		`PATCH ${issueComment}`,
		`DELETE ${issueComment}`,
		`PUT ${issueComment}/pin`,
		`DELETE ${issueComment}/pin`,
		`GET ${issueComment}/reactions`,
		`POST ${issueComment}/reactions`,
		`DELETE ${issueComment}/reactions/{reaction_id}`,
		`GET ${issue}/reactions`,
		`POST ${issue}/reactions`,
		`DELETE ${issue}/reactions/{reaction_id}`,
		`GET ${issue}/labels`,
		`POST ${issue}/labels`,
		`PUT ${issue}/labels`,
		`DELETE ${issue}/labels`,
		`DELETE ${issue}/labels/{name}`,
		`POST ${issue}/assignees`,
		`DELETE ${issue}/assignees`,
		`GET ${issue}/assignees/{assignee}`,
		`GET ${issue}/events`,
		`GET ${issue}/timeline`,
		`PUT ${issue}/lock`,
		`DELETE ${issue}/lock`,
		`GET ${repo}/labels`,
		`POST ${repo}/labels`,
		`GET ${repo}/labels/{name}`,
		`PATCH ${repo}/labels/{name}`,
		`DELETE ${repo}/labels/{name}`,
		`GET ${repo}/assignees`,
		`GET ${repo}/assignees/{assignee}`,
		`GET ${repo}/collaborators`,
		`GET ${repo}/collaborators/{username}`,
		`GET ${repo}/collaborators/{username}/permission`,
		`GET ${repo}/contents/{path}`,
		`GET ${repo}/git/ref/{ref}`,
		`GET ${repo}/git/matching-refs/{ref}`,
		`GET ${repo}/git/commits/{commit_sha}`,
		`POST ${repo}/git/commits`,
		`POST ${repo}/git/trees`,
		`POST ${repo}/git/refs`,
		`PATCH ${repo}/git/refs/{ref}`,
		`DELETE ${repo}/git/refs/{ref}`,
		`GET ${repo}/actions/runs/{run_id}`,
		"GET /users/{username}",
		"GET /user",
		"GET /rate_limit",
		"POST /app/installations/{installation_id}/access_tokens",
	],
	basePath: "",
	// https://docs.github.com/rest/using-the-rest-api/troubleshooting-the-rest-api
	commonErrors: { schema: "basic-error", required: ["message"], statuses: "any" },
	// https://docs.github.com/rest/git/refs: a reference is `heads/<branch>`.
	multiSegment: ["ref"],
};

const clerk: ApiSelection = {
	operations: [
		"GET /sessions",
		"POST /sessions",
		"GET /sessions/{session_id}",
		"POST /sessions/{session_id}/revoke",
		"GET /users",
		"GET /users/count",
		"GET /users/{user_id}",
		"GET /users/{user_id}/organization_memberships",
		"GET /users/{user_id}/trusted_devices",
		"POST /users/{user_id}/ban",
		"POST /users/{user_id}/unban",
		"POST /users/ban",
		"POST /users/unban",
		"POST /users/{user_id}/lock",
		"POST /users/{user_id}/unlock",
		"POST /users/{user_id}/password/set_compromised",
		"POST /users/{user_id}/password/unset_compromised",
		"GET /organizations/{organization_id}",
		"GET /organizations/{organization_id}/memberships",
		"GET /api_keys",
		"POST /api_keys/{apiKeyID}/revoke",
		"GET /instance",
		"GET /jwt_templates",
		"GET /jwks",
		"GET /domains",
	],
	basePath: "/v1",
	// https://clerk.com/docs/guides/development/errors/backend-api and https://clerk.com/docs/guides/how-clerk-works/system-limits
	commonErrors: { schema: "ClerkErrors", required: ["errors"], statuses: [400, 401, 403, 404, 429, 500, 503] },
	multiSegment: [],
};

export const apis: Record<ApiName, ApiSelection> = { github, clerk };
