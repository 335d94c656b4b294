/** What the steps of this night have in common: its database, the application's endpoint, and what to look at after each. */

import { type ClerkEvent, deliver } from "../../application/clerk-events.ts";
import type { WebhookReceiver } from "../../application/webhook-endpoint.ts";
import type { Database } from "../../database/owner.ts";
import type { Check, TableState } from "../../scenario.ts";
import { check, type NightPlay } from "../in-the-room.ts";

export type Endpoint = WebhookReceiver & { signingSecret: string; isBehindMiddleware: boolean };

export type Scene = NightPlay & {
	database: Database;
	endpoint: Endpoint;
	/** Of the users whom Clerk has by now. */
	ids: Set<string>;
	/** Of the table, when the scenario began: what no mapping names. */
	unmapped: ReadonlyMap<string, string>;
	/** When the incident is opened. */
	before: TableState;
	/** Whatever runs beside the steps. */
	beside: Promise<unknown>[];
};

export const tableName = "public.users";

export const createTable = `CREATE TABLE users (
	id serial PRIMARY KEY, clerk_id text UNIQUE NOT NULL, email text UNIQUE, first_name text, last_name text,
	updated_at timestamptz, plan text NOT NULL DEFAULT 'free'
)`;

/** Clerk tells the endpoint of one user. */
export function tells({ world, endpoint }: Scene, type: ClerkEvent["type"], id: string): Promise<number> {
	return deliver(endpoint, { type, data: type === "user.deleted" ? { id } : world.clerk.user(id) });
}

type Row = { clerk_id: string; email: string; first_name: string; last_name: string; at: string };

/** The table held against Clerk, without anything of what is to be shown to work. */
export async function tableNow({ world, database, ids }: Scene): Promise<TableState> {
	const rows = await database.query<Row>(
		"SELECT clerk_id, email, first_name, last_name, (extract(epoch FROM updated_at) * 1000)::bigint::text AS at FROM users",
	);
	const byId = new Map(rows.map((row) => [row.clerk_id, row]));
	const states = [...ids].map((id) => stateOf(byId.get(id), world.clerk.user(id)));
	const count = (state: string) => states.filter((one) => one === state).length;
	return {
		users: ids.size,
		rows: rows.length,
		right: count("right"),
		missing: count("missing"),
		different: count("different"),
		gone: rows.filter(({ clerk_id: id }) => !ids.has(id)).length,
	};
}

function stateOf(row: Row | undefined, user: ReturnType<NightPlay["world"]["clerk"]["user"]>): string {
	if (row === undefined) return "missing";
	const email = user.email_addresses.find(({ id }) => id === user.primary_email_address_id)?.email_address;
	const isRight =
		row.email === email &&
		row.first_name === user.first_name &&
		row.last_name === user.last_name &&
		Number(row.at) === user.updated_at;
	return isRight ? "right" : "different";
}

export async function unmappedNow(database: Database): Promise<Map<string, string>> {
	const rows = await database.query<{ clerk_id: string; other: string }>(
		"SELECT clerk_id, id || ' ' || plan AS other FROM users",
	);
	return new Map(rows.map(({ clerk_id: id, other }) => [id, other]));
}

/** Of those who were in the table before, as far as they still are. */
export async function keepsUnmapped({ database, unmapped }: Scene): Promise<Check> {
	const now = await unmappedNow(database);
	const changed = [...unmapped].filter(([id, other]) => now.has(id) && now.get(id) !== other);
	return check("the columns that the mapping does not name are as they were", changed.length === 0);
}

/** Holds if the table is as it was when the incident was opened, but for who has come by webhook since. */
export async function nothingWritten(scene: Scene): Promise<Check> {
	const { rows, missing, different, gone } = await tableNow(scene);
	const { before } = scene;
	const isSame =
		missing === before.missing && different === before.different && gone === before.gone && rows === before.rows;
	return check("nothing was written to the table", isSame);
}

/** People may write an address; what the tool writes and prints must not hold one, nor the database's address. */
export async function keepsSecrets({ world, issue }: Scene): Promise<Check[]> {
	const { body } = await world.github.issue(issue);
	const replies = (await world.github.comments(issue)).filter(({ user }) => user.login.endsWith("[bot]"));
	const printed = world.runner.runs.flatMap(({ jobs }) => jobs.flatMap(({ steps }) => steps.flatMap(({ log }) => log)));
	const written = [body, ...replies.map((reply) => reply.body), ...printed].join("\n");
	return [
		check(
			"no reply, no card and no log holds a user's e-mail address",
			!/\b(?:known|newcomer|first|new)\.\d+@example\.com/.test(written),
		),
		check(
			"no secret stands in the issue or a log, and no password of the database",
			world.secrets.every((secret) => !written.includes(secret)),
		),
	];
}
