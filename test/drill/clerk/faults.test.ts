// Which requests a planned fault picks. What its callers see is the weather test's.

import { describe, expect, test } from "vitest";
import { createFaults, type Fault } from "../../../src/drill/clerk/faults.ts";
import { ask, openClerk, robin } from "./open-clerk.ts";

const get = { method: "GET", path: "/v1/users", query: "" };

/** The serials, from 1, of the requests that a fault hits among so many alike. */
function hit(when: Fault["when"], requests: number): number[] {
	const faults = createFaults();
	faults.add({ when, answer: "hang" });
	return Array.from({ length: requests }, (_, at) => at + 1).filter(() => faults.next(get) !== undefined);
}

describe("a fault hits", () => {
	test.each<[string, Fault["when"], number[]]>([
		["everything", {}, [1, 2, 3, 4, 5, 6, 7, 8, 9]],
		["the nth", { nth: 4 }, [4]],
		["as many as it says from the nth on", { nth: 4, times: 3 }, [4, 5, 6]],
		["the first few", { times: 2 }, [1, 2]],
		["every third", { everyNth: { n: 3 } }, [3, 6, 9]],
		["every third from the first on", { everyNth: { n: 3, from: 1 } }, [1, 4, 7]],
		["every third, twice", { everyNth: { n: 3 }, times: 2 }, [3, 6]],
		["every third after the fourth", { everyNth: { n: 3 }, nth: 5 }, [6, 9]],
		["all when its share is the whole", { share: { fraction: 1, seed: 1 } }, [1, 2, 3, 4, 5, 6, 7, 8, 9]],
		["none when its share is nothing", { share: { fraction: 0, seed: 1 } }, []],
		["as many of its share as it says", { share: { fraction: 1, seed: 1 }, times: 1 }, [1]],
		["nothing that has another method", { method: "POST" }, []],
		["nothing that has another query", { query: /limit=/ }, []],
	])("%s", (_name, when, expected) => {
		expect(hit(when, 9)).toEqual(expected);
	});
});

describe("a share", () => {
	test.each([0.005, 0.02, 0.5])("of %d comes out about as large over many requests", (fraction) => {
		const share = hit({ share: { fraction, seed: "bench" } }, 20_000).length / 20_000;
		expect(share).toBeGreaterThan(fraction * 0.8);
		expect(share).toBeLessThan(fraction * 1.2);
	});

	test("is the same for the same seed and another for another", () => {
		const of = (seed: number) => hit({ share: { fraction: 0.1, seed } }, 500);
		expect(of(1)).toEqual(of(1));
		expect(of(1)).not.toEqual(of(2));
	});

	test("does not depend on what else is planned", () => {
		const faults = createFaults();
		faults.add({ when: { share: { fraction: 0.3, seed: 1 } }, answer: { status: 502 } });
		faults.add({ when: { share: { fraction: 0.3, seed: 2 } }, answer: "reset" });
		const answers = Array.from({ length: 200 }, () => faults.next(get)?.answer);
		const first = hit({ share: { fraction: 0.3, seed: 1 } }, 200);
		const second = hit({ share: { fraction: 0.3, seed: 2 } }, 200).filter((serial) => !first.includes(serial));
		const of = (answer: Fault["answer"]) =>
			answers.flatMap((one, at) => (JSON.stringify(one) === JSON.stringify(answer) ? [at + 1] : []));
		expect([of({ status: 502 }), of("reset")]).toEqual([first, second]);
	});
});

test("a fault can be planned for a query", async () => {
	const clerk = await openClerk();
	clerk.faults.add({ when: { path: /\/users$/, query: /(^|&)starting_after=/ }, answer: { status: 422 } });
	expect((await ask(clerk, "GET /v1/users?limit=500")).status).toBe(200);
	const line = `GET /v1/users?limit=500&order_by=%2Bcreated_at&starting_after=${robin}`;
	expect((await ask(clerk, line)).status).toBe(422);
});
