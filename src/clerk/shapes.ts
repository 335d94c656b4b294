/** Shapes that several of Clerk's answers share. It must not say what is in a list. */
import { z } from "zod";

/** `total` is undefined where Clerk gave a bare array, which says nothing of what is on other pages. */
export type Page<Item> = { items: Item[]; total: number | undefined };

/** Clerk answers lists in two shapes, `{ data, total_count }` and a bare array; whichever was asked for, either is read. */
export function pageOf<Item>(item: z.ZodType<Item>): z.ZodType<Page<Item>> {
	const items = z.array(item);
	return z.union([
		items.transform((bare): Page<Item> => ({ items: bare, total: undefined })),
		z
			.object({ data: items, total_count: z.number().int().nullish() })
			.transform(({ data, total_count }): Page<Item> => ({ items: data, total: total_count ?? undefined })),
	]);
}

/** The same where there is only one page to ask for, or where its end is known otherwise. */
export function listOf<Item>(item: z.ZodType<Item>): z.ZodType<Item[]> {
	return pageOf(item).transform(({ items }) => items);
}
