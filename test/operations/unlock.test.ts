// Taking back a ban and a lock: only what is there, and what still holds where a part of it fails.
import { expect, test } from "vitest";
import { unlock } from "../../src/operations/unlock.ts";
import { clerkThat, failureOfClerk, jane, john, type Knows, person, unavailable } from "../commands/clerk-in-memory.ts";
import { orderOf } from "./order.ts";

async function letIn(facts: { banned: boolean; locked: boolean }, trouble: Knows["trouble"] = () => undefined) {
	const memory = clerkThat({ users: [person(jane, facts)], trouble });
	const { handle } = await unlock.begin(orderOf(memory));
	return { ...memory, handle, handling: await handle(jane) };
}

test.each([
	[{ banned: true, locked: false }, [`unban ${jane}`]],
	[{ banned: false, locked: true }, [`unlock ${jane}`]],
	[{ banned: true, locked: true }, [`unban ${jane}`, `unlock ${jane}`]],
	[{ banned: false, locked: false }, []],
])("of %j asks only for what is there", async (facts, questions) => {
	const { asked, handling, user } = await letIn(facts);
	expect(asked).toEqual(questions);
	expect(handling).toMatchObject({ access: "open", verified: true });
	expect(user(jane)).toMatchObject({ banned: false, locked: false });
});

const refused = failureOfClerk("forbidden", { status: 403 });

test.each([
	["the ban is not taken back", { banned: true, locked: true }, "unban", refused, "banned"],
	["the ban is taken back and the lock is not", { banned: true, locked: true }, "unlock", refused, "locked"],
	["the lock is not taken back", { banned: false, locked: true }, "unlock", refused, "locked"],
	["there is no answer, and they still are", { banned: true, locked: false }, "unban", unavailable, "unknown"],
] as const)("where %s, says what holds", async (_, facts, verb, failure, access) => {
	const { handling } = await letIn(facts, (question) => (question.startsWith(verb) ? failure : undefined));
	expect(handling).toMatchObject({ access, failures: [failure] });
});

test("where the answer is lost, and they can sign in, says so", async () => {
	const lost = (question: string) => (question.startsWith("unban") ? { lost: unavailable } : undefined);
	const { handling } = await letIn({ banned: true, locked: false }, lost);
	expect(handling).toMatchObject({ access: "open", failures: [] });
});

test("where the answer to the unban is lost, and it was done, the lock is taken back too", async () => {
	const lost = (question: string) => (question.startsWith("unban") ? { lost: unavailable } : undefined);
	const { handling, user } = await letIn({ banned: true, locked: true }, lost);
	expect(handling).toMatchObject({ access: "open", failures: [] });
	expect(user(jane)).toMatchObject({ banned: false, locked: false });
});

test("touches nobody who was not named", async () => {
	const { handle, changes } = await letIn({ banned: false, locked: false });
	expect(await handle(john)).toMatchObject({ user: john, verified: false });
	expect(changes()).toEqual([]);
});
