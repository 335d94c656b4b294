// What the timeline counts: everybody to whom something was done, once, and nobody else.
import { describe, expect, test } from "vitest";
import type { IncidentEvent } from "../../src/incident/event.ts";
import type { HandledEvent, HandledUser } from "../../src/incident/handled.ts";
import { timeline } from "../../src/incident/timeline.ts";
import { timelineSentence } from "../../src/words/timeline.ts";
import { incidentAfter, opened } from "../incident/given.ts";
import { doneOf, userId } from "./operation-room.ts";

function sentencesOf(...events: IncidentEvent[]): string[] {
	return timeline(incidentAfter(opened, ...events), []).map(timelineSentence);
}

/** As a run writes it of a user of whom Clerk told nothing. */
function place(index: number): HandledUser {
	return { user: userId(index), revoked: 0, alreadyOver: 0, failed: 0, verified: false };
}

const confirmed = { code: "K7QF", by: "rosalind" };
const nobody = { users: [], notFound: 0, unread: 0, reason: null };
const first = { type: "sessions-revoked", ...nobody, rest: doneOf(58), notTried: 2, confirmed } satisfies HandledEvent;
const second = { type: "sessions-revoked", ...nobody, rest: doneOf(60), confirmed } satisfies HandledEvent;

describe("a code that two people confirm, one after the other", () => {
	test("counts in its last record, which holds what the first did", () => {
		const [before, after] = sentencesOf({ ...first, alone: "nobody answers", reason: "leak" }, second);
		expect(before).toContain("confirmed");
		expect(before).toContain("a part was done, which is counted where it went on");
		expect(before).not.toMatch(/\d+ (?:users|sessions)/);
		expect(before).toContain("nobody answers");
		expect(before).toContain("reason: leak");
		expect(after).toContain("revoked 120 sessions of 60 users");
	});

	test("counts in the first where the second did nothing", () => {
		const [before, after] = sentencesOf(first, { ...second, rest: undefined, notTried: 60 });
		expect(before).toContain("revoked 116 sessions of 58 users");
		expect(after).toContain("reached nobody");
	});

	test("is another than the code of another command, and than a command that nobody confirmed", () => {
		const { confirmed: _, ...alone } = first;
		for (const sentence of sentencesOf(first, { ...second, confirmed: { ...confirmed, code: "M2XP" } }, alone, alone))
			expect(sentence).toMatch(/\d+ sessions of \d+ users/);
	});
});

describe("users of whom Clerk told nothing are no users to whom something was done", () => {
	test.each([
		["sessions-revoked", "revoked 116 sessions of 58 users (**2 users could not be read**)"],
		["locked-out", "locked out 58 users, and revoked 116 sessions (**2 users could not be read**)"],
		["unlocked", "unlocked 58 users (**2 users could not be read**)"],
		["reset-forced", "forced a new password on 58 users, and revoked 116 sessions (**2 users could not be read**)"],
	] as const)("%s", (type, said) => {
		const [sentence] = sentencesOf({ type, ...nobody, users: [place(1), place(2)], rest: doneOf(58) });
		expect(sentence).toBe(`**octavia** ${said}`);
	});

	test("nor are they where nobody else is", () => {
		const [revoking, locking] = sentencesOf(
			{ type: "sessions-revoked", ...nobody, users: [place(1), place(2)] },
			{ type: "locked-out", ...nobody, users: [place(1)], unread: 1 },
		);
		expect(revoking).toBe("**octavia** could not read the sessions of 2 users");
		expect(locking).toBe("**octavia** typed `/?`, which reached nobody (**2 users could not be read**)");
	});

	test("but one of whom anything is known is", () => {
		const [sentence] = sentencesOf({ type: "locked-out", ...nobody, users: [{ ...place(1), access: "banned" }] });
		expect(sentence).toContain(`locked out \`${userId(1)}\``);
		expect(sentence).toContain("**not verified**");
	});
});
