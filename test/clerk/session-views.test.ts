// A user's sessions as they are shown and counted: all of the user's, newest first, with what Clerk knows and no more.
import { describe, expect, test } from "vitest";
import { instantOf } from "../../src/clerk/sessions.ts";
import type { ClerkOptions } from "../../src/drill/clerk/local-clerk.ts";
import type { SeedSession } from "../../src/drill/clerk/seeds.ts";
import { noon, sparrow } from "../drill/clerk/open-clerk.ts";
import { connectInProcess, robinId } from "./connected.ts";

const minute = 60_000;
const list = /^\/v1\/sessions$/;

function open(sessions: SeedSession[], more: ClerkOptions["users"] = []) {
	const users = [{ id: robinId, email: "robin@example.com", sessions }, ...more];
	const { local, clerk, clock } = connectInProcess({ users });
	return {
		local,
		views: () => clock.run(clerk.sessions(robinId)),
		live: () => clock.run(clerk.liveSessions(robinId)),
	};
}

const known = { id: "sess_1", user_id: robinId, status: "active", created_at: noon };

async function viewOf(session: object) {
	const { local, views } = open([]);
	local.faults.add({
		when: { path: list },
		answer: { status: 200, body: { data: [{ ...known, ...session }], total_count: 1 } },
	});
	return (await views())[0];
}

describe("the sessions of a user", () => {
	test("are shown newest first, those that are over too, and nobody else's", async () => {
		const { local, views } = open(
			[
				{ status: "ended", createdAt: noon - 3 * minute },
				{ status: "active", createdAt: noon - minute, lastActiveAt: noon },
				{ status: "revoked", createdAt: noon - 2 * minute },
			],
			[{ id: sparrow, email: "sparrow@example.com", sessions: [{ status: "active" }] }],
		);
		expect((await views()).map(({ status, live, startedAt }) => [status, live, startedAt])).toEqual([
			["active", true, "2026-03-01T11:59:00Z"],
			["revoked", false, "2026-03-01T11:58:00Z"],
			["ended", false, "2026-03-01T11:57:00Z"],
		]);
		expect(local.touched()).toEqual([]);
	});

	test("of more than a page are all shown", async () => {
		const { views } = open([{ status: "active", count: 1_150 }]);
		expect(await views()).toHaveLength(1_150);
	});

	test("of which some are another user's: those are left out, here and where they are counted", async () => {
		const { local, live, views } = open([]);
		const body = { data: [known, { ...known, id: "sess_2", user_id: sparrow }], total_count: 2 };
		local.faults.add({ when: { path: list }, answer: { status: 200, body } });
		expect([await live(), (await views()).length]).toEqual([["sess_1"], 1]);
	});

	test.each([
		["active", true],
		["pending", true],
		["something-new", true],
		["abandoned", false],
		["ended", false],
		["expired", false],
		["removed", false],
		["replaced", false],
		["revoked", false],
	])("that are %s can sign somebody in: %s", async (status, live) => {
		expect(await viewOf({ status })).toMatchObject({ status, live });
	});
});

describe("of a session is shown", () => {
	test("where and with what it was used last", async () => {
		const activity = {
			browserName: "Chrome",
			deviceType: "desktop",
			ipAddress: "192.0.2.7",
			city: "Lisbon",
			country: "Portugal",
		};
		const { views } = open([{ status: "active", createdAt: noon - minute, lastActiveAt: noon, activity }]);
		expect(await views()).toEqual([
			{
				status: "active",
				live: true,
				startedAt: "2026-03-01T11:59:00Z",
				lastActiveAt: "2026-03-01T12:00:00Z",
				device: "Chrome on desktop",
				city: "Lisbon",
				country: "Portugal",
				ipAddress: "192.0.2.7",
				impersonated: false,
			},
		]);
	});

	test("that it was by impersonation", async () => {
		const { views } = open([{ status: "active", actor: { sub: sparrow } }]);
		expect(await views()).toMatchObject([{ impersonated: true }]);
	});

	const nothing = { device: null, city: null, country: null, ipAddress: null };
	test.each<[string, object, object]>([
		["no activity at all", {}, nothing],
		["an activity of null", { latest_activity: null }, nothing],
		["an activity without a word", { latest_activity: {} }, nothing],
		["words that are empty", { latest_activity: { browser_name: "", city: "", ip_address: "" } }, nothing],
		["a browser alone", { latest_activity: { browser_name: "Firefox" } }, { ...nothing, device: "Firefox" }],
		["a device alone", { latest_activity: { device_type: "mobile" } }, { ...nothing, device: "mobile" }],
		["no actor", { actor: null }, { impersonated: false }],
		["an actor of any form", { actor: {} }, { impersonated: true }],
		["no instants", { created_at: null, last_active_at: undefined }, { startedAt: null, lastActiveAt: null }],
		["instants that are none", { created_at: 9e17, last_active_at: -9e17 }, { startedAt: null, lastActiveAt: null }],
	])("%s", async (_, session, expected) => {
		expect(await viewOf(session)).toMatchObject(expected);
	});
});

test.each<[number | null | undefined, string | null]>([
	[noon, "2026-03-01T12:00:00Z"],
	[noon + 999.9, "2026-03-01T12:00:00Z"],
	[0, "1970-01-01T00:00:00Z"],
	[-1, "1969-12-31T23:59:59Z"],
	[Date.parse("9999-12-31T23:59:59Z"), "9999-12-31T23:59:59Z"],
	[Date.parse("9999-12-31T23:59:59Z") + 1_000, null],
	[8.64e15, null],
	[8.65e15, null],
	[null, null],
	[undefined, null],
])("%s of Clerk's milliseconds is the instant %s", (milliseconds, expected) => {
	expect(instantOf(milliseconds)).toBe(expected);
});

test("a list that cannot be read is a failure, not nobody", async () => {
	const { local, live, views } = open([{ status: "active" }]);
	local.faults.add({ when: {}, answer: { status: 503 } });
	await expect(views()).rejects.toMatchObject({ reason: "unavailable" });
	await expect(live()).rejects.toMatchObject({ reason: "unavailable" });
});
