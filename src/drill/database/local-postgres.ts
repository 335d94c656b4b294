// The application's PostgreSQL on this machine, for the drill and the tests: PGlite, in memory, behind PostgreSQL's wire
// protocol, so that the real driver in another process reaches it by a URL. It runs in the process that starts it, which stands
// still while a statement runs. What one shared session cannot do is listed in shared-session.ts.

import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { type AddressInfo, createServer, type Socket } from "node:net";
import { PGlite } from "@electric-sql/pglite";
import { serve } from "./connection.ts";
import { type Database, emptyDatabase, owner, ownerWithPassword, queriesBy, urlOf } from "./owner.ts";
import { shareSession, superuser } from "./shared-session.ts";

export type PostgresOptions = {
	/** Before each exchange of every connection. */
	latencyMilliseconds?: number;
};

export async function startPostgres({ latencyMilliseconds = 0 }: PostgresOptions = {}): Promise<Database> {
	const password = randomBytes(18).toString("hex");
	const database = await PGlite.create();
	// PGlite has one database, which cannot be renamed by those who are in it, and nobody ever is anywhere else.
	await database.query("update pg_database set datname = $1 where datname = $2", [owner, superuser]);
	await database.exec(`${ownerWithPassword(password)}; alter database ${owner} owner to ${owner}; ${emptyDatabase}`);
	const shared = shareSession(database);
	const open = new Map<Socket, Promise<void>>();
	const server = createServer((socket) => {
		const served = serve(socket, { shared, database: owner, latencyMilliseconds });
		open.set(socket, served);
		void served.finally(() => open.delete(socket));
	});
	server.listen(0, "127.0.0.1");
	await once(server, "listening");
	const url = urlOf(password, (server.address() as AddressInfo).port);
	const queries = queriesBy(url);
	return {
		url,
		query: queries.query,
		async reset() {
			const end = await shared.turn();
			try {
				await database.exec(emptyDatabase);
			} finally {
				end();
			}
		},
		async close() {
			if (!server.listening) return;
			await queries.close();
			const closed = once(server, "close");
			server.close();
			for (const socket of open.keys()) socket.destroy();
			await Promise.all(open.values());
			await closed;
			await database.close();
		},
	};
}
