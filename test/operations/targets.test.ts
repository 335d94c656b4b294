// From what was typed to the users it stands for. A name that is nobody's, or several users', is never guessed.
import { describe, expect, test } from "vitest";
import { parseUserReference } from "../../src/incident/user-id.ts";
import { digestOf, type Named, type Selection, targetsOf, usersOf } from "../../src/operations/targets.ts";
import { clerkThat, jane, john, type Knows, person, unavailable, userId } from "../commands/clerk-in-memory.ts";

const at = "2026-03-01T10:05:30Z";

function named(...names: string[]): Selection {
	const all = names.flatMap((asked): Named[] => {
		const user = parseUserReference(asked);
		return user ? [{ asked, user }] : [];
	});
	return { by: "names", named: all };
}

async function targets(selection: Selection, knows: Knows = {}, report = "") {
	const { clerk, asked, changes } = clerkThat(knows);
	const found = await targetsOf(selection, { clerk, affected: async () => report, at });
	expect(changes()).toEqual([]);
	return {
		found,
		all: typeof found === "string" ? [] : found.all,
		notUsers: typeof found === "string" ? [] : found.notUsers,
		asked,
	};
}

describe("by name", () => {
	test("in the order in which they were typed, each told apart", async () => {
		const users = [
			person(jane, { email: "jane@example.com" }),
			person(john, { email: "team@example.com" }),
			person(userId(1), { email: "team@example.com" }),
		];
		const trouble = (question: string) => (question === `find ${userId(9)}` ? unavailable : undefined);
		const { all } = await targets(named("jane@example.com", userId(8), "team@example.com", jane, userId(9)), {
			users,
			trouble,
		});
		expect(all).toMatchObject([
			{ asked: "jane@example.com", outcome: "user", known: { id: jane } },
			{ asked: userId(8), outcome: "unknown" },
			{ asked: "team@example.com", outcome: "ambiguous", candidates: [john, userId(1)] },
			{ asked: jane, outcome: "repeated", as: "jane@example.com" },
			{ asked: userId(9), outcome: "unread", failure: unavailable },
		]);
		expect(usersOf(all).map(({ id }) => id)).toEqual([jane]);
	});

	test("an address of several users stands for none of them, even beside the id of one", async () => {
		const users = [jane, john].map((id) => person(id, { email: "team@example.com" }));
		const { all } = await targets(named("team@example.com", jane), { users });
		expect(usersOf(all).map(({ id }) => id)).toEqual([jane]);
		expect(all[0]).toMatchObject({ outcome: "ambiguous" });
	});
});

describe("from the report", () => {
	const users = [person(jane, { email: "jane@example.com" }), person(john)];

	test.each([
		["a list", `${jane}, ${john}`],
		["lines with bullets", `- ${jane}\n* \`${john}\``],
		["prose", `Affected is jane@example.com (${john}).`],
		["the end of a sentence", `First ${jane}. Then: ${john}!`],
		["a table", `| ${jane} | x |\n|${john} | y|`],
		["twice the same", `${jane} "${jane}" ${john}`],
	])("finds the users in %s", async (_, report) => {
		const { all } = await targets({ by: "report" }, { users }, report);
		expect(usersOf(all).map(({ id }) => id)).toEqual([jane, john]);
	});

	test("tells which words name nobody", async () => {
		const { notUsers } = await targets({ by: "report" }, { users }, `${jane} and jon@example`);
		expect(notUsers).toEqual(["and", "jon@example"]);
	});

	test.each(["", "everybody", "_No response_", "user_2NN", "jane at example.com"])(
		"of %j nobody is named",
		async (report) => {
			expect(await targets({ by: "report" }, {}, report)).toMatchObject({ found: "report-names-nobody", asked: [] });
		},
	);

	test("a long word without a space is passed over in no time worth speaking of", async () => {
		const { found } = await targets({ by: "report" }, {}, `${".".repeat(100_000)}a${".".repeat(100_000)}`);
		expect(found).toBe("report-names-nobody");
	});
});

describe("by a filter", () => {
	const org = "org_2NNEqL2nrIRdJ194ndJqAHwEfxC" as never;

	test("the members of an organization", async () => {
		const users = [person(jane), person(john)];
		const { all } = await targets(
			{ by: "organization", organization: org },
			{ users, organizations: { [org]: [john, jane] } },
		);
		expect(usersOf(all).map(({ id }) => id)).toEqual([john, jane]);
	});

	test("no such organization, and one without members, are told apart", async () => {
		expect(await targets({ by: "organization", organization: org })).toMatchObject({ found: "no-organization" });
		expect(await targets({ by: "organization", organization: org }, { organizations: { [org]: [] } })).toMatchObject({
			found: "nobody-fits",
		});
	});

	test.each([
		["09:40", "2026-03-01T09:40:00Z"],
		["10:05", "2026-03-01T10:05:00Z"],
		["23:00", "2026-02-28T23:00:00Z"],
		["2026-02-27 09:40", "2026-02-27T09:40:00Z"],
	])("who signed in since %s, which is %s", async (time, since) => {
		const { asked, all } = await targets({ by: "signed-in-since", time }, { signedIn: [jane] });
		expect(asked).toEqual([`signed in since ${since}`]);
		expect(usersOf(all)).toHaveLength(1);
	});

	test.each(["2026-03-02 09:40", "25:00", "now"])("%s is no time in the past, and nothing is asked", async (time) => {
		expect(await targets({ by: "signed-in-since", time })).toMatchObject({ found: "time-not-past", asked: [] });
	});

	test("a failure on the way is a failure, and not fewer users", async () => {
		const trouble = () => unavailable;
		await expect(targets({ by: "signed-in-since", time: "09:40" }, { trouble })).rejects.toBe(unavailable);
	});
});

test("the digest is of the users, not of their order", () => {
	expect(digestOf([jane, john])).toBe(digestOf([john, jane]));
	expect(digestOf([jane])).not.toBe(digestOf([jane, john]));
	expect(digestOf([])).not.toBe(digestOf([jane]));
});
