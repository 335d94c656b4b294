// A walk through all users, with a server that follows its specification, and with ones that do not: everybody once, or a failure.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import type { ClerkRequest } from "../../src/clerk/client.ts";
import { pageOf } from "../../src/clerk/shapes.ts";
import { userPages } from "../../src/clerk/user-pages.ts";
import { failure } from "./simulated.ts";

const User = z.object({ id: z.string(), created_at: z.number() });
type User = z.infer<typeof User>;

/** What a server does not know, or does otherwise than documented. */
type Habits = {
	/** Of a deleted user: as if nobody came after them, or as if there were no cursor. */
	cursor?: "ignored" | "nobody" | "first";
	createdAfter?: "ignored" | "from";
	offset?: "ignored" | "nobody";
	order?: "ignored";
	/** The most on a page, whatever was asked for. */
	most?: number;
};

/** Users whose instants of creation are these, in milliseconds. */
function usersAt(instants: readonly number[]): User[] {
	return instants.map((created_at, index) => ({ id: `user_${String(index).padStart(6, "0")}`, created_at }));
}

function inOrder(users: readonly User[]): User[] {
	return users.toSorted((a, b) => a.created_at - b.created_at || (a.id < b.id ? -1 : 1));
}

/** More than any walk here needs. */
const mostRequests = 2_000;

function serverOf(
	users: User[],
	{ habits = {}, meanwhile = () => {} }: { habits?: Habits; meanwhile?: (nth: number) => void } = {},
) {
	const asked: Record<string, string>[] = [];
	async function send<Read>({ query: given, answer }: ClerkRequest<Read>): Promise<Read> {
		const query: Record<string, string> = Object.fromEntries(
			Object.entries(given ?? {}).map(([name, value]) => [name, String(value)]),
		);
		if (asked.push(query) > mostRequests) throw new Error("It asks for ever.");
		meanwhile(asked.length);
		let list = inOrder(users);
		if (habits.order === "ignored") list.reverse();
		if (query.created_at_after !== undefined && habits.createdAfter !== "ignored") {
			const after = Number(query.created_at_after) - (habits.createdAfter === "from" ? 1 : 0);
			list = list.filter(({ created_at }) => created_at > after);
		}
		if (query.user_id !== undefined) list = list.filter(({ id }) => id === query.user_id);
		if (query.starting_after !== undefined && habits.cursor !== "ignored") {
			const at = list.findIndex(({ id }) => id === query.starting_after);
			if (at === -1 && habits.cursor === undefined) throw failure("rejected", { status: 422 });
			list = at === -1 && habits.cursor === "nobody" ? [] : list.slice(at + 1);
		}
		const offset = habits.offset === "ignored" ? 0 : Number(query.offset ?? 0);
		if (offset > 0 && habits.offset === "nobody") list = [];
		const size = Math.min(Number(query.limit), habits.most ?? Number.POSITIVE_INFINITY);
		return answer.parse(list.slice(offset, offset + size));
	}
	return { asked, send };
}

async function walk(send: Parameters<typeof userPages>[0], query: Record<string, string> = {}): Promise<string[]> {
	const ids: string[] = [];
	for await (const page of userPages(send, query, pageOf(User))) ids.push(...page.map(({ id }) => id));
	return ids;
}

const idsOf = (users: readonly User[]) => users.map(({ id }) => id);
const apart = (count: number) => usersAt(Array.from({ length: count }, (_, index) => index * 1_000));

