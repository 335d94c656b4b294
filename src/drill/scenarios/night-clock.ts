/** The clock of a night: it begins at the last 03:14 UTC and goes on as clocks do, and a wait in it costs no time here. */
export type NightClock = { now(): Date; wait(minutes: number): void };

export const minuteMilliseconds = 60_000;
export const dayMilliseconds = 24 * 60 * minuteMilliseconds;
/** When the alert comes, in minutes after midnight: 03:14 UTC. */
const alertMinute = 3 * 60 + 14;

export function startNightClock(): NightClock {
	const startedAt = Date.now();
	const minutesIntoDay = (startedAt % dayMilliseconds) / minuteMilliseconds;
	const daysBack = minutesIntoDay < alertMinute ? 1 : 0;
	const alertAt =
		startedAt - (startedAt % dayMilliseconds) - daysBack * dayMilliseconds + alertMinute * minuteMilliseconds;
	let waitedMilliseconds = 0;
	return {
		now: () => new Date(alertAt + Date.now() - startedAt + waitedMilliseconds),
		wait(minutes) {
			waitedMilliseconds += minutes * minuteMilliseconds;
		},
	};
}
