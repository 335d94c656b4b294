// The issue's writes: what counts as proof that GitHub took them. "200" alone comes from any proxy.
import { describe, expect, test } from "vitest";
import { incidentIssue } from "../../src/github/issue.ts";
import type { IncidentIssue } from "../../src/ports/github.ts";
import { clientAtEdge, gitHub, guardTheEdge, repository } from "./edge.ts";

guardTheEdge();

const issue = `${repository}/issues/7`;
const comment = `${repository}/issues/comments/99`;

type Row = {
	name: string;
	method: "patch" | "post" | "delete";
	path: string;
	answer: object | undefined;
	write(port: IncidentIssue): Promise<unknown>;
};

const rows: Row[] = [
	{
		name: "rewriting a comment",
		method: "patch",
		path: comment,
		answer: { id: 99 },
		write: (port) => port.rewrite(99, "x"),
	},
	{
		name: "removing a comment",
		method: "delete",
		path: comment,
		answer: undefined,
		write: (port) => port.remove(99),
	},
	{
		name: "setting the body",
		method: "patch",
		path: issue,
		answer: { number: 7 },
		write: (port) => port.setBody("x"),
	},
	{
		name: "reopening",
		method: "patch",
		path: issue,
		answer: { number: 7 },
		write: (port) => port.reopen(),
	},
	{
		name: "adding labels",
		method: "post",
		path: `${issue}/labels`,
		answer: [{ name: "incident" }],
		write: (port) => port.addLabels(["incident"]),
	},
	{
		name: "removing a label",
		method: "delete",
		path: `${issue}/labels/incident`,
		answer: [],
		write: (port) => port.removeLabel("incident"),
	},
	{
		name: "assigning",
		method: "post",
		path: `${issue}/assignees`,
		answer: { number: 7, assignees: [{ login: "octavia" }] },
		write: (port) => port.assign("octavia"),
	},
];

function port(): IncidentIssue {
	return incidentIssue(clientAtEdge().client, 7);
}

describe.each(rows)("$name", ({ method, path, answer, write }) => {
	test("is done when GitHub's own answer says so", async () => {
		gitHub()
			[method](path)
			.reply(answer ? 200 : 204, answer);
		await expect(write(port())).resolves.not.toThrow();
	});

	test("is not taken for done when a web page with a 200 is all that comes back", async () => {
		gitHub()[method](path).times(4).reply(200, "<html>");
		await expect(write(port())).rejects.toMatchObject({ reason: "unreadable" });
	});
});

test("another comment than the one that was to be rewritten is no proof", async () => {
	gitHub().patch(comment).times(4).reply(200, { id: 98 });
	await expect(port().rewrite(99, "x")).rejects.toMatchObject({ reason: "unreadable" });
});

test("somebody whom GitHub silently does not assign is not assigned", async () => {
	gitHub().post(`${issue}/assignees`).reply(201, { number: 7, assignees: [] });
	expect(await port().assign("ren")).toBe(false);
});

test("what is gone already is removed", async () => {
	gitHub().delete(comment).reply(404, { message: "Not Found" });
	await expect(port().remove(99)).resolves.toBeUndefined();
});
