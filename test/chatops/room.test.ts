// The room while others write: what another run recorded between our reading and our painting is on the card.
import { expect, test } from "vitest";
import { enterRoom } from "../../src/chatops/room.ts";
import type { World } from "../../src/chatops/world.ts";
import { parseRunbook } from "../../src/incident/checklist.ts";
import type { EventRecord, IncidentEvent } from "../../src/incident/event.ts";
import type { Comment, IncidentIssue, Issue } from "../../src/ports.ts";
import { readBoxes } from "../../src/words/card.ts";
import { withRecord } from "../../src/words/record.ts";
import { virtualClock } from "../clerk/virtual-clock.ts";

const self = "github-actions[bot]";
const at = (seconds: number) => `2026-03-01T10:00:${String(seconds).padStart(2, "0")}Z`;

function recordOf(key: string, seconds: number, event: IncidentEvent): EventRecord {
	return { v: 1, incident: 7, key, at: at(seconds), by: "octavia", run: `${key}/1`, event };
}

/** An issue in memory that follows GitHub's rules for `since`; only what this test needs of it. */
function issueInMemory() {
	const issue: Issue = {
		number: 7,
		body: "x",
		closed: false,
		labels: ["incident"],
		assignees: [],
		author: "octavia",
		openedAt: at(0),
		commentCount: 1,
	};
	const comments: Comment[] = [{ id: 1, author: "octavia", body: "/ack", at: at(1) }];
	let seconds = 1;
	const state = { body: issue.body };
	const write = (body: string) => {
		const comment = { id: comments.length + 1, author: self, body, at: at(++seconds) };
		comments.push(comment);
		return comment;
	};
	const port: IncidentIssue = {
		read: async () => ({ ...issue, body: state.body }),
		comments: async () => [...comments],
		comment: async (id) => comments.find((comment) => comment.id === id),
		commentsSince: async (since) => comments.filter((comment) => comment.at >= since),
		acts: async () => [],
		post: async (body) => write(body),
		rewrite: async () => {},
		remove: async () => {},
		setBody: async (body) => {
			state.body = body;
		},
		addLabels: async () => {},
		removeLabel: async () => {},
		assign: async () => true,
		unassign: async () => {},
		reopen: async () => {},
	};
	return { issue, port, state, write };
}

function worldOf(port: IncidentIssue, more: Partial<World> = {}): World {
	return {
		run: { id: "1/1", url: "https://example.com", startedAgainBy: undefined },
		repository: { public: false, allowPublic: false },
		issue: port,
		people: {
			roleOf: async () => ({ name: "write", access: "write" }),
			isCollaborator: async () => true,
			responders: async () => ({ logins: [], problem: undefined }),
			team: async () => ({ members: [], problem: undefined }),
		},
		signal: { self: Promise.resolve(self), end: async () => {}, withdraw: async () => {} },
		assumedSelf: self,
		clerk: () => Promise.reject(new Error("not needed here")),
		locks: { take: () => Promise.reject(new Error("not needed here")) },
		forms: async () => [],
		runbookOf: async () => [],
		clock: virtualClock(0),
		log: () => {},
		...more,
	};
}

test("a record that another run wrote before ours, after we had read, is painted", async () => {
	const { issue, port, state, write } = issueInMemory();
	const room = await enterRoom(worldOf(port), issue);
	write(
		withRecord("noted", recordOf("comment:99/1", 2, { type: "noted", text: "from the other run", happenedAt: at(2) })),
	);
	await room.post("acknowledged", recordOf("comment:1/1", 1, { type: "acknowledged" }));
	await room.repaint();
	expect(state.body).toContain("from the other run");
	expect(state.body).toContain("· acknowledged");
});

test("a box that a person has just changed is painted so, although GitHub still gives the body without the change", async () => {
	const { issue, port, state } = issueInMemory();
	const runbook = parseRunbook("## Steps\n\n- [ ] Look\n- [ ] Act\n");
	const room = await enterRoom(worldOf(port, { runbookOf: async () => runbook }), issue);
	await room.repaint();
	expect(readBoxes(state.body, 7).get("look")?.ticked).toBe(false);
	await room.repaint(new Map([["look", true]]));
	expect([...readBoxes(state.body, 7)].map(([id, { ticked }]) => [id, ticked])).toEqual([
		["look", true],
		["act", false],
	]);
});
