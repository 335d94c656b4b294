import { describe, expect, test } from "vitest";
import type { LocalClerk } from "../../../src/drill/clerk/local-clerk.ts";
import { idOf } from "../../../src/drill/clerk/state.ts";
import { acme, ask, idsOf, manyUsers, noon, openClerk, robin, sparrow } from "./open-clerk.ts";

const users = [...manyUsers(12), { id: robin, email: "robin@example.com" }, { id: sparrow, email: "s@example.org" }];
const ids = users.map(({ id }) => id);
const other = idOf("org", "other");
const organizations = [
	{ id: acme, name: "Example Org", members: ids.slice(0, 13) },
	{ id: other, name: "Other", members: [robin] },
];
const open = () => openClerk({ users, organizations });

type Membership = { organization: { id: string }; public_user_data: { user_id: string } };

async function members(clerk: LocalClerk, target: string): Promise<{ ids: string[]; total: number }> {
	const { body } = await ask(clerk, `GET /v1${target}`);
	const { data, total_count } = body as { data: Membership[]; total_count: number };
	return { ids: data.map((one) => one.public_user_data.user_id), total: total_count };
}

describe("an organization", () => {
	test("is found by its id and by its slug", async () => {
		const clerk = await open();
		const byId = await ask(clerk, `GET /v1/organizations/${acme}?include_members_count=true`);
		const bySlug = await ask(clerk, "GET /v1/organizations/example-org?include_members_count=true");
		expect(byId.body).toMatchObject({ id: acme, name: "Example Org", members_count: 13 });
		expect(bySlug.body).toEqual(byId.body);
	});

	test("counts its members for nobody who did not ask", async () => {
		const clerk = await open();
		expect((await ask(clerk, `GET /v1/organizations/${acme}`)).body).not.toHaveProperty("members_count");
	});

	test("cannot be seeded with a member whom nobody knows", async () => {
		const stranger = { id: acme, name: "Example Org", members: ["user_unknown"] };
		await expect(openClerk({ users, organizations: [stranger] })).rejects.toThrow("No user user_unknown");
	});
});

describe("its members", () => {
	const target = `/organizations/${acme}/memberships`;
	const newestFirst = ids.slice(0, 13).reverse();

	test("are ten a page, the newest first, with their true number", async () => {
		const clerk = await open();
		expect(await members(clerk, target)).toEqual({ ids: newestFirst.slice(0, 10), total: 13 });
		expect(await members(clerk, `${target}?offset=10`)).toEqual({ ids: newestFirst.slice(10), total: 13 });
		expect(await members(clerk, `${target}?limit=500`)).toEqual({ ids: newestFirst, total: 13 });
	});

	test.each([
		["user_id", `user_id=${robin}&user_id=${sparrow}`, [robin]],
		["an address", "email_address=robin@example.com", [robin]],
		["a role that nobody has", "role=org:admin", []],
		["an ordering by address", "order_by=-email_address&limit=1", [ids[9]]],
		["an ordering by joining", "order_by=%2Bcreated_at&limit=1", [ids[0]]],
	])("are narrowed by %s", async (_name, query, expected) => {
		expect((await members(await open(), `${target}?${query}`)).ids).toEqual(expected);
	});

	test("grow by who joins meanwhile", async () => {
		const clerk = await open();
		clerk.addMember(other, sparrow);
		expect((await members(clerk, `/organizations/${other}/memberships`)).ids).toEqual([sparrow, robin]);
		expect(() => clerk.addMember(other, "user_unknown")).toThrow("No user");
		expect(() => clerk.addMember("org_unknown", robin)).toThrow("No organization");
	});
});

test("a user's memberships name the organizations, with their number", async () => {
	const clerk = await open();
	const { body } = await ask(clerk, `GET /v1/users/${robin}/organization_memberships?limit=1`);
	expect(body).toMatchObject({
		data: [{ role: "org:member", organization: { id: other }, created_at: noon - 1000 }],
		total_count: 2,
	});
	const none = await ask(clerk, `GET /v1/users/${sparrow}/organization_memberships`);
	expect(none.body).toEqual({ data: [], total_count: 0 });
});

describe("users by organization", () => {
	test.each([
		["of one", `organization_id=${other}`, [robin]],
		["of one, written with a plus", `organization_id=%2B${other}`, [robin]],
		["of any of two", `organization_id=${other}&organization_id=${acme}&limit=1`, [robin]],
		["outside of one", `organization_id=-${acme}`, [sparrow]],
		["of one and not of another", `organization_id=${acme}&organization_id=-${other}&limit=1`, [ids[11]]],
		["of one that is not there", "organization_id=org_unknown", []],
	])("are listed: %s", async (_name, query, expected) => {
		expect(idsOf(await ask(await open(), `GET /v1/users?${query}`))).toEqual(expected);
	});

	test("are counted", async () => {
		const { body } = await ask(await open(), `GET /v1/users/count?organization_id=${acme}`);
		expect(body).toHaveProperty("total_count", 13);
	});
});
