// One client's connection to the local PostgreSQL, from its greeting to its end. It holds the database from an exchange until
// PostgreSQL says that it is idle, so that nobody comes between the statements of a transaction or the messages of a pipeline.

import type { Socket } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import { type Doorway, handshake } from "./handshake.ts";
import type { Session, SharedSession } from "./shared-session.ts";
import { type Statements, statementsOfOne } from "./statements.ts";
import { bytesOf, fatal, type Message, message, Refusal, readerOf, readText } from "./wire.ts";

export type ConnectionOptions = { shared: SharedSession; database: string; latencyMilliseconds: number };

const simpleQuery = "Q";
const terminate = "X";
/** Simple query, function call, Sync and Flush: after these a client waits for an answer. */
const endsExchange = new Set([simpleQuery, "F", "S", "H"]);

/** Resolves when the connection has ended and the database is free of it. */
export async function serve(
	socket: Socket,
	{ shared, database, latencyMilliseconds }: ConnectionOptions,
): Promise<void> {
	const doorway: Doorway = { socket, reader: readerOf(socket), shared, database };
	// What cannot be written went to a client that is gone, and reading says so.
	socket.on("error", () => {});
	socket.setNoDelay(true);
	try {
		const session = await handshake(doorway);
		if (session) await talk(doorway, session, latencyMilliseconds);
	} catch (error) {
		if (!socket.destroyed) socket.write(fatal(asRefusal(error)));
	} finally {
		socket.end();
		socket.destroySoon();
	}
}

async function talk({ socket, reader, shared }: Doorway, session: Session, latencyMilliseconds: number): Promise<void> {
	const statements = statementsOfOne();
	let endTurn: (() => void) | undefined;
	let pending: Buffer[] = [];
	try {
		for (;;) {
			const received = await reader.next();
			if (received === undefined || received.type === terminate) return;
			pending.push(bytesOf(statements.own(withoutCopy(received))));
			if (!endsExchange.has(received.type)) continue;
			if (latencyMilliseconds > 0) await pause(latencyMilliseconds);
			endTurn ??= await shared.turn(session);
			const answer = await shared.exchange(Buffer.concat(pending));
			pending = [];
			if (saysIdle(answer)) {
				endTurn();
				endTurn = undefined;
			}
			socket.write(answer);
		}
	} finally {
		await leave(shared, session, statements, endTurn);
	}
}

async function leave(
	shared: SharedSession,
	session: Session,
	statements: Statements,
	endTurn?: () => void,
): Promise<void> {
	// Sync ends a pipeline that was cut off. It also ends what an error made PostgreSQL skip.
	if (endTurn) await shared.exchange(Buffer.concat([message("S"), message("Q", "rollback")]));
	const end = endTurn ?? (await shared.turn());
	try {
		await shared.exchange(statements.closing());
		session.ended = true;
	} finally {
		end();
	}
}

/** ReadyForQuery is the last message of an answer, and its last byte the state: idle, in a transaction, in a failed one. */
function saysIdle(answer: Buffer): boolean {
	return answer.subarray(-6).equals(message("Z", Buffer.from("I")));
}

const copyFromClient = /^\s*copy\b.*\bfrom\s+stdin\b/is;
const refuseCopy = `do $$ begin raise feature_not_supported
	using message = 'COPY FROM STDIN does not work with the PostgreSQL of the drill, use INSERT'; end $$`;

/** PGlite asks for the rows of COPY within the query, finds none, and ends the whole process. */
function withoutCopy(received: Message): Message {
	if (received.type !== simpleQuery || !copyFromClient.test(readText(received.body).text)) return received;
	return { type: simpleQuery, body: Buffer.from(`${refuseCopy}\0`) };
}

function asRefusal(error: unknown): Refusal {
	if (error instanceof Refusal) return error;
	const { code, message: words } = error as { code?: unknown; message?: unknown };
	return new Refusal(typeof code === "string" && /^[0-9A-Z]{5}$/.test(code) ? code : "XX000", String(words ?? error));
}
