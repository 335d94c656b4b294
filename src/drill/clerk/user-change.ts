// What may change about a user while somebody reads the list: by the application, by people in Clerk's dashboard. It must say
// nothing of when, apart from what it is told.

import { withEmailAddresses } from "./email-addresses.ts";
import { phoneNumberOf } from "./factors.ts";
import type { StoredUser } from "./resources.ts";
import type { SeedUser } from "./seeds.ts";

/**
 * What is named changes; of the e-mail addresses too, so that a new `email` takes the place of the primary one and leaves the
 * others where they are. Without `updatedAt` the user was changed now.
 */
export type UserChange = Partial<
	Pick<
		SeedUser,
		| "email"
		| "earlierEmails"
		| "otherEmails"
		| "phoneNumbers"
		| "firstName"
		| "lastName"
		| "username"
		| "banned"
		| "externalId"
		| "publicMetadata"
		| "privateMetadata"
		| "unsafeMetadata"
		| "imageUrl"
		// UpdateUser takes one, for users who were brought over from elsewhere.
		| "createdAt"
		| "updatedAt"
	>
>;

export function changed(user: StoredUser, change: UserChange, now: number): StoredUser {
	const { email: _email, earlierEmails: _earlier, otherEmails: _other, phoneNumbers, ...plain } = change;
	const owner = { userId: user.id, createdAt: now };
	return {
		...user,
		updatedAt: now,
		...plain,
		...withEmailAddresses(user, change, { userId: user.id, now }),
		...(phoneNumbers === undefined
			? {}
			: { phoneNumbers: phoneNumbers.map((number, at) => phoneNumberOf(number, { ...owner, at })) }),
	};
}
