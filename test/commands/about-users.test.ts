// The commands about users as transcripts: what is typed, what becomes of the users in Clerk, and what the reply says.
import { describe, expect, test } from "vitest";
import type { Asked, Outcome } from "../../src/commands/command.ts";
import type { Progress } from "../../src/incident/handled.ts";
import { locksThat, say, talk, teamOf } from "./asked.ts";
import { clerkThat, crowd, jane, john, type Knows, notInPlan, person, unavailable, userId } from "./clerk-in-memory.ts";

function room(knows: Knows = {}) {
	const memory = clerkThat({ users: [person(jane, { email: "jane@example.com", apiKeys: 2 })], ...knows });
	return { ...memory, say: (line: string) => say(line, { clerk: memory.clerk, people: teamOf(), locks: locksThat() }) };
}

function replyOf(outcome: Outcome): string {
	return "reply" in outcome ? outcome.reply : `refused: ${outcome.refused}`;
}

describe("/lockout", () => {
	test("bans, ends the sessions, and names the way back", async () => {
		const { say, user, live } = room();
		const outcome = await say(`/lockout ${jane} --reason phished`);
		expect(outcome).toMatchObject({
			event: { type: "locked-out", users: [{ user: jane, access: "banned", revoked: 3 }], reason: "phished" },
			ending: "done",
		});
		expect(replyOf(outcome)).toContain(`/unlock ${jane}`);
		expect([user(jane).banned, live(jane), user(jane).apiKeys]).toEqual([true, 0, 2]);
	});

	test("with --api-keys revokes those too", async () => {
		const { say, user } = room();
		await say("/lockout jane@example.com --api-keys");
		expect(user(jane).apiKeys).toBe(0);
	});

	test("where the plan has no ban, locks and says which protection holds, and that it ends", async () => {
		const { say, user } = room({ trouble: (question) => (question.startsWith("ban") ? notInPlan : undefined) });
		const outcome = await say(`/lockout ${jane}`);
		expect(outcome).toMatchObject({
			event: { users: [{ access: "locked", password: "to-be-reset" }] },
			ending: "done",
		});
		expect(replyOf(outcome)).toMatch(/locked\*\* until 2026-03-01 11:06 UTC/);
		expect([user(jane).locked, user(jane).password]).toEqual([true, "to-be-reset"]);
	});

	test("that could not end the sessions does not claim to be done, nor that nobody was kept out", async () => {
		const { say } = room({ trouble: (question) => (question.startsWith("revoke") ? unavailable : undefined) });
		const outcome = await say(`/lockout ${jane}`);
		expect(outcome).toMatchObject({ event: { users: [{ access: "banned", verified: false }] }, ending: "failed" });
		expect(replyOf(outcome)).toMatch(/^❌/);
		expect(replyOf(outcome)).not.toMatch(/Nobody/);
	});
});

describe("/unlock", () => {
	test("takes back a ban and a lock, and needs no team to be known", async () => {
		const { say, user, changes } = room({ users: [person(jane, { banned: true, locked: true })] });
		expect(await say(`/unlock ${jane}`)).toMatchObject({
			event: { type: "unlocked", users: [{ access: "open" }] },
			ending: "done",
		});
		expect(user(jane)).toMatchObject({ banned: false, locked: false });
		expect(changes()).toEqual([`unban ${jane}`, `unlock ${jane}`]);
	});

	test("of somebody who is neither changes nothing, and says so", async () => {
		const { say, changes } = room();
		expect(replyOf(await say(`/unlock ${jane}`))).toContain("is neither banned nor locked");
		expect(changes()).toEqual([]);
	});

	test("that fails does not say that they can sign in", async () => {
		const { say } = room({
			users: [person(jane, { banned: true })],
			trouble: (question) => (question.startsWith("unban") ? unavailable : undefined),
		});
		const outcome = await say(`/unlock ${jane}`);
		expect(outcome).toMatchObject({ event: { users: [{ access: "unknown" }] }, ending: "failed" });
		expect(replyOf(outcome)).not.toMatch(/can sign in again\.\*\*/);
	});
});

describe("/force-reset", () => {
	test("marks the password and ends the sessions", async () => {
		const { say, user, live } = room();
		expect(await say(`/force-reset ${jane}`)).toMatchObject({
			event: { type: "reset-forced", users: [{ password: "to-be-reset", revoked: 3 }] },
			ending: "done",
		});
		expect([user(jane).password, live(jane)]).toEqual(["to-be-reset", 0]);
	});

	test("of somebody without a password does not claim one was marked", async () => {
		const { say } = room({ users: [person(jane, { password: "none" })] });
		const outcome = await say(`/force-reset ${jane}`);
		expect(outcome).toMatchObject({ event: { users: [{ password: "none" }] } });
		expect(replyOf(outcome)).toMatch(/^⚠️/);
		expect(replyOf(outcome)).not.toMatch(/must set a new password/);
	});
});

