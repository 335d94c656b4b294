/** `INCIDENT_CONTACTS.yml`, as far as authorization needs it. A file that cannot be read names nobody; it never grants anything by mistake. */
import { parse } from "yaml";
import { z } from "zod";
import type { Responders } from "../ports.ts";

// YAML reads a login of digits as a number.
const Login = z
	.union([z.string(), z.number()])
	.transform((login) => String(login).trim().replace(/^@/, "").toLowerCase());
const Contacts = z.object({ responders: z.array(Login).nullish() });

/** The people who may run commands beside those with write access. */
export function readResponders(yaml: string): Responders {
	let value: unknown;
	try {
		value = parse(yaml);
	} catch (error) {
		// Of several kinds: a mistake in the syntax, or an alias of what is not there.
		return { logins: [], problem: (error instanceof Error ? error.message : String(error)).split("\n")[0] };
	}
	const contacts = Contacts.nullable().safeParse(value);
	if (contacts.success) return { logins: contacts.data?.responders ?? [], problem: undefined };
	const [issue] = contacts.error.issues;
	return { logins: [], problem: `${issue?.path.join(".") || "the file"}: ${issue?.message}` };
}
