import { describe, expect, test } from "vitest";
import type { Quota, TokenBucket } from "../../../src/drill/clerk/quota.ts";
import { createMeter } from "../../../src/drill/clerk/quota.ts";
import { ask, noon, openClerk, robin } from "./open-clerk.ts";

const windowMilliseconds = 10_000;

/** The answers to requests at these instants, in milliseconds from the first: the seconds to wait, or `ok`. */
function played(quota: Quota | TokenBucket, instants: readonly number[]): (number | "ok")[] {
	let at = 0;
	const meter = createMeter(quota, () => noon + at);
	return instants.map((instant) => {
		at = instant;
		return meter("GET /users") ?? "ok";
	});
}

describe("a token bucket", () => {
	const bucket = { requests: 1000, windowMilliseconds, burst: 2 };

	test.each([
		["serves its burst at once and no more", [0, 0, 0], ["ok", "ok", 1]],
		[
			"serves the full rate for ever when it is asked evenly",
			[0, 0, 10, 20, 30, 40],
			["ok", "ok", "ok", "ok", "ok", "ok"],
		],
		["refuses what comes a millisecond too early", [0, 0, 9, 10], ["ok", "ok", 1, "ok"]],
		["charges nothing for what it refuses", [0, 0, 0, 0, 0, 10], ["ok", "ok", 1, 1, 1, "ok"]],
		["holds no more than its burst however long it rests", [0, 60_000, 60_000, 60_000], ["ok", "ok", "ok", 1]],
	])("%s", (_name, instants, expected) => {
		expect(played(bucket, instants)).toEqual(expected);
	});

	test("tells whole seconds, rounded up", () => {
		const slow = { requests: 1, windowMilliseconds: 2500, burst: 1 };
		expect(played(slow, [0, 0, 1500, 2499, 2500])).toEqual(["ok", 3, 1, 1, "ok"]);
	});

	test("loses no request to rounding", () => {
		const thirds = { requests: 3, windowMilliseconds: 1000, burst: 2 };
		const instants = Array.from({ length: 3000 }, (_, at) => Math.ceil((at * 1000) / 3));
		expect(played(thirds, instants).filter((answer) => answer !== "ok")).toEqual([]);
	});
});

test("a window counts by the clock it was given, from its first request on", () => {
	const quota: Quota = { requests: 1, windowMilliseconds, counted: "per-instance" };
	expect(played(quota, [0, 100, 9_999, 10_000, 15_000])).toEqual(["ok", 10, 1, "ok", 5]);
});

describe("the live application", () => {
	test.each([
		["a window", { requests: 10, windowMilliseconds, counted: "per-instance" }],
		["a bucket", { requests: 10, windowMilliseconds, burst: 10 }],
	] as const)("and ours share %s", async (_name, quota) => {
		const clerk = await openClerk({ quota });
		expect(clerk.spend(9)).toEqual({ refused: 0 });
		expect((await ask(clerk, `GET /v1/users/${robin}`)).status).toBe(200);
		expect(clerk.spend(4)).toEqual({ refused: 4 });
		expect((await ask(clerk, "GET /v1/instance")).status).toBe(429);
		expect(clerk.requests).toHaveLength(2);
	});

	test("is in nobody's way at another endpoint when each has its own limit", async () => {
		const clerk = await openClerk({ quota: { requests: 2, windowMilliseconds, counted: "per-endpoint" } });
		expect(clerk.spend(3, "GET /users")).toEqual({ refused: 1 });
		expect((await ask(clerk, "GET /v1/instance")).status).toBe(200);
		expect((await ask(clerk, "GET /v1/users")).status).toBe(429);
	});

	test("is never refused where there is no limit", async () => {
		expect((await openClerk()).spend(100_000)).toEqual({ refused: 0 });
	});
});
