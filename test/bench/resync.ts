// How fast the action `resync-users` fills a users table from Clerk and how much memory it takes, beside the script that a good
// engineer in a hurry writes, and beside what is possible at all: Clerk's quota, and COPY. The database is a real server that
// waits for its disk; where the machine has none, that is said and nothing is measured.

import pg from "pg";
import { findPostgres, type RealPostgres, startRealPostgres } from "../database/real-postgres.ts";
import { assertBuilt, withFolder } from "./action-process.ts";
import { startLargeClerk } from "./large-clerk.ts";
import { copyRate, emptyTable, scriptRate } from "./resync-beside.ts";
import { type ResyncRun, runResync } from "./resync-run.ts";
import { openSlowWay } from "./slow-way.ts";
import { median, type Row } from "./table.ts";

const users = 100_000;
const runs = 3;
/** Half of Clerk's limit of 1,000 requests in 10 s, 500 users each. */
const quotaRowsPerSecond = 25_000;
const oneWayMilliseconds = 2.5;
const timesScriptPromised = 50;
const partOfLimitPromised = 0.8;
/** What a page or two of the server's own catalogue comes to; a hundred thousand rows written are 20,000 kB. */
const mostNoiseKilobytes = 64;
const idleSeconds = 4;
const few = 10_000;
const many = 1_000_000;
const timesMemoryPromised = 1.2;
const memoryRuns = 5;
const smallHeap = ["--max-old-space-size=64", "--max-semi-space-size=4"];

export async function measureResync(): Promise<Row[]> {
	assertBuilt();
	if (findPostgres() === undefined || process.platform !== "linux") {
		console.error(
			"Skipped: resync is measured on Linux with a PostgreSQL server, and there is none here (Debian: postgresql).",
		);
		return [];
	}
	const postgres = await startRealPostgres({ durable: true });
	try {
		return await withFolder(async (folder) => [
			...(await speed(postgres, folder)),
			...(await memory(postgres, folder)),
		]);
	} finally {
		await postgres.close();
	}
}

async function speed(postgres: RealPostgres, folder: string): Promise<Row[]> {
	const clerk = await startLargeClerk(users);
	const port = Number(new URL(postgres.url).port);
	const way = await openSlowWay(port, oneWayMilliseconds);
	const far = Object.assign(new URL(postgres.url), { port: String(way.port) });
	try {
		const roundTrip = await roundTripOf(String(far));
		const distances = [
			{ name: "on loopback", url: postgres.url, promised: false },
			{ name: `${roundTrip.toFixed(1)} ms from the database`, url: String(far), promised: true },
		];
		const rows: Row[] = [];
		for (const { name, url, promised } of distances) {
			const script = await scriptRate(postgres, { clerkUrl: clerk.url, url });
			const filled: ResyncRun[] = [];
			for (let run = 0; run < runs; run++) {
				await emptyTable(postgres);
				filled.push(created(await runResync({ clerkUrl: clerk.url, databaseUrl: url, folder }), users));
			}
			const copy = await copyRate(postgres, url);
			rows.push(...speedRows({ name, promised, script, filled, copy }));
		}
		return [...rows, ...(await secondRun(postgres, { clerkUrl: clerk.url, databaseUrl: postgres.url, folder }))];
	} finally {
		await Promise.all([clerk.close(), way.close()]);
	}
}

function created(run: ResyncRun, count: number): ResyncRun {
	if (run.created !== count) throw new Error(`It says ${run.created} rows were added, of ${count}.`);
	return run;
}

type Measured = { name: string; promised: boolean; script: number; filled: readonly ResyncRun[]; copy: number };

