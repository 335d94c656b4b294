// A record of a user as a table needs it: what Clerk left out is not there, and makes no record odd.
import { expect, test } from "vitest";
import { WalkedUser } from "../../src/clerk/directory-user.ts";

test("the least that a record can hold", () => {
	const record = { id: "user_1", created_at: 1, updated_at: 2 };
	expect(WalkedUser.parse(record)).toEqual({
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
		record,
	});
});
