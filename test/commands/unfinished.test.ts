// A command that two people agreed to and that did not come to its end: who may take it up, until when, and from where.
import { describe, expect, test } from "vitest";
import { jane, john, person, unavailable, userId } from "./clerk-in-memory.ts";
import { room, untouched } from "./incident-talk.ts";

describe("/confirm a second time, where the first did not come to its end", () => {
	function troubled() {
		let down = true;
		const trouble = (question: string) => (down && question === `revoke ${john}` ? unavailable : undefined);
		return {
			...room({ trouble }),
			repair() {
				down = false;
			},
		};
	}

	test("goes on with what is left, at any time and by anybody else", async () => {
		const { says, code, live, repair } = troubled();
		await says("octavia", `/revoke ${jane} ${john}`);
		const first = await says("ravi", `/confirm ${code()}`);
		expect(first).toMatchObject({ event: { users: [{ user: jane }], unread: 1 }, ending: "failed" });
		expect([live(jane), live(john)]).toEqual([0, 3]);
		repair();
		expect(await says("rosalind", `/confirm ${code()}`, { at: "2026-03-01T12:00:00Z" })).toMatchObject({
			event: { type: "sessions-revoked", unread: 0 },
			reply: expect.stringContaining("An earlier run of this command did not finish"),
			ending: "done",
		});
		expect([live(jane), live(john)]).toEqual([0, 0]);
		expect(await says("ravi", `/confirm ${code()}`)).toMatchObject({ state: "ran" });
	});

	test("does not lock out again who was let in again meanwhile, and says that they can sign in", async () => {
		let down = true;
		const trouble = (question: string) => (down && question === `revoke ${john}` ? unavailable : undefined);
		const { says, code, user } = room({ trouble });
		await says("octavia", `/lockout ${jane} ${john}`);
		expect(await says("ravi", `/confirm ${code()}`)).toMatchObject({ ending: "failed" });
		await says("ravi", `/unlock ${jane}`);
		down = false;
		const said = await says("kim", `/confirm ${code()}`);
		expect([user(jane).banned, user(john).banned]).toEqual([false, true]);
		expect(said).toMatchObject({
			event: {
				users: [
					{ user: jane, access: "open", letIn: true },
					{ user: john, access: "banned" },
				],
			},
		});
		expect("reply" in said && said.reply).toMatch(/1 user is locked out.*1 user can sign in, let in again since/);
		// Nothing is left to be taken up.
		expect(said).toMatchObject({ ending: "done" });
		expect(await says("kim", `/confirm ${code()}`)).toMatchObject({ state: "ran" });
	});

	test("counts nobody of many as locked out who was done and let in again meanwhile", async () => {
		const users = Array.from({ length: 40 }, (_, index) => person(userId(index)));
		let down = true;
		const trouble = (question: string) => (down && question === `revoke ${userId(3)}` ? unavailable : undefined);
		const signedIn = users.map(({ id }) => id);
		const { says, code, user, changes } = room({ users, signedIn, trouble });
		await says("octavia", "/lockout --signed-in-since 09:40");
		await says("ravi", `/confirm ${code()}`);
		await says("ravi", `/unlock ${userId(7)}`);
		down = false;
		const before = changes().length;
		const said = await says("kim", `/confirm ${code()}`);
		expect(user(userId(7)).banned).toBe(false);
		expect(changes().slice(before)).toEqual([`ban ${userId(3)}`, `revoke ${userId(3)}`]);
		expect(said).toMatchObject({
			event: { users: [{ user: userId(7), access: "open", letIn: true }], rest: { users: 39, revokedBefore: 120 } },
			ending: "done",
		});
		expect("reply" in said && said.reply).toMatch(
			/^⚠️ \*\*39 users are locked out; 120 sessions revoked; 1 user can sign in, let in again since by another command\./,
		);
		expect("reply" in said && said.reply).toContain(`⚠️ \`${userId(7)}\``);
	});

	test("locks out again who was let in and then kept out once more, and does not say that they can sign in", async () => {
		let down = true;
		const trouble = (question: string) => (down && question === `revoke ${john}` ? unavailable : undefined);
		const { says, code, user } = room({ trouble });
		await says("octavia", `/lockout ${jane} ${john}`);
		await says("ravi", `/confirm ${code()}`);
		await says("ravi", `/unlock ${jane}`);
		await says("ravi", `/lockout ${jane}`);
		down = false;
		const said = await says("kim", `/confirm ${code()}`);
		expect(user(jane).banned).toBe(true);
		expect(said).toMatchObject({ event: { users: [{ access: "banned" }, { access: "banned" }] }, ending: "done" });
		expect("reply" in said && said.reply).not.toContain("can sign in");
	});

	test("can be withdrawn, and what is done stays done", async () => {
		const { says, code } = troubled();
		await says("octavia", `/revoke ${jane} ${john}`);
		await says("ravi", `/confirm ${code()}`);
		expect(await says("ravi", `/cancel ${code()}`)).toMatchObject({
			event: { type: "cancelled" },
			reply: expect.stringContaining("what it did stays done"),
		});
		expect(await says("mika", `/confirm ${code()}`)).toMatchObject({ state: "cancelled", begun: true });
	});
});