function speedRows({ name, promised, script, filled, copy }: Measured): Row[] {
	const rates = filled.map(({ seconds }) => users / seconds);
	const rate = median(rates);
	const limit = Math.min(quotaRowsPerSecond, copy);
	const what = `resync: ${users} users, process start to exit, ${name}`;
	const each = { unit: "rows/s", median: rate, samples: rates } as const;
	const part = rate / limit;
	return [
		{
			...each,
			what,
			beside: { what: "a page, a count, a row at a time", median: script },
			...(promised
				? {
						promise: {
							says: `at least ${timesScriptPromised} times`,
							kept: rate >= timesScriptPromised * script,
						},
					}
				: {}),
		},
		{
			...each,
			what: `${what}, beside the limit`,
			beside: { what: limit === copy ? "COPY" : "half of Clerk's quota", median: limit },
			promise: {
				says: `at least ${100 * partOfLimitPromised} %`,
				kept: part >= partOfLimitPromised,
				measured: `${(100 * part).toFixed(1)} %; COPY into an unlogged table ${copy.toFixed(0)} rows/s`,
			},
		},
		{
			what: `resync: peak of the action meanwhile, ${name}`,
			unit: "MB",
			median: median(filled.map(({ peakMegabytes }) => peakMegabytes)),
			samples: filled.map(({ peakMegabytes }) => peakMegabytes),
		},
	];
}

async function roundTripOf(url: string): Promise<number> {
	const client = new pg.Client({ connectionString: url });
	await client.connect();
	const took: number[] = [];
	for (let count = 0; count < 100; count++) {
		const startedAt = performance.now();
		await client.query("select 1");
		took.push(performance.now() - startedAt);
	}
	await client.end();
	return median(took);
}

type Order = { clerkUrl: string; databaseUrl: string; folder: string };

/** Nothing has changed since the last. */
async function secondRun({ query }: RealPostgres, order: Order): Promise<Row[]> {
	const written = async () => {
		const [row] = await query<{ bytes: string }>("select pg_current_wal_lsn() - '0/0'::pg_lsn as bytes");
		return Number(row?.bytes) / 1_024;
	};
	// What the server would do by itself some time after so many rows is done before.
	await query("vacuum analyze users");
	const before = await written();
	await new Promise((resolve) => setTimeout(resolve, idleSeconds * 1_000));
	const idle = (await written()) - before;
	const from = await written();
	const run = await runResync(order);
	const kilobytes = (await written()) - from;
	const rows = run.created + run.updated;
	return [
		{
			what: "resync: write-ahead log of a second run, when nothing changed",
			unit: "kB",
			median: kilobytes,
			samples: [kilobytes],
			beside: { what: `an idle server in ${idleSeconds} s`, median: idle },
			promise: {
				says: "no row, and no more than an idle server writes",
				kept: rows === 0 && run.unchanged === users && kilobytes <= idle + mostNoiseKilobytes,
				measured: `${rows} rows written`,
			},
		},
		{
			what: "resync: the second run, process start to exit",
			unit: "rows/s",
			median: users / run.seconds,
			samples: [users / run.seconds],
		},
	];
}

/** At half of the limit too: with all of it one process is busy, answers seem to take longer, and more are out at once. */
async function memory(postgres: RealPostgres, folder: string): Promise<Row[]> {
	const peakOf = async (count: number, flags: readonly string[]) => {
		const clerk = await startLargeClerk(count);
		await emptyTable(postgres);
		try {
			const order = { clerkUrl: clerk.url, databaseUrl: postgres.url, folder, flags };
			return created(await runResync(order), count);
		} finally {
			await clerk.close();
		}
	};
	/** A second's run varies by a tenth; one of a minute does not. */
	const compared = async (what: string, flags: readonly string[]) => {
		const before: number[] = [];
		for (let run = 0; run < memoryRuns; run++) before.push((await peakOf(few, flags)).peakMegabytes);
		const { peakMegabytes, seconds } = await peakOf(many, flags);
		const row: Row = {
			what: `resync: peak of the action for ${many} users, ${what}`,
			unit: "MB",
			median: peakMegabytes,
			samples: [peakMegabytes],
			beside: { what: `for ${few}`, median: median(before) },
		};
		return { row, times: peakMegabytes / median(before), rate: many / seconds };
	};
	const free = await compared("heap not limited", []);
	const small = await compared("heap of 64 MB", smallHeap);
	return [
		free.row,
		{
			...small.row,
			promise: {
				says: `at most ${timesMemoryPromised} times`,
				kept: small.times <= timesMemoryPromised,
				measured: `${small.times.toFixed(2)} times; ${small.rate.toFixed(0)} rows/s`,
			},
		},
	];
}
