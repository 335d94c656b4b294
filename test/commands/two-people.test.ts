// Dangerous commands wait for a second person. Who may agree, until when, to what exactly, and that nothing is changed in
// Clerk before that.
import { describe, expect, test } from "vitest";
import { say, teamOf } from "./asked.ts";
import { clerkThat, jane, john } from "./clerk-in-memory.ts";
import { eventOf, room, twoUsers, untouched } from "./incident-talk.ts";

const org = "org_2NNEqL2nrIRdJ194ndJqAHwEfxC";

describe("what waits for a second person", () => {
	test.each([
		["one user by id", `/revoke ${jane}`, "runs"],
		["one user by e-mail address", "/lockout jane@example.com", "runs"],
		["one user, twice in the same words", `/force-reset ${jane} ${jane}`, "runs"],
		["one name that is nobody's", "/lockout nobody@example.com", "refused"],
		["two users", `/revoke ${jane} ${john}`, "waits"],
		["two names of one user", `/lockout ${jane} jane@example.com`, "waits"],
		["a user and a name that is nobody's", `/lockout ${jane} nobody@example.com`, "waits"],
		["two names that are nobody's", "/lockout nobody@example.com none@example.com", "refused"],
		["a filter that one user fits", `/lockout --organization ${org}`, "waits"],
		["a time since which one user signed in", "/revoke --signed-in-since 09:40", "waits"],
		["a report that names one user", "/force-reset --from-report", "waits"],
		["two users to let in again", `/unlock ${jane} ${john}`, "waits"],
	])("%s: %s %s", async (_, line, what) => {
		const knows = { organizations: { [org]: [jane] }, signedIn: [jane] };
		const { says, ...world } = room(knows, { affected: "jane@example.com" });
		const said = await says("octavia", line);
		const type = { runs: /^(sessions-revoked|locked-out|reset-forced)$/, waits: /^proposed$/, refused: /^refused$/ }[
			what
		];
		expect(eventOf(said)).toMatchObject({ type: expect.stringMatching(type ?? /^$/) });
		if (what !== "runs") untouched(world);
	});

	test.each([
		["an organization without members", `/lockout --organization ${org}`, "nobody-fits"],
		["a time since which nobody signed in", "/lockout --signed-in-since 09:40", "nobody-fits"],
	])("%s is refused", async (_, line, refused) => {
		const { says, ...world } = room({ organizations: { [org]: [] } });
		expect(await says("octavia", line)).toMatchObject({ refused });
		untouched(world);
	});
});

describe("the proposal", () => {
	test.each([
		["09:40", "10:05:30", "2026-03-01 09:40 UTC (26 min before the command)"],
		["23:50", "00:10:00", "2026-02-28 23:50 UTC (20 min before the command)"],
		["2026-02-27 09:40", "10:05:30", "2026-02-27 09:40 UTC (2 d before the command)"],
		["10:10 utc", "10:05:30", "2026-03-01 10:05 UTC (less than a minute before the command)"],
	])("and the dry run say which day %s is of, typed at %s", async (time, clock, shown) => {
		const { says, code } = room({ signedIn: [jane] });
		const at = `2026-03-01T${clock}Z`;
		const dryRun = await says("octavia", `/lockout --signed-in-since ${time} --dry-run`, { at });
		const said = await says("octavia", `/lockout --signed-in-since ${time}`, { at });
		// Whoever looks again later sees the same.
		const again = await says("ravi", `/confirm ${code()} --dry-run`, { at: at.replace(/:\d\d:\d\dZ/, ":29:00Z") });
		for (const outcome of [dryRun, said, again]) {
			expect(outcome).toHaveProperty("reply", expect.stringContaining(`everybody who signed in since ${shown} |`));
		}
	});

	test("shows the blast radius and the code, and how one person may withdraw it", async () => {
		const { says, code, ...world } = room();
		const said = await says("octavia", `/lockout ${jane} ${john} --reason phished`);
		expect(said).toMatchObject({
			event: { type: "proposed", users: 2, expiresAt: "2026-03-01T10:35:30.000Z" },
			ending: "refused",
		});
		const reply = "reply" in said ? said.reply : "";
		for (const part of [
			"Nothing was done yet",
			"**2**",
			"**6**",
			"**production**",
			"phished",
			"10:35 UTC",
			`/cancel ${code()}`,
		]) {
			expect(reply).toContain(part);
		}
		untouched(world);
	});

	test("keeps no name of a user in its record, nor an address anywhere", async () => {
		const { says } = room();
		const said = await says("octavia", "/lockout jane@example.com john@example.com");
		expect(JSON.stringify(eventOf(said))).not.toContain("user_");
		expect(JSON.stringify(said)).not.toMatch(/jane@|john@/);
	});

	test("shows the same code when its run is started again, and another for another command", async () => {
		const { says, code } = room();
		await says("octavia", `/lockout ${jane} ${john}`, { key: "comment:7/1" });
		const first = code();
		await says("octavia", `/lockout ${jane} ${john}`, { key: "comment:7/2" });
		expect(code()).not.toBe(first);
		const again = await say(`/lockout ${jane} ${john}`, {
			clerk: clerkThat({ users: twoUsers() }).clerk,
			people: teamOf(),
			key: "comment:7/1",
		});
		expect("event" in again && again.event).toMatchObject({ type: "proposed", code: first });
	});
});

