// Locks when answers are lost, when a lock changes while it is looked at, and when two want it at once: no order of requests
// gives it to two.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { LockAnswer } from "../../src/ports/github.ts";
import {
	asked,
	before,
	branch,
	ended,
	inTurns,
	octavia,
	rosalind,
	type Scene,
	startScene,
	type Taker,
	taken,
} from "./lock-scene.ts";

describe("an answer that is lost", () => {
	test.each(["reset", "html", "empty"] as const)(
		"to the claim (%s) is looked up before it is sent again",
		async (answer) => {
			const scene = await startScene();
			scene.github.faults.add({ when: { method: "POST", path: /git\/refs$/, nth: 1 }, answer, effect: "after" });
			scene.requests();
			const lock = await taken(scene.locks().take("clerk", octavia));
			expect(scene.requests()).toEqual([...asked, `GET git/ref/${branch.replaceAll("/", "%2F")}`]);
			await lock.release();
			expect(await scene.tip()).toBeUndefined();
		},
	);

	test("to a claim that never arrived is sent again", async () => {
		const scene = await startScene();
		scene.github.faults.add({ when: { method: "POST", path: /git\/refs$/, nth: 1 }, answer: "reset" });
		await taken(scene.locks().take("clerk", octavia));
	});

	test("to a claim that somebody else won is not taken for ours", async () => {
		const scene = await startScene();
		await taken(scene.locks().take("clerk", octavia));
		scene.github.faults.add({ when: { method: "POST", path: /git\/refs$/, nth: 1 }, answer: "reset", effect: "after" });
		expect(await scene.locks().take("clerk", rosalind)).toEqual({ taken: false, holder: octavia });
	});

	test("to taking over is looked up too", async () => {
		const scene = await startScene();
		await taken(scene.locks().take("clerk", octavia));
		scene.runs.set(31, ended);
		scene.github.faults.add({ when: { path: /graphql$/, nth: 1 }, answer: "reset", effect: "after" });
		await taken(scene.locks().take("clerk", rosalind));
		expect(await scene.locks().take("clerk", { ...octavia, key: "comment:3" })).toMatchObject({ holder: rosalind });
	});

	test("to giving back is no reason to say that it was not given back", async () => {
		const scene = await startScene();
		const lock = await taken(scene.locks().take("clerk", octavia));
		scene.github.faults.add({ when: { path: /graphql$/, nth: 1 }, answer: "reset", effect: "after" });
		await lock.release();
		expect(await scene.tip()).toBeUndefined();
		expect(scene.logged).toEqual([]);
	});
});

describe("a lock that changes while it is looked at", () => {
	// 3 is the claim, 4 the look at the branch, 5 at its commit, 6 at the run, 7 the taking over.
	test.each([4, 5, 6, 7])("goes away before request %i and is taken", async (nth) => {
		const scene = await startScene();
		await taken(scene.locks().take("clerk", octavia));
		scene.runs.set(31, ended);
		await taken(scene.locks(before(nth, scene.breakLock)).take("clerk", rosalind));
		expect(await scene.locks().take("clerk", { ...octavia, run: "33/1", key: "comment:3" })).toMatchObject({
			holder: rosalind,
		});
	});

	test("is only given back by whom it still belongs to", async () => {
		const scene = await startScene();
		const lock = await taken(scene.locks().take("clerk", octavia));
		await scene.breakLock();
		await taken(scene.locks().take("clerk", rosalind));
		const tip = await scene.tip();
		await lock.release();
		expect(await scene.tip()).toBe(tip);
		expect(scene.logged).toEqual([]);
	});
});

/** What an earlier command did before the two come. */
const befores = {
	"exactly one has a free lock": () => undefined,
	"exactly one takes over what an ended run left": async (scene: Scene, name: string) => {
		await taken(scene.locks().take(name, { ...octavia, run: "30/1", key: "comment:0" }));
		scene.runs.set(30, ended);
	},
};

describe("of two that want it at once", () => {
	test.each(Object.entries(befores))("%s, wherever the second comes between", async (_, prepare) => {
		let count = 0;
		for (let came = true; came; count++) {
			const scene = await startScene();
			await prepare(scene, "clerk");
			const answers: LockAnswer[] = [];
			const watch = before(count + 1, async () => {
				answers.push(await scene.locks().take("clerk", rosalind));
			});
			answers.push(await scene.locks(watch).take("clerk", octavia));
			expect(answers.filter((answer) => answer.taken)).toHaveLength(1);
			came = answers.length > 1;
		}
		expect(count).toBeGreaterThan(3);
	});

	test.each(Object.entries(befores))("%s, in any order of their requests", async (_, prepare) => {
		const scene = await startScene();
		let count = 0;
		await fc.assert(
			fc.asyncProperty(fc.array(fc.boolean(), { minLength: 1, maxLength: 20 }), async (order) => {
				count += 1;
				const name = `clerk-${count}`;
				await prepare(scene, name);
				const takers = [octavia, rosalind].map(
					(holder): Taker =>
						(watch) =>
							scene.locks(watch).take(name, holder),
				);
				const answers = await inTurns(takers as [Taker, Taker], order);
				expect(answers.filter((answer) => answer.taken)).toHaveLength(1);
			}),
			{ numRuns: 60 },
		);
	});

	test("exactly one has it when they run side by side", async () => {
		const scene = await startScene();
		const both = [scene.locks().take("clerk", octavia), scene.locks().take("clerk", rosalind)];
		expect((await Promise.all(both)).filter((answer) => answer.taken)).toHaveLength(1);
	});
});
