// An edit runs nothing. Whoever may not command is not worked for either: not one request, not one command read.
import { expect, test } from "vitest";
import { refuseEdit } from "../../src/chatops/refuse-edit.ts";
import type { World } from "../../src/chatops/world.ts";
import type { Role } from "../../src/incident/authority.ts";
import { issueInMemory, worldOf } from "./in-memory.ts";

const typed = (name: string, text = "") => ({ name, text, below: "" });

/** Counts how often somebody looks at what a command says: nothing is read before it is known who asks. */
function counting(text: string) {
	const command = typed("lockout");
	let looks = 0;
	Object.defineProperty(command, "text", {
		enumerable: true,
		get: () => {
			looks++;
			return text;
		},
	});
	return { command, looks: () => looks };
}

async function edit(role: Role, { world = {} as Partial<World>, from = "", to = "user_1" } = {}) {
	const { issue, port, write, comments } = issueInMemory();
	const { id, author, at } = write("/lockout", "octavia");
	const after = counting(to);
	const requests: string[] = [];
	const watched = new Proxy(port, {
		get(target, name: keyof typeof port) {
			requests.push(name);
			return target[name];
		},
	});
	const people = { ...worldOf(port).people, roleOf: async () => role };
	const result = await refuseEdit(worldOf(watched, { people, ...world }), issue, {
		id,
		author,
		at,
		body: "/lockout",
		commands: [after.command],
		editor: author,
		editedAt: at,
		before: [typed("lockout", from)],
	});
	return { result, requests, looks: after.looks(), replies: comments.slice(2).map(({ body }) => body) };
}

test.each<[string, Role, Partial<World>]>([
	["without a role", { name: "none", access: "none" }, {}],
	["of a public repository", { name: "read", access: "read" }, { repository: { public: true, allowPublic: false } }],
	["who may only triage", { name: "triage", access: "triage" }, {}],
])("for somebody %s nothing is read of GitHub, and no command is looked at", async (_, role, world) => {
	expect(await edit(role, { world })).toEqual({
		result: { ignored: "the editor may not run commands" },
		requests: [],
		looks: 0,
		replies: [],
	});
});

test("who may command is told that the edit ran nothing", async () => {
	const { result, replies } = await edit({ name: "write", access: "write" });
	expect(result).toEqual({ ended: [{ command: "lockout", ending: "refused", code: "edited-comment" }] });
	expect(replies).toEqual([expect.stringContaining("The edit did not run anything")]);
});

test("an edit that changes no command is nobody's business, and the issue is not read", async () => {
	expect(await edit({ name: "write", access: "write" }, { from: "user_1" })).toMatchObject({
		result: { ignored: "the edit changed no command" },
		requests: [],
		replies: [],
	});
});