describe("/confirm", () => {
	test("by a second person runs what was typed, and records both", async () => {
		const { says, code, user, live, locks } = room();
		await says("octavia", `/lockout ${jane} ${john}`);
		const said = await says("ravi", `/confirm ${code()}`);
		expect(said).toMatchObject({
			event: { type: "locked-out", confirmed: { code: code(), by: "octavia" } },
			reply: expect.stringContaining(`asked for by **octavia**, confirmed with \`${code()}\``),
			ending: "done",
			command: "lockout",
		});
		expect("event" in said && said.event).not.toHaveProperty("alone");
		expect([user(jane).banned, user(john).banned, live(jane), live(john)]).toEqual([true, true, 0, 0]);
		expect(locks.log).toEqual([`take clerk for ${said.key}`, "release clerk"]);
	});

	test.each(["octavia", "Octavia"])("by who typed it (as %s) is refused", async (by) => {
		const { says, code, ...world } = room();
		await says("octavia", `/lockout ${jane} ${john}`);
		expect(await says(by, `/confirm ${code()}`)).toMatchObject({ refused: "own-command", lead: "rosalind" });
		expect(await says(by, `/confirm ${code()} --alone "nobody else"`)).toMatchObject({
			refused: "alone-not-lead",
			code: code(),
		});
		untouched(world);
	});

	test("by the lead who typed it needs a reason for being alone, which is recorded", async () => {
		const { says, code, user, ...world } = room();
		await says("rosalind", `/lockout ${jane} ${john}`);
		expect(await says("rosalind", `/confirm ${code()}`)).toMatchObject({ refused: "own-command", lead: "rosalind" });
		untouched({ ...world, user });
		expect(await says("Rosalind", `/confirm ${code()} --alone "nobody else answers"`)).toMatchObject({
			event: { type: "locked-out", alone: "nobody else answers" },
			reply: expect.stringMatching(/done by one person alone.*nobody else answers/),
		});
		expect(user(john).banned).toBe(true);
	});

	test("by a second person is never recorded as done by one alone, whatever they add", async () => {
		const { says, code } = room();
		await says("octavia", `/lockout ${jane} ${john}`);
		const said = await says("rosalind", `/confirm ${code()} --alone "ravi is asleep"`);
		expect(eventOf(said)).toMatchObject({ type: "locked-out", confirmed: { by: "octavia" } });
		expect(eventOf(said)).not.toHaveProperty("alone");
		expect("reply" in said && said.reply).not.toContain("alone");
	});

	test("knows a code in any case, and refuses one that no reply shows, naming those that wait", async () => {
		const { says, code, user, ...world } = room();
		await says("octavia", `/lockout ${jane} ${john}`);
		const other = code() === "2222" ? "3333" : "2222";
		expect(await says("ravi", `/confirm ${other}`)).toMatchObject({ refused: "unknown-code", waiting: [code()] });
		untouched({ ...world, user });
		await says("ravi", `/confirm ${code().toLowerCase()}`);
		expect(user(jane).banned).toBe(true);
		expect(await says("ravi", `/confirm ${other}`)).toMatchObject({ refused: "unknown-code", waiting: [] });
	});

	test.each([
		["2026-03-01T10:35:30Z", "runs"],
		["2026-03-01T10:35:31Z", "expired"],
	])("at %s, half an hour being over at 10:35:30: %s", async (at, what) => {
		const { says, code, ...world } = room();
		await says("octavia", `/lockout ${jane} ${john}`);
		const said = await says("ravi", `/confirm ${code()}`, { at });
		if (what === "runs") return expect(eventOf(said)).toMatchObject({ type: "locked-out" });
		expect(said).toMatchObject({ refused: "code-not-waiting", state: "expired", begun: false });
		untouched(world);
	});

	test.each([
		["started" as const, {}],
		["failed" as const, { code: "cut-off" }],
	])("that came too late does not run because its run %s once before", async (type, facts) => {
		const { says, code, ...world } = room();
		await says("octavia", `/lockout ${jane} ${john}`);
		const resumed = { type, ...facts } as { type: "started" };
		expect(await says("ravi", `/confirm ${code()}`, { at: "2026-03-01T11:00:00Z", resumed })).toMatchObject({
			refused: "code-not-waiting",
			state: "expired",
		});
		untouched(world);
	});

	test("that came in time runs when its run is started again long after", async () => {
		const { says, code, user } = room();
		await says("octavia", `/lockout ${jane} ${john}`);
		await says("ravi", `/confirm ${code()}`, { resumed: { type: "started" } });
		expect(user(jane).banned).toBe(true);
	});

	test("of a code that was withdrawn is refused, started once before or not", async () => {
		const { says, code, ...world } = room();
		await says("octavia", `/lockout ${jane} ${john}`);
		await says("ravi", `/cancel ${code()}`);
		for (const manner of [{}, { resumed: { type: "started" as const } }]) {
			expect(await says("ravi", `/confirm ${code()}`, manner)).toMatchObject({ state: "cancelled" });
		}
		untouched(world);
	});

	test("of a code that ran is refused, and nothing is done twice", async () => {
		const { says, code, changes } = room();
		await says("octavia", `/lockout ${jane} ${john}`);
		await says("ravi", `/confirm ${code()}`);
		const before = changes().length;
		expect(await says("rosalind", `/confirm ${code()}`)).toMatchObject({ refused: "code-not-waiting", state: "ran" });
		expect(changes()).toHaveLength(before);
	});

	test("--dry-run shows again what it would hit, and the code goes on waiting", async () => {
		const { says, code, user, ...world } = room();
		await says("octavia", `/lockout ${jane} ${john}`);
		expect(await says("ravi", `/confirm ${code()} --dry-run`)).toMatchObject({
			event: { type: "answered" },
			reply: expect.stringContaining("Dry run: nothing was changed"),
		});
		untouched({ ...world, user });
		await says("ravi", `/confirm ${code()}`);
		expect(user(john).banned).toBe(true);
	});
});

