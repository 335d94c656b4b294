/** Times as people read them, always in UTC and always saying so somewhere near. */

/** "10:02" */
export function clock(at: string): string {
	return at.slice(11, 16);
}

/** "2026-11-23 10:02 UTC" */
export function dateAndClock(at: string): string {
	return `${at.slice(0, 10)} ${clock(at)} UTC`;
}

/** "4 min", "2 h 5 min", "3 d 1 h": the two largest units that matter. */
export function elapsed(from: string, to: string): string {
	const minutes = Math.max(0, Math.round((Date.parse(to) - Date.parse(from)) / 60_000));
	if (minutes < 1) return "less than a minute";
	if (minutes < 60) return `${minutes} min`;
	const hours = Math.floor(minutes / 60);
	if (hours < 48) return minutes % 60 === 0 ? `${hours} h` : `${hours} h ${minutes % 60} min`;
	return hours % 24 === 0 ? `${hours / 24} d` : `${Math.floor(hours / 24)} d ${hours % 24} h`;
}

/** A duration in seconds: "60 seconds", "10 minutes", "3 hours", "10 years". */
export function duration(seconds: number): string {
	const units: [number, string][] = [
		[31_536_000, "year"],
		[86_400, "day"],
		[3_600, "hour"],
		[60, "minute"],
	];
	for (const [size, name] of units) {
		if (seconds >= 2 * size || seconds === size) {
			if (seconds === 60) break;
			const count = Math.ceil(seconds / size);
			return `${count} ${name}${count === 1 ? "" : "s"}`;
		}
	}
	return seconds === 1 ? "1 second" : `${seconds} seconds`;
}
