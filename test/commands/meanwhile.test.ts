// What may change between a dangerous command and the agreement to it: its users, and who else is at work.
import { describe, expect, test } from "vitest";
import { marksOf } from "../../src/operations/targets.ts";
import { locksThat, talk, teamOf } from "./asked.ts";
import { clerkThat, jane, john, person, unavailable, userId } from "./clerk-in-memory.ts";
import { eventOf, room, twoUsers, untouched } from "./incident-talk.ts";

const org = "org_2NNEqL2nrIRdJ194ndJqAHwEfxC";

describe("users who change between asking and confirming", () => {
	const many = (count: number, from = 0) => Array.from({ length: count }, (_, index) => userId(from + index));

	function crowd(before: number, after: number) {
		const members = { [org]: many(before) };
		const signedIn = many(before);
		const users = many(Math.max(before, after)).map((id) => person(id));
		const world = room({ users, organizations: members, signedIn });
		return {
			...world,
			change() {
				members[org] = many(after);
				signedIn.splice(0, signedIn.length, ...many(after));
			},
		};
	}

	test.each([
		[5, 15, "runs"],
		[5, 16, "refused"],
		[1, 11, "runs"],
		[1, 12, "refused"],
		[100, 110, "runs"],
		[100, 111, "refused"],
		[200, 220, "runs"],
		[200, 221, "refused"],
		[200, 3, "runs"],
	])("a time since which %i signed in and then %i: %s", async (before, after, what) => {
		const { says, code, change, ...world } = crowd(before, after);
		await says("octavia", "/lockout --signed-in-since 09:40");
		change();
		const said = await says("ravi", `/confirm ${code()}`);
		if (what === "runs") return expect(eventOf(said)).toMatchObject({ type: "locked-out" });
		expect(said).toMatchObject({ refused: "users-changed", before, now: after });
		untouched(world);
		expect(world.locks.log).toEqual([]);
	});

	test.each([
		[5, 6],
		[5, 4],
	])("an organization that %i belonged to and then %i is refused", async (before, after) => {
		const { says, code, change, ...world } = crowd(before, after);
		await says("octavia", `/lockout --organization ${org}`);
		change();
		expect(await says("ravi", `/confirm ${code()}`)).toMatchObject({ refused: "users-changed", before, now: after });
		untouched(world);
	});

	test.each(["organization", "signed-in-since"])(
		"of an /unlock by --%s it runs for those who were shown",
		async (by) => {
			const users = many(4).map((id, index) => person(id, { banned: index < 3 }));
			const { says, code, user, changes } = room({
				users,
				organizations: { [org]: many(4) },
				signedIn: many(4),
			});
			await says("octavia", `/unlock --${by} ${by === "organization" ? org : "09:40"}`);
			// A run that was cut off had unbanned the first; somebody who was not shown was banned since.
			user(userId(0)).banned = false;
			user(userId(3)).banned = true;
			expect(await says("ravi", `/confirm ${code()}`)).toMatchObject({ ending: "done" });
			expect(changes()).toEqual([`unban ${userId(1)}`, `unban ${userId(2)}`]);
		},
	);

	test("an /unlock of whoever signed in since a time says nothing of more users, and takes none in", async () => {
		const users = many(4).map((id) => person(id, { banned: true }));
		const signedIn = many(3);
		const { says, code, user } = room({ users, signedIn });
		const said = await says("octavia", "/unlock --signed-in-since 09:40");
		expect("reply" in said && said.reply).not.toContain("more who sign in");
		signedIn.push(userId(3));
		expect(await says("ravi", `/confirm ${code()}`)).toMatchObject({ ending: "done" });
		expect(users.map(({ id }) => user(id).banned)).toEqual([false, false, false, true]);
	});

	test("an /unlock of an organization that one of those shown has left is refused", async () => {
		const members = { [org]: many(4) };
		const { says, code, ...world } = room({
			users: many(4).map((id) => person(id, { banned: true })),
			organizations: members,
		});
		await says("octavia", `/unlock --organization ${org}`);
		members[org] = many(3);
		expect(await says("ravi", `/confirm ${code()}`)).toMatchObject({ refused: "users-changed", before: 4, now: 3 });
		untouched(world);
	});

	test("a record that somebody has edited does not run", async () => {
		const { says, code, edit, ...world } = room();
		await says("octavia", `/lockout ${jane} ${john}`);
		edit((record) => ({ ...record, by: "kim" }));
		expect(await says("octavia", `/confirm ${code()}`)).toMatchObject({ refused: "proposal-changed" });
		untouched(world);
	});

	test("a record in which somebody has edited whom an /unlock was shown for does not run", async () => {
		const users = twoUsers().map((one) => ({ ...one, banned: true }));
		const { says, code, edit, ...world } = room({ users, signedIn: [jane, john] });
		await says("octavia", "/unlock --signed-in-since 09:40");
		edit(({ event }) => (event.type === "proposed" ? { event: { ...event, marks: marksOf([jane]) } } : {}));
		expect(await says("ravi", `/confirm ${code()}`)).toMatchObject({ refused: "proposal-changed" });
		untouched(world);
	});

	test("an address that belongs to somebody else by now is refused", async () => {
		const { says, code, users, ...world } = room();
		await says("octavia", "/lockout jane@example.com john@example.com");
		users[0] = person(userId(1), { email: "jane@example.com" });
		expect(await says("ravi", `/confirm ${code()}`)).toMatchObject({ refused: "users-changed", before: 2, now: 2 });
		untouched({ ...world, users });
	});

	test("a name that has come to stand for a user since is refused", async () => {
		const { says, code, users, ...world } = room();
		await says("octavia", `/lockout ${jane} jim@example.com`);
		users.push(person(userId(1), { email: "jim@example.com" }));
		expect(await says("ravi", `/confirm ${code()}`)).toMatchObject({ refused: "users-changed", before: 1, now: 2 });
		untouched({ ...world, users });
	});

	test("a report that names others by now is refused", async () => {
		const around = { affected: "jane@example.com" };
		const memory = clerkThat({ users: twoUsers() });
		const surroundings = { clerk: memory.clerk, people: teamOf(), locks: locksThat(), ...around };
		const { says, code } = talk(surroundings);
		await says("octavia", "/lockout --from-report");
		surroundings.affected = "john@example.com";
		expect(await says("ravi", `/confirm ${code()}`)).toMatchObject({ refused: "users-changed" });
		untouched(memory);
		surroundings.affected = "jane@example.com";
		expect(await says("ravi", `/confirm ${code()}`)).toMatchObject({ event: { type: "locked-out" } });
	});

	test("a user who cannot be read when it is confirmed is a failure of Clerk, not a change, and the code goes on waiting", async () => {
		let down = false;
		const trouble = (question: string) => (down && question === `find ${john}` ? unavailable : undefined);
		const { says, code, user, ...world } = room({ trouble });
		await says("octavia", `/lockout ${jane} ${john}`);
		down = true;
		await expect(says("ravi", `/confirm ${code()}`)).rejects.toBe(unavailable);
		untouched({ ...world, user });
		down = false;
		await says("ravi", `/confirm ${code()}`);
		expect(user(john).banned).toBe(true);
	});

	test("the instant of a filter is that of the question, not of the answer", async () => {
		const { says, code, asked } = room({ signedIn: [jane] });
		await says("octavia", "/revoke --signed-in-since 10:05");
		await says("ravi", `/confirm ${code()}`, { at: "2026-03-01T10:30:00Z" });
		expect(asked.filter((question) => question.startsWith("signed in"))).toEqual([
			"signed in since 2026-03-01T10:05:00Z",
			"signed in since 2026-03-01T10:05:00Z",
		]);
	});
});

