/**
 * Who people are to this repository. Asked of GitHub each time, never read from an event: `author_association` there is
 * wrong for private members of an organization. https://docs.github.com/en/rest/collaborators/collaborators
 */
import { z } from "zod";
import { readResponders } from "../contacts/contacts.ts";
import type { Access, Role } from "../incident/authority.ts";
import { OutsideFailure, type People, type Responders } from "../ports.ts";
import { type GitHubClient, Nothing } from "./client.ts";

const Permission = z.object({ permission: z.string(), role_name: z.string().nullish() });
const Content = z.object({ content: z.string(), encoding: z.literal("base64") });

const builtIn: Record<string, Access> = {
	none: "none",
	read: "read",
	pull: "read",
	triage: "triage",
	write: "write",
	push: "write",
	maintain: "maintain",
	admin: "admin",
};

/** `permission` folds maintain into write and triage into read, so `role_name` decides; a custom role counts as the one it extends. */
export function roleFrom({ permission, role_name }: z.infer<typeof Permission>): Role {
	const name = role_name || permission;
	return { name, access: builtIn[name] ?? builtIn[permission] ?? "none" };
}

export function peopleOf(client: GitHubClient, log: (line: string) => void): People {
	const roles = new Map<string, Promise<Role>>();
	let responders: Promise<Responders> | undefined;

	async function askRole(login: string): Promise<Role> {
		const route = "GET /repos/{owner}/{repo}/collaborators/{username}/permission";
		const answer = await orUndefined(client.send(route, { username: login }, Permission), ["not-found"]);
		return answer ? roleFrom(answer) : { name: "none", access: "none" };
	}

	async function askResponders(): Promise<Responders> {
		const path = "INCIDENT_CONTACTS.yml";
		const file = client.send("GET /repos/{owner}/{repo}/contents/{path}", { path }, Content);
		const content = await orUndefined(file, ["not-found"]);
		if (!content) return { logins: [], problem: undefined };
		const read = readResponders(Buffer.from(content.content, "base64").toString("utf8"));
		if (read.problem) log(`${path} cannot be understood, so it names nobody: ${read.problem}`);
		return read;
	}

	return {
		roleOf(login) {
			const asked = roles.get(login.toLowerCase()) ?? askRole(login);
			roles.set(login.toLowerCase(), asked);
			return asked;
		},
		async isCollaborator(login) {
			const route = "GET /repos/{owner}/{repo}/collaborators/{username}";
			const found = client.send(route, { username: login }, Nothing).then(() => true);
			return (await orUndefined(found, ["not-found"])) ?? false;
		},
		responders() {
			responders ??= askResponders();
			return responders;
		},
	};
}

async function orUndefined<Answer>(answer: Promise<Answer>, reasons: readonly string[]): Promise<Answer | undefined> {
	try {
		return await answer;
	} catch (error) {
		if (error instanceof OutsideFailure && reasons.includes(error.reason)) return undefined;
		throw error;
	}
}