describe("a /confirm that was cut off before it did anything", () => {
	const late = "2026-03-01T11:00:00Z";

	test.each([
		["typed in time by a second person", "ravi", "2026-03-01T10:30:00Z", "expired"],
		["typed too late", "ravi", "2026-03-01T10:36:00Z", "expired"],
		["typed in time by who had asked", "octavia", "2026-03-01T10:30:00Z", "expired"],
	])("%s, and once more after the time: %s at %s: %s", async (_, by, at) => {
		const { says, code, leaves, ...world } = room();
		await says("octavia", `/lockout ${jane} ${john}`);
		leaves(by, { type: "failed", code: "cut-off", confirms: code() }, { at });
		const said = await says("kim", `/confirm ${code()}`, { at: late });
		expect(said).toMatchObject({ refused: "code-not-waiting", state: "expired", begun: true });
		untouched(world);
	});

	test("typed too late, does not run when its own run is started again", async () => {
		const { says, code, leaves, ...world } = room();
		await says("octavia", `/lockout ${jane} ${john}`);
		const event = { type: "failed" as const, code: "cut-off", confirms: code() };
		leaves("ravi", event, { at: late, key: "comment:9/1" });
		const again = { at: late, key: "comment:9/1", resumed: event };
		expect(await says("ravi", `/confirm ${code()}`, again)).toMatchObject({ state: "expired" });
		untouched(world);
	});

	test("in time, runs when its own run is started again", async () => {
		const { says, code, leaves } = room();
		await says("octavia", `/lockout ${jane} ${john}`);
		const event = { type: "failed" as const, code: "cut-off", confirms: code() };
		const again = { at: "2026-03-01T10:30:00Z", key: "comment:9/1" };
		leaves("ravi", event, again);
		expect(await says("ravi", `/confirm ${code()}`, { ...again, resumed: event })).toMatchObject({ ending: "done" });
	});

	test("does not let /cancel claim that nothing was done", async () => {
		const { says, code, leaves } = room();
		await says("octavia", `/lockout ${jane} ${john}`);
		leaves("ravi", { type: "failed", code: "cut-off", confirms: code() }, { at: "2026-03-01T10:10:00Z" });
		expect(await says("octavia", `/cancel ${code()}`)).toMatchObject({
			reply: expect.stringContaining("what it did stays done"),
		});
	});
});