describe("the lock", () => {
	const holder = { incident: 8, key: "comment:1/1", run: "2/1", by: "kim", at: "2026-03-01T10:00:00Z" };

	test.each([holder, "unreadable" as const])(
		"of somebody else refuses, and the code goes on waiting",
		async (heldBy) => {
			const { says, code, ...world } = room({}, { locks: locksThat({ heldBy }) });
			await says("octavia", `/lockout ${jane} ${john}`);
			const said = await says("ravi", `/confirm ${code()}`);
			expect(said).toEqual({ refused: "locked", holder: heldBy === "unreadable" ? undefined : holder, key: said.key });
			expect(await says("rosalind", `/lockout ${jane} ${john} --alone "now"`)).toMatchObject({ refused: "locked" });
			untouched(world);
		},
	);

	test("is not asked for by a command about one user, nor by one that waits", async () => {
		const { says, locks } = room();
		await says("octavia", `/lockout ${jane}`);
		await says("octavia", `/lockout ${jane} ${john}`);
		await says("octavia", `/lockout ${jane} ${john} --dry-run`);
		expect(locks.log).toEqual([]);
	});

	test.each([
		["success", undefined],
		["a failure of Clerk", unavailable],
		["a fault of ours", new TypeError("ours")],
	])("is given back after %s", async (_, error) => {
		const trouble = (question: string) => (question.startsWith("revoke") ? error : undefined);
		const { says, code, locks } = room({ trouble });
		await says("octavia", `/revoke ${jane} ${john}`);
		const said = says("ravi", `/confirm ${code()}`);
		if (error instanceof TypeError) await expect(said).rejects.toBe(error);
		else await said;
		expect(locks.log.map((line) => line.split(" ")[0])).toEqual(["take", "release"]);
	});
});
