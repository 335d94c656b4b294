// Users by organization and by when they signed in: everybody who fits is given, and nobody else, whatever a server answers.
import { describe, expect, test } from "vitest";
import type { ClerkOptions } from "../../src/drill/clerk/local-clerk.ts";
import { idOf } from "../../src/drill/clerk/state.ts";
import { OrganizationId, UserId } from "../../src/incident/user-id.ts";
import type { KnownUser } from "../../src/ports/clerk.ts";
import { acme, manyUsers, noon } from "../drill/clerk/open-clerk.ts";
import { callsTo, connectInProcess } from "./connected.ts";

const acmeId = OrganizationId.parse(acme);
const idAt = (index: number) => UserId.parse(idOf("user", index));
const range = (from: number, to: number) => Array.from({ length: to - from }, (_, index) => idAt(from + index));

async function collect(pages: AsyncIterable<readonly KnownUser[]>): Promise<string[]> {
	const ids: string[] = [];
	for await (const page of pages) ids.push(...page.map(({ id }) => id));
	return ids;
}

const membershipsPath = /\/memberships$/;
const usersPath = /^\/v1\/users$/;

function openOrganization(members: readonly string[], users = 1_300) {
	const organizations = [
		{ id: acme, name: "Example Org", members: [...members] },
		{ id: idOf("org", "other"), name: "Other Org", members: range(1_250, 1_300).filter(() => users === 1_300) },
	];
	const { local, clerk, clock } = connectInProcess({ users: manyUsers(users), organizations });
	async function read(organization = acmeId): Promise<string[] | undefined> {
		const members = await clerk.members(organization);
		return members && (await collect(members)).toSorted();
	}
	return { local, members: (organization?: OrganizationId) => clock.run(read(organization)) };
}

const membership = (user: string, organization = acme) => ({
	id: idOf("orgmem", user),
	organization: { id: organization },
	public_user_data: { user_id: user },
});

describe("the members of an organization", () => {
	test.each([
		[0, { memberships: 1, lists: 0 }],
		[1, { memberships: 1, lists: 0 }],
		[100, { memberships: 1, lists: 1 }],
		[500, { memberships: 1, lists: 5 }],
		// What takes several pages is read until it brings nobody new.
		[1_200, { memberships: 6, lists: 12 }],
	])("are all given when there are %i", async (count, requests) => {
		const { local, members } = openOrganization(range(0, count));
		expect(await members()).toEqual(range(0, count).toSorted());
		const lists = callsTo(local, "GET", usersPath).length;
		expect({ memberships: callsTo(local, "GET", membershipsPath).length, lists }).toEqual(requests);
		expect(local.touched()).toEqual([]);
	});

	test("of an organization that does not exist are not nobody: there is none", async () => {
		const { members } = openOrganization([]);
		expect(await members(OrganizationId.parse(idOf("org", "unknown")))).toBeUndefined();
	});

	test("cannot be told when something that is not Clerk answers 404", async () => {
		const { local, members } = openOrganization(range(0, 3));
		local.faults.add({ when: { path: membershipsPath }, answer: { status: 404, body: "<h1>Not found</h1>" } });
		await expect(members()).rejects.toMatchObject({ reason: "unreadable" });
	});

	test.each([3, 50])("are given without one who was deleted meanwhile, of %i", async (count) => {
		const { local, members } = openOrganization(range(0, count));
		const others = range(0, count).filter((id) => id !== idAt(1));
		const list = others.map((id) => ({ ...local.user(id), password_compromised: undefined }));
		local.faults.add({ when: { path: usersPath }, answer: { status: 200, body: list } });
		const gone = { errors: [{ code: "resource_not_found", message: "not found" }] };
		local.faults.add({ when: { path: new RegExp(`${idAt(1)}$`) }, answer: { status: 404, body: gone } });
		expect(await members()).toEqual(others.toSorted());
	});

	test("include one whom another, leaving while the pages are read, has moved onto the page before", async () => {
		const { local, members } = openOrganization(range(0, 1_200));
		// Newest first. The newest leaves after the first page: the one who stood first on the second page is now the last on the first.
		const newestFirst = range(0, 1_200).reverse();
		const afterwards = { data: newestFirst.slice(501, 1_001).map((id) => membership(id)), total_count: 1_199 };
		const secondPage = { path: membershipsPath, query: /offset=500$/, nth: 1 };
		local.faults.add({ when: secondPage, answer: { status: 200, body: afterwards } });
		const lastPage = { data: newestFirst.slice(1_001).map((id) => membership(id)), total_count: 1_199 };
		local.faults.add({
			when: { path: membershipsPath, query: /offset=1000$/, nth: 1 },
			answer: { status: 200, body: lastPage },
		});
		expect(await members()).toEqual(range(0, 1_200).toSorted());
	});

	test("do not include members of another organization, even if the server gives them", async () => {
		const { local, members } = openOrganization(range(0, 2));
		const data = [membership(idAt(0)), membership(idAt(1_299), idOf("org", "other")), membership(idAt(1))];
		local.faults.add({ when: { path: membershipsPath }, answer: { status: 200, body: { data, total_count: 3 } } });
		expect(await members()).toEqual(range(0, 2).toSorted());
	});

	test.each([2, 60])("are the members and not whom the list of users adds to them, of %i", async (count) => {
		const { local, members } = openOrganization(range(0, count));
		const everybody = range(0, 300).map((id) => ({ ...local.user(id), password_compromised: undefined }));
		local.faults.add({ when: { path: usersPath }, answer: { status: 200, body: everybody } });
		expect(await members()).toEqual(range(0, count).toSorted());
	});

	test.each([2, 60])("are not given in part when some of %i cannot be read", async (count) => {
		const { local, members } = openOrganization(range(0, count));
		local.faults.add({ when: { path: /^\/v1\/users/ }, answer: { status: 503 } });
		await expect(members()).rejects.toMatchObject({ reason: "unavailable" });
	});
});

