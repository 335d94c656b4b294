// One piece of work for many users: what is taken up where an earlier run ended, what is looked at again, and that
// everybody is accounted for.
import { describe, expect, test } from "vitest";
import type { Progress } from "../../src/incident/handled.ts";
import type { UserId } from "../../src/incident/user-id.ts";
import type { Standing } from "../../src/operations/ledger.ts";
import { digestOf } from "../../src/operations/targets.ts";
import { nothing } from "../../src/operations/totals.ts";
import { failureOfClerk, unavailable, userId } from "../commands/clerk-in-memory.ts";
import { many, revoked, run } from "./bulk-run.ts";

/** Stops after so many users. */
function stopAfter(count: number) {
	let handled = 0;
	return {
		handle(user: UserId) {
			handled++;
			return revoked(user);
		},
		stopped: () => (handled >= count ? unavailable : undefined),
	};
}

describe("of few users", () => {
	test("everybody is listed, done or not, and nothing is summed up", async () => {
		const users = many(20);
		const { listed, rest, progress } = await run({ users });
		expect([...listed.keys()]).toEqual(users);
		expect(rest).toEqual(nothing);
		expect(progress.users).toHaveLength(20);
		expect(progress).not.toHaveProperty("done");
	});

	test("each is asked once, however often they are given in whatever order", async () => {
		const { asked } = await run({ users: many(20).toReversed() });
		expect(asked.toSorted()).toEqual(many(20));
	});
});

describe("of many users", () => {
	test("those who are done are summed up, and a checkpoint stands behind the last", async () => {
		const users = many(21);
		const { listed, rest, progress } = await run({ users });
		expect(listed.size).toBe(0);
		expect(rest).toMatchObject({ users: 21, revoked: 21 });
		expect(progress).toMatchObject({ users: [], done: { through: users.at(-1), digest: digestOf(users) } });
	});

	test("those who are not done are listed, and asked again by the next run; nobody else is", async () => {
		const users = many(30);
		const open = users[7];
		const first = await run({ users, handle: (user) => revoked(user, user === open ? { failed: 2 } : {}) });
		expect(first.progress.users).toMatchObject([{ user: open, failed: 2 }]);
		const second = await run({ users, earlier: first.progress });
		expect(second.asked).toEqual([open]);
		expect(second.rest).toMatchObject({ users: 30, revoked: 30 });
	});

	test("one who could not be read is asked again by the next run", async () => {
		const users = many(30);
		const handle = (user: UserId) => (user === users[3] ? Promise.reject(unavailable) : revoked(user));
		const { progress, unread } = await run({ users, handle });
		expect([...unread.keys()]).toEqual([users[3]]);
		expect((await run({ users, earlier: progress })).asked).toEqual([users[3]]);
	});

	test("a run that is stopped in the middle is taken up there", async () => {
		const users = many(200);
		const first = await run({ users, ...stopAfter(100) });
		expect(first.asked.length).toBeGreaterThanOrEqual(100);
		expect(first.asked.length).toBeLessThan(130);
		expect(first.notTried.length + first.asked.length).toBe(200);
		const second = await run({ users, earlier: first.progress });
		expect(second.asked).toEqual(expect.arrayContaining([...first.notTried]));
		expect(second.asked.length).toBeLessThan(130);
		expect(second.rest).toMatchObject({ users: 200 });
	});

	test("a run that dies is taken up where it was last written down", async () => {
		const users = many(200);
		let written: Progress | undefined;
		const onProgress = ({ ended, progress }: Standing) => {
			if (ended === 120) written = progress();
		};
		await run({ users, onProgress });
		const { asked, rest } = await run({ users, earlier: written });
		expect(asked.length).toBeLessThan(110);
		expect(rest).toMatchObject({ users: 200 });
	});

	test("more who are not done than the record holds: everybody is looked at again", async () => {
		const users = many(400);
		const handle = (user: UserId) => revoked(user, users.indexOf(user) % 2 === 0 ? { failed: 1 } : {});
		const { progress } = await run({ users, handle });
		expect(progress).toMatchObject({ unlisted: 50 });
		expect(progress.users).toHaveLength(150);
		expect(progress).not.toHaveProperty("done");
		expect((await run({ users, earlier: progress })).asked).toHaveLength(400);
		const exactly = await run({ users: many(150), handle: (user) => revoked(user, { failed: 1 }) });
		expect(exactly.progress).toMatchObject({ unlisted: 0, done: { through: userId(149) } });
	});

	test.each([
		["one removed before the checkpoint", (users: UserId[]) => users.slice(1), "all"],
		["one added before the checkpoint", (users: UserId[]) => [userId(0), ...users], "all"],
		["one exchanged before the checkpoint", (users: UserId[]) => [userId(0), ...users.slice(1)], "all"],
		["one removed behind it", (users: UserId[]) => users.slice(0, -1), "rest"],
		["one added behind it", (users: UserId[]) => [...users, userId(999)], "rest"],
		["nobody changed", (users: UserId[]) => users, "rest"],
	])("with %s, the next run asks %s", async (_, change, whom) => {
		const users = many(200, 1);
		const { progress } = await run({ users, ...stopAfter(100) });
		const now = change(users);
		const { asked, rest } = await run({ users: now, earlier: progress });
		if (whom === "all") expect(asked).toHaveLength(now.length);
		else expect(asked.length).toBeLessThan(130);
		expect(rest).toMatchObject({ users: now.length });
	});

	test("that have become few, those who are done are neither asked nor forgotten", async () => {
		const users = many(30);
		const open = users[3];
		const { progress } = await run({
			users: users,
			handle: (user) => revoked(user, user === open ? { failed: 1 } : {}),
		});
		const checkpoint = { ...progress, done: { through: userId(9), digest: digestOf(users.slice(0, 10)) } };
		const few = await run({ users: users.slice(0, 15), earlier: checkpoint });
		expect(few.asked).toEqual([open, ...users.slice(10, 15)]);
		expect(few.progress.rest).toEqual(progress.rest);
	});
});

