/**
 * Who there is in the night of the attack, and what each has before it is answered: 60 accounts with somebody else in them,
 * 40 users asleep, and one of the team. Everything is the same in every run but the date.
 */
import type { SeedApiKey, SeedSession, SeedUser } from "../../clerk/seeds.ts";
import { idOf } from "../../clerk/state.ts";
import { dayMilliseconds, minuteMilliseconds } from "../night-clock.ts";

export const organization = idOf("org", "acme");
/** Named in the report. */
export const jane = { id: idOf("user", "jane"), email: "jane.doe@example.com" };
export const sam = { id: idOf("user", "sam"), email: "sam.lee@example.com" };
/** At work that night: the sign-in was her own. */
export const dana = { id: idOf("user", "dana"), email: "dana.fox@example.com" };
export const others = people("member", 57);
export const members = [jane, sam, dana, ...others];
/** Asleep, with a password that is on the list. */
export const joe = { id: idOf("user", "joe"), email: "joe.bloggs@example.com" };
export const pia = { id: idOf("user", "pia"), email: "pia.lund@example.com" };
export const tom = { id: idOf("user", "tom"), email: "tom.ray@example.com" };
export const sleepers = [joe, pia, tom, ...people("sleeper", 37)];
/** Of the team, woken by the alert and signed in to look. */
export const mika = { id: idOf("user", "mika"), email: "mika@example.com" };

export type Person = { id: string; email: string };

function people(name: string, count: number): Person[] {
	return Array.from({ length: count }, (_, index) => ({
		id: idOf("user", `${name} ${index + 1}`),
		email: `${name}.${index + 1}@example.com`,
	}));
}

export const contacts = `# Whom to call when users cannot sign in.
responders: []

contacts:
  on_call:
    - name: Mika
      github: mika
      email: ${mika.email}
      phone: "+1-555-0142"
  escalation:
    - level: 1
      contact: Octavia
      github: octavia
      time: "0-15 min"
`;

const atHome = {
	browserName: "Safari",
	browserVersion: "19.1",
	ipAddress: "198.51.100.23",
	city: "Lisbon",
	country: "PT",
};
const atWork = {
	browserName: "Firefox",
	browserVersion: "151.0",
	ipAddress: "192.0.2.80",
	city: "Lisbon",
	country: "PT",
};
const intruder = { browserName: "HeadlessChrome", ipAddress: "203.0.113.66", city: "Oslo", country: "NO" };

export function intrusion(at: number): Omit<SeedSession, "count"> {
	return { status: "active", createdAt: at, activity: intruder };
}

/** Everybody as Clerk has them when the alert comes, at `alertAt`. */
export function usersAt(alertAt: number): SeedUser[] {
	const evening = alertAt - 9 * 60 * minuteMilliseconds;
	const attackAt = alertAt - 4 * minuteMilliseconds;
	const own = (at: number): SeedSession => ({ status: "active", createdAt: at, activity: atHome });
	const key = (index: number): SeedApiKey[] =>
		index % 10 === 0 ? [{ name: "nightly export", createdAt: alertAt - 90 * dayMilliseconds }] : [];
	const seeds: SeedUser[] = [
		{
			...jane,
			passkeys: [{ name: "Passkey", lastUsedAt: attackAt + minuteMilliseconds }],
			apiKeys: [...key(0), { name: "sync", createdAt: attackAt + 2 * minuteMilliseconds }],
			lastSignInAt: attackAt,
			sessions: [
				{ status: "ended", createdAt: evening - 3 * dayMilliseconds, activity: atWork },
				{ status: "active", createdAt: evening - dayMilliseconds, activity: atWork },
				own(evening),
				intrusion(attackAt),
			],
		},
		{ ...sam, lastSignInAt: attackAt + 1_000, sessions: [own(evening), intrusion(attackAt + 1_000)] },
		{
			...dana,
			lastSignInAt: attackAt - 3 * minuteMilliseconds,
			sessions: [own(evening), { ...own(attackAt - 3 * minuteMilliseconds), activity: atWork }],
		},
		...others.map((person, index) => ({
			...person,
			apiKeys: key(index),
			lastSignInAt: attackAt + (index + 2) * 1_000,
			sessions: [own(evening), intrusion(attackAt + (index + 2) * 1_000)],
		})),
		...sleepers.map((person, index) => ({
			...person,
			apiKeys: key(index),
			lastSignInAt: evening,
			sessions: [own(evening - dayMilliseconds), own(evening)],
		})),
		{
			...mika,
			externalAccounts: [{ provider: "oauth_github", username: "mika" }],
			lastSignInAt: attackAt + 2 * minuteMilliseconds,
			sessions: [{ ...own(attackAt + 2 * minuteMilliseconds), activity: atWork }],
		},
	];
	return seeds.map((seed, index) => ({ createdAt: alertAt - (400 - index) * dayMilliseconds, ...seed }));
}
