/**
 * The life of one run, and the way of its requests through the world: a run that was killed gets no answer any more and
 * sends nothing, while what it had sent before may still arrive. Time is the simulation's.
 */
import type { Clock } from "../../src/clock.ts";

/** The run dies at its `at`th request, just before or just after it was sent. */
export type Kill = { at: number; sent: boolean };

export type Life = {
	/** `<run id>/<attempt>` */
	run: string;
	readonly dead: boolean;
	death: Promise<"killed">;
	/** For each request, before it leaves; false when it never does. */
	depart(): boolean;
};

export function beginLife(run: string, kill: Kill | undefined): Life {
	let dead = false;
	let requests = 0;
	let die: (how: "killed") => void = () => {};
	const death = new Promise<"killed">((resolve) => {
		die = resolve;
	});
	return {
		run,
		get dead() {
			return dead;
		},
		death,
		depart() {
			if (dead) return false;
			requests++;
			if (requests !== kill?.at) return true;
			dead = true;
			die("killed");
			return kill.sent;
		},
	};
}

/** What a dead run waits for. */
export function never(): Promise<never> {
	return new Promise(() => {});
}

export function mortalClock(clock: Clock, life: Life): Clock {
	return {
		...clock,
		async sleep(milliseconds, signal) {
			if (life.dead) return never();
			await clock.sleep(milliseconds, signal);
			if (life.dead) return never();
		},
	};
}

export type Trip<Result> = {
	life: Life;
	/** Beyond the ordinary time, until the request takes effect. */
	delayMilliseconds?: number;
	effect(): Result | Promise<Result>;
};

export type Way = { go<Result>(trip: Trip<Result>): Promise<Result> };

/** `arrived` is told of every request that took effect, so that the world can go on meanwhile. */
export function openWay(clock: Clock, arrived: () => void): Way {
	return {
		async go({ life, delayMilliseconds = 0, effect }) {
			if (!life.depart()) return never();
			await clock.sleep(delayMilliseconds + 5 + clock.random() * 40);
			// Of a run that died meanwhile the connection may have been cut before the request had left the machine.
			if (life.dead && clock.random() < 0.5) return never();
			const back = 5 + clock.random() * 40;
			try {
				const result = await effect();
				await clock.sleep(back);
				return life.dead ? await never() : result;
			} catch (error) {
				await clock.sleep(back);
				if (life.dead) return never();
				throw error;
			} finally {
				arrived();
			}
		},
	};
}
