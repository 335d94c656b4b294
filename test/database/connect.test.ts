// The way to the database: what its address says of encryption, and what is said where there is no way. No password, and
// nothing that a row holds, is in any message.
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { type AddressInfo, connect, createServer, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, onTestFinished, test, vi } from "vitest";
import type { Database } from "../../src/drill/database/owner.ts";
import { OutsideFailure } from "../../src/ports/failure.ts";
import { explainFailure } from "../../src/words/failure.ts";
import { databases } from "./databases.ts";
import { everyRow, march, open, outcomes, row, users } from "./opened.ts";
import type { RealPostgres } from "./real-postgres.ts";

afterEach(() => void vi.useRealTimers());

/** How it failed, in the reason and the words that people get. */
async function failureIn(work: Promise<unknown>): Promise<{ reason: string; words: string; failure: OutsideFailure }> {
	const failure = await work.then(
		() => new Error("Nothing failed."),
		(error: unknown) => error,
	);
	if (!(failure instanceof OutsideFailure)) throw failure;
	const { why, cure } = explainFailure(failure, "action");
	return { failure, reason: failure.reason, words: `${why} ${cure}` };
}

function changed(url: string, change: Partial<URL>, ...parameters: [string, string][]): string {
	const other = Object.assign(new URL(url), change);
	for (const [name, value] of parameters) other.searchParams.set(name, value);
	return String(other);
}

/** `most` connections at once; whoever asks for encryption is sent away without a word. */
type Habits = { most?: number; rude?: boolean };

/** What a client sends that wants encryption, before anything else. */
const wantsEncryption = Buffer.from([0, 0, 0, 8, 4, 210, 22, 47]);

/** A way to the database that a test can cut. */
async function wayTo(
	url: string,
	{ most = Number.POSITIVE_INFINITY, rude = false }: Habits = {},
): Promise<{ url: string; cut(): void; close(): void; connections(): number; open(): number }> {
	const open = new Set<Socket>();
	let connections = 0;
	const server = createServer((near) => {
		connections++;
		if (open.size / 2 >= most) {
			near.on("error", () => {});
			return void near.destroy();
		}
		if (rude) near.once("data", (first) => first.subarray(0, 8).equals(wantsEncryption) && near.destroy());
		const far = connect(Number(new URL(url).port), "127.0.0.1");
		for (const [one, other] of [
			[near, far],
			[far, near],
		] as const) {
			open.add(one);
			one.on("error", () => {});
			one.on("close", () => {
				open.delete(one);
				other.destroy();
			});
			one.pipe(other);
		}
	});
	const cut = () => {
		for (const socket of open) socket.destroy();
		open.clear();
	};
	server.listen(0, "127.0.0.1");
	await once(server, "listening");
	onTestFinished(() => void server.close());
	return {
		url: changed(url, { port: String((server.address() as AddressInfo).port) }),
		connections: () => connections,
		open: () => open.size,
		cut,
		close() {
			cut();
			server.close();
		},
	};
}

/** Another connection, in a transaction that holds what a statement has locked. */
async function lockedBy(url: string, statement: string): Promise<{ end(statement: string): Promise<unknown> }> {
	const client = new pg.Client({ connectionString: url });
	await client.connect();
	onTestFinished(() => client.end());
	await client.query("begin");
	await client.query(statement);
	return { end: (last) => client.query(last) };
}

/** Until so many wait for a lock. */
async function waiting(database: Database, count: number): Promise<void> {
	const some = "select from pg_stat_activity where wait_event_type = 'Lock'";
	while ((await database.query(some)).length !== count) await new Promise((resolve) => setImmediate(resolve));
}

