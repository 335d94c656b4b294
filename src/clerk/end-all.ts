/**
 * Ends everything of one kind that a user has open. What counts is what the list shows at the end: a time-out is neither a
 * failure nor a success, so the list is read again until it shows nothing open. It must never report something as revoked
 * that Clerk did not confirm.
 */
import { asFailure, mayBeDone, type OutsideFailure } from "../ports/failure.ts";

/** Requests side by side: at 40 ms an answer this comes to 500 a second, well over what the budget lets through. */
const atOnce = 20;
/** What appears while others are revoked needs another round; after this many, somebody is making new ones as we go. */
const mostRounds = 5;
/** So many failures in a row, none succeeding, mean that Clerk is down: asking on would only add to it. */
const hopeless = 20;

export type Listed = {
	id: string;
	/** Can still be used. */
	open: boolean;
	revoked: boolean;
};

/** What may be open too, and cannot be ended as it cannot be read: how many, and the failure that says so. */
export type Hidden = { count: number; failure: OutsideFailure };

export type Listing<Item extends Listed> = { items: readonly Item[]; hidden: Hidden | undefined };

export type Openings<Item extends Listed> = {
	/** With `overToo` also those that are over, for a list that leaves them out unless it is asked for them. */
	list(overToo: boolean): Promise<Listing<Item>>;
	/** Returns whether the answer shows it revoked. */
	revoke(id: string): Promise<boolean>;
};

export type Ended<Item extends Listed> = {
	/** As listed before anything was revoked. */
	first: readonly Item[];
	/** As many as Clerk reported as revoked, in answer to a request of ours or, where the answer was lost, in the list afterwards. */
	revoked: number;
	/** Were open, and are over by no confirmed request of ours. */
	alreadyOver: number;
	/** Are open, or not known to be over, those that cannot be read apart. */
	left: number;
	/** By the last list that could be read. */
	unreadable: number;
	/** Whether the list could be read again after the last request. */
	verified: boolean;
	/** Why something is left, or is not verified. */
	failures: readonly OutsideFailure[];
};

/** What is known while the rounds go on. */
type Progress = {
	/** Everything that was ever listed as open. */
	seen: Set<string>;
	confirmed: Set<string>;
	/** Those whose last request had no answer that tells; the list decides. */
	unanswered: Set<string>;
	/** By the latest list; undefined when it could not be read after a round. */
	open: readonly string[] | undefined;
	hidden: Hidden | undefined;
	failures: OutsideFailure[];
};

/** `before` were open before one request of ours that ends them all. Throws when not even the first list can be read. */
export async function endAll<Item extends Listed>(
	openings: Openings<Item>,
	before: readonly string[] = [],
): Promise<Ended<Item>> {
	const first = await openings.list(before.length > 0);
	const progress: Progress = {
		seen: new Set(before),
		confirmed: new Set(),
		unanswered: new Set(before),
		open: undefined,
		hidden: undefined,
		failures: [],
	};
	learn(first, progress);
	for (let round = 1; round <= mostRounds && progress.open && progress.open.length > 0; round++) {
		const goOn = await revokeRound(openings, progress.open, progress);
		try {
			learn(await openings.list(progress.unanswered.size > 0), progress);
		} catch (error) {
			progress.failures.push(asFailure(error));
			progress.open = undefined;
		}
		if (!goOn) break;
	}
	return { first: first.items, ...account(progress) };
}

/** Where the answer to a request was lost, or one request ended them all, the list tells. */
function learn({ items, hidden }: Listing<Listed>, progress: Progress): void {
	const { seen, confirmed, unanswered } = progress;
	progress.hidden = hidden;
	for (const { id, revoked } of items) if (revoked && unanswered.has(id)) confirmed.add(id);
	progress.open = items.filter(({ open }) => open).map(({ id }) => id);
	for (const id of progress.open) seen.add(id);
}

function account({ seen, confirmed, open, hidden, failures }: Progress): Omit<Ended<Listed>, "first"> {
	const left = new Set(open ?? [...seen].filter((id) => !confirmed.has(id)));
	const revoked = [...confirmed].filter((id) => !left.has(id)).length;
	const verified = open !== undefined;
	return {
		revoked,
		alreadyOver: seen.size - left.size - revoked,
		left: left.size,
		unreadable: hidden?.count ?? 0,
		verified,
		failures: [...(left.size === 0 && verified ? [] : failures), ...(hidden ? [hidden.failure] : [])],
	};
}

/** Revokes what is open, many at once. Returns whether another round can help. */
async function revokeRound(
	{ revoke }: Pick<Openings<Listed>, "revoke">,
	open: readonly string[],
	{ confirmed, unanswered, failures }: Progress,
): Promise<boolean> {
	const waiting = [...open];
	let failedInARow = 0;
	let failed = 0;
	let refused = false;
	async function work(): Promise<void> {
		for (let id = waiting.shift(); id !== undefined && !refused && failedInARow < hopeless; id = waiting.shift()) {
			unanswered.delete(id);
			try {
				if (await revoke(id)) confirmed.add(id);
				else unanswered.add(id);
				failedInARow = 0;
			} catch (error) {
				const failure = asFailure(error);
				// Over since the list was read: not ours to count, and the next list will tell.
				if (failure.reason === "not-found") continue;
				if (mayBeDone(failure)) unanswered.add(id);
				failures.push(failure);
				failedInARow++;
				failed++;
				refused ||= failure.reason === "unauthorized" || failure.reason === "forbidden";
			}
		}
	}
	await Promise.all(Array.from({ length: Math.min(atOnce, open.length) }, work));
	// Each request has had its tries; a round in which none of them got through says that another will not either.
	return !refused && failedInARow < hopeless && failed < open.length;
}
