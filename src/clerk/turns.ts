/**
 * A queue in which whoever asked first goes first, as soon as the next one may, and whoever comes again goes before those
 * who come for the first time. It sleeps until then or until something changes, never to look again; when one may go is not
 * its to decide.
 */
import type { Clock } from "../clock.ts";

export type Turns<Turn> = {
	/** Waits, then works. The work begins at the very moment its turn does, and the turn is over with it. */
	take<Result>(work: (turn: Turn) => Promise<Result>, again: boolean): Promise<Result>;
	/** For all who wait. */
	failAll(error: Error): void;
};

export type TurnsOptions<Turn> = {
	clock: Clock;
	/** Turns that are out at the same time. */
	most: number;
	/** The instant from which the next one may go; `Infinity` while that depends on a turn that is out. */
	nextAt(): number;
	begin(now: number): Turn;
};

type Waiter<Turn> = { go(turn: Turn): void; fail(error: Error): void };

export function createTurns<Turn>({ clock, most, nextAt, begin }: TurnsOptions<Turn>): Turns<Turn> {
	const again: Waiter<Turn>[] = [];
	const first: Waiter<Turn>[] = [];
	let out = 0;
	let alarm: { at: number; cancel: AbortController } | undefined;

	function setAlarm(at: number): void {
		if (alarm?.at === at) return;
		alarm?.cancel.abort();
		alarm = undefined;
		if (at === Number.POSITIVE_INFINITY) return;
		const set = { at, cancel: new AbortController() };
		alarm = set;
		// A timer has whole milliseconds, and one that is early would have to be set again.
		void clock.sleep(Math.max(0, Math.ceil(at - clock.now())), set.cancel.signal).then(() => {
			if (alarm !== set) return;
			alarm = undefined;
			look();
		});
	}

	function look(): void {
		while (again.length + first.length > 0 && out < most) {
			const now = clock.now();
			const at = nextAt();
			if (at > now) {
				setAlarm(at);
				return;
			}
			out++;
			(again.shift() ?? first.shift())?.go(begin(now));
		}
		setAlarm(Number.POSITIVE_INFINITY);
	}

	async function worked<Result>(work: Promise<Result>): Promise<Result> {
		try {
			return await work;
		} finally {
			out--;
			look();
		}
	}

	return {
		take(work, isAgain) {
			return new Promise((resolve, fail) => {
				(isAgain ? again : first).push({ go: (turn) => resolve(worked(work(turn))), fail });
				look();
			});
		},
		failAll(error) {
			for (const waiter of [...again.splice(0), ...first.splice(0)]) waiter.fail(error);
			look();
		},
	};
}
