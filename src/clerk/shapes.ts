/** Shapes that several of Clerk's answers share. It must not say what is in a list, and must not lose a record of one. */
import { z } from "zod";

/** For what is only shown or counted by: where it is not as documented, it is not known, and the record is one all the same. */
export const shownText = z.string().nullish().catch(null);
export const shownTime = z.number().nullish().catch(null);

/** A record that is not as documented. The others of its list can be used all the same. */
export type Odd = {
	record: unknown;
	/** Its id, where it has one, and what of it is odd: for people. */
	name: string;
};

/** `total` is undefined where Clerk gave a bare array, which says nothing of what is on other pages. */
export type Page<Item> = { items: Item[]; odd: Odd[]; total: number | undefined };

/** Clerk answers lists in two shapes, `{ data, total_count }` and a bare array; whichever was asked for, either is read. */
export function pageOf<Item>(item: z.ZodType<Item>): z.ZodType<Page<Item>> {
	const records = z.array(z.unknown());
	return z.union([
		records.transform((bare) => ({ ...readEach(item, bare), total: undefined })),
		z
			.object({ data: records, total_count: z.number().int().nullish() })
			.transform(({ data, total_count }) => ({ ...readEach(item, data), total: total_count ?? undefined })),
	]);
}

/** Those that can be read, of the only page there is. For a caller who does not take for absent who is not among them. */
export function listOf<Item>(item: z.ZodType<Item>): z.ZodType<Item[]> {
	return pageOf(item).transform(({ items }) => items);
}

export function readEach<Item>(item: z.ZodType<Item>, records: readonly unknown[]): Pick<Page<Item>, "items" | "odd"> {
	const items: Item[] = [];
	const odd: Odd[] = [];
	for (const record of records) {
		const read = item.safeParse(record);
		if (read.success) items.push(read.data);
		else odd.push({ record, name: nameOf(record, read.error) });
	}
	return { items, odd };
}

const Named = z.object({ id: z.string().regex(/^[A-Za-z0-9_]{1,80}$/) });

/** The place is in our words: it is made of the schema's own names. */
function nameOf(record: unknown, { issues }: z.ZodError): string {
	const named = Named.safeParse(record);
	const place = issues[0]?.path.join(".") ?? "";
	return `${named.success ? named.data.id : "a record without a usable id"}${place === "" ? "" : ` (${place})`}`;
}
