/** Connections to the application's database, by its URL. The URL holds a password and must never be in a message. */
import { Client, type ClientConfig, DatabaseError, Pool, type PoolClient, type PoolConfig } from "pg";
import type { Clock } from "../clock.ts";
import { readAddress } from "./address.ts";
import { databaseFailure, mayBeOfEncryption, mayPassSoon } from "./failure.ts";

export type Rows = readonly (readonly (string | null)[])[];

export type Database = {
	/** One statement by itself; sent again where it may pass. Values come as the database's text. */
	query(sql: string, values?: readonly unknown[]): Promise<Rows>;
	/** The rows of a statement that only reads, some at once, as of one moment. */
	read(select: string, atOnce: number): AsyncGenerator<Rows, void>;
	/** Several statements on one connection, in one transaction; done again from the first where that may help. */
	transaction<Result>(work: (query: Database["query"]) => Promise<Result>): Promise<Result>;
	close(): Promise<void>;
};

/** Two keep the server busy while rows are made ready; four make up for a network: measured, 5 ms away, 22,400 rows/s beside 19,600. */
const connections = 4;
const connectMilliseconds = 10_000;
/** Of one statement: one that waits for a lock of the application's must not hold a run up for ever. */
const statementMilliseconds = 60_000;
const mostTries = 4;
const beginReading = "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY";

export function connectDatabase(url: string, clock: Clock): Database {
	const { connectionString, ssl, mayGoPlain } = readAddress(url);
	let pool = open(ssl);
	/** Connections that stand, and whether one ever did. */
	let standing = 0;
	let hasStood = false;

	function open(encryption: PoolConfig["ssl"]): Pool {
		const opened = new Pool({
			connectionString,
			ssl: encryption,
			max: connections,
			Client: timedClient as unknown as new () => Client,
			query_timeout: statementMilliseconds,
			application_name: "clerk-incident-runbook",
			// Text as the server writes it: what it means is decided where it is known which column it is of.
			types: { getTypeParser: () => (text: string | Buffer) => text },
		});
		// A connection that breaks is replaced by the next statement; one that is in use says so to whoever uses it.
		opened.on("error", () => {});
		opened.on("connect", (client) => {
			standing++;
			hasStood = true;
			client.once("end", () => standing--);
			client.on("error", () => {});
		});
		return opened;
	}

	/** Encryption that was not asked for is given up where no encrypted connection ever stood, as PostgreSQL's own programs do. */
	function goesPlain(error: unknown): boolean {
		if (!mayGoPlain || hasStood || pool.options.ssl === false || !mayBeOfEncryption(error)) return false;
		void pool.end();
		pool = open(false);
		return true;
	}

	/** What may pass is tried again, a little later each time. */
	async function persistently<Result>(work: () => Promise<Result>): Promise<Result> {
		for (let tries = 1; ; tries++) {
			try {
				return await work();
			} catch (error) {
				if (goesPlain(error)) continue;
				if (tries >= mostTries || !mayPassSoon(databaseFailure(error))) throw error;
				await clock.sleep(200 * 2 ** tries * (0.5 + clock.random()));
			}
		}
	}

	/** A server may take fewer at once than are wanted; then those that stand must do. */
	async function connect(): Promise<PoolClient> {
		try {
			return await pool.connect();
		} catch (error) {
			if (standing === 0) throw error;
			pool.options.max = standing;
			return connect();
		}
	}

	/** Where something else broke than the statement, the connection is given up. */
	async function sendAlone(sql: string, values: readonly unknown[] | undefined): Promise<Rows> {
		const client = await connect();
		let broken: Error | undefined;
		try {
			return await send(client, sql, values);
		} catch (error) {
			if (!(error instanceof DatabaseError)) broken = error as Error;
			throw error;
		} finally {
			client.release(broken);
		}
	}

	async function send(client: PoolClient, sql: string, values: readonly unknown[] = []): Promise<Rows> {
		try {
			const { rows } = await client.query({ text: sql, values: [...values], rowMode: "array" });
			return rows as Rows;
		} catch (error) {
			// Nobody waits for it any more, but the server would do it all the same, however much later.
			if (!(error instanceof DatabaseError)) cancel(client);
			throw error;
		}
	}

	function cancel(client: PoolClient): void {
		const { processID } = client as { processID?: number | null };
		if (processID == null || pool.ending) return;
		pool.query("SELECT pg_catalog.pg_cancel_backend($1)", [processID]).catch(() => {});
	}

	return {
		query: (sql, values) => persistently(() => sendAlone(sql, values)),
		async *read(select, atOnce) {
			const client = await connect();
			let broken: Error | undefined;
			try {
				// Together, since each by itself takes the way to the server and back.
				await send(client, `${beginReading}; DECLARE whole NO SCROLL CURSOR FOR ${select}`);
				const fetch = () => send(client, `FETCH ${atOnce} FROM whole`);
				for (let next = fetch(); ; ) {
					const rows = await next;
					if (rows.length === 0) break;
					// The server reads on while these are worked on; a failure shows when they are fetched.
					next = fetch();
					next.catch(() => {});
					yield rows;
				}
			} finally {
				await send(client, "ROLLBACK").catch((failure) => {
					broken = failure;
				});
				client.release(broken);
			}
		},
		transaction: (work) => persistently(() => transact(work)),
		close: () => pool.end(),
	};

	async function transact<Result>(work: (query: Database["query"]) => Promise<Result>): Promise<Result> {
		const client = await connect();
		let broken: Error | undefined;
		try {
			await send(client, "BEGIN");
			const result = await work((sql, values) => send(client, sql, values));
			await send(client, "COMMIT");
			return result;
		} catch (error) {
			// Where not even this can be said, the connection is given up, and the server takes everything back.
			await send(client, "ROLLBACK").catch((failure) => {
				broken = failure;
			});
			throw error;
		} finally {
			client.release(broken);
		}
	}
}

/** The making of a connection is timed here, since the pool's own time-out also ends the waiting for one that others are using. */
function timedClient(config: ClientConfig): Client {
	const client = new Client({ ...config, connectionTimeoutMillis: connectMilliseconds });
	// Where the driver itself ends the talk, over a password that is missing, the server would go on waiting, and we with it.
	client.connection.once("error", () => client.connection.stream.destroy());
	return client;
}
