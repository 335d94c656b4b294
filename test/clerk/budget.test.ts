// What the budget does about failures: the gate after a refusal, the deadline, and when a run is stopped; all in simulated time.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { mostGivenUp } from "../../src/clerk/budget.ts";
import { type Ends, failure, openRun, times, tooMany } from "./simulated.ts";

describe("the gate", () => {
	test("closes for Retry-After, lets one probe through, and opens when that is answered", async () => {
		const { clock, starts, ends, askUntilHeard } = openRun({
			ends: ({ nth }) => (nth === 20 ? tooMany(7) : undefined),
		});
		await clock.run(times(60, askUntilHeard));
		const refusedAt = ends[19] ?? 0;
		const after = starts.filter((at) => at >= refusedAt);
		const [probe = 0, next = 0, ...others] = after;
		expect(probe).toBe(refusedAt + 7_000);
		expect(next).toBeGreaterThanOrEqual(probe + 40);
		// What the closed time saved up is no reason to come all at once.
		for (const [index, at] of others.entries()) expect(at - ([next, ...others][index] ?? 0)).toBeGreaterThan(19);
		expect(starts).toHaveLength(61);
	});

	test("without Retry-After, or with one of nothing, is closed for 1, 2, 4, 8 and again 8 s", async () => {
		for (const told of [undefined, 0]) {
			const { clock, starts, askUntilHeard } = openRun({
				latency: () => 0,
				ends: ({ nth }) => (nth <= 5 ? tooMany(told) : undefined),
			});
			await clock.run(askUntilHeard());
			expect(starts).toEqual([0, 1_000, 3_000, 7_000, 15_000, 23_000]);
		}
	});

	test("is not reopened by answers to what was sent before it closed", async () => {
		// The second is refused at once, while the first is answered late.
		const run = openRun({
			latency: (nth) => (nth === 1 ? 500 : 10),
			ends: ({ nth }) => (nth === 2 ? tooMany(3) : undefined),
		});
		await run.clock.run(times(2, run.askUntilHeard));
		expect(run.starts).toEqual([0, 0, 3_010]);
	});

	test("stays closed for the longest that any of several refusals says", async () => {
		const run = openRun({ latency: (nth) => nth * 10, ends: ({ nth }) => (nth <= 3 ? tooMany(nth * 2) : undefined) });
		await run.clock.run(times(3, run.askUntilHeard));
		expect(run.starts.slice(3)[0]).toBe(30 + 6_000);
	});

	test("is kept closed by a refusal that comes late, even if a probe was answered meanwhile", async () => {
		// Refused at 10: closed until 1,010. The probe is out until 3,010; at 2,000 an old request is refused until 6,000.
		const run = openRun({
			latency: (nth) => [10, 2_000, 2_000][nth - 1] ?? 10,
			ends: ({ nth }) => (nth === 1 ? tooMany(1) : nth === 2 ? tooMany(4) : undefined),
		});
		await run.clock.run(times(2, run.askUntilHeard));
		expect(run.starts).toEqual([0, 0, 1_010, 6_000]);
	});

	test("has one probe out, whatever else is answered or refused meanwhile", async () => {
		// The probe is out from 1,010 to 3,010. At 2,000 and 2,100 requests from before end, one of them refused.
		const run = openRun({
			latency: (nth) => [10, 2_000, 2_100, 2_000][nth - 1] ?? 10,
			ends: ({ nth }) => (nth === 1 ? tooMany(1) : nth === 2 ? tooMany() : undefined),
		});
		await run.clock.run(times(3, run.askUntilHeard).then(() => run.ask()));
		const [, , , probe, next = 0] = run.starts;
		expect(probe).toBe(1_010);
		expect(next).toBeGreaterThanOrEqual(3_010);
	});

	test("lets the next one probe when a probe brings no answer, but not at once", async () => {
		const ends: Ends = ({ nth }) => (nth === 1 ? tooMany(2) : nth === 2 ? failure("timed-out") : undefined);
		const run = openRun({ latency: () => 0, ends });
		await run.clock.run(times(1, run.askUntilHeard).then(() => run.ask()));
		expect(run.starts).toEqual([0, 2_000, 4_000]);
	});

	test("is not left shut by a fault of ours in the probe", async () => {
		const { clock, budget, starts, ask } = openRun({
			latency: () => 0,
			ends: ({ nth }) => (nth === 1 ? tooMany(1) : undefined),
		});
		await clock.run(ask().catch(() => {}));
		const ours = budget.spend(() => Promise.reject(new TypeError("ours")));
		await expect(clock.run(ours)).rejects.toThrow("ours");
		await clock.run(ask());
		expect(starts).toHaveLength(2);
		expect(budget.stopped).toBeUndefined();
	});

	test("once open lets requests through at half the rate, and within five seconds at the whole", async () => {
		const { clock, starts, ends, askUntilHeard } = openRun({
			ends: ({ nth }) => (nth === 100 ? tooMany(1) : undefined),
		});
		await clock.run(times(1_200, askUntilHeard));
		const openedAt = (ends[99] ?? 0) + 1_040;
		const inSecond = (second: number) =>
			starts.filter((at) => at > openedAt + second * 1_000 && at <= openedAt + (second + 1) * 1_000).length;
		expect(inSecond(0)).toBeGreaterThan(20);
		expect(inSecond(0)).toBeLessThan(35);
		expect(inSecond(4)).toBeGreaterThanOrEqual(48);
	});

	test("does not slow down twice for requests that were refused together", async () => {
		const { clock, starts, askUntilHeard } = openRun({ ends: ({ nth }) => (nth <= 5 ? tooMany(1) : undefined) });
		await clock.run(times(40, askUntilHeard));
		const [, first = 0, second = 0] = starts.filter((at) => at > 1_000);
		expect(second - first).toBeLessThan(2.1 * 20.5);
	});

	test("sends nothing while it is closed, whatever ends how", async () => {
		const endings = fc.array(
			fc.record({
				ending: fc.constantFrom(
					undefined,
					undefined,
					undefined,
					tooMany(1),
					tooMany(3),
					tooMany(9),
					failure("unavailable"),
				),
				takes: fc.nat(3_000),
			}),
			{ minLength: 1, maxLength: 40 },
		);
		await fc.assert(
			fc.asyncProperty(endings, fc.integer({ min: 1, max: 120 }), async (planned, count) => {
				const of = (nth: number) => planned[nth % planned.length];
				const run = openRun({ latency: (nth) => of(nth)?.takes ?? 0, ends: ({ nth }) => of(nth)?.ending });
				const told: { from: number; until: number }[] = [];
				const spent = () =>
					run.ask().catch((error) => {
						const from = run.clock.now();
						if (error.retryAfterSeconds) told.push({ from, until: from + error.retryAfterSeconds * 1_000 });
					});
				await run.clock.run(times(count, spent));
				for (const { from, until } of told) {
					expect(run.starts.filter((at) => at > from && at < until - 0.001)).toEqual([]);
				}
			}),
			{ numRuns: 200 },
		);
	});
});

