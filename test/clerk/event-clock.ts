/**
 * A clock for simulations: time stands still while anything can go on, then jumps to whoever sleeps until the earliest
 * instant. With the same seed, everything happens again as before. What is simulated must not wait for the machine (sockets,
 * real timers): the clock cannot see that, and takes it for a deadlock.
 */
import type { Clock } from "../../src/clock.ts";

export type EventClock = Clock & {
	/** Lets time pass until the promise settles, and no further. Throws when nobody sleeps and it never will. One at a time. */
	run<Result>(promise: Promise<Result>): Promise<Result>;
};

type Sleeper = { wakesAt: number; order: number; wake(): void };

export function eventClock(start = Date.parse("2026-03-01T12:00:00Z"), seed = 1): EventClock {
	let time = start;
	let order = 0;
	let running = false;
	const sleepers = createHeap();

	return {
		now: () => time,
		random: seededRandom(seed),
		sleep(milliseconds, signal) {
			if (signal?.aborted) return Promise.resolve();
			return new Promise((resolve) => {
				const sleeper = { wakesAt: time + Math.max(0, milliseconds), order: order++, wake: resolve };
				sleepers.add(sleeper);
				const cancel = () => {
					sleepers.remove(sleeper);
					resolve();
				};
				signal?.addEventListener("abort", cancel, { once: true });
			});
		},
		async run(promise) {
			if (running) throw new Error("Time passes already: wait for several things with one run.");
			running = true;
			try {
				await pass(promise);
			} finally {
				running = false;
			}
			return promise;
		},
	};

	async function pass(promise: Promise<unknown>): Promise<void> {
		let settled = false;
		const settle = () => {
			settled = true;
		};
		promise.then(settle, settle);
		for (;;) {
			await everythingElse();
			if (settled) return;
			const next = sleepers.takeFirst();
			if (next === undefined) throw new Error("Deadlock: nobody sleeps, and what was waited for has not ended.");
			time = next.wakesAt;
			next.wake();
		}
	}
}

/** Promises that are ready go on, and those that become ready by it, before the machine comes to this. */
function everythingElse(): Promise<void> {
	return new Promise((resolve) => setImmediate(resolve));
}

/** Mulberry32: the same numbers on every machine. */
export function seededRandom(seed: number): () => number {
	let state = seed >>> 0;
	return () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
}

/** Earliest first; of the same instant, whoever lay down first. */
function createHeap() {
	const heap: Sleeper[] = [];
	const gone = new Set<Sleeper>();

	const before = (a: Sleeper | undefined, b: Sleeper | undefined): boolean =>
		a !== undefined && (b === undefined || a.wakesAt < b.wakesAt || (a.wakesAt === b.wakesAt && a.order < b.order));

	function swap(a: number, b: number): void {
		const [first, second] = [heap[a], heap[b]];
		if (first !== undefined && second !== undefined) [heap[a], heap[b]] = [second, first];
	}

	function rise(from: number): void {
		for (let at = from; at > 0; ) {
			const parent = (at - 1) >> 1;
			if (!before(heap[at], heap[parent])) return;
			swap(at, parent);
			at = parent;
		}
	}

	function sink(): void {
		for (let at = 0; ; ) {
			const [left, right] = [2 * at + 1, 2 * at + 2];
			const child = before(heap[right], heap[left]) ? right : left;
			if (!before(heap[child], heap[at])) return;
			swap(at, child);
			at = child;
		}
	}

	function takeTop(): Sleeper | undefined {
		swap(0, heap.length - 1);
		const top = heap.pop();
		sink();
		return top;
	}

	return {
		add(sleeper: Sleeper): void {
			heap.push(sleeper);
			rise(heap.length - 1);
		},
		/** Taken out when its turn comes: looking for it now would cost more. */
		remove(sleeper: Sleeper): void {
			gone.add(sleeper);
		},
		takeFirst(): Sleeper | undefined {
			for (;;) {
				const top = takeTop();
				if (top === undefined || !gone.delete(top)) return top;
			}
		},
	};
}
