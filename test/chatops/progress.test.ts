// How often the state of long work is written, and that no write holds up or ends the work. Time is the test's.
import { describe, expect, test } from "vitest";
import { type ProgressWriter, progressWriter } from "../../src/chatops/progress.ts";
import { nothing } from "../../src/operations/totals.ts";
import { OutsideFailure } from "../../src/ports/failure.ts";

const progress = { users: [], rest: nothing };
const failure = new OutsideFailure({ service: "GitHub", reason: "unavailable", message: "GitHub answered 502" });

/** A writer whose time goes on by whole seconds, with a report in each, as of work that never pauses. */
function watched(write: (reply: string) => Promise<OutsideFailure | undefined> = async () => undefined) {
	let seconds = 0;
	const written: number[] = [];
	const log: string[] = [];
	const clock = { now: () => 1_000 * seconds, sleep: async () => {}, random: () => 0.5 };
	const writer: ProgressWriter = progressWriter({ clock, log: (line) => void log.push(line) }, (reply) => {
		written.push(seconds);
		return write(reply);
	});
	async function until(end: number): Promise<void> {
		for (; seconds <= end; seconds++) {
			writer.report(() => ({ line: `line ${seconds}`, reply: `reply ${seconds}`, reached: { progress } }));
			await new Promise((resolve) => setImmediate(resolve));
		}
	}
	return { writer, written, log, until };
}

test("the first write is after 5 s, then one comes every 5 s for two minutes, then every 20 s", async () => {
	const { written, log, until } = watched();
	await until(200);
	const often = Array.from({ length: 23 }, (_, index) => 5 * (index + 1));
	expect(written).toEqual([...often, 135, 155, 175, 195]);
	expect(log).toEqual(written.map((seconds) => `line ${seconds}`));
});

test("what is not written is not even made", () => {
	const { writer, written } = watched();
	writer.report(() => expect.unreachable("nobody reads it"));
	expect(written).toEqual([]);
});

test("there is one write at a time, however long it takes", async () => {
	const { promise, resolve } = Promise.withResolvers<undefined>();
	const { written, until } = watched(() => promise);
	await until(60);
	expect(written).toEqual([5]);
	resolve(undefined);
	await new Promise((resolved) => setImmediate(resolved));
	await until(62);
	expect(written).toEqual([5, 61]);
});

describe("a write that fails", () => {
	test.each([
		["as a value", async () => failure],
		["as a rejection", () => Promise.reject(failure)],
	])("%s is logged, and the next one is tried", async (_, write) => {
		const { writer, written, log, until } = watched(write);
		await until(10);
		await writer.ended();
		expect(written).toEqual([5, 10]);
		expect(log[1]).toBe("The reply could not be brought up to date: unavailable, GitHub answered 502.");
	});

	test("by a fault of ours ends the writing but not the work, and is thrown at its end", async () => {
		const { writer, written, until } = watched(() => Promise.reject(new TypeError("x is not a function")));
		await until(30);
		expect(written).toEqual([5]);
		await expect(writer.ended()).rejects.toThrow("x is not a function");
	});
});

test("the end waits for the write that is on its way, and nothing is written after it", async () => {
	const { promise, resolve } = Promise.withResolvers<undefined>();
	const { writer, written, until } = watched(() => promise);
	await until(5);
	let isOver = false;
	const end = writer.ended().then(() => {
		isOver = true;
	});
	await until(40);
	expect(isOver).toBe(false);
	resolve(undefined);
	await end;
	await until(100);
	expect(written).toEqual([5]);
});
