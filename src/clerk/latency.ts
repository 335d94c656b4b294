/** How long Clerk takes to answer, of late: how many requests must be out at once to use the budget follows from it. */
import type { Clock } from "../clock.ts";
import type { Exchange } from "./exchange.ts";

/** Of so many answers the quarter that came quickest tells. */
const remembered = 20;
/** Before the first answer. */
const assumedMilliseconds = 100;

export type Latency = { milliseconds(): number; of(exchange: Exchange): Exchange };

/**
 * Not the average: an answer that lies there until this process comes to read it seems to be slow. By the average, a process that
 * is busy would have ever more requests out, which bring nothing and fill its memory.
 */
export function watchLatency(clock: Clock): Latency {
	const took: number[] = [];
	return {
		milliseconds: () => took.toSorted((a, b) => a - b)[took.length >> 2] ?? assumedMilliseconds,
		of: (exchange) => async (question) => {
			const startedAt = clock.now();
			const answer = await exchange(question);
			took.push(clock.now() - startedAt);
			if (took.length > remembered) took.shift();
			return answer;
		},
	};
}
