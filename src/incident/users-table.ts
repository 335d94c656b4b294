/**
 * What commands about the application's users table record: how it compared with Clerk, what was kept of it, what was
 * repaired, and how far a repair has come. A schema here may grow optional fields; it must keep reading what older versions wrote.
 */
import { z } from "zod";

const instant = z.iso.datetime();
const count = z.int().nonnegative();
const digest = z.string().max(64);

/** Of users and rows; what each means stands in `resync/account.ts`, which counts them. */
export const TableNumbers = z.object({
	read: count,
	missing: count,
	stale: count,
	different: count,
	newer: count,
	onlyTime: count,
	created: count,
	updated: count,
	unchanged: count,
	failed: count,
	gone: count,
	goneDone: count,
	foreign: count,
});
export type TableNumbers = z.infer<typeof TableNumbers>;

/** What was kept of the table before anything wrote to it. */
export const Export = z.object({
	rows: count,
	bytes: count,
	/** SHA-256 of the file. */
	digest,
	name: z.string().max(100),
	/** Where it is kept; null until it is known to be. */
	url: z.string().max(300).nullable(),
	at: instant,
});
export type Export = z.infer<typeof Export>;

/** Times of creation in milliseconds; null stands for the beginning, or the end, of all. */
const Stretch = z.tuple([z.number().nullable(), z.number().nullable()]);

/** How far a repair has come: whoever was created in these stretches of time is done. */
export const RepairProgress = z.object({ done: z.array(Stretch).max(300), numbers: TableNumbers });
export type RepairProgress = z.infer<typeof RepairProgress>;

export const DriftMeasured = z.object({
	type: z.literal("drift-measured"),
	numbers: TableNumbers,
	/** Rows of the table. */
	rows: count,
	digestClerk: digest,
	digestDatabase: digest,
});

export const Exported = z.object({ type: z.literal("exported"), export: Export });

export const Resynced = z.object({
	type: z.literal("resynced"),
	numbers: TableNumbers,
	rows: count,
	digestClerk: digest,
	digestDatabase: digest,
	/** Whether a reading after the last write showed the rows as Clerk has the users. */
	proven: z.boolean(),
	/** What became of rows whose users are gone. */
	gone: z.enum(["not-looked-for", "none", "reported", "deleted", "flagged", "too-many"]),
	/** Why it ended before its end; then it can be taken up. */
	brokenBy: z.string().max(40).optional(),
	repair: RepairProgress.optional(),
	exported: Export.optional(),
	reason: z.string().nullable(),
	/** Why one person alone did what needs two. */
	alone: z.string().optional(),
	/** The code that a second person confirmed, and who had asked. */
	confirmed: z.object({ code: z.string().max(20), by: z.string().min(1).max(100) }).optional(),
});
export type Resynced = z.infer<typeof Resynced>;
