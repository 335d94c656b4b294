// One record of a list that is not as documented: it hides no other, and is never left out in silence.
import { describe, expect, test } from "vitest";
import { idOf } from "../../src/drill/clerk/state.ts";
import { EmailAddress, OrganizationId, UserId, type UserReference } from "../../src/incident/user-id.ts";
import type { Found } from "../../src/ports/clerk.ts";
import { OutsideFailure } from "../../src/ports/failure.ts";
import { acme, manyUsers, noon } from "../drill/clerk/open-clerk.ts";
import { callsTo, connectInProcess, robinId, robinWith } from "./connected.ts";

const idAt = (index: number) => UserId.parse(idOf("user", index));
const byId = (index: number): UserReference => ({ id: idAt(index) });
const byEmail = (index: number): UserReference => ({ email: EmailAddress.parse(`user${index}@example.com`) });
const upTo = <Value>(count: number, make: (index: number) => Value) =>
	Array.from({ length: count }, (_, index) => make(index));
const told = (found: Found) => (found instanceof OutsideFailure ? found.reason : found.map(({ id }) => id));

const sessionsPath = /^\/v1\/sessions$/;
const keysPath = /^\/v1\/api_keys$/;
const usersPath = /^\/v1\/users$/;
const onePath = /^\/v1\/users\/user_/;
const membershipsPath = /\/memberships$/;

describe("a session", () => {
	const session = (more: object) => ({ id: "sess_9", user_id: robinId, status: "active", created_at: noon, ...more });

	/** Robin's sessions, three of them live, and with each list one more. */
	function openWith(record: unknown) {
		const { local, clerk, clock } = connectInProcess({ users: robinWith(3) });
		for (const nth of [1, 2]) {
			const data = [record, ...local.sessions(robinId)];
			const body = { data, total_count: data.length };
			if (nth === 1) local.faults.add({ when: { path: sessionsPath, nth }, answer: { status: 200, body } });
		}
		const rest = { data: [record], total_count: 1 };
		local.faults.add({ when: { path: sessionsPath, nth: 2, times: 9 }, answer: { status: 200, body: rest } });
		return { local, clerk, clock };
	}

	test.each<[string, unknown, string]>([
		["whose id is a path", session({ id: "../users" }), "a record without a usable id (id)"],
		["without an id", session({ id: undefined }), "a record without a usable id (id)"],
		["without a state", session({ status: null }), "sess_9 (status)"],
		["of nobody", session({ user_id: 7 }), "sess_9 (user_id)"],
		["that is no object", "sess_9", "a record without a usable id"],
	])("%s keeps no other from being revoked, and is told as not done", async (_, record, name) => {
		const { local, clerk, clock } = openWith(record);
		const { failures, ...ended } = await clock.run(clerk.revokeAllSessions(robinId));
		expect(ended).toEqual({ user: robinId, revoked: 3, alreadyOver: 0, failed: 1, verified: false });
		expect(local.liveSessions(robinId)).toEqual([]);
		expect(failures).toMatchObject([{ reason: "unreadable-record", status: undefined }]);
		expect(failures[0]?.message).toBe(`1 record of GET /sessions is not as documented: ${name}`);
		expect(callsTo(local, "POST", /./)).toHaveLength(3);
	});

	test("that says itself to be over needs no reading", async () => {
		const { clerk, clock } = openWith(session({ id: "sess-9", status: "ended" }));
		expect(await clock.run(clerk.revokeAllSessions(robinId))).toMatchObject({
			failed: 0,
			verified: true,
			failures: [],
		});
	});

	test("whose device is written in another way is a session like any other", async () => {
		const { local, clerk, clock } = connectInProcess({ users: robinWith(0) });
		const body = [session({ latest_activity: { city: 7 }, last_active_at: "noon", updated_at: {} })];
		local.faults.add({ when: { path: sessionsPath, nth: 1 }, answer: { status: 200, body } });
		local.faults.add({ when: { path: sessionsPath, nth: 2 }, answer: { status: 200, body: [] } });
		expect(await clock.run(clerk.liveSessions(robinId))).toEqual(["sess_9"]);
	});

	test("is shown with what can be read of it, and as live", async () => {
		const { clerk, clock } = openWith(session({ id: "../users", latest_activity: { city: "Lisbon" }, status: 1 }));
		const views = await clock.run(clerk.sessions(robinId));
		expect(views.filter(({ live }) => live)).toHaveLength(4);
		expect(views).toContainEqual(
			expect.objectContaining({ status: "unreadable", live: true, city: "Lisbon", startedAt: "2026-03-01T12:00:00Z" }),
		);
	});

	test("is not left out where sessions are counted", async () => {
		const { clerk, clock } = openWith(session({ id: null }));
		await expect(clock.run(clerk.liveSessions(robinId))).rejects.toMatchObject({ reason: "unreadable-record" });
	});

	test("is not asked for again and again", async () => {
		const { local, clerk, clock } = openWith(session({ id: null }));
		await clock.run(clerk.revokeAllSessions(robinId));
		expect(callsTo(local, "GET", sessionsPath)).toHaveLength(2);
	});
});