describe("by cursor", () => {
	test.each([
		[0, 1],
		[1, 2],
		[499, 2],
		[1_234, 4],
	])("%i users take %i requests, the last of which brings nobody", async (count, requests) => {
		const users = apart(count);
		const { asked, send } = serverOf(users);
		expect(await walk(send)).toEqual(idsOf(users));
		expect(asked).toHaveLength(requests);
	});

	test("an end after a full page is believed only if the cursor's user is there", async () => {
		const users = apart(1_000);
		const { asked, send } = serverOf(users);
		expect(await walk(send)).toEqual(idsOf(users));
		expect(asked).toHaveLength(4);
		expect(asked[3]).toMatchObject({ user_id: "user_000999" });
	});

	test("asks for the oldest first, 500 at a time, each page after the last user of the one before", async () => {
		const { asked, send } = serverOf(apart(700));
		await walk(send, { organization_id: "org_1" });
		const always = { organization_id: "org_1", order_by: "+created_at", limit: "500" };
		expect(asked).toEqual([
			always,
			{ ...always, starting_after: "user_000499" },
			{ ...always, starting_after: "user_000699" },
		]);
	});

	test.each([
		[250, 100, 4],
		[250, 125, 3],
		[7, 1, 8],
		[1_234, 10, 125],
	])(
		"%i users are all given by a server that makes pages of %i at the most, by %i requests",
		async (count, most, requests) => {
			const users = apart(count);
			const { asked, send } = serverOf(users, { habits: { most } });
			expect(await walk(send)).toEqual(idsOf(users));
			expect(asked).toHaveLength(requests);
		},
	);

	test("reaches users who are created meanwhile, and misses nobody when others are deleted", async () => {
		const users = apart(1_400);
		const late = { id: "user_late", created_at: 9_999_000 };
		const meanwhile = (nth: number) => {
			if (nth === 2) users.splice(100, 50);
			if (nth === 3) users.push(late);
		};
		const { send } = serverOf(users, { meanwhile });
		expect(await walk(send)).toEqual([...idsOf(apart(1_400)), "user_late"]);
	});
});

describe("where the cursor does not lead on", () => {
	test("because its user was deleted, goes on by time, and everybody else is given once", async () => {
		const users = apart(1_400);
		const meanwhile = (nth: number) => {
			if (nth === 2) users.splice(499, 1);
		};
		const { asked, send } = serverOf(users, { meanwhile });
		expect(await walk(send)).toEqual(idsOf(apart(1_400)));
		expect(asked[2]).toMatchObject({ created_at_after: String(499_000 - 1) });
		expect(asked[2]).not.toHaveProperty("starting_after");
	});

	test.each<[string, Habits, number]>([
		["gives nobody", { cursor: "nobody" }, 2],
		["gives nobody", { cursor: "nobody" }, 3],
		["begins anew", { cursor: "first" }, 2],
		["begins anew", { cursor: "first" }, 4],
	])("because its user was deleted, and the server %s: everybody else once", async (_, habits, nth) => {
		const users = apart(2_600);
		const everybody = idsOf(users);
		const meanwhile = (now: number) => {
			if (now === nth) users.splice((nth - 1) * 500 - 1, 1);
		};
		expect(await walk(serverOf(users, { habits, meanwhile }).send)).toEqual(everybody);
	});

	test.each<[string, Habits]>([
		["a server that ignores cursors", { cursor: "ignored" }],
		["one that also counts the instant itself as after it", { cursor: "ignored", createdAfter: "from" }],
		["one that makes pages of 100", { cursor: "ignored", most: 100 }],
		["one that makes pages of 2", { cursor: "ignored", most: 2 }],
		["one that makes pages of 1", { cursor: "ignored", most: 1 }],
		["one that makes pages of 3, and counts the instant too", { cursor: "ignored", createdAfter: "from", most: 3 }],
	])("%s: everybody once", async (_, habits) => {
		for (const count of habits.most === undefined ? [500, 501, 1_000, 2_345] : [0, 1, 2, 3, 99, 100, 101, 350]) {
			const users = apart(count);
			expect(await walk(serverOf(users, { habits }).send)).toEqual(idsOf(users));
		}
	});

	test.each([
		[500, 5],
		[1_000, 6],
		[1_700, 7],
	])("%i users of the same instant are all given, once, by %i requests", async (count, requests) => {
		const users = usersAt(Array.from({ length: count }, () => 5_000)).concat(
			usersAt([1, 2, 3]).map((user) => ({ ...user, id: `${user.id}_old` })),
			usersAt([9_000]).map((user) => ({ ...user, id: `${user.id}_new` })),
		);
		const { asked, send } = serverOf(users, { habits: { cursor: "ignored" } });
		expect(await walk(send)).toEqual(idsOf(inOrder(users)));
		expect(asked).toHaveLength(requests);
	});

	test.each([1, 2, 10, 100])(
		"250 users of two instants are all given by a server that makes pages of %i",
		async (most) => {
			const users = usersAt(Array.from({ length: 250 }, (_, index) => (index < 120 ? 5_000 : 6_000)));
			const { send } = serverOf(users, { habits: { cursor: "ignored", most } });
			expect(await walk(send)).toEqual(idsOf(users));
		},
	);

	test("users of the same instant that move up because others are deleted are not passed over", async () => {
		const users = usersAt(Array.from({ length: 2_000 }, () => 5_000));
		const everybody = idsOf(users);
		const gone = new Set<string>();
		const meanwhile = (nth: number) => {
			if (nth < 4 || nth > 6) return;
			for (const { id } of users.splice(nth * 3, 40)) gone.add(id);
		};
		const ids = await walk(serverOf(users, { habits: { cursor: "ignored" }, meanwhile }).send);
		expect(new Set(ids).size).toBe(ids.length);
		expect(everybody.filter((id) => !gone.has(id) && !ids.includes(id))).toEqual([]);
	});

	test.each<[string, Habits]>([
		["that ignores the time too", { cursor: "ignored", createdAfter: "ignored" }],
		["that ignores the order", { cursor: "ignored", order: "ignored" }],
		["of pages of 100 that ignores the time too", { cursor: "ignored", createdAfter: "ignored", most: 100 }],
		["of pages of 100 that ignores the order", { cursor: "ignored", order: "ignored", most: 100 }],
	])("a server %s is a failure, not a list that ends early", async (_, habits) => {
		await expect(walk(serverOf(apart(1_200), { habits }).send)).rejects.toMatchObject({ reason: "unreadable" });
	});

	test.each([500, 100, 1])(
		"a server that ignores offsets, where one instant fills a page of %i, is a failure",
		async (most) => {
			const users = usersAt(Array.from({ length: 1_200 }, () => 5_000));
			const { send } = serverOf(users, { habits: { cursor: "ignored", offset: "ignored", most } });
			await expect(walk(send)).rejects.toMatchObject({ reason: "unreadable" });
		},
	);

	test("a server that gives nobody by offset is a failure, and is not asked for ever", async () => {
		const users = usersAt(Array.from({ length: 12 }, () => 5_000));
		const { asked, send } = serverOf(users, { habits: { cursor: "ignored", offset: "nobody" } });
		await expect(walk(send)).rejects.toMatchObject({ reason: "unreadable" });
		expect(asked.length).toBeLessThan(50);
	});

	test.each(["unauthorized", "forbidden", "rate-limited", "unavailable"] as const)(
		"because of %s, the walk fails",
		async (reason) => {
			const { send } = serverOf(apart(900), {
				meanwhile: (nth) => {
					if (nth === 2) throw failure(reason);
				},
			});
			await expect(walk(send)).rejects.toMatchObject({ reason });
		},
	);

	test("because the first page is refused, the walk fails", async () => {
		const { send } = serverOf(apart(9), {
			meanwhile: () => {
				throw failure("rejected");
			},
		});
		await expect(walk(send)).rejects.toMatchObject({ reason: "rejected" });
	});
});

