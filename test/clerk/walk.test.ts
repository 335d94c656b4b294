// A walk through all users by several ranges at once, on an emulated instance that does what the specification leaves open one
// way or the other: everybody once, about a request a page, little in memory, and no part taken for the whole.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { pageSize } from "../../src/clerk/user-pages.ts";
import type { ClerkOptions } from "../../src/drill/clerk/local-clerk.ts";
import type { SeedUser } from "../../src/drill/clerk/seeds.ts";
import { everybody, type Range, type UserPage } from "../../src/ports/user-directory.ts";
import { callsTo, connectInProcess } from "./connected.ts";

const start = Date.parse("2021-01-01T00:00:00Z");
const hour = 3_600_000;
const day = 24 * hour;
const fiveYears = 5 * 365 * day;
/** Of a production instance, so that the budget is worth several ranges. */
const secretKey = "sk_live_example";

const idAt = (index: number) => `user_${String(index).padStart(27, "0")}`;

function usersAt(instants: readonly number[]): (SeedUser & { createdAt: number })[] {
	return instants.map((createdAt, index) => ({ id: idAt(index), email: `user${index}@example.com`, createdAt }));
}

const evenly = (count: number) =>
	Array.from({ length: count }, (_, index) => start + Math.floor((index * fiveYears) / count));

type Options = Partial<ClerkOptions> & {
	ranges?: readonly Range[];
	/** How long a page is worked on. */
	workMilliseconds?: number;
	take?(page: UserPage): Promise<void>;
};

function open({ ranges = [everybody], workMilliseconds = 15, take, ...options }: Options) {
	const { local, clerk, clock } = connectInProcess({ secretKey, ...options });
	const given: string[] = [];
	const odd: string[] = [];
	let atWork = 0;
	let mostAtWork = 0;
	const work = async (page: UserPage) => {
		mostAtWork = Math.max(mostAtWork, ++atWork);
		given.push(...page.users.map(({ id }) => id));
		odd.push(...page.odd.map(({ what }) => what));
		await clock.sleep(workMilliseconds);
		atWork--;
	};
	const beganAt = clock.now();
	return {
		local,
		clerk,
		clock,
		given,
		odd,
		walk: () => clerk.directory.walk({ ranges, records: false, take: take ?? work }),
		mostAtWork: () => mostAtWork,
		pages: () => callsTo(local, "GET", /^\/v1\/users$/),
		seconds: () => (clock.now() - beganAt) / 1_000,
	};
}

describe("everybody is given once", () => {
	const rules = (["exclusive", "inclusive"] as const).flatMap((bounds) =>
		(["unprocessable", "not-found", "goes-on"] as const).flatMap((deletedCursor) =>
			[500, 120, 1].map((mostPerPage) => ({ bounds, deletedCursor, mostPerPage })),
		),
	);

	test.each(rules)(
		"by an instance whose rules are $bounds bounds, $deletedCursor cursors of the deleted, $mostPerPage on a page",
		async (rule) => {
			for (const count of rule.mostPerPage === 1 ? [0, 1, 3, 40] : [0, 3, 500, 501, 2_600]) {
				const users = usersAt(evenly(count));
				const { clock, walk, given } = open({ users, ...rule });
				await clock.run(walk());
				expect(given.toSorted()).toEqual(users.map(({ id }) => id));
			}
		},
	);

	const bunched = (index: number, count: number) => {
		if (index < count * 0.05) return start + index * hour;
		if (index < count * 0.95) return start + 900 * day + Math.floor((index / count) * day);
		return start + 1_000 * day + index * hour;
	};

	test.each<[string, number, (index: number, count: number) => number, { requests: number; seconds: number }]>([
		[
			"evenly in five years",
			10_000,
			(index, count) => start + (index * fiveYears) / count,
			{ requests: 26, seconds: 0.55 },
		],
		["nine in ten of them in one day of the five years", 10_000, bunched, { requests: 40, seconds: 0.85 }],
		[
			"ever more of them",
			10_000,
			(index, count) => start + Math.sqrt(index / count) * fiveYears,
			{ requests: 28, seconds: 0.55 },
		],
		["all in one millisecond", 5_000, () => start, { requests: 15, seconds: 0.55 }],
		[
			"half in one millisecond",
			10_000,
			(index, count) => start + (index < count / 2 ? 0 : index * hour),
			{ requests: 48, seconds: 1 },
		],
		["three of them", 3, (index) => start + index, { requests: 2, seconds: 0.2 }],
		["nobody", 0, () => start, { requests: 1, seconds: 0.1 }],
	])("and no more is asked than a page of each 500 and a little: %s", async (_, count, at, most) => {
		const users = usersAt(Array.from({ length: count }, (_, index) => Math.floor(at(index, count))));
		const { clock, walk, given, local, seconds } = open({ users });
		await clock.run(walk());
		expect(given.toSorted()).toEqual(users.map(({ id }) => id));
		expect(local.requests.length).toBeLessThanOrEqual(most.requests);
		expect(seconds()).toBeLessThanOrEqual(most.seconds);
	});

	test("of the ranges that are asked for, and nobody else; the first of them first", async () => {
		const users = usersAt(evenly(3_000));
		const [from, middle, to] = [users[700], users[1_500], users[2_200]].map((user) => user?.createdAt ?? 0) as [
			number,
			number,
			number,
		];
		const ranges = [
			{ from: middle, to },
			{ from, to: middle },
		];
		const { clock, walk, given } = open({ users, ranges });
		await clock.run(walk());
		expect(given.toSorted()).toEqual(users.slice(700, 2_200).map(({ id }) => id));
		expect(given[0]).toBe(users[1_500]?.id);
	});
});

