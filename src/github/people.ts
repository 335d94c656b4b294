/**
 * Who people are to this repository. Asked of GitHub each time, never read from an event: `author_association` there is
 * wrong for private members of an organization. https://docs.github.com/en/rest/collaborators/collaborators
 */
import { z } from "zod";
import { readResponders, readTeam } from "../contacts/contacts.ts";
import type { Access, Role } from "../incident/authority.ts";
import { OutsideFailure } from "../ports/failure.ts";
import type { People } from "../ports/github.ts";
import { type GitHubClient, Nothing } from "./client.ts";

const Permission = z.object({ permission: z.string(), role_name: z.string().nullish() });
const Content = z.object({ content: z.string(), encoding: z.literal("base64") });

const contactsPath = "INCIDENT_CONTACTS.yml";

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
	let contacts: Promise<string> | undefined;

	async function askRole(login: string): Promise<Role> {
		const route = "GET /repos/{owner}/{repo}/collaborators/{username}/permission";
		const answer = await orUndefined(client.send(route, { username: login }, Permission), ["not-found"]);
		return answer ? roleFrom(answer) : { name: "none", access: "none" };
	}

	/** As it stands now; a repository without the file names nobody. */
	async function askContacts(): Promise<string> {
		const file = client.send("GET /repos/{owner}/{repo}/contents/{path}", { path: contactsPath }, Content);
		const content = await orUndefined(file, ["not-found"]);
		const text = content ? Buffer.from(content.content, "base64").toString("utf8") : "";
		const { problem } = readResponders(text);
		if (problem) log(`${contactsPath} cannot be understood, so it names nobody: ${problem}`);
		return text;
	}

	function readContacts(): Promise<string> {
		contacts ??= askContacts();
		return contacts;
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
		responders: async () => readResponders(await readContacts()),
		team: async () => readTeam(await readContacts()),
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
