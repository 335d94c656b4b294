/** The table as it is now, into one compressed file that a database can read back. It must be whole on disk before anybody counts on it. */
import { createHash } from "node:crypto";
import { mkdir, open, rename, rm } from "node:fs/promises";
import { basename, dirname } from "node:path";
import { Readable } from "node:stream";
import { constants, createGzip } from "node:zlib";
import type { UsersTable } from "../ports/users-table.ts";

export type Exported = {
	path: string;
	name: string;
	/** Of the file, in bytes. */
	bytes: number;
	/** SHA-256 of the file, as `sha256sum` shows it. */
	digest: string;
	rows: number;
};

export type ExportOrder = {
	table: UsersTable;
	path: string;
	/** What the file is sealed with; undefined where it is not. */
	seal: ((plain: ReadableStream<Uint8Array>) => Promise<ReadableStream<Uint8Array>>) | undefined;
};

export async function exportTable({ table, path, seal }: ExportOrder): Promise<Exported> {
	let rows = 0;
	async function* counted(): AsyncGenerator<Uint8Array> {
		for await (const { rows: more, bytes } of table.copyOut()) {
			rows += more;
			yield bytes;
		}
	}
	// Level 1 costs a third of the time of the usual one and makes the file hardly larger.
	const gzip = createGzip({ level: constants.Z_BEST_SPEED });
	const compressed = Readable.toWeb(Readable.from(counted()).compose(gzip)) as ReadableStream<Uint8Array>;
	const sha = createHash("sha256");
	let bytes = 0;
	const unfinished = `${path}.unfinished`;
	await mkdir(dirname(path), { recursive: true });
	// Only whoever runs this may read it: it holds everything of everybody.
	const file = await open(unfinished, "w", 0o600);
	try {
		for await (const piece of seal ? await seal(compressed) : compressed) {
			sha.update(piece);
			bytes += piece.byteLength;
			await file.write(piece);
		}
		await file.sync();
	} catch (error) {
		await rm(unfinished, { force: true });
		throw error;
	} finally {
		await file.close();
	}
	await rename(unfinished, path);
	return { path, name: basename(path), bytes, digest: sha.digest("hex"), rows };
}
