// Locks against the local GitHub: who has one, who is kept out, and when one may be taken over.
import { describe, expect, test } from "vitest";
import { instant } from "../../src/clock.ts";
import { repo } from "../drill/github/room.ts";
import { asked, branch, ended, octavia, type Running, rosalind, startScene, taken, working } from "./lock-scene.ts";

describe("a free lock", () => {
	test("is taken with three requests and given back with one", async () => {
		const scene = await startScene();
		scene.requests();
		const lock = await taken(scene.locks().take("clerk", octavia));
		expect(scene.requests()).toEqual(asked);
		await lock.release();
		expect(scene.requests()).toEqual(["POST graphql"]);
		expect(await scene.tip()).toBeUndefined();
		expect(scene.logged).toEqual([]);
	});

	test("is taken again by the same run with one request less", async () => {
		const scene = await startScene();
		const locks = scene.locks();
		await (await taken(locks.take("clerk", octavia))).release();
		scene.requests();
		await taken(locks.take("clerk", { ...octavia, key: "comment:3" }));
		expect(scene.requests()).toEqual(["POST git/commits", "POST git/refs"]);
	});

	test("is given back where the event did not tell the repository's id", async () => {
		const scene = await startScene();
		const lock = await taken(scene.locks(undefined, false).take("clerk", octavia));
		await lock.release();
		expect(await scene.tip()).toBeUndefined();
	});

	test("tells people what it is, who has it and how to remove it, and shows them a page", async () => {
		const scene = await startScene();
		await taken(scene.locks().take("clerk", octavia));
		const { body } = await scene.person("GET", `${repo}/git/commits/${await scene.tip()}`);
		expect(body).toMatchObject({ parents: [] });
		expect(body.message).toBe(
			[
				'Lock "clerk": incident 7, octavia',
				"",
				"A command of octavia in incident 7 has worked under this lock since 2026-03-01T12:00:00Z, in run 31/1 (its id, and which attempt).",
				"While it stands, no other command that changes many users at once runs.",
				"It goes away when that command ends. Where the run ended without giving it back, the next command takes it over. To remove it by hand, make sure that the run has ended, then delete this branch.",
				"",
				'{"incident":7,"key":"comment:1","run":"31/1","by":"octavia","at":"2026-03-01T12:00:00Z"}',
			].join("\n"),
		);
		const { body: page } = await scene.person("GET", `${repo}/contents/README.md?ref=incident-lock/clerk`);
		expect(Buffer.from(page.content, "base64").toString()).toMatch(/^# This branch is a lock\n/);
	});

	test("of one name says nothing about another", async () => {
		const scene = await startScene();
		await taken(scene.locks().take("clerk", octavia));
		await taken(scene.locks().take("bypass", rosalind));
	});
});

describe("a lock that somebody has", () => {
	test("is refused, and tells who has it", async () => {
		const scene = await startScene();
		await taken(scene.locks().take("clerk", octavia));
		const tip = await scene.tip();
		expect(await scene.locks().take("clerk", rosalind)).toEqual({ taken: false, holder: octavia });
		expect(await scene.tip()).toBe(tip);
	});

	test("is taken over by the same command, whose earlier self can no longer give it back", async () => {
		const scene = await startScene();
		const earlier = await taken(scene.locks().take("clerk", octavia));
		const again = await taken(scene.locks().take("clerk", { ...octavia, run: "31/2" }));
		const tip = await scene.tip();
		await earlier.release();
		expect(await scene.tip()).toBe(tip);
		expect(await scene.locks().take("clerk", rosalind)).toMatchObject({ taken: false, holder: { run: "31/2" } });
		await again.release();
		expect(await scene.tip()).toBeUndefined();
		expect(scene.logged).toEqual([]);
	});

	test("is not taken over by the same key of another incident", async () => {
		const scene = await startScene();
		await taken(scene.locks().take("clerk", octavia));
		const answer = await scene.locks().take("clerk", { ...rosalind, key: octavia.key });
		expect(answer).toEqual({ taken: false, holder: octavia });
	});

	test("and whose earlier commit could not be removed is taken over by the run that left it", async () => {
		const scene = await startScene();
		const locks = scene.locks();
		const lock = await taken(locks.take("clerk", octavia));
		scene.github.faults.add({ when: { path: /graphql$/, times: 4 }, answer: "html" });
		await lock.release();
		expect(scene.logged).toEqual([expect.stringContaining('The lock "clerk" could not be given back')]);
		await taken(locks.take("clerk", { ...octavia, key: "comment:3" }));
	});
});

type Left = [what: string, running: Running | undefined, hours: number, over: boolean];

describe("a lock whose run", () => {
	test.each<Left>([
		["waits", { attempt: 1, status: "queued" }, 0, false],
		["works", working, 0, false],
		["works, even for days", working, 72, false],
		["has ended", ended, 0, true],
		["was started again", { attempt: 2, status: "in_progress" }, 0, true],
		["is not known", undefined, 1, false],
		["is not known after a day", undefined, 25, true],
	])("%s", async (_, running, hours, over) => {
		const scene = await startScene();
		await taken(scene.locks().take("clerk", octavia));
		if (running === undefined) scene.runs.delete(31);
		else scene.runs.set(31, running);
		await scene.clock.sleep(hours * 3_600_000);
		const answer = await scene.locks().take("clerk", { ...rosalind, at: instant(scene.clock.now()) });
		expect(answer.taken).toBe(over);
		if (!answer.taken) return expect(answer.holder).toEqual(octavia);
		await answer.release();
		expect(await scene.tip()).toBeUndefined();
	});

	test("is an older attempt than the one that holds it stays", async () => {
		const scene = await startScene();
		await taken(scene.locks().take("clerk", { ...octavia, run: "31/2" }));
		scene.runs.set(31, ended);
		expect(await scene.locks().take("clerk", rosalind)).toMatchObject({ taken: false });
	});
});

describe("a lock that cannot be read keeps everybody out", () => {
	test.each([
		["nothing but a message", "Merge branch main"],
		["no such holder", '{"incident":7}'],
		["a run that is none", JSON.stringify({ ...octavia, run: "yesterday" })],
		["a bare value", "null"],
	])("%s", async (_, message) => {
		const scene = await startScene();
		const head = (await scene.person("GET", `${repo}/git/ref/heads/main`)).body.object.sha;
		const tree = (await scene.person("GET", `${repo}/git/commits/${head}`)).body.tree.sha;
		const { body } = await scene.person("POST", `${repo}/git/commits`, { message, tree, parents: [] });
		await scene.person("POST", `${repo}/git/refs`, { ref: `refs/${branch}`, sha: body.sha });
		scene.runs.clear();
		expect(await scene.locks().take("clerk", octavia)).toEqual({ taken: false, holder: undefined });
		expect(await scene.tip()).toBe(body.sha);
	});
});

describe("GitHub refuses", () => {
	test("a job without contents: write", async () => {
		const scene = await startScene({ contents: "read", actions: "read" });
		await expect(scene.locks().take("clerk", octavia)).rejects.toMatchObject({ reason: "forbidden", status: 403 });
		expect(await scene.tip()).toBeUndefined();
	});

	test("a job without actions: read, once it has to know whether a run has ended", async () => {
		const scene = await startScene({ contents: "write" });
		await taken(scene.locks().take("clerk", octavia));
		await expect(scene.locks().take("clerk", rosalind)).rejects.toMatchObject({ reason: "forbidden" });
	});

	test("every claim, and we stop asking", async () => {
		const scene = await startScene();
		const body = { message: "Repository rule violations found" };
		scene.github.faults.add({ when: { method: "POST", path: /git\/refs$/ }, answer: { status: 422, body } });
		await expect(scene.locks().take("clerk", octavia)).rejects.toMatchObject({ reason: "rejected", ...body });
		expect(scene.requests().filter((request) => request === "POST git/refs")).toHaveLength(5);
	});

	test("to take over, and the branch is left as it is", async () => {
		const scene = await startScene();
		await taken(scene.locks().take("clerk", octavia));
		const tip = await scene.tip();
		scene.runs.set(31, ended);
		const body = {
			data: { updateRefs: null },
			errors: [{ type: "UNPROCESSABLE", message: "Repository rule violations found" }],
		};
		scene.github.faults.add({ when: { path: /graphql$/ }, answer: { status: 200, body } });
		await expect(scene.locks().take("clerk", rosalind)).rejects.toMatchObject({
			name: "GitHubFailure",
			reason: "rejected",
			code: "UNPROCESSABLE",
		});
		expect(await scene.tip()).toBe(tip);
	});
});
