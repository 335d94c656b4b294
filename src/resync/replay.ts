/**
 * Every user of Clerk to the application's own endpoint, as the event that it gets when a user changes; where the table can be
 * read, who is gone as well. An endpoint that takes an event does not say what it made of it, so nothing is proven here.
 */
import { failureOf, OutsideFailure } from "../ports/failure.ts";
import type { DirectoryUser, Range, UserDirectory, UserPage } from "../ports/user-directory.ts";
import { everybody } from "../ports/user-directory.ts";
import type { UsersTable } from "../ports/users-table.ts";
import type { UserEvent, WebhookEndpoint } from "../ports/webhook-endpoint.ts";
import { type Account, emptyAccount, miss } from "./account.ts";
import { flagging, type Gone, type GoneOutcome } from "./gone.ts";
import { clearUpGone, type GoneSearch } from "./gone-search.ts";
import type { Mapping } from "./mapping.ts";
import { isWithin } from "./ranges.ts";
import { otherUsers, rangesOf, type Whom, type WrongInstance } from "./resync.ts";
import { createDigest, type Layout, rowDigest, rowOf, storedDigest } from "./rows.ts";
import { createMeeting } from "./seen.ts";

export type ReplayOrder = {
	directory: UserDirectory;
	endpoint: WebhookEndpoint;
	/** Undefined: who is gone is not looked for. */
	table: UsersTable | undefined;
	mapping: Mapping;
	whom: Whom;
	gone: Gone;
	/** Of the table's rows; where more are gone, nothing is done about them. */
	mostGonePercent: number;
	/** For temporary files. */
	folder: string;
	onProgress(account: Replayed): void;
};

export type Replayed = Pick<
	Account,
	"read" | "failed" | "missed" | "gone" | "goneDone" | "goneIds" | "samples" | "foreign" | "rows" | "stopped"
> & {
	/** Users whose event was taken. */
	delivered: number;
	/** Events, of them and of the gone, that were taken only after another try. */
	retried: number;
	/** The last answer to each event, by status or else by why there was none. */
	answers: Record<string, number>;
	/** One failure for each of those. */
	failures: OutsideFailure[];
	goneOutcome: GoneOutcome;
	digestClerk: string;
	/** Empty without a table. */
	digestDatabase: string;
};

export function emptyReplay(mapping: Mapping): Replayed {
	const { read, failed, missed, gone, goneDone, goneIds, samples, foreign, rows, stopped } = emptyAccount(mapping);
	return {
		read,
		delivered: 0,
		retried: 0,
		failed,
		answers: {},
		failures: [],
		missed,
		gone,
		goneDone,
		goneIds,
		goneOutcome: "not-looked-for",
		samples,
		foreign,
		rows,
		digestClerk: "",
		digestDatabase: "",
		stopped,
	};
}

export async function replay(order: ReplayOrder): Promise<Replayed | WrongInstance> {
	const { table } = order;
	const stranger = table && (await otherUsers({ ...order, table }));
	if (stranger) return stranger;
	const account = emptyReplay(order.mapping);
	const failure = await failureOf(run(order, account));
	if (failure) account.stopped = failure;
	return account;
}

