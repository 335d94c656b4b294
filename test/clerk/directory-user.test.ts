// A record as Clerk gives it, and what a row of it holds: the primary address and number wherever they stand in their lists, and
// nothing that Clerk did not say.
import { expect, test } from "vitest";
import { type WalkedUser, WalkedUserAlone, WalkedUser as WithRecord } from "../../src/clerk/directory-user.ts";

const address = (id: string, email_address: string, status = "verified") => ({
	id,
	object: "email_address",
	email_address,
	verification: { status },
});
const phone = (id: string, phone_number: string) => ({ id, object: "phone_number", phone_number });

const record = {
	id: "user_2NNEqL2nrIRdJ194ndJqAHwEfxC",
	object: "user",
	external_id: "customer-42",
	primary_email_address_id: "idn_primary",
	email_addresses: [
		address("idn_other", "first@example.com"),
		address("idn_unverified", "unverified@example.com", "unverified"),
		address("idn_primary", "primary@example.com"),
	],
	primary_phone_number_id: "idn_second",
	phone_numbers: [phone("idn_first", "+15550100"), phone("idn_second", "+15550101")],
	username: "robin",
	first_name: "Robin",
	last_name: "Ash",
	image_url: "https://img.example.com/robin",
	banned: true,
	locked: true,
	public_metadata: { plan: "team" },
	created_at: 1_700_000_000_123,
	updated_at: 1_700_000_100_456,
};

function read(change: object): WalkedUser {
	return WalkedUserAlone.parse({ ...record, ...change });
}

test("every field is the one of that name", () => {
	expect(WithRecord.parse(record)).toEqual({
		id: "user_2NNEqL2nrIRdJ194ndJqAHwEfxC",
		created_at: 1_700_000_000_123,
		createdAt: 1_700_000_000_123,
		updatedAt: 1_700_000_100_456,
		primaryEmail: "primary@example.com",
		primaryPhone: "+15550101",
		firstName: "Robin",
		lastName: "Ash",
		username: "robin",
		imageUrl: "https://img.example.com/robin",
		externalId: "customer-42",
		banned: true,
		locked: true,
		publicMetadata: { plan: "team" },
		record,
	});
	expect(read({}).record).toBe(undefined);
});

test("the least that a record can hold", () => {
	const least = { id: "user_1", created_at: 1, updated_at: 2 };
	expect(WithRecord.parse(least)).toEqual({
		id: "user_1",
		created_at: 1,
		createdAt: 1,
		updatedAt: 2,
		primaryEmail: null,
		primaryPhone: null,
		firstName: null,
		lastName: null,
		username: null,
		imageUrl: null,
		externalId: null,
		banned: false,
		locked: false,
		publicMetadata: null,
		record: least,
	});
});

test.each<[string, object]>([
	["none is primary", { primary_email_address_id: null }],
	["Clerk says nothing of it", { primary_email_address_id: undefined }],
	["the primary one is not among them", { primary_email_address_id: "idn_elsewhere" }],
	["there is none", { email_addresses: [] }],
	["there is no list", { email_addresses: undefined }],
	[
		"neither is named by an id",
		{ primary_email_address_id: null, email_addresses: [{ ...address("", "a@example.com"), id: null }] },
	],
	["none has an id", { email_addresses: [{ email_address: "first@example.com" }] }],
])("no address is taken for the primary one where %s", (_, change) => {
	expect(read(change).primaryEmail).toBe(null);
});

test("nor a phone number", () => {
	expect(read({ primary_phone_number_id: null }).primaryPhone).toBe(null);
	expect(read({ primary_phone_number_id: "idn_elsewhere" }).primaryPhone).toBe(null);
});

test("what is empty in Clerk is nothing in the row", () => {
	const empty = { external_id: null, username: null, first_name: null, last_name: null, image_url: null };
	expect(read({ ...empty, banned: false, locked: undefined, public_metadata: null })).toMatchObject({
		externalId: null,
		username: null,
		firstName: null,
		lastName: null,
		imageUrl: null,
		banned: false,
		locked: false,
		publicMetadata: null,
	});
});

test.each<[string, object]>([
	["an id", { id: undefined }],
	["when it was created", { created_at: "2026-03-01T09:40:00Z" }],
	["when it was changed", { updated_at: null }],
	["an address in an address", { email_addresses: [{ id: "idn_primary" }] }],
	["a name that is a text", { first_name: 7 }],
])("a record without %s is none", (_, change) => {
	expect(WalkedUserAlone.safeParse({ ...record, ...change }).success).toBe(false);
});
