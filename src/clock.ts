/** Time and chance, passed in wherever they matter so that a test can supply its own. Nothing else may read the machine's clock. */

export type Clock = {
	/** Milliseconds since the epoch. */
	now(): number;
	/** Also over as soon as the signal is aborted: a sleep that nobody waits for any more would keep the process alive. */
	sleep(milliseconds: number, signal?: AbortSignal): Promise<void>;
	/** At least 0, below 1. */
	random(): number;
};

export const machineClock: Clock = {
	now: () => Date.now(),
	sleep(milliseconds, signal) {
		if (signal?.aborted) return Promise.resolve();
		return new Promise((resolve) => {
			const timer = setTimeout(resolve, milliseconds);
			const wake = () => {
				clearTimeout(timer);
				resolve();
			};
			signal?.addEventListener("abort", wake, { once: true });
		});
	},
	random: () => Math.random(),
};

/** "2026-11-23T10:02:05Z": the form that GitHub uses and that the records hold. */
export function instant(milliseconds: number): string {
	return new Date(milliseconds).toISOString().replace(/\.\d{3}Z$/, "Z");
}
