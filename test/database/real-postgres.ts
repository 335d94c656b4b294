// A real PostgreSQL server, where the machine has one: on loopback, in a temporary folder, gone with the test. It touches no
// cluster that is there already.

import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { chownSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { type AddressInfo, createServer } from "node:net";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { createInterface } from "node:readline";
import pg from "pg";
import {
	type Database,
	emptyDatabase,
	owner,
	ownerWithPassword,
	queriesBy,
	urlOf,
} from "../../src/drill/database/owner.ts";
import { type Certificate, makeCertificate } from "../bench/certificate.ts";

const debianFolder = "/usr/lib/postgresql";

/** The folder with `postgres` and `initdb`: on the PATH, or where Debian and Ubuntu keep it, the newest. */
export function findPostgres(): string | undefined {
	const versions = existsSync(debianFolder) ? readdirSync(debianFolder).sort((a, b) => Number(b) - Number(a)) : [];
	const folders = [
		...(process.env.PATH ?? "").split(delimiter),
		...versions.map((version) => join(debianFolder, version, "bin")),
	];
	return folders.find((folder) => ["postgres", "initdb"].every((name) => existsSync(join(folder, name))));
}

export type RealPostgresOptions = {
	/** Waits for the disk as a server does by default. Off, because a test's data need not outlive it. */
	durable?: boolean;
};

/** Encryption is on offer, with `certificate` as the authority to trust. */
export type RealPostgres = Database & { certificate: string };

export async function startRealPostgres({ durable = false }: RealPostgresOptions = {}): Promise<RealPostgres> {
	const programs = findPostgres();
	if (programs === undefined) throw new Error("This machine has no PostgreSQL server: install the package postgresql.");
	const identity = identityOfServer();
	const folder = mkdtempSync(join(tmpdir(), "postgres-"));
	const password = randomBytes(18).toString("hex");
	const certificate = makeCertificate();
	writeFiles(folder, certificate, password, identity);
	const made = spawnSync(
		join(programs, "initdb"),
		[
			"-D",
			join(folder, "data"),
			"-U",
			"postgres",
			"-A",
			"scram-sha-256",
			`--pwfile=${join(folder, "password")}`,
		].concat(["-E", "UTF8", "--locale=C", "--no-sync"]),
		{ ...identity, cwd: folder, encoding: "utf8" },
	);
	if (made.status !== 0) throw new Error(`initdb failed: ${made.stderr}`);
	const port = await freePort();
	const settings = {
		listen_addresses: "127.0.0.1",
		port,
		unix_socket_directories: folder,
		ssl: "on",
		ssl_cert_file: join(folder, "certificate"),
		ssl_key_file: join(folder, "key"),
		lc_messages: "C",
		...(durable ? {} : { fsync: "off", synchronous_commit: "off", full_page_writes: "off" }),
	};
	const server = spawn(
		join(programs, "postgres"),
		["-D", join(folder, "data"), ...Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`])],
		{ ...identity, cwd: folder, stdio: ["ignore", "ignore", "pipe"] },
	);
	const killed = () => server.kill("SIGQUIT");
	process.once("exit", killed);
	await ready(server);
	const byAdministrator = (database: string, ...statements: string[]) =>
		administer(`postgres://postgres:${password}@127.0.0.1:${port}/${database}`, statements);
	await byAdministrator("postgres", ownerWithPassword(password), `create database ${owner} owner ${owner}`);
	await byAdministrator(owner, emptyDatabase);
	const url = urlOf(password, port);
	const queries = queriesBy(url);
	return {
		url,
		certificate: certificate.certificate,
		query: queries.query,
		reset: () => byAdministrator(owner, emptyDatabase),
		async close() {
			await queries.close();
			const exited = once(server, "exit");
			server.kill("SIGINT");
			await exited;
			process.off("exit", killed);
			rmSync(folder, { recursive: true });
		},
	};
}

type Identity = { uid?: number; gid?: number };

/** PostgreSQL refuses to run as root; then it runs as the user that its package made. */
function identityOfServer(): Identity {
	if (process.getuid?.() !== 0) return {};
	const users = readFileSync("/etc/passwd", "utf8");
	const [, uid, gid] = /^postgres:[^:]*:(\d+):(\d+):/m.exec(users) ?? [];
	if (uid === undefined) {
		throw new Error("PostgreSQL does not run as root, and this machine has no user postgres to run it as.");
	}
	return { uid: Number(uid), gid: Number(gid) };
}

function writeFiles(folder: string, { key, certificate }: Certificate, password: string, { uid, gid }: Identity): void {
	for (const [name, text] of Object.entries({ key, certificate, password })) {
		writeFileSync(join(folder, name), text, { mode: 0o600 });
		if (uid !== undefined && gid !== undefined) chownSync(join(folder, name), uid, gid);
	}
	if (uid !== undefined && gid !== undefined) chownSync(folder, uid, gid);
}

async function freePort(): Promise<number> {
	const probe = createServer().listen(0, "127.0.0.1");
	await once(probe, "listening");
	const { port } = probe.address() as AddressInfo;
	probe.close();
	await once(probe, "close");
	return port;
}

async function ready(server: ChildProcess): Promise<void> {
	const said: string[] = [];
	if (server.stderr) {
		// Read to the end, or the server would wait for room in the pipe.
		const lines = createInterface({ input: server.stderr });
		await new Promise<void>((resolve) => {
			lines.on("line", (line) => {
				if (said.length < 100) said.push(line);
				if (line.includes("ready to accept connections")) resolve();
			});
			lines.once("close", resolve);
		});
	}
	if (!said.some((line) => line.includes("ready to accept connections"))) {
		throw new Error(`PostgreSQL did not start:\n${said.join("\n")}`);
	}
}

async function administer(connectionString: string, statements: readonly string[]): Promise<void> {
	const client = new pg.Client({ connectionString });
	await client.connect();
	try {
		for (const statement of statements) await client.query(statement);
	} finally {
		await client.end();
	}
}
