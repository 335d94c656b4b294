// What the benchmark measured, as a table for people and as values for programs. It judges nothing: each part says itself
// whether its promise was kept.

type Unit = "ms" | "s" | "MB" | "kB" | "rows/s" | "rows" | "requests" | "sessions";

export type Row = {
	what: string;
	unit: Unit;
	median: number;
	/** Every sample the median was taken from, in the order of the runs. */
	samples: readonly number[];
	/** What was measured beside it in the same run, in the same unit. */
	beside?: { what: string; median: number };
	promise?: { says: string; kept: boolean; measured?: string };
};

export function median(samples: readonly number[]): number {
	const sorted = [...samples].sort((a, b) => a - b);
	const upper = sorted[Math.floor(sorted.length / 2)];
	const lower = sorted[Math.ceil(sorted.length / 2) - 1];
	if (upper === undefined || lower === undefined) throw new Error("There is no median of no samples.");
	return (upper + lower) / 2;
}

const headings = ["what", "median", "beside", "ratio", "promise", "kept"];

/** How many times what stands beside it; undefined where nothing does, or nothing was counted there. */
export function ratioOf({ median, beside }: Row): number | undefined {
	return beside === undefined || beside.median === 0 ? undefined : median / beside.median;
}

export function tableOf(rows: readonly Row[]): string {
	const cells = [headings, ...rows.map(cellsOf)];
	const widths = headings.map((_, column) => Math.max(...cells.map((row) => row[column]?.length ?? 0)));
	const lines = cells.map((row) =>
		row
			.map((cell, column) => cell.padEnd(widths[column] ?? 0))
			.join("  ")
			.trimEnd(),
	);
	return [lines[0], widths.map((width) => "-".repeat(width)).join("  "), ...lines.slice(1)].join("\n");
}

function cellsOf(row: Row): string[] {
	const { what, unit, median, beside, promise } = row;
	const kept = promise === undefined ? "" : `${promise.kept ? "yes" : "no"}`;
	return [
		what,
		quantity(median, unit),
		beside === undefined ? "" : `${quantity(beside.median, unit)} ${beside.what}`,
		timesOf(ratioOf(row)),
		promise?.says ?? "",
		promise?.measured === undefined ? kept : `${kept}, ${promise.measured}`,
	];
}

function timesOf(ratio: number | undefined): string {
	if (ratio === undefined) return "";
	const text = (times: number) => times.toFixed(times < 10 ? 2 : 1);
	return ratio < 1 && ratio > 0 ? `1 / ${text(1 / ratio)}` : text(ratio);
}

function quantity(value: number, unit: Unit): string {
	if (unit === "ms") return `${value.toFixed(1)} ms`;
	if (unit === "s") return `${value.toFixed(2)} s`;
	if (unit === "MB" || unit === "kB" || unit === "rows/s") return `${value.toFixed(0)} ${unit}`;
	return Number.isInteger(value) ? String(value) : value.toFixed(1);
}
