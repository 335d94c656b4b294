/**
 * The issue on GitHub in memory, and the ports through which a run sees it. A request may fail before or after its effect;
 * none may be kinder than the adapters: what a port promises to try once is tried once.
 */
import { type Clock, instant } from "../../src/clock.ts";
import type { PersonAct } from "../../src/incident/incident.ts";
import { OutsideFailure } from "../../src/ports/failure.ts";
import type { Comment, Ending, IncidentIssue, Issue, People, Signal } from "../../src/ports/github.ts";
import { bot, roleOf, team } from "./cast.ts";
import type { Life, Way } from "./life.ts";
import { type Disturbance, disturbing, type GitHubTrouble } from "./scenario.ts";

export const issueNumber = 7;

export type StoredComment = Comment & { updatedAt: string };

export type LocalIssue = {
	/** As a webhook would carry it now. */
	snapshot(): Issue;
	comments(): StoredComment[];
	/** Somebody's doing, which needs no request of ours. */
	say(by: string, body: string): StoredComment;
	edit(commentId: number, body: string): StoredComment;
	/** From now on requests fail as the scenario says. */
	disturb(list: readonly Disturbance<GitHubTrouble>[]): void;
	/** One request of a run, with its trouble. */
	ask<Result>(life: Life, effect: () => Result): Promise<Result>;
	port(life: Life): IncidentIssue;
	signal(life: Life): Signal;
	/** How runs ended by their reactions, in order. */
	reactions: { run: string; ending: Ending | "withdrawn" }[];
};

export type IssueSeed = {
	clock: Clock;
	way: Way;
	title: string;
	body: string;
	labels: readonly string[];
	author: string;
};

export function openIssue({ clock, way, body, labels, author }: IssueSeed): LocalIssue {
	const openedAt = instant(clock.now());
	const state = { body, closed: false, labels: [...labels], assignees: [] as string[] };
	const comments = new Map<number, StoredComment>();
	const acts: PersonAct[] = [];
	const reactions: LocalIssue["reactions"] = [];
	let troubles: readonly Disturbance<GitHubTrouble>[] = [];
	let requests = 0;
	let lastId = 1_000;

	function snapshot(): Issue {
		const { body, closed } = state;
		const [labels, assignees] = [[...state.labels], [...state.assignees]];
		return { number: issueNumber, body, closed, labels, assignees, author, openedAt, commentCount: comments.size };
	}

	function say(by: string, text: string): StoredComment {
		lastId += 1;
		const at = instant(clock.now());
		const comment = { id: lastId, author: by, body: text, at, updatedAt: at };
		comments.set(lastId, comment);
		return comment;
	}

	function edit(id: number, text: string): StoredComment {
		const before = comments.get(id);
		if (before === undefined) throw failureOf("not-found", 404);
		const after = { ...before, body: text, updatedAt: instant(clock.now()) };
		comments.set(id, after);
		return after;
	}

	function ask<Result>(life: Life, effect: () => Result): Promise<Result> {
		const trouble = disturbing(troubles, requests++);
		const delayMilliseconds = trouble?.reason === "timed-out" ? 7_000 : 0;
		return way.go({
			life,
			delayMilliseconds,
			effect() {
				if (trouble && !trouble.done) throw failureOf(trouble.reason);
				const result = effect();
				if (trouble) throw failureOf(trouble.reason);
				return result;
			},
		});
	}

	const inOrder = () => [...comments.values()].sort((a, b) => a.id - b.id);

	function port(life: Life): IncidentIssue {
		const write = (effect: () => unknown) => ask(life, () => void effect());
		return {
			read: () => ask(life, snapshot),
			comments: () => ask(life, inOrder),
			comment: (id) => ask(life, () => comments.get(id)),
			// GitHub's `since` is about the last change, to the second.
			commentsSince: (at) =>
				ask(life, () => inOrder().filter(({ updatedAt }) => Date.parse(updatedAt) >= Date.parse(at))),
			acts: () => ask(life, () => [...acts]),
			post: (text) => ask(life, () => say(bot, text)),
			rewrite: (id, text) => write(() => edit(id, text)),
			tryRewrite: (id, text) => write(() => edit(id, text)),
			remove: (id) => write(() => comments.delete(id)),
			setBody: (text) => write(() => (state.body = text)),
			addLabels: (names) => write(() => (state.labels = [...new Set([...state.labels, ...names])])),
			removeLabel: (name) => write(() => (state.labels = state.labels.filter((label) => label !== name))),
			assign: (login) =>
				ask(life, () => {
					state.assignees = [...new Set([...state.assignees, login])];
					return true;
				}),
			unassign: (login) => write(() => (state.assignees = state.assignees.filter((one) => one !== login))),
			reopen: () => write(() => (state.closed = false)),
		};
	}

	/** As the adapter: best effort. */
	function signal(life: Life): Signal {
		const quietly = (what: Ending | "withdrawn") =>
			ask(life, () => void reactions.push({ run: life.run, ending: what })).catch(() => {});
		return {
			self: ask(life, () => bot).catch(() => undefined),
			end: quietly,
			withdraw: () => quietly("withdrawn"),
		};
	}

	const disturb = (list: typeof troubles) => {
		[troubles, requests] = [list, 0];
	};
	return { snapshot, comments: inOrder, say, edit, disturb, ask, port, signal, reactions };
}

export function people(issue: LocalIssue, life: Life): People {
	return {
		roleOf: (login) => issue.ask(life, () => roleOf(login)),
		isCollaborator: (login) => issue.ask(life, () => roleOf(login).access !== "none"),
		responders: () => issue.ask(life, () => ({ logins: [], problem: undefined })),
		team: () => issue.ask(life, () => team),
	};
}

function failureOf(reason: GitHubTrouble["reason"] | "not-found", status?: number): OutsideFailure {
	const told = reason === "rate-limited" ? { retryAfterSeconds: 3 } : {};
	return new OutsideFailure({ service: "GitHub", reason, message: `simulated: ${reason}`, status, ...told });
}
