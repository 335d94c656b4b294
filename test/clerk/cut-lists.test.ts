// Addresses, asked of servers that give a list only in part: one of two users is never taken for the one who was meant.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ClerkRequest } from "../../src/clerk/client.ts";
import { findUsers } from "../../src/clerk/users.ts";
import { EmailAddress, UserId } from "../../src/incident/user-id.ts";
import type { Found } from "../../src/ports/clerk.ts";
import { OutsideFailure } from "../../src/ports/failure.ts";
import { failure } from "./simulated.ts";

type Habits = { most?: number; cursor?: "ignored"; filter?: "ignored"; createdAfter?: "ignored" };
type Row = { id: UserId; created_at: number; email_addresses: { email_address: string }[] };

const idAt = (index: number) => UserId.parse(`user_${String(index).padStart(27, "0")}`);
const emailAt = (index: number) => EmailAddress.parse(`user${index}@example.com`);
const byEmail = (index: number) => ({ email: emailAt(index) });
const upTo = <Value>(count: number, make: (index: number) => Value) =>
	Array.from({ length: count }, (_, index) => make(index));

/** One user for each address, a minute apart. */
function users(count: number): Row[] {
	return upTo(count, (index) => ({
		id: idAt(index),
		created_at: index * 60_000,
		email_addresses: [{ email_address: emailAt(index) }],
	}));
}

function alsoHas(rows: Row[], user: number, address: number): void {
	rows[user]?.email_addresses.push({ email_address: emailAt(address) });
}

function serverOf(rows: readonly Row[], { most = 500, cursor, filter, createdAfter }: Habits) {
	const asked: ClerkRequest<unknown>["query"][] = [];
	async function send<Read>({ path, query = {}, answer }: ClerkRequest<Read>): Promise<Read> {
		if (path !== "/users") throw failure("not-found", { status: 404 });
		asked.push(query);
		const { email_address: wanted = [], starting_after: after, created_at_after: since } = query;
		let list = rows.filter(
			({ email_addresses }) =>
				filter === "ignored" || email_addresses.some(({ email_address }) => wanted.includes(email_address)),
		);
		if (query.order_by !== "+created_at") list = list.toReversed();
		if (since !== undefined && createdAfter !== "ignored")
			list = list.filter(({ created_at }) => created_at > Number(since));
		if (after !== undefined && cursor !== "ignored") list = list.slice(list.findIndex(({ id }) => id === after) + 1);
		const offset = Number(query.offset ?? 0);
		return answer.parse(list.slice(offset, offset + Math.min(most, Number(query.limit))));
	}
	return { asked, send };
}

/** The ids, or why there are none. */
function told(found: Found): readonly string[] | string {
	return found instanceof OutsideFailure ? found.reason : found.map(({ id }) => id).toSorted();
}

const servers: [string, Habits][] = [
	["as documented", {}],
	["in pages of 10", { most: 10 }],
	["in pages of one", { most: 1 }],
	["in pages of 10, that knows no cursor", { most: 10, cursor: "ignored" }],
	["in pages of one, that knows no cursor", { most: 1, cursor: "ignored" }],
];

describe.each(servers)("a server that gives lists %s", (_, habits) => {
	test.each([
		["alone", 1],
		["among 5, each asked for alone", 5],
		["among 100", 100],
		["among 250", 250],
	])("shows both whose address it is, asked for %s", async (_, count) => {
		const rows = users(count + 1);
		alsoHas(rows, count, 0);
		const found = await findUsers(serverOf(rows, habits).send, upTo(count, byEmail));
		expect(found.map(told)).toEqual([[idAt(0), idAt(count)], ...upTo(count - 1, (index) => [idAt(index + 1)])]);
	});

	test("shows one whose address it is alone, and nobody for an address of nobody", async () => {
		const { send } = serverOf(users(9), habits);
		expect((await findUsers(send, [byEmail(3), byEmail(99)])).map(told)).toEqual([[idAt(3)], []]);
	});
});

test("as many users with an address as there are, are all shown", async () => {
	const rows = users(700);
	for (const at of upTo(699, (index) => index + 1)) alsoHas(rows, at, 0);
	const [found] = await findUsers(serverOf(rows, {}).send, [byEmail(0)]);
	expect(told(found ?? [])).toEqual(upTo(700, idAt));
});

describe("a server that does not know the filter, and gives everybody in pages,", () => {
	const two = users(1_500);
	alsoHas(two, 0, 7);
	alsoHas(two, 1_400, 7);
	test.each<[string, Habits]>([
		["with a cursor", { filter: "ignored" }],
		["without", { filter: "ignored", cursor: "ignored" }],
		["the same one always", { filter: "ignored", cursor: "ignored", createdAfter: "ignored" }],
	])("%s, does not make one of two users look like the only one, and is not read to its end", async (_, habits) => {
		const { asked, send } = serverOf(two, habits);
		expect((await findUsers(send, [byEmail(7)])).map(told)).toEqual(["unreadable"]);
		expect(asked.length).toBeLessThan(3);
		expect(new Set((await findUsers(send, upTo(20, byEmail))).map(told))).toEqual(new Set(["unreadable"]));
	});
});

test("whoever shares an address is never taken for its only owner, whatever a server makes of lists", async () => {
	const share = fc.record({ user: fc.nat(119), address: fc.nat(119) });
	const habits = fc.record<Habits>(
		{
			most: fc.integer({ min: 1, max: 130 }),
			cursor: fc.constant("ignored"),
			createdAfter: fc.constant("ignored"),
			filter: fc.constant("ignored"),
		},
		{ requiredKeys: [] },
	);
	const scene = fc.record({
		habits,
		shares: fc.array(share, { maxLength: 12 }),
		count: fc.integer({ min: 1, max: 120 }),
	});
	await fc.assert(
		fc.asyncProperty(scene, async ({ habits, shares, count }) => {
			const rows = users(120);
			for (const { user, address } of shares) alsoHas(rows, user, address);
			const found = await findUsers(serverOf(rows, habits).send, upTo(count, byEmail));
			for (const [index, one] of found.entries()) {
				if (one instanceof OutsideFailure) continue;
				const owners = rows.filter(({ email_addresses }) =>
					email_addresses.some(({ email_address }) => email_address === emailAt(index)),
				);
				expect(told(one)).toEqual(owners.map(({ id }) => id));
			}
		}),
		{ numRuns: 200, seed: 20_261_124 },
	);
});
