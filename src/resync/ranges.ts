/** Ranges of the time of creation: which are done, what is left of them, and how several machines share them. Pure. */
import { everybody, type Range } from "../ports/user-directory.ts";

/** The same ranges, in order, those that touch made one. */
export function joined(ranges: readonly Range[]): Range[] {
	const all: Range[] = [];
	for (const range of ranges.filter(({ from, to }) => from < to).sort((a, b) => a.from - b.from)) {
		const last = all.at(-1);
		if (last && range.from <= last.to) last.to = Math.max(last.to, range.to);
		else all.push({ ...range });
	}
	return all;
}

/** Whether somebody who was created then is in one of the ranges. */
export function isWithin(createdAt: number, ranges: readonly Range[]): boolean {
	return ranges.some(({ from, to }) => createdAt >= from && createdAt < to);
}

/** What of `whole` is in none of the ranges. */
export function without(whole: readonly Range[], done: readonly Range[]): Range[] {
	return joined(whole).flatMap(({ from, to }) => {
		const left: Range[] = [];
		let at = from;
		for (const range of joined(done)) {
			if (range.to <= at || range.from >= to) continue;
			if (range.from > at) left.push({ from: at, to: range.from });
			at = range.to;
		}
		if (at < to) left.push({ from: at, to });
		return left;
	});
}

/** What of `whole` is in one of the ranges. */
export function within(whole: readonly Range[], ranges: readonly Range[]): Range[] {
	return without(whole, without([everybody], ranges));
}

/** The `index`th of `count`, from 1. */
export type Shard = { index: number; count: number };

/** So many slots for each shard at least: users are not spread evenly over the years. */
const slotsEach = 4;

/**
 * The part of one shard: every `count`th of equal slots of time. The machines begin at different moments and do not speak with
 * one another, so a slot may not depend on when one looks: its length is a power of two, and slots are counted from 1970.
 * Only where the whole time doubles between two beginnings would they be cut differently; the length stands in each report.
 */
export function shardRanges({ index, count }: Shard, { oldest, newest }: { oldest: number; newest: number }) {
	const span = Math.max(1, newest - oldest + 1);
	const length = 2 ** Math.max(0, Math.floor(Math.log2(span / (slotsEach * count))));
	const ranges: Range[] = [];
	// Each has one more, for those who come while it works.
	const last = Math.floor(newest / length) + count;
	for (let slot = Math.floor(oldest / length); slot <= last; slot++) {
		if (((slot % count) + count) % count !== index - 1) continue;
		ranges.push({ from: slot * length, to: (slot + 1) * length });
	}
	return { ranges, slotMilliseconds: length };
}
