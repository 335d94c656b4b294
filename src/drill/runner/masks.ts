// Replaces secrets in log lines. It masks exact values only: GitHub's runner knows some encodings too, but a leak that
// hides behind an encoding is one the drill should show.
export type Masks = { add(value: string): void; apply(text: string): string };

/** A value is masked as a whole and by each of its lines; blank values are ignored, as the runner ignores them. */
export function createMasks(initial: Iterable<string>): Masks {
	const values = new Set<string>();
	let longestFirst: string[] = [];
	const add = (value: string): void => {
		for (const part of [value, ...value.split(/[\r\n]+/)]) if (part.trim() !== "") values.add(part);
		longestFirst = [...values].sort((a, b) => b.length - a.length);
	};
	for (const value of initial) add(value);
	return { add, apply: (text) => longestFirst.reduce((masked, value) => masked.replaceAll(value, "***"), text) };
}