const second = 1_000;
const nineAt = noon - 3 * 3_600 * second;
const nine = "2026-03-01T09:00:00Z";

function openSignedIn(users: readonly (Partial<ClerkOptions["users"][number]> & { id: string })[]) {
	const { local, clerk, clock } = connectInProcess({
		users: users.map((user, index) => ({ email: `user${index}@example.com`, ...user })),
	});
	return { local, since: (at = nine) => clock.run(collect(clerk.signedInSince(at))) };
}

describe("who signed in since nine o'clock", () => {
	test.each<[string, number | undefined, boolean]>([
		["at nine, is given: the bound is included", nineAt, true],
		["a millisecond later, is given", nineAt + 1, true],
		["a millisecond earlier, is not", nineAt - 1, false],
		["two milliseconds earlier, is not", nineAt - 2, false],
		["now, is given", noon, true],
		["never, is not", undefined, false],
	])("somebody who did %s", async (_, lastSignInAt, isGiven) => {
		const { since } = openSignedIn([{ id: idAt(0), ...(lastSignInAt === undefined ? {} : { lastSignInAt }) }]);
		expect(await since()).toEqual(isGiven ? [idAt(0)] : []);
	});

	const everyThird = (count: number) =>
		range(0, count).map((id, index) => ({ id, lastSignInAt: index % 3 === 0 ? nineAt + index : nineAt - 1 - index }));
	const fitting = (count: number) => range(0, count).filter((_, index) => index % 3 === 0);

	test.each([0, 1, 500, 2_000])("of %i users, is each given once", async (count) => {
		const { local, since } = openSignedIn(everyThird(count));
		expect(await since()).toEqual(fitting(count));
		expect(local.touched()).toEqual([]);
	});

	test("is not widened by a server that ignores the filter", async () => {
		const { local, since } = openSignedIn(everyThird(400));
		const everybody = range(0, 400).map((id) => ({ ...local.user(id), password_compromised: undefined }));
		local.faults.add({ when: { path: usersPath, nth: 1 }, answer: { status: 200, body: everybody } });
		expect(await since()).toEqual(fitting(400));
	});

	test("is all of them, with a server that makes pages shorter than asked for", async () => {
		const { local, since } = openSignedIn(range(0, 250).map((id) => ({ id, lastSignInAt: nineAt })));
		const page = (from: number) =>
			range(from, Math.min(250, from + 100)).map((id) => ({ ...local.user(id), password_compromised: undefined }));
		for (const [nth, from] of [0, 100, 200].entries()) {
			local.faults.add({ when: { path: usersPath, nth: nth + 1 }, answer: { status: 200, body: page(from) } });
		}
		expect(await since()).toEqual(range(0, 250));
		expect(local.requests).toHaveLength(4);
	});

	test("is given once, where a server gives one of them twice on a page", async () => {
		const { local, since } = openSignedIn([{ id: idAt(0), lastSignInAt: nineAt }]);
		const user = { ...local.user(idAt(0)), password_compromised: undefined };
		local.faults.add({ when: { path: usersPath, nth: 1 }, answer: { status: 200, body: [user, user] } });
		expect(await since()).toEqual([idAt(0)]);
	});

	test("is asked for by Clerk's own filter, so that not everybody has to be read", async () => {
		const { local, since } = openSignedIn(everyThird(1_500));
		await since();
		// The page of 500, nobody after it, and that its last user is still there, or the server might not know where to go on.
		expect(local.requests).toHaveLength(3);
		expect(local.requests[2]?.query).toContain("user_id=");
		expect(local.requests[0]?.query).toContain(`last_sign_in_at_after=${nineAt - 1}`);
	});

	test("is not told in part: a page that cannot be read is a failure", async () => {
		const { local, since } = openSignedIn(everyThird(3_000));
		local.faults.add({ when: { query: /starting_after/ }, answer: { status: 503 } });
		await expect(since()).rejects.toMatchObject({ reason: "unavailable" });
	});
});
