/** One record of `GET /users` as a row of a users table needs it. It must not guess: what is not as documented makes the record odd. */
import { z } from "zod";
import type { DirectoryUser, OddUser } from "../ports/user-directory.ts";
import type { Odd } from "./shapes.ts";

const Address = z.object({ id: z.string().nullish(), email_address: z.string() });
const Phone = z.object({ id: z.string().nullish(), phone_number: z.string() });
const text = z.string().nullish();

/** Imported users may have ids of other forms than Clerk makes, so an id is any text that fits a column. */
const Id = z.string().min(1).max(255);

const Record = z.object({
	id: Id,
	created_at: z.number(),
	updated_at: z.number(),
	primary_email_address_id: text,
	email_addresses: z.array(Address).nullish(),
	primary_phone_number_id: text,
	phone_numbers: z.array(Phone).nullish(),
	first_name: text,
	last_name: text,
	username: text,
	image_url: text,
	external_id: text,
	banned: z.boolean().nullish(),
	locked: z.boolean().nullish(),
	public_metadata: z.unknown().optional(),
});

/** With its time of creation in Clerk's own word, by which a walk goes on. */
export type WalkedUser = DirectoryUser & { created_at: number };

export const WalkedUser = walkedUser(true);
/** The record is let go as soon as it is read. */
export const WalkedUserAlone = walkedUser(false);

function walkedUser(withRecord: boolean) {
	return z.custom<globalThis.Record<string, unknown>>().transform((record, context): WalkedUser => {
		const read = Record.safeParse(record);
		if (!read.success) {
			for (const issue of read.error.issues) context.addIssue({ ...issue, code: "custom" });
			return z.NEVER;
		}
		const user = read.data;
		return {
			id: user.id,
			created_at: user.created_at,
			createdAt: user.created_at,
			updatedAt: user.updated_at,
			primaryEmail: byId(user.email_addresses, user.primary_email_address_id)?.email_address ?? null,
			primaryPhone: byId(user.phone_numbers, user.primary_phone_number_id)?.phone_number ?? null,
			firstName: user.first_name ?? null,
			lastName: user.last_name ?? null,
			username: user.username ?? null,
			imageUrl: user.image_url ?? null,
			externalId: user.external_id ?? null,
			banned: user.banned === true,
			locked: user.locked === true,
			publicMetadata: user.public_metadata ?? null,
			record: withRecord ? record : undefined,
		};
	});
}

/** A user without a primary one has none: the first of the others may be anybody's. */
function byId<One extends { id?: string | null | undefined }>(
	all: readonly One[] | null | undefined,
	id: string | null | undefined,
): One | undefined {
	return id == null ? undefined : all?.find((one) => one.id === id);
}

export function oddUsers(odd: readonly Odd[]): OddUser[] {
	return odd.map(({ record, name }) => ({ id: z.object({ id: Id }).safeParse(record).data?.id, what: name }));
}
