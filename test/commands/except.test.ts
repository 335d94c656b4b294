// `--except` keeps users out of what a filter gives: nobody of them is touched, whatever happens between two people, and
// a slip in it never passes in silence.
import { describe, expect, test } from "vitest";
import type { Said, Surroundings } from "./asked.ts";
import { problemOf } from "./asked.ts";
import { crowd, jane, john, type Knows, person, unavailable, userId } from "./clerk-in-memory.ts";
import { eventOf, room as roomOf, untouched } from "./incident-talk.ts";

const org = "org_2NNEqL2nrIRdJ194ndJqAHwEfxC";
const other = userId(7);
const people = () => [
	person(jane, { email: "jane@example.com" }),
	person(john, { email: "john@example.com" }),
	person(other, { email: "other@example.com" }),
];

function room(knows: Knows = {}, around: Surroundings = {}) {
	const users = knows.users ?? people();
	const ids = users.map(({ id }) => id);
	return roomOf({ users, organizations: { [org]: ids }, signedIn: ids, ...knows }, around);
}

function replyOf(said: Said): string {
	return "reply" in said ? said.reply : "";
}

describe.each([
	["/revoke", `--organization ${org}`],
	["/lockout", "--signed-in-since 09:40"],
	["/force-reset", "--from-report"],
])("%s %s --except", (name, filter) => {
	const affected = `jane@example.com, ${john}, ${jane} and other@example.com`;

	test("leaves out who is named by id or by e-mail address, and hits all others", async () => {
		const { says, code, changes } = room({}, { affected });
		const said = await says("octavia", `${name} ${filter} --except ${john}, JANE@example.com --reason leak`);
		expect(eventOf(said)).toMatchObject({ type: "proposed", users: 1 });
		const leftOut = `**2 users left out**, as \`--except\` says: \`${john}\`, \`J…@example.com\` (\`${jane}\`).`;
		expect(replyOf(said)).toContain(leftOut);
		expect(replyOf(said)).toContain("| **Left out** | **2**, see below |");
		expect(replyOf(said)).not.toContain("the same user as");
		const done = await says("ravi", `/confirm ${code()}`);
		expect(done).toMatchObject({ ending: "done" });
		expect(replyOf(done)).toContain(leftOut);
		expect(changes().length).toBeGreaterThan(0);
		for (const change of changes()) expect(change).toContain(other);
	});

	test("shows in a dry run who is left out, and changes nothing", async () => {
		const { says, ...world } = room({}, { affected });
		expect(replyOf(await says("octavia", `${name} ${filter} --except ${john} --dry-run`))).toContain(
			"| **Left out** | **1**",
		);
		untouched(world);
	});

	test.each([
		["nobody's name", "nobody@example.com", { refused: "except-names-nobody", asked: "nobody@example.com" }],
		[
			"a name of two users",
			"twice@example.com",
			{ refused: "except-names-nobody", candidates: [userId(8), userId(9)] },
		],
		["everybody", `${jane} ${john} ${other}`, { refused: "only-excepted" }],
	])("of %s is refused, and nothing is done", async (_, except, refused) => {
		const twice = [userId(8), userId(9)].map((id) => person(id, { email: "twice@example.com" }));
		const organizations = { [org]: [jane, john, other] };
		const knows = { users: [...people(), ...twice], organizations, signedIn: [jane, john, other] };
		for (const more of ["", " --dry-run"]) {
			const { says, ...world } = room(knows, { affected });
			expect(await says("octavia", `${name} ${filter} --except ${except}${more}`)).toMatchObject(refused);
			untouched(world);
		}
	});
});

test("/unlock --except lets all others in that fit the filter", async () => {
	const users = people().map((one) => ({ ...one, banned: true }));
	const { says, code, user } = room({ users });
	await says("octavia", `/unlock --organization ${org} --except ${john}`);
	await says("ravi", `/confirm ${code()}`);
	expect([jane, john, other].map((id) => user(id).banned)).toEqual([false, true, false]);
});

test("who would not have been hit anyway is said to be so", async () => {
	const { says } = room({ organizations: { [org]: [jane, other] } });
	const said = await says("octavia", `/lockout --organization ${org} --except ${john} ${jane}`);
	expect(replyOf(said)).toContain(`**1 user left out**, as \`--except\` says: \`${jane}\`. Named after`);
	expect(replyOf(said)).toContain(`not among the users anyway: \`${john}\`.`);
});

