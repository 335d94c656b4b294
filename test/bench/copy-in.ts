// COPY … FROM STDIN by the driver's own connection: the fastest that rows get into a table, to measure against.

import type pg from "pg";

/** What the driver does not tell of its connection: node_modules/pg/lib/connection.js. */
type Connection = { query(text: string): void; sendCopyFromChunk(chunk: Buffer): void; endCopyFrom(): void };

export function copyIn(client: pg.Client, statement: string, chunks: readonly Buffer[]): Promise<void> {
	const { promise, resolve, reject } = Promise.withResolvers<void>();
	client.query({
		submit: (connection) => (connection as unknown as Connection).query(statement),
		handleCopyInResponse(connection: Connection) {
			for (const chunk of chunks) connection.sendCopyFromChunk(chunk);
			connection.endCopyFrom();
		},
		handleCommandComplete() {},
		// The driver lets go of a statement that failed, and does not say when it is ready for the next.
		handleError: reject,
		handleReadyForQuery: () => resolve(),
	} as pg.Submittable);
	return promise;
}
