/** Clerk's ids by their shape, checked before anything is asked of Clerk: an id becomes part of a URL. */
import { domainToASCII } from "node:url";
import { z } from "zod";

/** `user_` and the 27 characters of a KSUID, as Clerk's specification gives it for the subjects of API keys. */
export const UserId = z
	.string()
	.regex(/^user_[A-Za-z0-9]{27}$/)
	.brand("UserId");
export type UserId = z.infer<typeof UserId>;

/** An organization's id has the same shape. */
export const OrganizationId = z
	.string()
	.regex(/^org_[A-Za-z0-9]{27}$/)
	.brand("OrganizationId");
export type OrganizationId = z.infer<typeof OrganizationId>;

const longestAddress = 254;
export const EmailAddress = z.email().max(longestAddress).toLowerCase().brand("EmailAddress");
export type EmailAddress = z.infer<typeof EmailAddress>;

/** How a responder names a user. */
export type UserReference = { id: UserId } | { email: EmailAddress };

/** Most words of a pasted text are no names; a schema takes long to say so. */
export function parseUserReference(text: string): UserReference | undefined {
	if (text.startsWith("user_")) {
		const id = UserId.safeParse(text);
		return id.success ? { id: id.data } : undefined;
	}
	if (text.length > longestAddress || !z.regexes.email.test(text)) return undefined;
	const email = EmailAddress.safeParse(text);
	return email.success ? { email: email.data } : undefined;
}

/**
 * Splits at white space, commas and semicolons, and takes off what people paste along with a name: brackets, backticks,
 * `mailto:`. What is within a word stays, so that a word with two names is none.
 */
export function separate(text: string): string[] {
	return text
		.split(/[\s,;]+/)
		.map(unwrapped)
		.filter((word) => word !== "");
}

const opening = new Set("`<([");
const closing = new Set("`>)]");

function unwrapped(word: string): string {
	// No name of a user is as long as this, in a link twice; the pattern would take long over such a word.
	const [, label, address] =
		word.length > 3 * longestAddress ? [] : (/^\[([^\]]+)\]\(mailto:([^)]+)\)$/i.exec(word) ?? []);
	if (label !== undefined) return label.toLowerCase() === address?.toLowerCase() ? label : word;
	let from = 0;
	let to = word.length;
	while (from < to && opening.has(word.charAt(from))) from++;
	while (to > from && closing.has(word.charAt(to - 1))) to--;
	const bare = word.slice(from, to);
	return /^mailto:[^@]*@/i.test(bare) ? bare.slice("mailto:".length) : bare;
}

/** A number as its digits, however it is written; "00" stands for the plus. */
export function phoneDigits(number: string): string {
	return number.replace(/\D/g, "").replace(/^00/, "");
}

/** Shorter than this, the end of a number is no number. */
const fewestDigits = 7;

/** Whether two numbers are one: the country's code, or a zero in its place, may be missing. */
export function isSamePhone(one: string, other: string): boolean {
	const [short = "", long = ""] = [one, other]
		.map((digits) => phoneDigits(digits).replace(/^0/, ""))
		.sort((a, b) => a.length - b.length);
	return short.length >= fewestDigits && long.endsWith(short);
}

/** Equal for addresses that reach one mailbox: whatever the case, a tag after a plus, or how the domain is written. */
export function mailbox(address: string): string {
	const at = address.lastIndexOf("@");
	const name = address.slice(0, at).toLowerCase().replace(/\+.*$/, "");
	const domain = address.slice(at + 1).toLowerCase();
	return `${name}@${domainToASCII(domain) || domain}`;
}
