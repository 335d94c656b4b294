// What a database for a test is made of, whichever server it is on: the role that owns it, an empty schema, and queries by that
// role. The names are fixed; the passwords are made anew each time.

import pg from "pg";

/** The role that the application would use, and the database that it owns. It may create roles, as those of hosted servers may. */
export const owner = "app";

export type Database = {
	/** `postgres://app:<password>@127.0.0.1:<port>/app` */
	url: string;
	/** Runs one statement as the owner, on a connection of its own, and gives its rows as the driver reads them. */
	query<Row extends pg.QueryResultRow>(sql: string, parameters?: unknown[]): Promise<Row[]>;
	/** Drops all that the owner and the roles it made have in the database, and those roles. */
	reset(): Promise<void>;
	close(): Promise<void>;
};

/** To be run once by a superuser. The password may hold nothing that needs quoting. */
export function ownerWithPassword(password: string): string {
	return `create role ${owner} login createrole password '${password}'`;
}

/** To be run by a superuser. An object whose id is below 16384 came with the server: FirstNormalObjectId in access/transam.h. */
export const emptyDatabase = `do $$
	declare
		role text;
	begin
		for role in select rolname from pg_roles where oid >= 16384 loop
			execute format('drop owned by %I cascade', role);
		end loop;
		for role in select rolname from pg_roles where oid >= 16384 and rolname <> '${owner}' loop
			execute format('drop role %I', role);
		end loop;
		drop schema if exists public cascade;
		create schema public authorization ${owner};
		grant usage on schema public to public;
		alter role ${owner} reset all;
	end $$`;

export function urlOf(password: string, port: number): string {
	return `postgres://${owner}:${password}@127.0.0.1:${port}/${owner}`;
}

export function queriesBy(url: string): Pick<Database, "query" | "close"> {
	const pool = new pg.Pool({ connectionString: url, max: 1, idleTimeoutMillis: 0 });
	// A test may end every connection to its server; the next query makes a new one.
	pool.on("error", () => {});
	return {
		async query<Row extends pg.QueryResultRow>(sql: string, parameters: unknown[] = []): Promise<Row[]> {
			return (await pool.query<Row>(sql, parameters)).rows;
		},
		close: () => pool.end(),
	};
}