describe("the deadline", () => {
	test("ends everything that waits, and everything later, when for 60 s nothing but refusals came", async () => {
		const { clock, budget, starts, askUntilHeard } = openRun({ latency: () => 0, ends: () => tooMany(10) });
		const outcomes = await clock.run(times(500, askUntilHeard));
		expect(clock.now()).toBe(60_000);
		expect(new Set(outcomes)).toEqual(new Set([budget.stopped]));
		expect(budget.stopped).toMatchObject({ reason: "rate-limited", retryAfterSeconds: 10 });
		const sent = starts.length;
		await expect(clock.run(askUntilHeard())).resolves.toBe(budget.stopped);
		expect(starts).toHaveLength(sent);
		expect(sent).toBeLessThanOrEqual(10 + 6);
	});

	test("is not waited for when Retry-After goes beyond it", async () => {
		const { clock, budget, starts, askUntilHeard } = openRun({ latency: () => 0, ends: () => tooMany(61) });
		await clock.run(askUntilHeard());
		expect(clock.now()).toBe(0);
		expect(starts).toHaveLength(1);
		expect(budget.stopped).toMatchObject({ retryAfterSeconds: 61 });
	});

	test("counts from the first refusal after the last accepted answer", async () => {
		// Refused nine times in ten for five minutes: slow, but Clerk is taking requests.
		const { clock, budget, askUntilHeard } = openRun({ ends: ({ nth }) => (nth % 4 === 0 ? undefined : tooMany(5)) });
		const outcomes = await clock.run(times(20, askUntilHeard));
		expect(clock.now()).toBeGreaterThan(5 * 30_000);
		expect(outcomes.filter((outcome) => outcome !== undefined)).toEqual([]);
		expect(budget.stopped).toBeUndefined();
	});

	test.each([
		["a 404", failure("not-found", { status: 404 })],
		["a 422", failure("rejected", { status: 422 })],
		["a 403", failure("forbidden", { status: 403 })],
		["a 409", failure("conflict", { status: 409 })],
	])("takes %s for an accepted answer, as Clerk is alive", async (_, answer) => {
		const ends: Ends = ({ nth }) =>
			nth === 1 ? tooMany(50) : nth === 2 ? answer : nth === 3 ? tooMany(50) : undefined;
		const { clock, budget, askUntilHeard } = openRun({ ends });
		await clock.run(askUntilHeard());
		await clock.run(askUntilHeard());
		expect(budget.stopped).toBeUndefined();
	});

	test.each([
		["a time-out", failure("timed-out")],
		["a web page", failure("unreadable", { status: 200 })],
		["a 503", failure("unavailable", { status: 503 })],
	])("does not take %s for an answer", async (_, answer) => {
		const ends: Ends = ({ nth }) => (nth % 2 === 1 ? tooMany(25) : answer);
		const { clock, budget, starts, ask } = openRun({ ends });
		for (let asked = 0; asked < 5; asked++) await clock.run(ask().catch(() => {}));
		expect(budget.stopped).toBeDefined();
		expect(starts.length).toBeLessThanOrEqual(4);
	});
});