describe("the ranges that are done", () => {
	test("come with their pages, hold only who was given, and are everything in the end", async () => {
		const users = usersAt(evenly(6_000));
		const whole: Range[] = [];
		const given = new Set<string>();
		const { clock, walk } = open({
			users,
			async take(page) {
				for (const { id } of page.users) given.add(id);
				const { done } = page;
				if (done === undefined) throw new Error("A page of a walk is of a range.");
				whole.push(done);
				const within = users.filter(({ createdAt }) => createdAt >= done.from && createdAt < done.to);
				expect(within.filter(({ id }) => !given.has(id))).toEqual([]);
			},
		});
		await clock.run(walk());
		const sorted = whole.toSorted((a, b) => a.from - b.from || a.to - b.to);
		let reached = Number.NEGATIVE_INFINITY;
		for (const { from, to } of sorted) {
			expect(from).toBeLessThanOrEqual(reached);
			reached = Math.max(reached, to);
		}
		expect(reached).toBe(Number.POSITIVE_INFINITY);
	});
});

describe("memory", () => {
	test("the next page is asked for while the last is worked on", async () => {
		const work = Promise.withResolvers<void>();
		const { clock, walk, pages } = open({ users: usersAt(evenly(2_000)), take: () => work.promise });
		const walked = walk();
		await clock.run(clock.sleep(1_000));
		expect(pages().length).toBeGreaterThanOrEqual(2);
		work.resolve();
		await clock.run(walked);
	});

	test("where nobody gets on with the work, no more than two pages of each range are asked for", async () => {
		const work = Promise.withResolvers<void>();
		let taken = 0;
		const take = () => {
			taken++;
			return work.promise;
		};
		const { clock, walk, pages } = open({ users: usersAt(evenly(20_000)), take });
		const walked = walk();
		await clock.run(clock.sleep(60_000));
		const held = pages().filter(({ query }) => query.includes(`limit=${pageSize}`));
		expect(held.length).toBeLessThanOrEqual(2 * taken);
		expect(taken).toBeLessThanOrEqual(6);
		work.resolve();
		await clock.run(walked);
	});
});

