/** Shapes that several of Clerk's answers share. */
import { z } from "zod";

/** Clerk answers lists in two shapes, a bare array and `{ data, total_count }`; both are read as the array. */
export function listOf<Item>(item: z.ZodType<Item>): z.ZodType<Item[]> {
	return z.union([z.array(item), z.object({ data: z.array(item) }).transform(({ data }) => data)]);
}
