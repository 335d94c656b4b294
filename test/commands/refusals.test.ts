// Every reason for which a command about users is not run, each reached by a row and missed by its neighbour; and that
// nothing was changed in Clerk before.
import { describe, expect, test } from "vitest";
import type { Confirmation } from "../../src/commands/command.ts";
import type { OperationRefusal } from "../../src/words/operation-refusal.ts";
import { type Around, ledIncident, locksThat, say, talk, teamOf } from "./asked.ts";
import { clerkThat, jane, john, type Knows } from "./clerk-in-memory.ts";
import { about, org, rows, users } from "./refusal-rows.ts";

async function reached({
	line,
	by = "ravi",
	knows,
	around,
}: {
	line: string;
	by?: string | undefined;
	knows?: Knows | undefined;
	around?: Around | undefined;
}) {
	const memory = clerkThat({ users: users(), organizations: { [org]: [john] }, signedIn: [john], ...knows });
	const more = { incident: ledIncident(), people: teamOf(), locks: locksThat(), ...around };
	return { outcome: await say(line, { clerk: memory.clerk, by, ...more }), ...memory };
}

/** The closed list, and where each is reached: by a row here, or by a talk. */
const reachedBy: Record<OperationRefusal["refused"], "row" | "talk"> = {
	"report-names-nobody": "row",
	"no-organization": "row",
	"time-not-past": "row",
	"nobody-fits": "row",
	"nobody-kept-out": "row",
	"except-names-nobody": "row",
	"only-excepted": "row",
	"other-instance": "row",
	"no-such-user": "row",
	"alone-not-lead": "row",
	"team-unknown": "row",
	"team-member": "row",
	"users-changed": "talk",
	"let-in-since": "talk",
	"locked-out-since": "talk",
	"proposal-changed": "talk",
	locked: "row",
	"comment-changed": "talk",
	"unknown-code": "row",
	"code-not-waiting": "talk",
	"own-command": "talk",
	"asker-no-permission": "talk",
};

test("every reason of the closed list that needs no talk is reached by a row", () => {
	const codes = Object.entries(reachedBy).flatMap(([code, by]) => (by === "row" ? [code] : []));
	expect(new Set(rows.map(([, { code }]) => code))).toEqual(new Set(codes));
});

describe("is refused, and nothing was changed:", () => {
	test.each(rows)("%s", async (_, row) => {
		const { outcome, changes } = await reached(row);
		expect(outcome).toMatchObject({ refused: row.code });
		expect(changes()).toEqual([]);
	});
});

describe("its neighbour is not:", () => {
	test.each(rows)("%s", async (_, { neighbour, ...row }) => {
		const { outcome } = await reached({ ...row, ...neighbour });
		expect(outcome).not.toHaveProperty("refused");
	});
});

test("a key with a prefix says itself whose it is, one without is asked about once, and with no instance in the incident not at all", async () => {
	const questions = async (knows: Knows, around: Around) =>
		(await reached({ line: `/revoke ${john}`, knows, around })).asked.filter((question) => question === "environment")
			.length;
	const unprefixed = { instance: undefined, environment: "production" } as const;
	expect(await questions({ instance: "production" }, about("production"))).toBe(0);
	expect(await questions(unprefixed, about("production"))).toBe(1);
	expect(await questions(unprefixed, { incident: ledIncident() })).toBe(0);
});

test("the other instance's users are not even looked for", async () => {
	expect(
		(await reached({ line: `/lockout ${john}`, knows: { instance: "development" }, around: about("production") }))
			.asked,
	).toEqual([]);
});

test("a key of which neither it nor Clerk tells the instance is used", async () => {
	const { outcome } = await reached({
		line: `/revoke ${john}`,
		knows: { instance: undefined, environment: undefined },
		around: about("production"),
	});
	expect(outcome).toMatchObject({ ending: "done" });
});

describe("who agrees to a command", () => {
	const people = teamOf();

	test("is not locked out by it", async () => {
		const { clerk, changes } = clerkThat({ users: users() });
		const { says, code } = talk({ clerk, people, locks: locksThat() });
		await says("ravi", `/lockout ${jane} ${john}`);
		expect(await says("octavia", `/confirm ${code()}`)).toMatchObject({
			refused: "team-member",
			hit: [{ user: jane, part: "confirmer", login: "octavia" }],
		});
		expect(changes()).toEqual([]);
		expect(await says("kim", `/confirm ${code()}`)).toMatchObject({ ending: "done" });
	});

	test("does not unlock the account of who asked either", async () => {
		const { clerk, users: all, changes } = clerkThat({ users: users() });
		for (const user of all) user.gitHubLogins = [];
		const { says, code } = talk({ clerk, people, locks: locksThat() });
		await says("octavia", `/lockout ${jane} ${john}`);
		for (const user of all) if (user.id === jane) user.gitHubLogins = ["octavia"];
		expect(await says("kim", `/confirm ${code()}`)).toMatchObject({
			refused: "team-member",
			hit: [{ part: "asker", login: "octavia" }],
		});
		expect(changes()).toEqual([]);
	});
});

test("what the comment of a proposal has become is decided where it can be read, and its refusal is passed on", async () => {
	const { clerk, changes } = clerkThat({ users: users() });
	const { says, code, incident } = talk({ clerk, people: teamOf(), locks: locksThat() });
	await says("kim", `/lockout ${jane} ${john}`);
	for (const refusal of [
		{ refused: "comment-changed", what: "edited", of: "octavia" },
		{ refused: "comment-changed", what: "deleted", of: "octavia" },
		{ refused: "asker-no-permission", login: "octavia" },
	] as const) {
		const given: Confirmation[] = [];
		const outcome = await say(`/confirm ${code()}`, {
			incident: incident(),
			by: "ravi",
			key: "comment:300/1",
			clerk,
			async runProposed(_, { confirmation }) {
				given.push(confirmation);
				return refusal;
			},
		});
		expect(outcome).toEqual(refusal);
		expect(given).toMatchObject([{ proposal: { by: "kim" }, alone: null, dryRun: false }]);
	}
	expect(changes()).toEqual([]);
});