describe("what cannot be read", () => {
	test.each([1, 3, 7, 12])("a page that fails, the %ith, ends the walk, and no range asks for another", async (nth) => {
		const { clock, local, walk, given } = open({ users: usersAt(evenly(10_000)) });
		local.faults.add({ when: { path: /^\/v1\/users$/, nth }, answer: { status: 401 } });
		let failedAt = Number.POSITIVE_INFINITY;
		local.onRequest({
			settled: ({ status }) => {
				if (status === 401) failedAt = clock.now();
			},
		});
		await expect(clock.run(walk())).rejects.toMatchObject({ reason: "unauthorized" });
		const asked = local.requests.length;
		await clock.run(clock.sleep(60_000));
		expect(local.requests.length).toBe(asked);
		// It is known of 40 ms later; what the other ranges had asked for by then still waits for its turn.
		expect(local.requests.filter(({ at }) => at > failedAt + 40).length).toBeLessThanOrEqual(3);
		expect(given.length).toBeLessThan(10_000);
	});

	test.each([
		["how many there are", { path: /^\/v1\/users\/count$/ }],
		["who is the youngest", { path: /^\/v1\/users$/, query: /order_by=-created_at/ }],
	])("where Clerk does not tell %s, the walk is whole all the same", async (_, when) => {
		const { clock, local, walk, given } = open({ users: usersAt(evenly(5_000)) });
		local.faults.add({ when, answer: { status: 403 } });
		await clock.run(walk());
		expect(given.length).toBe(5_000);
	});

	test("work that fails ends it too", async () => {
		const { clock, local, walk } = open({
			users: usersAt(evenly(10_000)),
			take: () => Promise.reject(new Error("The table is gone.")),
		});
		await expect(clock.run(walk())).rejects.toThrow("The table is gone.");
		const asked = local.requests.length;
		await clock.run(clock.sleep(60_000));
		expect(local.requests.length).toBe(asked);
	});

	test("an answer that is a web page is a failure, not an end", async () => {
		const { clock, local, walk } = open({ users: usersAt(evenly(3_000)) });
		local.faults.add({ when: { path: /^\/v1\/users$/, nth: 3, times: 9 }, answer: "html" });
		await expect(clock.run(walk())).rejects.toMatchObject({ reason: "unreadable" });
	});

	test("a server error is asked again, and everybody is given", async () => {
		const users = usersAt(evenly(3_000));
		const { clock, local, walk, given } = open({ users });
		local.faults.add({ when: { path: /^\/v1\/users$/, everyNth: { n: 3 } }, answer: { status: 502 } });
		await clock.run(walk());
		expect(given.toSorted()).toEqual(users.map(({ id }) => id));
	});

	test("a record that is not as documented is told with its id, and hides no other", async () => {
		const users = usersAt(evenly(1_200));
		const { clock, local, walk, given, odd } = open({ users });
		const page = users.slice(0, pageSize).map(({ id }) => local.user(id));
		const body = page.map((user, index) => (index === 7 ? { ...user, updated_at: "yesterday" } : user));
		local.faults.add({ when: { path: /^\/v1\/users$/, nth: 1 }, answer: { status: 200, body } });
		await clock.run(walk());
		expect(odd).toEqual([`${idAt(7)} (updated_at)`]);
		expect(given.toSorted()).toEqual(users.map(({ id }) => id).filter((id) => id !== idAt(7)));
	});
});

test("whoever was there throughout and kept their time of creation is given once, whatever happens meanwhile", async () => {
	const change = fc.record({
		nth: fc.integer({ min: 2, max: 14 }),
		what: fc.constantFrom("delete", "change", "back-date", "join", "import"),
		at: fc.double({ min: 0, max: 0.999, noNaN: true }),
		count: fc.integer({ min: 1, max: 60 }),
	});
	const shape = fc.constantFrom("evenly", "in one day", "in few instants");
	const rule = fc.record({
		bounds: fc.constantFrom("exclusive" as const, "inclusive" as const),
		deletedCursor: fc.constantFrom("unprocessable" as const, "not-found" as const, "goes-on" as const),
		mostPerPage: fc.constantFrom(500, 200),
	});
	await fc.assert(
		fc.asyncProperty(shape, fc.array(change, { maxLength: 8 }), rule, async (shape, changes, rule) => {
			const count = 2_500;
			const at = {
				evenly: (index: number) => start + Math.floor((index * fiveYears) / count),
				"in one day": (index: number) => start + 700 * day + Math.floor((index * day) / count),
				"in few instants": (index: number) => start + (index % 5) * day,
			}[shape];
			const users = usersAt(Array.from({ length: count }, (_, index) => at(index)));
			const { clock, local, walk, given } = open({ users, ...rule });
			const moved = new Set<string>();
			let asked = 0;
			let joined = 0;
			local.onRequest({
				arrived() {
					asked++;
					for (const { what, at, count: many } of changes.filter(({ nth }) => nth === asked)) {
						const from = Math.floor(at * count);
						for (const { id } of users.slice(from, from + many)) {
							if (what === "join" || what === "import") {
								const createdAt = what === "join" ? {} : { createdAt: start + Math.floor(at * fiveYears) };
								local.addUser({ id: `user_new${String(joined++).padStart(24, "0")}`, email: null, ...createdAt });
							} else if (moved.has(id)) {
								// Whoever was deleted cannot be changed.
							} else if (what === "delete") {
								moved.add(id);
								local.removeUser(id);
							} else if (what === "back-date") {
								moved.add(id);
								local.changeUser(id, { createdAt: start + Math.floor(at * fiveYears) });
							} else local.changeUser(id, { firstName: "Robin" });
						}
					}
				},
			});
			await clock.run(walk());
			const times = new Map<string, number>();
			for (const id of given) times.set(id, (times.get(id) ?? 0) + 1);
			const wrong = users.filter(({ id }) => !moved.has(id) && times.get(id) !== 1).map(({ id }) => id);
			expect(wrong).toEqual([]);
		}),
		{ numRuns: 25, endOnFailure: true },
	);
}, 60_000);