describe("/cancel", () => {
	test("withdraws, and may be typed by anybody, who asked for it too", async () => {
		for (const by of ["octavia", "ravi"]) {
			const { says, code, ...world } = room();
			await says("octavia", `/lockout ${jane} ${john}`);
			expect(await says(by, `/cancel ${code()}`)).toMatchObject({
				event: { type: "cancelled", code: code() },
				reply: expect.stringMatching(/will not run[\s\S]*othing of it was done/),
				ending: "done",
			});
			expect(await says(by, `/cancel ${code()}`)).toMatchObject({ state: "cancelled" });
			untouched(world);
		}
	});

	test.each([
		["2026-03-01T10:35:30Z", "event"],
		["2026-03-01T10:35:31Z", "refused"],
	])("at %s, half an hour being over at 10:35:30: %s", async (at, what) => {
		const { says, code } = room();
		await says("octavia", `/lockout ${jane} ${john}`);
		expect(await says("ravi", `/cancel ${code()}`, { at })).toHaveProperty(what);
	});

	test("of what no reply shows, and of what ran, is refused", async () => {
		const { says, code } = room();
		expect(await says("ravi", "/cancel 2222")).toMatchObject({ refused: "unknown-code", waiting: [] });
		await says("octavia", `/lockout ${jane} ${john}`);
		await says("ravi", `/confirm ${code()}`);
		expect(await says("ravi", `/cancel ${code()}`)).toMatchObject({ state: "ran" });
	});
});

test("/resolve names what still waits, and only that", async () => {
	const { says, code } = room();
	await says("octavia", `/lockout ${jane} ${john}`);
	await says("ravi", `/cancel ${code()}`);
	const withdrawn = code();
	await says("octavia", `/revoke ${jane} ${john}`);
	const said = await says("ravi", "/resolve rolled back");
	const reply = "reply" in said ? said.reply : "";
	expect(reply).toContain("**Still waiting for a second person**");
	expect(reply).toContain(`\`/revoke\` of octavia for 2 users, until 10:35 UTC: \`/cancel ${code()}\` withdraws it`);
	expect(reply).not.toContain(withdrawn);
});

describe("the lead alone", () => {
	test("runs at once what needs two, with a reason that is recorded", async () => {
		const { says, user, locks } = room();
		const said = await says("rosalind", `/lockout ${jane} ${john} --alone "nobody else answers"`);
		expect(said).toMatchObject({ event: { type: "locked-out", alone: "nobody else answers" }, ending: "done" });
		expect(user(john).banned).toBe(true);
		expect(locks.log).toHaveLength(2);
	});

	test.each(["octavia", "ravi"])("anybody else is refused: %s", async (by) => {
		const { says, ...world } = room();
		expect(await says(by, `/lockout ${jane} ${john} --alone "nobody else"`)).toEqual({
			refused: "alone-not-lead",
			lead: "rosalind",
			key: expect.anything(),
		});
		untouched(world);
		expect(world.asked).toEqual([]);
	});
});
