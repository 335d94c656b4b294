/** A whole list of Clerk's, page by page, whatever size the server makes a page. */
import type { ClerkClient, ClerkRequest } from "./client.ts";

/** The most that Clerk gives at once; a larger number silently becomes 10. */
const pageSize = 500;

/** Follows pages until one brings nothing new: a short page proves nothing, and a server may make them shorter than asked for. */
export async function everyPage<Item extends { id: string }>(
	send: ClerkClient,
	request: ClerkRequest<Item[]>,
): Promise<Item[]> {
	const items = new Map<string, Item>();
	for (let offset = 0; ; ) {
		const query = { ...request.query, limit: String(pageSize), offset: String(offset) };
		const page = await send({ ...request, query });
		const before = items.size;
		for (const item of page) items.set(item.id, item);
		if (items.size === before) return [...items.values()];
		offset += page.length;
	}
}
