// The names of prepared statements, as one connection gives them and as the shared session keeps them: each connection has its
// own, so that two may prepare the same name. https://www.postgresql.org/docs/current/protocol-message-formats.html

import { type Message, message, readText } from "./wire.ts";

export type Statements = {
	/** The message as the shared session must get it. */
	own(message: Message): Message;
	/** Messages that close what this connection prepared. */
	closing(): Buffer;
};

/** Kept short: PostgreSQL cuts a name after 63 bytes. */
let connections = 0;

export function statementsOfOne(): Statements {
	connections += 1;
	const prefix = `${connections}.`;
	const prepared = new Set<string>();
	/** The unnamed one is replaced by whoever prepares next, always within the same exchange. */
	const ownName = (name: string): Buffer => {
		if (name !== "") prepared.add(prefix + name);
		return Buffer.from(name === "" ? "\0" : `${prefix}${name}\0`);
	};
	const renamed = (bytes: Buffer): Buffer => {
		const { text, rest } = readText(bytes);
		return Buffer.concat([ownName(text), rest]);
	};
	return {
		own({ type, body }) {
			if (type === "P") return { type, body: renamed(body) };
			if (type === "B") {
				const portal = body.subarray(0, body.indexOf(0) + 1);
				return { type, body: Buffer.concat([portal, renamed(body.subarray(portal.length))]) };
			}
			// Describe and Close speak of a statement (S) or of a portal, which ends with its transaction and needs no name of its own.
			const ofStatement = (type === "D" || type === "C") && body.toString("latin1", 0, 1) === "S";
			return ofStatement
				? { type, body: Buffer.concat([body.subarray(0, 1), renamed(body.subarray(1))]) }
				: { type, body };
		},
		closing() {
			return Buffer.concat([...[...prepared].map((name) => message("C", Buffer.from("S"), name)), message("S")]);
		},
	};
}
