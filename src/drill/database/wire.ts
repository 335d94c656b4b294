// Messages of PostgreSQL's protocol, read from a socket and written to it. They arrive cut and joined; nothing here may know
// what they mean to a session. https://www.postgresql.org/docs/current/protocol-message-formats.html

import type { Socket } from "node:net";

/** `type` is the first byte as a letter, empty for what a connection opens with; `body` is what follows the length. */
export type Message = { type: string; body: Buffer };

export type Reader = {
	/** The next message, or undefined when the connection ended. `opening` for the ones that have no type. */
	next(opening?: "opening"): Promise<Message | undefined>;
};

const lengthBytes = 4;
/** What PostgreSQL allows a message of a client at most, 1 GB less one byte: PQ_LARGE_MESSAGE_LIMIT. */
const longestBytes = 0x3fff_fffe;

export function readerOf(socket: Socket): Reader {
	const chunks: AsyncIterator<Buffer> = socket[Symbol.asyncIterator]();
	let waiting: Buffer[] = [];
	let size = 0;
	async function take(count: number): Promise<Buffer | undefined> {
		while (size < count) {
			// A connection that was reset has ended like any other.
			const chunk = await chunks.next().catch(() => ({ done: true, value: undefined }));
			if (chunk.done || chunk.value === undefined) return undefined;
			waiting.push(chunk.value);
			size += chunk.value.length;
		}
		const whole = waiting.length === 1 && waiting[0] ? waiting[0] : Buffer.concat(waiting);
		waiting = [whole.subarray(count)];
		size -= count;
		return whole.subarray(0, count);
	}
	return {
		async next(opening) {
			const type = opening ? "" : (await take(1))?.toString("latin1");
			const length = (await take(lengthBytes))?.readInt32BE();
			if (type === undefined || length === undefined) return undefined;
			if (length < lengthBytes || length > longestBytes) {
				throw new Refusal("08P01", `invalid message length ${length}`);
			}
			const body = await take(length - lengthBytes);
			return body && { type, body };
		},
	};
}

/** Why a connection ends, as PostgreSQL would say it. https://www.postgresql.org/docs/current/errcodes-appendix.html */
export class Refusal extends Error {
	readonly code: string;
	constructor(code: string, message: string) {
		super(message);
		this.code = code;
	}
}

export function bytesOf({ type, body }: Message): Buffer {
	const head = Buffer.alloc(1 + lengthBytes);
	head.write(type, "latin1");
	head.writeInt32BE(lengthBytes + body.length, 1);
	return Buffer.concat([head, body]);
}

export function message(type: string, ...parts: (Buffer | string)[]): Buffer {
	return bytesOf({ type, body: Buffer.concat(parts.map((part) => (typeof part === "string" ? text(part) : part))) });
}

/** ErrorResponse that ends a connection. */
export function fatal({ code, message: words }: Refusal): Buffer {
	return message("E", "SFATAL", "VFATAL", `C${code}`, `M${words}`, Buffer.alloc(1));
}

export function int32(value: number): Buffer {
	const bytes = Buffer.alloc(4);
	bytes.writeInt32BE(value);
	return bytes;
}

/** The text up to the zero byte that ends it, and what follows. */
export function readText(bytes: Buffer): { text: string; rest: Buffer } {
	const end = bytes.indexOf(0);
	if (end < 0) throw new Refusal("08P01", "invalid string in message");
	return { text: bytes.toString("utf8", 0, end), rest: bytes.subarray(end + 1) };
}

function text(value: string): Buffer {
	return Buffer.from(`${value}\0`);
}
