/** The users of the application as a whole, as Clerk has them: for comparing with a table of users, and for bringing that up to date. */
import type { OutsideFailure } from "./failure.ts";

/** What a users table may hold of a user. Times are in milliseconds since the epoch. */
export type DirectoryUser = {
	id: string;
	createdAt: number;
	updatedAt: number;
	/** The address that the user has set as primary, never just the first one; null where there is none. */
	primaryEmail: string | null;
	primaryPhone: string | null;
	firstName: string | null;
	lastName: string | null;
	username: string | null;
	imageUrl: string | null;
	externalId: string | null;
	banned: boolean;
	locked: boolean;
	publicMetadata: unknown;
	/** The whole record as Clerk gave it, which is also what its webhooks carry; undefined in a walk that was asked for less. */
	record: Readonly<Record<string, unknown>> | undefined;
};

/** A record that cannot be read as a user. Its id is undefined where that cannot be read either. */
export type OddUser = { id: string | undefined; what: string };

/** Created at or after `from` and before `to`. */
export type Range = { from: number; to: number };

export type UserPage = {
	users: readonly DirectoryUser[];
	odd: readonly OddUser[];
	/** The range whose users have all been given by now, this page included; undefined where the page is of no range. */
	done: Range | undefined;
};

export type Walk = {
	/** Where to walk, in this order as far as it goes: what stands first is begun first. */
	ranges: readonly Range[];
	/** Whether users come with their whole records. They are ten times the rest, and a walk has several pages in memory. */
	records: boolean;
	/** How many users there are, where that was asked for already. Where it is more than a page, several ranges are begun the sooner. */
	expected?: Promise<number | undefined> | undefined;
	/** Called for each page; several pages may be out at once, of one range never more than one. */
	take(page: UserPage): Promise<void>;
};

export interface UserDirectory {
	/** When the youngest user was created; undefined where there is nobody. */
	newest(): Promise<number | undefined>;
	/** How many users there are; undefined where Clerk does not tell. */
	count(): Promise<number | undefined>;
	/** When the oldest was. */
	oldest(): Promise<number | undefined>;
	/**
	 * Gives every user in the ranges, several pages at once, as fast as the run's budget lets it. Whoever is there all the time
	 * is given once. Throws where a page cannot be read: a part is never taken for all.
	 */
	walk(walk: Walk): Promise<void>;
	/** Users whom Clerk dates as changed at or after an instant, newest change first. */
	changedSince(at: number, take: (page: UserPage) => Promise<void>): Promise<void>;
	/** Those of the ids that Clerk knows; who is not among them does not exist any more. At most `mostIds` at once. */
	byIds(ids: readonly string[]): Promise<UserPage>;
	/** The id of the instance; undefined where Clerk does not tell. */
	instanceId(): Promise<string | undefined>;
	readonly stopped: OutsideFailure | undefined;
}

/** How many users one request can ask for by id: https://clerk.com/docs/reference/backend-api/tag/users/get/users */
export const mostIds = 100;

/** Everybody, whenever they were created. */
export const everybody: Range = { from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY };
