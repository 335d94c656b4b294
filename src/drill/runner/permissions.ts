// What a workflow's `permissions` block grants. It must not add a scope that the block does not name.
import type { TemplateToken } from "@actions/workflow-parser/templates/tokens/index";
import { isMapping, isString } from "./parser.ts";

export type Permissions = Record<string, "read" | "write">;

// A repository whose workflows say nothing gets this token: the setting for new repositories.
// https://docs.github.com/en/actions/tutorials/authenticate-with-github_token
const unstatedPermissions: Permissions = { contents: "read", packages: "read" };

// Every scope of the workflow syntax page; `id-token` and `attestations` have no meaning here but are passed on.
const scopes = [
	"actions",
	"attestations",
	"checks",
	"contents",
	"deployments",
	"discussions",
	"id-token",
	"issues",
	"models",
	"packages",
	"pages",
	"pull-requests",
	"security-events",
	"statuses",
];

/** The block as scope and level; an empty block is `{}`, no block at all is undefined. */
export function readPermissions(token: TemplateToken | undefined): Permissions | undefined {
	if (token === undefined) return undefined;
	if (isString(token)) return everyScope(token.value === "write-all" ? "write" : "read");
	const permissions: Permissions = {};
	if (!isMapping(token)) return permissions;
	for (const { key, value } of token) {
		const level = isString(value) ? value.value : "none";
		if (level === "read" || level === "write") permissions[key.toString()] = level;
	}
	return permissions;
}

/** A job's block replaces the workflow's whole block: scopes that it leaves out are none. */
export function jobPermissions(
	workflow: { permissions: Permissions | undefined },
	job: { permissions: Permissions | undefined },
): Permissions {
	return { ...(job.permissions ?? workflow.permissions ?? unstatedPermissions) };
}

function everyScope(level: "read" | "write"): Permissions {
	return Object.fromEntries(scopes.map((scope) => [scope, level]));
}
