/** How long a service asks to be left alone. The same header from whatever service it comes. */

/**
 * `Retry-After` in seconds; documented are whole ones, proxies also send fractions, dates, or the header twice, which
 * arrives joined by a comma. The longest wait counts. A date holds a comma too, but begins with its day.
 */
export function retryAfterSeconds(headers: Headers, now: number): number | undefined {
	const value = headers.get("retry-after");
	if (value === null) return undefined;
	const numbers = value.split(",").map((part) => part.trim());
	if (numbers.every((part) => /^\d+(?:\.\d+)?$/.test(part))) return Math.ceil(Math.max(...numbers.map(Number)));
	// Without a day's name it would read "2.5" as the second of May.
	const seconds = /^\p{L}{3}/u.test(value.trim()) ? Math.ceil((Date.parse(value) - now) / 1_000) : Number.NaN;
	return Number.isFinite(seconds) ? Math.max(0, seconds) : undefined;
}
