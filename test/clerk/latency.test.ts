// How long Clerk takes, by the answers of late: one that comes late must not change it, and a service that has become slow must.
import { expect, test } from "vitest";
import type { Exchange } from "../../src/clerk/exchange.ts";
import { watchLatency } from "../../src/clerk/latency.ts";
import { eventClock } from "./event-clock.ts";

const question = { method: "GET", url: "https://api.example.com/v1/users", headers: {}, body: undefined };

async function after(answers: readonly number[]): Promise<number> {
	const clock = eventClock();
	const latency = watchLatency(clock);
	for (const milliseconds of answers) {
		const exchange: Exchange = async () => {
			await clock.sleep(milliseconds);
			return { status: 200, headers: new Headers(), text: "" };
		};
		await clock.run(latency.of(exchange)({ ...question, timeoutMilliseconds: 5_000 }));
	}
	return latency.milliseconds();
}

const times = (count: number, milliseconds: number) => Array.from({ length: count }, () => milliseconds);

test.each([
	["before the first, 100 ms are assumed", [], 100],
	["the first tells", [40], 40],
	["answers that come late now and then change nothing", [40, 900, 41, 800, 40, 700, 42, 40, 900], 40],
	["nor do most of them, where this process is busy", [...times(14, 400), ...times(6, 40)], 40],
	["a service that has become slow is noticed", [...times(40, 40), ...times(16, 300)], 300],
	["one that has become quick again too", [...times(40, 300), ...times(6, 40)], 40],
])("%s", async (_, answers, expected) => {
	expect(await after(answers)).toBe(expected);
});
