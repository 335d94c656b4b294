// Posting a comment once, although GitHub fails, loses answers and asks to wait.
import { expect, test } from "vitest";
import { postRecord } from "../../src/chatops/post-record.ts";
import type { EventRecord, IncidentEvent } from "../../src/incident/event.ts";
import { OutsideFailure } from "../../src/ports/failure.ts";
import type { Comment, IncidentIssue } from "../../src/ports/github.ts";
import { withRecord } from "../../src/words/record.ts";
import { virtualClock } from "../clerk/virtual-clock.ts";

const self = "github-actions[bot]";
const at = "2026-03-01T10:00:00Z";
const recordOf = (event: IncidentEvent): EventRecord => ({
	v: 1,
	incident: 7,
	key: "comment:1/1",
	at,
	by: "octavia",
	run: "9/1",
	event,
});
const failure = (facts: Partial<ConstructorParameters<typeof OutsideFailure>[0]> = {}) =>
	new OutsideFailure({ service: "GitHub", reason: "unavailable", message: "x", ...facts });

/** Fails as told, one failure a try; `stores` says for each whether the comment stands all the same. */
function issueThat(
	failures: readonly { failure: OutsideFailure; stores?: boolean }[],
	standing: readonly string[] = [],
) {
	const comments: Comment[] = standing.map((body, index) => ({ id: index + 1, author: self, body, at }));
	let tries = 0;
	const issue = {
		async post(body: string) {
			const planned = failures[tries++];
			const comment = { id: comments.length + 1, author: self, body, at };
			if (!planned || planned.stores) comments.push(comment);
			if (planned) throw planned.failure;
			return comment;
		},
		commentsSince: async () => comments,
	} as unknown as IncidentIssue;
	const clock = virtualClock(0);
	return {
		comments,
		clock,
		post: (event: IncidentEvent) => postRecord({ issue, clock, self }, "text", recordOf(event)),
	};
}

test("an answer that was lost is found, and the comment is not posted twice", async () => {
	const { comments, post } = issueThat([{ failure: failure(), stores: true }]);
	expect(await post({ type: "acknowledged" })).toMatchObject({ id: 1 });
	expect(comments).toHaveLength(1);
});

test("what the same run announced with the same key is not taken for what it now says", async () => {
	const announced = withRecord("⏳", recordOf({ type: "started" }));
	const { comments, post } = issueThat([{ failure: failure() }], [announced]);
	expect(await post({ type: "failed", code: "unavailable" })).toMatchObject({ id: 2 });
	expect(comments).toHaveLength(2);
});

test("it waits as long as GitHub asks, up to a minute", async () => {
	const limited = failure({ reason: "rate-limited", retryAfterSeconds: 60 });
	const { clock, comments, post } = issueThat([{ failure: limited }]);
	await post({ type: "acknowledged" });
	expect([clock.slept, comments.length]).toEqual([[60_000], 1]);
	const tooLong = issueThat([{ failure: failure({ reason: "rate-limited", retryAfterSeconds: 900 }) }]);
	await expect(tooLong.post({ type: "acknowledged" })).rejects.toMatchObject({ retryAfterSeconds: 900 });
	expect(tooLong.clock.slept).toEqual([]);
});

test("a refusal is final at once", async () => {
	const { clock, post } = issueThat([{ failure: failure({ reason: "forbidden", status: 403 }) }]);
	await expect(post({ type: "acknowledged" })).rejects.toMatchObject({ reason: "forbidden" });
	expect(clock.slept).toEqual([]);
});
