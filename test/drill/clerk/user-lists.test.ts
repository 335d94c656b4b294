// The lists of users where the specification leaves it open what Clerk does, and where a page is cut short.

import { describe, expect, test } from "vitest";
import { ask, codeOf, idsOf, manyUsers, noon, openClerk, robin } from "./open-clerk.ts";

const minute = 60_000;
const users = manyUsers(25);
const oldestFirst = users.map(({ id }) => id);
const [first = "", second = "", third = ""] = oldestFirst;
/** When the first and the third of them were made. */
const range = `created_at_after=${noon - 25 * minute}&created_at_before=${noon - 23 * minute}`;

describe("the bounds of a filter", () => {
	test.each([
		["exclusive", [second]],
		["inclusive", [first, second, third]],
	] as const)("are %s if the instance is", async (bounds, expected) => {
		const clerk = await openClerk({ users, bounds });
		expect(idsOf(await ask(clerk, `GET /v1/users?order_by=created_at&${range}`))).toEqual(expected);
		const count = await ask(clerk, `GET /v1/users/count?${range}`);
		expect(count.body).toMatchObject({ total_count: expected.length });
	});

	test("are exclusive unless told otherwise", async () => {
		const clerk = await openClerk({ users });
		expect(idsOf(await ask(clerk, `GET /v1/users?${range}`))).toEqual([second]);
	});

	test("go for other instants too", async () => {
		const seeds = users.map((user) => ({ ...user, lastSignInAt: noon }));
		const count = async (bounds: "exclusive" | "inclusive") =>
			(await ask(await openClerk({ users: seeds, bounds }), `GET /v1/users/count?last_sign_in_at_after=${noon}`)).body;
		expect(await count("exclusive")).toMatchObject({ total_count: 0 });
		expect(await count("inclusive")).toMatchObject({ total_count: 25 });
	});

	test("that nobody documented are none", async () => {
		const clerk = await openClerk({ users });
		const answer = await ask(clerk, `GET /v1/users?limit=500&created_at_since=${noon}&last_sign_in_at_since=${noon}`);
		expect(idsOf(answer)).toHaveLength(25);
		expect(clerk.requests.at(-1)?.problems).toHaveLength(2);
	});
});

describe("a cursor that names a deleted user", () => {
	const line = (id: string) => `GET /v1/users?limit=2&order_by=created_at&starting_after=${id}`;

	test.each([
		[undefined, 422, "form_resource_not_found"],
		["unprocessable", 422, "form_resource_not_found"],
		["not-found", 404, "resource_not_found"],
	] as const)("is refused: %s", async (deletedCursor, status, code) => {
		const clerk = await openClerk({ users, ...(deletedCursor === undefined ? {} : { deletedCursor }) });
		clerk.removeUser(second);
		const answer = await ask(clerk, line(second));
		expect([answer.status, codeOf(answer)]).toEqual([status, code]);
	});

	test("goes on with whoever followed them, if the instance does", async () => {
		const clerk = await openClerk({ users, deletedCursor: "goes-on" });
		clerk.removeUser(second);
		expect(idsOf(await ask(clerk, line(second)))).toEqual([third, oldestFirst[3]]);
		expect(idsOf(await ask(clerk, `GET /v1/users?starting_after=${second}`))).toEqual([first]);
		clerk.removeUser(third);
		expect(idsOf(await ask(clerk, line(second)))).toEqual(oldestFirst.slice(3, 5));
	});

	test.each(["unprocessable", "not-found", "goes-on"] as const)(
		"is no cursor that never named anybody: %s",
		async (rule) => {
			const answer = await ask(await openClerk({ users, deletedCursor: rule }), line("user_unknown"));
			expect([answer.status, codeOf(answer)]).toEqual([422, "form_resource_not_found"]);
		},
	);

	test("is refused with another ordering or an offset, whatever the instance does", async () => {
		const clerk = await openClerk({ users, deletedCursor: "goes-on" });
		clerk.removeUser(second);
		expect((await ask(clerk, `GET /v1/users?order_by=-updated_at&starting_after=${second}`)).status).toBe(422);
		expect((await ask(clerk, `GET /v1/users?offset=1&starting_after=${second}`)).status).toBe(422);
	});
});

describe("a page", () => {
	test.each([
		["limit=500", 7],
		["limit=3", 3],
		["limit=501", 7],
		["offset=20", 5],
		[oldestFirst.map((id) => `user_id=${id}`).join("&"), 7],
	])("of at most seven, asked with ?%s", async (query, length) => {
		const answer = await ask(await openClerk({ users, mostPerPage: 7 }), `GET /v1/users?${query}`);
		expect(idsOf(answer)).toHaveLength(length);
	});

	test.each([
		"email_address",
		"phone_number",
		"username",
		"web3_wallet",
		"user_id",
		"external_id",
		"organization_id",
		"provider_user_id",
	])("is refused for 101 values of %s and given for 100, and so is a count", async (name) => {
		const clerk = await openClerk({ users });
		const values = (count: number) => Array.from({ length: count }, (_, at) => `${name}=${at}`).join("&");
		for (const path of ["/v1/users", "/v1/users/count"]) {
			const refused = await ask(clerk, `GET ${path}?${values(101)}`);
			expect([refused.status, codeOf(refused)]).toEqual([422, "form_param_array_size_exceeded"]);
			expect((await ask(clerk, `GET ${path}?${values(100)}`)).status).toBe(200);
		}
	});

	test("of a hundred ids is ten of them without a limit", async () => {
		const clerk = await openClerk({ users: manyUsers(120) });
		const ids = manyUsers(100).map(({ id }) => id);
		const query = ids.map((id) => `user_id=${id}`).join("&");
		expect(idsOf(await ask(clerk, `GET /v1/users?${query}`))).toEqual(ids.toReversed().slice(0, 10));
		expect(idsOf(await ask(clerk, `GET /v1/users?limit=100&${query}`))).toEqual(ids.toReversed());
	});

	test("goes by the first of several orderings", async () => {
		const clerk = await openClerk({ users });
		const answer = await ask(clerk, "GET /v1/users?limit=1&order_by=created_at&order_by=-created_at");
		expect(idsOf(answer)).toEqual([first]);
	});

	test("may be asked for by part of a wallet's address", async () => {
		const clerk = await openClerk({ users: [...users, { id: robin, email: null, web3Wallets: ["0xAbCd"] }] });
		expect(idsOf(await ask(clerk, "GET /v1/users?query=xabc"))).toEqual([robin]);
	});
});