describe("an /unlock that is late", () => {
	test.each([
		["names one of them", `/lockout ${jane}`, "refused"],
		["names somebody else", `/lockout ${userId(7)}`, "runs"],
	])("where a /lockout since %s: %s: %s", async (_, typed, what) => {
		const { says, code, user } = room({
			users: [person(jane, { banned: true }), person(john, { banned: true }), person(userId(7))],
		});
		await says("octavia", `/unlock ${jane} ${john}`);
		const waiting = code();
		await says("ravi", typed);
		const said = await says("kim", `/confirm ${waiting}`);
		expect(said).toMatchObject(what === "runs" ? { ending: "done" } : { refused: "locked-out-since" });
		expect([user(jane).banned, user(john).banned]).toEqual([what === "refused", what === "refused"]);
	});

	test("is refused where it is started again and many were locked out meanwhile, because no record says who", async () => {
		const { says, leaves, ...world } = room({ users: [person(jane, { banned: true })] });
		const rest = { users: 30, revoked: 0, revokedBefore: 0, alreadyOver: 0, apiKeys: 0, locked: 0, passwordless: 0 };
		const account = { users: [], rest, notFound: 0, unread: 0, reason: null };
		leaves("kim", { type: "locked-out", ...account }, { at: "2026-03-01T10:07:00Z" });
		const resumed = { type: "failed" as const, code: "cut-off" };
		expect(await says("ravi", `/unlock ${jane}`, { resumed })).toMatchObject({ refused: "locked-out-since" });
		untouched(world);
	});
});

test("an /unlock by a filter whose cut-off run had let in everybody does not say that nobody fits", async () => {
	const { says, ...world } = room({ signedIn: [jane, john] });
	const resumed = { type: "failed" as const, code: "cut-off" };
	const typed = '/unlock --signed-in-since 09:40 --alone "now"';
	expect(await says("rosalind", typed, { resumed })).toMatchObject({ refused: "nobody-kept-out", begun: true });
	untouched(world);
});

describe("a command beside one that was cut off and says nothing of whom it came to", () => {
	const cutOff = { type: "failed" as const, code: "cut-off" };

	test.each([
		["a lockout", `/lockout ${jane} ${john}`, "unlock", "let-in-since"],
		["an unlock", `/unlock ${jane} ${john}`, "lockout", "locked-out-since"],
	])("%s that is taken up is refused: its opposite was at work", async (_, typed, opposite, refused) => {
		const { says, code, leaves, ...world } = room({ users: [person(jane, { banned: true }), person(john)] });
		await says("octavia", typed);
		leaves("ravi", { ...cutOff, confirms: code() }, { at: "2026-03-01T10:06:00Z" });
		leaves("kim", cutOff, { at: "2026-03-01T10:07:00Z", command: opposite });
		const resumed = { ...cutOff, confirms: code() };
		expect(await says("ravi", `/confirm ${code()}`, { resumed })).toMatchObject({ refused });
		untouched(world);
	});

	test.each(["user", "note"])("is not held up by a cut-off /%s", async (command) => {
		const { says, code, leaves, user } = room();
		await says("octavia", `/lockout ${jane} ${john}`);
		leaves("kim", cutOff, { at: "2026-03-01T10:07:00Z", command });
		await says("ravi", `/confirm ${code()}`, { resumed: { ...cutOff, confirms: code() } });
		expect(user(jane).banned).toBe(true);
	});
});

describe("a lockout of many that is taken up again", () => {
	test("is refused where many were let in again meanwhile, because no record says who", async () => {
		const { says, code, leaves, ...world } = room();
		await says("octavia", `/lockout ${jane} ${john}`);
		const rest = { users: 30, revoked: 0, revokedBefore: 0, alreadyOver: 0, apiKeys: 0, locked: 0, passwordless: 0 };
		const account = { users: [], rest, notFound: 0, unread: 0, reason: null };
		const confirmed = { code: code(), by: "octavia" };
		leaves("ravi", { type: "locked-out", ...account, notTried: 1, confirmed }, { at: "2026-03-01T10:06:00Z" });
		leaves("kim", { type: "unlocked", ...account }, { at: "2026-03-01T10:07:00Z" });
		expect(await says("ravi", `/confirm ${code()}`)).toMatchObject({ refused: "let-in-since" });
		untouched(world);
	});
});
