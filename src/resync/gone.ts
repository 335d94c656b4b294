/** What becomes of the rows of users who are gone from Clerk, in the table itself. None is touched unless that was asked for. */
import type { Range } from "../ports/user-directory.ts";
import type { Changed, UsersTable } from "../ports/users-table.ts";
import type { Account } from "./account.ts";
import { type Alone, clearUpGone, type GoneSearch, type Treated, type Treatment } from "./gone-search.ts";
import { type PageWork, workOn } from "./page.ts";
import { isWithin } from "./ranges.ts";
import type { Digests, Order } from "./resync.ts";
import { type Layout, storedDigest } from "./rows.ts";
import type { Meeting } from "./seen.ts";

/** What becomes of them. */
export type Gone = { choice: "report" | "delete" } | { choice: "flag"; column: string };

/** `too-many`: none was touched. */
export type GoneOutcome = "not-looked-for" | "none" | "reported" | "deleted" | "flagged" | "too-many";

type Search = {
	order: Order;
	account: Account;
	meeting: Meeting;
	work: PageWork;
	digests: Digests;
	layout: Layout;
	/** Whose users are ours. */
	ranges: readonly Range[];
};

export function clearUp(search: Search): Promise<GoneOutcome> {
	const { order, account, meeting, work, digests, layout } = search;
	return clearUpGone({
		...order,
		account,
		meeting,
		alone: ({ text }) => digests.matched.add(text),
		/** They are repaired like anybody else. */
		async thereAfterAll(found, rows) {
			// Those of another shard are that shard's, which repairs and counts them.
			const page = { ...found, users: found.users.filter(({ createdAt }) => isWithin(createdAt, search.ranges)) };
			const mine = new Set(page.users.map(({ id }) => id));
			await workOn(page, work);
			for (const { id, text } of rows) if (mine.has(id)) digests.database.add(text);
			for (const row of await order.table.rowsOf(page.users.map(({ id }) => id))) {
				const digest = storedDigest(row, layout);
				digests.database.add(digest);
				digests.matched.add(digest);
			}
		},
		treat: treatmentOf(search),
	});
}

function treatmentOf({ order: { write, table, gone }, digests }: Search): GoneSearch["treat"] {
	if (!write || gone.choice === "report") return undefined;
	if (gone.choice === "flag") return flagging(table);
	return {
		outcome: "deleted",
		left: async (rows) => rows,
		async some(rows) {
			const changed = await table.remove(idsOf(rows));
			const removed = new Set(changed.ids);
			for (const { id, text } of rows) if (removed.has(id)) digests.database.add(text);
			return treatedOf(changed);
		},
	};
}

/** Whoever was marked in an earlier run stays in the table, and must not fill the share of it that may be marked. */
export function flagging(table: UsersTable): Treatment {
	return {
		outcome: "flagged",
		async left(rows) {
			const unmarked = new Set(await table.unflagged(idsOf(rows)));
			return rows.filter(({ id }) => unmarked.has(id));
		},
		some: async (rows) => treatedOf(await table.flag(idsOf(rows))),
	};
}

/** A row that the table keeps is one that is not as it was to be. */
function treatedOf({ ids, refused }: Changed): Treated {
	return { done: ids.length, refused: refused.map(({ id, code, what }) => ({ id, why: `${what} (${code})` })) };
}

function idsOf(rows: readonly Alone[]): string[] {
	return rows.map(({ id }) => id);
}