describe("when it goes on no longer", () => {
	test("so many users in a row who could not be done end it", async () => {
		const { asked, stopped, notTried } = await run({ users: many(500), handle: () => Promise.reject(unavailable) });
		expect(asked.length).toBeLessThan(60);
		expect(stopped).toBe(unavailable);
		expect(asked.length + notTried.length).toBe(500);
	});

	test("what Clerk refuses for each of them does not: the others are tried too", async () => {
		const refused = failureOfClerk("forbidden", { status: 403 });
		const { asked, stopped } = await run({ users: many(100), handle: () => Promise.reject(refused) });
		expect(asked).toHaveLength(100);
		expect(stopped).toBeUndefined();
	});

	test("nor does what fails beside sessions that were seen to have ended", async () => {
		const handle = (user: UserId) => revoked(user, { failed: 1, failures: [unavailable] });
		const { asked, stopped } = await run({ users: many(100), handle });
		expect(asked).toHaveLength(100);
		expect(stopped).toBeUndefined();
	});

	test("a key that is not accepted ends it at once", async () => {
		const unauthorized = failureOfClerk("unauthorized", { status: 401 });
		const { asked, stopped } = await run({ users: many(500), handle: () => Promise.reject(unauthorized) });
		expect(asked.length).toBeLessThanOrEqual(24);
		expect(stopped).toBe(unauthorized);
	});

	test("what was begun of those whose turn never came is told, and not forgotten", async () => {
		const users = many(100);
		const begun = (user: UserId) =>
			user < userId(90) ? revoked(user, { revoked: 0, verified: false, access: "banned" }) : undefined;
		const { listed, notTried, progress } = await run({ users, begun, ...stopAfter(30) });
		expect(notTried).toEqual(users.slice(90));
		const banned = [...listed.values()];
		expect(banned.length).toBeGreaterThan(30);
		for (const one of banned) expect(one).toMatchObject({ access: "banned", failures: [unavailable] });
		expect(progress.users.map(({ user }) => user)).toEqual(banned.map(({ user }) => user));
		const { asked } = await run({ users, earlier: progress });
		expect(asked).toEqual(expect.arrayContaining([...listed.keys(), ...notTried]));
		expect(asked.length).toBeLessThan(100);
	});

	test("a fault of ours stops everybody else, and all have stopped when it is said", async () => {
		let going = 0;
		let begun = 0;
		const wait = () => new Promise<void>((resolve) => setImmediate(resolve));
		const running = run({
			users: many(300),
			async handle(user) {
				begun++;
				going++;
				if (user === userId(30)) {
					going--;
					throw new TypeError("ours");
				}
				await wait();
				going--;
				return revoked(user);
			},
		});
		await expect(running).rejects.toThrow(TypeError);
		expect(going).toBe(0);
		const atTheEnd = begun;
		for (let turn = 0; turn < 20; turn++) await wait();
		expect(begun).toBe(atTheEnd);
		expect(begun).toBeLessThan(120);
	});
});
