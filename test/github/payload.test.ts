// GitHub's payloads as triggers. The payloads here have the fields of real ones, most of which nobody may depend on.
import { describe, expect, test } from "vitest";
import { readSurroundings, readTrigger } from "../../src/github/payload.ts";

const octavia = { login: "octavia", id: 5, type: "User", site_admin: false };
const issue = {
	id: 900_001,
	node_id: "I_x",
	number: 7,
	title: "Security incident: ",
	body: "### How bad is it?\r\n\r\nP1",
	state: "open",
	state_reason: null,
	locked: false,
	labels: [{ id: 1, name: "incident", color: "b60205", default: false, description: null }],
	assignees: [{ login: "rosalind", id: 6 }],
	assignee: { login: "rosalind", id: 6 },
	milestone: null,
	user: octavia,
	comments: 3,
	created_at: "2026-03-01T10:00:00Z",
	updated_at: "2026-03-01T10:02:00Z",
	author_association: "NONE",
};
const comment = {
	id: 4_100_000_001,
	node_id: "IC_x",
	body: "/ack",
	user: octavia,
	created_at: "2026-03-01T10:02:00Z",
	updated_at: "2026-03-01T10:02:00Z",
	author_association: "NONE",
};
const repository = {
	id: 1,
	name: "incidents",
	full_name: "example/incidents",
	private: true,
	visibility: "private",
	html_url: "https://github.com/example/incidents",
	node_id: "R_x",
};
const found = { commands: [{ name: "ack", text: "", below: "" }], before: [] };
const read = {
	number: 7,
	body: "### How bad is it?\r\n\r\nP1",
	closed: false,
	labels: ["incident"],
	assignees: ["rosalind"],
	author: "octavia",
	openedAt: "2026-03-01T10:00:00Z",
	commentCount: 3,
};

function commented(more: object = {}) {
	return { action: "created", issue, comment, repository, sender: octavia, ...more };
}

function changed(action: string, more: object = {}) {
	return { action, issue, repository, sender: octavia, ...more };
}

describe("a comment", () => {
	test("that was posted", () => {
		expect(readTrigger("issue_comment", commented(), found)).toEqual({
			type: "comment-created",
			issue: read,
			comment: {
				id: 4_100_000_001,
				author: "octavia",
				at: "2026-03-01T10:02:00Z",
				body: "/ack",
				commands: found.commands,
			},
		});
	});

	test("that somebody else edited", () => {
		const payload = commented({
			action: "edited",
			comment: { ...comment, updated_at: "2026-03-01T10:09:00Z" },
			changes: { body: { from: "/help" } },
			sender: { ...octavia, login: "rosalind" },
		});
		expect(
			readTrigger("issue_comment", payload, { ...found, before: [{ name: "help", text: "", below: "" }] }),
		).toMatchObject({
			type: "comment-edited",
			comment: {
				author: "octavia",
				editor: "rosalind",
				editedAt: "2026-03-01T10:09:00Z",
				at: "2026-03-01T10:02:00Z",
				before: [{ name: "help", text: "", below: "" }],
			},
		});
	});

	test("whose author's account was deleted is the sender's", () => {
		expect(readTrigger("issue_comment", commented({ comment: { ...comment, user: null } }), found)).toMatchObject({
			comment: { author: "octavia" },
		});
	});

	test("without a text has an empty one", () => {
		expect(readTrigger("issue_comment", commented({ comment: { ...comment, body: null } }), found)).toMatchObject({
			comment: { body: "" },
		});
	});

	test.each([
		["without a number", commented({ issue: { ...issue, number: undefined } })],
		["without a sender", commented({ sender: undefined })],
		["without a comment", commented({ comment: undefined })],
		["that is no object", "x"],
	])("in a payload %s is not guessed", (_, payload) => {
		expect(() => readTrigger("issue_comment", payload, found)).toThrow();
	});
});

describe("an issue", () => {
	test.each([
		["opened", "issue-opened"],
		["labeled", "issue-labeled"],
		["closed", "issue-changed"],
		["reopened", "issue-changed"],
		["assigned", "issue-changed"],
	])("that was %s", (action, type) => {
		expect(readTrigger("issues", changed(action), found)).toEqual({ type, issue: read });
	});

	test("whose text was edited tells the text before", () => {
		const payload = changed("edited", { changes: { body: { from: "before" } } });
		expect(readTrigger("issues", payload, found)).toEqual({ type: "body-edited", issue: read, bodyBefore: "before" });
	});

	test("whose title was edited has the text that it had before", () => {
		const trigger = readTrigger("issues", changed("edited", { changes: { title: { from: "x" } } }), found);
		expect(trigger).toMatchObject({ type: "body-edited", bodyBefore: trigger.issue.body });
	});

	test("without text, author, assignees and labels is read all the same", () => {
		const bare = { ...issue, body: null, user: null, assignees: null, labels: undefined, state: "closed" };
		expect(readTrigger("issues", changed("closed", { issue: bare }), found)).toMatchObject({
			issue: { body: "", author: "ghost", assignees: [], labels: [], closed: true },
		});
	});
});

describe("the repository", () => {
	test.each([
		["private", { private: true, visibility: "private" }, false],
		["internal", { private: true, visibility: "internal" }, false],
		["public", { private: false, visibility: "public" }, true],
		["public by an older payload", { private: false }, true],
		["private by an older payload", { private: true }, false],
	])("is %s", (_, more, expected) => {
		const { html_url, node_id } = repository;
		expect(readSurroundings({ repository: { ...more, html_url, node_id } })).toEqual({
			public: expected,
			htmlUrl: html_url,
			nodeId: node_id,
		});
	});
});
