// What the table holds of a user, field by field as it was said to Clerk, by a reading of its own; and users whom the table cannot hold.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Database } from "../../src/drill/database/owner.ts";
import { readMapping } from "../../src/resync/mapping.ts";
import { databases } from "../database/databases.ts";
import { expectRight, foundTown, id, start } from "./town.ts";

const everyField = `create table users (clerk_id text primary key, primary_email text, first_name text, last_name text,
	username text, primary_phone text, image_url text, external_id text, banned boolean, locked boolean, created_at timestamptz,
	updated_at bigint, public_metadata jsonb, raw json)`;
const mapping = `table: users
columns:
  clerk_id: id
${"primary_email first_name last_name username primary_phone image_url external_id banned locked created_at updated_at public_metadata raw"
	.split(" ")
	.map((field) => `  ${field}: ${field}`)
	.join("\n")}`;

const metadata = `create table users (clerk_id text primary key, email text not null, first_name text, last_name text,
	updated_at timestamptz, metadata jsonb)`;
const withMetadata = `table: users
columns: { clerk_id: id, email: primary_email, first_name: first_name, last_name: last_name, updated_at: updated_at, metadata: public_metadata }`;

describe.each(databases)("$name", ({ start: startDatabase }) => {
	let database: Database;
	beforeAll(async () => {
		database = await startDatabase();
	}, 60_000);
	afterAll(() => database.close());

	test("every field, of the primary address and number, and of a user who has nothing", async () => {
		const town = await foundTown(database, 0, everyField);
		town.add(1, {
			earlierEmails: ["first@example.com", { address: "unverified@example.com", verification: "unverified" }],
			email: "primary@example.com",
			otherEmails: ["last@example.com"],
			phoneNumbers: ["+15550100", "+15550101"],
			firstName: "Robin",
			lastName: "Ash",
			username: "robin",
			imageUrl: "https://img.example.com/robin",
			externalId: "customer-42",
			publicMetadata: { plan: "team", seats: [1, null] },
			banned: true,
			lockedUntil: Number.POSITIVE_INFINITY,
			createdAt: start - 1_234,
		});
		const nothing = { email: null, earlierEmails: ["secondary@example.com"], firstName: null };
		town.add(2, { ...nothing, createdAt: start, updatedAt: start + 999 });
		const found = await town.run({ mapping: readMapping(mapping), table: await town.table(mapping) });
		expect(found).toMatchObject({ created: 2, failed: 0, proven: true });
		const [one, two] = [1, 2].map((n) => {
			const { password_compromised, ...record } = town.clerk.user(id(n));
			return record;
		});
		expect((await town.rows()).toSorted((a, b) => (a.clerk_id === id(1) ? -1 : b.clerk_id === id(1) ? 1 : 0))).toEqual([
			{
				clerk_id: id(1),
				primary_email: "primary@example.com",
				first_name: "Robin",
				last_name: "Ash",
				username: "robin",
				primary_phone: "+15550100",
				image_url: "https://img.example.com/robin",
				external_id: "customer-42",
				banned: true,
				locked: true,
				created_at: new Date(start - 1_234),
				updated_at: String(one?.updated_at),
				public_metadata: { plan: "team", seats: [1, null] },
				raw: one,
			},
			{
				clerk_id: id(2),
				primary_email: null,
				first_name: null,
				last_name: null,
				username: null,
				primary_phone: null,
				image_url: two?.image_url,
				external_id: null,
				banned: false,
				locked: false,
				created_at: new Date(start),
				updated_at: String(start + 999),
				public_metadata: {},
				raw: two,
			},
		]);
	});

	test("users whom the table cannot hold are told one by one, and all others are right", async () => {
		const town = await foundTown(database, 700, metadata);
		const order = { mapping: readMapping(withMetadata), table: await town.table(withMetadata) };
		town.change(3, { publicMetadata: { note: "a\0b" } });
		town.change(350, { publicMetadata: { note: "\ud800" } });
		town.change(351, { firstName: "a\0b" });
		town.change(699, { email: null });
		const bad = [3, 350, 351, 699].map(id);
		const found = await town.run(order);
		expect(found).toMatchObject({ read: 700, created: 696, failed: 4, proven: false });
		expect(found.missed.map((one) => one.id).toSorted()).toEqual(bad.toSorted());
		expect(found.missed.map(({ why }) => why).join()).not.toContain("a\0b");
		expect((await town.rows()).length).toBe(696);
		for (const n of [3, 350, 351]) town.change(n, { firstName: "Good", publicMetadata: {} });
		town.change(699, { email: "good@example.com" });
		expect(await town.run(order)).toMatchObject({ created: 4, updated: 0, failed: 0, proven: true });
		await database.query("alter table users drop metadata");
		await expectRight(town);
	});
});
