// What a test does to an instance behind the back of whoever calls it: users change, go, and come with a past.

import { describe, expect, test } from "vitest";
import type { LocalClerk } from "../../../src/drill/clerk/local-clerk.ts";
import { oneOfEverything } from "./every-operation.ts";
import { acme, ask, codeOf, idsOf, manyUsers, noon, openClerk, robin, sparrow } from "./open-clerk.ts";

const hour = 3_600_000;
const open = () => openClerk(oneOfEverything);

async function listed(clerk: LocalClerk, query: string): Promise<string[]> {
	return idsOf(await ask(clerk, `GET /v1/users?${query}`));
}

function addressesOf(clerk: LocalClerk): string[] {
	const { email_addresses, primary_email_address_id: primary } = clerk.user(robin);
	return email_addresses.map(({ id, email_address }) => (id === primary ? `primary ${email_address}` : email_address));
}

describe("a user who was removed", () => {
	test.each([
		[`GET /v1/users/${robin}`],
		[`GET /v1/users/${robin}/organization_memberships`],
		[`GET /v1/users/${robin}/trusted_devices`],
		[`POST /v1/users/${robin}/ban`],
		[`POST /v1/users/${robin}/lock`],
		[`POST /v1/users/${robin}/password/set_compromised`],
		["GET /v1/sessions/{session}"],
		["POST /v1/sessions/{session}/revoke"],
	])("is not found by %s", async (line) => {
		const clerk = await open();
		const session = clerk.liveSessions(robin)[0]?.id ?? "";
		clerk.removeUser(robin);
		const answer = await ask(clerk, line.replace("{session}", session));
		expect([answer.status, codeOf(answer)]).toEqual([404, "resource_not_found"]);
	});

	test("is in no list, and neither is what was theirs", async () => {
		const clerk = await open();
		clerk.removeUser(robin);
		expect(await listed(clerk, "")).toEqual([sparrow]);
		expect(await listed(clerk, `user_id=${robin}&user_id=${sparrow}`)).toEqual([sparrow]);
		expect(await listed(clerk, "order_by=-updated_at")).toEqual([sparrow]);
		expect((await ask(clerk, "GET /v1/users/count")).body).toMatchObject({ total_count: 1 });
		expect((await ask(clerk, `GET /v1/sessions?user_id=${robin}`)).body).toEqual([]);
		expect((await ask(clerk, `GET /v1/organizations/${acme}/memberships`)).body).toMatchObject({ total_count: 1 });
		expect((await ask(clerk, `GET /v1/api_keys?subject=${robin}&include_invalid=true`)).body).toMatchObject({
			total_count: 0,
		});
		expect([clerk.sessions(robin), clerk.apiKeys(robin)]).toEqual([[], []]);
		expect(() => clerk.user(robin)).toThrow("No user was found");
	});

	test("may leave API keys that go on working", async () => {
		const clerk = await open();
		const keys = clerk.apiKeys(robin);
		clerk.removeUser(robin, { apiKeys: true });
		expect(clerk.apiKeys(robin)).toEqual(keys);
		const revoked = await ask(clerk, `POST /v1/api_keys/${keys[0]?.id}/revoke`, {});
		expect(revoked.body).toMatchObject({ revoked: true, subject: robin });
	});

	test("makes whoever names them fail in a bulk, and nobody else is banned", async () => {
		const clerk = await open();
		clerk.removeUser(robin);
		expect((await ask(clerk, "POST /v1/users/ban", { user_ids: [sparrow, robin] })).status).toBe(404);
		expect(clerk.user(sparrow).banned).toBe(false);
	});

	test("was touched by who tries to end a session of theirs", async () => {
		const clerk = await open();
		const session = clerk.liveSessions(robin)[0]?.id ?? "";
		const key = clerk.apiKeys(robin)[0]?.id ?? "";
		clerk.removeUser(robin);
		await ask(clerk, `POST /v1/sessions/${session}/revoke`);
		expect(clerk.touched()).toEqual([robin]);
		await ask(clerk, `POST /v1/api_keys/${key}/revoke`, {});
		expect(clerk.touched()).toEqual([robin]);
	});

	test("does not give the names of what was theirs to what is made later", async () => {
		const clerk = await open();
		const before = [...clerk.sessions(robin), ...clerk.apiKeys(robin)].map(({ id }) => id);
		clerk.addUser({ id: "user_other", email: null, sessions: [{ status: "active" }], apiKeys: [{ name: "one" }] });
		clerk.removeUser(robin);
		clerk.addUser({ id: robin, email: null, sessions: [{ status: "active", count: 9 }], apiKeys: [{ name: "two" }] });
		const made = [robin, "user_other"].flatMap((id) => [...clerk.sessions(id), ...clerk.apiKeys(id)]);
		const ids = made.map(({ id }) => id);
		expect(new Set([...before, ...ids]).size).toBe(before.length + 12);
	});

	test("can come back, with nothing of what was", async () => {
		const clerk = await open();
		clerk.removeUser(robin);
		clerk.addUser({ id: robin, email: "robin@example.com" });
		expect(clerk.sessions(robin)).toEqual([]);
		expect((await ask(clerk, `GET /v1/users/${robin}/organization_memberships`)).body).toMatchObject({
			total_count: 0,
		});
	});

	test("cannot be removed twice, nor can somebody be there twice", async () => {
		const clerk = await open();
		clerk.removeUser(robin);
		expect(() => clerk.removeUser(robin)).toThrow("No user");
		expect(() => clerk.changeUser(robin, {})).toThrow("No user");
		expect(() => clerk.addUser({ id: sparrow, email: null })).toThrow("already");
	});
});

