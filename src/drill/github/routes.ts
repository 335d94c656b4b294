// From a call to its route, and whether its caller may. The order of refusals is GitHub's: what a caller can't see does not
// exist, and only then does a missing permission show. A route outside the tables is unknown and must not reach the emulator.

import { correct } from "./corrections.ts";
import { hasRole, isSame, type Level, type Role } from "./identity.ts";
import { mustHaveRights, notAccessibleByIntegration, notFound, refusal, requiresAuthentication } from "./refusals.ts";
import { type Answer, type Call, isJson, type Json, text } from "./wire.ts";
import { tokenOf, type World } from "./world.ts";

export type PathParameters = { [name: string]: string };
type Handler = (world: World, call: Call, parameters: PathParameters) => Promise<Answer>;

export type Route = {
	method: string;
	/** Below `/repos/{owner}/{repo}`; `{name+}` may hold slashes. */
	template: string;
	/** Any one of these permissions of a job's token is enough. */
	scopes: readonly string[];
	level: Level;
	/** The least role of a person. */
	role: Role;
	/** Without one the call goes to the emulator as it is. */
	handle?: Handler;
};

export type Found = { route: Route; parameters: PathParameters };

/** A finder over the tables; compiled once. */
export function createFinder(routes: readonly Route[]): (method: string, path: string) => Found | undefined {
	const compiled = routes.map((route) => ({ route, ...compile(route.template) }));
	return (method, path) => {
		for (const { route, pattern, names } of compiled) {
			const match = route.method === method ? pattern.exec(path) : null;
			if (match === null) continue;
			const values = names.map((name, at) => [name, decode(match[at + 1] ?? "")] as const);
			return { route, parameters: Object.fromEntries(values) };
		}
		return undefined;
	};
}

function compile(template: string): { pattern: RegExp; names: string[] } {
	const names: string[] = [];
	const source = template.replaceAll(/\{(\w+)(\+?)\}/g, (_whole, name: string, plus: string) => {
		names.push(name);
		// An issue, comment or run is found by number only; anything else is not found, as on GitHub.
		if (["issue", "comment", "reaction", "pull", "run"].includes(name)) return "(\\d+)";
		return plus === "" ? "([^/]+)" : "(.+)";
	});
	return { pattern: new RegExp(`^${source}$`), names };
}

function decode(segment: string): string {
	try {
		return decodeURIComponent(segment);
	} catch {
		return segment;
	}
}

/** The answer to a caller who may not, or undefined for one who may. */
export function refusalFor(world: World, { identity }: Call, { scopes, level, role }: Route): Answer | undefined {
	const isOpen = !world.isPrivate && level === "read" && !hasRole(role, "triage");
	if (identity.kind === "nobody") {
		if (isOpen) return undefined;
		return level === "read" || world.isPrivate ? notFound() : requiresAuthentication();
	}
	if (identity.kind === "job") {
		const granted = scopes.map((scope) => identity.permissions[scope]);
		const isGranted = granted.some((has) => has === "write" || (has === "read" && level === "read"));
		if (isGranted || isOpen) return undefined;
		return notAccessibleByIntegration(scopes.map((scope) => `${scope}=${level}`).join("; "));
	}
	const has = world.identities.role(identity.login) ?? "none";
	if (world.isPrivate && has === "none") return notFound();
	// Anyone may read a public repository, open issues there and comment.
	const least = world.isPrivate || role !== "read" ? role : "none";
	return hasRole(has, least) ? undefined : mustHaveRights();
}

/** Sends a call to the emulator under its caller's own name. */
export async function forward(world: World, call: Call, path = call.path, body = call.body): Promise<Answer> {
	const query = call.query.toString();
	const emulated = await world.emulator.call({
		method: call.method,
		path: query === "" ? path : `${path}?${query}`,
		accept: call.accept,
		...tokenOf(call.identity),
		...(body === undefined ? {} : { body }),
	});
	if (emulated.status >= 400) return inGitHubsWords(call, emulated);
	const { link, ...headers } = emulated.headers;
	return {
		status: emulated.status,
		body: Buffer.isBuffer(emulated.body) ? emulated.body : correct(world, emulated.body),
		headers: link === undefined ? headers : { ...headers, link: movedLink(world, call.path, link) },
	};
}

function inGitHubsWords({ identity }: Call, { status, body }: Answer): Answer {
	const message = text(body, "message");
	if (status === 403 && identity.kind === "job") return notAccessibleByIntegration("");
	if (status === 403 && message === "Forbidden") return mustHaveRights();
	if (status === 422 && isSame(message, "Validation failed")) return refusal(422, "Validation Failed", []);
	return refusal(status, message);
}

function movedLink(world: World, path: string, link: string): string {
	return link.replaceAll(/<[^>]*?(\?[^>]*)>/g, (_whole, query: string) => `<${world.apiUrl}${path}${query}>`);
}

const longestPage = 100;
const usualPage = 30;

/** One page of a list of ours, with the `Link` header GitHub would send. */
export function paginate(world: World, { path, query }: Call, items: Json[]): Answer {
	const perPage = Math.min(longestPage, positive(query.get("per_page")) ?? usualPage);
	const page = positive(query.get("page")) ?? 1;
	const last = Math.max(1, Math.ceil(items.length / perPage));
	const link = (number: number, rel: string) => {
		const moved = new URLSearchParams(query);
		moved.set("per_page", String(perPage));
		moved.set("page", String(number));
		return `<${world.apiUrl}${path}?${moved}>; rel="${rel}"`;
	};
	const links = [
		...(page > 1 ? [link(page - 1, "prev")] : []),
		...(page < last ? [link(page + 1, "next"), link(last, "last")] : []),
		...(page > 1 ? [link(1, "first")] : []),
	];
	return {
		status: 200,
		body: items.slice((page - 1) * perPage, page * perPage),
		headers: links.length === 0 ? {} : { link: links.join(", ") },
	};
}

function positive(value: string | null): number | undefined {
	const number = Number(value);
	return Number.isInteger(number) && number > 0 ? number : undefined;
}

export function bodyOf(call: Call): Json {
	return isJson(call.body) ? call.body : {};
}
