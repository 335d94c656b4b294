import { describe, expect, test } from "vitest";
import { ask, codeOf, idsOf, manyUsers, noon, openClerk, robin } from "./open-clerk.ts";

const sessions = [
	{ status: "ended", count: 1 } as const,
	{ status: "active", count: 12 } as const,
	{ status: "pending", count: 1 } as const,
];

function openRobin(extra: { password?: boolean } = {}) {
	return openClerk({ users: [{ id: robin, email: "robin@example.com", sessions, ...extra }] });
}

describe("locking people out", () => {
	test("a ban ends every session and leaves what was over as it was", async () => {
		const clerk = await openRobin();
		const { body } = await ask(clerk, `POST /v1/users/${robin}/ban`);
		expect(body).toMatchObject({ banned: true, locked: false });
		expect(clerk.liveSessions(robin)).toEqual([]);
		expect(clerk.sessions(robin)[0]?.status).toBe("ended");
	});

	test("unbanning does not bring a session back", async () => {
		const clerk = await openRobin();
		await ask(clerk, `POST /v1/users/${robin}/ban`);
		await ask(clerk, `POST /v1/users/${robin}/unban`);
		expect(clerk.user(robin).banned).toBe(false);
		expect(clerk.liveSessions(robin)).toEqual([]);
	});

	test("fifty users are banned in one call", async () => {
		const users = manyUsers(51);
		const clerk = await openClerk({ users });
		const ids = users.map(({ id }) => id);
		expect(idsOf(await ask(clerk, "POST /v1/users/ban", { user_ids: ids.slice(0, 50) }))).toEqual(ids.slice(0, 50));
		expect(ids.filter((id) => clerk.user(id).banned)).toEqual(ids.slice(0, 50));
	});

	test("nobody is banned when one of many is unknown", async () => {
		const clerk = await openRobin();
		expect((await ask(clerk, "POST /v1/users/ban", { user_ids: [robin, "user_unknown"] })).status).toBe(404);
		expect(clerk.user(robin).banned).toBe(false);
	});

	test("a lock keeps open sessions open and runs out after an hour", async () => {
		let now = noon;
		const clerk = await openClerk({
			users: [{ id: robin, email: "robin@example.com", sessions }],
			now: () => now,
		});
		const { body } = await ask(clerk, `POST /v1/users/${robin}/lock`);
		expect(body).toMatchObject({ locked: true, lockout_expires_in_seconds: 3600 });
		expect(clerk.liveSessions(robin)).toHaveLength(13);
		now += 3_599_000;
		expect(clerk.user(robin)).toMatchObject({ locked: true, lockout_expires_in_seconds: 1 });
		now += 1000;
		expect(clerk.user(robin)).toMatchObject({ locked: false, lockout_expires_in_seconds: null });
	});

	test("unlocking ends a lock at once", async () => {
		const clerk = await openRobin();
		await ask(clerk, `POST /v1/users/${robin}/lock`);
		await ask(clerk, `POST /v1/users/${robin}/unlock`);
		expect(clerk.user(robin).locked).toBe(false);
	});
});

describe("a compromised password", () => {
	test("ends the sessions when asked to", async () => {
		const clerk = await openRobin();
		await ask(clerk, `POST /v1/users/${robin}/password/set_compromised`, { revoke_all_sessions: true });
		expect(clerk.liveSessions(robin)).toEqual([]);
		expect(clerk.user(robin).password_compromised).toBe(true);
	});

	test.each([[undefined], [{}], [{ revoke_all_sessions: null }], [{ revoke_all_sessions: false }]])(
		"ends none with the body %j",
		async (body) => {
			const clerk = await openRobin();
			const answer = await ask(clerk, `POST /v1/users/${robin}/password/set_compromised`, body);
			expect(answer.status).toBe(200);
			expect(clerk.liveSessions(robin)).toHaveLength(13);
		},
	);

	test("is one no longer when the mark is taken back", async () => {
		const clerk = await openRobin();
		await ask(clerk, `POST /v1/users/${robin}/password/set_compromised`);
		await ask(clerk, `POST /v1/users/${robin}/password/unset_compromised`);
		expect(clerk.user(robin).password_compromised).toBe(false);
		expect(clerk.liveSessions(robin)).toHaveLength(13);
	});

	test("is refused for a user who has none", async () => {
		const clerk = await openRobin({ password: false });
		const answer = await ask(clerk, `POST /v1/users/${robin}/password/set_compromised`, { revoke_all_sessions: true });
		expect([answer.status, codeOf(answer)]).toEqual([400, "no_password_set"]);
		expect(clerk.liveSessions(robin)).toHaveLength(13);
	});
});

