// Our own pace below Clerk's limit, on a clock that never waits.
import { describe, expect, test } from "vitest";
import { documentedLimit, openQuota, windowMilliseconds } from "../../src/clerk/quota.ts";
import { virtualClock } from "./virtual-clock.ts";

const endpoint = "POST /sessions/{session_id}/revoke";

/** The times at which so many requests started. */
async function starts(
	quota: ReturnType<typeof openQuota>,
	clock: ReturnType<typeof virtualClock>,
	count: number,
): Promise<number[]> {
	const times: number[] = [];
	for (let index = 0; index < count; index++) {
		await quota.take(endpoint);
		times.push(clock.now());
	}
	return times;
}

describe("the quota", () => {
	test("lets the documented number through at once and makes the next wait for the window", async () => {
		const clock = virtualClock(0);
		const quota = openQuota(3, clock);
		expect(await starts(quota, clock, 4)).toEqual([0, 0, 0, windowMilliseconds]);
		expect(clock.slept).toEqual([windowMilliseconds]);
	});

	test("never lets more through than the limit in any window, however many ask side by side", async () => {
		const clock = virtualClock(0);
		const quota = openQuota(10, clock);
		const times: number[] = [];
		const ask = async () => {
			await quota.take(endpoint);
			times.push(clock.now());
		};
		await Promise.all(Array.from({ length: 95 }, ask));
		times.sort((a, b) => a - b);
		expect(times).toHaveLength(95);
		for (const time of times) {
			expect(times.filter((other) => other >= time && other < time + windowMilliseconds).length).toBeLessThanOrEqual(
				10,
			);
		}
	});

	test("counts each endpoint by itself", async () => {
		const clock = virtualClock(0);
		const quota = openQuota(1, clock);
		await quota.take(endpoint);
		await quota.take("GET /sessions");
		expect(clock.slept).toEqual([]);
	});

	test("holds everybody back from an endpoint that refused, and nobody from another", async () => {
		const clock = virtualClock(0);
		const quota = openQuota(100, clock);
		quota.block(endpoint, 7_000);
		quota.block(endpoint, 2_000);
		await quota.take("GET /sessions");
		expect(clock.now()).toBe(0);
		await quota.take(endpoint);
		expect(clock.now()).toBe(7_000);
	});

	test("knows what Clerk documents", () => {
		expect(documentedLimit).toEqual({ production: 1_000, development: 100 });
	});
});