describe("a user who was changed", () => {
	test("shows it, and when", async () => {
		const clerk = await open();
		clerk.changeUser(sparrow, {
			firstName: "Sam",
			lastName: null,
			username: "sparrow",
			externalId: "43",
			phoneNumbers: ["+1-555-0103"],
			publicMetadata: { plan: "free" },
			privateMetadata: { note: 1 },
			unsafeMetadata: { theme: "light" },
			imageUrl: "https://img.example.com/sparrow.png",
		});
		expect((await ask(clerk, `GET /v1/users/${sparrow}`)).body).toMatchObject({
			first_name: "Sam",
			last_name: null,
			username: "sparrow",
			external_id: "43",
			phone_numbers: [{ phone_number: "+1-555-0103" }],
			public_metadata: { plan: "free" },
			private_metadata: { note: 1 },
			unsafe_metadata: { theme: "light" },
			image_url: "https://img.example.com/sparrow.png",
			has_image: true,
			updated_at: noon,
		});
	});

	test("is otherwise as before", async () => {
		const clerk = await open();
		const before = clerk.user(robin);
		clerk.changeUser(robin, { firstName: "Rob" });
		expect(clerk.user(robin)).toEqual({ ...before, first_name: "Rob", updated_at: noon });
	});

	test("was changed when the test says", async () => {
		const clerk = await open();
		clerk.changeUser(sparrow, { firstName: "Sam", updatedAt: noon + hour });
		expect(clerk.user(sparrow).updated_at).toBe(noon + hour);
		expect(await listed(clerk, "order_by=-updated_at")).toEqual([sparrow, robin]);
		clerk.changeUser(sparrow, { updatedAt: noon - 500 * hour });
		expect(await listed(clerk, "order_by=-updated_at")).toEqual([robin, sparrow]);
	});

	test("stands where a new instant of creation puts them", async () => {
		const clerk = await openClerk({ users: manyUsers(3) });
		const [oldest = "", middle = "", newest = ""] = await listed(clerk, "order_by=created_at");
		clerk.changeUser(newest, { createdAt: noon - 24 * hour });
		expect(await listed(clerk, "order_by=created_at")).toEqual([newest, oldest, middle]);
		expect(await listed(clerk, `created_at_before=${noon - 23 * hour}`)).toEqual([newest]);
		clerk.addUser({ id: robin, email: null, createdAt: noon - 23 * hour });
		expect(await listed(clerk, "order_by=created_at")).toEqual([newest, robin, oldest, middle]);
	});

	test.each([
		[
			{ email: "new@example.com" },
			["robin.old@example.com", "bird@example.com", "primary new@example.com", "robin@example.org"],
		],
		[{ email: null }, ["robin.old@example.com", "bird@example.com", "robin@example.org"]],
		[{ earlierEmails: [] }, ["primary robin@example.com", "robin@example.org"]],
		[{ otherEmails: [] }, ["robin.old@example.com", "bird@example.com", "primary robin@example.com"]],
		[{ email: "robin@example.org" }, ["robin.old@example.com", "bird@example.com", "primary robin@example.org"]],
		[
			{ email: "bird@example.com", otherEmails: ["robin@example.com"] },
			["robin.old@example.com", "primary bird@example.com", "robin@example.com"],
		],
		[{ email: null, earlierEmails: [], otherEmails: [] }, []],
	])("with %j has these addresses in this order", async (change, expected) => {
		const clerk = await open();
		const before = new Map(clerk.user(robin).email_addresses.map((one) => [one.email_address, one.id]));
		clerk.changeUser(robin, change);
		expect(addressesOf(clerk)).toEqual(expected);
		for (const { email_address: address, id } of clerk.user(robin).email_addresses)
			expect(id).toBe(before.get(address) ?? id);
	});

	test("who had no primary address gets one and keeps the others behind it", async () => {
		const clerk = await open();
		clerk.changeUser(sparrow, { email: null, otherEmails: ["s@example.com"] });
		expect(clerk.user(sparrow)).toMatchObject({ primary_email_address_id: null, email_addresses: [{}] });
		clerk.changeUser(sparrow, { email: { address: "t@example.com", verification: "unverified" } });
		expect(clerk.user(sparrow).email_addresses).toMatchObject([
			{ email_address: "t@example.com", verification: { status: "unverified" } },
			{ email_address: "s@example.com", verification: { status: "verified" } },
		]);
	});
});

describe("a listener", () => {
	test("changes the world before a request is handled, and after", async () => {
		const clerk = await openClerk({ users: manyUsers(3) });
		const [newest = "", middle = "", oldest = ""] = await listed(clerk, "");
		const seen: unknown[] = [];
		const stop = clerk.onRequest({
			arrived({ status }) {
				seen.push(status);
				if (seen.length === 1) clerk.removeUser(oldest);
			},
			settled({ status, query }) {
				seen.push([status, query]);
				if (seen.length === 2) clerk.removeUser(newest);
			},
		});
		expect(await listed(clerk, "limit=3")).toEqual([newest, middle]);
		expect(await listed(clerk, "limit=3")).toEqual([middle]);
		stop();
		await listed(clerk, "limit=1");
		expect(seen).toEqual(["none", [200, "limit=3"], "none", [200, "limit=3"]]);
	});

	test("hears of a request whose answer is lost, too", async () => {
		const clerk = await open();
		const seen: unknown[] = [];
		clerk.onRequest({ settled: ({ status }) => seen.push(status) });
		clerk.faults.add({ when: { nth: 1 }, answer: "reset", effect: "after" });
		clerk.faults.add({ when: { nth: 2 }, answer: { status: 502 } });
		await expect(ask(clerk, `POST /v1/users/${robin}/ban`)).rejects.toThrow();
		await ask(clerk, "GET /v1/users");
		expect(seen).toEqual(["none", 502]);
	});
});