describe("listing users", () => {
	const users = manyUsers(25);
	const oldestFirst = users.map(({ id }) => id);
	const newestFirst = oldestFirst.toReversed();

	test.each([
		["", newestFirst.slice(0, 10)],
		["limit=500", newestFirst],
		["limit=501", newestFirst.slice(0, 10)],
		["limit=3&offset=22", newestFirst.slice(22)],
		["limit=3&order_by=%2Bcreated_at", oldestFirst.slice(0, 3)],
		["limit=3&order_by=created_at", oldestFirst.slice(0, 3)],
		[`limit=3&starting_after=${newestFirst[4]}`, newestFirst.slice(5, 8)],
		[`limit=3&order_by=%2Bcreated_at&starting_after=${oldestFirst[23]}&offset=0`, oldestFirst.slice(24)],
		["limit=2&order_by=-email_address", [oldestFirst[9], oldestFirst[8]]],
		["email_address=USER3@example.com", [oldestFirst[3]]],
		["email_address[]=user3@example.com&email_address[]=user4@example.com", [oldestFirst[4], oldestFirst[3]]],
		["email_address_query=USER24@", [oldestFirst[24]]],
		["query=user24", [oldestFirst[24]]],
		[`user_id=${oldestFirst[0]}&user_id=%2B${oldestFirst[1]}`, [oldestFirst[1], oldestFirst[0]]],
		[`user_id=-${newestFirst[0]}&limit=1`, [newestFirst[1]]],
		[`created_at_after=${noon - 3 * 60_000}`, newestFirst.slice(0, 2)],
		[`created_at_before=${noon - 24 * 60_000}`, [oldestFirst[0]]],
		["last_active_at_after=0", []],
		["banned=true", []],
		["organization_id=org_1", []],
	])("?%s", async (query, expected) => {
		const clerk = await openClerk({ users });
		expect(idsOf(await ask(clerk, `GET /v1/users?${query}`))).toEqual(expected);
	});

	test.each([
		["a plus that was not encoded", "order_by=+created_at"],
		["a cursor with another ordering", `order_by=-updated_at&starting_after=${oldestFirst[0]}`],
		["a cursor with an offset", `offset=1&starting_after=${oldestFirst[0]}`],
		["a cursor that names nobody", "starting_after=user_unknown"],
		["a limit of nothing", "limit=0"],
		["a limit that is no number", "limit=all"],
	])("refuses %s", async (_name, query) => {
		const clerk = await openClerk({ users });
		expect((await ask(clerk, `GET /v1/users?${query}`)).status).toBe(422);
	});

	test("a cursor walk from the oldest on meets a user who was added on the way", async () => {
		const clerk = await openClerk({ users });
		const first = idsOf(await ask(clerk, "GET /v1/users?limit=20&order_by=%2Bcreated_at"));
		clerk.addUser({ id: robin, email: "robin@example.com", createdAt: noon });
		const line = `GET /v1/users?limit=20&order_by=%2Bcreated_at&starting_after=${first.at(-1)}`;
		expect([...first, ...idsOf(await ask(clerk, line))]).toEqual([...oldestFirst, robin]);
	});

	test("the count goes by the filters and by nothing else", async () => {
		const clerk = await openClerk({ users });
		const count = async (query: string) => (await ask(clerk, `GET /v1/users/count?${query}`)).body;
		expect(await count("")).toEqual({ object: "total_count", total_count: 25 });
		expect(await count("email_address=user3@example.com")).toEqual({ object: "total_count", total_count: 1 });
	});

	test("filters by what was done to a user", async () => {
		const clerk = await openClerk({ users });
		await ask(clerk, `POST /v1/users/${oldestFirst[7]}/ban`);
		expect(idsOf(await ask(clerk, "GET /v1/users?banned=true"))).toEqual([oldestFirst[7]]);
	});
});

test.each([
	["sk_test_example", "development"],
	["sk_live_example", "production"],
])("the instance of %s is a %s one", async (secretKey, environment) => {
	const clerk = await openClerk({ secretKey });
	const { body } = await ask(clerk, "GET /v1/instance", undefined, secretKey);
	expect(body).toHaveProperty("environment_type", environment);
});
