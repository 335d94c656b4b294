// PGlite has one session; here it is lent to one connection at a time, dressed as that connection's own: its role, its
// settings, its prepared statements. Nobody may use PGlite past the turns given here.
//
// What one session cannot be to two, and a test of it needs a real server: session-level advisory locks (a lock that another
// connection holds is granted), LISTEN, temporary tables and PREPARE in SQL (each is seen by all), statement_timeout and cancel
// (PGlite does not look up while it works), and a wait for a row that another transaction holds (all of it waits).

import type { PGlite } from "@electric-sql/pglite";

/** What a session is beside its transactions. `settings` are those it does not share with every other session. */
export type Session = { user: string; role: string; settings: Readonly<Record<string, string>>; ended: boolean };

export type SharedSession = {
	/** Waits until no other connection is in an exchange or a transaction. The answer ends the turn. */
	turn(session?: Session): Promise<() => void>;
	/** PostgreSQL's answer to messages that end in Sync, Flush or a simple query. Within a turn only. */
	exchange(messages: Buffer): Promise<Buffer>;
	/** Within a turn only, and outside of transactions. */
	query(sql: string, parameters?: unknown[]): Promise<Record<string, unknown>[]>;
};

/** Whose rights PGlite starts with. */
export const superuser = "postgres";

const keepSettings = `select json_build_object('role', current_setting('role'), 'settings',
	(select coalesce(json_object_agg(name, setting), '{}') from pg_settings
	where source = 'session' and name not like 'transaction\\_%')) as kept`;
const setSettings = "select set_config(key, value, false) from json_each_text($1)";

export function shareSession(database: PGlite): SharedSession {
	let last: Promise<void> = Promise.resolve();
	let dressedFor: Session | undefined;
	async function query(sql: string, parameters: unknown[] = []): Promise<Record<string, unknown>[]> {
		return (await database.query<Record<string, unknown>>(sql, parameters)).rows;
	}
	async function change(session: Session | undefined): Promise<void> {
		if (dressedFor === session && session) return;
		if (dressedFor && !dressedFor.ended) {
			const kept = (await query(keepSettings))[0]?.kept as Pick<Session, "role" | "settings">;
			Object.assign(dressedFor, kept);
		}
		dressedFor = undefined;
		// Not DEFAULT: what PGlite would go back to is not set.
		await database.exec(`set session authorization ${superuser}; reset all`);
		if (session === undefined) return;
		await database.exec(`set session authorization ${identifier(session.user)}`);
		await query(setSettings, [session.settings]);
		// Last, and as a simple query, which drops the unnamed statement that would be seen otherwise.
		await database.exec(`set role ${session.role === "none" ? "none" : identifier(session.role)}`);
		dressedFor = session;
	}
	return {
		async turn(session) {
			const before = last;
			let end = () => {};
			last = new Promise((resolve) => {
				end = resolve;
			});
			await before;
			try {
				await change(session);
			} catch (error) {
				end();
				throw error;
			}
			return end;
		},
		async exchange(messages) {
			const answer: Buffer[] = [];
			await database.execProtocolRawStream(messages, { onRawData: (bytes) => answer.push(Buffer.from(bytes)) });
			return Buffer.concat(answer);
		},
		query,
	};
}

function identifier(name: string): string {
	return `"${name.replaceAll('"', '""')}"`;
}
