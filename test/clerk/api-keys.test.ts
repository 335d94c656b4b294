// A user's API keys are ended, as many as Clerk confirms, with the reason, and nobody else's are touched.
import { describe, expect, test } from "vitest";
import type { Fault } from "../../src/drill/clerk/faults.ts";
import type { ObservedClerk } from "../../src/drill/clerk/in-process.ts";
import { sparrow } from "../drill/clerk/open-clerk.ts";
import { callsTo, connectInProcess, robinId } from "./connected.ts";

const list = /^\/v1\/api_keys$/;
const revokePath = /^\/v1\/api_keys\/ak_\w+\/revoke$/;
const done = { failed: 0, verified: true, failures: [] };

function open(count: number) {
	const users = [
		{
			id: robinId,
			email: "robin@example.com",
			sessions: [{ status: "active" as const, count: 2 }],
			apiKeys: [
				...Array.from({ length: count }, (_, index) => ({ name: `key ${index}` })),
				{ name: "revoked long ago", revoked: true },
			],
		},
		{ id: sparrow, email: "sparrow@example.com", apiKeys: [{ name: "laptop" }] },
	];
	const { local, clerk, clock } = connectInProcess({ users });
	return {
		local,
		revokeAll: (reason: string | null = null) => clock.run(clerk.revokeApiKeys(robinId, reason)),
		valid: (id: string = robinId) => validOf(local, id).length,
	};
}

const validOf = (local: ObservedClerk, id: string = robinId) => local.apiKeys(id).filter(({ revoked }) => !revoked);

describe("the API keys of a user", () => {
	test.each([
		[0, { lists: 1, revokes: 0 }],
		[1, { lists: 2, revokes: 1 }],
		// A hundred a page, and what is left once more.
		[130, { lists: 3, revokes: 130 }],
	])("are all revoked when there are %i", async (count, requests) => {
		const { local, revokeAll, valid } = open(count);
		expect(await revokeAll()).toEqual({ ...done, revoked: count });
		expect([valid(), valid(sparrow)]).toEqual([0, 1]);
		const [lists, revokes] = [callsTo(local, "GET", list), callsTo(local, "POST", revokePath)];
		expect({ lists: lists.length, revokes: revokes.length }).toEqual(requests);
	});

	test.each(["stolen laptop, incident 12", null])(
		"are revoked with the reason %j, in a body that is always sent",
		async (reason) => {
			const { local, revokeAll } = open(2);
			await revokeAll(reason);
			expect(callsTo(local, "POST", revokePath).map(({ body }) => body)).toEqual([
				{ revocation_reason: reason },
				{ revocation_reason: reason },
			]);
			expect(local.apiKeys(robinId).map(({ revocation_reason }) => revocation_reason)).toEqual([reason, reason, null]);
		},
	);

	test("are revoked and the sessions are not", async () => {
		const { local, revokeAll } = open(2);
		await revokeAll();
		expect(local.liveSessions(robinId)).toHaveLength(2);
		expect(local.touched()).toEqual([robinId]);
	});

	test("are the user's own: one of somebody else in the list is not touched", async () => {
		const { local, revokeAll, valid } = open(1);
		const foreign = local.apiKeys(sparrow)[0];
		const body = { data: [foreign, ...validOf(local)], total_count: 2 };
		local.faults.add({ when: { method: "GET", path: list, nth: 1 }, answer: { status: 200, body } });
		expect(await revokeAll()).toEqual({ ...done, revoked: 1 });
		expect([valid(), valid(sparrow)]).toEqual([0, 1]);
	});

	test("are read from either form of a list", async () => {
		const { local, revokeAll, valid } = open(3);
		local.faults.add({ when: { method: "GET", nth: 1, times: 2 }, answer: { status: 200, body: validOf(local) } });
		expect(await revokeAll()).toEqual({ ...done, revoked: 3 });
		expect(valid()).toBe(0);
	});
});

describe("a key that appears meanwhile", () => {
	// The user's keys as the first list does not show the last of them yet.
	function hideNewest(local: ObservedClerk, lists: number): void {
		const known = validOf(local).slice(0, -1);
		const body = { data: known, total_count: known.length };
		local.faults.add({ when: { method: "GET", path: list, nth: 1, times: lists }, answer: { status: 200, body } });
	}

	test("is found by the second list and revoked too", async () => {
		const { local, revokeAll, valid } = open(3);
		hideNewest(local, 1);
		expect(await revokeAll()).toEqual({ ...done, revoked: 3 });
		expect(valid()).toBe(0);
	});

	test("in every list is left, and what was revoked is still counted right", async () => {
		const { local, revokeAll } = open(1);
		let serial = 0;
		const key = validOf(local)[0];
		for (let nth = 1; nth <= 6; nth++) {
			const id = () => `ak_${String(++serial).padStart(32, "0")}`;
			const data =
				nth === 1
					? [key]
					: [
							{ ...key, id: id() },
							{ ...key, id: id() },
						];
			const body = { data, total_count: data.length };
			local.faults.add({ when: { method: "GET", path: list, nth }, answer: { status: 200, body } });
		}
		const ended = await revokeAll();
		expect(ended).toMatchObject({ revoked: 1, failed: 2 });
	});
});