describe.each(databases)("$name", ({ name, start }) => {
	let database: Database;
	beforeAll(async () => {
		database = await start();
	}, 60_000);
	afterAll(() => database.close());
	beforeEach(async () => {
		await database.reset();
		await database.query(users);
	});

	test.each<[string, Partial<URL>, string]>([
		["a wrong password", { password: "of-somebody-else" }, "unauthorized"],
		["an unknown role", { username: "nobody" }, "unauthorized"],
		["another database", { pathname: "/other" }, "not-found"],
		["a port that nobody listens at", { port: "1" }, "unreachable"],
		["a host that does not resolve", { hostname: "db.invalid" }, "unreachable"],
		["a socket that is not there", { search: "?host=/nowhere" }, "unreachable"],
	])("%s", async (_what, change, reason) => {
		const url = changed(database.url, change);
		const failed = await failureIn(open(url));
		expect(failed.reason).toBe(reason);
		expect(failed.words).not.toContain(new URL(url).password);
		expect(failed.words).not.toContain("nobody");
	});

	test("no password, and no connection that is left behind", async () => {
		const way = await wayTo(changed(database.url, { password: "" }));
		const failed = await failureIn(open(way.url));
		expect(failed.reason).toBe("unauthorized");
		await vi.waitUntil(() => way.open() === 0);
	});

	test.each([
		["nothing", "", "not-set-up"],
		["another service's", "https://app:of-the-app@example.com", "wrong-address"],
		[
			"a password with a character that must be written otherwise",
			"postgres://app:of-the#app@example.com/db",
			"wrong-address",
		],
		["a port that is none", "postgres://app:of-the-app@example.com:db/app", "wrong-address"],
		["an unknown sslmode", "postgres://app:of-the-app@example.com/app?sslmode=of-the-app", "wrong-address"],
		["verify-ca without an authority", "postgres://app:of-the-app@example.com/app?sslmode=verify-ca", "wrong-address"],
		[
			"an authority's file that is not there",
			"postgres://app:of-the-app@example.com/app?sslmode=verify-full&sslrootcert=/nowhere",
			"wrong-address",
		],
	])("an address of %s", async (_what, url, reason) => {
		const failed = await failureIn(open(url));
		expect(failed.reason).toBe(reason);
		expect(failed.words).not.toContain("of-the");
	});

	test("a server without encryption: taken where the address leaves it open, refused where it asks for it", async () => {
		if (name === "PostgreSQL") return;
		for (const mode of ["", "disable", "allow", "prefer"]) {
			await open(mode === "" ? database.url : changed(database.url, {}, ["sslmode", mode]));
		}
		for (const mode of ["require", "no-verify", "verify-full"]) {
			const failed = await failureIn(open(changed(database.url, {}, ["sslmode", mode])));
			expect(failed.reason).toBe("forbidden");
			expect(failed.words).toContain("encrypted");
		}
	});

	test("a server that ends connections which ask for encryption: only where the address leaves it open", async () => {
		const way = await wayTo(database.url, { rude: true });
		for (const mode of ["", "prefer", "disable"]) {
			await open(mode === "" ? way.url : changed(way.url, {}, ["sslmode", mode]));
		}
		const failed = await failureIn(open(changed(way.url, {}, ["sslmode", "require"])));
		expect(["unreachable", "forbidden"]).toContain(failed.reason);
	});

	test.each([1, 2, 3])(
		"a server that takes no more than %i connections at once is content with these",
		async (most) => {
			const way = await wayTo(database.url, { most });
			const table = await open(way.url);
			const ids = Array.from({ length: 12 }, (_, index) => `user_${index}`);
			const written = await Promise.all(ids.map((id) => table.write([row(id, null, null, null, march)])));
			expect(outcomes(written.flat())).toEqual(Object.fromEntries(ids.map((id) => [id, "written"])));
			expect((await everyRow(table)).length).toBe(12);
		},
	);

	test("a connection that is cut between two statements is made anew", async () => {
		const way = await wayTo(database.url);
		const table = await open(way.url);
		way.cut();
		expect(outcomes(await table.write([row("user_1", null, null, null, march)]))).toEqual({ user_1: "written" });
		way.cut();
		expect(outcomes(await table.exchange([row("user_1", "a@example.com", null, null, march)]))).toEqual({
			user_1: "written",
		});
	});

	test("a connection that is cut while the whole table is read ends the reading, and nothing else", async () => {
		await database.query("insert into users select 'user_' || n, repeat('x', 100) from generate_series(1, 9000) n");
		const way = await wayTo(database.url);
		const table = await open(way.url);
		const reading = table.everyRow()[Symbol.asyncIterator]();
		expect((await reading.next()).value?.length).toBe(4_000);
		way.cut();
		const rest = async () => {
			while (!(await reading.next()).done);
		};
		expect((await failureIn(rest())).reason).toBe("unreachable");
		expect((await everyRow(table)).length).toBe(9_000);
	});

	test("a reading that is given up leaves the connections free", async () => {
		await database.query("insert into users select 'user_' || n from generate_series(1, 9000) n");
		const table = await open(database.url);
		for (let times = 0; times < 6; times++) for await (const _ of table.everyRow()) break;
		expect(outcomes(await table.write([row("user_1", "a@example.com", null, null, march)]))).toEqual({
			user_1: "written",
		});
	});

	test("a database that stays away ends the writing, after several tries", async () => {
		const way = await wayTo(database.url);
		const table = await open(way.url);
		const before = way.connections();
		way.close();
		const failed = await failureIn(table.write([row("user_1", null, null, null, march)]));
		expect(failed.reason).toBe("unreachable");
		expect(way.connections()).toBe(before);
		expect(await database.query("select * from users")).toEqual([]);
	});
});

const real = databases.find(({ name }) => name === "PostgreSQL");

