// `/revoke` of one user against a Clerk in words of the domain: which questions it asks, what it records and how it ends.
// Several users, and filters, wait for a second person: `two-people.test.ts`.
import { describe, expect, test } from "vitest";
import { say } from "./asked.ts";
import { clerkThat, jane, john, person, unavailable } from "./clerk-in-memory.ts";

const confirmed = { user: jane, revoked: 3, alreadyOver: 0, failed: 0, verified: true };

describe("/revoke", () => {
	test("asks whether the user exists, then revokes, then asks how long tokens live", async () => {
		const { clerk, asked } = clerkThat();
		const outcome = await say(`/revoke ${jane} --reason stolen`, { clerk });
		expect(asked).toEqual([`find ${jane}`, `revoke ${jane}`, "token lifetime"]);
		expect(outcome).toMatchObject({
			event: { type: "sessions-revoked", users: [confirmed], notFound: 0, unread: 0, reason: "stolen" },
			ending: "done",
		});
	});

	test("finds a user by e-mail address, whatever its case, and records the id alone", async () => {
		const { clerk, asked } = clerkThat();
		const outcome = await say("/revoke Jane@Example.com", { clerk });
		expect(asked).toEqual(["find jane@example.com", `revoke ${jane}`, "token lifetime"]);
		expect(JSON.stringify("event" in outcome && outcome.event)).not.toContain("@");
	});

	test("with --api-keys revokes the user's keys too, and says so", async () => {
		const { clerk, asked, user } = clerkThat({ users: [person(jane, { apiKeys: 2 })] });
		const outcome = await say(`/revoke ${jane} --api-keys --reason stolen`, { clerk });
		expect(asked).toEqual([
			`find ${jane}`,
			`revoke ${jane}`,
			`revoke API keys ${jane} because stolen`,
			"token lifetime",
		]);
		expect(user(jane).apiKeys).toBe(0);
		expect(outcome).toMatchObject({
			event: { users: [{ apiKeys: { revoked: 2, failed: 0, listed: true } }] },
			reply: expect.stringContaining("3 sessions and 2 API keys revoked"),
			ending: "done",
		});
	});

	test("without it leaves the keys alone, and says that they go on working", async () => {
		const { clerk, user } = clerkThat({ users: [person(jane, { apiKeys: 2 })] });
		expect(await say(`/revoke ${jane}`, { clerk })).toMatchObject({ reply: expect.stringContaining("go on working") });
		expect(user(jane).apiKeys).toBe(2);
	});

	test("keys that could not be read leave the command unfinished", async () => {
		const trouble = (question: string) => (question.startsWith("revoke API keys") ? unavailable : undefined);
		const { clerk } = clerkThat({ trouble });
		expect(await say(`/revoke ${jane} --api-keys`, { clerk })).toMatchObject({
			event: { users: [{ ...confirmed, apiKeys: { listed: false } }] },
			reply: expect.stringMatching(/API keys of 1 user may still work[\s\S]*`\/revoke user_\w+ --api-keys`/),
			ending: "failed",
		});
	});

	test("touches nothing where the user is unknown", async () => {
		const { clerk, asked } = clerkThat({ users: [] });
		const outcome = await say(`/revoke ${jane}`, { clerk });
		expect(asked).toEqual([`find ${jane}`]);
		expect(outcome).toMatchObject({ event: { type: "refused", code: "unknown-user" }, ending: "refused" });
	});

	test("touches nothing where an address belongs to two users", async () => {
		const users = [jane, john].map((id) => person(id, { email: "team@example.com" }));
		const { clerk, asked } = clerkThat({ users });
		expect(await say("/revoke team@example.com", { clerk })).toMatchObject({ ending: "refused" });
		expect(asked).toEqual(["find team@example.com"]);
	});

	test("of several names that are nobody's waits for nobody, and touches nothing", async () => {
		const { clerk, asked } = clerkThat({ users: [] });
		const outcome = await say(`/revoke ${jane} ${john}`, { clerk });
		expect(outcome).toMatchObject({ event: { type: "refused", code: "unknown-user" }, ending: "refused" });
		expect(asked).toEqual([`find ${jane}`, `find ${john}`]);
	});

	test("is not done where the user could not even be looked for", async () => {
		const trouble = (question: string) => (question.startsWith("find") ? unavailable : undefined);
		const { clerk, changes } = clerkThat({ trouble });
		expect(await say(`/revoke ${jane}`, { clerk })).toMatchObject({
			event: { type: "sessions-revoked", users: [], unread: 1 },
			ending: "failed",
		});
		expect(changes()).toEqual([]);
	});

	test.each([
		["something was left", { failed: 1 }, "failed"],
		["the end could not be verified", { verified: false, failed: 1 }, "failed"],
		["some were over already", { alreadyOver: 2 }, "done"],
		["nothing was live", { revoked: 0 }, "done"],
	])("when %s", async (_, revocation, ending) => {
		const { clerk } = clerkThat({ revocations: { [jane]: revocation } });
		expect(await say(`/revoke ${jane}`, { clerk })).toMatchObject({
			event: { type: "sessions-revoked", users: [{ ...confirmed, ...revocation }] },
			ending,
		});
	});

	test("takes a user named twice in the same words once, and needs nobody else for it", async () => {
		const { clerk, changes } = clerkThat();
		expect(await say(`/revoke ${jane}, ${jane}`, { clerk })).toMatchObject({ ending: "done" });
		expect(changes()).toEqual([`revoke ${jane}`]);
	});

	test("does not overlook a user named on the line below", async () => {
		expect(await say(`/revoke ${jane}\n${john}`)).toMatchObject({ refused: "bad-arguments" });
		const { clerk } = clerkThat();
		expect(await say(`/revoke ${jane}\nhis laptop was stolen`, { clerk })).toMatchObject({ ending: "done" });
	});

	test("does not say of a banned user that they can sign in again", async () => {
		const { clerk } = clerkThat({ users: [person(jane, { banned: true })] });
		const outcome = await say(`/revoke ${jane}`, { clerk });
		expect("reply" in outcome && outcome.reply).not.toContain("can sign in again");
	});

	test("keeps what an earlier run recorded of a user that this run cannot read", async () => {
		const before = { user: jane, revoked: 20, alreadyOver: 0, failed: 17, verified: true };
		const resumed = { type: "sessions-revoked" as const, users: [before], notFound: 0, unread: 0, reason: null };
		const { clerk } = clerkThat({ trouble: (question) => (question.startsWith("revoke") ? unavailable : undefined) });
		for (const named of [jane, "jane@example.com"]) {
			expect(await say(`/revoke ${named}`, { clerk, resumed })).toMatchObject({
				event: { type: "sessions-revoked", users: [{ ...before, verified: false }] },
				reply: expect.stringContaining("20 sessions revoked"),
				ending: "failed",
			});
		}
	});

	test("leaves a fault of ours a fault of ours", async () => {
		const trouble = (question: string) => (question.startsWith("revoke") ? new TypeError("ours") : undefined);
		await expect(say(`/revoke ${jane}`, { clerk: clerkThat({ trouble }).clerk })).rejects.toThrow(TypeError);
	});
});
