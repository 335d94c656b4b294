/** A run meets its trouble at each of its requests in turn, each time in a room of its own: how it ends does not depend on when. */
import { expect, test } from "vitest";
import { bystander, conclusions, log, only, openRoom, type Room, victim } from "./open-room.ts";

const bot = "github-actions[bot]";

/** Rooms open at once: they mostly wait, and each must go on before its requests are given up. */
const roomsAtOnce = 3;

async function each<Item>(items: readonly Item[], play: (item: Item, room: Room) => Promise<void>): Promise<void> {
	const left = items.values();
	const playOn = async () => {
		for (const item of left) {
			const room = await openRoom();
			await play(item, room);
			await room.close();
		}
	};
	await Promise.all(Array.from({ length: roomsAtOnce }, playOn));
}

function upTo(count: number): number[] {
	return Array.from({ length: count }, (_, index) => index + 1);
}

test("killed at any of its requests and started again, /revoke ends the same: all over, one record, no bystander", async () => {
	await each(upTo(15), async (at, room) => {
		const isOurs = ({ actor }: { actor: string }) => actor === bot;
		const seen = room.github.requests.filter(isOurs).length;
		const hang = { when: { actor: bot, nth: at }, answer: "hang" } as const;
		room.github.faults.add(hang);
		const { id: comment } = await room.github.comment({ by: "ravi", issue: room.issue, body: `/revoke ${victim}` });
		const run = only(room.runner.runs.filter(({ event }) => event.name === "issue_comment"));
		await expect
			.poll(() => room.github.requests.filter(isOurs).length >= seen + at || run.status === "completed", {
				timeout: 20_000,
				interval: 10,
			})
			.toBe(true);
		room.runner.kill(run.id);
		room.github.faults.clear();
		await room.settled();
		room.runner.rerun(run.id, { actor: "ravi" });
		await room.settled();
		expect([at, room.live(victim), room.live(bystander)]).toEqual([at, 0, 3]);
		expect([at, await log(room)]).toEqual([at, ["opened", "sessions-revoked"]]);
		expect([at, (await room.ours()).at(-1)]).toEqual([at, expect.stringContaining("37 sessions revoked")]);
		expect([at, await room.body()]).toEqual([at, expect.stringMatching(/- \[x\] [^\n]*`\/revoke/)]);
		expect([at, room.github.reactions(comment).map(({ content }) => content)]).toEqual([at, ["rocket"]]);
	});
}, 600_000);

test("killed at any of Clerk's answers and started again, the record counts all 37 sessions", async () => {
	await each([1, 2, 4, 12, 30, 39, 40, 42], async (at, room) => {
		room.clerk.faults.add({ when: { nth: at }, answer: "hang", effect: "after" });
		await room.github.comment({ by: "ravi", issue: room.issue, body: `/revoke ${victim}` });
		const run = only(room.runner.runs.filter(({ event }) => event.name === "issue_comment"));
		await expect
			.poll(() => room.clerk.requests.length >= at || run.status === "completed", { timeout: 20_000, interval: 10 })
			.toBe(true);
		room.runner.kill(run.id);
		room.clerk.faults.clear();
		await room.settled();
		room.runner.rerun(run.id, { actor: "ravi" });
		await room.settled();
		expect([at, room.live(victim), await log(room)]).toEqual([at, 0, ["opened", "sessions-revoked"]]);
		expect([at, (await room.ours()).at(-1)]).toEqual([
			at,
			expect.stringMatching(/✅ \*\*37 sessions revoked( since the command was typed)?; none is left\.\*\*/),
		]);
		expect([at, await room.body()]).toEqual([
			at,
			expect.stringMatching(/revoked 37 sessions of|37 sessions revoked since the command was typed/),
		]);
	});
}, 600_000);

test("GitHub failing once at each request in turn changes nothing about how /ack ends", async () => {
	await each(upTo(10), async (at, room) => {
		room.github.faults.add({
			when: { actor: bot, nth: at },
			answer: { status: 502 },
			effect: "after",
		});
		await room.says("ravi", "/ack");
		expect([at, await log(room), await room.labels()]).toEqual([
			at,
			["opened", "acknowledged"],
			expect.arrayContaining(["state: acknowledged"]),
		]);
		expect([at, conclusions(room.runner.runs).at(-1)]).toEqual([at, "success"]);
		expect([at, await room.body()]).toEqual([at, expect.stringContaining("· acknowledged")]);
	});
}, 600_000);