test("whoever is there from the beginning to the end is given exactly once, whatever happens meanwhile", async () => {
	const size = { minLength: 400, maxLength: 1_800, size: "max" } as const;
	// Few instants for many users, so that those of one may fill more than a page.
	const instants = fc.oneof(fc.array(fc.nat(1), size), fc.array(fc.nat(12), size));
	const deaths = fc.array(fc.record({ nth: fc.integer({ min: 2, max: 8 }), at: fc.nat(1_799), count: fc.nat(90) }), {
		maxLength: 5,
	});
	const most = fc.constantFrom(500, 120, 35);
	const habit = fc
		.constantFrom<Habits>({}, { cursor: "ignored" }, { cursor: "ignored", createdAfter: "from" })
		.chain((habits) => most.map((most): Habits => ({ ...habits, most })));
	await fc.assert(
		fc.asyncProperty(instants, deaths, habit, async (created, planned, habits) => {
			const users = usersAt(created.map((instant) => instant * 1_000));
			const everybody = idsOf(users);
			const meanwhile = (nth: number) => {
				for (const { at, count } of planned.filter((death) => death.nth === nth)) users.splice(at, count);
			};
			const ids = await walk(serverOf(users, { habits, meanwhile }).send);
			const left = new Set(idsOf(users));
			expect(new Set(ids).size).toBe(ids.length);
			const given = new Set(ids);
			expect(everybody.filter((id) => left.has(id) && !given.has(id))).toEqual([]);
		}),
		// Making a failing list of a thousand smaller takes minutes and tells no more.
		{ numRuns: 60, endOnFailure: true },
	);
});
