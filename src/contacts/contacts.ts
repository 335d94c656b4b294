/** `INCIDENT_CONTACTS.yml`, as far as authorization needs it. A file that cannot be read names nobody; it never grants anything by mistake. */
import { parse } from "yaml";
import { z } from "zod";

// YAML reads a login of digits as a number.
const Login = z
	.union([z.string(), z.number()])
	.transform((login) => String(login).trim().replace(/^@/, "").toLowerCase());
const Contacts = z.object({ responders: z.array(Login).nullish() });

/** The logins, in lower case, of people who may run commands beside those with write access. */
export function readResponders(yaml: string): readonly string[] {
	let value: unknown;
	try {
		value = parse(yaml);
	} catch {
		return [];
	}
	const contacts = Contacts.safeParse(value);
	return contacts.success ? (contacts.data.responders ?? []) : [];
}
