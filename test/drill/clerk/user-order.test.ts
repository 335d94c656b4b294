// The lists of users against a plain sort and filter of everybody, whatever happens meanwhile, and what a page costs.

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createState } from "../../../src/drill/clerk/state.ts";
import { listUsers } from "../../../src/drill/clerk/user-list.ts";
import { byAge, createUserOrder } from "../../../src/drill/clerk/user-order.ts";
import { noon } from "./open-clerk.ts";

const minute = 60_000;
const rules = { bounds: "exclusive", deletedCursor: "goes-on", mostPerPage: Number.POSITIVE_INFINITY } as const;

type Known = { id: string; createdAt: number; updatedAt: number };

/** Of few instants, so that many users share one. */
const instant = fc.integer({ min: 0, max: 6 });
const number = fc.integer({ min: 0, max: 11 });
const event = fc.oneof(
	fc.record({ what: fc.constant("add" as const), number, createdAt: instant, updatedAt: instant }),
	fc.record({ what: fc.constant("change" as const), number, createdAt: instant, updatedAt: instant }),
	fc.record({ what: fc.constant("remove" as const), number }),
	fc.record({ what: fc.constant("touch" as const), number, at: instant }),
	fc.record({
		what: fc.constant("list" as const),
		by: fc.constantFrom<"createdAt" | "updatedAt">("createdAt", "updatedAt"),
		descending: fc.boolean(),
		limit: fc.integer({ min: 1, max: 6 }),
		after: fc.option(instant, { nil: undefined }),
		before: fc.option(instant, { nil: undefined }),
		cursor: fc.option(number, { nil: undefined }),
		offset: fc.integer({ min: 0, max: 3 }),
		ids: fc.option(fc.array(number, { minLength: 1, maxLength: 5 }), { nil: undefined }),
	}),
);

const names = { createdAt: "created_at", updatedAt: "updated_at" };
const idAt = (at: number) => `user_${at}`;

type Listing = Extract<typeof event extends fc.Arbitrary<infer Event> ? Event : never, { what: "list" }>;

function plainly(known: ReadonlyMap<string, Known>, gone: ReadonlyMap<string, Known>, asked: Listing): string[] {
	const { by, descending, limit, after, before, cursor, offset, ids } = asked;
	const sign = descending ? -1 : 1;
	const compare = (a: Known, b: Known) =>
		sign * (a[by] - b[by] || a.createdAt - b.createdAt || (a.id === b.id ? 0 : a.id < b.id ? -1 : 1));
	const place = cursor === undefined ? undefined : (known.get(idAt(cursor)) ?? gone.get(idAt(cursor)));
	return [...known.values()]
		.filter((user) => ids?.some((id) => idAt(id) === user.id) ?? true)
		.filter(
			(user) => (after === undefined || user.createdAt > after) && (before === undefined || user.createdAt < before),
		)
		.filter((user) => place === undefined || compare(user, place) > 0)
		.sort(compare)
		.map(({ id }) => id)
		.slice(offset, offset + limit);
}

