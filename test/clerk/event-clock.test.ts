// The clock of the simulations: what runs in it runs in order of time, in the same order each time, and never for ever.
import { describe, expect, test } from "vitest";
import { machineClock } from "../../src/clock.ts";
import { eventClock, seededRandom } from "./event-clock.ts";

describe("the event clock", () => {
	test("wakes sleepers in order of time, and those of one instant in the order in which they lay down", async () => {
		const clock = eventClock(0);
		const woken: string[] = [];
		async function sleeper(name: string, milliseconds: number) {
			await clock.sleep(milliseconds);
			woken.push(`${name} at ${clock.now()}`);
		}
		await clock.run(Promise.all([sleeper("c", 30), sleeper("a", 10), sleeper("d", 30), sleeper("b", 20)]));
		expect(woken).toEqual(["a at 10", "b at 20", "c at 30", "d at 30"]);
	});

	test("stands still while promises can still go on", async () => {
		const clock = eventClock(0);
		async function busy() {
			for (let round = 0; round < 1_000; round++) await Promise.resolve();
			return clock.now();
		}
		const sleeping = clock.sleep(1).then(() => clock.now());
		expect(await clock.run(Promise.all([busy(), sleeping]))).toEqual([0, 1]);
	});

	test("keeps a thousand sleepers in order", async () => {
		const clock = eventClock(0);
		const random = seededRandom(7);
		const wanted = Array.from({ length: 1_000 }, () => Math.floor(random() * 500));
		const woken: number[] = [];
		await clock.run(Promise.all(wanted.map(async (at) => clock.sleep(at).then(() => woken.push(at)))));
		expect(woken).toEqual(wanted.toSorted((a, b) => a - b));
	});

	test("lets no more time pass than what is waited for takes", async () => {
		const clock = eventClock(0);
		void clock.sleep(1_000);
		await clock.run(clock.sleep(5));
		expect(clock.now()).toBe(5);
	});

	test("ends a sleep whose signal is aborted, at that time", async () => {
		const clock = eventClock(0);
		const controller = new AbortController();
		const ended = clock.sleep(1_000, controller.signal).then(() => clock.now());
		void clock.sleep(10).then(() => controller.abort());
		expect(await clock.run(ended)).toBe(10);
		expect(await clock.run(clock.sleep(5, controller.signal).then(() => clock.now()))).toBe(10);
	});

	test("fails loudly when nobody sleeps and nothing more can happen", async () => {
		const never = new Promise<void>(() => {});
		await expect(eventClock().run(never)).rejects.toThrow(/Deadlock/);
	});

	test("lets time pass for one thing at a time, so that two do not overtake each other", async () => {
		const clock = eventClock();
		const first = clock.run(clock.sleep(10));
		await expect(clock.run(clock.sleep(5))).rejects.toThrow(/one run/);
		await first;
	});

	test("passes on how the promise ended", async () => {
		await expect(eventClock().run(Promise.reject(new Error("ended so")))).rejects.toThrow("ended so");
	});

	test("has the same chances for the same seed, and others for another", () => {
		const numbers = (seed: number) => Array.from({ length: 5 }, eventClock(0, seed).random);
		expect(numbers(1)).toEqual(numbers(1));
		expect(numbers(1)).not.toEqual(numbers(2));
		for (const number of numbers(3)) expect(number >= 0 && number < 1).toBe(true);
	});
});

test("the machine's clock ends a sleep whose signal is aborted, and leaves no timer behind", async () => {
	const timers = () => process.getActiveResourcesInfo().filter((kind) => kind === "Timeout").length;
	const before = timers();
	const controller = new AbortController();
	const asleep = machineClock.sleep(3_600_000, controller.signal);
	expect(timers()).toBe(before + 1);
	controller.abort();
	await asleep;
	await machineClock.sleep(3_600_000, controller.signal);
	expect(timers()).toBe(before);
});
