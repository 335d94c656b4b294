/** A user as Clerk's directory gives them, with what a test does not say being ordinary. */
import type { DirectoryUser } from "../../src/ports/user-directory.ts";

export function anyUser(id: string, facts: Partial<DirectoryUser> = {}): DirectoryUser {
	return {
		id,
		createdAt: Date.parse("2026-01-01T00:00:00Z"),
		updatedAt: Date.parse("2026-01-01T00:00:00Z"),
		primaryEmail: `${id}@example.com`,
		primaryPhone: null,
		firstName: null,
		lastName: null,
		username: null,
		imageUrl: null,
		externalId: null,
		banned: false,
		locked: false,
		publicMetadata: {},
		record: { id },
		...facts,
	};
}
