/** How long Clerk takes to answer, of late: how many requests must be out at once to use the budget follows from it. */
import type { Clock } from "../clock.ts";
import type { Exchange } from "./exchange.ts";

/** An answer counts for a fifth, so that one slow answer does not change much. */
const weight = 0.2;
/** Before the first answer. */
const assumedMilliseconds = 100;

export type Latency = { milliseconds(): number; of(exchange: Exchange): Exchange };

export function watchLatency(clock: Clock): Latency {
	let average: number | undefined;
	return {
		milliseconds: () => average ?? assumedMilliseconds,
		of: (exchange) => async (question) => {
			const startedAt = clock.now();
			const answer = await exchange(question);
			const took = clock.now() - startedAt;
			average = average === undefined ? took : average + weight * (took - average);
			return answer;
		},
	};
}
