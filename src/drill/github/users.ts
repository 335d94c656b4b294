// Users and apps as the API shows them, made from the login alone. Roles are not decided here.

import { actionsAppId } from "./emulator.ts";
import { botLogin, isSame } from "./identity.ts";
import type { Json } from "./wire.ts";
import type { World } from "./world.ts";

// GitHub's number for the bot whose name is on everything a job does.
const botId = 41_898_282;
const ownerId = 9_000_001;
const firstPersonId = 12_000_000;
// Nobody's account: what is left of a deleted one.
const ghostId = 10_137;
const gitHubId = 9919;

export function userFor(world: World, login: string): Json {
	const name = encodeURIComponent(login);
	const id = idOf(world, login);
	const url = `${world.apiUrl}/users/${name}`;
	const type = typeOf(world, login);
	const page = type === "Bot" ? `apps/${login.replace("[bot]", "")}` : name;
	return {
		login,
		id,
		node_id: Buffer.from(`04:${type}${id}`).toString("base64"),
		avatar_url: `${world.serverUrl}/avatars/u/${id}`,
		gravatar_id: "",
		url,
		html_url: `${world.serverUrl}/${page}`,
		followers_url: `${url}/followers`,
		following_url: `${url}/following{/other_user}`,
		gists_url: `${url}/gists{/gist_id}`,
		starred_url: `${url}/starred{/owner}{/repo}`,
		subscriptions_url: `${url}/subscriptions`,
		organizations_url: `${url}/orgs`,
		repos_url: `${url}/repos`,
		events_url: `${url}/events{/privacy}`,
		received_events_url: `${url}/received_events`,
		type,
		site_admin: false,
		user_view_type: "public",
	};
}

/** The profile that `GET /users/{username}` shows; undefined for a login that nobody has. */
export function profileFor(world: World, login: string): Json | undefined {
	const known = [world.owner, botLogin].find((name) => isSame(name, login)) ?? world.identities.canonical(login);
	if (known === undefined) return undefined;
	const unknown = ["name", "company", "location", "email", "hireable", "bio", "twitter_username"];
	return {
		...userFor(world, known),
		...Object.fromEntries(unknown.map((key) => [key, null])),
		blog: "",
		public_repos: 0,
		public_gists: 0,
		followers: 0,
		following: 0,
		created_at: "2020-01-01T00:00:00Z",
		updated_at: "2026-01-01T00:00:00Z",
	};
}

/** The app that a job's comments and issues name as their means. */
export function actionsApp(world: World): Json {
	return {
		id: actionsAppId,
		slug: "github-actions",
		node_id: "MDM6QXBwMTUzNjg=",
		owner: { ...userFor(world, "github"), type: "Organization" },
		name: "GitHub Actions",
		description: "Automate your workflow from idea to production",
		external_url: "https://help.github.com/en/actions",
		html_url: `${world.serverUrl}/apps/github-actions`,
		created_at: "2018-07-30T09:30:17Z",
		updated_at: "2026-01-01T00:00:00Z",
		permissions: { contents: "write", issues: "write", metadata: "read", pull_requests: "write" },
		events: [],
	};
}

/** A repository belongs to an organisation unless its owner is one of the people. */
export function isOrganization(world: World): boolean {
	return world.identities.role(world.owner) === undefined;
}

function typeOf(world: World, login: string): "User" | "Bot" | "Organization" {
	if (login.endsWith("[bot]")) return "Bot";
	return isSame(login, world.owner) && isOrganization(world) ? "Organization" : "User";
}

function idOf(world: World, login: string): number {
	if (login === botLogin) return botId;
	if (login === "github") return gitHubId;
	const at = world.identities.people().findIndex((person) => isSame(person.login, login));
	if (at >= 0) return firstPersonId + at;
	return isSame(login, world.owner) ? ownerId : ghostId;
}
