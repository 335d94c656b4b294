// A new password at the next sign-in: what is done, and what is true where a part of it fails.
import { expect, test } from "vitest";
import { isHandled } from "../../src/incident/handled.ts";
import { forceReset } from "../../src/operations/force-reset.ts";
import { clerkThat, failureOfClerk, jane, type Knows, person, unavailable } from "../commands/clerk-in-memory.ts";
import { orderOf } from "./order.ts";

async function reset(knows: Knows = {}, apiKeys = false) {
	const memory = clerkThat({ users: [person(jane, { apiKeys: 2 })], ...knows });
	const { handle } = await forceReset.begin(orderOf(memory, { apiKeys, reason: "leak" }));
	const handling = await handle(jane);
	return { ...memory, handling, isDone: isHandled("reset-forced", handling) };
}

test("marks the password, ends the sessions and counts them", async () => {
	const { handling, isDone, asked, user } = await reset();
	expect(asked).toEqual([`live sessions ${jane}`, `compromise password ${jane}`, `revoke ${jane}`]);
	expect(handling).toMatchObject({ password: "to-be-reset", revoked: 3, verified: true, failures: [] });
	expect([user(jane).password, isDone]).toEqual(["to-be-reset", true]);
});

test("revokes the API keys where that was asked for", async () => {
	expect((await reset({}, true)).handling).toMatchObject({ apiKeys: { revoked: 2, failed: 0, listed: true } });
});

test("of a user without a password ends the sessions, and says that there is none", async () => {
	const { handling, isDone, live } = await reset({ users: [person(jane, { password: "none" })] });
	expect(handling).toMatchObject({ password: "none", revoked: 3 });
	expect([live(jane), isDone]).toEqual([0, true]);
});

test.each([
	[
		"the password could not be marked",
		"compromise",
		failureOfClerk("rejected"),
		{ password: "unchanged", revoked: 3, verified: true },
	],
	["the sessions could not be read at the end", "revoke", unavailable, { password: "to-be-reset", verified: false }],
])("is not done where %s", async (_, verb, failure, what) => {
	const { handling, isDone } = await reset({
		trouble: (question) => (question.startsWith(verb) ? failure : undefined),
	});
	expect(handling).toMatchObject({ ...what, failures: [failure] });
	expect(isDone).toBe(false);
});

test("sessions that could not be listed before are counted by when they ended", async () => {
	const trouble = (question: string) => (question.startsWith("live") ? unavailable : undefined);
	expect((await reset({ trouble })).handling).toMatchObject({ revoked: 0, revokedBefore: 3, verified: true });
});
