// The client against servers that count, beside a live application that uses the same quota, and under faults; all in
// simulated time, with seeds, so that a run that fails fails again.
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { openBudget } from "../../src/clerk/budget.ts";
import { createClerkClient } from "../../src/clerk/client.ts";
import type { Answer, Exchange } from "../../src/clerk/exchange.ts";
import { OutsideFailure } from "../../src/ports/failure.ts";
import { type EventClock, eventClock, seededRandom } from "./event-clock.ts";
import { failure, fixedWindow, type Meter, slidingWindow, times, tokenBucket } from "./simulated.ts";

const latencyMilliseconds = 40;

const readings: [string, () => Meter][] = [
	["a fixed window", () => fixedWindow(1_000)],
	["a sliding window", () => slidingWindow(1_000)],
	["a token bucket of 100 a second with a burst of 10", () => tokenBucket(100, 10)],
];

function answer(status: number, headers: Record<string, string> = {}): Answer {
	return { status, headers: new Headers(headers), text: JSON.stringify({ id: "sess_1" }) };
}

/** A Clerk that counts by the meter, is met at the door, and answers everything else. */
function counting(clock: EventClock, meter: Meter) {
	const counts = { requests: 0, refused: 0 };
	const exchange: Exchange = async () => {
		counts.requests++;
		const retryAfter = meter(clock.now());
		if (retryAfter !== undefined) counts.refused++;
		await clock.sleep(retryAfter === undefined ? latencyMilliseconds : 5);
		return retryAfter === undefined ? answer(200) : answer(429, { "retry-after": String(retryAfter) });
	};
	return { counts, exchange };
}

function clientOf(clock: EventClock, exchange: Exchange, share = 0.5) {
	const budget = openBudget({ limit: 1_000, share, clock });
	const send = createClerkClient({
		secretKey: "sk_live_invented",
		apiUrl: "https://clerk.example.com",
		clock,
		budget,
		exchange,
	});
	const revoke = () =>
		send({
			method: "POST",
			path: "/sessions/sess_1/revoke",
			endpoint: "/sessions/{session_id}/revoke",
			answer: z.object({ id: z.string() }),
		});
	return { budget, revoke };
}

describe.each(readings)("against %s", (_, meterOf) => {
	test("half the quota is never refused, and used to 97 %", async () => {
		const clock = eventClock(0);
		const { counts, exchange } = counting(clock, meterOf());
		const { revoke } = clientOf(clock, exchange);
		await clock.run(times(1_000, revoke));
		expect(counts).toEqual({ requests: 1_000, refused: 0 });
		expect(1_000 / (clock.now() / 1_000)).toBeGreaterThan(0.97 * 50);
	});

	test("the whole quota comes through too, whatever is refused", async () => {
		const clock = eventClock(0);
		const { exchange } = counting(clock, meterOf());
		const { budget, revoke } = clientOf(clock, exchange, 1);
		await clock.run(times(3_000, revoke));
		expect(budget.stopped).toBeUndefined();
	});
});

/** The live application's own calls: on average so many a second, at times that nobody plans. Returns how many were refused. */
async function liveApplication(clock: EventClock, meter: Meter, seed: number, until: () => boolean) {
	const random = seededRandom(seed);
	const counts = { requests: 0, refused: 0 };
	while (!until()) {
		await clock.sleep((-Math.log(1 - random()) / 40) * 1_000);
		counts.requests++;
		if (meter(clock.now()) !== undefined) counts.refused++;
	}
	return counts;
}

/** How many of the live application's calls are refused that would not be without us, and how many it makes. */
async function beside(meterOf: () => Meter, seed: number) {
	const clock = eventClock(0, seed);
	const meter = meterOf();
	const { revoke } = clientOf(clock, counting(clock, meter).exchange);
	let ended = false;
	const ours = times(1_000, revoke).then(() => {
		ended = true;
	});
	const [live] = await clock.run(Promise.all([liveApplication(clock, meter, seed, () => ended), ours]));
	const alone = eventClock(0, seed);
	const without = await alone.run(liveApplication(alone, meterOf(), seed, () => alone.now() >= clock.now()));
	return { calls: live.requests, refused: live.refused - without.refused, milliseconds: clock.now() };
}

test.each(readings)("a live application that uses 40 %% of %s loses at most 1 %% of its calls", async (_, meterOf) => {
	const seeds = Array.from({ length: 12 }, (_, index) => index + 1);
	let calls = 0;
	let refused = 0;
	for (const seed of seeds) {
		const run = await beside(meterOf, seed);
		calls += run.calls;
		refused += run.refused;
		// 20.2 s without the other's calls.
		expect(run.milliseconds).toBeLessThan(30_000);
	}
	expect(calls).toBeGreaterThan(12 * 600);
	expect(refused / calls).toBeLessThanOrEqual(0.01);
});

describe("under faults", () => {
	/** 2 % 502, 1 % 429 with a Retry-After of a second, 0.5 % without an answer until the time-out. */
	function faulty(clock: EventClock, seed: number): Exchange {
		const random = seededRandom(seed);
		return async ({ timeoutMilliseconds }) => {
			const chance = random();
			await clock.sleep(chance < 0.005 ? timeoutMilliseconds : latencyMilliseconds);
			if (chance < 0.005) throw failure("timed-out");
			if (chance < 0.015) return answer(429, { "retry-after": "1" });
			return answer(chance < 0.035 ? 502 : 200);
		};
	}

	test.each([1, 2, 3, 4, 5])("every one of 3,000 requests ends answered (seed %i)", async (seed) => {
		const clock = eventClock(0, seed);
		const { budget, revoke } = clientOf(clock, faulty(clock, seed));
		const answers = await clock.run(times(3_000, revoke));
		expect(answers).toEqual(Array.from({ length: 3_000 }, () => ({ id: "sess_1" })));
		expect(budget.stopped).toBeUndefined();
		// A minute without faults; each of some thirty refusals costs its second and a time at less than the whole rate.
		expect(clock.now()).toBeLessThan(2.5 * 60_000);
	});

	test("a Clerk that is down is left alone after few requests, and every caller is told why", async () => {
		const clock = eventClock(0);
		let requests = 0;
		const exchange: Exchange = async () => {
			requests++;
			await clock.sleep(latencyMilliseconds);
			return answer(503);
		};
		const { revoke } = clientOf(clock, exchange);
		const outcomes = await clock.run(times(5_000, () => revoke().catch((error: unknown) => error)));
		expect(outcomes.every((outcome) => outcome instanceof OutsideFailure && outcome.status === 503)).toBe(true);
		expect(requests).toBeLessThan(300);
	});

	test("a Clerk that refuses everything, as in its own outages, is asked little and given up after a minute", async () => {
		const clock = eventClock(0);
		let requests = 0;
		const exchange: Exchange = async () => {
			requests++;
			await clock.sleep(latencyMilliseconds);
			return answer(429);
		};
		const { revoke } = clientOf(clock, exchange);
		const outcomes = await clock.run(times(5_000, () => revoke().catch((error: unknown) => error)));
		expect(outcomes.every((outcome) => outcome instanceof OutsideFailure && outcome.status === 429)).toBe(true);
		expect(requests).toBeLessThanOrEqual(10 + 10);
		expect(clock.now()).toBeLessThanOrEqual(60_000);
	});
});