async function run(order: ReplayOrder, account: Replayed): Promise<void> {
	const { directory, endpoint, table, mapping, whom, gone, folder, onProgress } = order;
	const instanceId = await known(directory.instanceId());
	const layout: Layout | undefined = table && { mapping, encodings: table.facts.encodings };
	const digests = { clerk: createDigest(), database: createDigest() };
	const meeting = createMeeting(folder);
	let ranges: readonly Range[] = [everybody];

	async function deliver(event: Omit<UserEvent, "instanceId">): Promise<boolean> {
		const fate = await endpoint.deliver({ ...event, instanceId });
		const answer = fate.outcome === "delivered" ? fate.status : (fate.failure.status ?? fate.failure.reason);
		if (fate.outcome === "delivered") {
			if (fate.tries > 1) account.retried++;
		} else {
			if (account.answers[answer] === undefined) account.failures.push(fate.failure);
			miss(account, { id: event.userId, why: `${event.type}: ${fate.failure.message}` });
		}
		account.answers[answer] = (account.answers[answer] ?? 0) + 1;
		return fate.outcome === "delivered";
	}

	async function update(user: DirectoryUser): Promise<void> {
		account.read++;
		digests.clerk.add(layout ? rowDigest(rowOf(user, layout)) : plainDigest(user));
		const { id: userId, updatedAt: version, record: data } = user;
		if (data === undefined) throw new Error("The whole record was not asked for.");
		if (await deliver({ type: "user.updated", userId, version, data })) account.delivered++;
	}

	async function take({ users, odd }: UserPage): Promise<void> {
		for (const { id, what } of odd) {
			miss(account, { id: id ?? "?", why: `Clerk's record is not as documented: ${what}` });
			if (table && id !== undefined) meeting.user(id);
		}
		if (table) for (const { id } of users) meeting.user(id);
		await allOf(users.map(update));
		await meeting.settle();
		onProgress(account);
	}

	async function read(): Promise<void> {
		if (whom.who === "changed") return directory.changedSince(whom.since, take);
		if (whom.who === "named") throw new Error("A replay is of everybody, or of who changed.");
		if (whom.shard) ({ ranges } = await rangesOf(whom.shard, directory));
		return directory.walk({ ranges, records: true, take });
	}

	async function readTable(from: UsersTable, its: Layout): Promise<void> {
		for await (const rows of from.everyRow()) {
			account.rows += rows.length;
			for (const row of rows) {
				digests.database.add(storedDigest(row, its));
				meeting.row(row.id, "");
			}
			await meeting.settle();
		}
		account.digestDatabase = digests.database.text();
	}

	try {
		await read();
		if (table && layout && whom.who === "everybody") {
			await readTable(table, layout);
			account.goneOutcome = await clearUpGone({
				...order,
				account,
				meeting,
				alone() {},
				/** Somebody who came meanwhile. Users of another shard are that shard's to send. */
				async thereAfterAll({ users }) {
					const mine = users.filter(({ createdAt }) => isWithin(createdAt, ranges));
					await allOf(mine.map(update));
				},
				treat: treatmentOf(gone, table, (userId) =>
					deliver({ type: "user.deleted", userId, version: 0, data: { id: userId, object: "user", deleted: true } }),
				),
			});
		}
		account.digestClerk = digests.clerk.text();
	} finally {
		await meeting.close();
	}
}

function treatmentOf(gone: Gone, table: UsersTable, tell: (userId: string) => Promise<boolean>): GoneSearch["treat"] {
	switch (gone.choice) {
		case "report":
			return undefined;
		case "flag":
			return flagging(table);
		case "delete":
			return {
				outcome: "deleted",
				left: async (rows) => rows,
				// Who was not told is in the account already.
				some: async (rows) => ({
					done: (await allOf(rows.map(({ id }) => tell(id)))).filter((taken) => taken).length,
					refused: [],
				}),
			};
	}
}

/** Where Clerk does not tell, events go without it. */
async function known(asked: Promise<string | undefined>): Promise<string | undefined> {
	try {
		return await asked;
	} catch (error) {
		if (error instanceof OutsideFailure) return undefined;
		throw error;
	}
}

/** Waits for all, so that what ends after a failure is in the account too. */
async function allOf<Result>(works: readonly Promise<Result>[]): Promise<Result[]> {
	const ended = await Promise.allSettled(works);
	return ended.map((one) => {
		if (one.status === "rejected") throw one.reason;
		return one.value;
	});
}

/** Without a table there are no columns to make it of. */
function plainDigest({ id, updatedAt }: DirectoryUser): string {
	return rowDigest({ id, values: [String(updatedAt)] });
}