describe("the circuit", () => {
	const kinds = ["unavailable", "timed-out", "unreachable", "unreadable", "conflict"] as const;

	test.each(kinds)("stops the run after so many requests in a row that gave up as %s", async (reason) => {
		const { clock, budget, starts, ask } = openRun();
		for (let given = 1; given < mostGivenUp; given++) budget.gaveUp(failure(reason));
		await clock.run(ask().then(() => expect(budget.stopped).toBeUndefined()));
		for (let given = 1; given < mostGivenUp; given++) budget.gaveUp(failure(reason));
		expect(budget.stopped).toBeUndefined();
		const last = failure(reason);
		budget.gaveUp(last);
		expect(budget.stopped).toBe(last);
		await expect(ask()).rejects.toBe(last);
		expect(starts).toHaveLength(1);
	});

	test.each([
		["not-found", false],
		["rejected", false],
		["conflict", true],
		["unavailable", true],
		["rate-limited", true],
	] as const)("counts on over %s between: %s", async (reason, stops) => {
		const { clock, budget, ask } = openRun({ ends: () => failure(reason) });
		for (let given = 1; given < mostGivenUp; given++) budget.gaveUp(failure("unavailable"));
		await clock.run(ask().catch(() => {}));
		budget.gaveUp(failure("unavailable"));
		expect(budget.stopped !== undefined).toBe(stops);
	});

	test("is wider than the requests that go out for one user at once, so that their list can still be read", () => {
		expect(mostGivenUp).toBeGreaterThanOrEqual(2 * 20);
	});
});
