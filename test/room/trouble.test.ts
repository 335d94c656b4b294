/** Runs that are killed, repeated or raced, and a GitHub that misbehaves: nothing twice, nothing lost, nothing in silence. */
import { expect, test } from "vitest";
import { conclusions, log, only, openRoom, stable, victim } from "./open-room.ts";

const bot = "github-actions[bot]";

test("a permission request that answers 502 once is asked again", async () => {
	const room = await openRoom();
	room.github.faults.add({ when: { path: /\/permission$/, nth: 1 }, answer: { status: 502 } });
	expect((await room.says("ravi", "/ack")).reactions).toEqual(["rocket"]);
});

test("a permission request that always answers 502 ends in ❌ and a reply, never in a refusal", async () => {
	const room = await openRoom();
	room.github.faults.add({ when: { path: /\/permission$/ }, answer: { status: 502 } });
	const said = await room.says("ravi", "/ack");
	expect(stable(said.replies.join())).toMatchInlineSnapshot(`
		"❌ **\`/ack\` failed.** Nothing was done.

		GitHub's API is failing. (HTTP 502, trace \`<id>\`) Look at [githubstatus.com](https://www.githubstatus.com). Then type the command in a new comment. If users are at risk, act in Clerk's dashboard now.

		[The run's log](http://github/web/example-org/incidents/actions/runs/2/attempts/1)"
	`);
	expect(said.reactions).toEqual(["-1"]);
	expect(conclusions(said.runs)).toEqual(["failure"]);
	expect(await room.labels()).toContain("state: open");
});

test("the same run again does nothing twice", async () => {
	const room = await openRoom();
	const said = await room.says("ravi", `/ack\n/revoke ${victim}`);
	const before = [await room.ours(), room.clerk.requests.length];
	room.runner.rerun(only(said.runs).id, { actor: "octavia" });
	await room.settled();
	expect([await room.ours(), room.clerk.requests.length]).toEqual(before);
	expect(room.runner.runs.at(-1)?.conclusion).toBe("success");
});

test("a run that somebody without permission starts again is refused, once, and what was done stands", async () => {
	const room = await openRoom();
	const said = await room.says("ravi", "/note before");
	await room.github.setRole("ravi", "write");
	room.runner.rerun(only(said.runs).id, { actor: "nora" });
	await room.settled();
	expect((await room.ours()).at(-1)).toContain("The run was started again by nora, who may not run commands here");
	expect(await log(room)).toEqual(["opened", "noted", "refused"]);
});

test("a command of somebody who has lost their role since does not run when it is started again", async () => {
	const room = await openRoom();
	room.clerk.faults.add({ when: {}, answer: { status: 500 } });
	const said = await room.says("ravi", `/revoke ${victim}`);
	room.clerk.faults.clear();
	await room.github.setRole("ravi", "read");
	room.runner.rerun(only(said.runs).id, { actor: "octavia" });
	await room.settled();
	expect(room.live(victim)).toBe(37);
});

test("comments that cannot be read end in one ❌, which a run that is started again turns into the answer", async () => {
	const room = await openRoom();
	room.github.faults.add({
		when: { method: "GET", path: /\/comments$/, actor: "github-actions[bot]" },
		answer: { status: 502 },
	});
	const said = await room.says("ravi", "/ack\n/note x");
	expect(said.replies).toEqual([
		expect.stringMatching(/^❌ \*\*`\/ack` failed\.\*\* Nothing was done\./),
		expect.stringMatching(/^Not run, because the command above failed: `\/note`\./),
	]);
	expect(said.reactions).toEqual(["-1"]);
	room.github.faults.clear();
	room.runner.rerun(only(said.runs).id, { actor: "ravi" });
	await room.settled();
	expect(await log(room)).toEqual(["opened", "acknowledged", "answered"]);
	// Not everything was done: the rest was said not to be run, and is not.
	expect(room.github.reactions(said.comment).map(({ content }) => content)).toEqual(["confused"]);
});

test.each([
	["fails", { status: 500 }],
	["is answered with a web page and a 200", { status: 200, headers: { "content-type": "text/html" }, body: "<html>" }],
	["is answered with nothing", "empty"],
] as const)("a ⏳ whose edit always %s is answered in a comment of its own, and goes", async (_, answer) => {
	const room = await openRoom();
	room.github.faults.add({ when: { method: "PATCH", path: /\/comments\/\d+$/ }, answer });
	const said = await room.says("ravi", `/revoke ${victim}`);
	expect(said.replies).toEqual([
		expect.stringMatching(/^✅ \*\*37 sessions revoked[\s\S]*in place of an earlier comment of ours/),
	]);
	expect(await log(room)).toEqual(["opened", "sessions-revoked"]);
	expect(said.reactions).toEqual(["rocket"]);
});