describe.runIf(real)("a real server", () => {
	let database: RealPostgres;
	let folder: string;
	beforeAll(async () => {
		database = (await real?.start()) as RealPostgres;
		folder = mkdtempSync(join(tmpdir(), "authority-"));
		writeFileSync(join(folder, "authority.pem"), database.certificate);
	}, 60_000);
	afterAll(async () => {
		await database.close();
		rmSync(folder, { recursive: true });
	});
	beforeEach(async () => {
		await database.reset();
		await database.query(users);
	});

	const encrypted =
		"select ssl::text from pg_stat_ssl join pg_stat_activity using (pid) where application_name = 'clerk-incident-runbook'";
	const authority = (): [string, string] => ["sslrootcert", join(folder, "authority.pem")];

	test.each<[string, () => [string, string][], string, string]>([
		["nothing", () => [], "localhost", "true"],
		["allow", () => [["sslmode", "allow"]], "localhost", "true"],
		["prefer", () => [["sslmode", "prefer"]], "localhost", "true"],
		[
			"prefer with an authority, which is not looked at",
			() => [["sslmode", "prefer"], authority()],
			"127.0.0.1",
			"true",
		],
		["disable", () => [["sslmode", "disable"]], "localhost", "false"],
		["ssl=0", () => [["ssl", "0"]], "localhost", "false"],
		["require", () => [["sslmode", "require"]], "localhost", "true"],
		["no-verify", () => [["sslmode", "no-verify"]], "localhost", "true"],
		["require with an authority", () => [["sslmode", "require"], authority()], "localhost", "true"],
		["verify-ca with an authority", () => [["sslmode", "verify-ca"], authority()], "localhost", "true"],
		["verify-full with an authority", () => [["sslmode", "verify-full"], authority()], "127.0.0.1", "true"],
		[
			"verify-full of a name that the certificate has not",
			() => [["sslmode", "verify-full"], authority()],
			"localhost",
			"refused",
		],
		["verify-full without one", () => [["sslmode", "verify-full"]], "localhost", "refused"],
		["the machine's authorities", () => [["sslrootcert", "system"]], "localhost", "refused"],
		["ssl=true, which looks at the certificate", () => [["ssl", "true"]], "localhost", "refused"],
	])("an address that says %s", async (_what, parameters, hostname, expected) => {
		const url = changed(database.url, { hostname }, ...parameters());
		if (expected === "refused") {
			const failed = await failureIn(open(url));
			expect(failed.reason).toBe("forbidden");
			expect(failed.words).toContain("sslmode");
			return;
		}
		await open(url);
		expect(await database.query(encrypted)).toEqual([{ ssl: expected }]);
	});

	test("connections that the server ends are made anew", async () => {
		const table = await open(database.url);
		const end =
			"select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'clerk-incident-runbook'";
		await database.query(end);
		expect(outcomes(await table.write([row("user_1", null, null, null, march)]))).toEqual({ user_1: "written" });
		await database.query("insert into users select 'user_' || n from generate_series(2, 9000) n");
		const reading = table.everyRow()[Symbol.asyncIterator]();
		await reading.next();
		await database.query(end);
		const rest = async () => {
			while (!(await reading.next()).done);
		};
		expect(["unreachable", "unavailable"]).toContain((await failureIn(rest())).reason);
		expect((await everyRow(table)).length).toBe(9_000);
	});

	test("a row that the application keeps locked does not hold the run up for ever", async () => {
		const table = await open(database.url);
		await table.write([row("user_1", null, null, null, march)]);
		const holder = await lockedBy(
			database.url,
			"update users set email = 'of the application' where clerk_id = 'user_1'",
		);
		vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"], shouldAdvanceTime: true });
		for (const write of [table.write, table.exchange]) {
			const failed = failureIn(write([row("user_1", "new@example.com", null, null, march)]));
			await waiting(database, 1);
			await vi.advanceTimersByTimeAsync(60_001);
			expect((await failed).reason).toBe("timed-out");
			await waiting(database, 0);
		}
		vi.useRealTimers();
		await holder.end("commit");
		expect((await everyRow(table)).map(({ values }) => values[1])).toEqual(["of the application"]);
	});

	test("whoever waits until others are done does not fail, however long they take", async () => {
		const table = await open(database.url);
		await table.write([row("user_1", null, null, null, march)]);
		const holder = await lockedBy(database.url, "update users set first_name = 'x' where clerk_id = 'user_1'");
		vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"], shouldAdvanceTime: true });
		const emails = ["a", "b", "c", "d"].map((name) => `${name}@example.com`);
		const before = emails.map((email) => table.write([row("user_1", email, null, null, march)]));
		await waiting(database, 4);
		const after = table.write([row("user_2", null, null, null, march)]);
		after.catch(() => {});
		await vi.advanceTimersByTimeAsync(20_000);
		await holder.end("commit");
		vi.useRealTimers();
		expect(outcomes(await after)).toEqual({ user_2: "written" });
		await Promise.all(before);
	});

	test("two who wait for one another: one of them is done a little later", async () => {
		const table = await open(database.url);
		await table.write([row("user_1", null, null, null, march), row("user_2", null, null, null, march)]);
		const holder = await lockedBy(database.url, "update users set first_name = 'x' where clerk_id = 'user_2'");
		const written = table.write([
			row("user_1", "a@example.com", null, null, march),
			row("user_2", "b@example.com", null, null, march),
		]);
		await waiting(database, 1);
		const ended = holder.end("update users set first_name = 'x' where clerk_id = 'user_1'").then(
			() => holder.end("commit"),
			() => holder.end("rollback"),
		);
		expect(outcomes(await written)).toEqual({ user_1: "written", user_2: "written" });
		await ended;
		expect((await everyRow(table)).map(({ values }) => values[1])).toEqual(["a@example.com", "b@example.com"]);
	});
});
