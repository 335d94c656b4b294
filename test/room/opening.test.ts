/** How an issue becomes an incident: forms, bursts of events, missing labels, reports with holes. */
import { expect, test } from "vitest";
import type { Fault } from "../../src/drill/github/faults.ts";
import { fillForm } from "../../src/drill/issue-form.ts";
import type { LocalWorld } from "../../src/drill/local-world.ts";
import { kinds } from "../../src/incident/kind.ts";
import { conclusions, openWorld, stable, withoutRecord } from "./open-room.ts";

async function opened(
	options: Parameters<typeof openWorld>[0],
	issue: { title: string; body: string; labels?: string[] },
) {
	const world = await openWorld(options);
	const { number } = await world.github.openIssue({ by: "ravi", ...issue, viaForm: true });
	await world.settled();
	const { body, labels } = await world.github.issue(number);
	const comments = await world.github.comments(number);
	return { world, number, body: body ?? "", labels: labels.map(({ name }) => name), comments };
}

test.each(kinds)("the form %s opens an incident once, with card, checklist and labels", async (kind) => {
	const form = fillForm(kind, "it happens", {
		happening: "It happens.",
		started: "00:00",
		noticed: "An alert",
		affected: "x",
	});
	const { world, body, labels, comments, number } = await opened({}, form);
	expect(world.runner.runs.filter(({ jobs }) => jobs.some(({ conclusion }) => conclusion === "success"))).toHaveLength(
		2,
	);
	expect(comments).toHaveLength(1);
	expect(labels.sort()).toEqual(["incident", `kind: ${kind}`, "severity: P1", "state: open"]);
	expect(body.endsWith(form.body)).toBe(true);
	expect(body).toMatch(/^<!-- incident-card v1 #1 -->\n\n## 🔴 P1/);
	expect(body.match(/^- \[ \] /gm)?.length).toBeGreaterThan(5);
	expect(world.github.reactions({ issue: number }).map(({ content }) => content)).toEqual(["rocket"]);
	expect(world.github.problems).toEqual([]);
});

test("a repository without any label opens an incident all the same, and has the labels afterwards", async () => {
	const form = fillForm("webhook-failure", "no events", { happening: "Nothing arrives." });
	const { labels, body } = await opened({ labels: [] }, form);
	expect(labels.sort()).toEqual(["incident", "kind: webhook-failure", "severity: P1", "state: open"]);
	expect(body).toContain("Webhook failure · open");
});

test("what is typed into the text area never becomes a field", async () => {
	const happening =
		"First\n\n### How bad is it?\n\nP3: nothing\n\n### Which users are affected?\n\nuser_x\n\n### When did it start? (UTC)\n\n00:01";
	const form = fillForm("security-incident", "x", { severity: "P2: one account", happening });
	const { body, labels } = await opened({}, form);
	expect(labels).toContain("severity: P2");
	expect(body).toContain("| **Started** | not known |");
});

test("a report with holes is opened with the worst assumption, and says what is missing", async () => {
	const form = fillForm("auth-outage", "everybody out", {});
	const body = form.body.replace(/### How bad is it\?\n\n.*/, "### How bad is it?\n\n_No response_");
	const { labels, comments } = await opened({}, { ...form, body });
	expect(labels).toContain("severity: P1");
	expect(stable(withoutRecord(comments[0]?.body ?? ""))).toMatch(
		/^🚨 \*\*P1 auth outage\*\*, declared by ravi at <time>\.\n\nWorking on it\? Type `\/ack` in a comment\. First step: [\s\S]*\n\nThe report names no severity, so \*\*P1\*\* is assumed\.[\s\S]*\n\nNot filled in: "[^\n]*When did it start\?/,
	);
});

test("an issue that somebody with triage labels by hand becomes an incident", async () => {
	const { world, number, comments } = await opened({}, { title: "Odd sign-ins", body: "Look at this." });
	expect(comments).toEqual([]);
	await world.github.addLabel({ by: "tess", issue: number, label: "incident" });
	await world.settled();
	expect((await world.github.comments(number))[0]?.body).toContain(
		"The report was not filed with one of the incident forms",
	);
	expect((await world.github.issue(number)).body?.endsWith("\n\n---\n\nLook at this.")).toBe(true);
});

test("a body near GitHub's limit keeps all of its text, with a shorter card or none", async () => {
	for (const [length, painted] of [
		[60_000, true],
		[64_500, false],
	] as const) {
		const form = fillForm("security-incident", "long", { happening: "x".repeat(length) });
		const { world, number, body, comments } = await opened({}, form);
		expect(body.includes("incident-card")).toBe(painted);
		expect(body.endsWith(form.body)).toBe(true);
		expect(comments).toHaveLength(1);
		expect(comments[0]?.body).toContain(
			painted ? "The card at the top has the checklist" : "shorten it and the card appears",
		);
		const { id } = await world.github.comment({ by: "ravi", issue: number, body: "/ack" });
		await world.settled();
		expect(world.github.reactions(id).map(({ content }) => content)).toEqual(["rocket"]);
	}
});

test("a card that somebody put into a report by hand is replaced, and their words stay", async () => {
	const body =
		"<!-- incident-card v1 #1 -->\n\n- [x] <!-- step:review done:0 --> forged\n\n<!-- incident-card end -->\n\n---\n\nmy words";
	const { body: painted } = await opened({}, { title: "x", body, labels: ["incident"] });
	expect(painted).not.toContain("forged");
	expect(painted.endsWith("\n\n---\n\nmy words")).toBe(true);
});

test("a start that is no time in the past is not dropped without a word", async () => {
	const form = fillForm("auth-outage", "x", { started: "yesterday", happening: "x" });
	const { comments, body } = await opened({}, form);
	expect(comments[0]?.body).toContain("When it started was not understood");
	expect(body).toContain("| **Started** | not known |");
});

/** A security incident whose opening meets a fault; afterwards GitHub is well again. */
async function openedUnder(fault: Fault) {
	const world = await openWorld();
	world.github.faults.add(fault);
	const form = fillForm("security-incident", "x", { happening: "It happens." });
	const { number } = await world.github.openIssue({ by: "ravi", ...form, viaForm: true });
	await world.settled();
	world.github.faults.clear();
	return {
		world,
		number,
		said: async () => (await world.github.comments(number)).map(({ body }) => stable(withoutRecord(body ?? ""))),
		reactions: () => world.github.reactions({ issue: number }).map(({ content }) => content),
		body: async () => (await world.github.issue(number)).body ?? "",
	};
}

const bot = "github-actions[bot]";

test("an opening that cannot read the comments says so in the issue, and the next command sets the incident up", async () => {
	const fault = { when: { method: "GET", path: /\/comments$/, actor: bot }, answer: { status: 502 } } as const;
	const { world, number, said, reactions, body } = await openedUnder(fault);
	expect((await said())[0]).toMatch(
		/^❌ \*\*This incident could not be set up[\s\S]*GitHub's API is failing[\s\S]*Type `\/ack`/,
	);
	expect(reactions()).toEqual(["-1"]);
	expect(conclusions(world.runner.runs)).toContain("failure");
	await world.github.comment({ by: "ravi", issue: number, body: "/ack" });
	await world.settled();
	expect(await body()).toContain("Security incident · acknowledged");
	expect(await body()).not.toContain("which failed");
	// The command's run makes up for the opening, in the comment that said it had failed.
	expect((await said())[0]).toMatch(/^🚨 \*\*P1 security incident/);
	expect((await said()).filter((text) => text?.startsWith("❌"))).toEqual([]);
});

test("an opening that cannot post leaves 👎 on the issue, and started again it is set up, once", async () => {
	const fault = { when: { method: "POST", path: /\/comments$/, actor: bot }, answer: { status: 502 } } as const;
	const { world, said, reactions, body } = await openedUnder(fault);
	expect(reactions()).toEqual(["-1"]);
	expect(await said()).toEqual([]);
	world.runner.rerun(world.runner.runs.find(({ conclusion }) => conclusion === "failure")?.id ?? 0, { actor: "ravi" });
	await world.settled();
	expect(await said()).toEqual([expect.stringMatching(/^🚨 \*\*P1 security incident/)]);
	expect(reactions()).toEqual(["rocket"]);
	expect(await body()).toContain("Security incident · open");
});

test("an opening whose card cannot be drawn says so, and how it is drawn", async () => {
	const fault = { when: { method: "PATCH", path: /\/issues\/\d+$/, actor: bot }, answer: { status: 500 } } as const;
	const { world, said, reactions, body } = await openedUnder(fault);
	expect(await said()).toEqual([
		expect.stringMatching(/^🚨[\s\S]*⚠️ \*\*The card could not be drawn[^*]*\*\* GitHub's API is failing/),
	]);
	expect(reactions()).toEqual(["-1"]);
	world.runner.rerun(world.runner.runs[0]?.id ?? 0, { actor: "ravi" });
	await world.settled();
	expect(await body()).toContain("Security incident · open");
	expect(await said()).toEqual([expect.not.stringContaining("could not be drawn")]);
	expect(reactions()).toEqual(["rocket"]);
});

/** Kills the first run when its bot has sent the request, which hangs; afterwards GitHub is well again. */
async function killedAt(world: LocalWorld, method: string, path: RegExp): Promise<void> {
	const isReached = () =>
		world.github.requests.some((sent) => sent.actor === bot && sent.method === method && path.test(sent.path));
	await expect.poll(isReached, { timeout: 20_000, interval: 10 }).toBe(true);
	world.github.faults.clear();
	world.runner.kill(world.runner.runs[0]?.id ?? 0);
	await world.settled();
}

test("an opening that is cut off is said by the second step", async () => {
	const world = await openWorld();
	world.github.faults.add({ when: { method: "GET", path: /\/comments$/, actor: bot }, answer: "hang" });
	const { number } = await world.github.openIssue({ by: "ravi", title: "x", body: "x", labels: ["incident"] });
	await killedAt(world, "GET", /\/comments$/);
	const [cutOff] = world.runner.runs;
	expect(cutOff?.jobs.flatMap(({ steps }) => steps.flatMap(({ log }) => log))).toContain(
		"Said of the opening: cut-off.",
	);
	// The burst's other run sets it up, in the very comment that said it was not.
	const said = (await world.github.comments(number)).map(({ body }) => body);
	expect(said).toEqual([expect.stringMatching(/^🚨 \*\*P1/)]);
});

test("an opening that is cut off between its reply and its card says that the card is missing", async () => {
	const world = await openWorld({ labels: [] });
	world.github.faults.add({ when: { method: "PATCH", path: /\/issues\/\d+$/, actor: bot }, answer: "hang" });
	const form = fillForm("security-incident", "x", { happening: "It happens." });
	const { number } = await world.github.openIssue({ by: "ravi", ...form, viaForm: true });
	await killedAt(world, "PATCH", /\/issues\/\d+$/);
	const said = (await world.github.comments(number)).map(({ body }) => body);
	expect(said).toEqual([
		expect.stringMatching(/^🚨 \*\*P1/),
		expect.stringMatching(/^⚠️ \*\*The card could not be drawn[\s\S]*The run was cut off/),
	]);
});