test("what others revoked meanwhile is not counted as the command's, and nothing is denied that may have been done", async () => {
	const room = await openRoom();
	room.clerk.faults.add({ when: { nth: 2 }, answer: "hang", effect: "before" });
	await room.github.comment({ by: "ravi", issue: room.issue, body: `/revoke ${victim}` });
	const run = only(room.runner.runs.filter(({ event }) => event.name === "issue_comment"));
	await expect.poll(() => room.clerk.requests.length, { timeout: 20_000, interval: 10 }).toBeGreaterThan(1);
	room.runner.kill(run.id);
	await room.settled();
	room.clerk.faults.clear();
	const [{ id } = { id: 0 }] = (await room.github.comments(room.issue)).slice(-1);
	await room.says("octavia", `/revoke ${victim}`);
	room.runner.rerun(run.id, { actor: "ravi" });
	await room.settled();
	const reply = (await room.github.comments(room.issue)).find((comment) => comment.id === id)?.body;
	expect(reply).toContain("✅ **No live session was found.**");
	expect((await room.body()).match(/37/g)).toHaveLength(1);
});

test("a cut-off run whose work cannot be read later does not end as if nothing had been done", async () => {
	const room = await openRoom();
	room.clerk.faults.add({ when: { nth: 20 }, answer: "hang", effect: "after" });
	await room.github.comment({ by: "ravi", issue: room.issue, body: `/revoke ${victim}` });
	const run = only(room.runner.runs.filter(({ event }) => event.name === "issue_comment"));
	await expect.poll(() => room.live(victim), { timeout: 20_000, interval: 10 }).toBeLessThan(37);
	room.runner.kill(run.id);
	await room.settled();
	room.clerk.faults.clear();
	room.clerk.faults.add({ when: {}, answer: { status: 401 } });
	room.runner.rerun(run.id, { actor: "ravi" });
	await room.settled();
	expect((await room.ours()).at(-1)).toContain("❌ **This run revoked nothing, an earlier one may have done a part.**");
});

