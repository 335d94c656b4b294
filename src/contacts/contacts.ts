/**
 * `INCIDENT_CONTACTS.yml`, as far as authorization and the protection of the team need it. A file that cannot be read names
 * nobody, and says so; it never grants anything by mistake.
 */
import { parse } from "yaml";
import { z } from "zod";
import { phoneDigits } from "../incident/user-id.ts";
import type { Responders, Team, TeamMember } from "../ports/github.ts";

// Read with every value as it was written: YAML would make a number of the login 0123, and lose the plus of +1555….
const asWritten = { schema: "failsafe" } as const;

const Login = z.string().transform((login) =>
	login
		.trim()
		.replace(/^https:\/\/github\.com\//i, "")
		.replace(/^@/, "")
		.toLowerCase(),
);
/** What stands for nothing where values are as they were written. */
const Nothing = z.enum(["", "~", "null"]);
const Contacts = z.object({ responders: z.union([z.array(Login), Nothing.transform(() => [])]).nullish() });

type Parsed = { value: unknown } | { problem: string };

function parseYaml(yaml: string): Parsed {
	try {
		return { value: parse(yaml, asWritten) };
	} catch (error) {
		// Of several kinds: a mistake in the syntax, or an alias of what is not there.
		return { problem: (error instanceof Error ? error.message : String(error)).split("\n")[0] ?? "" };
	}
}

/** The people who may run commands beside those with write access. */
export function readResponders(yaml: string): Responders {
	const parsed = parseYaml(yaml);
	if ("problem" in parsed) return { logins: [], problem: parsed.problem };
	const contacts = Contacts.nullable().safeParse(parsed.value);
	if (contacts.success) return { logins: contacts.data?.responders ?? [], problem: undefined };
	const [issue] = contacts.error.issues;
	return { logins: [], problem: `${issue?.path.join(".") || "the file"}: ${issue?.message}` };
}

/**
 * Everybody in the file, whatever shape a team gave it: each entry is a person, known by the addresses, numbers, Clerk ids and
 * GitHub logins in it. Clerk's own support stands there too, and is nobody's account.
 */
export function readTeam(yaml: string): Team {
	const parsed = parseYaml(yaml);
	if ("problem" in parsed) return { members: [], problem: parsed.problem };
	const { logins, problem } = readResponders(yaml);
	const responders = logins.map((login): TeamMember => ({ login, emails: [], userIds: [], phones: [] }));
	return { members: [...responders, ...entriesOf(parsed.value).flatMap(membersOf)], problem };
}

type Entry = Record<string, unknown>;

function isEntry(value: unknown): value is Entry {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Every mapping, each once: an alias may even lead back to where it stands. */
function entriesOf(value: unknown, seen: Set<unknown> = new Set()): Entry[] {
	if (typeof value !== "object" || value === null || seen.has(value)) return [];
	seen.add(value);
	const inside = Object.values(value).flatMap((one) => entriesOf(one, seen));
	return isEntry(value) ? [value, ...inside] : inside;
}

/** What stands in an entry itself, in lists too, but not in entries within it. */
function textsOf(value: unknown, seen: Set<unknown> = new Set()): string[] {
	if (typeof value === "string") return [value];
	if (!Array.isArray(value) || seen.has(value)) return [];
	seen.add(value);
	return value.flatMap((one) => textsOf(one, seen));
}

/** One, and for each further login in the same entry another one. */
function membersOf(entry: Entry): TeamMember[] {
	const texts = [...Object.keys(entry), ...Object.values(entry).flatMap((value) => textsOf(value))];
	const known = {
		emails: texts.flatMap((text) => text.toLowerCase().match(address) ?? []),
		userIds: texts.flatMap((text) => text.match(userId) ?? []).map((id) => id.toLowerCase()),
		phones: texts.flatMap((text) => text.match(phone) ?? []).map(phoneDigits),
	};
	const gitHub = Object.entries(entry).filter(([key]) => key.toLowerCase() === "github");
	const logins = gitHub.flatMap(([, value]) => textsOf(value)).flatMap((text) => loginIn(text) ?? []);
	const [first, ...others] = logins;
	const more = others.map((login): TeamMember => ({ login, emails: [], userIds: [], phones: [] }));
	return [{ login: first, ...known }, ...more];
}

// Wherever they stand in a text, as in "Jane <jane@example.com>": to protect one too many costs a question, one too few an account.
const address = /[^\s@<>()[\],;:"'`]{1,64}@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu;
const userId = /\buser_[A-Za-z0-9]{27}\b/g;
const phone = /[+(]?\d[\d\s()./\u2010-\u2015\u2212-]{5,30}\d/g;

/** The login in "@eve (Eve)" or in the address of a profile. */
function loginIn(text: string): string | undefined {
	const bare = text
		.trim()
		.replace(/^https?:\/\/(?:www\.)?github\.com\//i, "")
		.replace(/^@/, "");
	return /^[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?(?:_[A-Za-z0-9]+)?/.exec(bare)?.[0].toLowerCase();
}