describe("--dry-run", () => {
	test.each(["revoke", "lockout", "unlock", "force-reset"])(
		"of /%s changes nothing, records nothing, and takes no lock",
		async (name) => {
			for (const whom of [jane, `${jane} ${john}`, "--from-report"]) {
				const { clerk, changes } = clerkThat({ users: [person(jane), person(john)] });
				const outcome = await say(`/${name} ${whom} --dry-run`, { clerk, people: teamOf(), affected: `${jane}` });
				expect(outcome).toMatchObject({ event: { type: "answered" }, ending: "done" });
				expect(replyOf(outcome)).toContain("Dry run: nothing was changed");
				expect(changes()).toEqual([]);
			}
		},
	);

	test("shows names that are nobody's", async () => {
		const { say } = room();
		expect(replyOf(await say(`/lockout ${jane} ${john} --dry-run`))).toContain("has no such user");
	});
});

describe("/user", () => {
	test("shows what is there, asks nothing that changes anything, and masks addresses", async () => {
		const { say, changes, asked } = room();
		const outcome = await say("/user jane@example.com");
		expect(outcome).toMatchObject({ event: { type: "answered" }, ending: "done" });
		for (const part of ["3 live sessions", "2 API keys", "203.0.113.…", "Lisbon", "can sign in"])
			expect(replyOf(outcome)).toContain(part);
		expect(replyOf(outcome)).not.toMatch(/jane@|203\.0\.113\.7/);
		expect([changes(), asked]).toEqual([[], ["find jane@example.com", `profile ${jane}`]]);
	});

	test("of somebody deleted between two questions says that they are not there", async () => {
		const memory = clerkThat();
		const clerk = { ...memory.clerk, profile: async () => undefined };
		expect(await say(`/user ${jane}`, { clerk })).toEqual({ refused: "no-such-user", asked: jane, candidates: [] });
	});

	test.each(["/user", "/access-log"])(
		"%s fails where Clerk does, and does not say that there is nobody",
		async (name) => {
			const { clerk } = clerkThat({ trouble: () => unavailable });
			await expect(say(`${name} ${jane}`, { clerk })).rejects.toBe(unavailable);
		},
	);
});

describe("/access-log", () => {
	test("lists the sessions, those that are over too", async () => {
		const { say, user, changes } = room();
		const [first] = user(jane).sessions;
		if (first) first.status = "revoked";
		const outcome = await say(`/access-log ${jane}`);
		expect(replyOf(outcome)).toMatch(/3 sessions of .*2 of them live/);
		expect(changes()).toEqual([]);
	});
});

describe("many users", () => {
	const ids = crowd(60).map(({ id }) => id);
	const org = "org_2NNEqL2nrIRdJ194ndJqAHwEfxC";

	function talkOf(knows: Knows) {
		const memory = clerkThat({ users: crowd(60), organizations: { [org]: ids }, ...knows });
		return { ...memory, ...talk({ clerk: memory.clerk, people: teamOf(), locks: locksThat() }) };
	}

	test("a second /confirm does what the first left undone, and nobody else again", async () => {
		let down = true;
		const { says, code, changes, live, asked } = talkOf({
			trouble: (question) => (down && question === `revoke ${userId(3)}` ? unavailable : undefined),
		});
		await says("octavia", `/revoke --organization ${org}`);
		expect(await says("ravi", `/confirm ${code()}`)).toMatchObject({ ending: "failed" });
		down = false;
		asked.length = 0;
		expect(await says("kim", `/confirm ${code()}`)).toMatchObject({ event: { rest: { users: 60 } }, ending: "done" });
		expect(changes()).toEqual([`revoke ${userId(3)}`]);
		expect(ids.every((id) => live(id) === 0)).toBe(true);
	});

	test("a run that died in the middle goes on where its last word stands", async () => {
		let died = false;
		const memory = clerkThat({
			users: crowd(60),
			organizations: { [org]: ids },
			trouble: (question) =>
				!died && question === `revoke ${userId(45)}` ? new Error("the process is gone") : undefined,
		});
		let progress: Progress | undefined;
		const report: Asked["report"] = (word) => {
			({ progress } = word().reached);
		};
		const { says, code } = talk({ clerk: memory.clerk, people: teamOf(), locks: locksThat(), report });
		await says("octavia", `/revoke --organization ${org}`);
		await expect(says("ravi", `/confirm ${code()}`, { key: "comment:9/1" })).rejects.toThrow("the process is gone");
		died = true;
		memory.asked.length = 0;
		const resumed = { type: "started" as const, progress };
		expect(await says("ravi", `/confirm ${code()}`, { key: "comment:9/1", resumed })).toMatchObject({
			event: { rest: { users: 60 } },
			ending: "done",
		});
		expect(memory.changes().length).toBeLessThan(40);
		expect(ids.every((id) => memory.live(id) === 0)).toBe(true);
	});

	test("the reply gives the whole command to go on with, however many are left", async () => {
		const { says, code } = talkOf({ trouble: (question) => (question.startsWith("revoke") ? unavailable : undefined) });
		await says("octavia", `/revoke ${ids.slice(0, 20).join(" ")}`);
		expect(replyOf(await says("ravi", `/confirm ${code()}`))).toContain(ids.slice(0, 20).join(" "));
	});
});
