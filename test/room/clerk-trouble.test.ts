/** `/revoke` while Clerk misbehaves: what the reply says, the colour of the job, the reaction, and the state left in Clerk. */
import { expect, test } from "vitest";
import type { Fault } from "../../src/drill/clerk/faults.ts";
import { bystander, conclusions, openRoom, victim } from "./open-room.ts";

const envelope = (code: string) => ({
	errors: [{ code, message: "no", long_message: "no" }],
	clerk_trace_id: "trace_1",
});
const revokes = { method: "POST", path: /\/revoke$/ };
const lists = { method: "GET", path: /\/sessions$/ };

type Row = {
	name: string;
	fault: Fault;
	ending: "rocket" | "confused" | "-1";
	live: number;
	says: RegExp;
};

const rows: Row[] = [
	{
		name: "401 from the start: nothing done, rotate the key",
		fault: { when: {}, answer: { status: 401, body: envelope("clerk_key_invalid") } },
		ending: "-1",
		live: 37,
		says: /this run revoked nothing[\s\S]*does not accept the secret key[\s\S]*`clerk_key_invalid`, trace `trace_1`/,
	},
	{
		name: "403: the key may not do this",
		fault: { when: {}, answer: { status: 403, body: envelope("authorization_missing_scopes") } },
		ending: "-1",
		live: 37,
		says: /accepts the secret key but does not let it/,
	},
	{
		name: "404 on the user: no such user",
		fault: { when: { path: /\/users\// }, answer: { status: 404, body: envelope("resource_not_found") } },
		ending: "confused",
		live: 37,
		says: /this Clerk instance has no such user/,
	},
	{
		name: "404 on one session: it was over already, the list decides",
		fault: { when: { ...revokes, nth: 3 }, answer: { status: 404, body: envelope("resource_not_found") } },
		ending: "rocket",
		live: 0,
		says: /37 sessions revoked/,
	},
	{
		name: "429 with Retry-After once: waited and done",
		fault: {
			when: { ...revokes, nth: 1 },
			answer: { status: 429, headers: { "retry-after": "1" }, body: envelope("too_many_requests") },
		},
		ending: "rocket",
		live: 0,
		says: /37 sessions revoked/,
	},
	{
		name: "429 with a Retry-After of an hour: stops and says so",
		fault: {
			when: {},
			answer: { status: 429, headers: { "retry-after": "3600" }, body: envelope("too_many_requests") },
		},
		ending: "-1",
		live: 37,
		says: /too many requests[\s\S]*retry after 3600 s/,
	},
	{
		name: "500 once on a revoke: tried again",
		fault: { when: { ...revokes, nth: 5 }, answer: { status: 500, body: envelope("internal_clerk_error") } },
		ending: "rocket",
		live: 0,
		says: /37 sessions revoked/,
	},
	{
		name: "500 always on every revoke: stops, and says what is left",
		fault: { when: revokes, answer: { status: 500, body: envelope("internal_clerk_error") } },
		ending: "-1",
		live: 37,
		says: /Nothing was revoked; 37 still live[\s\S]*API is failing[\s\S]*To go on with what is left, type `\/revoke user_/,
	},
	{
		name: "500 when the list is read again: revoked, but not verified",
		fault: { when: { ...lists, nth: 2, times: 20 }, answer: { status: 500, body: envelope("internal_clerk_error") } },
		ending: "-1",
		live: 0,
		says: /37 sessions revoked; the list could not be read again/,
	},
	{
		name: "a revoke that works although its answer is lost is counted by what the list then shows",
		fault: { when: { ...revokes, nth: 2 }, answer: "reset", effect: "after" },
		ending: "rocket",
		live: 0,
		says: /37 sessions revoked/,
	},
	{
		name: "HTML with 200 instead of the user: it is not Clerk that answers",
		fault: { when: {}, answer: "html" },
		ending: "-1",
		live: 37,
		says: /an answer that is not Clerk's API/,
	},
	{
		name: "an empty answer: the same",
		fault: { when: {}, answer: "empty" },
		ending: "-1",
		live: 37,
		says: /is not Clerk/,
	},
	{
		name: "nothing at all: the connection breaks each time",
		fault: { when: {}, answer: "reset" },
		ending: "-1",
		live: 37,
		says: /could not be reached/,
	},
	{
		name: "the connection breaks in the middle of an answer, once",
		fault: { when: { ...lists, nth: 1 }, answer: "reset-mid-body" },
		ending: "rocket",
		live: 0,
		says: /37 sessions revoked/,
	},
	{
		name: "JSON with a charset is JSON",
		fault: { when: {}, answer: "charset" },
		ending: "rocket",
		live: 0,
		says: /37 sessions revoked/,
	},
	{
		name: "a request that hangs once is given up and sent again",
		fault: { when: { ...revokes, nth: 4 }, answer: "hang" },
		ending: "rocket",
		live: 0,
		says: /37 sessions revoked/,
	},
];

test.each(rows)("$name", async ({ fault, ending, live, says }) => {
	const room = await openRoom();
	room.clerk.faults.add(fault);
	const said = await room.says("ravi", `/revoke ${victim}`);
	expect(said.replies).toHaveLength(1);
	expect(said.replies[0]).toMatch(says);
	expect(said.reactions).toEqual([ending]);
	expect(conclusions(said.runs)).toEqual([ending === "-1" ? "failure" : "success"]);
	expect([room.live(victim), room.live(bystander)]).toEqual([live, 3]);
	expect(/- \[x\] [^\n]*`\/revoke/.test(await room.body())).toBe(ending === "rocket");
	for (const secret of room.secrets) expect(room.printed() + said.replies.join()).not.toContain(secret);
});

test("one user that cannot be read does not keep the others signed in", async () => {
	const room = await openRoom();
	room.clerk.faults.add({ when: { path: new RegExp(victim) }, answer: { status: 400, body: envelope("bad") } });
	await room.says("ravi", "/lead @ravi");
	const said = await room.says("ravi", `/revoke ${victim}, ${bystander} --alone "nobody else is awake"`);
	expect([room.live(victim), room.live(bystander)]).toEqual([37, 0]);
	expect(said.replies[0]).toContain("❌ **3 sessions revoked; 1 user could not be read.**");
	expect(said.reactions).toEqual(["-1"]);
});

test("without a secret key the reply says where to put one", async () => {
	const room = await openRoom({ instance: "none" });
	const said = await room.says("ravi", `/revoke ${victim}`);
	expect(said.replies[0]).toContain("put it into the secret `CLERK_SECRET_KEY`");
	expect(said.reactions).toEqual(["-1"]);
});

test("the same command again after Clerk recovered ends what was left, in the same reply", async () => {
	const room = await openRoom();
	room.clerk.faults.add({ when: revokes, answer: { status: 503, body: envelope("service_unavailable") } });
	const first = await room.says("ravi", `/revoke ${victim}`);
	expect(first.reactions).toEqual(["-1"]);
	room.clerk.faults.clear();
	const [run] = first.runs;
	if (run) room.runner.rerun(run.id, { actor: "ravi" });
	await room.settled();
	expect(room.live(victim)).toBe(0);
	const ours = await room.ours();
	expect(ours).toHaveLength(2);
	expect(ours.at(-1)).toContain("37 sessions revoked");
});
