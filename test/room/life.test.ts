/** The states of an incident as people move it, by commands and by hand. */
import { expect, test } from "vitest";
import { openRoom, stable, victim } from "./open-room.ts";

/** GitHub's instants are whole seconds; what happens within one has no order. Here nothing does. */
function secondBySecond(): () => Date {
	let now = Date.parse("2026-03-01T10:00:00Z");
	return () => {
		now += 1_000;
		return new Date(now);
	};
}

test("the life of an incident: lead, note, resolve, reopen, and what no longer fits is refused with a way on", async () => {
	const room = await openRoom();
	const typed = [
		"/lead @octavia",
		"/lead @octavia",
		"/lead @nora",
		"/lead @nobody-here",
		"/ack",
		"/ack",
		"/resolve fixed",
		"/resolve",
		"/ack",
		"/reopen",
		"/reopen still broken",
		"/reopen again",
	];
	const heard: string[] = [];
	for (const body of typed) {
		const { replies, reactions } = await room.says("ravi", body);
		heard.push(stable(`${body} → ${reactions.join()}: ${replies[0]?.split("\n")[0]}`));
	}
	expect(heard).toMatchInlineSnapshot(`
		[
		  "/lead @octavia → rocket: ✅ **@octavia leads this incident now**. The lead decides and keeps the timeline; others work.",
		  "/lead @octavia → confused: 😕 **Nothing changed: octavia is already the lead.**",
		  "/lead @nora → confused: 😕 **nora cannot be the lead; nothing was changed.**",
		  "/lead @nobody-here → confused: 😕 **There is nobody called nobody-here in this repository; the lead was not changed.**",
		  "/ack → rocket: ✅ **ravi is on it**, less than a minute after the incident was declared.",
		  "/ack → confused: 😕 **Nothing changed: the incident is already acknowledged.**",
		  "/resolve fixed → rocket: ✅ **Resolved** after less than a minute: fixed.",
		  "/resolve → confused: 😕 **Nothing changed: the incident is resolved.**",
		  "/ack → confused: 😕 **Nothing changed: the incident is resolved.**",
		  "/reopen → confused: 😕 **The command was not understood; nothing was done.**",
		  "/reopen still broken → rocket: ✅ **Open again** since <time>: still broken",
		  "/reopen again → confused: 😕 **Nothing changed: the incident is open, there is nothing to reopen.**",
		]
	`);
	expect(await room.body()).toContain("· open");
	expect((await room.github.issue(room.issue)).assignees.map(({ login }) => login)).toEqual(["octavia"]);
});

test("an issue closed by hand is shown as closed, and /reopen opens it again on GitHub", async () => {
	const room = await openRoom({ now: secondBySecond() });
	await room.github.closeIssue({ by: "ravi", issue: room.issue });
	await room.settled();
	expect(await room.body()).toMatch(/· closed[\s\S]*\*\*ravi\*\* closed the issue/);
	expect((await room.labels()).filter((label) => label.startsWith("state:"))).toEqual([]);
	expect((await room.says("ravi", "/ack")).replies[0]).toContain("the incident is closed");
	await room.says("ravi", "/reopen it was not over");
	expect((await room.github.issue(room.issue)).state).toBe("open");
	expect(await room.body()).toContain("· open");
});

test("a closed issue is seen as closed even when GitHub does not tell its history", async () => {
	const room = await openRoom();
	room.github.faults.add({ when: { path: /\/events$/ }, answer: { status: 404 } });
	await room.github.closeIssue({ by: "ravi", issue: room.issue });
	await room.settled();
	expect(await room.body()).toContain("· closed");
	await room.says("ravi", "/reopen it was not over");
	expect((await room.github.issue(room.issue)).state).toBe("open");
	expect(await room.body()).toContain("· open");
});

test("an issue that another program closed stays closed, also after an earlier /reopen", async () => {
	const people = [
		{ login: "ravi", role: "write" },
		{ login: "stale[bot]", role: "write" },
	] as const;
	const room = await openRoom({ people: [...people], now: secondBySecond() });
	await room.says("ravi", "/resolve");
	await room.says("ravi", "/reopen too early");
	await room.github.closeIssue({ by: "stale[bot]", issue: room.issue });
	await room.says("ravi", "/note closed by a program");
	expect((await room.github.issue(room.issue)).state).toBe("closed");
	expect(await room.body()).toContain("· closed");
});

test("resolved, reopened and resolved again without an acknowledgement, the card does not say that nobody ever acknowledged", async () => {
	const room = await openRoom({ now: secondBySecond() });
	for (const body of ["/ack", "/resolve", "/reopen again", "/resolve"]) await room.says("ravi", body);
	expect(await room.body()).toContain("| **Acknowledged** | not since it was reopened |");
});

test("a lead whom GitHub will not assign leads all the same, and the log says that they are not assigned", async () => {
	const room = await openRoom();
	room.github.faults.add({ when: { method: "POST", path: /\/assignees$/ }, answer: { status: 403 } });
	const said = await room.says("ravi", "/lead @octavia");
	expect([said.reactions, said.runs.map(({ conclusion }) => conclusion)]).toEqual([["rocket"], ["success"]]);
	expect(await room.body()).toContain("| **Lead** | **octavia** |");
	expect(room.printed()).toContain("GitHub did not assign octavia");
});

test("an issue that a person closes while a command runs stays closed, whatever was reopened before", async () => {
	const room = await openRoom({ now: secondBySecond() });
	for (const body of ["/resolve", "/reopen too early", "/resolve"]) await room.says("ravi", body);
	room.clerk.faults.add({
		when: { path: /\/revoke$/, nth: 1 },
		answer: { status: 429, headers: { "retry-after": "2" } },
	});
	await room.github.comment({ by: "ravi", issue: room.issue, body: `/revoke ${victim}` });
	await expect.poll(() => room.clerk.requests.length, { timeout: 20_000, interval: 10 }).toBeGreaterThan(3);
	await room.github.closeIssue({ by: "mika", issue: room.issue });
	await room.settled();
	expect((await room.github.issue(room.issue)).state).toBe("closed");
	expect(await room.body()).toContain("· closed");
});

test("a workflow that closes the issue under our own name is seen, and /reopen opens it", async () => {
	const room = await openRoom({ now: secondBySecond() });
	const token = await room.github.mintJobToken({ issues: "write" });
	await fetch(`${room.github.apiUrl}/repos/example-org/incidents/issues/${room.issue}`, {
		method: "PATCH",
		headers: { authorization: `token ${token}` },
		body: JSON.stringify({ state: "closed" }),
	});
	expect((await room.says("ravi", "/ack")).replies[0]).toContain("the incident is closed");
	await room.says("ravi", "/reopen it was not over");
	expect((await room.github.issue(room.issue)).state).toBe("open");
	expect(await room.body()).toContain("· open");
});
