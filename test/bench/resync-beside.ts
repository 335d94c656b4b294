// What the resync is measured beside: the script that a good engineer in a hurry writes, and COPY, the fastest that rows get into
// a table at all.

import { createClerkClient } from "@clerk/backend";
import pg from "pg";
import type { Database } from "../../src/drill/database/owner.ts";
import { copyIn } from "./copy-in.ts";
import { median } from "./table.ts";

/** As the action takes it without a mapping. */
const columns = "clerk_id text primary key, email text, first_name text, last_name text, updated_at timestamptz";

/** The script is slow, so it is measured on fewer. */
const scriptRows = 1_000;
const copies = 3;

export async function emptyTable({ query }: Database): Promise<void> {
	await query("drop table if exists users");
	await query(`create table users (${columns})`);
}

/** What a good engineer in a hurry writes: Clerk's SDK, a page of 100 with the count that it asks for by itself, a row at a time. */
export async function scriptRate(
	postgres: Database,
	{ clerkUrl, url }: { clerkUrl: string; url: string },
): Promise<number> {
	await emptyTable(postgres);
	const clerk = createClerkClient({ secretKey: "sk_live_invented", apiUrl: clerkUrl });
	const client = new pg.Client({ connectionString: url });
	await client.connect();
	const startedAt = performance.now();
	for (let offset = 0; offset < scriptRows; ) {
		const { data, totalCount } = await clerk.users.getUserList({ limit: 100, offset, orderBy: "+created_at" });
		for (const user of data) {
			await client.query(
				`insert into users (clerk_id, email, first_name, last_name, updated_at) values ($1, $2, $3, $4, $5)
				on conflict (clerk_id) do update set email = excluded.email, first_name = excluded.first_name,
				last_name = excluded.last_name, updated_at = excluded.updated_at`,
				[user.id, user.primaryEmailAddress?.emailAddress, user.firstName, user.lastName, new Date(user.updatedAt)],
			);
		}
		offset += data.length;
		if (data.length === 0 || offset >= totalCount) break;
	}
	const seconds = (performance.now() - startedAt) / 1_000;
	await client.end();
	return scriptRows / seconds;
}

const mostRowsInChunk = 1_000;

/** The rows of the filled table into an unlogged one of the same columns without a key, ready as text. */
export async function copyRate({ query }: Database, url: string): Promise<number> {
	const rows = await query<{ line: string }>(
		"select concat_ws(',', clerk_id, email, first_name, last_name, updated_at) || E'\\n' as line from users",
	);
	const lines = rows.map(({ line }) => line);
	const chunks = Array.from({ length: Math.ceil(lines.length / mostRowsInChunk) }, (_, index) =>
		Buffer.from(lines.slice(index * mostRowsInChunk, (index + 1) * mostRowsInChunk).join("")),
	);
	const client = new pg.Client({ connectionString: url });
	await client.connect();
	const rates: number[] = [];
	for (let run = 0; run < copies; run++) {
		await query("drop table if exists copied");
		await query("create unlogged table copied (like users)");
		const startedAt = performance.now();
		await copyIn(client, "copy copied from stdin (format csv)", chunks);
		rates.push((lines.length * 1_000) / (performance.now() - startedAt));
	}
	const [copied] = await query<{ count: string }>("select count(*) from copied");
	if (Number(copied?.count) !== lines.length) throw new Error("COPY did not bring every row.");
	await query("drop table copied");
	await client.end();
	return median(rates);
}
