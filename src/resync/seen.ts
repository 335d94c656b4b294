/**
 * Which rows of the table are of users that the walk has not met. However many there are, memory holds little: both sides go
 * into the same few buckets by a hash of their id, on disk as soon as there are many, and are compared bucket by bucket.
 */
import { appendFile, mkdtemp, readFile, rm } from "node:fs/promises";
import { join } from "node:path";

const bucketCount = 64;
/** Of text in memory for each bucket and side; more goes to disk. */
const mostCharacters = 32_768;

type Side = "user" | "row";

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
	const texts = new Map<string, string>();
	const spilled = new Set<string>();
	const full = new Set<string>();
	let own: Promise<string> | undefined;

	function keep(side: Side, id: string, line: string): void {
		const name = `${side}-${bucketOf(id)}`;
		const text = `${texts.get(name) ?? ""}${line}\n`;
		texts.set(name, text);
		if (text.length > mostCharacters) full.add(name);
	}

	async function spill(name: string): Promise<void> {
		const text = texts.get(name) ?? "";
		texts.delete(name);
		spilled.add(name);
		own ??= mkdtemp(join(folder, "users-"));
		await appendFile(join(await own, name), text, { mode: 0o600 });
	}

	async function linesOf(name: string): Promise<string[]> {
		const before = spilled.has(name) && own ? await readFile(join(await own, name), "utf8") : "";
		return `${before}${texts.get(name) ?? ""}`.split("\n").slice(0, -1);
	}

	return {
		user: (id) => keep("user", id, JSON.stringify(id)),
		row: (id, text) => keep("row", id, JSON.stringify([id, text])),
		async settle() {
			const names = [...full];
			full.clear();
			await Promise.all(names.map(spill));
		},
		async *rowsAlone() {
			for (let bucket = 0; bucket < bucketCount; bucket++) {
				const met = new Set(await linesOf(`user-${bucket}`));
				const rows = (await linesOf(`row-${bucket}`)).map((line) => JSON.parse(line) as [string, string]);
				const alone = rows.filter(([id]) => !met.has(JSON.stringify(id)));
				if (alone.length > 0) yield alone.map(([id, text]) => ({ id, text }));
			}
		},
		async close() {
			texts.clear();
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
