/** What the database's URL asks of a connection. Pure but for the certificate files it names. It must never repeat a part of the URL, which holds a password. */
import { readFileSync } from "node:fs";
import { isIP } from "node:net";
import { type ConnectionOptions, checkServerIdentity } from "node:tls";
import { Client } from "pg";
import { badDatabaseUrl, noDatabaseUrl } from "./failure.ts";

export type Address = {
	/** Without what it says of encryption. */
	connectionString: string;
	ssl: false | ConnectionOptions;
	/** Encrypted where the server offers it, and else not. */
	mayGoPlain: boolean;
};

const modes = ["disable", "allow", "prefer", "require", "no-verify", "verify-ca", "verify-full"];
const encryption = ["ssl", "sslmode", "sslrootcert", "sslcert", "sslkey", "uselibpqcompat"];

/**
 * `sslmode` and the files beside it mean what they mean to PostgreSQL's own programs, so that without them a connection is
 * encrypted where the server offers it: https://www.postgresql.org/docs/current/libpq-ssl.html
 */
export function readAddress(url: string): Address {
	if (url === "") throw noDatabaseUrl();
	if (!/^postgres(?:ql)?:\/\//i.test(url)) throw badDatabaseUrl("it does not begin with postgres://");
	const [address = "", ...rest] = url.split("?");
	const asked = new URLSearchParams(rest.join("?"));
	const mode = modeIn(asked);
	if (!modes.includes(mode)) throw badDatabaseUrl(`sslmode can be ${modes.join(", ")}`);
	const files = Object.fromEntries(encryption.map((name) => [name, asked.get(name)]));
	for (const name of encryption) asked.delete(name);
	const connectionString = asked.size === 0 ? address : `${address}?${asked}`;
	const { host } = clientOf(connectionString);
	const mayGoPlain = mode === "allow" || mode === "prefer";
	return { connectionString, mayGoPlain, ssl: mode === "disable" ? false : sslOf(mode, files, host) };
}

/** Prisma names the schema of its tables in the address: https://www.prisma.io/docs/orm/overview/databases/postgresql */
export function schemaIn(url: string): string | undefined {
	return new URLSearchParams(url.split("?")[1] ?? "").get("schema") || undefined;
}

function modeIn(asked: URLSearchParams): string {
	// Of the authorities that the machine trusts no less is asked.
	if (asked.get("sslrootcert") === "system") return "verify-full";
	const mode = asked.get("sslmode");
	if (mode !== null) return mode;
	const ssl = asked.get("ssl");
	return ssl === null ? "prefer" : ssl === "0" || ssl === "false" ? "disable" : "verify-full";
}

function sslOf(mode: string, files: Readonly<Record<string, string | null>>, host: string): ConnectionOptions {
	const { sslrootcert, sslcert, sslkey } = files;
	const own = { ...(sslcert ? { cert: contentOf(sslcert) } : {}), ...(sslkey ? { key: contentOf(sslkey) } : {}) };
	const ca = sslrootcert && sslrootcert !== "system" ? { ca: contentOf(sslrootcert) } : {};
	switch (mode) {
		case "verify-full":
			// By itself the driver looks for "localhost" in the certificate of a server that is named by its number.
			return {
				...own,
				...ca,
				checkServerIdentity: (name, peer) => checkServerIdentity(isIP(host) ? host : name, peer),
			};
		case "verify-ca":
			if (!("ca" in ca)) throw badDatabaseUrl("sslmode=verify-ca needs sslrootcert");
			return { ...own, ...ca, checkServerIdentity: () => undefined };
		case "require":
			// With an authority it is looked at, as PostgreSQL's own programs do.
			if ("ca" in ca) return { ...own, ...ca, checkServerIdentity: () => undefined };
			return { ...own, rejectUnauthorized: false };
		default:
			return { ...own, rejectUnauthorized: false };
	}
}

function contentOf(path: string): string {
	try {
		return readFileSync(path, "utf8");
	} catch {
		throw badDatabaseUrl("a certificate file that it names cannot be read");
	}
}

function clientOf(connectionString: string): Client {
	try {
		return new Client({ connectionString });
	} catch {
		throw badDatabaseUrl("it cannot be read: in a password # must be written as %23, / as %2F, ? as %3F, % as %25");
	}
}