describe("an API key", () => {
	function openWith(record: unknown) {
		const apiKeys = [{ name: "laptop" }, { name: "server" }];
		const { local, clerk, clock } = connectInProcess({ users: [{ id: robinId, email: "robin@example.com", apiKeys }] });
		const body = { data: [record, ...local.apiKeys(robinId)], total_count: 3 };
		local.faults.add({ when: { path: keysPath, nth: 1 }, answer: { status: 200, body } });
		const rest = { data: [record], total_count: 1 };
		local.faults.add({ when: { path: keysPath, nth: 2, times: 9 }, answer: { status: 200, body: rest } });
		return { local, clerk, clock };
	}

	test.each<[string, object]>([
		["whose id is a path", { id: `../users/${idAt(1)}/ban`, subject: robinId }],
		["of nobody", { id: "ak_1" }],
	])("%s keeps no other from being revoked, and may still work", async (_, record) => {
		const { local, clerk, clock } = openWith(record);
		const { failures, ...ended } = await clock.run(clerk.revokeApiKeys(robinId, null));
		expect(ended).toEqual({ revoked: 2, failed: 1, verified: true });
		expect(failures).toMatchObject([{ reason: "unreadable-record" }]);
		expect(local.apiKeys(robinId).every(({ revoked }) => revoked)).toBe(true);
		expect(callsTo(local, "POST", /./)).toHaveLength(2);
	});

	test("is shown among the others", async () => {
		const { clerk, clock } = openWith({ id: null, subject: robinId, name: "odd", last_used_at: noon });
		const profile = await clock.run(clerk.profile(robinId));
		expect(profile?.apiKeys).toContainEqual({ name: "odd", createdAt: null, lastUsedAt: "2026-03-01T12:00:00Z" });
		expect(profile?.apiKeys).toHaveLength(3);
	});
});

