/** Time and chance, passed in wherever they matter so that a test can supply its own. Nothing else may read the machine's clock. */

export type Clock = {
	/** Milliseconds since the epoch. */
	now(): number;
	sleep(milliseconds: number): Promise<void>;
	/** At least 0, below 1. */
	random(): number;
};

export const machineClock: Clock = {
	now: () => Date.now(),
	sleep: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
	random: () => Math.random(),
};

/** "2026-11-23T10:02:05Z": the form that GitHub uses and that the records hold. */
export function instant(milliseconds: number): string {
	return new Date(milliseconds).toISOString().replace(/\.\d{3}Z$/, "Z");
}
