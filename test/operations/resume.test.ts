// What a run that takes up an earlier one must not forget, nor claim for itself.
import { describe, expect, test } from "vitest";
import type { HandledUser } from "../../src/incident/handled.ts";
import { keepEarlier, leaveOut } from "../../src/operations/resume.ts";
import type { OperationRow } from "../../src/words/operation-row.ts";
import { jane, john, unavailable } from "../commands/clerk-in-memory.ts";
import { incidentAfter, opened } from "../incident/given.ts";

const handled: HandledUser = { user: jane, revoked: 1, revokedBefore: 5, alreadyOver: 0, failed: 0, verified: true };
const row = (facts: Partial<HandledUser> = {}): OperationRow => ({
	asked: facts.user ?? jane,
	outcome: "handled",
	known: undefined,
	handling: { ...handled, ...facts, failures: [] },
});

function handlingOf(one: OperationRow | undefined) {
	return one?.outcome === "handled" ? one.handling : undefined;
}

describe("what others revoked meanwhile is theirs", () => {
	const revoked = (user: string, count: number) => ({
		type: "sessions-revoked" as const,
		users: [{ ...handled, user, revoked: count }],
		notFound: 0,
		unread: 0,
		reason: null,
	});

	test.each([
		["nobody", [], 5],
		["another command, two", [revoked(jane, 2)], 3],
		["two commands", [revoked(jane, 2), revoked(jane, 1)], 2],
		["more than Clerk lists", [revoked(jane, 9)], 0],
		["only somebody else's", [revoked(john, 2)], 5],
	])("%s", (_, events, before) => {
		const rows = [row()];
		leaveOut(rows, incidentAfter(opened, ...events).log);
		expect(handlingOf(rows[0])).toMatchObject({ revokedBefore: before, revoked: 1 });
	});

	test("a run that counts nothing from before is left as it is", () => {
		const rows = [row({ revokedBefore: undefined })];
		leaveOut(rows, incidentAfter(opened, revoked(jane, 2)).log);
		expect(handlingOf(rows[0])?.revokedBefore).toBeUndefined();
	});
});

describe("what an earlier run did", () => {
	const before: HandledUser = { user: jane, revoked: 20, alreadyOver: 1, failed: 17, verified: true };
	const keep = (...rows: OperationRow[]) => {
		keepEarlier(rows, {
			users: [before],
			rest: { users: 0, revoked: 0, revokedBefore: 0, alreadyOver: 0, apiKeys: 0, locked: 0, passwordless: 0 },
		});
		return rows;
	};

	test("gives way to what this run saw", () => {
		expect(keep(row())).toEqual([row()]);
	});

	test.each([
		["could not read them", { asked: jane, outcome: "unread", failures: [unavailable] } as const],
		["did not come to them", { asked: jane, outcome: "not-tried", failures: [unavailable] } as const],
	])("is kept where this run %s, as not verified, with the reason", (_, now) => {
		const [kept, ...others] = keep(now);
		expect(others).toEqual([]);
		expect(handlingOf(kept)).toMatchObject({ ...before, verified: false, failures: [unavailable] });
	});

	test("is kept where Clerk does not know them any more: then nothing is live", () => {
		const [kept] = keep({ asked: jane, outcome: "unknown" });
		expect(handlingOf(kept)).toMatchObject({
			access: "gone",
			revoked: 20,
			alreadyOver: 18,
			failed: 0,
			verified: true,
		});
	});

	test("is kept beside others, for whom it says nothing", () => {
		const rows = keep(row({ user: john }));
		expect(rows.map((one) => handlingOf(one)?.user)).toEqual([john, jane]);
	});
});
