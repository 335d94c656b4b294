// Who somebody is to the repository. GitHub's older field folds roles together, so the rows show which field counts.
import { describe, expect, test } from "vitest";
import { peopleOf, roleFrom } from "../../src/github/people.ts";
import { mayCommand } from "../../src/incident/authority.ts";
import { clientAtEdge, gitHub, guardTheEdge, repository } from "./edge.ts";

guardTheEdge();

describe("a role", () => {
	test.each([
		["admin", "admin", "admin", "admin", true],
		["maintain, which the older field calls write", "write", "maintain", "maintain", true],
		["write", "write", "write", "write", true],
		["triage, which the older field calls read", "read", "triage", "triage", false],
		["read", "read", "read", "read", false],
		["none", "none", "none", "none", false],
		["a custom role that extends write", "write", "security-responder", "write", true],
		["a custom role that extends read", "read", "on-call-readers", "read", false],
		["a custom role that extends triage", "read", "admin-of-labels", "read", false],
		["no role name, from an older server", "admin", undefined, "admin", true],
		["an empty role name", "write", "", "write", true],
		["a permission that is not known", "owner", "owner", "none", false],
	])("%s", (_, permission, role_name, access, allowed) => {
		const role = roleFrom({ permission, role_name });
		expect(role).toEqual({ name: role_name || permission, access });
		expect(mayCommand(role)).toBe(allowed);
	});

	test("is never more than none for a name that every object has", () => {
		for (const name of ["constructor", "toString", "__proto__"]) {
			expect(mayCommand(roleFrom({ permission: "read", role_name: name }))).toBe(false);
		}
	});
});

const permissionOf = (login: string) => `${repository}/collaborators/${login}/permission`;
const contacts = `${repository}/contents/INCIDENT_CONTACTS.yml`;

function askAt(log: (line: string) => void = () => {}) {
	return peopleOf(clientAtEdge().client, log);
}

function file(text: string) {
	return { type: "file", encoding: "base64", content: Buffer.from(text).toString("base64") };
}

describe("asking GitHub", () => {
	test("about one person happens once, whatever the case of the login", async () => {
		gitHub().get(permissionOf("octavia")).reply(200, { permission: "write", role_name: "maintain" });
		const people = askAt();
		expect(await people.roleOf("octavia")).toEqual({ name: "maintain", access: "maintain" });
		expect(await people.roleOf("Octavia")).toEqual({ name: "maintain", access: "maintain" });
	});

	test("about somebody whom GitHub does not know gives none", async () => {
		gitHub().get(permissionOf("nobody")).reply(404, { message: "Not Found" });
		expect(await askAt().roleOf("nobody")).toEqual({ name: "none", access: "none" });
	});

	test("in vain once is asked again", async () => {
		gitHub().get(permissionOf("octavia")).reply(502).get(permissionOf("octavia")).reply(200, { permission: "write" });
		expect(await askAt().roleOf("octavia")).toMatchObject({ access: "write" });
	});

	test.each([
		[502, 4, "unavailable"],
		[403, 1, "forbidden"],
		[401, 1, "unauthorized"],
	])("in vain always (%i) is an error and never a role", async (status, times, reason) => {
		gitHub().get(permissionOf("octavia")).times(times).reply(status, {});
		await expect(askAt().roleOf("octavia")).rejects.toMatchObject({ reason });
	});

	test("whether somebody was given access is a yes or a no", async () => {
		gitHub().get(`${repository}/collaborators/octavia`).reply(204);
		gitHub().get(`${repository}/collaborators/ren`).reply(404, {});
		const people = askAt();
		expect(await people.isCollaborator("octavia")).toBe(true);
		expect(await people.isCollaborator("ren")).toBe(false);
	});

	test("for the named responders reads the contacts once", async () => {
		gitHub().get(contacts).reply(200, file('responders: ["@Octavia", ren]'));
		const people = askAt();
		expect(await people.responders()).toEqual({ logins: ["octavia", "ren"], problem: undefined });
		expect(await people.responders()).toEqual({ logins: ["octavia", "ren"], problem: undefined });
	});

	test("for the named responders of no file gives nobody", async () => {
		gitHub().get(contacts).reply(404, {});
		expect(await askAt().responders()).toEqual({ logins: [], problem: undefined });
	});

	test("for the named responders without the permission to read them is an error: somebody might be named", async () => {
		gitHub().get(contacts).reply(403, {});
		await expect(askAt().responders()).rejects.toMatchObject({ reason: "forbidden" });
	});

	test("for the named responders of a broken file gives nobody, and the log says where it is broken", async () => {
		gitHub().get(contacts).reply(200, file("responders: octavia"));
		const lines: string[] = [];
		expect(await askAt((line) => lines.push(line)).responders()).toMatchObject({ logins: [] });
		expect(lines).toEqual([expect.stringMatching(/INCIDENT_CONTACTS\.yml[^\n]*names nobody: responders/)]);
	});

	test("for the named responders in vain is an error", async () => {
		gitHub().get(contacts).times(4).reply(500);
		await expect(askAt().responders()).rejects.toMatchObject({ reason: "unavailable" });
	});
});
