// The pace of the budget: never more than its part of the limit in any window, and nearly all of it; all in simulated time.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { documentedLimit, openBudget } from "../../src/clerk/budget.ts";
import { eventClock } from "./event-clock.ts";
import { type Ends, failure, mostInAnyWindow, openRun, times, tooMany } from "./simulated.ts";

describe("the pace", () => {
	test("knows what Clerk documents", () => {
		expect(documentedLimit).toEqual({ production: 1_000, development: 100 });
	});

	test.each([
		[100, 10, 10_100 / 40],
		[1_000, 5, 10_100 / 495],
	])("of half of %i lets %i start at once, and the others every %d ms", async (limit, burst, interval) => {
		const { clock, starts, ask } = openRun({ limit });
		await clock.run(times(burst + 20, ask));
		const gaps = starts.slice(1).map((at, index) => at - (starts[index] ?? 0));
		expect(gaps.slice(0, burst - 1)).toEqual(Array.from({ length: burst - 1 }, () => 0));
		// Timers have whole milliseconds; a late one makes the next gap shorter, so that nothing is lost.
		for (const gap of gaps.slice(burst - 1)) expect(Math.abs(gap - interval)).toBeLessThan(1);
		expect(starts.at(-1)).toBeCloseTo(20 * interval, -1);
	});

	test("gives a rest back once: after it as many start at once, and no more", async () => {
		const { clock, starts, ask } = openRun({ limit: 100 });
		await clock.run(times(10, ask).then(() => clock.sleep(60_000)));
		await clock.run(times(20, ask));
		expect(starts.filter((at) => at > 60_000 && at < 60_100)).toHaveLength(10);
	});

	test.each([0, -1, 1.01, Number.NaN])("refuses %d as a share", (share) => {
		expect(() => openBudget({ limit: 100, share, clock: eventClock() })).toThrow(RangeError);
	});

	test.each([
		[1_000, 1],
		[1_000, 0.5],
		[100, 0.5],
		[100, 0.13],
	])("of %i × %d is used but for 1 % and one request in 10 s, and never exceeded", async (limit, share) => {
		const { clock, starts, ask } = openRun({ limit, share });
		await clock.run(times(2 * limit * share + 11, ask));
		expect(mostInAnyWindow(starts)).toBeLessThanOrEqual(limit * share);
		expect(mostInAnyWindow(starts)).toBeGreaterThanOrEqual(0.99 * limit * share - 1);
	});

	test("is never exceeded in any 10 s, whenever requests come and however long they take", async () => {
		const arrivals = fc.array(fc.record({ afterMilliseconds: fc.nat(4_000), count: fc.nat(40) }), { maxLength: 12 });
		const latencies = fc.array(fc.nat(6_000), { minLength: 1, maxLength: 8 });
		const kinds = fc.array(fc.constantFrom(undefined, tooMany(1), tooMany(), failure("unavailable")), { minLength: 1 });
		const limits = fc.record({
			limit: fc.constantFrom(100, 1_000),
			share: fc.double({ min: 0.01, max: 1, noNaN: true }),
		});
		await fc.assert(
			fc.asyncProperty(limits, arrivals, latencies, kinds, async ({ limit, share }, batches, taking, ending) => {
				const latency = (nth: number) => taking[nth % taking.length] ?? 0;
				const ends: Ends = ({ nth }) => ending[nth % ending.length];
				const { clock, starts, ask } = openRun({ limit, share, latency, ends });
				const asked: Promise<unknown>[] = [];
				async function arrive() {
					for (const { afterMilliseconds, count } of batches) {
						await clock.sleep(afterMilliseconds);
						for (let index = 0; index < count; index++) asked.push(ask().catch(() => {}));
					}
					await Promise.all(asked);
				}
				await clock.run(arrive());
				expect(mostInAnyWindow(starts)).toBeLessThanOrEqual(Math.max(1, limit * share));
			}),
			{ numRuns: 200 },
		);
	});

	test("is not exceeded where the requests arrive, though each takes up to 0.1 s to get there", async () => {
		const ways = fc.array(fc.nat(100), { minLength: 1, maxLength: 700 });
		const limits = fc.constantFrom<[number, number]>([1_000, 0.5], [100, 0.5]);
		// At its worst the first ones are slow, as they open their connections, and all others are not.
		const slowStart = Array.from({ length: 650 }, (_, index) => (index < 10 ? 100 : 0));
		await fc.assert(
			fc.asyncProperty(limits, ways, async ([limit, share], taking) => {
				const { clock, starts, ask } = openRun({ limit, share });
				await clock.run(times(1.3 * limit * share, ask));
				const arrivals = starts.map((at, index) => at + (taking[index % taking.length] ?? 0));
				expect(mostInAnyWindow(arrivals)).toBeLessThanOrEqual(limit * share);
			}),
			{
				numRuns: 20,
				seed: 20_261_125,
				endOnFailure: true,
				examples: [
					[[1_000, 0.5], slowStart],
					[[100, 0.5], slowStart],
				],
			},
		);
	});

	test("brings 1,000 requests of 40 ms through at 97 % of the budget at least", async () => {
		const { clock, ends, ask } = openRun();
		await clock.run(times(1_000, ask));
		const requestsPerSecond = 1_000 / (Math.max(...ends) / 1_000);
		expect(requestsPerSecond).toBeGreaterThan(0.97 * 50);
		expect(requestsPerSecond).toBeLessThanOrEqual(50.5);
	});

	test("has at most 64 requests out, however slow the answers are", async () => {
		let out = 0;
		let most = 0;
		const clock = eventClock(0);
		const budget = openBudget({ limit: 1_000, clock });
		const slow = () =>
			budget.spend(async () => {
				most = Math.max(most, ++out);
				await clock.sleep(5_000);
				out--;
			});
		await clock.run(times(200, slow));
		expect(most).toBe(64);
	});

	test("lets whoever asked first go first", async () => {
		const clock = eventClock(0);
		const budget = openBudget({ limit: 100, clock });
		const order: number[] = [];
		await clock.run(times(30, (index) => budget.spend(async () => void order.push(index))));
		expect(order).toEqual(order.toSorted((a, b) => a - b));
	});

	test("sleeps once for each start at most: nobody looks again and again whether it is time", async () => {
		const { clock, sleeps, ask } = openRun({ ends: ({ nth }) => (nth === 40 ? tooMany(5) : undefined) });
		await clock.run(times(500, () => ask().catch(() => {})));
		expect(sleeps()).toBeLessThanOrEqual(500 + 5);
	});
});
