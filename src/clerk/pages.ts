/** A whole list of Clerk's, page by page, whatever size the server makes a page. It must never take a part for the whole. */
import type { ClerkClient, ClerkRequest } from "./client.ts";
import { unreadable, unreadableRecords } from "./failure.ts";
import type { Odd, Page } from "./shapes.ts";

/** The most that Clerk gives at once; a larger number silently becomes 10. */
const largestPage = 500;
/** The most that `GET /api_keys` gives. */
export const largestPageOfKeys = 100;
/** So many pages in a row without anything new come from no list that only grew meanwhile. */
const mostBarren = 3;

/** A whole list, or the failure: for where a record that cannot be read may be the one that matters. */
export async function everyPage<Item extends { id: string }>(
	send: ClerkClient,
	request: ClerkRequest<Page<Item>>,
): Promise<Item[]> {
	const { items, odd } = await everyRecord(send, request);
	if (odd.length > 0) throw oddIn(request, odd);
	return items;
}

export function oddIn({ method, endpoint }: Pick<ClerkRequest<unknown>, "method" | "endpoint">, odd: readonly Odd[]) {
	return unreadableRecords(
		`${method} ${endpoint}`,
		odd.map(({ name }) => name),
	);
}

/** `odd` are in the list too, and can't be read. */
export type Records<Item> = { items: Item[]; odd: Odd[] };

/**
 * A list by offset. With `paginated: "true"` in the query, where the endpoint has it, Clerk says how many there are, and one
 * request reads a list that fits a page. A bare array is followed until a page is empty: a short page proves nothing there,
 * as a server may make them shorter than asked for. Nor does a page of what is known already: the list may have grown at
 * the front, or the server may not have looked at the offset.
 */
export async function everyRecord<Item extends { id: string }>(
	send: ClerkClient,
	request: ClerkRequest<Page<Item>>,
	pageSize = largestPage,
): Promise<Records<Item>> {
	const items = new Map<string, Item>();
	const odd = new Map<string, Odd>();
	let barren = 0;
	for (let offset = 0; ; ) {
		const query = { ...request.query, limit: String(pageSize), offset: String(offset) };
		const page = await send({ ...request, query });
		const before = items.size + odd.size;
		for (const item of page.items) items.set(item.id, item);
		for (const one of page.odd) odd.set(JSON.stringify(one.record), one);
		const length = page.items.length + page.odd.length;
		const known = items.size + odd.size;
		// A total of less than there is already is none.
		if (length === 0 || known === page.total) return { items: [...items.values()], odd: [...odd.values()] };
		barren = known === before ? barren + 1 : 0;
		if (barren === mostBarren) throw unreadable(200, "the same page of a list again and again");
		offset += length;
	}
}
