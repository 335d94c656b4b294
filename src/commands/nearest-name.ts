/** The command that was probably meant. It only suggests; nothing is ever run in place of what was typed. */

/** Edits between two words: insertions, deletions, substitutions and swaps of neighbours (optimal string alignment). */
function distance(a: string, b: string): number {
	const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, index) => index)];
	for (let i = 1; i <= a.length; i++) {
		const row = [i];
		for (let j = 1; j <= b.length; j++) {
			const cell = (r: number, c: number) => (r === i ? row[c] : rows[r]?.[c]) ?? 0;
			const same = a[i - 1] === b[j - 1];
			let edits = Math.min(cell(i - 1, j) + 1, cell(i, j - 1) + 1, cell(i - 1, j - 1) + (same ? 0 : 1));
			if (a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) edits = Math.min(edits, cell(i - 2, j - 2) + 1);
			row.push(edits);
		}
		rows.push(row);
	}
	return rows[a.length]?.[b.length] ?? 0;
}

/** The nearest name when it is near enough to be meant: a beginning of it, or at most a third of its letters wrong. */
export function nearestName(typed: string, names: readonly string[]): string | undefined {
	const beginning =
		typed.length >= 2 ? names.find((name) => name.startsWith(typed) || typed.startsWith(name)) : undefined;
	if (beginning) return beginning;
	// As many letters as it has more than a name are wrong at least, and to compare a pasted page letter by letter takes long.
	if (typed.length > 2 * Math.max(...names.map(({ length }) => length))) return undefined;
	const [nearest] = names.map((name) => ({ name, edits: distance(typed, name) })).sort((a, b) => a.edits - b.edits);
	return nearest && nearest.edits <= Math.max(1, Math.floor(nearest.name.length / 3)) ? nearest.name : undefined;
}