describe("a key that somebody else revokes first", () => {
	/** Clerk does not document which of its answers it gives then. */
	test.each<[string, number]>([
		["400", 400],
		["404", 404],
		["409", 409],
	])("and is answered with %s, is not counted as ours", async (_, status) => {
		const { local, revokeAll } = open(3);
		const other = validOf(local)[1];
		if (!other) throw new Error("no key");
		const code = status === 404 ? "resource_not_found" : "bad_request";
		const fault: Fault = {
			when: { method: "POST", path: new RegExp(other.id) },
			answer: { status, body: { errors: [{ code, message: "refused" }] } },
		};
		local.faults.add(fault);
		local.faults.add({
			when: { method: "GET", path: list, nth: 2 },
			answer: { status: 200, body: { data: [{ ...other, revoked: true }], total_count: 1 } },
		});
		expect(await revokeAll()).toEqual({ ...done, revoked: 2 });
	});

	test("and is answered with the key as it is, is revoked", async () => {
		const { local, revokeAll } = open(1);
		const [key] = validOf(local);
		local.faults.add({ when: { method: "POST" }, answer: { status: 200, body: { ...key, revoked: true } } });
		local.faults.add({
			when: { method: "GET", nth: 2 },
			answer: { status: 200, body: { data: [], total_count: 0 } },
		});
		expect(await revokeAll()).toEqual({ ...done, revoked: 1 });
	});

	test("but still works when the list is read again, is tried again", async () => {
		const { local, revokeAll, valid } = open(3);
		local.faults.add({ when: { method: "POST", nth: 2 }, answer: { status: 404 } });
		expect(await revokeAll()).toEqual({ ...done, revoked: 3 });
		expect(valid()).toBe(0);
	});
});

describe("what is not confirmed is not claimed", () => {
	test("answers that are lost: what the list shows as revoked is counted so", async () => {
		const { local, revokeAll, valid } = open(3);
		local.faults.add({ when: { method: "POST" }, answer: "reset", effect: "after" });
		expect(await revokeAll()).toEqual({ ...done, revoked: 3 });
		expect(valid()).toBe(0);
		expect(callsTo(local, "GET", list).map(({ query }) => query.includes("include_invalid=true"))).toEqual([
			false,
			true,
		]);
	});

	test("an answer that shows the key as valid: the list decides", async () => {
		const { local, revokeAll } = open(1);
		const [key] = validOf(local);
		local.faults.add({ when: { method: "POST" }, answer: { status: 200, body: key } });
		expect(await revokeAll()).toEqual({ revoked: 0, failed: 1, verified: true, failures: [] });
	});

	test.each<[string, boolean, number]>([
		["as revoked, is counted", true, 1],
		["no more, is not", false, 0],
	])("an answer that shows the key as valid, while the list shows it %s", async (_, isListed, revoked) => {
		const { local, revokeAll } = open(1);
		const [key] = validOf(local);
		local.faults.add({ when: { method: "POST" }, answer: { status: 200, body: key } });
		const data = isListed ? [{ ...key, revoked: true }] : [];
		const body = { data, total_count: data.length };
		local.faults.add({ when: { method: "GET", path: list, nth: 2 }, answer: { status: 200, body } });
		expect(await revokeAll()).toEqual({ ...done, revoked });
	});

	test("one key that Clerk never revokes is the one that failed", async () => {
		const { local, revokeAll } = open(4);
		const stuck = validOf(local)[1]?.id ?? "";
		local.faults.add({ when: { method: "POST", path: new RegExp(stuck) }, answer: { status: 500 } });
		const { failures, ...ended } = await revokeAll();
		expect(ended).toEqual({ revoked: 3, failed: 1, verified: true });
		expect(failures[0]).toMatchObject({ reason: "unavailable", status: 500 });
		expect(validOf(local).map(({ id }) => id)).toEqual([stuck]);
	});

	test("the list fails afterwards: those that were confirmed are revoked, the others may still work", async () => {
		const { local, revokeAll } = open(4);
		const stuck = validOf(local)[1]?.id ?? "";
		local.faults.add({ when: { method: "POST", path: new RegExp(stuck) }, answer: "reset", effect: "after" });
		local.faults.add({ when: { method: "GET", path: list, nth: 2, times: 99 }, answer: { status: 503 } });
		const { failures, ...ended } = await revokeAll();
		expect(ended).toEqual({ revoked: 3, failed: 1, verified: false });
		expect(failures.map(({ reason }) => reason)).toEqual(["unreachable", "unavailable"]);
	});

	test("a key that is refused for all is not asked for 130 times", async () => {
		const { local, revokeAll } = open(130);
		local.faults.add({ when: { method: "POST" }, answer: { status: 403 } });
		expect(await revokeAll()).toMatchObject({ revoked: 0, failed: 130 });
		expect(callsTo(local, "POST", revokePath).length).toBeLessThanOrEqual(20);
	});

	test("no list at all is a failure, and nothing is revoked", async () => {
		const { local, revokeAll, valid } = open(3);
		local.faults.add({ when: { method: "GET" }, answer: { status: 503 } });
		await expect(revokeAll()).rejects.toMatchObject({ reason: "unavailable" });
		expect(valid()).toBe(3);
	});
});