test("a user who is gone when the run is started again is no contradiction", async () => {
	const room = await openRoom();
	room.clerk.faults.add({ when: { path: /\/revoke$/, nth: 21, times: 1_000 }, answer: { status: 401 } });
	const said = await room.says("ravi", `/revoke ${victim}`);
	const revoked = 37 - room.live(victim);
	room.clerk.faults.clear();
	const unknown = { errors: [{ code: "resource_not_found", message: "no" }] };
	room.clerk.faults.add({ when: { path: /\/users\// }, answer: { status: 404, body: unknown } });
	room.runner.rerun(only(said.runs).id, { actor: "ravi" });
	await room.settled();
	const reply = (await room.ours()).at(-1);
	expect(reply).toContain(`${revoked} sessions revoked`);
	expect(reply).toContain("Clerk does not know the user any more");
	expect(reply).not.toMatch(/nothing was done|still listed|may still be live/);
});

test("somebody who may not start a run again changes nothing about how its comment ended", async () => {
	const room = await openRoom();
	const said = await room.says("ravi", "/ack");
	room.runner.rerun(only(said.runs).id, { actor: "nora" });
	await room.settled();
	expect(room.github.reactions(said.comment).map(({ content }) => content)).toEqual(["rocket"]);
});

test("a run that works at last takes the 👎 of the one before it away", async () => {
	const room = await openRoom();
	room.github.faults.add({
		when: { method: "POST", path: /\/issues\/\d+\/comments$/, actor: bot },
		answer: { status: 403 },
	});
	const said = await room.says("ravi", "/ack");
	expect(said.reactions).toEqual(["-1"]);
	room.github.faults.clear();
	room.runner.rerun(only(said.runs).id, { actor: "ravi" });
	await room.settled();
	expect(room.github.reactions(said.comment).map(({ content }) => content)).toEqual(["rocket"]);
});

test("labels and assignees that GitHub does not take are logged, and the card is drawn", async () => {
	const room = await openRoom();
	room.github.faults.add({ when: { path: /\/(labels|assignees)(\/|$)/, actor: bot }, answer: { status: 403 } });
	const said = await room.says("ravi", "/ack\n/lead @octavia");
	expect([said.reactions, conclusions(said.runs)]).toEqual([["rocket"], ["success"]]);
	expect(await room.body()).toMatch(/· acknowledged[\s\S]*\*\*octavia\*\*/);
	expect(room.printed()).toMatch(
		/GitHub did not set the labels state: acknowledged: forbidden[\s\S]*GitHub did not assign octavia: forbidden/,
	);
});

test("while comments cannot be read, a secret is still answered as one, a refusal as one, and an edit too", async () => {
	const room = await openRoom();
	const { comment } = await room.says("ravi", "I look at it");
	room.github.faults.add({ when: { method: "GET", path: /\/comments$/, actor: bot }, answer: { status: 502 } });
	const secret = `sk_test_${"a1B2c3D4".repeat(4)}`;
	expect((await room.says("ravi", `/note ${secret}`)).replies).toEqual([
		expect.stringContaining("gives away a secret"),
	]);
	expect((await room.says("nora", "/ack")).replies).toEqual([
		expect.stringContaining("nora may not run commands here"),
	]);
	await room.github.editComment({ by: "ravi", comment, body: "/ack" });
	await room.settled();
	expect((await room.ours()).at(-1)).toContain("The edit did not run anything");
});

test("a run that is started again does not run what was said not to be run, nor what was refused", async () => {
	const room = await openRoom();
	room.clerk.faults.add({ when: {}, answer: { status: 401 } });
	const failed = await room.says("ravi", `/revoke ${victim}\n/ack\n/resolve`);
	room.clerk.faults.clear();
	const refused = await room.says("nora", "/note one\n/note two");
	await room.github.setRole("nora", "write");
	for (const { runs } of [failed, refused]) room.runner.rerun(only(runs).id, { actor: "octavia" });
	await room.settled();
	expect(await log(room)).toEqual(["opened", "sessions-revoked", "answered", "refused"]);
	expect(room.live(victim)).toBe(0);
});

test("what a run recorded of its work stays, though the run that is started again can do nothing", async () => {
	const room = await openRoom();
	room.clerk.faults.add({ when: { path: /\/revoke$/, nth: 21, times: 1_000 }, answer: { status: 401 } });
	const said = await room.says("ravi", `/revoke ${victim}`);
	const revoked = 37 - room.live(victim);
	expect(revoked).toBeGreaterThan(0);
	expect(said.replies[0]).toContain(`❌ **${revoked} sessions revoked; ${37 - revoked} still live.**`);
	room.clerk.faults.add({ when: {}, answer: { status: 401 } });
	room.runner.rerun(only(said.runs).id, { actor: "ravi" });
	await room.settled();
	expect(await log(room)).toEqual(["opened", "sessions-revoked"]);
	expect((await room.ours()).at(-1)).toContain(`${revoked} sessions revoked`);
	expect(await room.body()).toContain(`revoked ${revoked} sessions of`);
	room.clerk.faults.clear();
	room.runner.rerun(only(said.runs).id, { actor: "ravi" });
	await room.settled();
	expect((await room.ours()).at(-1)).toContain("✅ **37 sessions revoked since the command was typed; none is left.**");
});

test("a result is never lost behind its own ⏳: neither edit nor post may get through at first", async () => {
	const room = await openRoom();
	room.github.faults.add({ when: { method: "PATCH", path: /\/comments\/\d+$/ }, answer: { status: 500 } });
	room.github.faults.add({
		when: { method: "POST", path: /\/issues\/\d+\/comments$/, actor: bot, nth: 2 },
		answer: { status: 502 },
	});
	const said = await room.says("ravi", `/revoke ${victim}`);
	expect(said.replies).toEqual([expect.stringMatching(/^✅ \*\*37 sessions revoked/)]);
	expect(await room.body()).toContain("revoked 37 sessions of");
});

test("a card that cannot be drawn is said, and the command is done all the same", async () => {
	const room = await openRoom();
	room.github.faults.add({ when: { method: "PATCH", path: /\/issues\/\d+$/, actor: bot }, answer: { status: 500 } });
	const said = await room.says("ravi", "/ack");
	expect(said.replies).toEqual([
		expect.stringContaining("ravi is on it"),
		expect.stringMatching(/^⚠️ \*\*The card could not be drawn[\s\S]*The next command draws it/),
	]);
	expect([said.reactions, conclusions(said.runs)]).toEqual([["rocket"], ["failure"]]);
	room.github.faults.clear();
	await room.says("ravi", "/note again");
	expect(await room.body()).toContain("· acknowledged");
});

test("a reply that somebody deletes while the work goes on is posted again, with what was done", async () => {
	const room = await openRoom();
	room.github.faults.add({ when: { method: "PATCH", path: /\/comments\/\d+$/ }, answer: { status: 404 } });
	const said = await room.says("ravi", `/revoke ${victim}`);
	expect(said.replies).toEqual([expect.stringContaining("37 sessions revoked")]);
	expect(said.reactions).toEqual(["rocket"]);
	expect(await log(room)).toEqual(["opened", "sessions-revoked"]);
});

test("a reply whose answer is lost each time is still posted once", async () => {
	const room = await openRoom();
	const lost = {
		when: { method: "POST", path: /\/issues\/\d+\/comments$/ },
		answer: { status: 502 },
		effect: "after",
	} as const;
	room.github.faults.add(lost);
	const said = await room.says("ravi", "/ack\n/note twice?");
	expect(said.replies).toHaveLength(2);
	expect(conclusions(said.runs)).toEqual(["success"]);
});

test("revokes whose answers are all lost are counted by what the list shows", async () => {
	const room = await openRoom();
	room.clerk.faults.add({ when: { method: "POST", path: /\/revoke$/ }, answer: "reset", effect: "after" });
	const said = await room.says("ravi", `/revoke ${victim}`);
	expect(said.replies[0]).toContain("37 sessions revoked");
});

test("a run that is killed and not started again says that it was cut off", async () => {
	const room = await openRoom();
	room.clerk.faults.add({ when: { path: /\/sessions$/ }, answer: "hang" });
	const { id: comment } = await room.github.comment({ by: "ravi", issue: room.issue, body: `/revoke ${victim}` });
	await expect.poll(() => room.clerk.requests.length, { timeout: 20_000, interval: 10 }).toBeGreaterThan(1);
	room.runner.kill(room.runner.runs.at(-1)?.id ?? 0);
	await room.settled();
	expect((await room.ours()).at(-1)).toContain("was cut off before it could say how it ended");
	expect(room.github.reactions(comment).map(({ content }) => content)).toEqual(["-1"]);
	expect(conclusions(room.runner.runs).at(-1)).toBe("failure");
});

test("a box that a person ticks while commands run stays ticked", async () => {
	const room = await openRoom();
	const { github, issue } = room;
	const box = [...(await room.body()).matchAll(/^- \[ \] <!-- step:.*$/gm)].at(-1)?.[0] ?? "";
	const tick = async () => (await room.body()).replace(box, box.replace("[ ]", "[x]"));
	await Promise.all([
		github.comment({ by: "ravi", issue, body: "/ack" }),
		github
			.editIssue({ by: "nora", issue, body: await tick() })
			.catch(async () => github.editIssue({ by: "ravi", issue, body: await tick() })),
		github.comment({ by: "ravi", issue, body: "/severity P3" }),
	]);
	await room.settled();
	expect(box).toMatch(/step:/);
	expect(await room.body()).toContain(box.replace("[ ]", "[x]"));
	expect(await room.body()).toContain("· acknowledged");
});

test("a box that a person unticks stays unticked, although a command had ticked it", async () => {
	const room = await openRoom();
	await room.says("ravi", `/revoke ${victim}`);
	const untick = (await room.body()).replace(/- \[x\](?= [^\n]*`\/revoke)/, "- [ ]");
	await room.github.editIssue({ by: "ravi", issue: room.issue, body: untick });
	await room.settled();
	await room.says("ravi", "/ack");
	expect(await room.body()).toMatch(/- \[ \] [^\n]*`\/revoke/);
});

test("what a person writes below the line is never touched", async () => {
	const room = await openRoom();
	const added = `${await room.body()}\r\n\r\nWritten later, with <!-- incident-card end --> in it.\r\n`;
	await room.github.editIssue({ by: "ravi", issue: room.issue, body: added });
	await room.settled();
	await room.says("ravi", "/ack");
	expect(await room.body()).toContain("Written later, with <!-- incident-card end --> in it.");
	expect((await room.body()).match(/Written later/g)).toHaveLength(1);
});