test("an exception whom Clerk cannot read stops the command", async () => {
	const { says, ...world } = room({ trouble: (question) => (question.includes(john) ? unavailable : undefined) });
	await expect(says("octavia", `/lockout --organization ${org} --except ${john}`)).rejects.toBe(unavailable);
	untouched(world);
});

test("an address that means somebody else by now keeps a proposal from running, though its users may grow", async () => {
	const { says, code, ...world } = room();
	const { users } = world;
	await says("octavia", "/lockout --signed-in-since 09:40 --except jane@example.com");
	for (const user of users) {
		const email = user.id === jane ? "mallory@example.com" : user.id === john ? "jane@example.com" : user.email;
		Object.assign(user, { email, addresses: [email] });
	}
	expect(await says("ravi", `/confirm ${code()}`)).toMatchObject({ refused: "users-changed", sparesOthers: true });
	untouched(world);
});

test("a report that leaves nobody but who could not be read is a failure of Clerk, and not said to name nobody else", async () => {
	const trouble = (question: string) => (question === `find ${john}` ? unavailable : undefined);
	const { says, ...world } = room({ trouble }, { affected: `${jane} ${john}` });
	await expect(says("octavia", `/lockout --from-report --except ${jane}`)).rejects.toBe(unavailable);
	untouched(world);
});

test("a proposal whose record of the exceptions was edited does not run", async () => {
	const { says, code, edit, ...world } = room();
	await says("octavia", `/lockout --signed-in-since 09:40 --except ${jane}`);
	edit(({ event }) => (event.type === "proposed" ? { event: { ...event, exceptDigest: "0" } } : {}));
	expect(await says("ravi", `/confirm ${code()}`)).toMatchObject({ refused: "proposal-changed" });
	untouched(world);
});

test("the commands to go on and to take it back leave out the same users", async () => {
	const users = crowd(400);
	const { says, code } = room({
		users,
		trouble: (question) => (question.startsWith("revoke") ? unavailable : undefined),
	});
	await says("octavia", `/lockout --signed-in-since 09:40 --except ${userId(3)} ${userId(5)} --api-keys`);
	const reply = replyOf(await says("ravi", `/confirm ${code()}`));
	const again = `--signed-in-since 2026-03-01 09:40 --except ${userId(3)} ${userId(5)}`;
	expect(reply).toContain(`\`/unlock ${again}\``);
});

describe("a lockout by a filter that would hit the team", () => {
	const team = [
		person(jane, { gitHubLogins: ["octavia"] }),
		person(other, { gitHubLogins: ["rosalind"] }),
		person(john),
	];

	test("offers the command for all others, which can be typed as it stands", async () => {
		const { says, code, changes } = room({ users: team });
		const said = await says("octavia", `/lockout --signed-in-since 09:40 --except ${jane} --api-keys --reason phished`);
		const command = `/lockout --signed-in-since 2026-03-01 09:40 --except ${jane} ${other} --api-keys --reason "phished"`;
		expect(said).toMatchObject({ refused: "team-member", others: command });
		await says("octavia", command);
		expect(await says("ravi", `/confirm ${code()}`)).toMatchObject({ ending: "done" });
		for (const change of changes()) expect(change).toContain(john);
	});

	test("offers none of names, where the others can be named", async () => {
		const { says } = room({ users: team });
		expect(await says("octavia", `/lockout ${jane} ${john}`)).toMatchObject({
			refused: "team-member",
			others: undefined,
		});
	});

	test("leaves a reason out of it that does not fit into quotes", async () => {
		const { says } = room({ users: team });
		const said = await says("octavia", `/lockout --organization ${org} --reason a 15" laptop`);
		expect(said).toMatchObject({ others: `/lockout --organization ${org} --except ${jane} ${other}` });
	});
});

describe("not understood", () => {
	test.each([
		[`/lockout ${jane} --except ${john}`, /^--except belongs to a filter/],
		[`/lockout --from-report --except`, /^After --except a text is expected/],
		[`/lockout --from-report --except ,`, /^After --except a user is expected/],
		[`/lockout --from-report --except jane`, /is neither a user id/],
		[`/lockout --from-report --except ${john} stolen laptop`, /is neither a user id/],
		[`/lockout --from-report --except ${john} --except ${jane}`, /stands there twice/],
		[`/lockout --from-report --expect ${john}`, /The nearest one is --except/],
		[`/lockout --from-report\n--except ${john}`, /only the command's own line counts/],
	])("%s", async (line, problem) => {
		expect(await problemOf(line)).toMatch(problem);
	});
});
