// A local GitHub with one person of each role, and a plain HTTP client. It must not know anything of GitHub's rules.

import { afterEach } from "vitest";
import { type GitHubOptions, type LocalGitHub, startGitHub } from "../../../src/drill/github/local-github.ts";

const people = [
	{ login: "ada", role: "admin" },
	{ login: "mara", role: "maintain" },
	{ login: "wim", role: "write" },
	{ login: "tess", role: "triage" },
	{ login: "rita", role: "read" },
	{ login: "nils", role: "none" },
	{ login: "helper[bot]", role: "write" },
] as const;

const incident = { name: "incident", color: "b60205", description: "An open incident" };
export const repo = "/repos/example-org/incidents";

const open = new Set<LocalGitHub>();

afterEach(async () => {
	await Promise.all([...open].map((github) => github.close()));
	open.clear();
});

export async function startRoom(options: Partial<GitHubOptions> = {}): Promise<LocalGitHub> {
	const github = await startGitHub({
		owner: "example-org",
		repository: "incidents",
		visibility: "private",
		people: [...people],
		labels: [incident],
		...options,
	});
	open.add(github);
	return github;
}

/** What the tests read of an answer, an object or a list; each test asserts what it is. */
type Answered = {
	id: number;
	event: string;
	title: string;
	body: string;
	content: string;
	message: string;
	labels: unknown;
	assignees: unknown;
	user: unknown;
	owner: unknown;
	object: { sha: string };
	tree: { sha: string };
	sha: string;
	node_id: string;
	data: unknown;
	errors: { message: string }[];
	pin: { pinned_by: { login: string } };
	pinned_comment: unknown;
	map<T>(read: (item: Answered) => T): T[];
};

type Reply = { status: number; body: Answered; headers: Headers };

/** A client with a token; without one it is nobody. */
export function client(github: LocalGitHub, token?: string) {
	return async (method: string, path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Reply> => {
		const response = await fetch(github.apiUrl + path, {
			method,
			headers: { ...(token === undefined ? {} : { authorization: `Bearer ${token}` }), ...headers },
			...(body === undefined ? {} : { body: JSON.stringify(body) }),
		});
		const text = await response.text();
		return {
			status: response.status,
			body: (text === "" ? undefined : JSON.parse(text)) as Answered,
			headers: response.headers,
		};
	};
}

export async function jobClient(
	github: LocalGitHub,
	permissions: Record<string, "read" | "write"> = { issues: "write" },
) {
	return client(github, await github.mintJobToken(permissions));
}

/** A clock that stands until it is moved. */
export function standingClock(start = "2026-11-23T09:00:00.500Z") {
	let now = Date.parse(start);
	return {
		now: () => new Date(now),
		pass(seconds: number) {
			now += seconds * 1000;
		},
	};
}
