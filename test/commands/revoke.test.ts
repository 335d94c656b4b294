// `/revoke` against a Clerk in words of the domain: which questions it asks, what it records and how it ends.
import { describe, expect, test } from "vitest";
import { UserId } from "../../src/incident/user-id.ts";
import { type Clerk, type KnownUser, OutsideFailure, type Revocation } from "../../src/ports.ts";
import { say } from "./asked.ts";

const jane = UserId.parse("user_2NNEqL2nrIRdJ194ndJqAHwEfxC");
const john = UserId.parse("user_9ZZEqL2nrIRdJ194ndJqAHwEfxD");
const unavailable = new OutsideFailure({ service: "Clerk", reason: "unavailable", message: "Clerk answered 503" });

type Knows = { users?: KnownUser[]; revocations?: Record<string, Partial<Revocation> | OutsideFailure> };

/** A Clerk that knows these users; every question to it is written down. */
function clerkThat({ users = [{ id: jane, email: "jane@example.com", banned: false }], revocations = {} }: Knows = {}) {
	const asked: string[] = [];
	const clerk: Clerk = {
		instance: "production",
		async findUser(id) {
			asked.push(`find ${id}`);
			return users.find((user) => user.id === id);
		},
		async findUsersByEmail(email) {
			asked.push(`find ${email}`);
			return users.filter((user) => user.email === email);
		},
		async revokeAllSessions(id) {
			asked.push(`revoke ${id}`);
			const planned = revocations[id] ?? {};
			if (planned instanceof OutsideFailure) throw planned;
			return { user: id, revoked: 3, alreadyOver: 0, failed: 0, verified: true, failures: [], ...planned };
		},
		async longestTokenLifetimeSeconds() {
			asked.push("token lifetime");
			return 60;
		},
	};
	return { clerk, asked };
}

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

	test("touches nothing where the user is unknown", async () => {
		const { clerk, asked } = clerkThat({ users: [] });
		const outcome = await say(`/revoke ${jane}`, { clerk });
		expect(asked).toEqual([`find ${jane}`]);
		expect(outcome).toMatchObject({ event: { type: "refused", code: "unknown-user" }, ending: "refused" });
	});

	test("touches nothing where an address belongs to two users", async () => {
		const users = [jane, john].map((id) => ({ id, email: "team@example.com", banned: false }));
		const { clerk, asked } = clerkThat({ users });
		expect(await say("/revoke team@example.com", { clerk })).toMatchObject({ ending: "refused" });
		expect(asked).toEqual(["find team@example.com"]);
	});

	test("goes on with the others when one user cannot be read", async () => {
		const users = [jane, john].map((id) => ({ id, email: null, banned: false }));
		const { clerk } = clerkThat({ users, revocations: { [jane]: unavailable } });
		expect(await say(`/revoke ${jane} ${john}`, { clerk })).toMatchObject({
			event: { type: "sessions-revoked", users: [{ ...confirmed, user: john }], unread: 1 },
			ending: "failed",
		});
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

	test("ends refused when all who were found are done and one was not found", async () => {
		const { clerk } = clerkThat();
		expect(await say(`/revoke ${jane} ${john}`, { clerk })).toMatchObject({
			event: { type: "sessions-revoked", notFound: 1 },
			ending: "refused",
		});
	});

	test("takes a user named twice once", async () => {
		const { clerk, asked } = clerkThat();
		await say(`/revoke ${jane}, ${jane}`, { clerk });
		expect(asked.filter((question) => question.startsWith("revoke"))).toHaveLength(1);
	});

	test("takes a user named by id and by e-mail address once, and says so", async () => {
		const { clerk, asked } = clerkThat();
		const outcome = await say(`/revoke ${jane} jane@example.com`, { clerk });
		expect(asked.filter((question) => question.startsWith("revoke"))).toHaveLength(1);
		expect(outcome).toMatchObject({
			event: { users: [confirmed], notFound: 0 },
			reply: expect.stringMatching(/✅ \*\*3 sessions revoked; none is left[\s\S]*the same user as/),
			ending: "done",
		});
	});

	test("does not overlook a user named on the line below", async () => {
		expect(await say(`/revoke ${jane}\n${john}`)).toMatchObject({ refused: "bad-arguments" });
		const { clerk } = clerkThat();
		expect(await say(`/revoke ${jane}\nhis laptop was stolen`, { clerk })).toMatchObject({ ending: "done" });
	});

	test("does not say of a banned user that they can sign in again", async () => {
		const { clerk } = clerkThat({ users: [{ id: jane, email: null, banned: true }] });
		const outcome = await say(`/revoke ${jane}`, { clerk });
		expect("reply" in outcome && outcome.reply).not.toContain("can sign in again");
	});

	test("keeps what an earlier run recorded of a user that this run cannot read", async () => {
		const before = { user: jane, revoked: 20, alreadyOver: 0, failed: 17, verified: true };
		const resumed = { type: "sessions-revoked" as const, users: [before], notFound: 0, unread: 0, reason: null };
		const { clerk } = clerkThat({ revocations: { [jane]: unavailable } });
		for (const named of [jane, "jane@example.com"]) {
			expect(await say(`/revoke ${named}`, { clerk, resumed })).toMatchObject({
				event: { type: "sessions-revoked", users: [{ ...before, verified: false }] },
				reply: expect.stringContaining("20 sessions revoked"),
				ending: "failed",
			});
		}
	});

	test("gives the whole command to go on with, however many users are left", async () => {
		const ids = Array.from({ length: 20 }, (_, index) => UserId.parse(`user_${String(index).padStart(27, "0")}`));
		const users = ids.map((id) => ({ id, email: null, banned: false }));
		const { clerk } = clerkThat({ users, revocations: Object.fromEntries(ids.map((id) => [id, unavailable])) });
		expect(await say(`/revoke ${ids.join(" ")}`, { clerk })).toMatchObject({
			reply: expect.stringContaining(`\`/revoke ${ids.join(" ")}\``),
		});
	});

	test("leaves a fault of ours a fault of ours", async () => {
		const { clerk } = clerkThat();
		const broken = { ...clerk, revokeAllSessions: () => Promise.reject(new TypeError("ours")) };
		await expect(say(`/revoke ${jane}`, { clerk: broken })).rejects.toThrow(TypeError);
	});
});
