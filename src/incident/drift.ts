/** How far the users table may be from Clerk before that is an incident, how bad it is then, and whether it is news. */
import type { IncidentEvent } from "./event.ts";
import type { Severity } from "./severity.ts";
import type { TableNumbers } from "./users-table.ts";

/** So much is tolerated: users, or percent of Clerk's users. */
export type Threshold = { users: number } | { percent: number };

/** `10` or `0.5%`; undefined for anything else. */
export function readThreshold(text: string): Threshold | undefined {
	const [, number = "", sign] = /^(\d{1,9}(?:\.\d{1,6})?)\s*(%?)$/.exec(text.trim()) ?? [];
	const value = Number(number);
	if (number === "") return undefined;
	if (sign === "%") return value <= 100 ? { percent: value } : undefined;
	return Number.isInteger(value) ? { users: value } : undefined;
}

/** Users whose row is missing, out of date in more than the time of its last change, or different, and rows of users who are gone. */
export function driftOf({ missing, stale, onlyTime, different, gone }: TableNumbers): number {
	return missing + stale - onlyTime + different + gone;
}

export function passes(threshold: Threshold, numbers: TableNumbers): boolean {
	const drift = driftOf(numbers);
	return "users" in threshold ? drift > threshold.users : drift * 100 > numbers.read * threshold.percent;
}

/** Of more of them, users are harmed whatever it is that is wrong. */
const percentThatIsWorst = 5;

export function severityOfDrift(numbers: TableNumbers): Severity {
	return passes({ percent: percentThatIsWorst }, numbers) ? "P1" : "P2";
}

/** Users come and go each day, so only what is wrong is compared. After a repair whatever is wrong is new. */
export function isNews(numbers: TableNumbers, last: IncidentEvent | undefined): boolean {
	if (last?.type !== "drift-measured") return true;
	return wrongs(numbers).join() !== wrongs(last.numbers).join();
}

function wrongs({ missing, stale, onlyTime, different, gone }: TableNumbers): number[] {
	return [missing, stale - onlyTime, different, gone];
}
