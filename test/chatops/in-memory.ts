/** An issue and a world in memory, for tests of the pipeline that need no network, no process and no bundle. */
import type { World } from "../../src/chatops/world.ts";
import type { EventRecord, IncidentEvent } from "../../src/incident/event.ts";
import type { Comment, IncidentIssue, Issue } from "../../src/ports/github.ts";
import { virtualClock } from "../clerk/virtual-clock.ts";

export const self = "github-actions[bot]";
export const at = (seconds: number) => `2026-03-01T10:00:${String(seconds).padStart(2, "0")}Z`;

export function recordOf(key: string, seconds: number, event: IncidentEvent): EventRecord {
	return { v: 1, incident: 7, key, at: at(seconds), by: "octavia", run: `${key}/1`, event };
}

/** An issue that follows GitHub's rules for `since`; only what these tests need of it. It holds one comment. */
export function issueInMemory() {
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
	const write = (body: string, author = self) => {
		const comment = { id: comments.length + 1, author, body, at: at(++seconds) };
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
		tryRewrite: async () => {},
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
	return { issue, port, state, write, comments };
}

export function worldOf(port: IncidentIssue, more: Partial<World> = {}): World {
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
		users: () => Promise.reject(new Error("not needed here")),
		forms: async () => [],
		runbookOf: async () => [],
		clock: virtualClock(0),
		log: () => {},
		...more,
	};
}
