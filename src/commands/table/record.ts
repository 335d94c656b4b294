/** Between what a repair knows of itself and what a record keeps of it. */
import { type IncidentEvent, type Unfinished, unfinishedIn } from "../../incident/event.ts";
import type { RepairProgress, TableNumbers } from "../../incident/users-table.ts";
import type { Numbers } from "../../resync/account.ts";
import type { Checkpoint } from "../../resync/resync.ts";

export function numbersOf(numbers: Numbers): TableNumbers {
	const {
		read,
		missing,
		stale,
		different,
		newer,
		onlyTime,
		created,
		updated,
		unchanged,
		failed,
		gone,
		goneDone,
		foreign,
	} = numbers;
	return {
		read,
		missing,
		stale,
		different,
		newer,
		onlyTime,
		created,
		updated,
		unchanged,
		failed,
		gone,
		goneDone,
		foreign,
	};
}

/** What an earlier run of the same came to, whether it was cut off or said itself that it broke off. */
export function reachedIn(resumed: IncidentEvent | undefined): Unfinished {
	if (resumed?.type !== "resynced") return unfinishedIn(resumed);
	const { repair, exported } = resumed;
	return { ...(repair ? { repair } : {}), ...(exported ? { exported } : {}) };
}

/** A record has room for so many; of more the later ones are read once more. */
const mostStretches = 200;

export function recorded({ done, numbers }: Checkpoint): RepairProgress {
	const stretches = done
		.slice(0, mostStretches)
		.map(({ from, to }): [number | null, number | null] => [
			Number.isFinite(from) ? from : null,
			Number.isFinite(to) ? to : null,
		]);
	return { done: stretches, numbers: numbersOf(numbers) };
}

export function checkpointIn({ done, numbers }: RepairProgress): Checkpoint {
	return {
		done: done.map(([from, to]) => ({ from: from ?? Number.NEGATIVE_INFINITY, to: to ?? Number.POSITIVE_INFINITY })),
		numbers,
	};
}
