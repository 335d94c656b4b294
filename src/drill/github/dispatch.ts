// From a call to its answer: the repository, the route, the right, the handler. People who use the web page come in here too,
// past recording and faults, so that one set of rules holds for everybody.

import { commentRoutes } from "./comment-routes.ts";
import { graphql } from "./graphql.ts";
import { isSame } from "./identity.ts";
import { issueRoutes } from "./issue-routes.ts";
import { labelRoutes } from "./label-routes.ts";
import { reactionRoutes } from "./reaction-routes.ts";
import { notAccessibleByIntegration, notFound, requiresAuthentication } from "./refusals.ts";
import { repositoryRoutes } from "./repository-routes.ts";
import { createFinder, forward, refusalFor } from "./routes.ts";
import { profileFor } from "./users.ts";
import { type Answer, answer, type Call } from "./wire.ts";
import { repositoryPath, type World } from "./world.ts";

// Routes of comments come before those of issues: `/issues/comments/…` is no issue.
const find = createFinder([...commentRoutes, ...reactionRoutes, ...labelRoutes, ...issueRoutes, ...repositoryRoutes]);

export async function dispatch(world: World, call: Call): Promise<Answer> {
	if (call.path === "/graphql") return graphql(world, call);
	if (call.path === "/user") return me(world, call);
	if (call.path === "/rate_limit") return forward(world, call);
	const login = /^\/users\/([^/]+)$/.exec(call.path)?.[1];
	if (login !== undefined && call.method === "GET") return profile(world, decodeURIComponent(login));
	const [, owner = "", repository = "", rest = ""] = /^\/repos\/([^/]+)\/([^/]+)(.*)$/.exec(call.path) ?? [];
	if (!isSame(owner, world.owner) || !isSame(repository, world.repository)) return notFound();
	const found = find(call.method, rest);
	if (found === undefined) return notFound();
	const refused = refusalFor(world, call, found.route);
	if (refused !== undefined) return refused;
	const { handle } = found.route;
	const canonical = { ...call, path: `${repositoryPath(world)}${rest}` };
	const run = () => (handle === undefined ? forward(world, canonical) : handle(world, canonical, found.parameters));
	return call.method === "GET" ? run() : world.exclusively(run);
}

function me(world: World, call: Call): Answer {
	if (call.identity.kind === "nobody") return requiresAuthentication();
	return call.identity.kind === "job" ? notAccessibleByIntegration("") : profile(world, call.identity.login);
}

function profile(world: World, login: string): Answer {
	const found = profileFor(world, login);
	return found === undefined ? notFound() : answer(200, found);
}
