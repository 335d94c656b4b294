// The wire of the local PostgreSQL, by the real driver, beside a real server's where the machine has one.
import { once } from "node:events";
import { connect, createServer } from "node:net";
import pg from "pg";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Database } from "../../src/drill/database/owner.ts";
import { databases } from "./databases.ts";

describe.each(databases)("$name", ({ name, start }) => {
	let database: Database;
	beforeAll(async () => {
		database = await start();
	});
	afterAll(() => database.close());
	beforeEach(() => database.reset());

	async function withClient<Result>(use: (client: pg.Client) => Promise<Result>, url = database.url): Promise<Result> {
		const client = new pg.Client({ connectionString: url });
		await client.connect();
		try {
			return await use(client);
		} finally {
			await client.end();
		}
	}

	test("transactions of four connections do not come between each other", async () => {
		await database.query("create table counter as select 0 as value");
		const pool = new pg.Pool({ connectionString: database.url, max: 4 });
		const addOne = async () => {
			const client = await pool.connect();
			await client.query("begin");
			const { rows } = await client.query<{ value: number }>("select value from counter for update");
			await client.query("update counter set value = $1", [(rows[0]?.value ?? 0) + 1]);
			await client.query("commit");
			client.release();
		};
		await Promise.all(Array.from({ length: 40 }, addOne));
		await pool.end();
		expect(await database.query("select value from counter")).toEqual([{ value: 40 }]);
	});

	test("a connection that is destroyed in mid transaction leaves nothing, and the database free", async () => {
		await database.query("create table kept (value int)");
		const client = new pg.Client({ connectionString: database.url });
		client.on("error", () => {});
		await client.connect();
		await client.query("begin");
		await client.query("insert into kept values (1)");
		(client as unknown as { connection: { stream: { destroy(): void } } }).connection.stream.destroy();
		expect(await database.query("select * from kept")).toEqual([]);
	});

	test("messages may arrive cut at every byte", async () => {
		const { port } = new URL(database.url);
		const proxied = createServer((near) => {
			const far = connect(Number(port), "127.0.0.1");
			far.setNoDelay(true);
			near.on("data", (bytes: Buffer) => {
				for (const byte of bytes) far.write(Buffer.from([byte]));
			});
			near.on("close", () => far.end());
			far.pipe(near);
		});
		proxied.listen(0, "127.0.0.1");
		await once(proxied, "listening");
		const url = new URL(database.url);
		url.port = String((proxied.address() as { port: number }).port);
		const rows = await withClient(
			async (client) => (await client.query("select $1::text as said", ["naïve 🔑 名"])).rows,
			String(url),
		);
		proxied.close();
		expect(rows).toEqual([{ said: "naïve 🔑 名" }]);
	});

	test.each([
		["a wrong password", { password: "wrong" }, "28P01"],
		["an unknown role", { username: "nobody" }, "28P01"],
		["another database", { pathname: "/other" }, "3D000"],
	])("%s is refused as PostgreSQL does", async (_what, change, code) => {
		const url = Object.assign(new URL(database.url), change);
		await expect(withClient(async () => {}, String(url))).rejects.toMatchObject({ code });
	});

	test("after an error inside an extended query the connection goes on", async () => {
		await withClient(async (client) => {
			await expect(client.query("select 1 / $1::int", [0])).rejects.toMatchObject({ code: "22012" });
			expect((await client.query("select $1::int as one", [1])).rows).toEqual([{ one: 1 }]);
		});
	});

	test("a row of a megabyte goes there and back", async () => {
		const long = "é".repeat(600_000);
		expect(await database.query("select $1::text as long", [long])).toEqual([{ long }]);
	});

	test("a cursor gives its rows in parts", async () => {
		await withClient(async (client) => {
			await client.query("begin");
			await client.query("declare part cursor for select * from generate_series(1, 5) as n");
			expect((await client.query("fetch 3 from part")).rows.map(({ n }) => n)).toEqual([1, 2, 3]);
			expect((await client.query("fetch 3 from part")).rows.map(({ n }) => n)).toEqual([4, 5]);
			await client.query("commit");
		});
	});

	test("two clients prepare different statements by one name, and have settings of their own", async () => {
		await withClient((one) =>
			withClient(async (other) => {
				await one.query("set search_path = pg_catalog");
				await other.query("set statement_timeout = '7s'");
				const ask = (client: pg.Client, text: string) => client.query({ name: "same", text, values: [] });
				expect((await ask(one, "select current_setting('search_path') as is")).rows).toEqual([{ is: "pg_catalog" }]);
				expect((await ask(other, "select current_setting('statement_timeout') as is")).rows).toEqual([{ is: "7s" }]);
				expect((await ask(one, "select current_setting('search_path') as is")).rows).toEqual([{ is: "pg_catalog" }]);
			}),
		);
	});

	test("a role that may only read is kept from writing", async () => {
		await database.query("create table users (id int)");
		await database.query("create role reader login password 'of-the-reader'");
		await database.query("grant select on users to reader");
		const url = Object.assign(new URL(database.url), { username: "reader", password: "of-the-reader" });
		await withClient(async (client) => {
			expect((await client.query("select current_user as me, id from users")).rows).toEqual([]);
			await expect(client.query("insert into users values (1)")).rejects.toMatchObject({ code: "42501" });
		}, String(url));
	});

	test.runIf(name === "PGlite")("COPY from the client is refused, where PGlite would end the process", async () => {
		await database.query("create table rows (id int)");
		await expect(database.query("copy rows from stdin")).rejects.toMatchObject({ code: "0A000" });
	});
});
