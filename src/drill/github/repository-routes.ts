// The routes of the repository itself: who may do what in it, whom an issue can be given to, and its files, which the
// emulator serves as they are.

import { gitRoutes } from "./git-routes.ts";
import { hasRole, isSame, type Level, legacyPermission, permissionFlags, type Role } from "./identity.ts";
import { mustHaveRights, notFound, refusal } from "./refusals.ts";
import { forward, type PathParameters, paginate, type Route } from "./routes.ts";
import { runRoutes } from "./run-routes.ts";
import { isOrganization, userFor } from "./users.ts";
import { answer, type Call, isJson, type Json } from "./wire.ts";
import { loginOf, type World } from "./world.ts";

const metadata = { scopes: ["metadata"], level: "read", role: "read" } as const;
const people = { ...metadata, role: "write" } as const;

export const repositoryRoutes: readonly Route[] = [
	{ ...metadata, method: "GET", template: "", handle: repository },
	{ ...people, method: "GET", template: "/collaborators", handle: collaborators },
	{ ...people, method: "GET", template: "/collaborators/{login}", handle: isCollaborator },
	{ ...metadata, method: "GET", template: "/collaborators/{login}/permission", handle: permission },
	{ ...metadata, method: "GET", template: "/assignees", handle: assignees },
	{ ...metadata, method: "GET", template: "/assignees/{login}", handle: isAssignable },
	{ ...metadata, method: "GET", template: "/issues/{issue}/assignees/{login}", handle: isAssignable },
	...gitRoutes,
	...runRoutes,
	...emulated("contents", ["/readme", "/contents", "/contents/{path+}", "/git/{rest+}", "/commits"]),
	...emulated("contents", ["/commits/{rest+}", "/compare/{rest+}", "/branches", "/branches/{rest+}"]),
	...emulated("pull_requests", ["/pulls", "/pulls/{pull}", "/pulls/{pull}/{rest+}"]),
	...emulated("actions", ["/actions/{rest+}"]),
	...emulated("checks", ["/check-runs", "/check-runs/{rest+}"]),
];

function emulated(scope: string, templates: readonly string[]): Route[] {
	const methods: [string, Level, Role][] = [
		["GET", "read", "read"],
		["POST", "write", "write"],
		["PUT", "write", "write"],
		["PATCH", "write", "write"],
		["DELETE", "write", "write"],
	];
	return templates.flatMap((template) =>
		methods.map(([method, level, role]) => ({ method, template, level, role, scopes: [scope] })),
	);
}

async function repository(world: World, call: Call) {
	const found = await forward(world, call);
	if (found.status !== 200 || !isJson(found.body)) return found;
	const { identity } = call;
	const role = identity.kind === "person" ? (world.identities.role(identity.login) ?? "none") : "read";
	const flags = permissionFlags(role === "none" ? "read" : role);
	return { ...found, body: { ...found.body, permissions: flags } };
}

function shown(world: World, login: string, role: Role): Json {
	return { ...userFor(world, login), permissions: permissionFlags(role), role_name: role };
}

// GitHub answers for people only: an app or an organisation "is not a user".
function knownPerson(world: World, login: string | undefined): string | undefined {
	const known = world.identities.canonical(login ?? "");
	return known === undefined || known.endsWith("[bot]") ? undefined : known;
}

/** https://docs.github.com/rest/collaborators/collaborators#get-repository-permissions-for-a-user */
async function permission(world: World, { identity }: Call, { login = "" }: PathParameters) {
	if (identity.kind === "nobody") return refusal(401, "Requires authentication");
	const asker = identity.kind === "person" ? world.identities.role(identity.login) : "admin";
	if (!hasRole(asker, "write") && !isSame(loginOf(identity), login)) {
		return refusal(403, "Must have push access to view collaborator permission.");
	}
	const known = knownPerson(world, login);
	if (known === undefined) return refusal(404, `${login} is not a user`);
	const has = world.identities.role(known) ?? "none";
	// Everyone can read a public repository.
	const role = has === "none" && !world.isPrivate ? "read" : has;
	return answer(200, { permission: legacyPermission(role), role_name: role, user: shown(world, known, role) });
}

function collaboratorsOf(world: World): { login: string; role: Role }[] {
	return world.identities.people().filter(({ login, role }) => role !== "none" && !login.endsWith("[bot]"));
}

async function collaborators(world: World, call: Call) {
	const found = collaboratorsOf(world).map(({ login, role }) => shown(world, login, role));
	return paginate(world, call, found);
}

async function isCollaborator(world: World, call: Call, { login = "" }: PathParameters) {
	if (call.identity.kind === "nobody") return mustHaveRights();
	return collaboratorsOf(world).some((person) => isSame(person.login, login)) ? answer(204) : notFound();
}

async function assignees(world: World, call: Call) {
	const owner = isOrganization(world) ? [] : [world.owner];
	const logins = new Set([...owner, ...collaboratorsOf(world).map(({ login }) => login)]);
	return paginate(
		world,
		call,
		[...logins].map((login) => userFor(world, login)),
	);
}

async function isAssignable(world: World, _call: Call, { login = "" }: PathParameters) {
	return collaboratorsOf(world).some((person) => isSame(person.login, login)) ? answer(204) : notFound();
}
