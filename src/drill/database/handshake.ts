// How a connection begins: what it asks for, who it is, what it is told. It runs nothing for the client.
// https://www.postgresql.org/docs/current/protocol-flow.html#PROTOCOL-FLOW-START-UP

import { randomInt } from "node:crypto";
import type { Socket } from "node:net";
import { challenge, parseVerifier } from "./scram.ts";
import type { Session, SharedSession } from "./shared-session.ts";
import { int32, type Message, message, type Reader, Refusal, readText } from "./wire.ts";

const protocol3 = 3 << 16;
const cancelRequest = 80877102;
const encryptionRequests = [80877103, 80877104];

const mechanism = "SCRAM-SHA-256";
const ok = 0;
const saslStart = 10;
const saslContinue = 11;
const saslFinal = 12;

/** What PostgreSQL reports of itself unasked. */
const reported = [
	"application_name",
	"client_encoding",
	"DateStyle",
	"integer_datetimes",
	"IntervalStyle",
	"is_superuser",
	"server_encoding",
	"server_version",
	"session_authorization",
	"standard_conforming_strings",
	"TimeZone",
];

export type Doorway = { socket: Socket; reader: Reader; shared: SharedSession; database: string };

/** The session of a client who may have one; undefined where it only came to cancel, or went away. */
export async function handshake(doorway: Doorway): Promise<Session | undefined> {
	const asked = await opening(doorway);
	if (asked === undefined) return undefined;
	const { user, database = user, options = "", ...rest } = asked;
	if (user === undefined) throw new Refusal("28000", "no PostgreSQL user name specified in startup packet");
	const role = await findRole(doorway.shared, user);
	if (!(await authenticate(doorway, user, role?.password))) return undefined;
	if (!role?.mayLogIn) throw new Refusal("28000", `role "${user}" is not permitted to log in`);
	if (database !== doorway.database) throw new Refusal("3D000", `database "${database}" does not exist`);
	const { replication: _neverHere, ...settings } = rest;
	const session = {
		user,
		role: "none",
		settings: { ...role.settings, ...fromOptions(options), ...settings },
		ended: false,
	};
	doorway.socket.write(await greeting(doorway.shared, session));
	return session;
}

/** The parameters of the startup message. Encryption is declined, which leaves it to the client to go on. */
async function opening({ reader, socket }: Doorway): Promise<Record<string, string> | undefined> {
	for (;;) {
		const first = await reader.next("opening");
		if (first === undefined) return undefined;
		const code = first.body.length < 4 ? 0 : first.body.readInt32BE();
		if (code === cancelRequest) return undefined;
		if (code === protocol3) return pairs(first.body.subarray(4));
		if (!encryptionRequests.includes(code)) {
			throw new Refusal("0A000", `unsupported frontend protocol ${code >> 16}.${code & 0xffff}: server supports 3.0`);
		}
		socket.write("N");
	}
}

function pairs(bytes: Buffer): Record<string, string> {
	const name = readText(bytes);
	if (name.text === "") return {};
	const value = readText(name.rest);
	return { [name.text]: value.text, ...pairs(value.rest) };
}

/** `-c name=value` and `--name=value`; a backslash keeps the space after it. */
function fromOptions(options: string): Record<string, string> {
	const words = options.match(/(?:\\.|\S)+/g) ?? [];
	const settings = words.map((word) => /^(?:-c|--)?([^=]+)=(.*)$/.exec(word.replace(/\\(.)/g, "$1")));
	return Object.fromEntries(settings.map((parts) => [parts?.[1]?.replaceAll("-", "_") ?? "", parts?.[2] ?? ""]));
}

type Role = { password: string | null; mayLogIn: boolean; settings: Record<string, string> };

async function findRole(shared: SharedSession, user: string): Promise<Role | undefined> {
	const end = await shared.turn();
	try {
		const [found] = await shared.query(
			`select rolpassword as password, rolcanlogin as "mayLogIn", coalesce(array_to_json(array(
				select unnest(setconfig) from pg_db_role_setting where setrole = pg_authid.oid and setdatabase = 0)), '[]') as config
			from pg_authid where rolname = $1`,
			[user],
		);
		if (found === undefined) return undefined;
		const config = (found.config as string[]).map((one) => /^([^=]+)=(.*)$/s.exec(one));
		const settings = Object.fromEntries(config.map((parts) => [parts?.[1] ?? "", parts?.[2] ?? ""]));
		return { ...(found as Role), settings };
	} finally {
		end();
	}
}

async function authenticate({ socket, reader }: Doorway, user: string, kept: string | null | undefined) {
	const wrong = new Refusal("28P01", `password authentication failed for user "${user}"`);
	socket.write(message("R", int32(saslStart), mechanism, Buffer.alloc(1)));
	const first = await reader.next();
	if (first === undefined) return false;
	const { text: chosen, rest } = readText(expectPassword(first).body);
	if (chosen !== mechanism) throw new Refusal("08P01", `client selected an invalid SASL authentication mechanism`);
	const { serverFirst, finish } = challenge(parseVerifier(kept), rest.toString("utf8", 4));
	socket.write(message("R", int32(saslContinue), Buffer.from(serverFirst)));
	const final = await reader.next();
	if (final === undefined) return false;
	const serverFinal = finish(expectPassword(final).body.toString("utf8"));
	if (serverFinal === undefined) throw wrong;
	socket.write(message("R", int32(saslFinal), Buffer.from(serverFinal)));
	return true;
}

function expectPassword(received: Message): Message {
	if (received.type === "p") return received;
	throw new Refusal("08P01", `expected SASL response, got message type ${received.type.charCodeAt(0)}`);
}

async function greeting(shared: SharedSession, session: Session): Promise<Buffer> {
	const end = await shared.turn(session);
	try {
		const rows = await shared.query("select name, current_setting(name) as value from unnest($1::text[]) name", [
			reported,
		]);
		return Buffer.concat([
			message("R", int32(ok)),
			...rows.map(({ name, value }) => message("S", String(name), String(value))),
			message("K", int32(randomInt(1, 0x7fff_ffff)), int32(randomInt(1, 0x7fff_ffff))),
			message("Z", Buffer.from("I")),
		]);
	} finally {
		end();
	}
}
