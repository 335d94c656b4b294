/**
 * Which rows of the table are of users that the walk has not met. However many there are, memory holds little: both sides go
 * into the same few buckets by a hash of their id, on disk as soon as there are many, and are compared bucket by bucket.
 */
import { appendFile, mkdtemp, readFile, rm } from "node:fs/promises";
import { join } from "node:path";

/** A bucket is read whole when its two sides are compared: of a million rows some 8,000. */
const bucketCount = 128;
/** Of text in memory for each bucket and side; more goes to disk. Bytes, since texts that grow line by line take three times as much. */
const partBytes = 8_192;

const newline = 10;

type Side = "user" | "row";

/** So many of the bytes are written. */
type Part = { bytes: Buffer; length: number };

export type Meeting = {
	/** A user whom Clerk has. */
	user(id: string): void;
	/** A row of the table, with whatever text is to be had of it again. */
	row(id: string, text: string): void;
	/** Resolves once memory holds little again; to be waited for after each page. */
	settle(): Promise<void>;
	/** Rows whose users did not come, some at once. Only after everybody has come. */
	rowsAlone(): AsyncIterable<readonly { id: string; text: string }[]>;
	/** Leaves nothing behind on disk. */
	close(): Promise<void>;
};

/** `folder` is one for temporary files. */
export function createMeeting(folder: string): Meeting {
	const parts: Readonly<Record<Side, (Part | undefined)[]>> = { user: [], row: [] };
	const spilled = new Set<string>();
	let full: { name: string; part: Part }[] = [];
	/** Written to disk already: taken again, or what is not collected yet would add up. */
	const spare: Part[] = [];
	let own: Promise<string> | undefined;

	function keep(side: Side, id: string, line: string): void {
		const bucket = bucketOf(id);
		// The most that a character takes in UTF-8, and the end of the line.
		const most = 3 * line.length + 1;
		let part = parts[side][bucket];
		if (part === undefined || part.length + most > part.bytes.length) {
			if (part !== undefined) full.push({ name: nameOf(side, bucket), part });
			part = most <= partBytes ? spare.pop() : undefined;
			part ??= { bytes: Buffer.allocUnsafeSlow(Math.max(partBytes, most)), length: 0 };
			parts[side][bucket] = part;
		}
		part.length += part.bytes.write(line, part.length);
		part.bytes[part.length++] = newline;
	}

	async function spill(name: string, part: Part): Promise<void> {
		spilled.add(name);
		own ??= mkdtemp(join(folder, "users-"));
		await appendFile(join(await own, name), part.bytes.subarray(0, part.length), { mode: 0o600 });
		part.length = 0;
		if (part.bytes.length === partBytes) spare.push(part);
	}

	async function settle(): Promise<void> {
		const some = full;
		full = [];
		await Promise.all(some.map(({ name, part }) => spill(name, part)));
	}

	async function linesOf(side: Side, bucket: number): Promise<string[]> {
		const name = nameOf(side, bucket);
		const before = spilled.has(name) && own ? await readFile(join(await own, name), "utf8") : "";
		const part = parts[side][bucket];
		return `${before}${part?.bytes.toString("utf8", 0, part.length) ?? ""}`.split("\n").slice(0, -1);
	}

	return {
		user: (id) => keep("user", id, JSON.stringify(id)),
		row: (id, text) => keep("row", id, JSON.stringify([id, text])),
		settle,
		async *rowsAlone() {
			await settle();
			for (let bucket = 0; bucket < bucketCount; bucket++) {
				const met = new Set(await linesOf("user", bucket));
				const rows = (await linesOf("row", bucket)).map((line) => JSON.parse(line) as [string, string]);
				const alone = rows.filter(([id]) => !met.has(JSON.stringify(id)));
				if (alone.length > 0) yield alone.map(([id, text]) => ({ id, text }));
			}
		},
		async close() {
			if (own) await rm(await own, { recursive: true, force: true });
		},
	};
}

/** The Fowler–Noll–Vo hash (FNV-1a, 32 bits): https://datatracker.ietf.org/doc/html/draft-eastlake-fnv */
function bucketOf(id: string): number {
	let sum = 0x811c9dc5;
	for (let index = 0; index < id.length; index++) sum = Math.imul(sum ^ id.charCodeAt(index), 0x01000193);
	return (sum >>> 0) % bucketCount;
}

function nameOf(side: Side, bucket: number): string {
	return `${side}-${bucket}`;
}
