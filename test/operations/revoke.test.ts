// Ending the sessions of users of whom one is deleted meanwhile: Clerk is asked whether they are gone, and only its word counts.
import { describe, expect, test } from "vitest";
import { isHandled } from "../../src/incident/handled.ts";
import { revoke } from "../../src/operations/revoke.ts";
import type { OutsideFailure } from "../../src/ports/failure.ts";
import { rowLine } from "../../src/words/operation-row.ts";
import { clerkThat, failureOfClerk, jane, type Knows, person, unavailable } from "../commands/clerk-in-memory.ts";
import { orderOf } from "./order.ts";

const notFound = failureOfClerk("not-found", { status: 404 });
const refused = failureOfClerk("rejected", { status: 422 });

async function revokeOne(knows: Pick<Knows, "trouble" | "revocations"> = {}, { deleted = true, apiKeys = false } = {}) {
	const memory = clerkThat({ users: [person(jane, { apiKeys: 2 })], ...knows });
	const { handle } = await revoke.begin(orderOf(memory, { apiKeys }));
	if (deleted) memory.users.pop();
	return { ...memory, handled: handle(jane) };
}

const atSessions = (failure: OutsideFailure) => (question: string) =>
	question.startsWith("revoke user_") ? failure : undefined;

describe("a user who was deleted meanwhile", () => {
	test.each([
		["not found", notFound],
		["refused", refused],
	])("and whose sessions are %s, is gone, which is as good as done", async (_, failure) => {
		const { handled, asked } = await revokeOne({ trouble: atSessions(failure) });
		const handling = await handled;
		expect(handling).toMatchObject({ access: "gone", revoked: 0, failed: 0, failures: [] });
		expect(isHandled("sessions-revoked", handling)).toBe(true);
		expect(asked.at(-1)).toBe(`find ${jane}`);
		expect(rowLine("revoke", { asked: jane, outcome: "handled", known: undefined, handling })).toBe(
			`- ✅ \`${jane}\`: Clerk does not know the user any more, so nobody can sign in as them.`,
		);
	});

	test("and has no API keys that Clerk knows of, is done with them too", async () => {
		const handling = await (await revokeOne({}, { apiKeys: true })).handled;
		expect(handling).toMatchObject({ access: "gone", apiKeys: { revoked: 0, failed: 0, listed: true } });
		expect(isHandled("sessions-revoked", handling)).toBe(true);
	});

	test("and whose API keys cannot be read for another reason, is not done", async () => {
		const trouble = (question: string) => (question.startsWith("revoke API keys") ? unavailable : undefined);
		const handling = await (await revokeOne({ trouble }, { apiKeys: true })).handled;
		expect(handling).toMatchObject({ access: "gone", apiKeys: { listed: false }, failures: [unavailable] });
		expect(isHandled("sessions-revoked", handling)).toBe(false);
	});

	test("while the sessions were being revoked: what was confirmed is counted, and nothing is left", async () => {
		const cut = { revoked: 2, alreadyOver: 0, failed: 1, verified: false, failures: [notFound] };
		const { clerk, users, ...memory } = clerkThat({ revocations: { [jane]: cut } });
		const { handle } = await revoke.begin({
			...orderOf({ clerk, users }),
			clerk: {
				...clerk,
				async revokeAllSessions(id) {
					const handling = await clerk.revokeAllSessions(id);
					users.pop();
					return handling;
				},
			},
		});
		const handling = await handle(jane);
		expect(handling).toMatchObject({ revoked: 2, alreadyOver: 1, failed: 0, verified: true, access: "gone" });
		expect(memory.asked.at(-1)).toBe(`find ${jane}`);
		expect(rowLine("revoke", { asked: jane, outcome: "handled", known: undefined, handling })).toContain(
			"nobody can sign in as them; 2 sessions revoked, 1 already gone when their turn came",
		);
	});
});

describe("a user who cannot be read, and is not known to be gone,", () => {
	test.each<[string, OutsideFailure, Parameters<typeof revokeOne>]>([
		["for Clerk still knows them", notFound, [{ trouble: atSessions(notFound) }, { deleted: false }]],
		[
			"for Clerk cannot be asked",
			notFound,
			[{ trouble: (question) => (question.startsWith("find") ? unavailable : atSessions(notFound)(question)) }],
		],
		["for Clerk is down", unavailable, [{ trouble: atSessions(unavailable) }]],
	])("%s, is not called gone", async (_, failure, scene) => {
		await expect((await revokeOne(...scene)).handled).rejects.toBe(failure);
	});
});
