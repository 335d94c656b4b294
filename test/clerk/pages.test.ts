// Whole lists by offset: how many requests they take, and that a part is never taken for the whole.
import { expect, test } from "vitest";
import { z } from "zod";
import type { ClerkRequest } from "../../src/clerk/client.ts";
import { everyPage, everyRecord, largestPageOfKeys } from "../../src/clerk/pages.ts";
import { type Page, pageOf } from "../../src/clerk/shapes.ts";

const Item = z.object({ id: z.string() });
type Item = z.infer<typeof Item>;

const request: ClerkRequest<Page<Item>> = {
	method: "GET",
	path: "/sessions",
	endpoint: "/sessions",
	query: { user_id: "user_1", paginated: "true" },
	answer: pageOf(Item),
};

const many = (count: number): Item[] => Array.from({ length: count }, (_, index) => ({ id: `sess_${index}` }));

/** A server that makes pages no longer than `most`, and says the total or not. */
function serverOf(items: readonly Item[], { most = 500, total = true } = {}) {
	const asked: ClerkRequest<unknown>["query"][] = [];
	async function send<Read>({ query, answer }: ClerkRequest<Read>): Promise<Read> {
		asked.push(query);
		const offset = Number(query?.offset);
		const data = items.slice(offset, offset + Math.min(most, Number(query?.limit)));
		return answer.parse(total ? { data, total_count: items.length } : data);
	}
	return { asked, send };
}

test.each([
	["nothing", 0, {}, 1],
	["what fits a page", 37, {}, 1],
	["a full page", 500, {}, 1],
	["more than a page", 1_150, {}, 3],
	["short pages", 25, { most: 10 }, 3],
	["a bare array", 37, { total: false }, 2],
	["a bare array of nothing", 0, { total: false }, 1],
	["bare arrays of several pages", 1_150, { total: false }, 4],
	["bare arrays that are shorter than asked for", 25, { most: 10, total: false }, 4],
])("%s is read whole", async (_, count, habits, requests) => {
	const items = many(count);
	const { asked, send } = serverOf(items, habits);
	expect(await everyPage(send, request)).toEqual(items);
	expect(asked).toHaveLength(requests);
});

test("asks for the most there may be, from the start, with what the list is of", async () => {
	const { asked, send } = serverOf(many(3));
	await everyPage(send, request);
	expect(asked).toEqual([{ user_id: "user_1", paginated: "true", limit: "500", offset: "0" }]);
});

test("keys come a hundred at a time", async () => {
	const { asked, send } = serverOf(many(150), { most: 100 });
	expect((await everyRecord(send, request, largestPageOfKeys)).items).toHaveLength(150);
	expect(asked.map((query) => `${query?.limit} from ${query?.offset}`)).toEqual(["100 from 0", "100 from 100"]);
});

test("a list that grows at the front while it is read has nobody twice", async () => {
	const items = many(700);
	const { send } = serverOf(items);
	async function sendWhileItGrows<Read>(one: ClerkRequest<Read>): Promise<Read> {
		const page = await send(one);
		if (one.query?.offset === "0") items.unshift({ id: "sess_new" });
		return page;
	}
	const read = await everyPage(sendWhileItGrows, request);
	expect(read.map(({ id }) => id).toSorted()).toEqual(
		many(700)
			.map(({ id }) => id)
			.toSorted(),
	);
});

test.each([0, 2, -1])("a total of %i, which is less than a page holds, ends no list", async (wrong) => {
	const { send } = serverOf(many(7), { most: 3 });
	async function belittle<Read>(one: ClerkRequest<Read>): Promise<Read> {
		const page = (await send({ ...one, answer: request.answer })) as Page<Item>;
		return one.answer.parse({ data: page.items, total_count: wrong });
	}
	expect(await everyPage(belittle, request)).toHaveLength(7);
});

test("a total that is never reached does not make it ask for ever", async () => {
	const { asked, send } = serverOf(many(3));
	async function boast<Read>(one: ClerkRequest<Read>): Promise<Read> {
		const page = (await send({ ...one, answer: request.answer })) as Page<Item>;
		return one.answer.parse({ data: page.items, total_count: 99 });
	}
	expect(await everyPage(boast, request)).toHaveLength(3);
	expect(asked).toHaveLength(2);
});

test.each([true, false])(
	"a server that does not look at the offset gives no list, even where it tells a total: %s",
	async (total) => {
		const { asked, send } = serverOf(many(37), { most: 10, total });
		const sendFirst = <Read>(one: ClerkRequest<Read>) => send({ ...one, query: { ...one.query, offset: "0" } });
		await expect(everyPage(sendFirst, request)).rejects.toMatchObject({ reason: "unreadable" });
		expect(asked).toHaveLength(4);
	},
);

test("a list that grows by a page at its front while it is read is read to its end", async () => {
	const items = many(25);
	const { send } = serverOf(items, { most: 10, total: false });
	async function sendWhileItGrows<Read>(one: ClerkRequest<Read>): Promise<Read> {
		const page = await send(one);
		if (one.query?.offset === "0") items.unshift(...many(10).map(({ id }) => ({ id: `${id}_new` })));
		return page;
	}
	expect(await everyPage(sendWhileItGrows, request)).toHaveLength(25);
});
