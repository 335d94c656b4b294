/** Clerk's ids by their shape, checked before anything is asked of Clerk: an id becomes part of a URL. */
import { z } from "zod";

/** `user_` and the 27 characters of a KSUID, as Clerk's specification gives it for the subjects of API keys. */
export const UserId = z
	.string()
	.regex(/^user_[A-Za-z0-9]{27}$/)
	.brand("UserId");
export type UserId = z.infer<typeof UserId>;

export const EmailAddress = z.email().max(254).toLowerCase().brand("EmailAddress");
export type EmailAddress = z.infer<typeof EmailAddress>;

/** How a responder names a user. */
export type UserReference = { id: UserId } | { email: EmailAddress };

export function parseUserReference(text: string): UserReference | undefined {
	const id = UserId.safeParse(text);
	if (id.success) return { id: id.data };
	const email = EmailAddress.safeParse(text);
	return email.success ? { email: email.data } : undefined;
}