describe("a user", () => {
	function open(odd: number) {
		const { local, clerk, clock } = connectInProcess({ users: manyUsers(120) });
		const body = (index: number) => {
			const user = { ...local.user(idAt(index)), password_compromised: undefined };
			return index === odd ? { ...user, banned: "no" } : user;
		};
		return { local, clerk, clock, body, find: (names: UserReference[]) => clock.run(clerk.findUsers(names)) };
	}

	test("among a hundred ids hides no other, and is alone the one who is not known", async () => {
		const { local, body, find } = open(7);
		local.faults.add({ when: { path: usersPath }, answer: { status: 200, body: upTo(100, body) } });
		local.faults.add({ when: { path: new RegExp(`${idAt(7)}$`) }, answer: { status: 200, body: body(7) } });
		const found = await find(upTo(100, byId));
		expect(found.map(told)).toEqual(upTo(100, (index) => (index === 7 ? "unreadable-record" : [idAt(index)])));
		expect(callsTo(local, "GET", usersPath)).toHaveLength(1);
	});

	test("among a hundred addresses hides no other, and is alone the one who is not known", async () => {
		const { local, body, find } = open(7);
		local.faults.add({ when: { path: usersPath, nth: 1 }, answer: { status: 200, body: upTo(100, body) } });
		const alone = { path: usersPath, query: /email_address=user7%40example\.com&order_by/ };
		local.faults.add({ when: { ...alone, nth: 2 }, answer: { status: 200, body: [body(7)] } });
		local.faults.add({ when: { ...alone }, answer: { status: 200, body: [body(7)] } });
		const found = await find(upTo(100, byEmail));
		expect(found.map(told)).toEqual(upTo(100, (index) => (index === 7 ? "unreadable-record" : [idAt(index)])));
	});

	test("beside the only one that an address seems to be of: whose it is, is not known", async () => {
		const { local, body, find } = open(7);
		local.faults.add({ when: { path: usersPath }, answer: { status: 200, body: [body(3), body(7)] } });
		expect((await find([byEmail(3)])).map(told)).toEqual(["unreadable-record"]);
	});

	test.each<[string, (index: number) => UserReference]>([
		["ids", byId],
		["addresses", byEmail],
	])("in an answer of another shape: the %s are asked for one by one", async (_, name) => {
		const { local, find } = open(-1);
		const batch = /(?:user_id|email_address)=[^&]*&(?:user_id|email_address)=/;
		local.faults.add({ when: { path: usersPath, query: batch }, answer: "html" });
		expect((await find(upTo(6, name))).map(told)).toEqual(upTo(6, (index) => [idAt(index)]));
	});

	test("in a world of another shape: it is not asked for hundreds of times", async () => {
		const { local, find } = open(-1);
		local.faults.add({ when: {}, answer: "html" });
		expect(new Set((await find(upTo(120, byId))).map(told))).toEqual(new Set(["unreadable"]));
		// Forty requests with four tries each say that Clerk is not there; as many may be out by then.
		expect(callsTo(local, "GET", onePath).length).toBeLessThanOrEqual(4 * 120 - 100);
	});

	test("in a walk by when they signed in ends it, and is named", async () => {
		const { local, clerk, clock, body } = open(7);
		local.faults.add({ when: { path: usersPath }, answer: { status: 200, body: upTo(9, body) } });
		const walk = async () => {
			for await (const _ of clerk.signedInSince("2026-03-01T00:00:00Z"));
		};
		await expect(clock.run(walk())).rejects.toMatchObject({
			reason: "unreadable-record",
			message: `1 record of GET /users is not as documented: ${idAt(7)} (banned)`,
		});
	});

	test("in a walk by when they signed in, which does not say when that was, ends it too: null alone means never", async () => {
		const { local, clerk, clock, body } = open(-1);
		const records = upTo(9, (index) => ({ ...body(index), last_sign_in_at: index === 2 ? null : Date.now() }));
		const walk = async () => {
			const ids: string[] = [];
			for await (const page of clerk.signedInSince("2020-03-01T00:00:00Z")) ids.push(...page.map(({ id }) => id));
			return ids;
		};
		local.faults.add({ when: { path: usersPath, nth: 1 }, answer: { status: 200, body: records } });
		local.faults.add({ when: { path: usersPath, nth: 2 }, answer: { status: 200, body: [] } });
		expect(await clock.run(walk())).toEqual(upTo(9, idAt).filter((_, index) => index !== 2));
		const silent = records.map((record, index) => (index === 4 ? { ...record, last_sign_in_at: undefined } : record));
		local.faults.add({ when: { path: usersPath }, answer: { status: 200, body: silent } });
		await expect(clock.run(walk())).rejects.toMatchObject({
			reason: "unreadable-record",
			message: `1 record of GET /users is not as documented: ${idAt(4)} (last_sign_in_at)`,
		});
	});
});

describe("a member of an organization", () => {
	const organizations = [{ id: acme, name: "Example Org", members: upTo(9, idAt) }];

	function open() {
		const { local, clerk, clock } = connectInProcess({ users: manyUsers(9), organizations });
		const walk = async () => {
			for await (const _ of (await clerk.members(OrganizationId.parse(acme))) ?? []);
		};
		return { local, walk: () => clock.run(walk()) };
	}

	test("who is nobody ends the walk, and the membership is named", async () => {
		const { local, walk } = open();
		const body = { data: [{ id: "orgmem_1", organization: { id: acme } }], total_count: 1 };
		local.faults.add({ when: { path: membershipsPath }, answer: { status: 200, body } });
		await expect(walk()).rejects.toMatchObject({
			reason: "unreadable-record",
			message:
				"1 record of GET /organizations/{organization_id}/memberships is not as documented: orgmem_1 (public_user_data)",
		});
	});

	test("whose own record is odd ends the walk, and is named", async () => {
		const { local, walk } = open();
		const odd = { ...local.user(idAt(7)), banned: "no", password_compromised: undefined };
		local.faults.add({ when: { path: usersPath }, answer: { status: 200, body: [] } });
		local.faults.add({ when: { path: new RegExp(`${idAt(7)}$`) }, answer: { status: 200, body: odd } });
		await expect(walk()).rejects.toMatchObject({
			reason: "unreadable-record",
			message: `1 record of GET /users/{user_id} is not as documented: ${idAt(7)} (banned)`,
		});
	});
});
