/** Who there is in the night of the lost webhooks. Everything is the same in every run but the date. */
import type { SeedUser } from "../../clerk/seeds.ts";
import { idOf } from "../../clerk/state.ts";
import { dayMilliseconds } from "../night-clock.ts";

/** From 19:40 to 03:14. */
const nightMilliseconds = (7 * 60 + 34) * 60_000;

function people(name: string, count: number): { id: string; email: string; firstName: string; lastName: string }[] {
	return Array.from({ length: count }, (_, index) => ({
		id: idOf("user", `${name} ${index}`),
		email: `${name}.${index}@example.com`,
		firstName: `${name.charAt(0).toUpperCase()}${name.slice(1)}`,
		lastName: `No. ${index}`,
	}));
}

/** Users since long, all of them in the table. */
export const known = people("known", 260);
/** Who signs up in that night. */
export const newcomers = people("newcomer", 1_400);
/** Who signs up as soon as the endpoint takes events again. */
export const [first = { id: "", email: "", firstName: "", lastName: "" }] = people("first", 1);

export const renamed = known.slice(0, 30);
export const readdressed = known.slice(30, 42);
/** The old address of the one becomes that of the other. */
export const [giver = first, taker = first] = known.slice(42, 44);
export const deleted = known.slice(60, 66);
/** Somebody who changes again while the table is repaired; of the third page of all users. */
export const [restless = first] = newcomers.slice(1_000);

/** How many rows the night makes wrong, apart from those who are missing and gone. */
export const changedCount = renamed.length + readdressed.length + 2;

export function knownAt(alertAt: number): SeedUser[] {
	return known.map((user, index) => ({ ...user, createdAt: alertAt - (400 - index) * dayMilliseconds }));
}

export function newcomersAt(alertAt: number): SeedUser[] {
	const apart = nightMilliseconds / (newcomers.length + 1);
	return newcomers.map((user, index) => ({
		...user,
		createdAt: Math.round(alertAt - nightMilliseconds + (index + 1) * apart),
	}));
}
