// Ranges of the time of creation: what is done and what is left make the whole, and so do the parts of several machines.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { everybody, type Range } from "../../src/ports/user-directory.ts";
import { joined, shardRanges, within, without } from "../../src/resync/ranges.ts";

const range = fc
	.tuple(fc.integer({ min: -60, max: 60 }), fc.integer({ min: 0, max: 30 }))
	.map(([from, length]): Range => ({ from, to: from + length }));
const ranges = fc.array(range, { maxLength: 6 });
const has = (all: readonly Range[], at: number) => all.filter(({ from, to }) => from <= at && at < to).length;
const instants = Array.from({ length: 260 }, (_, index) => index - 130);

describe("ranges", () => {
	test("joined: every instant of them once, in order, and nothing that touches", () => {
		fc.assert(
			fc.property(ranges, (all) => {
				const one = joined(all);
				for (const at of instants) expect(has(one, at)).toBe(has(all, at) > 0 ? 1 : 0);
				for (const [index, { from }] of one.entries())
					if (index > 0) expect(from).toBeGreaterThan(one[index - 1]?.to ?? 0);
			}),
		);
	});

	test("without and within: each instant of the whole in exactly one of them", () => {
		fc.assert(
			fc.property(ranges, ranges, (whole, done) => {
				const [left, was] = [without(whole, done), within(whole, done)];
				for (const at of instants) {
					expect(has(left, at)).toBe(has(whole, at) > 0 && has(done, at) === 0 ? 1 : 0);
					expect(has(was, at)).toBe(has(whole, at) > 0 && has(done, at) > 0 ? 1 : 0);
				}
			}),
		);
	});

	test("of everybody", () => {
		expect(without([everybody], [])).toEqual([everybody]);
		expect(without([everybody], [everybody])).toEqual([]);
		expect(without([everybody], [{ from: 1, to: 2 }])).toEqual([
			{ ...everybody, to: 1 },
			{ ...everybody, from: 2 },
		]);
		expect(within([everybody], [{ ...everybody, to: 5 }])).toEqual([{ ...everybody, to: 5 }]);
	});

	test("what they are given is left as it is", () => {
		const given = [
			{ from: 3, to: 5 },
			{ from: 1, to: 4 },
		];
		joined(given);
		expect(given).toEqual([
			{ from: 3, to: 5 },
			{ from: 1, to: 4 },
		]);
	});
});

describe("shards", () => {
	const instant = fc.integer({ min: Date.parse("2019-01-01"), max: Date.parse("2027-01-01") });
	const instance = fc
		.record({ a: instant, b: instant, count: fc.integer({ min: 1, max: 40 }) })
		.map(({ a, b, count }) => ({ oldest: Math.min(a, b), newest: Math.max(a, b), count }));

	test("of one instance share everybody, nobody twice", () => {
		fc.assert(
			fc.property(
				instance,
				fc.array(fc.double({ min: 0, max: 1, noNaN: true })),
				({ oldest, newest, count }, points) => {
					const shards = Array.from(
						{ length: count },
						(_, index) => shardRanges({ index: index + 1, count }, { oldest, newest }).ranges,
					);
					const ats = [oldest, newest, ...points.map((point) => Math.floor(oldest + point * (newest - oldest)))];
					for (const at of ats) expect(shards.reduce((sum, one) => sum + has(one, at), 0)).toBe(1);
				},
			),
		);
	});

	test("are alike for machines that begin later, when somebody has come in between", () => {
		fc.assert(
			fc.property(
				instance,
				fc.integer({ min: 0, max: 60_000 }),
				fc.double({ min: 0, max: 1, noNaN: true }),
				({ oldest, newest, count }, later, point) => {
					const at = Math.floor(oldest + point * (newest - oldest));
					const lengths = [newest, newest + later].map(
						(end) => shardRanges({ index: 1, count }, { oldest, newest: end }).slotMilliseconds,
					);
					fc.pre(lengths[0] === lengths[1]);
					const owners = Array.from(
						{ length: count },
						(_, index) =>
							shardRanges({ index: index + 1, count }, { oldest, newest: index % 2 === 0 ? newest : newest + later })
								.ranges,
					);
					expect(owners.reduce((sum, one) => sum + has(one, at), 0)).toBe(1);
				},
			),
		);
	});

	test("have somebody for whoever comes while they work", () => {
		fc.assert(
			fc.property(
				instance.filter(({ oldest, newest }) => newest - oldest > 86_400_000),
				({ oldest, newest, count }) => {
					const shards = Array.from({ length: count }, (_, index) =>
						shardRanges({ index: index + 1, count }, { oldest, newest }),
					);
					const soon = newest + (shards[0]?.slotMilliseconds ?? 0);
					expect(shards.reduce((sum, { ranges }) => sum + has(ranges, soon), 0)).toBe(1);
				},
			),
		);
	});

	test("are several slots each, and not too many", () => {
		fc.assert(
			fc.property(
				instance.filter(({ oldest, newest }) => newest - oldest > 86_400_000),
				({ oldest, newest, count }) => {
					for (let index = 1; index <= count; index++) {
						const { ranges } = shardRanges({ index, count }, { oldest, newest });
						expect(ranges.length).toBeGreaterThanOrEqual(4);
						expect(ranges.length).toBeLessThanOrEqual(12);
					}
				},
			),
		);
	});

	test("of an instance with one user", () => {
		const shards = [1, 2, 3].map((index) => shardRanges({ index, count: 3 }, { oldest: 5, newest: 5 }).ranges);
		expect(shards.reduce((sum, one) => sum + has(one, 5), 0)).toBe(1);
	});
});