test("whatever happens, a list is what a sort and a filter of everybody make of it", () => {
	fc.assert(
		fc.property(fc.array(event, { maxLength: 60 }), (events) => {
			let now = 0;
			const state = createState({ users: [] }, () => now);
			const known = new Map<string, Known>();
			const gone = new Map<string, Known>();
			for (const one of events) {
				if (one.what === "list") {
					const cursor = one.by === "createdAt" ? one.cursor : undefined;
					const named = cursor === undefined ? undefined : (known.get(idAt(cursor)) ?? gone.get(idAt(cursor)));
					const asked = named === undefined ? { ...one, cursor: undefined } : { ...one, cursor, offset: 0 };
					const query = new URLSearchParams({ limit: `${asked.limit}`, offset: `${asked.offset}` });
					query.set("order_by", `${asked.descending ? "-" : "+"}${names[asked.by]}`);
					if (asked.cursor !== undefined) query.set("starting_after", idAt(asked.cursor));
					if (asked.after !== undefined) query.set("created_at_after", `${asked.after}`);
					if (asked.before !== undefined) query.set("created_at_before", `${asked.before}`);
					for (const id of asked.ids ?? []) query.append("user_id", `${id % 2 === 0 ? "" : "+"}${idAt(id)}`);
					const listed = listUsers({ state, query, rules }).map(({ id }) => id);
					expect(listed).toEqual(plainly(known, gone, asked));
					continue;
				}
				const id = idAt(one.number);
				const user = known.get(id);
				if (one.what === "add" && user === undefined) {
					const { createdAt, updatedAt } = one;
					state.addUser({ id, email: null, createdAt, updatedAt });
					known.set(id, { id, createdAt, updatedAt });
					gone.delete(id);
				}
				if (user === undefined) continue;
				if (one.what === "change") {
					const { createdAt, updatedAt } = one;
					state.changeUser(id, { createdAt, updatedAt });
					known.set(id, { id, createdAt, updatedAt });
				} else if (one.what === "touch") {
					now = one.at;
					state.touch(state.users.get(id) as never);
					known.set(id, { ...user, updatedAt: now });
				} else if (one.what === "remove") {
					state.removeUser(id, { apiKeys: false });
					known.delete(id);
					gone.set(id, user);
				}
			}
		}),
		{ numRuns: 400 },
	);
});

describe("what a list costs", () => {
	const crowd = 4_000;
	const seeds = Array.from({ length: crowd }, (_, at) => ({ id: idAt(at), email: null, createdAt: at * minute }));

	/** How often the instants of users were looked at while a page was made, of an instance that has been asked before. */
	function looksFor(text: string): number {
		const state = createState({ users: seeds }, () => noon);
		let looks = 0;
		for (const order_by of ["created_at", "updated_at"])
			listUsers({ state, query: new URLSearchParams({ order_by }), rules });
		for (const user of state.users.values()) {
			for (const name of ["createdAt", "updatedAt"] as const) {
				const instant = user[name];
				const get = () => {
					looks++;
					return instant;
				};
				Object.defineProperty(user, name, { get });
			}
		}
		listUsers({ state, query: new URLSearchParams(text), rules });
		return looks;
	}

	test.each([
		["the first page", "limit=100"],
		["a page in the middle", `limit=100&order_by=%2Bcreated_at&starting_after=${idAt(2_000)}`],
		["a page in the middle, newest first", `limit=100&starting_after=${idAt(2_000)}`],
		["a page of a range", `limit=100&created_at_after=${1_000 * minute}&created_at_before=${3_000 * minute}`],
		[
			"a page of a range, behind a cursor",
			`limit=100&created_at_after=${1_000 * minute}&starting_after=${idAt(2_000)}`,
		],
		[
			"a hundred ids",
			`limit=100&${seeds
				.slice(0, 100)
				.map(({ id }) => `user_id=${id}`)
				.join("&")}`,
		],
		["those who changed last", "limit=100&order_by=-updated_at&offset=200"],
	])("%s: no look at most of them", (_name, text) => {
		expect(looksFor(text)).toBeLessThan(crowd / 2);
	});

	test("somebody who comes with a past, changes or goes: no turn of the whole", () => {
		let comparisons = 0;
		const counted: typeof byAge = (one, other) => {
			comparisons++;
			return byAge(one, other);
		};
		const state = createState({ users: seeds }, () => noon);
		const order = createUserOrder(counted, state.users);
		expect(order.all()).toHaveLength(crowd);
		comparisons = 0;
		const added = state.addUser({ id: "user_late", email: null, createdAt: 1_500.5 * minute });
		order.add(added);
		expect(order.all()[1_501]).toBe(added);
		order.remove(added);
		expect(order.all()).toHaveLength(crowd);
		expect(comparisons).toBeLessThan(2 * 14);
	});
});
